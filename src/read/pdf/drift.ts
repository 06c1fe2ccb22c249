import { type Row, wholeText } from "./rows.js";

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

/**
 * Whether text ends in the upper half of the last column, as on the last page of a talk, and not beside what it belongs to: it goes on with what
 * the column before breaks off or, where the columns are `full`, stands between the lines of the first. `pitch`: as above.
 */
export function endsEarly(columns: readonly (readonly Row[])[], pitch: number, full: boolean): boolean {
  const [first = [], before = [], last = []] = [columns[0], columns.at(-2), columns.at(-1)];
  const end = last.at(-1)?.y ?? 0;
  const beside = first.filter(({ y }) => y <= end).length;
  if (columns.length < 2 || first.length < fewest || beside > first.length / 2) return false;
  const [broken, next] = [before.at(-1), last[0]].map((row) => (row === undefined ? "" : wholeText(row)));
  const goesOn = /[^.?!:…"”)\]]$/u.test(broken ?? "") && /^\p{Ll}/u.test(next ?? "");
  return goesOn || (full && between(first, last, pitch) >= last.length * drifting);
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
