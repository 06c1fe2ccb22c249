import type { LabelledSpan, Mask } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { trimmed } from "../../text/trimmed.js";
import { type TablePlan, tablePlan } from "../table/plan.js";
import { type RowCell, type Speech, speechOfRow } from "../table/speech.js";

/** Speech in the tables of a Markdown text, and where these tables are. */
export interface TableSpeech extends Speech {
  readonly tables: readonly Span[];
}

/**
 * Tables of Markdown whose header says who speaks: the cells that hold speech as labelled spans, everything else of the table masked. Other
 * tables stay text. `from`: where the text begins, behind front matter.
 */
export function tableSpeech(text: string, from: number): TableSpeech {
  const tables: Span[] = [];
  const labelled: LabelledSpan[] = [];
  const masks: Mask[] = [];
  for (let at = text.indexOf("|", from); at >= 0; ) {
    const start = lineStart(text, at, from);
    const rows = rowsFrom(text, start);
    const end = rows.at(-1)?.line.end ?? lineEnd(text, at);
    const plan = planOf(text, rows);
    if (plan !== null) {
      tables.push({ start, end });
      const [header, rule, ...body] = rows;
      masks.push({ span: { start: header?.line.start ?? start, end: rule?.line.end ?? end }, why: "heading" });
      for (const { line, cells } of body) {
        const speech = speechOfRow(text, line, cells, plan);
        labelled.push(...speech.labelled);
        masks.push(...speech.masks);
      }
    }
    at = text.indexOf("|", end);
  }
  return { tables, labelled, masks };
}

interface TableRow {
  readonly line: Span;
  readonly cells: readonly RowCell[];
}

/** A header, the rule under it and at least two rows. */
function planOf(text: string, rows: readonly TableRow[]): TablePlan | null {
  const [header, rule] = rows;
  if (header === undefined || rule === undefined || rows.length < 4) return null;
  if (!rule.cells.every(({ span }) => /^:?-{1,}:?$/.test(text.slice(span.start, span.end)))) return null;
  return tablePlan(header.cells.map(({ text: cell }) => cell));
}

/** The lines from `start` on that have a bar, up to the first that has none. */
function rowsFrom(text: string, start: number): TableRow[] {
  const rows: TableRow[] = [];
  for (let at = start; at < text.length; ) {
    const end = lineEnd(text, at);
    const line = trimmed(text, at, end);
    const cells = cellsOf(text, line);
    if (cells.length < 2) break;
    rows.push({ line, cells });
    at = end + 1;
  }
  return rows;
}

/** Cells between bars; a bar behind a backslash belongs to the words. */
function cellsOf(text: string, line: Span): RowCell[] {
  const bars: number[] = [];
  for (let at = line.start; at < line.end; at++) {
    if (text.charCodeAt(at) === 0x7c && text.charCodeAt(at - 1) !== 0x5c) bars.push(at);
  }
  if (bars.length === 0) return [];
  if (bars[0] !== line.start) bars.unshift(line.start - 1);
  if (bars.at(-1) !== line.end - 1) bars.push(line.end);
  return bars.slice(1).map((bar, index) => {
    const span = trimmed(text, (bars[index] ?? 0) + 1, bar);
    return { span, text: text.slice(span.start, span.end) };
  });
}

function lineStart(text: string, at: number, from: number): number {
  return Math.max(text.lastIndexOf("\n", at) + 1, from);
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf("\n", at);
  return found < 0 ? text.length : found;
}
