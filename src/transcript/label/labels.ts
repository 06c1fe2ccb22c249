import { isBlank, type Span } from "../../model/text.js";
import { isDecoration, isDigit, isLetter, skipBlank, trimEnd } from "./characters.js";
import {
  afterMarks,
  afterNumber,
  headLength,
  isPlainColon,
  isProse,
  isUnusual,
  longestBare,
  longestName,
} from "./line-heads.js";
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

/** A label that tells nothing besides: no number, no time, and speech behind it. */
export function plainLabel(span: Span, label: string, key: string, shape: Shape): LabelHit {
  return { span, label, key, shape, number: null, own: false, listed: false, time: null };
}

/**
 * Every line head from `from` on that could be a label, in order. One pass: most lines are let go for having no mark near their start, and
 * most labels are known from a line before; only the rest is parsed.
 */
export function labelHits(text: string, from: number): LabelHit[] {
  const hits: LabelHit[] = [];
  const colons = [new NextMark(text, ":"), new NextMark(text, "：")] as const;
  const marks = ["\t", "   ", "- ", "– ", "= ", "; "].map((mark) => new NextMark(text, mark));
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
      const words = text.slice(name, mark);
      const label = isProse(text, name, mark) ? null : names.of(words);
      if (label !== null)
        shaped = { label, shape: "colon", time: null, length: afterMarks(text, mark + 1, last) - first };
      // `HON. A. SINGH.- Mr: Speaker`: a label ends at the dash before.
      else if (/\.[-–—]\s/.test(words))
        shaped = shapeOf(text.slice(first, Math.min(last, first + headLength)), false, false);
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
        number: name > first ? Number.parseInt(text.slice(first, name).replace(/^\D+/, ""), 10) : null,
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
