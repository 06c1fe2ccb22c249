import type { Piece } from "./page.js";

/** What stands on one baseline, from left to right. */
export interface Row {
  readonly pieces: readonly Piece[];
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Of its largest letters. */
  readonly size: number;
  /** The face that the whole row is set in; null: several. */
  readonly font: string | null;
}

/** A row as text. */
export interface Line extends Omit<Row, "pieces"> {
  readonly text: string;
}

/** Pieces whose baselines are closer than this, in sizes of their letters, stand on one row; raised and lowered ones too. */
const sameRow = 0.5;
/** A gap wider than this, in sizes, is a blank although the file has none there. */
export const wordGap = 0.22;
/** And a wider one parts cells, unless justified words stand so far apart. */
const cellGap = 1.6;
/** Between words that are drawn one by one a gap parts cells that is wider than their usual one by this factor, or this wide where there is no usual one. */
const unusual = 2.5;
const certainGap = 4;

/** Lays pieces into rows, from top to bottom. Linear but for sorting. */
export function rowsOf(pieces: readonly Piece[]): Row[] {
  const rows: Row[] = [];
  let own: Piece[] = [];
  let y = 0;
  let size = 0;
  for (const piece of pieces.filter(({ text }) => text.trim() !== "").sort((a, b) => a.y - b.y || a.left - b.left)) {
    if (own.length > 0 && piece.y - y > Math.max(size, piece.size) * sameRow) {
      rows.push(rowOf(own));
      own = [];
    }
    // The baseline is that of the largest letters; a raised number before them opens no row.
    if (own.length === 0 || piece.size > size) {
      y = piece.y;
      size = piece.size;
    }
    own.push(piece);
  }
  if (own.length > 0) rows.push(rowOf(own));
  return rows;
}

export function rowOf(unsorted: readonly Piece[]): Row {
  const pieces = unsorted.toSorted((a, b) => a.left - b.left);
  const largest = pieces.reduce((most, piece) => (piece.size > most.size ? piece : most), pieces[0] ?? none);
  return {
    pieces,
    left: pieces[0]?.left ?? 0,
    right: pieces.reduce((most, { right }) => Math.max(most, right), Number.NEGATIVE_INFINITY),
    y: largest.y,
    size: largest.size,
    font: pieces.every(({ font }) => font === largest.font) ? largest.font : null,
  };
}

const none: Piece = { text: "", left: 0, right: 0, y: 0, size: 0, font: "" };

/** The words of a row, blanks single, cells apart by tabs. */
export function lineOf({ pieces, ...row }: Row): Line {
  const cells = cellGapOf(pieces, row.size);
  let text = "";
  let right = Number.POSITIVE_INFINITY;
  for (const piece of pieces) {
    const gap = (piece.left - right) / row.size;
    if (gap > cells) text = `${text.trimEnd()}\t`;
    else if (gap > wordGap && !text.endsWith(" ")) text += " ";
    text += piece.text;
    right = piece.right;
  }
  const words = text
    .replace(/[^\S\t]+/g, " ")
    .replace(/ ?\t[ \t]*/g, "\t")
    .trim();
  return { ...row, text: words.replace(spreadWord, (word) => word.replaceAll(" ", "")) };
}

/** A word set with blanks between its letters. */
const spreadWord = /(?<![\p{L}\p{N}])(?:\p{L} ){4,}\p{L}(?![\p{L}\p{N}])/gu;

/** How wide a gap between cells is in this row at least, in sizes. */
function cellGapOf(pieces: readonly Piece[], size: number): number {
  if (pieces.some(({ text }) => /\S\s+\S/.test(text))) return cellGap;
  const gaps = pieces.slice(1).map(({ left }, at) => (left - (pieces[at]?.right ?? left)) / size);
  const between = gaps.filter((gap) => gap > wordGap).sort((a, b) => a - b);
  const usual = between.length < 3 ? undefined : between[Math.floor((between.length - 1) / 2)];
  return usual === undefined ? certainGap : Math.max(cellGap, usual * unusual);
}
