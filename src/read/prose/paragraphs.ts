import { isBlank, type Span } from "../../model/text.js";
import { trimmed } from "../../text/trimmed.js";

/** Longest line that can come from wrapping by hand or by an e-mail program; longer lines are paragraphs. */
const longestWrapped = 130;
const shortestWrapped = 40;

/** Whether a line break inside a block only wraps the paragraph. Lines are trimmed spans; `rawEnd` is where the first really ends. */
export type SoftBreak = (text: string, line: Span, rawEnd: number, next: Span) => boolean;

/**
 * Paragraphs of text from `from` on: blocks between blank lines, cut at every line break that is not soft.
 * Spans are trimmed; together they hold every non-blank character. One pass.
 */
export function paragraphsOf(text: string, from: number, isSoft: SoftBreak): Span[] {
  const paragraphs: Span[] = [];
  let start = -1;
  let line: Span = { start: 0, end: 0 };
  let rawEnd = 0;
  for (let at = from; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const next = trimmed(text, at, end);
    if (next.start === next.end) {
      if (start >= 0) paragraphs.push({ start, end: line.end });
      start = -1;
    } else {
      if (start < 0) start = next.start;
      else if (!isSoft(text, line, rawEnd, next)) {
        paragraphs.push({ start, end: line.end });
        start = next.start;
      }
      line = next;
      rawEnd = end;
    }
    at = end + 1;
  }
  if (start >= 0) paragraphs.push({ start, end: line.end });
  return paragraphs;
}

/** What of the paragraphs lies outside of the stretches `taken`, trimmed. Both are sorted and apart. */
export function outsideOf(text: string, paragraphs: readonly Span[], taken: readonly Span[]): Span[] {
  const left: Span[] = [];
  const add = (start: number, end: number): void => {
    const span = trimmed(text, start, end);
    if (span.start < span.end) left.push(span);
  };
  let next = 0;
  for (const { start, end } of paragraphs) {
    let at = start;
    for (let one = taken[next]; one !== undefined && one.start < end; one = taken[next]) {
      if (one.start > at) add(at, one.start);
      at = Math.max(at, one.end);
      if (one.end > end) break;
      next++;
    }
    if (at < end) add(at, end);
  }
  return left;
}

/**
 * Soft breaks of plain text: where the text is wrapped at a width, a line is continued when the next line's first word
 * would not have fitted on it. A line that opens a list item or looks like a label never continues another.
 */
export function wrappedAt(text: string): SoftBreak {
  const width = wrapWidth(text);
  if (width === null) return () => false;
  return (all, line, _rawEnd, next) =>
    line.end - line.start + 1 + firstWord(all, next, width) > width &&
    !opensItem(all, next) &&
    !looksLabelled(all, next);
}

/** Soft breaks of Markdown: every line break but after two spaces, a backslash or a colon, before an item or a label, after a long line. */
export const markdownSoft: SoftBreak = (text, line, rawEnd, next) =>
  line.end - line.start <= longestWrapped &&
  rawEnd - line.end < 2 &&
  text.charCodeAt(line.end - 1) !== 0x5c &&
  text.charCodeAt(line.end - 1) !== 0x3a &&
  !opensItem(text, next) &&
  !looksLabelled(text, next);

/** The width text is wrapped at, from the lines of its first 8 K characters; null when it is not wrapped. */
function wrapWidth(text: string): number | null {
  const lengths: number[] = [];
  const stop = Math.min(text.length, 8192);
  for (let at = 0; at < stop; ) {
    const found = text.indexOf("\n", at);
    if (found < 0) break;
    if (found > at) lengths.push(found - at);
    at = found + 1;
  }
  lengths.sort((a, b) => a - b);
  const width = lengths[Math.floor(lengths.length * 0.98)] ?? 0;
  return width >= shortestWrapped && width <= longestWrapped ? width : null;
}

function firstWord(text: string, line: Span, most: number): number {
  const stop = Math.min(line.end, line.start + most);
  let at = line.start;
  while (at < stop && !isBlank(text.charCodeAt(at))) at++;
  return at - line.start;
}

const itemMarks = "-*+•·–>|#";

function opensItem(text: string, line: Span): boolean {
  const code = text.charCodeAt(line.start);
  if (code < 48 || code > 57) return itemMarks.includes(text.charAt(line.start));
  let at = line.start + 1;
  while (at < line.end && at < line.start + 4 && text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57) at++;
  const after = text.charCodeAt(at);
  return (after === 46 || after === 41) && isBlank(text.charCodeAt(at + 1));
}

/** A colon within the first 40 characters, after something that starts like a name: enough to end a paragraph. */
function looksLabelled(text: string, line: Span): boolean {
  const first = text.charAt(line.start);
  if (first === "[") return true;
  const colon = text.slice(line.start, Math.min(line.end, line.start + 42)).indexOf(":");
  return colon > 0 && (first !== first.toLowerCase() || colon <= 12);
}
