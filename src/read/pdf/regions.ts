import { speakerOf } from "./labels.js";
import { endOf, pitchOf, type Row, startOf, wholeText } from "./rows.js";

/** Rows that white lines from top to bottom part: columns of prose, or a table. `from` to `to`: indices of rows, half open. */
export interface Region {
  readonly kind: "columns" | "table";
  readonly from: number;
  readonly to: number;
  /** Where the second and each later column begins, in points. */
  readonly gutters: readonly number[];
  /** Of a table: the indices at which its rows begin. */
  readonly starts: readonly number[];
}

/** Fewer lines than this on each side of a gutter make no region. */
const fewest = 3;
/** Gutters that are tried on a page. */
const most = 10;
/** How far the beginnings of a column's lines lie apart, in points. */
const ragged = 2.5;

/** The largest region in rows that stand under each other, or null where no gutter runs through enough of them. */
export function regionIn(rows: readonly Row[]): Region | null {
  if (rows.length < fewest) return null;
  const left = Math.min(...rows.map(startOf));
  const right = Math.max(...rows.map(endOf));
  let best: { from: number; to: number; gutter: number; score: number } | null = null;
  const gutters = guttersOf(rows, left);
  const sizes = rows.map((row) => row.size).sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 0;
  for (const gutter of gutters) {
    for (const run of runsOf(rows, gutter, size)) {
      const part = rows.slice(run.from, run.to);
      const score = scoreOf(part, gutter, right - left);
      if (score > (best?.score ?? 0)) best = { ...run, gutter, score };
    }
  }
  if (best === null) return null;
  const { from, to } = trimmed(rows, best.from, best.to, best.gutter);
  const part = rows.slice(from, to);
  const also = gutters.filter(
    (gutter) =>
      Math.abs(gutter - (best?.gutter ?? 0)) > 12 &&
      part.every((row) => !crosses(row, gutter)) &&
      part.filter((row) => row.cells.some((cell) => isAt(cell.start, gutter))).length >= 2,
  );
  const found = [best.gutter, ...also].sort((a, b) => a - b);
  const starts = rowStarts(part, found, right);
  if (starts === null) return { kind: "columns", from, to, gutters: found, starts: [] };
  return { kind: "table", from, to, gutters: found, starts: starts.map((start) => start + from) };
}

/** The rows at the top of a page that go on with a table of the page before; null where the first rows do not keep to its columns. */
export function tableGoingOn(rows: readonly Row[], gutters: readonly number[]): Region | null {
  let to = 0;
  while (to < rows.length && rows[to]?.cells.every((cell) => keepsTo(cell.start, cell.end, gutters)) === true) to++;
  const part = rows.slice(0, to);
  const aligned = part.filter((row) => row.cells.some((cell) => gutters.some((gutter) => isAt(cell.start, gutter))));
  if (to === 0 || aligned.length < to / 2) return null;
  const starts = rowStarts(part, gutters, Math.max(...part.map(endOf))) ?? [0];
  return { kind: "table", from: 0, to, gutters, starts };
}

function keepsTo(start: number, end: number, gutters: readonly number[]): boolean {
  return gutters.every((gutter) => start >= gutter - ragged || end <= gutter - 1);
}

function isAt(start: number, gutter: number): boolean {
  return Math.abs(start - gutter) < ragged;
}

/** The rows of each column, with only the cells that stand in it. */
export function columnsIn(rows: readonly Row[], gutters: readonly number[]): Row[][] {
  const edges = [...gutters, Number.POSITIVE_INFINITY];
  return edges.map((edge, i) => {
    const from = (i === 0 ? Number.NEGATIVE_INFINITY : (edges[i - 1] ?? 0)) - ragged;
    return rows.flatMap((row) => {
      const cells = row.cells.filter((cell) => cell.start >= from && cell.start < edge - ragged);
      return cells.length === 0 ? [] : [{ ...row, cells }];
    });
  });
}

/** Places where several cells begin, the most frequent first. */
function guttersOf(rows: readonly Row[], left: number): number[] {
  const starts = rows
    .flatMap((row) => row.cells.filter((cell, i) => i > 0 || cell.start > left + 20).map((cell) => cell.start))
    .sort((a, b) => a - b);
  const found: { at: number; count: number }[] = [];
  for (const start of starts) {
    const last = found.at(-1);
    if (last !== undefined && start - last.at < ragged) last.count++;
    else found.push({ at: start, count: 1 });
  }
  return found
    .filter(({ count }) => count >= fewest)
    .sort((a, b) => b.count - a.count || a.at - b.at)
    .slice(0, most)
    .map(({ at }) => at);
}

function crosses(row: Row, gutter: number): boolean {
  return row.cells.some((cell) => cell.start < gutter - ragged && cell.end > gutter - 1);
}

/** A short heading over all columns: larger than the text, and no column has a line beside it. */
function standsAlone(rows: readonly Row[], i: number, size: number): boolean {
  const [before, row, after] = [rows[i - 1], rows[i], rows[i + 1]];
  if (row === undefined || row.size < size * 1.12) return false;
  return row.cells.length === 1 && row.y - (before?.y ?? -1e6) > row.size && (after?.y ?? 1e6) - row.y > row.size;
}

