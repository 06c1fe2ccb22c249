import type { Diagnostic } from "../model/diagnostic.js";
import type { LabelledSpan, Mark, Mask, RawText } from "../model/document.js";
import type { Span } from "../model/text.js";
import { talkColumns } from "./columns.js";
import { paragraphsOf } from "./paragraphs.js";
import type { ReadContext } from "./reader.js";
import { headOf, type TableHead } from "./table-head.js";
import { rowNames, type TableRows, underJoined } from "./table-rows.js";
import { answersAsText } from "./table-text.js";
import { timesOf } from "./table-times.js";

/**
 * A table as text, a turn a row: of csv and of Excel alike. Rows above the header come first, masked. Speakers and roles are those of the table; a row
 * whose cell is joined to the one above has its speaker, and one without a speaker goes on with the turn before where the table names a speaker only
 * when it changes.
 * Throws CgError for a table that is no source, and for a named column that is missing.
 */
export function tableText(table: TableRows, context: ReadContext): Omit<RawText, "reader"> {
  const head = headOf(table, context);
  const warnings: Diagnostic[] = [...head.warnings];
  if (head.plan !== null) {
    const rows = [head.header, ...table.rows.slice(head.body)];
    return { ...answersAsText(rows, head.plan), masks: [], warnings };
  }
  warnings.push(...ragged(table, head, context), ...severalTalks(table, head, context), ...noSpeaker(head, context));
  const { named, ...turns } = turnsOf(table, head);
  if (turns.goesOn > 0) warnings.push({ about: context.id, message: goesOnMessage(turns.goesOn) });
  const { text, paragraphs, marks, masks, labelled } = turns;
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
  const names = columns.speaker === undefined ? roles : cells(columns.speaker);
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
    if (text !== "") body.push({ cells, text, number: table.numbers[i] ?? 0 });
  }
  return body;
}

function rejoinsText(table: TableRows, { header, columns }: TableHead): boolean {
  return table.delimiter !== undefined && columns?.text === header.length - 1;
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

function goesOnMessage(rows: number): string {
  const some = rows === 1 ? "1 row without a speaker goes" : `${rows} rows without a speaker go`;
  return `${some} on with the turn before, because the table names a speaker only where it changes`;
}

/** Rows with more cells than the header, or too few to reach the text. */
function ragged(table: TableRows, head: TableHead, { id }: ReadContext): Diagnostic[] {
  const { columns, header } = head;
  if (columns === null || header.length === 0) return [];
  const long: number[] = [];
  const short: number[] = [];
  for (let i = head.body; i < table.rows.length; i++) {
    const row = table.rows[i] ?? [];
    const extra = row.length > header.length && row.slice(header.length).some((cell) => cell.trim() !== "");
    if (extra) long.push(table.numbers[i] ?? 0);
    else if (row.length <= columns.text) short.push(table.numbers[i] ?? 0);
  }
  const warnings: Diagnostic[] = [];
  const fate = rejoinsText(table, head) ? "taken as more of the text" : "left out";
  if (long.length > 0) {
    const message = `${rowNames(table.noun, long)}: more cells than the header has; what stands beyond it is ${fate}`;
    warnings.push({ about: id, kind: "damage", message });
  }
  if (short.length > 0 && table.noun === "line") {
    const message = `${rowNames(table.noun, short)}: too few cells to hold text, left out`;
    warnings.push({ about: id, kind: "damage", message });
  }
  return warnings;
}

/** A table that has more than text, but no column that is known to say who speaks. */
function noSpeaker({ columns, header }: TableHead, { id }: ReadContext): Diagnostic[] {
  if (columns === null || columns.speaker !== undefined || columns.role !== undefined || header.length < 2) return [];
  const cells = header.slice(0, 8).join(", ");
  return [{ about: id, message: `no column is known to say who speaks (${cells}); --columns speaker=HEADER names it` }];
}

/** People of one label are one person of a source: a table of several talks should be several files. */
function severalTalks(table: TableRows, head: TableHead, { id }: ReadContext): Diagnostic[] {
  const warnings: Diagnostic[] = [];
  for (const column of talkColumns(head.header)) {
    if (Object.values(head.columns ?? {}).includes(column)) continue;
    const talks = new Set<string>();
    for (let i = head.body; i < table.rows.length; i++) {
      const talk = table.rows[i]?.[column]?.trim() ?? "";
      if (talk !== "") talks.add(talk);
    }
    const rows = table.rows.length - head.body;
    // A number on every row counts rows, not talks.
    if (talks.size < 2 || talks.size > rows * 0.7) continue;
    const name = head.header[column]?.trim() ?? "";
    const message = `holds ${talks.size} talks by its column ${name}, read as one source in which a label is one person; for a source each, save a file each`;
    warnings.push({ about: id, kind: "joined", message });
    break;
  }
  return warnings;
}
