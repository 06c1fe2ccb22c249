import { type Line, lineOf, type Row, rowOf, rowsOf, wordGap } from "./lines.js";
import type { Piece } from "./page.js";

/** Lines that are read one under the other: a column, a cell of a table, or what runs over the whole width. */
export interface Block {
  readonly lines: readonly Line[];
  /** A cell, which no sentence leaves. */
  readonly cell: boolean;
}

/** A column narrower than this share of the text is a margin, or labels beside a text. */
const narrowest = 0.28;
/** Fewer lines than this on a side make no column. */
const fewestLines = 6;
/** Letters of a line in a column of running text, on average. */
const shortestLine = 18;
/** The largest share of lines that may run over the gap between two columns, as headings and captions do. */
const mostCrossing = 0.25;
/** The share of its height that a column's lines fill. Less, and it is the cells of a table, which leave gaps where the cell beside is longer. */
const leastFilled = 0.8;
/** The least share of lines beside nothing in a table whose cells are more than a line each. */
const leastAlone = 0.12;
/** A space wider than the usual one from line to line by this factor is a wide one. */
const wide = 1.25;
/** Columns within columns. */
const deepest = 3;
/** How finely the width of a page is looked at, in points, and how wide a gap is at least, in sizes of the letters. */
const step = 2;
const narrowestGap = 0.45;

/** The blocks of a page in the order they are read: column after column, table row after table row, and what runs over them where it stands. */
export function readingOrder(pieces: readonly Piece[]): Block[] {
  return blocksOf(rowsOf(pieces), 0, false).filter(({ lines }) => lines.length > 0);
}

function blocksOf(rows: readonly Row[], depth: number, cell: boolean): Block[] {
  const gap = depth < deepest ? gapIn(rows) : null;
  const sides = gap === null ? [] : rows.map((row) => sidesOf(row, gap));
  const kind = gap === null ? null : kindOf(sides);
  if (kind === null) return [{ lines: rows.map(lineOf), cell }];
  const pitch = pitchOf(rows);
  const blocks: Block[] = [];
  let band: Sides[] = [];
  const close = (): void => {
    for (const side of ["left", "right"] as const) {
      const own = band.flatMap((each) => each[side] ?? []);
      if (own.length > 0) blocks.push(...blocksOf(own, depth + 1, cell || kind === "table"));
    }
    band = [];
  };
  let over: Row[] = [];
  const closeOver = (): void => {
    if (over.length > 0) blocks.push({ lines: over.map(lineOf), cell });
    over = [];
  };
  for (const each of sides) {
    if (each.over !== null) {
      close();
      over.push(each.over);
      continue;
    }
    closeOver();
    if (kind === "table" && startsTableRow(band, each, pitch)) close();
    band.push(each);
  }
  close();
  closeOver();
  return blocks;
}

/** A row as a gap down the page parts it; `over`: it runs over the gap. */
interface Sides {
  readonly y: number;
  readonly size: number;
  readonly left: Row | null;
  readonly right: Row | null;
  readonly over: Row | null;
}

function sidesOf(row: Row, gap: number): Sides {
  const { y, size } = row;
  const left = row.pieces.filter((piece) => (piece.left + piece.right) / 2 < gap);
  const right = row.pieces.filter((piece) => (piece.left + piece.right) / 2 >= gap);
  const end = Math.max(...left.map((piece) => piece.right));
  const start = Math.min(...right.map((piece) => piece.left));
  // A piece over the gap, or no more than a blank at it: the row goes on.
  const over =
    end > gap + 1 || start < gap - 1 || (left.length > 0 && right.length > 0 && start - end < size * wordGap * 1.5);
  if (over) return { y, size, left: null, right: null, over: row };
  return {
    ...{ y, size, over: null },
    left: left.length === 0 ? null : rowOf(left),
    right: right.length === 0 ? null : rowOf(right),
  };
}

