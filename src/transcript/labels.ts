import { isBlank, type Span } from "../model/text.js";
import { labelKey } from "./role-words.js";
import { type Shape, shapeOf } from "./shapes.js";

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

/** Labels stand within this many code units of the line's start. */
const headLength = 160;
const ownLine = 100;

/**
 * Every line head from `from` on that could be a label, in order. One pass; prose without colons, brackets, tabs and short
 * lines costs a search for each of these marks.
 */
export function labelHits(text: string, from: number): LabelHit[] {
  const hits: LabelHit[] = [];
  const colon = new NextMark(text, ":");
  const tab = new NextMark(text, "\t");
  const dash = new NextMark(text, " - ");
  const longDash = new NextMark(text, " – ");
  let afterRange: Span | null = null;
  for (let at = from; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const start = at;
    at = end + 1;
    let first = start;
    while (first < end && isDecoration(text, first)) first++;
    if (first === end) continue;
    let last = end;
    while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
    const short = last - first <= ownLine;
    const near = Math.min(last, first + headLength);
    const char = text.charCodeAt(first);
    const marked =
      colon.before(first, near) ||
      char === 0x5b ||
      (short && (last - first <= 48 || char === 0x28)) ||
      tab.before(first, Math.min(near, first + 48)) ||
      dash.before(first, Math.min(near, first + 32)) ||
      longDash.before(first, Math.min(near, first + 32)) ||
      (text.charCodeAt(first + 1) === 0x2e && isBlank(text.charCodeAt(first + 2)));
    if (!marked) {
      afterRange = null;
      continue;
    }
    const shaped = shapeOf(text.slice(first, near), near === last, afterRange !== null);
    if (shaped === "range") {
      afterRange = { start: first, end: last };
      continue;
    }
    if (shaped !== null) {
      const begin = afterRange?.start ?? lineStart(text, start, first);
      const speech = skipBlank(text, Math.min(first + shaped.length, last), last);
      hits.push({
        span: { start: begin, end: speech === last ? last : trimEnd(text, first, first + shaped.length) },
        label: shaped.label,
        key: labelKey(shaped.label),
        shape: shaped.shape,
        listed: /[•·+–-]|\*\s/.test(text.slice(begin, first)),
        time: shaped.time,
      });
    }
    afterRange = null;
  }
  return hits;
}

/** Bold, heading, quotation and bullet marks, blanks, and pictures, before a label. */
function isDecoration(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code > 127)
    return (
      isBlank(code) ||
      code === 0x2022 ||
      code === 0x00b7 ||
      (code >= 0x2190 && code <= 0x2bff) ||
      (code >= 0xd83c && code <= 0xd83e) ||
      (code >= 0xdc00 && code <= 0xdfff) ||
      code === 0xfe0f
    );
  return (
    code === 32 ||
    code === 9 ||
    code === 42 ||
    code === 95 ||
    code === 35 ||
    code === 62 ||
    code === 45 ||
    code === 124 ||
    code === 13 ||
    code === 11 ||
    code === 12
  );
}

/** Where the mask of a label begins: at the first mark of the line that is not blank. */
function lineStart(text: string, start: number, first: number): number {
  return skipBlank(text, start, first);
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

  before(from: number, end: number): boolean {
    if (this.next < from) {
      const found = this.text.indexOf(this.mark, from);
      this.next = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.next < end;
  }
}
