import { columnsIn, isAt, isTalk, ragged } from "./column-rows.js";
import { drifts, endsEarly } from "./drift.js";
import { crosses, fewest, followsLabels, guttersOf, scoreOf } from "./gutters.js";
import { endOf, pitchOf, type Row, startOf } from "./rows.js";

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
      // What is said behind labels is no column of its own; the labels begin it.
      if (followsLabels(part, gutter, [left, ...gutters])) continue;
      const score = scoreOf(part, gutter, right - left, gutters);
      if (score > (best?.score ?? 0)) best = { ...run, gutter, score };
    }
  }
  if (best === null) return null;
  const { from, to } = trimmed(rows, best.from, best.to, best.gutter);
  const part = rows.slice(from, to);
  const also = gutters.filter(
    (gutter) =>
      Math.abs(gutter - (best?.gutter ?? 0)) > 12 &&
      !followsLabels(part, gutter, [left, ...gutters]) &&
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

/** A page that keeps to the columns of the page before, be the last of them ever so short; null for any other. */
export function columnsGoingOn(rows: readonly Row[], gutters: readonly number[]): Region | null {
  const keeps = rows.every((row) => row.cells.every((cell) => keepsTo(cell.start, cell.end, gutters)));
  const beside = rows.some((row) => row.cells.some((cell) => gutters.some((gutter) => isAt(cell.start, gutter))));
  return keeps && beside ? { kind: "columns", from: 0, to: rows.length, gutters, starts: [] } : null;
}

function keepsTo(start: number, end: number, gutters: readonly number[]): boolean {
  return gutters.every((gutter) => start >= gutter - ragged || end <= gutter - 1);
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
  const inColumns = rows.flatMap(({ cells }) =>
    cells.filter((cell) => isAt(cell.start, gutter)).map((cell) => cell.size),
  );
  let from = 0;
  for (let i = 0; i <= rows.length; i++) {
    const row = rows[i];
    if (row !== undefined && !crosses(row, gutter) && !(standsAlone(rows, i, size) && !inColumns.includes(row.size)))
      continue;
    if (i - from >= fewest) runs.push({ from, to: i });
    from = i + 1;
  }
  return runs;
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
    // The left column may go on at the end of the page, no further apart than its paragraphs are.
    if (last === rows.length && isNextIn(rows.slice(first, last).filter(onLeft))) break;
    last--;
  }
  return { from: first, to: last };
}

/** Whether the last row of a column follows as its others follow each other. */
function isNextIn(column: readonly Row[]): boolean {
  const steps = column.map((row, i) => row.y - (column[i - 1]?.y ?? row.y));
  const last = steps.pop() ?? 0;
  return last <= Math.max(0, ...steps) + 1;
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
  if ((full && !holes && longest / cuts.length >= 5) || drifts(columns, pitch)) return null;
  if (endsEarly(columns, pitch, full)) return null;
  if (cuts.length >= 3 && cuts.length <= rows.length) return cuts;
  // No white between the rows: each that has a cell in the first column begins one, where cells are short or of one line.
  const first = columns[0] ?? [];
  if (!full || holes) return rows.flatMap((row, i) => (i === 0 || first.some(({ y }) => y === row.y) ? [i] : []));
  return cuts.length >= 3 ? cuts : null;
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