/** Where a gap runs down the middle of rows, crossed by few, or null. */
function gapIn(rows: readonly Row[]): number | null {
  if (rows.length < fewestLines) return null;
  const start = rows.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const width = rows.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY) - start;
  if (!(width > 0) || width > 100_000) return null;
  const covered = new Uint32Array(Math.ceil(width / step) + 2);
  for (const { pieces } of rows) {
    for (const { left, right } of pieces) {
      const to = Math.ceil((right - start) / step);
      for (let at = Math.floor((left - start) / step); at < to; at++) covered[at] = (covered[at] ?? 0) + 1;
    }
  }
  const size = rows.map((row) => row.size).sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 10;
  const first = Math.ceil((width * narrowest) / step);
  const last = Math.floor((width * (1 - narrowest)) / step);
  const few = Math.floor(rows.length * mostCrossing);
  let best: { readonly from: number; readonly to: number } | null = null;
  let from = -1;
  for (let at = first; at <= last + 1; at++) {
    const open = at <= last && (covered[at] ?? 0) <= few;
    if (open && from < 0) from = at;
    if (!open && from >= 0) {
      if (best === null || at - from > best.to - best.from) best = { from, to: at };
      from = -1;
    }
  }
  if (best === null || (best.to - best.from) * step < size * narrowestGap) return null;
  return start + ((best.from + best.to) / 2) * step;
}

/** What a gap parts: columns of running text, a table, or nothing, as where few words stand far apart. */
function kindOf(sides: readonly Sides[]): "columns" | "table" | null {
  const apart = sides.filter(({ over }) => over === null);
  if (sides.length - apart.length > sides.length * mostCrossing) return null;
  const left = apart.flatMap((each) => each.left ?? []);
  const right = apart.flatMap((each) => each.right ?? []);
  const ruled = isRuled(apart);
  if (!ruled && isColumn(left) && isColumn(right)) return "columns";
  const alone = apart.filter((each) => each.left === null || each.right === null).length;
  const both = apart.length - alone;
  return both >= 3 && (ruled || alone >= apart.length * leastAlone) ? "table" : null;
}

/** Whether lines follow each other without gaps, most of them about as wide as the widest. */
function isColumn(lines: readonly Row[]): boolean {
  if (lines.length < fewestLines) return false;
  const letters = lines.reduce((sum, { pieces }) => sum + pieces.reduce((own, { text }) => own + text.length, 0), 0);
  if (letters < lines.length * shortestLine) return false;
  const start = lines.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
  const width = lines.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY) - start;
  if (lines.filter(({ right }) => right - start > width * 0.7).length < lines.length * 0.5) return false;
  const pitch = pitchOf(lines);
  const height = (lines[lines.length - 1]?.y ?? 0) - (lines[0]?.y ?? 0) + pitch;
  return lines.length * pitch >= height * leastFilled;
}

/** Whether nearly every wide space on one side is one on the other as well, as between the rows of a table. */
function isRuled(sides: readonly Sides[]): boolean {
  const pitch = pitchOf(sides) * wide;
  const breaks = (side: "left" | "right"): number => {
    const lines = sides.flatMap((each) => each[side] ?? []);
    return lines.slice(1).filter(({ y }, at) => y - (lines[at]?.y ?? y) > pitch).length;
  };
  const common = sides.slice(1).filter(({ y }, at) => y - (sides[at]?.y ?? y) > pitch).length;
  return common >= 3 && common >= Math.min(breaks("left"), breaks("right")) * 0.7;
}

function pitchOf(rows: readonly { readonly y: number }[]): number {
  const pitches = rows.slice(1).map(({ y }, at) => y - (rows[at]?.y ?? y));
  return pitches.filter((pitch) => pitch > 1).sort((a, b) => a - b)[Math.floor(pitches.length / 2)] ?? 0;
}

/** A row of a table begins after a wide space, and where both cells have a line again after one had come to its end. */
function startsTableRow(band: readonly Sides[], next: Sides, pitch: number): boolean {
  const last = band[band.length - 1];
  if (last === undefined) return false;
  if (next.y - last.y > pitch * wide) return true;
  const resumed = next.left !== null && next.right !== null && (last.left === null || last.right === null);
  // Cells that are centred begin beside nothing.
  const begun = band.some((each) => each.left !== null) && band.some((each) => each.right !== null);
  return resumed && begun;
}
