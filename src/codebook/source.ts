import { CgError, type Place } from "../model/diagnostic.js";
import { createOffsets, type Offsets } from "../text/offsets.js";

/** The text of one codebook file, and where its lines begin. */
export interface Source {
  /** The path as shown to people. */
  readonly file: string;
  readonly text: string;
  /** Offset (code units) of the first character of every line. */
  readonly lines: readonly number[];
  readonly offsets: Offsets;
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
  return { file, text, lines, offsets: createOffsets(text) };
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
export function codePoints({ offsets }: Source, from: number, to: number): number {
  return offsets.toCodePoints(to) - offsets.toCodePoints(from);
}

export function placeOf(spot: Spot): Place {
  return placeAt(spot.source, spot.start);
}

/** The text of a codebook's bytes: UTF-8 or UTF-16, told apart by the byte order mark or, as YAML has it, by where zeros stand. Throws CgError. */
export function decode(bytes: Uint8Array, file: string): Source {
  const encoding = encodingOf(bytes);
  const [text, bad] = decoded(bytes, encoding);
  if (bad < 0) return sourceOf(file, text);
  // Of a file that is no text at all, a line and a column would tell nothing.
  const isText = encoding === "utf-8" && bad > 0;
  throw new CgError(isText ? "not a text file in UTF-8" : `${file}: not a text file in UTF-8`, {
    place: isText ? placeAt(sourceOf(file, text), bad) : undefined,
    hint: "A codebook is YAML; save it as UTF-8.",
  });
}

/** The bytes of a text in the encoding of others, with their byte order mark where they have one. */
export function encode(text: string, like: Uint8Array): Uint8Array {
  const encoding = encodingOf(like);
  const hasMark = [
    [0xef, 0xbb, 0xbf],
    [0xff, 0xfe],
    [0xfe, 0xff],
  ].some((mark) => mark.every((byte, index) => like[index] === byte));
  const bytes = Buffer.from(hasMark ? `\ufeff${text}` : text, encoding === "utf-8" ? "utf8" : "utf16le");
  return encoding === "utf-16be" ? bytes.swap16() : bytes;
}

function encodingOf([first, second, third, fourth]: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // The first characters of a codebook are ASCII.
  if (first !== 0 && second === 0 && third !== 0 && fourth === 0) return "utf-16le";
  return first === 0 && second !== 0 && third === 0 && fourth !== 0 ? "utf-16be" : "utf-8";
}

/** The text, and the offset of the first thing in it that no text holds; -1: there is none. */
function decoded(bytes: Uint8Array, encoding: string): readonly [text: string, bad: number] {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return [text, text.indexOf("\0")];
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    const text = new TextDecoder(encoding).decode(bytes);
    const again = Buffer.from(text, "utf8");
    const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
    // What could not be decoded became U+FFFD: there the bytes differ first.
    let at = again.findIndex((byte, index) => byte !== bytes[index + start]);
    if (at < 0) return [text, text.length];
    // The bytes of a character after its first one are 10xxxxxx.
    while (((again[at] ?? 0) & 0xc0) === 0x80) at -= 1;
    return [text, again.subarray(0, at).toString("utf8").length];
  }
}
