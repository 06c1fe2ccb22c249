import type { Tree } from "../../codebook/tree.js";

/** Whether two codebooks say the same, wherever in their files: the order of keys counts for nothing. */
export function saysTheSame(a: Tree, b: Tree): boolean {
  if (a.kind === "sequence") {
    if (b.kind !== "sequence" || a.items.length !== b.items.length) return false;
    return a.items.every((item, index) => isPair(item, b.items[index]));
  }
  if (a.kind === "mapping") {
    if (b.kind !== "mapping" || a.entries.size !== b.entries.size) return false;
    return Array.from(a.entries).every(([key, { value }]) => isPair(value, b.entries.get(key)?.value));
  }
  return a.kind === b.kind && a.value === b.value;
}

function isPair(a: Tree, b: Tree | undefined): boolean {
  return b !== undefined && saysTheSame(a, b);
}
