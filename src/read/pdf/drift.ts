import type { Row } from "./rows.js";

/** Fewest lines of a column whose baselines are held against those beside it. */
const fewest = 12;
/** Share of its lines that stand between those in columns of prose. */
const drifting = 0.3;

/**
 * Whether the lines of columns do not stand side by side, as the lines of a table's cells do: the white between paragraphs moves them apart. Only
 * of columns that are about as long as each other. `pitch`: the distance of lines, in points.
 */
export function drifts(columns: readonly (readonly Row[])[], pitch: number): boolean {
  const [first = [], ...others] = columns;
  if (first.length < fewest || others.length === 0) return false;
  return others.every((column) => {
    const [less, more] = [Math.min(first.length, column.length), Math.max(first.length, column.length)];
    return less >= fewest && less >= more / 2 && between(first, column, pitch) >= column.length * drifting;
  });
}

/** How many lines of a column stand next to no line of the other, but less than a line away from one. */
function between(first: readonly Row[], column: readonly Row[], pitch: number): number {
  let next = 0;
  const distanceOf = (i: number, y: number): number => Math.abs((first[i]?.y ?? Number.POSITIVE_INFINITY) - y);
  return column.filter(({ y }) => {
    while (distanceOf(next + 1, y) <= distanceOf(next, y)) next++;
    const distance = distanceOf(next, y);
    return distance > 0.6 && distance < pitch * 0.7;
  }).length;
}
