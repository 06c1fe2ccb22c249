import { abbreviationAt } from "./abbreviations.js";

const dot = 0x2e;
const ellipsis = 0x2026;
const lineFeed = 0x0a;
/** How far a run of terminators, brackets or blanks is followed, so that each call takes bounded time. */
const reach = 400;

/**
 * Whether a sentence ends at the terminator (. ! ? … or a run of them) that begins at the code unit `at`, after the
 * word that begins at `wordStart`. Meant to be asked once per run; takes bounded time, and cuts no strings but short
 * ones where an abbreviation is possible.
 *
 * - `!` and `?` end a sentence before a blank whatever follows, since speech written down often goes on in lower case
 *   ("SOP? belum ada."); without a blank only before upper case ("Benar?Iya"), since addresses hold them too.
 * - A full stop ends one when upper case, a digit or a quote follows after blanks, or nothing, a blank line or a list item
 *   does; never after a single capital, an abbreviation, or a list number at the start of a line, and not inside numbers,
 *   dates, times and addresses. A missing blank is forgiven between a lower-case word and a capital ("selesai.Kami").
 * - An ellipsis is a pause unless upper case follows.
 */
export function endsSentence(text: string, at: number, wordStart: number): boolean {
  const runEnd = skip(text, at, isTerminator);
  const hard = holdsHard(text, at, runEnd);
  const end = skip(text, runEnd, closes);
  if (end >= text.length) return true;
  if (!isBlank(text.charCodeAt(end))) return hard ? isUpper(text, end) : endsWithoutBlank(text, at, end, wordStart);
  if (hard) return true;

  const blankEnd = skip(text, end, isBlank);
  const feeds = countFeeds(text, end, blankEnd);
  if (blankEnd >= text.length || feeds > 1 || blankEnd - end >= reach) return true;
  // What opens the next sentence: quotes, brackets, a bullet or a dash.
  const bullet = isBullet(text.charCodeAt(blankEnd));
  const opened = skip(text, blankEnd, opens);
  const next = bullet ? skip(text, opened, isBlank) : opened;
  if (next >= text.length || (feeds > 0 && (bullet || isItemNumber(text, next)))) return true;

  const upper = isUpper(text, next);
  if (isEllipsis(text, at, runEnd)) return upper;
  const unit = text.charCodeAt(next);
  if (continues(unit)) return false;
  if (isLower(text, next) && !isQuote(text.charCodeAt(blankEnd))) return false;
  return !abbreviationAt(text, wordStart, at, next);
}

/** The first place from `from` whose code unit fails `test`, at most `reach` away. */
function skip(text: string, from: number, test: (unit: number) => boolean): number {
  const limit = Math.min(text.length, from + reach);
  let at = from;
  while (at < limit && test(text.charCodeAt(at))) at++;
  return at;
}

/** Whether a run of terminators holds ! or ?. */
function holdsHard(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 0x21 || text.charCodeAt(at) === 0x3f) return true;
  return false;
}

/** Several dots, or the one sign for them; also when asked for a later dot of a run. */
function isEllipsis(text: string, at: number, runEnd: number): boolean {
  return runEnd - at > 1 || text.charCodeAt(at) === ellipsis || (at > 0 && text.charCodeAt(at - 1) === dot);
}

function countFeeds(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === lineFeed) count++;
  return count;
}

/** "selesai.Kami" ends; "M.Si", "11.45", "example.com", "No.23" and "Kab.Garut" do not. */
function endsWithoutBlank(text: string, at: number, end: number, wordStart: number): boolean {
  if (!isUpper(text, end)) return false;
  const last = text.charCodeAt(at - 1);
  if (at - wordStart < 3 || last < 0x61 || last > 0x7a) return false;
  return end + 1 < text.length && isLower(text, end + 1) && !abbreviationAt(text, wordStart, at, end);
}

function isTerminator(unit: number): boolean {
  return unit === dot || unit === 0x21 || unit === 0x3f || unit === ellipsis;
}

/** "a." or "2)" after a line feed begins a list item. */
function isItemNumber(text: string, at: number): boolean {
  const length = isWordUnit(text, at + 1) ? 2 : 1;
  const after = text.charCodeAt(at + length);
  return isWordUnit(text, at) && (after === dot || after === 0x29) && isBlank(text.charCodeAt(at + length + 1));
}

function isBlank(unit: number): boolean {
  return (
    unit === 0x20 ||
    (unit >= 0x09 && unit <= 0x0d) ||
    unit === 0xa0 ||
    (unit >= 0x2000 && unit <= 0x200b) ||
    unit === 0x202f ||
    unit === 0x3000
  );
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isUpper(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a;
  const character = text.charAt(at);
  return character.toLowerCase() !== character;
}

function isLower(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a;
  const character = text.charAt(at);
  return character.toUpperCase() !== character;
}

function isWordUnit(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at)) || isUpper(text, at) || isLower(text, at);
}

function isQuote(unit: number): boolean {
  return unit === 0x22 || unit === 0x27 || (unit >= 0x2018 && unit <= 0x201f) || unit === 0xab || unit === 0xbb;
}

function isBullet(unit: number): boolean {
  return (
    unit === 0x2d ||
    unit === 0x2a ||
    (unit >= 0x2010 && unit <= 0x2015) ||
    unit === 0x2022 ||
    unit === 0xb7 ||
    unit === 0x23 ||
    unit === 0x3e
  );
}

/** Brackets, quotes and Markdown emphasis that close what the sentence ends in. */
function closes(unit: number): boolean {
  return isQuote(unit) || unit === 0x29 || unit === 0x5d || unit === 0x7d || unit === 0x2a || unit === 0x5f;
}

function opens(unit: number): boolean {
  return (
    isQuote(unit) ||
    isBullet(unit) ||
    unit === 0x28 ||
    unit === 0x5b ||
    unit === 0x7b ||
    unit === 0x5f ||
    unit === 0xbf ||
    unit === 0xa1
  );
}

/** Signs after which the same sentence goes on: "No. : 23", "dll., dan". */
function continues(unit: number): boolean {
  return unit === 0x2c || unit === 0x3b || unit === 0x3a || unit === 0x29 || unit === 0x25 || unit === 0x2f;
}
