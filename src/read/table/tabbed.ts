import type { Span } from "../../model/text.js";
import { trimmed } from "../../text/trimmed.js";
import { type TablePlan, tablePlan } from "./plan.js";
import { type RowCell, type Speech, speechOfRow } from "./speech.js";

/** Speech in a table that was pasted into a text, its cells apart by tabs, and where it stands. */
export interface TabbedSpeech extends Speech {
  readonly table: Span;
}

/** Fewest rows below the header, and the share of the text that these must hold: below it the table stands beside something else. */
const fewestRows = 2;
const leastShare = 0.5;

/**
 * The one table of a plain text whose first row says who speaks, as Word gives it (`No⇥Pelaku⇥Ujaran`); null where there is none. A line without tabs between two
 * rows goes on with the last cell of the row above it.
 */
export function tabbedSpeech(text: string): TabbedSpeech | null {
  if (!text.includes("\t")) return null;
  const head = headerOf(text);
  if (head === null) return null;
  const { line, plan } = head;
  const width = head.cells.length;
  const rows = rowsBelow(text, line.end + 1, width);
  const last = rows.at(-1);
  if (
    last === undefined ||
    rows.length < fewestRows ||
    isTurn(head.cells, plan, rows) ||
    last.span.end - line.start < text.trim().length * leastShare
  )
    return null;
  const said = rows.map(({ span, cells }) => speechOfRow(text, span, cells, plan));
  return {
    table: { start: line.start, end: last.span.end },
    labelled: said.flatMap(({ labelled }) => labelled),
    masks: [{ span: line, why: "heading" }, ...said.flatMap(({ masks }) => masks)],
  };
}

/** The first line with tabs whose cells are the header of a table of speech. */
function headerOf(
  text: string,
): { readonly line: Span; readonly cells: readonly RowCell[]; readonly plan: TablePlan } | null {
  for (const line of linesFrom(text, 0)) {
    const cells = cellsOf(text, line);
    if (cells.length < 2) continue;
    const plan = tablePlan(cells.map((cell) => cell.text));
    if (plan !== null) return { line, cells, plan };
  }
  return null;
}

/** Whether what could be a header is the first turn: `Pewawancara⇥Ibu ikut rapat di mana?`, where the label comes back below. */
function isTurn(header: readonly RowCell[], { question, texts }: TablePlan, rows: readonly Row[]): boolean {
  if (question === null) return false;
  const label = header[question.column]?.text;
  return (
    rows.some(({ cells }) => cells[question.column]?.text === label) ||
    texts.some(({ column }) => /[.?!…]$/.test(header[column]?.text ?? ""))
  );
}

interface Row {
  readonly span: Span;
  readonly cells: readonly RowCell[];
}

function rowsBelow(text: string, from: number, width: number): Row[] {
  const rows: Row[] = [];
  let more: Span | null = null;
  for (const line of linesFrom(text, from)) {
    const cells = cellsOf(text, line);
    if (cells.length === 1) {
      more = line;
      continue;
    }
    if (cells.length !== width) break;
    const above = rows.pop();
    if (above !== undefined) rows.push(more === null ? above : longer(text, above, more.end));
    more = null;
    rows.push({ span: line, cells });
  }
  return rows;
}

/** A row with what stands on the lines below it. */
function longer(text: string, { span, cells }: Row, end: number): Row {
  const last = cells.at(-1);
  if (last === undefined) return { span, cells };
  const whole = trimmed(text, last.span.start, end);
  return {
    span: { start: span.start, end },
    cells: [...cells.slice(0, -1), { span: whole, text: text.slice(whole.start, whole.end) }],
  };
}

/** The lines from a place on that are not blank; tabs at their ends part cells. */
function* linesFrom(text: string, from: number): Generator<Span> {
  for (let at = from; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    if (text.slice(at, end).trim() !== "") yield { start: at, end };
    at = end + 1;
  }
}

function cellsOf(text: string, line: Span): RowCell[] {
  let at = line.start;
  return text
    .slice(line.start, line.end)
    .split("\t")
    .map((cell) => {
      const span = trimmed(text, at, at + cell.length);
      at += cell.length + 1;
      return { span, text: text.slice(span.start, span.end) };
    });
}
