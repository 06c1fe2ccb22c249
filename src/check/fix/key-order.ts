import { codebookKeys, codeKeys } from "../../codebook/keys.js";
import type { Source } from "../../codebook/source.js";
import { itemsOf, type Mapping, type Tree, under } from "../../codebook/tree.js";
import { blockInOrder } from "./block-order.js";
import { flowInOrder } from "./flow-order.js";
import type { Change, Mend, Reordered } from "./mend.js";
import { keep, type Piece } from "./rewrite.js";

/** Puts the keys of each code in the order in which a codebook is read. */
export function codeKeysInOrder(source: Source, tree: Tree): Mend {
  const codes = new Set(itemsOf(under(tree, "codes")));
  return inOrder(
    source,
    Array.from(codes).filter((code) => code.kind === "mapping"),
    codeKeys,
  );
}

/** Puts the keys of the codebook itself in order. */
export function codebookKeysInOrder(source: Source, tree: Tree): Mend {
  return inOrder(source, tree.kind === "mapping" ? [tree] : [], codebookKeys);
}

function inOrder({ text }: Source, maps: readonly Mapping[], order: readonly string[]): Mend {
  const rank = new Map(order.map((key, index) => [key, index]));
  const pieces: Piece[] = [];
  const changes: Change[] = [];
  let done = 0;
  for (const map of maps) {
    const keys = wanted(map, rank);
    const made = keys === undefined ? undefined : reordered(map, keys, text);
    // An alias may repeat a code that stands further up.
    if (keys === undefined || made === undefined || made.start < done) continue;
    pieces.push(keep(text, done, made.start), ...made.pieces);
    done = made.end;
    for (const key of moved(Array.from(map.entries.keys()), rank)) {
      const before = keys[keys.indexOf(key) - 1];
      const message = `moved ${key} ${before === undefined ? "to the front" : `behind ${before}`}`;
      changes.push({ at: map.entries.get(key)?.key.start ?? made.start, message });
    }
  }
  return { pieces: [...pieces, keep(text, done, text.length)], changes };
}

/** The fewest keys that, moved, bring all into order: those outside the longest row of keys that are in order already. */
function moved(keys: readonly string[], rank: ReadonlyMap<string, number>): readonly string[] {
  const rows: (readonly string[])[] = [];
  const rankOf = (key: string | undefined): number => rank.get(key ?? "") ?? 0;
  for (const key of keys) {
    const before = rows.filter((row) => rankOf(row.at(-1)) < rankOf(key));
    rows.push([...longest(before), key]);
  }
  const kept = longest(rows);
  return keys.filter((key) => !kept.includes(key));
}

function longest(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.reduce((best, row) => (row.length > best.length ? row : best), []);
}

/** The keys in order; undefined where they are so already, and where one of them has no place in it. */
function wanted({ entries }: Mapping, rank: ReadonlyMap<string, number>): readonly string[] | undefined {
  const keys = Array.from(entries.keys());
  if (!keys.every((key) => rank.has(key))) return undefined;
  const sorted = [...keys].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  return sorted.every((key, index) => key === keys[index]) ? undefined : sorted;
}

function reordered(map: Mapping, keys: readonly string[], text: string): Reordered | undefined {
  // What an alias repeats may have to stand before it.
  if (Array.from(map.entries.values()).some(({ value }) => !isWithin(value, value.spot))) return undefined;
  return text.charAt(map.spot.start) === "{" ? flowInOrder(map, keys) : blockInOrder(map, keys);
}

/** Whether everything in a value stands in this stretch of the text, so that no alias repeats what stands elsewhere. */
function isWithin(tree: Tree, { start, end }: { readonly start: number; readonly end: number }): boolean {
  if (tree.spot.start < start || tree.spot.end > end) return false;
  if (tree.kind === "sequence") return tree.items.every((item) => isWithin(item, { start, end }));
  if (tree.kind !== "mapping") return true;
  return Array.from(tree.entries.values()).every(({ value }) => isWithin(value, { start, end }));
}
