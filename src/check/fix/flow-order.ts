import type { Mapping } from "../../codebook/tree.js";
import { placedEntries } from "./entries.js";
import type { Reordered } from "./mend.js";
import { keep, type Piece } from "./rewrite.js";

/**
 * A map in braces with its keys in this order: entries change their places, commas and line ends keep theirs. Undefined where a comment
 * stands between two of them, since nobody can tell which it belongs to.
 */
export function flowInOrder(map: Mapping, keys: readonly string[]): Reordered | undefined {
  const { source, end } = map.spot;
  const placed = placedEntries(map, true);
  if (placed === undefined || placed.gaps.some(({ comments }) => comments.length > 0)) return undefined;
  const { entries } = placed;
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  const pieces: Piece[] = [];
  for (const [index, { end: slotEnd }] of entries.entries()) {
    const entry = byKey.get(keys[index] ?? "");
    if (entry === undefined) return undefined;
    pieces.push(keep(source.text, entry.start, entry.end));
    const next = entries[index + 1];
    if (next !== undefined) pieces.push(keep(source.text, slotEnd, next.start));
  }
  return { start: entries[0]?.start ?? end, end: entries.at(-1)?.end ?? end, pieces };
}
