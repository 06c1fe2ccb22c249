/** A stretch of text as a page shows it, turned upright. Lengths in points; `y` is the baseline, counted from the top of the page. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly font: string;
}

/** What is shown on one page. */
export interface Shown {
  readonly pieces: readonly Piece[];
  /** What runs another way than the page, as watermarks do, in the order of the file. */
  readonly turned: readonly string[];
  /** Of the page as it is read, in points. */
  readonly height: number;
  /** Characters that no program can tell: fonts without letters. */
  readonly unknown: number;
}

type Direction = 0 | 1 | 2 | 3;

interface Placed extends Piece {
  readonly direction: Direction | null;
}

/** Gathers the text items of one page as pdf.js gives them. Whatever lies outside the page's box is not shown and passed over. */
export class PagePieces {
  private readonly placed: Placed[] = [];
  private readonly box: readonly number[];
  private readonly rotate: number;
  private unknown = 0;
  /** Code units gathered so far. */
  length = 0;

  /** `box`: the page's [left, bottom, right, top]; `rotate`: how far the page is turned when shown, in degrees. */
  constructor(box: readonly number[], rotate: number) {
    this.box = box;
    this.rotate = rotate;
  }

  add(item: unknown): void {
    if (!isItem(item) || item.str === "") return;
    const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform;
    const size = Math.hypot(c, d) || Math.hypot(a, b);
    if (![a, b, e, f, size, item.width].every(Number.isFinite) || size <= 0) return;
    const [left = 0, bottom = 0, right = 0, top = 0] = this.box;
    if (e < left - 1 || e > right + 1 || f < bottom - 1 || f > top + 1) return;
    this.length += item.str.length;
    const text = item.str.replace(unknownLetters, (letter) => {
      this.unknown += bullets.includes(letter) ? 0 : 1;
      return bullets.includes(letter) ? "•" : " ";
    });
    const turn = directionOf(a, b);
    const direction = turn === null ? null : quarter(turn + Math.round(this.rotate / 90));
    this.placed.push({ text, x: e, y: f, width: Math.abs(item.width), size, font: item.fontName, direction });
  }

  /** The pieces that run as most of the page does, turned so that they run from left to right. */
  finish(): Shown {
    const letters = [0, 0, 0, 0];
    for (const { text, direction } of this.placed) {
      if (direction !== null) letters[direction] = (letters[direction] ?? 0) + text.trim().length;
    }
    const main = quarter(letters.indexOf(Math.max(...letters)));
    const turn = quarter(main - Math.round(this.rotate / 90));
    const pieces: Piece[] = [];
    const turned: string[] = [];
    for (const piece of this.placed) {
      if (piece.direction === main) pieces.push(this.upright(piece, turn));
      else if (piece.text.trim() !== "") turned.push(piece.text.replace(/\s+/g, " ").trim());
    }
    const [left = 0, bottom = 0, right = 0, top = 0] = this.box;
    const height = turn % 2 === 0 ? top - bottom : right - left;
    return { pieces, turned, height, unknown: this.unknown };
  }

  private upright({ text, x, y, width, size, font }: Placed, turn: Direction): Piece {
    const [left = 0, bottom = 0, right = 0, top = 0] = this.box;
    if (turn === 0) return { text, x: x - left, y: top - y, width, size, font };
    if (turn === 1) return { text, x: y - bottom, y: x - left, width, size, font };
    if (turn === 2) return { text, x: right - x, y: y - bottom, width, size, font };
    return { text, x: top - y, y: right - x, width, size, font };
  }
}

/** Control characters, letters of private use and the mark for what could not be read. */
const unknownLetters = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ue000-\uf8ff\ufffd]/g;

/** Bullets of the Symbol and Wingdings fonts. */
const bullets = "\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf06e\uf071";

/** Quarter turns against the clock, or null for slanting text. */
function directionOf(a: number, b: number): Direction | null {
  const [across, up] = [Math.abs(a), Math.abs(b)];
  if (up < across * 0.05) return a > 0 ? 0 : 2;
  if (across < up * 0.05) return b > 0 ? 1 : 3;
  return null;
}

function quarter(turns: number): Direction {
  const rest = ((turns % 4) + 4) % 4;
  return rest === 1 || rest === 2 || rest === 3 ? rest : 0;
}

interface Item {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

function isItem(item: unknown): item is Item {
  return (
    typeof item === "object" &&
    item !== null &&
    "str" in item &&
    typeof item.str === "string" &&
    "transform" in item &&
    Array.isArray(item.transform) &&
    "width" in item &&
    typeof item.width === "number" &&
    "fontName" in item &&
    typeof item.fontName === "string"
  );
}
