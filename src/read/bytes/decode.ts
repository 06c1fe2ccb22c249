import { isUtf8 } from "node:buffer";
import { CgError, type Diagnostic } from "../../model/diagnostic.js";
import { withLineFeeds } from "../../text/line-feeds.js";
import type { ReadContext } from "../reader.js";

export interface Decoded {
  /** No byte order mark, LF line ends. */
  readonly text: string;
  readonly warnings: readonly Diagnostic[];
}

/**
 * Bytes of a text file to text: UTF-8, UTF-16 (with a byte order mark, or plainly so without), else Windows-1252 where
 * that is plausible, with a warning. Throws CgError for anything else, naming the byte where UTF-8 breaks off (0-based).
 */
export async function decode(bytes: Uint8Array, context: ReadContext): Promise<Decoded> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = wideEncoding(buffer);
  if (wide !== null) return { text: fromUtf16(buffer, wide, context), warnings: [] };
  if (buffer.includes(0) || looksBinary(buffer)) {
    throw new CgError(`${context.id}: not a text file (it holds binary data)`, {
      hint: "Leave it out, or convert it to text first.",
    });
  }
  if (isUtf8(buffer)) {
    const start = buffer.length >= 3 && buffer[0] === 0xef && buffer[1] === 0xbb && buffer[2] === 0xbf ? 3 : 0;
    return { text: withLineFeeds(buffer.toString("utf8", start)), warnings: [] };
  }
  const broken = brokenUtf8(buffer);
  if (!(await plausibleWindows1252(buffer, broken))) {
    throw new CgError(
      `${context.id}: the bytes at offset ${broken.offset} are neither UTF-8 nor UTF-16 nor plausible Windows-1252`,
      { hint: "Save the file as UTF-8." },
    );
  }
  return {
    text: withLineFeeds(fromWindows1252(buffer)),
    warnings: [
      {
        about: context.id,
        kind: "encoding",
        message: `read as Windows-1252 (not UTF-8 at byte ${broken.offset}); check the accented letters`,
        indonesian: `dibaca sebagai Windows-1252 (bukan UTF-8 pada bita ${broken.offset}); periksa huruf beraksen`,
      },
    ],
  };
}

type Wide = { readonly order: "le" | "be"; readonly start: number };

/** How many bytes are looked at to tell encodings apart. */
const sampleSize = 1024;

function wideEncoding(buffer: Buffer): Wide | null {
  if (buffer[0] === 0xff && buffer[1] === 0xfe && !(buffer[2] === 0 && buffer[3] === 0))
    return { order: "le", start: 2 };
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return { order: "be", start: 2 };
  if (buffer.length < 4 || buffer.length % 2 !== 0) return null;
  // Without a mark: Latin text leaves every other byte zero, and the bytes between are never zero.
  const length = Math.min(buffer.length, sampleSize);
  const zeros: [number, number] = [0, 0];
  for (let i = 0; i < length; i++) if (buffer[i] === 0) zeros[(i & 1) as 0 | 1]++;
  const half = length / 2;
  if (zeros[1] > half * 0.6 && zeros[0] === 0) return { order: "le", start: 0 };
  if (zeros[0] > half * 0.6 && zeros[1] === 0) return { order: "be", start: 0 };
  return null;
}

function fromUtf16(buffer: Buffer, wide: Wide, context: ReadContext): string {
  const body = buffer.subarray(wide.start);
  if (body.length % 2 !== 0) {
    throw new CgError(`${context.id}: UTF-16 text cut off in the middle of a character at byte ${buffer.length - 1}`, {
      hint: "The file is incomplete; copy it again.",
    });
  }
  const text = wide.order === "le" ? body.toString("utf16le") : Buffer.from(body).swap16().toString("utf16le");
  const at = strayUnit(text);
  if (at >= 0) {
    throw new CgError(`${context.id}: not sound UTF-16 at byte ${wide.start + at * 2}`, {
      hint: "Save the file as UTF-8.",
    });
  }
  return withLineFeeds(text);
}

/** Index of the first NUL or lone surrogate, or -1. */
function strayUnit(text: string): number {
  return text.search(/[\0\ud800-\udfff]/u);
}

/** Control characters other than white space and escape: a few happen in text, many do not. */
function looksBinary(buffer: Buffer): boolean {
  const length = Math.min(buffer.length, sampleSize);
  let controls = 0;
  for (let i = 0; i < length; i++) {
    const byte = buffer[i] ?? 0;
    if (byte < 32 && !(byte >= 8 && byte <= 13) && byte !== 27) controls++;
  }
  return controls > 4 && controls > length * 0.02;
}

interface BrokenUtf8 {
  /** Where the first wrong sequence begins. */
  readonly offset: number;
  readonly wrong: number;
  /** Sound sequences of more than one byte: a file with many is UTF-8 with damage, not Windows-1252. */
  readonly sound: number;
  readonly cutOff: boolean;
}

function brokenUtf8(buffer: Buffer): BrokenUtf8 {
  let offset = -1;
  let wrong = 0;
  let sound = 0;
  let cutOff = false;
  for (let i = 0; i < buffer.length; i++) {
    const byte = buffer[i] ?? 0;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
    let found = 0;
    while (found < more && ((buffer[i + found + 1] ?? 0) & 0xc0) === 0x80) found++;
    if (more > 0 && found === more && isUtf8(buffer.subarray(i, i + more + 1))) {
      sound++;
      i += more;
      continue;
    }
    if (offset < 0) offset = i;
    wrong++;
    if (more > 0 && i + found + 1 === buffer.length) cutOff = true;
  }
  return { offset: Math.max(offset, 0), wrong, sound, cutOff };
}

/** Bytes without a character in Windows-1252. */
const unassigned: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

async function plausibleWindows1252(buffer: Buffer, broken: BrokenUtf8): Promise<boolean> {
  if (broken.cutOff || (broken.sound > 0 && broken.sound >= broken.wrong)) return false;
  let high = 0;
  let letters = 0;
  let loose = 0;
  for (let i = 0; i < buffer.length; i++) {
    const byte = buffer[i] ?? 0;
    if (isAsciiLetter(byte)) letters++;
    if (byte < 0x80) continue;
    if (unassigned.has(byte)) return false;
    high++;
    // Accented letters stand in words of plain letters; in other encodings they stand among their like.
    if (byte >= 0xc0 && !isAsciiLetter(buffer[i - 1] ?? 0) && !isAsciiLetter(buffer[i + 1] ?? 0)) loose++;
  }
  if (loose > high * 0.5 && loose > 2) return false;
  if (high <= letters * 0.08) return true;
  if (high > letters * 0.4) return false;
  const { detect } = await import("chardet");
  const guess = detect(buffer.subarray(0, 65536));
  return guess === "ISO-8859-1" || guess === "windows-1252";
}

/** Characters of the bytes 0x80 to 0x9F; TextDecoder of Node 20 takes them for control characters, as Latin-1 does. */
const upperRows = "€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ";

/** Text of bytes in Windows-1252, on every version of Node. */
export function fromWindows1252(buffer: Buffer): string {
  return buffer.toString("latin1").replace(/[\x80-\x9f]/g, (char) => upperRows.charAt(char.charCodeAt(0) - 0x80));
}

function isAsciiLetter(byte: number): boolean {
  return (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122);
}