/** Stretches of rows that no cell crosses at a gutter. */
function runsOf(rows: readonly Row[], gutter: number, size: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  for (let i = 0; i <= rows.length; i++) {
    const row = rows[i];
    if (row !== undefined && !crosses(row, gutter) && !standsAlone(rows, i, size)) continue;
    if (i - from >= fewest) runs.push({ from, to: i });
    from = i + 1;
  }
  return runs;
}

/** How many lines a gutter parts; 0 where what stands left of it are labels of what stands right. */
function scoreOf(rows: readonly Row[], gutter: number, width: number): number {
  const lefts = rows.flatMap((row) => sideText(row, gutter, "left"));
  const rights = rows.flatMap((row) => sideText(row, gutter, "right"));
  if (lefts.length < fewest || rights.length < fewest) return 0;
  const aligned = rows.filter((row) => row.cells.some((cell) => isAt(cell.start, gutter))).length;
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
    return left.endsWith(":") || right.startsWith(":");
  }).length;
  if (colons >= both.length * 0.4 && colons > 0 && !talk) return 0;
  const wide = lefts.filter((text) => text.length > 12).length;
  if (wide < lefts.length * 0.3) {
    // Numbers and names before what is said: they stay on the line of what follows.
    if (lefts.every((text) => text.length <= 4)) return 0;
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

/** A run without the rows above and below that stand on one side only and apart from the rest. */
function trimmed(rows: readonly Row[], from: number, to: number, gutter: number): { from: number; to: number } {
  const onRight = (row: Row) => row.cells.some((cell) => cell.start >= gutter - ragged);
  const onLeft = (row: Row) => startOf(row) < gutter - ragged;
  const part = rows.slice(from, to);
  const pitch = Math.min(...[onLeft, onRight].map((on) => pitchOf(part.filter(on)) || Number.POSITIVE_INFINITY));
  let [first, last] = [from, to];
  // Above the columns, left rows may be the text before them; they are read first either way.
  const begin = part.findIndex((row) => onRight(row));
  const firstLeft = part.findIndex((row) => onLeft(row));
  first = from + Math.max(firstLeft < begin ? lastOneSided(part, begin, pitch) : begin, 0);
  while (last > first + fewest) {
    const [row, before] = [rows[last - 1], rows[last - 2]];
    if (row === undefined || before === undefined || onRight(row) || row.y - before.y < pitch * 1.6) break;
    last--;
  }
  return { from: first, to: last };
}

/** Of the rows before `begin`, the first that still hangs together with it. */
function lastOneSided(rows: readonly Row[], begin: number, pitch: number): number {
  let first = begin;
  while (first > 0 && (rows[first]?.y ?? 0) - (rows[first - 1]?.y ?? 0) < pitch * 0.9) first--;
  return first;
}

/** Where the rows of a table begin; null for columns of prose, which run on without regard to each other. */
function rowStarts(rows: readonly Row[], gutters: readonly number[], right: number): number[] | null {
  const columns = columnsIn(rows, gutters);
  if (isTalk(columns)) return null;
  const pitch = narrowStep(columns);
  const cuts = [0];
  for (let i = 1; i < rows.length; i++) {
    if ((rows[i]?.y ?? 0) - (rows[i - 1]?.y ?? 0) > pitch * 1.15 + 0.5) cuts.push(i);
  }
  const filled = columns.map((column, i) => fill(column, gutters[i] ?? right));
  const longest = Math.max(...columns.map((column) => column.length));
  const holes = columns.some((column) =>
    column.some((row, i) => i > 0 && row.y - (column[i - 1]?.y ?? 0) > pitch * 3.5),
  );
  const full = columns.every((column, i) => (filled[i] ?? 0) > 0.7 || runsOn(column));
  if (full && !holes && longest / cuts.length >= 5) return null;
  if (cuts.length >= 3 && cuts.length <= rows.length) return cuts;
  // No white between the rows: each that has a cell in the first column begins one, where cells are short or of one line.
  const first = columns[0] ?? [];
  if (!full || holes) return rows.flatMap((row, i) => (i === 0 || first.some(({ y }) => y === row.y) ? [i] : []));
  return cuts.length >= 3 ? cuts : null;
}

/** Whether the same speakers have labels in every column: a talk in columns, for in a table each has one of its own. */
function isTalk(columns: readonly (readonly Row[])[]): boolean {
  const [first = [], ...others] = columns.map((rows) => rows.flatMap((row) => speakerOf(wholeText(row)) ?? []));
  return first.length >= 2 && others.every((own) => own.length >= 2 && own.some((label) => first.includes(label)));
}

/** The distance of lines within cells: the lower quartile of all distances within columns. */
function narrowStep(columns: readonly (readonly Row[])[]): number {
  const steps = columns
    .flatMap((column) => column.flatMap((row, i) => (i === 0 ? [] : [row.y - (column[i - 1]?.y ?? 0)])))
    .sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 4)] ?? Number.POSITIVE_INFINITY;
}

/** Whether most lines begin in the middle of a sentence. */
function runsOn(column: readonly Row[]): boolean {
  return column.filter((row) => /^\p{Ll}/u.test(row.cells[0]?.text ?? "")).length >= column.length * 0.5;
}

/** How far the lines of a column reach towards its end, in the middle. */
function fill(column: readonly Row[], edge: number): number {
  const start = Math.min(...column.map(startOf));
  const shares = column.map((row) => (endOf(row) - start) / Math.max(edge - start, 1)).sort((a, b) => a - b);
  return shares[Math.floor(shares.length / 2)] ?? 0;
}
