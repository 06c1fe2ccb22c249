import { columnsIn, isAt, isTalk, ragged } from "./column-rows.js";
import { codeOf } from "./labels.js";
import { type Cell, type Row, startOf } from "./rows.js";

/** Fewer lines than this on each side of a gutter make no region. */
export const fewest = 3;

/** Gutters that are tried on a page. */
const most = 10;

/** Labels and numbers of paragraphs have at most so many letters. */
const longestLabel = 4;

/** How far lines of one column are set in, in points; a tab of half an inch is 36. */
const indent = 40;

/** Places where several cells begin, the most frequent first. */
export function guttersOf(rows: readonly Row[], left: number): number[] {
  return startsOften(rows.flatMap((row) => row.cells.filter((cell, i) => i > 0 || cell.start > left + 20)))
    .filter(({ count }) => count >= fewest)
    .sort((a, b) => b.count - a.count || a.at - b.at)
    .slice(0, most)
    .map(({ at }) => at);
}

/** Places where cells begin, from the left, with how many begin there. */
export function startsOften(cells: readonly Cell[]): { readonly at: number; readonly count: number }[] {
  const found: { at: number; count: number }[] = [];
  for (const { start } of cells.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && start - last.at < ragged) last.count++;
    else found.push({ at: start, count: 1 });
  }
  return found;
}

export function crosses(row: Row, gutter: number): boolean {
  return row.cells.some((cell) => cell.start < gutter - ragged && cell.end > gutter - 1);
}

/** Whether between a gutter and the nearest place left of it where cells begin nothing stands but labels, as in hanging paragraphs. */
export function followsLabels(rows: readonly Row[], gutter: number, starts: readonly number[]): boolean {
  const before = starts.filter((start) => start < gutter - ragged && start > gutter - indent);
  return before.some((start) => {
    const strip = rows.flatMap(({ cells }) =>
      cells.filter((cell) => cell.start > start - ragged && cell.start < gutter - ragged),
    );
    // Words of a line set to both edges may stand there by chance.
    const isLabel = (text: string) =>
      text.startsWith(":") || (text.length <= longestLabel && !/^\p{Ll}{2}/u.test(text));
    return strip.length > 0 && strip.every(({ text }) => isLabel(text));
  });
}

/** How many lines a gutter parts; 0 where what stands left of it are labels of what stands right. `starts`: where cells begin often. */
export function scoreOf(rows: readonly Row[], gutter: number, width: number, starts: readonly number[]): number {
  const lefts = rows.flatMap((row) => sideText(row, gutter, "left"));
  const rights = rows.flatMap((row) => sideText(row, gutter, "right"));
  if (lefts.length < fewest || rights.length < fewest) return 0;
  // First lines of paragraphs, or all others, are set in.
  const near = starts.filter((start) => start > gutter - ragged && start < gutter + indent);
  const aligned = rows.filter(({ cells }) => cells.some(({ start }) => near.some((at) => isAt(start, at)))).length;
  if (aligned < rights.length * 0.4) return 0;
  // In a few lines set to both edges wide gaps may stand under each other by chance.
  const exact = rows.filter((row) => row.cells.some((cell) => Math.abs(cell.start - gutter) < 0.6)).length;
  if (rows.length < 8 && exact < rights.length) return 0;
  const both = rows.filter(
    (row) => startOf(row) < gutter - ragged && row.cells.some((cell) => cell.start >= gutter - ragged),
  );
  if (middleGap(both, gutter) < 1) return 0;
  const talk = isTalk(columnsIn(rows, [gutter]));
  const colons = both.filter((row) => {
    const [left = "", right = ""] = [sideText(row, gutter, "left")[0], sideText(row, gutter, "right")[0]];
    return left.endsWith(":") || right.startsWith(":") || codeOf(left) !== null;
  }).length;
  if (colons >= both.length * 0.4 && colons > 0 && !talk) return 0;
  const wide = lefts.filter((text) => text.length > 12).length;
  if (wide < lefts.length * 0.3) {
    // Numbers and names before what is said: they stay on the line of what follows.
    if (lefts.every((text) => text.length <= longestLabel)) return 0;
    if (new Set(lefts).size <= lefts.length / 2) return 0;
    const span = Math.max(...rows.map((row) => row.cells.findLast((cell) => cell.end < gutter)?.end ?? 0));
    if (span - Math.min(...rows.map(startOf)) < width * 0.08) return 0;
  }
  return Math.min(lefts.length, rights.length) * 2 + Math.max(lefts.length, rights.length);
}

/** The gap before a gutter in the middle of rows with cells on both sides, of the size of letters; wide where there are no such rows. */
function middleGap(rows: readonly Row[], gutter: number): number {
  const gaps = rows
    .map((row) => {
      const left = row.cells.findLast((cell) => cell.start < gutter - ragged)?.end ?? 0;
      const right = row.cells.find((cell) => cell.start >= gutter - ragged)?.start ?? 0;
      return (right - left) / row.size;
    })
    .sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? Number.POSITIVE_INFINITY;
}

function sideText(row: Row, gutter: number, side: "left" | "right"): string[] {
  const cells = row.cells.filter((cell) => cell.start < gutter - ragged === (side === "left"));
  return cells.length === 0 ? [] : [cells.map(({ text }) => text).join(" ")];
}
