import type { LabelledSpan, Mask, RawText } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { withLineFeeds } from "../../text/line-feeds.js";
import { trimmed } from "../../text/trimmed.js";
import { TableGrid } from "../table/grid.js";
import { tablePlan } from "../table/plan.js";
import { speakerOf } from "../table/speech.js";

/** How a paragraph looks. `heading`: by its style; `bold`: every word of it; `emphasised`: each of its lines all in bold or italics. */
export interface ParagraphForm {
  readonly heading: boolean;
  readonly bold: boolean;
  readonly emphasised?: readonly boolean[];
}

/** Longest bold paragraph that is a heading. */
const longestBold = 100;
const plainForm: ParagraphForm = { heading: false, bold: false };

/** Whether a paragraph style, by its name in English or Indonesian, is one of headings, titles or tables of contents. */
export function isHeadingStyle(name: string): boolean {
  return /^(?:heading|title|subtitle|judul|subjudul|toc|contents)(?![a-z])/i.test(name);
}

/**
 * Lays the body of a word processor's document or of a web page out as text: a line for each paragraph, cells of a row side by side with
 * tabs between. A table whose header says who speaks gives labelled spans. It is told block by block, and closes by itself what stays open.
 */
export class RichText {
  private readonly parts: string[] = [];
  private at = 0;
  private readonly paragraphs: Span[] = [];
  private readonly masks: Mask[] = [];
  private readonly bold: Span[] = [];
  private readonly emphasised: Span[] = [];
  private readonly labelled: LabelledSpan[] = [];
  private grid: TableGrid | null = null;
  private depth = 0;

  /** The words of one paragraph, its line breaks as line feeds. Inside a table they belong to the open cell. */
  paragraph(words: string, form: ParagraphForm = plainForm): void {
    const text = clean(words);
    if (this.grid !== null) {
      this.grid.line(text);
      return;
    }
    const before = this.paragraphs.length;
    const span = this.lines(text, true);
    this.append("\n");
    if (span === null) return;
    if (!form.heading && form.emphasised?.includes(true) === true) this.emphasise(text, before, form.emphasised);
    if (form.heading) this.masks.push({ span, why: "heading" });
    else if (form.bold && text.length <= longestBold && !/[?.!,;:]["'”’)]*\s*$/.test(text)) this.bold.push(span);
  }

  openTable(): void {
    this.depth++;
    this.grid ??= new TableGrid();
  }

  closeTable(): void {
    if (this.depth > 0) this.depth--;
    if (this.depth > 0 || this.grid === null) return;
    this.table(this.grid);
    this.grid = null;
  }

  /** Says that the open table only lays out the page: what its cells hold so far is told as paragraphs, and it is no table any more. */
  dissolve(): void {
    const cells = this.grid?.cells().flat() ?? [];
    this.grid = null;
    this.depth = 0;
    for (const { text, own } of cells) if (own) this.paragraph(text);
  }

  /** The table whose rows and cells are kept; null outside of tables, and in a table inside a cell, which is read as lines of that cell. */
  outer(): TableGrid | null {
    return this.depth === 1 ? this.grid : null;
  }

  finish(): Pick<RawText, "text" | "paragraphs" | "marks" | "masks" | "labelled" | "emphasised"> {
    this.depth = Math.min(this.depth, 1);
    this.closeTable();
    const text = this.parts.join("");
    return {
      text,
      paragraphs: this.paragraphs,
      marks: [],
      masks: [...this.masks, ...this.boldHeadings(text)].sort((a, b) => a.span.start - b.span.start),
      ...(this.labelled.length > 0 ? { labelled: this.labelled } : {}),
      ...(this.emphasised.length > 0 ? { emphasised: this.emphasised } : {}),
    };
  }

  /** Keeps the paragraphs from `first` on whose lines are emphasised; of a paragraph whose lines are not those it was told with, none. */
  private emphasise(text: string, first: number, emphasised: readonly boolean[]): void {
    const lines = text.split("\n");
    if (lines.length !== emphasised.length) return;
    const filled = emphasised.filter((_, i) => (lines[i] ?? "").trim() !== "");
    this.emphasised.push(...this.paragraphs.slice(first).filter((_, i) => filled[i] === true));
  }

  private append(text: string): void {
    this.parts.push(text);
    this.at += text.length;
  }

  /**
   * Appends text, each non-blank line of it a paragraph where `counted`: a line break inside a paragraph mostly ends a turn.
   * Span of it all, or null where it is blank.
   */
  private lines(text: string, counted: boolean): Span | null {
    const base = this.at;
    this.append(text);
    let first = -1;
    let last = -1;
    for (let at = 0; at < text.length; ) {
      const found = text.indexOf("\n", at);
      const end = found < 0 ? text.length : found;
      const line = trimmed(text, at, end);
      if (line.start < line.end) {
        if (first < 0) first = line.start;
        last = line.end;
        if (counted) this.paragraphs.push({ start: base + line.start, end: base + line.end });
      }
      at = end + 1;
    }
    return first < 0 ? null : { start: base + first, end: base + last };
  }

  /** A bold paragraph is a heading only where bold is the exception: with bold questions throughout it says nothing. */
  private boldHeadings(text: string): Mask[] {
    let bold = 0;
    for (const span of this.bold) bold += span.end - span.start;
    return bold > text.length * 0.25 ? [] : this.bold.map((span) => ({ span, why: "heading" }));
  }

  /** In a table of speech only what is said counts as paragraphs: not the header, the numbers and the names. */
  private table(grid: TableGrid): void {
    const rows = grid.cells();
    const plan = rows.length > 2 ? tablePlan(rows[0]?.map(({ text }) => text) ?? []) : null;
    rows.forEach((cells, r) => {
      const begin = this.at;
      let before = false;
      cells.forEach(({ text, own }, c) => {
        if (!own) return;
        if (before) this.append("\t");
        before = true;
        const by = plan === null || r === 0 ? null : speakerOf(c, cells, plan);
        const span = this.lines(text, plan === null || by !== null);
        if (span === null || plan === null || r === 0) return;
        if (by === null) this.masks.push({ span, why: "label" });
        else this.labelled.push({ ...by, span });
      });
      if (plan !== null && r === 0) this.masks.push({ span: { start: begin, end: this.at }, why: "heading" });
      this.append("\n");
    });
  }
}

/** Without halves of characters, marks of byte order and control characters, of which some formats can write any; LF line ends. */
function clean(words: string): string {
  return withLineFeeds(words).replace(/(?![\t\n])\p{Cc}|\p{Cs}|\ufeff/gu, "");
}
