import { type Row, rowsOf } from "./lines.js";
import type { Piece } from "./page.js";

/** Fewer numbers than this in the margin of a document number nothing. */
const fewest = 5;
/** A numbering counts on, by ones or fives, from most numbers to the next. */
const largestStep = 10;
const leastCounting = 0.7;

/** Pieces of all pages without numbers beside the words, and how many those were. */
export interface WithoutNumbers {
  readonly pages: readonly (readonly Piece[])[];
  /** In the margin, counting lines or paragraphs. */
  readonly margin: number;
  /** Raised, leading to a note. */
  readonly raised: number;
}

export function withoutNumbers(pages: readonly (readonly Piece[])[]): WithoutNumbers {
  const rows = pages.map(rowsOf);
  const margin = marginNumbers(rows);
  const raised = rows.flat().flatMap(raisedNumbers);
  const gone = new Set([...margin, ...raised]);
  return {
    pages: gone.size === 0 ? pages : pages.map((page) => page.filter((piece) => !gone.has(piece))),
    margin: margin.length,
    raised: raised.length,
  };
}

function marginNumbers(rows: readonly (readonly Row[])[]): Piece[] {
  const edge = bodyEdge(rows.flat().flatMap(({ pieces }) => pieces.find((piece) => !isNumber(piece)) ?? []));
  const marginal = rows
    .flat()
    .flatMap(({ pieces }) => pieces[0] ?? [])
    .filter((piece) => isNumber(piece) && piece.right < edge - piece.size * 0.3);
  const values = marginal.map(({ text }) => Number(text));
  const counting = values.slice(1).filter((value, at) => {
    const more = value - (values[at] ?? 0);
    return more >= 0 && more <= largestStep;
  }).length;
  return values.length >= fewest && counting >= (values.length - 1) * leastCounting ? marginal : [];
}

/** Small numbers above the line behind a word: they would make another word of it. */
function raisedNumbers({ pieces, y, size }: Row): Piece[] {
  return pieces.filter(
    (piece, at) => at > 0 && isNumber(piece) && piece.size < size * 0.8 && piece.y < y - size * 0.15,
  );
}

function isNumber({ text }: Piece): boolean {
  return /^\s*\d{1,4}\s*$/.test(text);
}

/** Where the text begins on the left, but for a few rows that stand out. */
function bodyEdge(pieces: readonly Piece[]): number {
  const lefts = pieces.map(({ left }) => left).sort((a, b) => a - b);
  return lefts[Math.floor(lefts.length * 0.1)] ?? 0;
}
