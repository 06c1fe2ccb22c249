import type { Mark, Mask } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import type { Block } from "./columns.js";
import type { Page } from "./furniture.js";
import { joint, type Words } from "./hyphens.js";
import type { Line } from "./lines.js";

export interface PdfText {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly marks: readonly Mark[];
  readonly masks: readonly Mask[];
}

/** A line spacing larger than the usual one by this factor parts paragraphs. */
const parting = 1.3;
/** Letters larger than those of the body by this factor, or of another face, make a heading, in a paragraph of at most `longestHeading` characters. */
const larger = 1.15;
const longestHeading = 120;

/** What the pages of a document have in common. */
interface Habit {
  /** Size and face of the letters that most of the text is set in. */
  readonly body: number;
  readonly face: string;
  /** Usual distance between lines, in sizes of their letters. */
  readonly pitch: number;
  /** Where long lines end, by where their block begins. */
  readonly edges: ReadonlyMap<number, number>;
}

/**
 * Puts the lines of pages together to paragraphs, each on one line of the text, over the ends of columns and pages. A paragraph ends where the spacing,
 * the indent, the size or a label says so, or where the next line's first word would still have fitted.
 */
export function paragraphsOf(pages: readonly Page[], words: Words): PdfText {
  const habit = habitOf(pages);
  const parts: string[] = [];
  const paragraphs: Span[] = [];
  const marks: Mark[] = [];
  const masks: Mask[] = [];
  let at = 0;
  let start = 0;
  let open = "";
  let before: Line | null = null;
  let title = false;
  let cell = false;
  const close = (): void => {
    if (open === "") return;
    const span = { start, end: start + open.length };
    paragraphs.push(span);
    if (title && couldBeHeading(open)) masks.push({ span, why: "heading" });
    parts.push(open, "\n");
    at = span.end + 1;
    start = at;
    open = "";
  };
  for (const page of pages) {
    let marked = false;
    for (const block of page.blocks) {
      const left = leftOf(block);
      const right = Math.max(edgeOf(block.lines), block.cell ? 0 : (habit.edges.get(edgeKey(left)) ?? 0));
      block.lines.forEach((line, index) => {
        const above = block.lines[index - 1] ?? null;
        const below = before !== null && marked && line.y > before.y;
        const ends =
          before === null ||
          (above === null && (block.cell || cell)) ||
          endsParagraph(before, line, { left, right, habit, below });
        if (ends) close();
        title = (ends || title) && standsOut(line, habit);
        if (!marked) marks.push({ at: start + open.length, page: page.number });
        marked = true;
        open = ends ? line.text : joint(open, line.text, words);
        before = line;
      });
      cell = block.cell;
    }
  }
  close();
  // Where much stands out, as in a slide or in an interview with bold questions, it says nothing.
  const large = masks.reduce((sum, { span }) => sum + span.end - span.start, 0);
  return { text: parts.join(""), paragraphs, marks, masks: large > at * 0.2 ? [] : masks };
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly habit: Habit;
  /** Whether the line stands under the one before it, and not on a new page or in a new column. */
  readonly below: boolean;
}

