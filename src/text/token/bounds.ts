/**
 * Word boundaries of Unicode (UAX #29) with the rules that quanteda 4 adds to them: a dash between two letters or digits joins them, `@` is a
 * letter, and a colon joins nothing. Every sign that joins nothing is a token of its own.
 */

const other = 0;
const letter = 1;
const digit = 2;
/** `_`: joins letters, digits and itself. */
const joiner = 3;
/** Between letters. */
const midLetter = 4;
/** Between digits. */
const midNumber = 5;
/** Between letters, or between digits. */
const mid = 6;
const dash = 7;
/** Needs Unicode's own rules: marks, scripts without blanks, emoji, invisible characters. */
const complex = 8;

/** Up to here classes are known; beyond, only those of general punctuation. */
const latinEnd = 0x250;
const punctuationStart = 0x2010;
const punctuationEnd = 0x2028;

const latin = new Uint8Array(latinEnd);
for (let unit = 0; unit < latinEnd; unit++) latin[unit] = classOfLatin(unit);

const punctuation = new Uint8Array(punctuationEnd - punctuationStart);
for (let unit = 0x2010; unit <= 0x2015; unit++) punctuation[unit - punctuationStart] = dash;
for (const unit of [0x2018, 0x2019, 0x2024]) punctuation[unit - punctuationStart] = mid;
punctuation[0x2027 - punctuationStart] = midLetter;

function classOfLatin(unit: number): number {
  if (unit >= 0x30 && unit <= 0x39) return digit;
  if (unit === 0x40 || /\p{L}/u.test(String.fromCharCode(unit))) return letter;
  if (unit === 0x5f) return joiner;
  if (unit === 0x27 || unit === 0x2e) return mid;
  if (unit === 0x2c || unit === 0x3b) return midNumber;
  if (unit === 0xb7) return midLetter;
  if (unit === 0x2d) return dash;
  return unit === 0xad || (unit >= 0x7f && unit <= 0x9f) ? complex : other;
}

function classOf(unit: number): number {
  if (unit < latinEnd) return latin[unit] as number;
  if (unit >= punctuationStart && unit < punctuationEnd) return punctuation[unit - punctuationStart] as number;
  return complex;
}

/** Told where a token begins and ends, in code units. */
export type TakeToken = (start: number, end: number) => void;

/** Cuts [from, to), which holds no blanks, into tokens. Linear. */
export function cutTokens(text: string, from: number, to: number, take: TakeToken): void {
  for (let at = from; at < to; at++) {
    if (classOf(text.charCodeAt(at)) === complex) {
      cutByUnicode(text, from, to, take);
      return;
    }
  }
  let at = from;
  while (at < to) {
    const end = endOfToken(text, at, to);
    take(at, end);
    at = end;
  }
}

function endOfToken(text: string, from: number, to: number): number {
  let at = from;
  let before = classOf(text.charCodeAt(at));
  at++;
  if (before !== letter && before !== digit && before !== joiner) return at;
  while (at < to) {
    const here = classOf(text.charCodeAt(at));
    if (here === letter || here === digit || here === joiner) {
      before = here;
      at++;
      continue;
    }
    if (here === other || at + 1 === to) break;
    const after = classOf(text.charCodeAt(at + 1));
    if (!joins(before, here, after)) break;
    before = after;
    at += 2;
  }
  return at;
}

function joins(before: number, sign: number, after: number): boolean {
  if (sign === dash) return (before === letter || before === digit) && (after === letter || after === digit);
  if (before === letter && after === letter) return sign === midLetter || sign === mid;
  return before === digit && after === digit && (sign === midNumber || sign === mid);
}

const segmenter = new Intl.Segmenter("en", { granularity: "word" });

/** A letter or a digit, but of the scripts that join without a dash, with what stands on it. */
const letterAtEnd =
  /(?!\p{M}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{Alphabetic}\p{Nd}][\p{M}\p{Cf}]*$/u;
const letterAtStart =
  /^(?!\p{M}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}])[\p{Alphabetic}\p{Nd}]/u;
const dashAlone = /^\p{Pd}[\p{M}\p{Cf}]*$/u;

function cutByUnicode(text: string, from: number, to: number, take: TakeToken): void {
  // Versions of Unicode differ in `@` and the colon.
  const chunk = text
    .slice(from, to)
    .replaceAll("@", "a")
    .replaceAll(/[:\ufe55\uff1a]/g, "!");
  const bounds = Array.from(segmenter.segment(chunk), ({ index }) => index);
  bounds.push(chunk.length);
  let start = 0;
  for (let index = 1; index < bounds.length; index++) {
    const end = bounds[index] as number;
    const next = bounds[index + 1];
    const last = bounds[index + 2];
    if (next !== undefined && last !== undefined && isJoined(chunk, start, end, next, last)) {
      index++;
      continue;
    }
    take(from + start, from + end);
    start = end;
  }
}

/** Whether the dash in [end, next) joins the token [start, end) with the one up to `last`. */
function isJoined(chunk: string, start: number, end: number, next: number, last: number): boolean {
  return (
    dashAlone.test(chunk.slice(end, next)) &&
    letterAtEnd.test(chunk.slice(start, end)) &&
    letterAtStart.test(chunk.slice(next, last))
  );
}
