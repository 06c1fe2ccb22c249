import { rowsOf } from "./lines.js";
import type { Piece } from "./page.js";

/** Fewer numbers than this in the margin of a document number nothing. */
const fewest = 5;
/** A numbering counts on, by ones or fives, from most numbers to the next. */
const largestStep = 10;
const leastCounting = 0.7;

/** Pieces of all pages without the numbers in the margin that count lines or paragraphs, and how many those were. */
export function withoutMarginNumbers(pages: readonly (readonly Piece[])[]): {
  readonly pages: readonly (readonly Piece[])[];
  readonly numbers: number;
} {
  const rows = pages.map(rowsOf);
  const first = rows.map((page) => page.flatMap(({ pieces }) => pieces[0] ?? []));
  const edge = bodyEdge(rows.flat().flatMap(({ pieces }) => pieces.find((piece) => !isNumber(piece)) ?? []));
  const marginal = first.map((page) =>
    page.filter((piece) => isNumber(piece) && piece.right < edge - piece.size * 0.3),
  );
  const values = marginal.flat().map(({ text }) => Number(text));
  const counting = values.slice(1).filter((value, at) => {
    const more = value - (values[at] ?? 0);
    return more >= 0 && more <= largestStep;
  }).length;
  if (values.length < fewest || counting < (values.length - 1) * leastCounting) return { pages, numbers: 0 };
  const gone = new Set(marginal.flat());
  return { pages: pages.map((page) => page.filter((piece) => !gone.has(piece))), numbers: values.length };
}

function isNumber({ text }: Piece): boolean {
  return /^\s*\d{1,4}\s*$/.test(text);
}

/** Where the text begins on the left, but for a few rows that stand out. */
function bodyEdge(pieces: readonly Piece[]): number {
  const lefts = pieces.map(({ left }) => left).sort((a, b) => a - b);
  return lefts[Math.floor(lefts.length * 0.1)] ?? 0;
}
