/**
 * A piece of RTF. `word`: a control word, or a symbol such as `~`, with its number where it has one. `byte`: one character written in hexadecimal
 * or behind a backslash. `text`: characters as they stand, from byte `start` to before byte `end`.
 */
export type RtfToken =
  | { readonly kind: "open" }
  | { readonly kind: "close" }
  | { readonly kind: "word"; readonly word: string; readonly value: number | null }
  | { readonly kind: "byte"; readonly byte: number }
  | { readonly kind: "text"; readonly start: number; readonly end: number };

const opening: RtfToken = { kind: "open" };
const closing: RtfToken = { kind: "close" };

/** The tokens of RTF, one after the other. Line ends between them mean nothing; binary data is passed over. Reads any bytes, once. */
export function* rtfTokens(bytes: Uint8Array): Generator<RtfToken, void, undefined> {
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at];
    if (byte === openBrace) {
      yield opening;
      at++;
    } else if (byte === closeBrace) {
      yield closing;
      at++;
    } else if (byte === lineFeed || byte === carriageReturn) at++;
    else if (byte !== backslash) {
      const end = textEnd(bytes, at);
      yield { kind: "text", start: at, end };
      at = end;
    } else if (isLetter(bytes[at + 1])) {
      const letters = wordEnd(bytes, at + 1);
      const digits = numberEnd(bytes, letters);
      const word = latin(bytes, at + 1, letters);
      const value = digits > letters ? Number(latin(bytes, letters, digits)) : null;
      at = bytes[digits] === blank ? digits + 1 : digits;
      if (word === "bin") at += Math.max(0, value ?? 0);
      yield { kind: "word", word, value };
    } else if (bytes[at + 1] === apostrophe) {
      const value = Number.parseInt(latin(bytes, at + 2, at + 4), 16);
      const sound = isHex(bytes[at + 2]) && isHex(bytes[at + 3]);
      at += sound ? 4 : 2;
      if (sound) yield { kind: "byte", byte: value };
    } else {
      const symbol = bytes[at + 1];
      at += 2;
      if (symbol === backslash || symbol === openBrace || symbol === closeBrace) yield { kind: "byte", byte: symbol };
      else if (symbol === lineFeed || symbol === carriageReturn) yield { kind: "word", word: "par", value: null };
      else if (symbol !== undefined) yield { kind: "word", word: String.fromCharCode(symbol), value: null };
    }
  }
}

const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const blank = 0x20;
const apostrophe = 0x27;
const minus = 0x2d;
const backslash = 0x5c;
const openBrace = 0x7b;
const closeBrace = 0x7d;
/** Longer numbers mean nothing in RTF. */
const mostDigits = 10;

function textEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  for (; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === backslash || byte === openBrace || byte === closeBrace) break;
    if (byte === lineFeed || byte === carriageReturn) break;
  }
  return at;
}

function wordEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (isLetter(bytes[at])) at++;
  return at;
}

/** End of the number that begins at `from`, or `from` where there is none. */
function numberEnd(bytes: Uint8Array, from: number): number {
  const first = bytes[from] === minus ? from + 1 : from;
  let at = first;
  while (isDigit(bytes[at]) && at < first + mostDigits) at++;
  return at === first ? from : at;
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  let text = "";
  for (let at = from; at < to && at < bytes.length; at++) text += String.fromCharCode(bytes[at] ?? 0);
  return text;
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90));
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 57;
}

function isHex(byte: number | undefined): boolean {
  return isDigit(byte) || (byte !== undefined && ((byte >= 97 && byte <= 102) || (byte >= 65 && byte <= 70)));
}
