import type { LabelledSpan, Mask, RawText } from "../model/document.js";
import type { Span } from "../model/text.js";
import { inlineText, isBold, type WordNode } from "./docx-nodes.js";
import { trimmed } from "./paragraphs.js";
import { tablePlan } from "./table-plan.js";
import { speakerOf } from "./table-speech.js";

/** Longest bold paragraph that is a heading. */
const longestBold = 100;

/** Lays a Word body out as text: a line for each paragraph, cells of a row side by side with tabs between. */
export class DocxText {
  private readonly parts: string[] = [];
  private at = 0;
  private readonly paragraphs: Span[] = [];
  private readonly masks: Mask[] = [];
  private readonly bold: Span[] = [];
  private readonly labelled: LabelledSpan[] = [];

  body(nodes: readonly WordNode[]): void {
    for (const node of nodes) {
      if (node.type === "table") this.table(node);
      else if (node.type === "paragraph") this.paragraph(node);
      else if (node.children !== undefined) this.body(node.children);
    }
  }

  finish(): Pick<RawText, "text" | "paragraphs" | "marks" | "masks" | "labelled"> {
    const text = this.parts.join("");
    return {
      text,
      paragraphs: this.paragraphs,
      marks: [],
      masks: [...this.masks, ...this.boldHeadings(text)].sort((a, b) => a.span.start - b.span.start),
      ...(this.labelled.length > 0 ? { labelled: this.labelled } : {}),
    };
  }

  private append(text: string): void {
    this.parts.push(text);
    this.at += text.length;
  }

  private paragraph(node: WordNode): void {
    const text = inlineText(node);
    const span = this.lines(text);
    this.append("\n");
    if (span === null) return;
    if (/^(?:heading|title|subtitle|judul|toc)(?![a-z])/i.test(node.styleName ?? node.styleId ?? "")) {
      this.masks.push({ span, why: "heading" });
    } else if (text.length <= longestBold && !/[?.!,;:]["'”’)]*\s*$/.test(text) && isBold(node)) this.bold.push(span);
  }

  /** Appends text, each non-blank line a paragraph: a line break inside a Word paragraph mostly ends a turn. Span of it all, or null. */
  private lines(text: string): Span | null {
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
        this.paragraphs.push({ start: base + line.start, end: base + line.end });
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

  private table(node: WordNode): void {
    const rows = rowsOf(node).map((cells) => cells.map((cell) => ({ text: cellText(cell) })));
    const plan = rows.length > 2 ? tablePlan(rows[0]?.map(({ text }) => text) ?? []) : null;
    rows.forEach((cells, r) => {
      const begin = this.at;
      cells.forEach(({ text }, c) => {
        if (c > 0) this.append("\t");
        const span = this.lines(text);
        if (plan === null || r === 0 || span === null) return;
        const by = speakerOf(c, cells, plan);
        if (by === null) this.masks.push({ span, why: "label" });
        else this.labelled.push({ ...by, span });
      });
      if (plan !== null && r === 0) this.masks.push({ span: { start: begin, end: this.at }, why: "heading" });
      this.append("\n");
    });
  }
}

function rowsOf(table: WordNode): WordNode[][] {
  const rows: WordNode[][] = [];
  for (const row of table.children ?? []) {
    if (row.type === "tableRow") rows.push((row.children ?? []).filter((cell) => cell.type === "tableCell"));
  }
  return rows;
}

/** A cell's paragraphs, one a line; a table inside it is read as lines too. */
function cellText(node: WordNode): string {
  const lines: string[] = [];
  const collect = (part: WordNode): void => {
    if (part.type === "paragraph") lines.push(inlineText(part));
    else for (const child of part.children ?? []) collect(child);
  };
  collect(node);
  return lines.join("\n").trim();
}