function endsParagraph(before: Line, line: Line, { left, right, habit, below }: Frame): boolean {
  const size = Math.max(before.size, line.size);
  if (Math.abs(before.size - line.size) > size * 0.12) return true;
  if (opensWithLabel(line.text) || opensItem(line.text)) return true;
  // Rows of a table stand for themselves.
  if (before.text.includes("\t") || line.text.includes("\t")) return true;
  if (!below) {
    // Over the end of a column or page: goes on unless the sentence is over and the line as well.
    return /[.?!:]["'”’)\]]*$/.test(before.text) && (before.right < right - size * 4 || line.left > left + size);
  }
  if (line.y - before.y > habit.pitch * size * parting) return true;
  // A first line stands in from the edge, or out from the lines under it.
  if (line.left > left + size && before.left <= left + size * 0.5) return true;
  if (line.left < before.left - size && before.left > left + size && isAfterHanging(line, before, left, size))
    return true;
  return before.right + firstWordWidth(line) < right - size * 0.8;
}

/** Whether a line at the edge follows one that stood in as the rest of a hanging paragraph, not as the first line of an indented one. */
function isAfterHanging(line: Line, before: Line, left: number, size: number): boolean {
  return line.left <= left + size * 0.5 && before.left > left + size;
}

function firstWordWidth(line: Line): number {
  const word = /^\S+/.exec(line.text)?.[0] ?? "";
  return ((line.right - line.left) * word.length) / Math.max(line.text.length, 1);
}

/** Where long lines end: of the lines by length, the one that this share of them does not go beyond. */
function edgeOf(lines: readonly Line[], share = 0.95): number {
  const ends = lines.map(({ right }) => right).sort((a, b) => a - b);
  return ends[Math.ceil((ends.length - 1) * share)] ?? 0;
}

function leftOf({ lines }: Block): number {
  return lines.reduce((least, { left }) => Math.min(least, left), Number.POSITIVE_INFINITY);
}

/** Blocks that begin about as far from the left are of one column. */
function edgeKey(left: number): number {
  return Math.round(left / 10);
}

/** A number of the paragraph and a name or abbreviation before a colon. */
function opensWithLabel(text: string): boolean {
  return /^(?:\d{1,4}[.)]?\s+)?(?:\[?\d{1,2}:\d{2}(?::\d{2})?\]?\s+)?\p{Lu}[^:?!]{0,38}:(?=\s|$)/u.test(text);
}

function opensItem(text: string): boolean {
  return /^(?:[-–—•*▪●◦]\s|\d{1,3}[.)]\s|[a-z][.)]\s|\(\d{1,3}\)\s)/.test(text);
}

function standsOut({ size, font }: Line, { body, face }: Habit): boolean {
  return size > body * larger || (font !== null && font !== face);
}

function couldBeHeading(text: string): boolean {
  return text.length <= longestHeading && !/[.?!:;,]["'”’)]*$/.test(text) && !opensWithLabel(text);
}

function habitOf(pages: readonly Page[]): Habit {
  const sizes = new Map<number, number>();
  const faces = new Map<string, number>();
  const pitches: number[] = [];
  const columns = new Map<number, Line[]>();
  for (const { blocks } of pages) {
    for (const block of blocks) {
      if (!block.cell) {
        const key = edgeKey(leftOf(block));
        const own = columns.get(key) ?? [];
        columns.set(key, own);
        own.push(...block.lines);
      }
      block.lines.forEach((line, at) => {
        const size = Math.round(line.size * 2) / 2;
        sizes.set(size, (sizes.get(size) ?? 0) + line.text.length);
        if (line.font !== null) faces.set(line.font, (faces.get(line.font) ?? 0) + line.text.length);
        const above = block.lines[at - 1];
        if (above !== undefined && line.y > above.y) pitches.push((line.y - above.y) / line.size);
      });
    }
  }
  return {
    body: mostOf(sizes) ?? 10,
    face: mostOf(faces) ?? "",
    pitch: usual(pitches),
    edges: new Map([...columns].map(([key, lines]) => [key, edgeOf(lines, 0.75)])),
  };
}

/** What most letters have; of several the first that was met. */
function mostOf<Kind>(letters: ReadonlyMap<Kind, number>): Kind | undefined {
  return [...letters].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** Lines farther apart than this, in tenths, are no lines of one paragraph. */
const widest = 26;

/** The most frequent distance, in tenths; with wide and narrow ones about as often, the narrower. */
function usual(pitches: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const pitch of pitches) {
    const key = Math.round(pitch * 10);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const frequent = [...counts].filter(([, count]) => count >= most * 0.4).map(([key]) => key);
  return Math.min(frequent.length === 0 ? 12 : Math.min(...frequent), widest) / 10;
}
