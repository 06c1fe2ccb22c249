import { isBlank } from "../../model/text.js";
import { opensLikeRole } from "../role/words.js";
import { isDigit, isLetter, isUpper, skipBlank } from "./characters.js";

/** Labels stand within this many code units of the line's start; those that fill their line are shorter still. */
export const headLength = 160;
export const longestName = 64;
export const longestBare = 48;
const longestOwn = 100;

/** Three words in small letters, or the marks of a sentence: words before a colon that name nobody. */
export function isProse(text: string, first: number, mark: number): boolean {
  let small = 0;
  let afterBlank = true;
  for (let at = first; at < mark; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x3f || code === 0x21 || code === 0x3b || code === 0x22) return true;
    if (afterBlank && code >= 97 && code <= 122 && ++small >= 3) return true;
    afterBlank = code === 32;
  }
  return false;
}

/** Whether a colon only ends words: no time or ratio, no address, no bracket before it, no second label or time behind it. */
export function isPlainColon(text: string, first: number, mark: number): boolean {
  if (text.charCodeAt(mark + 1) === 0x2f || isTimeColon(text, mark)) return false;
  const head = text.charCodeAt(first);
  const before = text.charCodeAt(mark - 1);
  if (head === 0x5b || head === 0x28 || before === 0x5d || before === 0x29 || isCapitals(text, first, mark))
    return false;
  const next = skipBlank(text, afterMarks(text, mark + 1, mark + 8), mark + 8);
  const behind = text.charCodeAt(next);
  return behind !== 0x5b && behind !== 0x28;
}

/** Nothing but capitals before the colon: perhaps an office before a name. */
function isCapitals(text: string, first: number, mark: number): boolean {
  let last = mark;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
  if (last - first <= 2 || !isUpper(text.charCodeAt(first)) || !isUpper(text.charCodeAt(last - 1))) return false;
  for (let at = first + 1; at < last; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code <= 122) return false;
  }
  return true;
}

/** Whether a line that is no plain `Name:` is worth parsing: brackets or a time at its start or end, capitals, a role alone, `Q. `. */
export function isUnusual(text: string, first: number, last: number, mark: number): boolean {
  const head = text.charCodeAt(first);
  if (head === 0x5b) return true;
  const own = last - first <= longestOwn;
  if (head === 0x28) return own || mark < first + 24 || closesBeforeText(text, first);
  if (mark < last && mark - first <= headLength) {
    const before = text.charCodeAt(mark - 1);
    if (mark - first <= 4 && isTimeColon(text, mark)) return true;
    // `Name (00:12):` and `F-PKB (H. NAME):`, `Name: (02:14)`, `KETUA: ANWAR USMAN`.
    if (
      mark - first <= 100 &&
      (before === 0x29 || before === 0x5d || isCapitals(text, afterNumber(text, first, last), mark))
    )
      return true;
    if (isTimeColon(text, mark) && mark - first <= longestName && (hasOpenBracket(text, mark) || isApart(text, mark)))
      return true;
    if (own && endsWithTime(text, first, last)) return true;
    const behind = text.charCodeAt(skipBlank(text, afterMarks(text, mark + 1, last), Math.min(mark + 6, last)));
    if (mark - first <= longestName && (behind === 0x5b || behind === 0x28)) return true;
  }
  // `5. HAKIM Dr. NAME, S.H.`
  if (own && isDigit(head)) {
    const name = afterNumber(text, first, last);
    if (name > first && isUpper(text.charCodeAt(name)) && isUpper(text.charCodeAt(name + 1))) return true;
  }
  if (last - first <= longestBare && opensLikeRole(text, first)) return true;
  if (isUpper(head) && /^(?:M[rs]|Dr|Sen|Rep|Cha|The |Sec|Gov)/.test(text.slice(first, first + 4))) return true;
  return (
    text.charCodeAt(first + 1) === 0x2e && isBlank(text.charCodeAt(first + 2)) && "QATJP".includes(text.charAt(first))
  );
}

function hasOpenBracket(text: string, mark: number): boolean {
  for (let at = mark - 1; at > mark - 8; at--)
    if (text.charCodeAt(at) === 0x5b || text.charCodeAt(at) === 0x28) return true;
  return false;
}

/** Two blanks or a tab before the digits of a time: `Name  0:21  text`. */
function isApart(text: string, mark: number): boolean {
  let at = mark - 1;
  while (isDigit(text.charCodeAt(at))) at--;
  return isBlank(text.charCodeAt(at)) && (text.charCodeAt(at) === 9 || isBlank(text.charCodeAt(at - 1)));
}

/** `(P) text`: a bracket that closes soon, and a blank behind it. */
function closesBeforeText(text: string, first: number): boolean {
  const close = text.slice(first, first + 44).indexOf(")");
  return close > 0 && /[:\s]/.test(text.charAt(first + close + 1));
}

function endsWithTime(text: string, first: number, last: number): boolean {
  for (let at = last - 2; at > Math.max(first, last - 16); at--)
    if (text.charCodeAt(at) === 0x3a && isTimeColon(text, at)) return true;
  return false;
}

/** Behind the number of a paragraph or a question: `2 Dan:`, `14. KETUA:`, `Q12 **Chair:**`, `No. 3 Ketua:`. */
export function afterNumber(text: string, first: number, last: number): number {
  let at = afterNumberSign(text, first);
  const digits = at;
  while (at < last && at < digits + 4 && isDigit(text.charCodeAt(at))) at++;
  if (at === digits) return first;
  const code = text.charCodeAt(at);
  if (code === 46 || code === 41) at++;
  const behind = afterMarks(text, skipBlank(text, at, last), last);
  return behind > at && isBlank(text.charCodeAt(at)) && isLetter(text.charCodeAt(behind)) ? behind : first;
}

/** Behind the `Q` or `No.` before a number. */
function afterNumberSign(text: string, first: number): number {
  const head = text.charCodeAt(first);
  if (head !== 0x51 && head !== 0x4e) return first;
  return first + (/^(?:Q ?|No\.? ?)(?=\d)/.exec(text.slice(first, first + 5))?.[0].length ?? 0);
}

function isTimeColon(text: string, mark: number): boolean {
  return isDigit(text.charCodeAt(mark - 1)) && isDigit(text.charCodeAt(mark + 1));
}

export function afterMarks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charCodeAt(at) === 42 || text.charCodeAt(at) === 95)) at++;
  return at;
}
