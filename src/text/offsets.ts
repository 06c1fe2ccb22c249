import { countBelow } from "./sorted.js";

/** Conversion between UTF-16 code units, which the program counts in, and Unicode code points, which files and output count in. */
export interface Offsets {
  /** The number of code points before the code unit `unit` (0..text.length). Inside a surrogate pair: those before the pair. */
  toCodePoints(unit: number): number;
  /** The number of code units before the code point `point`. Points after the end give the length of the text. */
  toCodeUnits(point: number): number;
}

const surrogate = /[\ud800-\udfff]/;

/** Reads `text` once; every conversion after that takes logarithmic time, and none at all in texts without surrogate pairs. */
export function createOffsets(text: string): Offsets {
  const length = text.length;
  const pairs = surrogatePairs(text);
  if (pairs.length === 0) return { toCodePoints: (unit) => unit, toCodeUnits: (point) => Math.min(point, length) };
  return {
    toCodePoints: (unit) => codePointsBefore(pairs, unit),
    // Pair number k begins at code point pairs[k] - k.
    toCodeUnits: (point) =>
      Math.min(point + countBelow(pairs.length, (index) => (pairs[index] ?? 0) - index < point), length),
  };
}

/** The number of code points before the code unit `unit` of a text with these surrogate pairs. */
export function codePointsBefore(pairs: Int32Array, unit: number): number {
  return pairs.length === 0 ? unit : unit - countBelow(pairs.length, (index) => (pairs[index] ?? 0) < unit);
}

/** Where surrogate pairs begin. A lone surrogate is a code point of its own, as for `String.prototype.codePointAt`. */
export function surrogatePairs(text: string): Int32Array {
  if (!surrogate.test(text)) return new Int32Array(0);
  const pairs: number[] = [];
  for (let at = 0; at + 1 < text.length; at++) {
    if ((text.charCodeAt(at) & 0xfc00) !== 0xd800 || (text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00) continue;
    pairs.push(at);
    at++;
  }
  return Int32Array.from(pairs);
}
