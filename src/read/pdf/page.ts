/** A piece of text where the page has it; points, from the top left corner of the page as it is shown. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the baseline. */
  readonly y: number;
  /** Of the letters. */
  readonly size: number;
  /** The file's name for its face: bold and upright letters have two. */
  readonly font: string;
}

/** What pdf.js tells of a piece of text; `transform` is the matrix of its letters. */
export interface Item {
  readonly str: string;
  readonly width: number;
  readonly fontName: string;
  readonly transform: readonly number[];
}

/** More pieces than any readable page has: a page with more is drawn letter by letter, or hostile. */
const mostPieces = 200_000;

/**
 * The pieces of a page, by the way they run: upright ones first, then those that stand on their side or lean, as a watermark does, each way by itself
 * and turned so that it runs from left to right. `view` is the matrix from the file's coordinates to the page as it is shown.
 */
export function piecesOf(items: readonly Item[], view: readonly number[]): readonly (readonly Piece[])[] {
  const ways = new Map<number, Piece[]>();
  for (const { str, width, transform, fontName } of items.slice(0, mostPieces)) {
    const text = str.replace(/[\0\u200b\ufeff]/g, "");
    if (text === "") continue;
    const [a, b, c, d, e, f] = product(view, transform);
    const angle = Math.round((Math.atan2(b, a) * 180) / Math.PI);
    const size = Math.hypot(c, d);
    if (!(size > 0) || !Number.isFinite(e + f + width)) continue;
    const turn = (angle * Math.PI) / 180;
    const left = e * Math.cos(turn) + f * Math.sin(turn);
    const y = f * Math.cos(turn) - e * Math.sin(turn);
    const own = ways.get(angle) ?? [];
    ways.set(angle, own);
    own.push({ text, left, right: left + width, y, size, font: fontName });
  }
  return [...ways].sort(([a], [b]) => Math.abs(a) - Math.abs(b) || a - b).map(([, pieces]) => pieces);
}

type Matrix = readonly [number, number, number, number, number, number];

function product(m: readonly number[], n: readonly number[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m;
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
