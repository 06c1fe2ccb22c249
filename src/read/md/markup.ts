import type { Mask } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { trimmed } from "../../text/trimmed.js";

/** Longest heading, in code units; a longer line with a heading mark is a paragraph. */
const longestHeading = 300;
/** Longest bold line that is a heading, and longest piece of inline markup. */
const longestBold = 120;
const longestInline = 2048;

/** Masks of Markdown from `from` on, sorted: headings as "heading"; images, link targets, attributes and tags as "note". */
export function markupOf(text: string, from: number): Mask[] {
  const masks: Mask[] = [];
  const marks = new ClosingMarks(text);
  let fenced = false;
  let afterBlank = true;
  let underlinable: Span | null = null;
  for (let at = from; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const line = trimmed(text, at, end);
    at = end + 1;
    if (line.start === line.end) {
      underlinable = null;
      afterBlank = true;
      continue;
    }
    const first = text.charAt(line.start);
    const underlined = underlinable !== null && isUnderline(text, line, first) ? underlinable : null;
    underlinable = afterBlank && couldBeUnderlined(text, line) ? line : null;
    afterBlank = false;
    if ((first === "`" || first === "~") && /^(```|~~~)/.test(text.slice(line.start, line.start + 3))) fenced = !fenced;
    else if (fenced) continue;
    else if (isHeading(text, line, first)) masks.push({ span: line, why: "heading" });
    else if (underlined !== null) {
      dropInside(masks, underlined);
      masks.push({ span: { start: underlined.start, end: line.end }, why: "heading" });
    } else inlineMarkup(text, line, masks, marks);
  }
  return masks;
}

/** A short line that does not end like a sentence and names no speaker. */
function couldBeUnderlined(text: string, line: Span): boolean {
  return line.end - line.start <= longestBold && !/[.?!:]$|^[^:]{1,40}:/.test(text.slice(line.start, line.end));
}

function isHeading(text: string, line: Span, first: string): boolean {
  if (first === "#")
    return line.end - line.start <= longestHeading && /^#{1,6}\s/.test(text.slice(line.start, line.start + 8));
  if (first !== "*" && first !== "_") return false;
  if (line.end - line.start > longestBold) return false;
  const content = text.slice(line.start, line.end);
  const bold = /^(\*\*|__)([^*_]+)\1$/.exec(content);
  // A bold question or a bold sentence is speech; a bold label is for the transcript layer to judge.
  return bold !== null && !/[?.!,;:]["'”’)]*\s*$/.test(bold[2] ?? "");
}

function isUnderline(text: string, line: Span, first: string): boolean {
  return (
    (first === "=" || first === "-") && line.end - line.start >= 3 && /^(=+|-+)$/.test(text.slice(line.start, line.end))
  );
}

function dropInside(masks: Mask[], span: Span): void {
  while (masks.length > 0 && (masks[masks.length - 1]?.span.start ?? -1) >= span.start) masks.pop();
}

/** Marks what is not words in one line, left to right. */
function inlineMarkup(text: string, line: Span, masks: Mask[], marks: ClosingMarks): void {
  for (let at = line.start; at < line.end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x5d && code !== 0x21 && code !== 0x3c && code !== 0x7b) continue;
    const end = inlineEnd(text, at, line.end, marks);
    if (end < 0) continue;
    masks.push({ span: { start: at, end }, why: "note" });
    at = end - 1;
  }
}

/** End of the markup that begins at `at`, or -1. */
function inlineEnd(text: string, at: number, limit: number, marks: ClosingMarks): number {
  switch (text.charCodeAt(at)) {
    case 0x21: // ! of an image
      return text.charCodeAt(at + 1) === 0x5b ? imageEnd(text, at, limit, marks) : -1;
    case 0x5d: // ] before a target
      return targetEnd(text, at, limit, marks);
    case 0x7b: // { of a kramdown attribute list
      return text.charCodeAt(at + 1) === 0x3a ? marks.after("}", at, limit) : -1;
    case 0x3c: // < of a tag, comment or address
      return /[a-z/!]/i.test(text.charAt(at + 1)) ? marks.after(">", at, limit) : -1;
    default:
      return -1;
  }
}

/** `![alt](target)` or `![alt][ref]` as a whole. */
function imageEnd(text: string, at: number, limit: number, marks: ClosingMarks): number {
  const bracket = marks.after("]", at + 1, limit);
  if (bracket < 0) return -1;
  const next = text.charAt(bracket);
  return next === "(" ? marks.after(")", bracket, limit) : next === "[" ? marks.after("]", bracket, limit) : -1;
}

/** `](target)` or `][ref]` after the words of a link. */
function targetEnd(text: string, at: number, limit: number, marks: ClosingMarks): number {
  const next = text.charAt(at + 1);
  if (next === "[") return marks.after("]", at + 1, limit);
  if (next !== "(") return -1;
  const end = marks.after(")", at + 1, limit);
  if (end < 0) return -1;
  // A bracketed insertion followed by words in parentheses is no link: a target has no blanks, but for a quoted title.
  const target = text.slice(at + 2, end - 1).trim();
  return !/\s/.test(target) || /["']$/.test(target) ? end : -1;
}

/** Finds closing marks by looking at each stretch of text once, so that many unclosed openings cost no more than few. */
class ClosingMarks {
  private readonly text: string;
  private readonly found = new Map<string, { readonly from: number; readonly at: number }>();

  constructor(text: string) {
    this.text = text;
  }

  /** Index after the next `mark` behind `at`, or -1 where there is none before `limit` or near enough. */
  after(mark: string, at: number, limit: number): number {
    let known = this.found.get(mark);
    if (known === undefined || known.from > at + 1 || known.at <= at) {
      const next = this.text.indexOf(mark, at + 1);
      known = { from: at + 1, at: next < 0 ? Number.POSITIVE_INFINITY : next };
      this.found.set(mark, known);
    }
    return known.at < limit && known.at <= at + longestInline ? known.at + 1 : -1;
  }
}
