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
 *   ("SOP? belum ada."); without a blank only before a letter or digit ("Benar?Iya").
 * - A full stop ends one when upper case, a digit or a quote follows after blanks, or nothing, a blank line or a list item
 *   does; never after a single capital, an abbreviation, or a list number at the start of a line, and not inside numbers,
 *   dates, times and addresses. A missing blank is forgiven between a lower-case word and a capital ("selesai.Kami").
 * - An ellipsis is a pause unless upper case follows.
 */
export function endsSentence(text: string, at: number, wordStart: number): boolean {
  let hard = false;
  let end = at;
  // The run's own beginning, should the question be asked for a later part of it.
  let dots = at > 0 && text.charCodeAt(at - 1) === dot ? 1 : 0;
  for (; end < text.length && end - at < reach; end++) {
    const unit = text.charCodeAt(end);
    if (unit === 0x21 || unit === 0x3f) hard = true;
    else if (unit === dot) dots++;
    else if (unit === ellipsis) dots += 3;
    else break;
  }
  while (end < text.length && end - at < reach && closes(text.charCodeAt(end))) end++;
  if (end >= text.length) return true;
  if (!isBlank(text.charCodeAt(end))) return hard ? isWordUnit(text, end) : endsWithoutBlank(text, at, end, wordStart);

  let feeds = 0;
  let next = end;
  for (; next < text.length && isBlank(text.charCodeAt(next)); next++) {
    if (text.charCodeAt(next) === lineFeed) feeds++;
    if (feeds > 1 || next - end > reach) return true;
  }
  if (hard || next >= text.length) return true;

  let quoted = false;
  let marked = false;
  for (const start = next; next < text.length && next - start < reach && opens(text.charCodeAt(next)); next++) {
    if (isQuote(text.charCodeAt(next))) quoted = true;
    else if (isBullet(text.charCodeAt(next))) marked = true;
  }
  while (marked && next < text.length && next - end < reach && isBlank(text.charCodeAt(next))) next++;
  if (next >= text.length || (marked && feeds > 0)) return true;
  const upper = isUpper(text, next);
  if (dots > 1)
    return (
      upper ||
      (isDigit(text.charCodeAt(next)) === false && !isWordUnit(text, next) && !continues(text.charCodeAt(next)))
    );
  if (!upper && isWordUnit(text, next) && !isDigit(text.charCodeAt(next))) return quoted;
  if (continues(text.charCodeAt(next))) return false;
  return !abbreviationAt(text, wordStart, at, next);
}

/** "selesai.Kami" ends; "M.Si", "11.45", "example.com", "No.23" and "Kab.Garut" do not. */
function endsWithoutBlank(text: string, at: number, end: number, wordStart: number): boolean {
  if (!isUpper(text, end)) return false;
  const last = text.charCodeAt(at - 1);
  if (at - wordStart < 3 || last < 0x61 || last > 0x7a) return false;
  return end + 1 < text.length && isLower(text, end + 1) && !abbreviationAt(text, wordStart, at, end);
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
