import { countBelow } from "../../text/sorted.js";
import type { Piece } from "./pieces.js";

/** What is shown on a page, by its number from 1. */
export interface PagePieces {
  readonly number: number;
  readonly pieces: readonly Piece[];
}

/** Fewer numbers than these in one place, and in all, are no numbers of lines. */
const fewestInPlace = 3;
const fewest = 8;
/** Smaller steps number the items of a list as well. */
const leastStep = 2;

/** How far right of its number a line begins at most, in points. */
const furthest = 40;
/** The part of the numbers, and of the steps between them, that has to be as those of lines are: lines may be empty or indented. */
const enough = 0.75;
/** More places than these are those of no columns, on left and right pages. */
const mostPlaces = 16;
/** How far apart the baselines of one row are at most, of the size. */
const level = 0.4;

interface Numbered {
  readonly piece: Piece;
  readonly page: number;
  readonly value: number;
  /** Where the column of numbers ends, in points. */
  readonly right: number;
}

/**
 * The numbers of lines beside each of several columns: numbers alone that end in one place per column and go on in even steps from one
 * column and page to the next, with their line close at their right, nothing left of the first column of them and as many lines from one
 * to the next as they count. Numbers beside one column are found by their margin.
 */
export function lineNumbersOf(pages: readonly PagePieces[]): ReadonlySet<Piece> {
  const fonts = new Map<string, Numbered[]>();
  for (const { number, pieces } of pages) {
    for (const piece of pieces) {
      if (!/^\s*\d{1,4}\s*$/.test(piece.text)) continue;
      const key = `${piece.font} ${Math.round(piece.size * 4)}`;
      const own = { piece, page: number, value: Number(piece.text), right: Math.round(piece.x + piece.width) };
      const others = fonts.get(key);
      if (others === undefined) fonts.set(key, [own]);
      else others.push(own);
    }
  }
  for (const numbers of fonts.values()) {
    const places = new Map<number, number>();
    for (const { right } of numbers) places.set(right, (places.get(right) ?? 0) + 1);
    const found = numbers
      .filter(({ right }) => (places.get(right) ?? 0) >= fewestInPlace)
      .sort((a, b) => a.page - b.page || a.right - b.right || a.piece.y - b.piece.y);
    const columns = new Set(found.map(({ right }) => right)).size;
    if (columns < 2 || columns > mostPlaces || found.length < fewest || !goOn(found)) continue;
    if (countLines(found, pages)) return new Set(found.map(({ piece }) => piece));
  }
  return new Set();
}

/** Whether each number is one step more than the one before it; a page may begin anew. */
function goOn(found: readonly Numbered[]): boolean {
  const step = stepOf(found);
  if (step < leastStep || found[0]?.value !== step) return false;
  return found.every(({ value, page }, i) => {
    const before = found[i - 1];
    return before === undefined || value === before.value + step || (value === step && page !== before.page);
  });
}

function stepOf(found: readonly Numbered[]): number {
  return (found[1]?.value ?? 0) - (found[0]?.value ?? 0);
}

/** Whether what stands around the numbers are the lines that they count, and not the rows of a table. */
function countLines(found: readonly Numbered[], pages: readonly PagePieces[]): boolean {
  const step = stepOf(found);
  const numbers = new Set(found.map(({ piece }) => piece));
  let [beside, steps, counted] = [0, 0, 0];
  for (const { number, pieces } of pages) {
    const own = found.filter(({ page }) => page === number);
    const others = pieces.filter((piece) => !numbers.has(piece) && /[\p{L}\d]/u.test(piece.text));
    [...new Set(own.map(({ right }) => right))].forEach((right, column) => {
      const outside = baselines(column === 0 ? others.filter(({ x }) => x < right - 1) : []);
      const lines = baselines(
        others.filter(({ text, x }) => x >= right - 1 && x <= right + furthest && /\p{L}/u.test(text)),
      );
      let before: number | null = null;
      for (const { piece } of own.filter((one) => one.right === right)) {
        const [top, bottom] = [piece.y - piece.size * level, piece.y + piece.size * level];
        const line = indexFrom(lines, top);
        const hasLine = (lines[line] ?? Number.POSITIVE_INFINITY) <= bottom;
        const isInside = (outside[indexFrom(outside, top)] ?? Number.POSITIVE_INFINITY) <= bottom;
        if (hasLine && !isInside) beside++;
        if (before !== null) steps++;
        if (before !== null && line - before === step) counted++;
        before = line;
      }
    });
  }
  return beside >= found.length * enough && counted >= steps * enough;
}

/** Where the rows of pieces stand, from the top. */
function baselines(pieces: readonly Piece[]): readonly number[] {
  const rows: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { y, size } of pieces.toSorted((a, b) => a.y - b.y)) {
    if (y - last > size * level) rows.push(y);
    last = y;
  }
  return rows;
}

/** The place of the first of sorted values that is no smaller. */
function indexFrom(values: readonly number[], least: number): number {
  return countBelow(values.length, (index) => (values[index] ?? 0) < least);
}
