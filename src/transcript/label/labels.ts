import { isBlank, type Span } from "../../model/text.js";
import { opensLikeRole } from "../role/words.js";
import { isDecoration, isDigit, isLetter, isUpper, skipBlank, trimEnd } from "./characters.js";
import { Names } from "./names-seen.js";
import { NextMark } from "./next-mark.js";
import { codeShape, type Shape, type Shaped, shapeOf } from "./shapes.js";

/** A line head that has the shape of a speaker's label; whether it is one, the whole document decides. */
export interface LabelHit {
  /** From the start of the line, marks and paragraph number included, to where the speech begins. */
  readonly span: Span;
  /** As written, without bold marks, numbers and times. */
  readonly label: string;
  readonly key: string;
  readonly shape: Shape;
  /** Number of the paragraph, where the line opens with one. */
  readonly number: number | null;
  /** Whether the label fills its line. */
  readonly own: boolean;
  /** Whether the line is an item of a list. */
  readonly listed: boolean;
  /** Milliseconds, where the label gives a time. */
  readonly time: number | null;
}

/** Labels stand within this many code units of the line's start; those that fill their line are shorter still. */
const headLength = 160;
const longestName = 64;
const longestBare = 48;
const longestOwn = 100;

/**
 * Every line head from `from` on that could be a label, in order. One pass: most lines are let go for having no mark near their start, and
 * most labels are known from a line before; only the rest is parsed.
 */
export function labelHits(text: string, from: number): LabelHit[] {
  const hits: LabelHit[] = [];
  const colons = [new NextMark(text, ":"), new NextMark(text, "：")] as const;
  const marks = ["\t", "   ", "- ", "– "].map((mark) => new NextMark(text, mark));
  const names = new Names();
  let afterRange = -1;
  let aboveStart = -1;
  let aboveEnd = -1;
  for (let at = from; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const start = at;
    at = end + 1;
    let first = start;
    while (first < end && isDecoration(text.charCodeAt(first))) first++;
    if (first === end) continue;
    let last = end;
    while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
    // `: text` below a line that could be its label, as columns of a page come out.
    if (text.charCodeAt(first) === 0x3a && aboveStart >= 0 && aboveEnd - aboveStart <= longestBare) {
      const label = names.of(text.slice(aboveStart, aboveEnd));
      if (hits[hits.length - 1]?.span.start === aboveStart) hits.pop();
      if (label !== null) hits.push(belowHit(text, aboveStart, first, last, label, names.key(label)));
      aboveStart = -1;
      continue;
    }
    aboveStart = first;
    aboveEnd = last;
    const name = afterNumber(text, first, last);
    const mark = Math.min(colons[0].from(name), colons[1].from(name));
    let shaped: Shaped | "range" | null = coded(text, first, last);
    if (shaped !== null) {
      // A line code or the stamp of a message says by itself that somebody speaks.
    } else if (afterRange < 0 && mark < last && mark - name <= longestName && isPlainColon(text, name, mark)) {
      const label = isProse(text, name, mark) ? null : names.of(text.slice(name, mark));
      shaped =
        label === null ? null : { label, shape: "colon", time: null, length: afterMarks(text, mark + 1, last) - first };
    } else if (
      afterRange >= 0 ||
      isUnusual(text, first, last, mark) ||
      hasMark(marks, first, Math.min(last, first + 36))
    ) {
      const near = Math.min(last, first + headLength);
      shaped = shapeOf(text.slice(first, near), near === last, afterRange >= 0);
    }
    if (shaped === "range") {
      afterRange = first;
      continue;
    }
    if (shaped !== null) {
      const begin = afterRange >= 0 ? afterRange : skipBlank(text, start, first);
      const stop = Math.min(first + shaped.length, last);
      hits.push({
        span: { start: begin, end: skipBlank(text, stop, last) === last ? last : trimEnd(text, first, stop) },
        label: shaped.label,
        key: names.key(shaped.label),
        shape: shaped.shape,
        number: name > first ? Number.parseInt(text.slice(first, name), 10) : null,
        own: stop === last,
        listed: start < first && /[•·+–-]|\*\s/.test(text.slice(start, first)),
        time: shaped.time,
      });
    }
    afterRange = -1;
  }
  return hits;
}

function hasMark(marks: readonly NextMark[], first: number, end: number): boolean {
  for (const mark of marks) if (mark.from(first) < end) return true;
  return false;
}

function belowHit(text: string, start: number, colon: number, last: number, label: string, key: string): LabelHit {
  const end = skipBlank(text, colon + 1, last) === last ? last : colon + 1;
  return {
    span: { start, end },
    ...{ label, key, shape: "colon", number: null, own: end === last, listed: false, time: null },
  };
}

/** A line that opens with the stamp of a chat message or with a code of the line; most lines can be seen to open with neither. */
function coded(text: string, first: number, last: number): Shaped | null {
  const code = text.charCodeAt(first);
  const digit = isDigit(code) || (code === 0x5b && isDigit(text.charCodeAt(first + 1)));
  if (!digit && !(isLetter(code) && hasInnerPoint(text, first, Math.min(last, first + 6)))) return null;
  return codeShape(text.slice(first, Math.min(last, first + headLength)));
}

/** A point with a letter or digit right behind it: `W1.A`. */
function hasInnerPoint(text: string, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++)
    if (text.charCodeAt(at) === 0x2e) return isLetter(text.charCodeAt(at + 1)) || isDigit(text.charCodeAt(at + 1));
  return false;
}

/** Three words in small letters, or the marks of a sentence: words before a colon that name nobody. */
function isProse(text: string, first: number, mark: number): boolean {
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
function isPlainColon(text: string, first: number, mark: number): boolean {
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
function isUnusual(text: string, first: number, last: number, mark: number): boolean {
  const head = text.charCodeAt(first);
  if (head === 0x5b) return true;
  const own = last - first <= longestOwn;
  if (head === 0x28) return own || mark < first + 24;
  if (mark < last && mark - first <= headLength) {
    const before = text.charCodeAt(mark - 1);
    if (mark - first <= 4 && isTimeColon(text, mark)) return true;
    // `Name (00:12):` and `F-PKB (H. NAME):`, `Name: (02:14)`, `KETUA: ANWAR USMAN`.
    if (
      mark - first <= 100 &&
      (before === 0x29 || before === 0x5d || isCapitals(text, afterNumber(text, first, last), mark))
    )
      return true;
    if (isTimeColon(text, mark) && mark - first <= longestName && hasOpenBracket(text, mark)) return true;
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

function endsWithTime(text: string, first: number, last: number): boolean {
  for (let at = last - 2; at > Math.max(first, last - 16); at--)
    if (text.charCodeAt(at) === 0x3a && isTimeColon(text, at)) return true;
  return false;
}

/** Behind the number of a paragraph: `2 Dan:`, `14. KETUA:`. */
function afterNumber(text: string, first: number, last: number): number {
  let at = first;
  while (at < last && at < first + 4 && isDigit(text.charCodeAt(at))) at++;
  if (at === first) return first;
  const code = text.charCodeAt(at);
  if (code === 46 || code === 41) at++;
  const behind = skipBlank(text, at, last);
  return behind > at && isLetter(text.charCodeAt(behind)) ? behind : first;
}

function isTimeColon(text: string, mark: number): boolean {
  return isDigit(text.charCodeAt(mark - 1)) && isDigit(text.charCodeAt(mark + 1));
}

function afterMarks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charCodeAt(at) === 42 || text.charCodeAt(at) === 95)) at++;
  return at;
}
