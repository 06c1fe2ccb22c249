import type { LabelledSpan, Mark, Mask } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { paragraphsOf } from "../prose/paragraphs.js";
import type { ReadContext, ReaderText } from "../reader.js";
import { isEmptyCell } from "./empty-cell.js";
import { headOf, type TableHead } from "./head.js";
import { labelText } from "./plan.js";
import { type TableRows, underJoined } from "./rows.js";
import { answersAsText } from "./text.js";
import { timesOf } from "./times.js";
import { rejoinsText, tableWarnings } from "./warnings.js";

/**
 * A table as text, a turn a row: of csv and of Excel alike. Rows above the header come first, masked. Speakers and roles are those of the table; a row
 * whose cell is joined to the one above has its speaker, and one without a speaker goes on with the turn before where the table names a speaker only
 * when it changes.
 * Throws CgError for a table that is no source, and for a named column that is missing.
 */
export function tableText(table: TableRows, context: ReadContext): ReaderText {
  const head = headOf(table, context);
  if (head.plan !== null) {
    const rows = [head.header, ...table.rows.slice(head.body)];
    return { ...answersAsText(rows, head.plan), masks: [], warnings: head.warnings };
  }
  const { text, paragraphs, marks, masks, labelled, named, goesOn } = turnsOf(table, head);
  const warnings = [...head.warnings, ...tableWarnings(table, head, goesOn, context)];
  // Without such a column the text alone says who speaks, if anything does.
  return { text, paragraphs, marks, masks, warnings, ...(named ? { labelled } : {}) };
}

interface Turns {
  readonly text: string;
  readonly paragraphs: readonly Span[];
  readonly marks: readonly Mark[];
  readonly masks: readonly Mask[];
  readonly labelled: readonly LabelledSpan[];
  /** Whether a column names speakers or roles. */
  readonly named: boolean;
  /** Rows without a speaker that go on with the turn before. */
  readonly goesOn: number;
}

function turnsOf(table: TableRows, head: TableHead): Turns {
  const { columns } = head;
  const parts: string[] = [];
  const paragraphs: Span[] = [];
  const marks: Mark[] = [];
  const masks: Mask[] = [];
  const labelled: LabelledSpan[] = [];
  let at = 0;
  const add = (words: string): Span => {
    const span = { start: at, end: at + words.length };
    parts.push(words, "\n");
    at = span.end + 1;
    return span;
  };
  for (const row of head.above) {
    const span = add(lineOf(row));
    paragraphs.push(span);
    masks.push({ span, why: "heading" });
  }
  if (columns === null) return { text: parts.join(""), paragraphs, marks, masks, labelled, named: false, goesOn: 0 };
  const body = bodyOf(table, head, columns.text);
  const cells = (column: number | undefined): string[] =>
    body.map(({ cells: row }) => (column === undefined ? "" : (row[column] ?? "").trim()));
  const texts = body.map(({ text }) => text);
  const times = timesOf(cells(columns.time), head.header[columns.time ?? -1] ?? "", texts);
  const roles = cells(columns.role);
  const names = columns.speaker === undefined ? roles : cells(columns.speaker).map(labelText);
  const joined = underJoined(table.joined ?? [], columns.speaker ?? columns.role ?? -1);
  const onlyChanges = namesOnlyChanges(names);
  let goesOn = 0;
  for (const [index, { text, number }] of body.entries()) {
    const span = add(text);
    const time = times[index] ?? null;
    if (time !== null) marks.push({ at: span.start, time });
    for (const one of text.includes("\n") ? paragraphsOf(text, 0, notBlank) : [{ start: 0, end: text.length }]) {
      paragraphs.push({ start: span.start + one.start, end: span.start + one.end });
    }
    const name = names[index] ?? "";
    const role = roles[index] ?? "";
    const before = labelled.at(-1);
    const under = joined(number);
    if (name === "" && role === "" && before !== undefined && (under || onlyChanges)) {
      // A joined cell names the speaker of each of its rows; an empty one leaves the turn open.
      if (under) labelled.push({ ...before, span });
      else {
        labelled[labelled.length - 1] = { ...before, span: { start: before.span.start, end: span.end } };
        goesOn++;
      }
      continue;
    }
    const label = name || role || null;
    labelled.push({ span, label, ...(role === "" ? {} : { role }) });
  }
  const named = columns.speaker !== undefined || columns.role !== undefined;
  return { text: parts.join(""), paragraphs, marks, masks, labelled, named, goesOn };
}

interface BodyRow {
  readonly cells: readonly string[];
  readonly text: string;
  readonly number: number;
}

/** Rows with speech. Words cut at the mark between cells, behind a last column of text, are put together again. */
function bodyOf(table: TableRows, head: TableHead, column: number): BodyRow[] {
  const body: BodyRow[] = [];
  const rejoins = rejoinsText(table, head);
  for (let i = head.body; i < table.rows.length; i++) {
    const cells = table.rows[i] ?? [];
    const whole =
      rejoins && cells.length > head.header.length
        ? cells.slice(column).join(table.delimiter ?? "")
        : (cells[column] ?? "");
    const text = whole.trim();
    if (!isEmptyCell(text)) body.push({ cells, text, number: table.numbers[i] ?? 0 });
  }
  return body;
}

/** A blank line inside a cell parts paragraphs; a line break does not. */
const notBlank = (): boolean => true;

/** A row above the header on one line; two cells are a name and its value. */
function lineOf(row: readonly string[]): string {
  const cells = row.map((cell) => cell.replace(/\s+/g, " ").trim()).filter((cell) => cell !== "");
  const [key = "", value] = cells;
  return cells.length === 2 ? `${key.replace(/\s*:$/, "")}: ${value}` : cells.join(" ");
}

/** Whether a table names speakers only where they change: some rows name nobody, and none names the speaker before it again. */
function namesOnlyChanges(names: readonly string[]): boolean {
  let before = "";
  let changes = 0;
  let empty = 0;
  for (const name of names) {
    if (name === "") {
      if (before !== "") empty++;
      continue;
    }
    if (name === before) return false;
    before = name;
    changes++;
  }
  return empty > 0 && changes >= 2;
}
