import type { Piece } from "./pieces.js";

/** Words of one row without a wide gap between them. `start` and `end` in points from the left. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Its own baseline and size: those of two columns may differ a little. */
  readonly y: number;
  readonly size: number;
  /** As of a row. */
  readonly font: string | null;
}

/** Everything on one baseline of a page, from left to right; at least one cell. */
export interface Row {
  /** The baseline, in points from the top. */
  readonly y: number;
  readonly size: number;
  /** The font that all of it is set in; null where there are several. */
  readonly font: string | null;
  readonly cells: readonly Cell[];
}

/** Gaps that part cells and words, of the size of letters. Lines set to both edges have gaps as wide as the first, too. */
const cellGap = 0.5;
const wordGap = 0.15;
/** How far from the baseline raised and lowered marks stand, of the larger size. */
const raised = 0.45;

/** Whether a piece is a small number above the line of larger words, which leads to a note and would make another word of the one before it. */
function isRaisedNumber(piece: Piece, y: number, size: number): boolean {
  return /^\s*\d{1,4}\s*$/.test(piece.text) && piece.size < size * 0.8 && piece.y < y - size * 0.15;
}

/** The rows of a page from top to bottom, and how many raised numbers of notes they are without. Text printed twice in one place, as some programs do for bold, is taken once. */
export function rowsOf(pieces: readonly Piece[]): { readonly rows: readonly Row[]; readonly raised: number } {
  const rows: Row[] = [];
  let raisedNumbers = 0;
  let open: Piece[] = [];
  let [y, size] = [0, 0];
  const close = (): void => {
    const words = open.filter((piece) => !isRaisedNumber(piece, y, size));
    raisedNumbers += open.length - words.length;
    const row = rowOf(words, y, size);
    if (row !== null) rows.push(row);
    open = [];
  };
  for (const piece of pieces.filter(isVisible).sort((a, b) => a.y - b.y || a.x - b.x)) {
    const [top] = open;
    const apart = raised * Math.min(Math.max(size, piece.size), 2 * Math.min(size, piece.size));
    // Beside a large heading two lines of the next column are within reach.
    if (top !== undefined && (piece.y - y > apart || piece.y - top.y > Math.max(top.size, piece.size) * 1.05)) close();
    if (open.length === 0 || piece.size > size) ({ y, size } = piece);
    open.push(piece);
  }
  close();
  return { rows, raised: raisedNumbers };
}

function isVisible(piece: Piece): boolean {
  return piece.text.trim() !== "";
}

function rowOf(pieces: Piece[], y: number, size: number): Row | null {
  if (pieces.length === 0) return null;
  pieces.sort((a, b) => a.x - b.x);
  const spaced = pieces.some(({ text }) => /^(?:\p{L} ){3,}\p{L}$/u.test(text.trim()));
  const cells: Cell[] = [];
  let [text, start, end] = ["", 0, 0];
  let font: string | null = null;
  let last: Piece | null = null;
  let [base, largest] = [y, size];
  const close = (): void => {
    cells.push({ text, start, end, y: base, size: largest, font });
  };
  for (const piece of pieces) {
    if (last !== null && last.text === piece.text && Math.abs(last.x - piece.x) < size * 0.2) continue;
    const words = wordsOf(piece.text, spaced);
    const gap = piece.x - end;
    if (last === null || gap >= cellGap * size) {
      if (last !== null) close();
      [text, start] = [words, piece.x];
      ({ font, y: base, size: largest } = piece);
    } else text += gap > wordGap * size || /^\s/.test(piece.text) || /\s$/.test(last.text) ? ` ${words}` : words;
    if (piece.font !== font) font = null;
    if (piece.size > largest) ({ y: base, size: largest } = piece);
    end = Math.max(last === null ? 0 : end, piece.x + piece.width);
    last = piece;
  }
  close();
  return { y, size, font: commonFont(cells), cells };
}

/** The font that all cells are set in; null where there are several. */
export function commonFont(cells: readonly Cell[]): string | null {
  const font = cells[0]?.font ?? null;
  return cells.every((cell) => cell.font === font) ? font : null;
}

/** Runs of blanks become one; letters set apart ("k e g i a t a n") come together where their row is `spaced`. */
function wordsOf(text: string, spaced: boolean): string {
  const words = text.replace(/\s+/g, " ").trim();
  return spaced && /^(?:[\p{L}\p{M}\d.,:;?!'’()] ?)+$/u.test(words) && /^\S(?: \S)+$/u.test(words)
    ? words.replaceAll(" ", "")
    : words;
}

/** All words of a row with one blank between cells. */
export function wholeText(row: Row): string {
  return row.cells.length === 1 ? (row.cells[0]?.text ?? "") : row.cells.map(({ text }) => text).join(" ");
}

export function startOf(row: Row): number {
  return row.cells[0]?.start ?? 0;
}

export function endOf(row: Row): number {
  return row.cells.at(-1)?.end ?? 0;
}

/** The distance between neighbouring rows that is met most, to half a point; 0 for fewer than two rows. */
export function pitchOf(rows: readonly { readonly y: number }[]): number {
  const counts = new Map<number, number>();
  for (let i = 1; i < rows.length; i++) {
    const step = Math.round(((rows[i]?.y ?? 0) - (rows[i - 1]?.y ?? 0)) * 2) / 2;
    if (step > 0) counts.set(step, (counts.get(step) ?? 0) + 1);
  }
  let [best, most] = [0, 0];
  // Of distances met equally often the smallest: larger ones part paragraphs.
  for (const [step, count] of counts) if (count > most || (count === most && step < best)) [best, most] = [step, count];
  return best;
}
