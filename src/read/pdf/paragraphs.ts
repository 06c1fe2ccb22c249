import type { Line } from "./columns.js";
import { edgesOf } from "./edges.js";
import { firstLines } from "./indents.js";
import { codeOf, isHead, labelOf, opensMessage, opensWithLabel, returning } from "./labels.js";
import { pitchesOf } from "./pitches.js";
import { returningLabels } from "./returning-labels.js";

/** A line and whether a paragraph begins with it. */
export interface Ruled extends Line {
  /** From 1. */
  readonly page: number;
  readonly begins: boolean;
}

/** A line with the page it stands on. */
export interface PageLine extends Line {
  readonly page: number;
}

/** Fewest lines that a code opens. */
const fewestCodes = 3;
/** How much larger than most of the text a heading is set. */
const larger = 1.1;

/**
 * Finds where paragraphs begin: at a label, after white, after a line that its paragraph would have filled, where lines are indented,
 * and where the size changes. Over the end of a page or column a paragraph runs on unless one of these says otherwise.
 */
export function ruled(lines: readonly PageLine[]): Ruled[] {
  const labels = labelsOf(lines);
  const alone = returning(lines.map(({ text }) => text));
  const coded = lines.filter(({ text }) => codeOf(text) !== null).length >= fewestCodes;
  const size = middleSize(lines);
  const returned = returningLabels(lines);
  const pitches = pitchesOf(lines);
  const edges = edgesOf(lines);
  const setIn = firstLines(lines, (i) => {
    const edge = edges[i];
    return edge !== undefined && (lines[i]?.end ?? 0) >= edge.right - (lines[i]?.size ?? 0) * 0.5;
  });
  const ruledLines: Ruled[] = [];
  let first = 0;
  lines.forEach((line, i) => {
    const begins = i === 0 || beginsAt(i);
    if (begins) first = i;
    ruledLines.push({ ...line, begins });
  });
  return ruledLines;

  function beginsAt(i: number): boolean {
    const [line, before, head] = [lines[i], lines[i - 1], lines[first]];
    if (line === undefined || before === undefined || head === undefined) return true;
    if (line.row !== undefined || before.row !== undefined || line.fresh === true) return true;
    if (Math.abs(line.size - before.size) > before.size * 0.08) return true;
    // What a code opens may have no room beside it.
    if (coded && codeOf(before.text) === before.text) return false;
    if (returned.goesOn(line.text, before.text)) return false;
    if (returned.opens(line.text, lines[i + 1]?.text)) return true;
    // A label alone on its line: the speech begins on the next.
    if ([line, before].some(({ text }) => isHead(text) || alone.has(text))) return true;
    if (opensMessage(line.text) || (coded && codeOf(line.text) !== null)) return true;
    if (opensWithLabel(line.text, before.text) && !couldBeClause(line.text, labels)) return true;
    const label = labelOf(line.text);
    if (label !== null && ((labels.get(label) ?? 0) > 1 || /^\p{Lu}{1,3}\d{0,2}$/u.test(label))) return true;
    if (/^[•·▪◦●○■–-] /.test(line.text) || setIn.has(line)) return true;
    const { right, straight } = edges[i - 1] ?? { right: 0, straight: false };
    const letter = (line.end - line.start) / Math.max(line.text.length, 1);
    const word = line.text.indexOf(" ");
    const need = letter * ((word < 0 ? line.text.length : word) + 1);
    const short = straight ? before.end < right - 2 : before.end + need < right - line.size * 0.2;
    const ended = /[.?!:…]["'”’)\]]*$/.test(before.text);
    const goesOn =
      (/^\p{Ll}/u.test(line.text) && !ended) || /\p{L}\p{M}*[-\u2010\u00ad]$|\d[-\u2010]$/u.test(before.text);
    const inHeading = line.size > size * larger && line.size === before.size && line.font === before.font;
    const together = line.page === before.page && line.block === before.block;
    // A line all in another face than the one above it: a question in bold or italics, or its answer.
    if (line.font !== null && before.font !== null && line.font !== before.font && !goesOn && ended) return true;
    // A heading's second line is as far below as its letters are large.
    const close = line.y - before.y < line.size * 1.7;
    const full = before.end + need > right - line.size * 0.2;
    if (together && inHeading && close && full && !ended && label === null) return false;
    if (together && line.y - before.y > (pitches.get(line.page) ?? 0) * 1.3 + 0.5) return !(goesOn && !short);
    if (label !== null && short) return true;
    if (opensItem(line.text) && (short || opensItem(head.text) || line.start < before.start - line.size)) return true;
    if (!together) return short ? !goesOn : isIndented(line, i, head, labels);
    if (short && !goesOn) return true;
    return isIndented(line, i, head, labels);
  }

  function isIndented(line: PageLine, i: number, head: PageLine, known: ReadonlyMap<string, number>): boolean {
    const step = line.size * 0.8;
    const before = lines[i - 1];
    if (before === undefined || before.page !== line.page || before.block !== line.block) {
      // A new column or page has an edge of its own: an indent shows against the line below.
      const next = lines[i + 1];
      return (
        next !== undefined &&
        next.block === line.block &&
        next.page === line.page &&
        line.start > next.start + step &&
        i - first > 1
      );
    }
    if (i - first > 1) return Math.abs(line.start - before.start) > step && !isRaggedItem(line, before, head);
    // The second line: further in after a label or item is hanging; further out after an indented line is the paragraph's edge.
    const hangs = labelOf(head.text) !== null || known.has(head.text) || opensItem(head.text);
    return line.start > head.start + step && !hangs;
  }
}

/** The size of letters in the middle line of all, by size. */
function middleSize(lines: readonly Line[]): number {
  return lines.map((line) => line.size).sort((a, b) => a - b)[lines.length >> 1] ?? 0;
}

/** In a hanging paragraph that ran over a page, lines under the label's text. */
function isRaggedItem(line: Line, before: Line, head: Line): boolean {
  return line.start > before.start && before.start === head.start && labelOf(head.text) !== null;
}

function labelsOf(lines: readonly Line[]): Map<string, number> {
  const labels = new Map<string, number>();
  for (const { text } of lines) {
    const label = labelOf(text);
    if (label !== null) labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  return labels;
}

/** Words before a colon that stand once, in the middle of a sentence maybe: `Contoh: kemarin`. */
function couldBeClause(text: string, labels: ReadonlyMap<string, number>): boolean {
  const label = labelOf(text);
  return label !== null && (labels.get(label) ?? 0) < 2;
}

/** Bullets, "1.", "a)", "(2)", "BAB II". */
export function opensItem(text: string): boolean {
  return /^(?:[•·▪◦●○■\-–*] ?\S|\(?(?:\d{1,2}|[a-zA-Z])[.)]\s|\(\d{1,2}\)\s)/u.test(text);
}
