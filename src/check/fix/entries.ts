import type { Mapping, Sequence, Tree } from "../../codebook/tree.js";
import { type Gap, gapIn } from "./gap.js";

/** A key with its value, as they stand in the text. Offsets in code units. */
export interface PlacedEntry {
  readonly key: string;
  readonly start: number;
  /** Behind the last character of the value, or behind the colon where there is none. */
  readonly end: number;
}

/**
 * The entries of a map in the order of the text, and the gaps before each and, in braces, behind the last. Undefined where something stands between them that is neither blank nor comment, as an
 * anchor, a tag or an alias.
 */
export function placedEntries(
  map: Mapping,
  isFlow: boolean,
): { readonly entries: readonly PlacedEntry[]; readonly gaps: readonly Gap[] } | undefined {
  const { text } = map.spot.source;
  const entries: PlacedEntry[] = [];
  const gaps: Gap[] = [];
  let done = map.spot.start + (isFlow ? 1 : 0);
  for (const [index, [key, { key: spot, value }]] of Array.from(map.entries).entries()) {
    const before = gapIn(text, done, spot.start, isFlow ? "," : "");
    if (before === undefined || (isFlow && index > 0 && before.mark === null)) return undefined;
    const colon = gapIn(text, spot.end, value.spot.start, ":");
    if (colon === undefined) return undefined;
    // In braces a key may stand alone.
    if (colon.mark === null && value.spot.start > spot.end) return undefined;
    const end = colon.mark === null ? spot.end : contentEnd(value);
    gaps.push(before);
    entries.push({ key, start: spot.start, end });
    done = end;
  }
  const last = gapIn(text, done, isFlow ? map.spot.end - 1 : done, ",");
  return last === undefined ? undefined : { entries, gaps: [...gaps, last] };
}

/** Lists and maps without brackets end where their last value does; the library counts blanks and a comment behind it. */
function contentEnd(tree: Tree): number {
  const { source, start, end } = tree.spot;
  if (tree.kind === "text" || tree.kind === "other" || /[[{]/.test(source.text.charAt(start))) return end;
  const last = lastOf(tree);
  return last === undefined ? end : contentEnd(last);
}

/** The sign of the block of text (| or >) that a value ends with, with what follows it on its line; undefined where it ends otherwise. */
export function lastBlock(tree: Tree): string | undefined {
  const { source, start, end } = tree.spot;
  const first = source.text.charAt(start);
  if (tree.kind === "text")
    return /[|>]/.test(first) ? /.*/.exec(source.text.slice(start, Math.min(end, start + 9)))?.[0] : undefined;
  if (tree.kind === "other" || /[[{]/.test(first)) return undefined;
  const last = lastOf(tree);
  return last === undefined ? undefined : lastBlock(last);
}

function lastOf(tree: Sequence | Mapping): Tree | undefined {
  return tree.kind === "sequence" ? tree.items.at(-1) : Array.from(tree.entries.values()).at(-1)?.value;
}
