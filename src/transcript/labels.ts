import { isBlank, type Span } from "../model/text.js";
import { labelKey, opensLikeRole } from "./role-words.js";
import { looksLikeName, type Shape, type Shaped, shapeOf, tidy } from "./shapes.js";

/** A line head that has the shape of a speaker's label; whether it is one, the whole document decides. */
export interface LabelHit {
  /** From the start of the line, marks and paragraph number included, to where the speech begins. */
  readonly span: Span;
  /** As written, without bold marks, numbers and times. */
  readonly label: string;
  readonly key: string;
  readonly shape: Shape;
  /** Whether the line is an item of a list. */
  readonly listed: boolean;
  /** Milliseconds, where the label gives a time. */
  readonly time: number | null;
}

/** Labels stand within this many code units of the line's start; those that fill their line are shorter still. */
const headLength = 160;
const longestName = 64;
const longestBare = 48;

/**
 * Every line head from `from` on that could be a label, in order. One pass: most lines are let go for having no mark near their start, and
 * most labels are known from a line before; only the rest is parsed.
 */
export function labelHits(text: string, from: number): LabelHit[] {
  const hits: LabelHit[] = [];
  const colon = new NextMark(text, ":");
  const tab = new NextMark(text, "\t");
  const dash = new NextMark(text, " - ");
  const longDash = new NextMark(text, " – ");
  const names = new Names();
  let afterRange = -1;
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
    const mark = colon.from(first);
    const simple = afterRange < 0 && mark < last && mark - first <= longestName && isPlainColon(text, first, mark);
    let shaped: Shaped | "range" | null = null;
    if (simple) {
      const label = names.of(text.slice(first, mark));
      shaped =
        label === null ? null : { label, shape: "colon", time: null, length: afterMarks(text, mark + 1, last) - first };
    } else if (
      afterRange >= 0 ||
      (mark < last &&
        mark - first <= headLength &&
        (isTimeColon(text, mark) || isUpper(text.charCodeAt(first)) || isDigit(text.charCodeAt(first)))) ||
      text.charCodeAt(first) === 0x5b ||
      (last - first <= longestBare &&
        (text.charCodeAt(first) === 0x28 || opensLikeRole(text.slice(first, first + 16)))) ||
      tab.from(first) < Math.min(last, first + longestBare) ||
      dash.from(first) < Math.min(last, first + 32) ||
      longDash.from(first) < Math.min(last, first + 32) ||
      (text.charCodeAt(first + 1) === 0x2e && isBlank(text.charCodeAt(first + 2)))
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
        listed: begin < first && /[•·+–-]|\*\s/.test(text.slice(begin, first)),
        time: shaped.time,
      });
    }
    afterRange = -1;
  }
  return hits;
}

/** Whether a colon only ends words: no time or ratio, no address, no number or bracket before it, no second label or time behind it. */
function isPlainColon(text: string, first: number, mark: number): boolean {
  const before = text.charCodeAt(mark - 1);
  const after = text.charCodeAt(mark + 1);
  if (after === 0x2f || isTimeColon(text, mark)) return false;
  const head = text.charCodeAt(first);
  if (head === 0x5b || head === 0x28 || isDigit(head) || before === 0x5d || before === 0x29) return false;
  // All capitals may be an office before a name; a bracket behind may hold a time.
  if (
    isUpper(head) &&
    (isUpper(text.charCodeAt(first + 1)) || !isLetter(text.charCodeAt(first + 1))) &&
    mark - first > 1 &&
    isUpper(before)
  )
    return false;
  let next = mark + 1;
  while (next < mark + 8 && (text.charCodeAt(next) === 32 || text.charCodeAt(next) === 42)) next++;
  const behind = text.charCodeAt(next);
  return behind !== 0x5b && behind !== 0x28;
}

function isTimeColon(text: string, mark: number): boolean {
  return isDigit(text.charCodeAt(mark - 1)) && isDigit(text.charCodeAt(mark + 1));
}

function afterMarks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && (text.charCodeAt(at) === 42 || text.charCodeAt(at) === 95)) at++;
  return at;
}

/** What has been made of the words before a colon, so that each is judged once. */
class Names {
  private readonly labels = new Map<string, string | null>();
  private readonly keys = new Map<string, string>();

  of(words: string): string | null {
    let label = this.labels.get(words);
    if (label === undefined) {
      const tidied = tidy(words);
      label = looksLikeName(tidied) ? tidied : null;
      if (this.labels.size < mostNames) this.labels.set(words, label);
    }
    return label;
  }

  key(label: string): string {
    let key = this.keys.get(label);
    if (key === undefined) {
      key = labelKey(label);
      if (this.keys.size < mostNames) this.keys.set(label, key);
    }
    return key;
  }
}

const mostNames = 10_000;

/** Bold, heading, quotation and bullet marks, blanks, and pictures, before a label. */
function isDecoration(code: number): boolean {
  if (code < 128) {
    return (
      code === 32 ||
      code === 42 ||
      code === 95 ||
      code === 35 ||
      code === 62 ||
      code === 45 ||
      code === 124 ||
      (code >= 9 && code <= 13)
    );
  }
  if (isBlank(code) || code === 0x2022 || code === 0xb7 || code === 0xfe0f) return true;
  return (code >= 0x2190 && code <= 0x2bff) || (code >= 0xd83c && code <= 0xd83e) || (code >= 0xdc00 && code <= 0xdfff);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isUpper(code: number): boolean {
  return code >= 65 && code <= 90;
}

function isLetter(code: number): boolean {
  return isUpper(code) || (code >= 97 && code <= 122) || code > 127;
}

function skipBlank(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Where a mark stands next, looked for once per stretch of text. Questions must come in order. */
class NextMark {
  private readonly text: string;
  private readonly mark: string;
  private next = -1;

  constructor(text: string, mark: string) {
    this.text = text;
    this.mark = mark;
  }

  /** Index of the first mark at or behind `at`; infinite when there is none. */
  from(at: number): number {
    if (this.next < at) {
      const found = this.text.indexOf(this.mark, at);
      this.next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.next;
  }
}
