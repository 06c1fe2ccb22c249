import type { Line } from "./columns.js";
import { isHead, labelOf, opensWithLabel, returning } from "./labels.js";
import { pitchOf } from "./rows.js";

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

/** Lines looked at on each side to find how far a column reaches. */
const reach = 6;

/**
 * Finds where paragraphs begin: at a label, after white, after a line that its paragraph would have filled, where lines are indented,
 * and where the size changes. Over the end of a page or column a paragraph runs on unless one of these says otherwise.
 */
export function ruled(lines: readonly PageLine[]): Ruled[] {
  const labels = labelsOf(lines);
  const alone = returning(lines.map(({ text }) => text));
  const pitches = pitchesOf(lines);
  const edges = edgesOf(lines);
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
    // A label alone on its line: the speech begins on the next.
    if ([line, before].some(({ text }) => isHead(text) || alone.has(text))) return true;
    if (opensWithLabel(line.text, before.text) && !couldBeClause(line.text, labels)) return true;
    const label = labelOf(line.text);
    if (label !== null && ((labels.get(label) ?? 0) > 1 || /^\p{Lu}{1,3}\d{0,2}$/u.test(label))) return true;
    if (/^[•·▪◦●○■–-] /.test(line.text)) return true;
    const { right, straight } = edges[i - 1] ?? { right: 0, straight: false };
    const letter = (line.end - line.start) / Math.max(line.text.length, 1);
    const word = line.text.indexOf(" ");
    const need = letter * ((word < 0 ? line.text.length : word) + 1);
    const short = straight ? before.end < right - 2 : before.end + need < right - line.size * 0.2;
    const ended = /[.?!:…]["'”’)\]]*$/.test(before.text);
    const goesOn =
      (/^\p{Ll}/u.test(line.text) && !ended) || /\p{L}\p{M}*[-\u2010\u00ad]$|\d[-\u2010]$/u.test(before.text);
    const together = line.page === before.page && line.block === before.block;
    // A line all in another face than the one above it: a question in bold or italics, or its answer.
    if (line.font !== null && before.font !== null && line.font !== before.font && !goesOn && ended) return true;
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

/** The usual distance of lines on each page; of all pages where one has too few. */
function pitchesOf(lines: readonly PageLine[]): Map<number, number> {
  const pages = new Map<number, PageLine[]>();
  for (const line of lines) {
    const own = pages.get(line.page);
    if (own === undefined) pages.set(line.page, [line]);
    else own.push(line);
  }
  const steps: { y: number }[] = [];
  const sizes: number[] = [];
  const pitches = new Map<number, number>();
  let y = 0;
  for (const [page, own] of pages) {
    pitches.set(page, own.length < 8 ? 0 : pitchOf(own));
    for (const { size } of own) sizes.push(size);
    for (let i = 1; i < own.length; i++) {
      const step = (own[i]?.y ?? 0) - (own[i - 1]?.y ?? 0);
      if (step <= 0) continue;
      y += step;
      steps.push({ y });
    }
  }
  sizes.sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 0;
  const met = pitchOf([{ y: 0 }, ...steps]);
  // Lines are set twice as wide as letters are high at most; further apart, each is a paragraph.
  const common = met > size * 2.4 ? size * 1.2 : met;
  for (const [page, pitch] of pitches) {
    // A page of short answers has more white than lines.
    if (pitch === 0 || pitch > common * 1.25) pitches.set(page, common);
  }
  return pitches;
}

interface Edge {
  readonly right: number;
  /** Whether lines are stretched to the edge, so that any shorter one ends its paragraph. */
  readonly straight: boolean;
}

/** For each line how far lines of its column reach, from the lines near it; of its whole column where these are all short. */
function edgesOf(lines: readonly PageLine[]): Edge[] {
  const columns = new Map<string, { right: number; lines: number; straight: number }>();
  const columnOf = (line: PageLine) => `${line.page} ${line.block}`;
  for (const line of lines) {
    const column = columns.get(columnOf(line)) ?? { right: 0, lines: 0, straight: 0 };
    columns.set(columnOf(line), { ...column, right: Math.max(column.right, line.end), lines: column.lines + 1 });
  }
  for (const line of lines) {
    const column = columns.get(columnOf(line));
    if (column !== undefined && line.end > column.right - 1.5) column.straight++;
  }
  return lines.map((line, i) => {
    const column = columns.get(columnOf(line)) ?? { right: 0, lines: 0, straight: 0 };
    let near = 0;
    for (let k = Math.max(0, i - reach); k < Math.min(lines.length, i + reach + 1); k++) {
      const other = lines[k];
      if (other?.page === line.page && other.block === line.block) near = Math.max(near, other.end);
    }
    const right = near - line.start < (column.right - line.start) * 0.6 ? column.right : near;
    return { right, straight: column.lines >= 6 && column.straight >= column.lines * 0.5 };
  });
}
