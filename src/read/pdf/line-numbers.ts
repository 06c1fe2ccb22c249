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

interface Numbered {
  readonly piece: Piece;
  readonly page: number;
  readonly value: number;
  /** Where the column of numbers ends, in points. */
  readonly right: number;
}

/**
 * The numbers of lines beside each of several columns: numbers alone that end in one place per column and go on in even steps from one
 * column and page to the next, as the items of no list do. Numbers beside one column are found by their margin.
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
    if (columns >= 2 && found.length >= fewest && goOn(found)) return new Set(found.map(({ piece }) => piece));
  }
  return new Set();
}

/** Whether each number is one step more than the one before it; a page may begin anew. */
function goOn(found: readonly Numbered[]): boolean {
  const step = (found[1]?.value ?? 0) - (found[0]?.value ?? 0);
  if (step < leastStep || found[0]?.value !== step) return false;
  return found.every(({ value, page }, i) => {
    const before = found[i - 1];
    return before === undefined || value === before.value + step || (value === step && page !== before.page);
  });
}
