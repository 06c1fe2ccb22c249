import { CgError } from "../../model/diagnostic.js";
import { columnsOf } from "./columns.js";
import { tablePlan } from "./plan.js";
import type { TableRows } from "./rows.js";

const marks = [",", ";", "\t", "|"] as const;

/** Lines that are looked at to tell the mark between cells. */
const headLines = 30;
const headLength = 65_536;

/**
 * The rows of a csv. The mark between cells is the one that "sep=" in the first line names, else the one that makes a header of one of
 * the first lines, else the one that stands most often in one of them; `mark`, where the caller knows it better. Throws CgError for quotation marks that do not close.
 */
export async function csvRows(text: string, id: string, mark?: string): Promise<TableRows> {
  const told = /^sep=(.)\n/.exec(text.slice(0, 8))?.[1];
  const body = told === undefined ? text : text.slice(6);
  const delimiter = told ?? mark ?? delimiterOf(body.slice(0, headLength));
  const from = told === undefined ? 1 : 2;
  const plain = delimiter === "\t" ? plainRows(body, from) : null;
  const { rows, numbers } = plain ?? (await quotedRows(body, delimiter, from, id));
  return { rows, numbers, noun: "line", delimiter };
}

type Rows = Pick<TableRows, "rows" | "numbers">;

async function quotedRows(text: string, delimiter: string, from: number, id: string): Promise<Rows> {
  const { parse, CsvError } = await import("csv-parse/sync");
  const rows: string[][] = [];
  const numbers: number[] = [];
  const { stackTraceLimit } = Error;
  // The parser makes an error of every row that is longer or shorter than the first, throws none of them, and spends most of its time on their stacks.
  Error.stackTraceLimit = 0;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: "\n",
      // `lines` counts to the end of a record; cells with line breaks in them reach back.
      on_record: (record: string[], { lines }) => {
        if (record.every((cell) => cell.trim() === "")) return null;
        rows.push(record);
        numbers.push(lines - record.reduce((breaks, cell) => breaks + breaksIn(cell), 0) + from - 1);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CgError(`${id}: not a sound table (${error.message})`, {
      hint: "Check the quotation marks; every one that opens must close.",
      // Quotation marks in a list of something else are nobody's concern.
      aside: linesOf(text.slice(0, headLength)).some((line) => isHeader(cellsOf(line, delimiter)))
        ? undefined
        : "a table without a column of text",
      cause: error,
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
  return { rows, numbers };
}

function breaksIn(cell: string): number {
  let breaks = 0;
  for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) breaks++;
  return breaks;
}

/**
 * Rows between tabs, a line each, where every line has as many as the first: Whisper and public corpora put no quotation marks around cells, so one
 * that opens a sentence must not swallow the lines up to the next. null where lines differ, as they do where a cell in quotation marks holds line breaks.
 */
function plainRows(text: string, from: number): Rows | null {
  const rows: string[][] = [];
  const numbers: number[] = [];
  let width = 0;
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const cells = line.split("\t");
    if (rows.length === 0) width = cells.length;
    if (cells.length !== width) return null;
    rows.push(cells.map(unquoted));
    numbers.push(index + from);
  }
  return { rows, numbers };
}

/** A cell that Excel put in quotation marks, without them; any other as it stands. */
function unquoted(cell: string): string {
  if (cell.length < 2 || !cell.startsWith('"') || !cell.endsWith('"')) return cell;
  const inner = cell.slice(1, -1);
  return inner.replaceAll('""', "").includes('"') ? cell : inner.replaceAll('""', '"');
}

function delimiterOf(head: string): string {
  let best = ",";
  let score = 0;
  for (const mark of marks) {
    for (const line of linesOf(head)) {
      const cells = cellsOf(line, mark);
      const own = (cells.length > 1 && isHeader(cells) ? 1000 : 0) + cells.length;
      if (own > score) [best, score] = [mark, own];
    }
  }
  return best;
}

function isHeader(cells: readonly string[]): boolean {
  const plan = tablePlan(cells);
  return columnsOf(cells).text !== undefined || (plan !== null && plan.question !== null);
}

/** The first lines; a line break between quotation marks ends none. */
function linesOf(head: string): string[] {
  const lines: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at <= head.length && lines.length < headLines; at++) {
    const char = head.charAt(at);
    if (char === '"') quoted = !quoted;
    else if (at === head.length || (char === "\n" && !quoted)) {
      lines.push(head.slice(start, at));
      start = at + 1;
    }
  }
  return lines;
}

/** Cells of a line at a mark outside quotation marks, which are taken off. */
function cellsOf(line: string, mark: string): string[] {
  const cells: string[] = [];
  let quoted = false;
  let start = 0;
  for (let at = 0; at <= line.length; at++) {
    const char = line.charAt(at);
    if (char === '"') quoted = !quoted;
    else if (at === line.length || (char === mark && !quoted)) {
      cells.push(line.slice(start, at).replaceAll('"', ""));
      start = at + 1;
    }
  }
  return cells;
}
