import { CgError, type Place } from "../model/diagnostic.js";

/** The text of one codebook file, and where its lines begin. */
export interface Source {
  /** The path as shown to people. */
  readonly file: string;
  readonly text: string;
  /** Offset (code units) of the first character of every line. */
  readonly lines: readonly number[];
}

/** A stretch of a source, half-open, in code units. */
export interface Spot {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

export function sourceOf(file: string, text: string): Source {
  const lines = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines.push(at + 1);
  return { file, text, lines };
}

/** Line and column (code points) of an offset. */
export function placeAt(source: Source, offset: number): Place {
  const index = lineIndex(source, offset);
  return { file: source.file, line: index + 1, column: codePoints(source, source.lines[index] ?? 0, offset) + 1 };
}

/** 0-based. */
export function lineIndex(source: Source, offset: number): number {
  let low = 0;
  let high = source.lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Code points between two offsets. */
export function codePoints(source: Source, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at += 1) {
    const code = source.text.charCodeAt(at);
    const pairs = code >= 0xd800 && code < 0xdc00 && at + 1 < to;
    const next = pairs ? source.text.charCodeAt(at + 1) : 0;
    if (next >= 0xdc00 && next < 0xe000) at += 1;
    count += 1;
  }
  return count;
}

export function placeOf(spot: Spot): Place {
  return placeAt(spot.source, spot.start);
}

/** The text of a codebook's bytes: UTF-8, or UTF-16 with a byte order mark. Throws CgError. */
export function decode(bytes: Uint8Array, file: string): Source {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes("\0")) return sourceOf(file, text);
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
  }
  throw new CgError(`${file}: not a text file in UTF-8`, { hint: "A codebook is YAML; save it as UTF-8." });
}
