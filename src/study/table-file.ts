import { isUtf8 } from "node:buffer";
import { readFileSync, statSync } from "node:fs";
import { CgError, type Place } from "../model/diagnostic.js";
import { fromWindows1252 } from "../read/bytes/decode.js";
import { withLineFeeds } from "../text/line-feeds.js";
import { systemReason } from "./system-error.js";

const maxBytes = 16 * 1024 * 1024;

export interface TableRow {
  /** Header in lower case to the cell's text; empty cells are left out. */
  readonly cells: ReadonlyMap<string, string>;
  readonly place: Place;
}

/**
 * Reads a csv with a header line; commas, semicolons or tabs part the cells, whichever the header has most of. `shown` is the path as messages
 * name it. Throws CgError with the line for a table that is not sound.
 */
export async function readTable(path: string, shown: string): Promise<readonly TableRow[]> {
  const { CsvError, parse } = await import("csv-parse/sync");
  const text = readText(path, shown);
  const first = text.split("\n", 1)[0] ?? "";
  const delimiters = [",", ";", "\t"];
  const delimiter = delimiters.reduce((best, each) => (countOf(first, each) > countOf(first, best) ? each : best));
  const rows: TableRow[] = [];
  let columns: readonly string[] | null = null;
  try {
    parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      // `lines` counts to the end of a record; cells with line breaks in them reach back.
      on_record: (record: string[], { lines }) => {
        const place = { file: shown, line: lines - countOf(record.join(), "\n"), column: 1 };
        if (columns === null) columns = header(record, place);
        else rows.push({ cells: cellsOf(record, columns, place), place });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error["lines"] === "number" ? error["lines"] : 1;
    throw new CgError(`not a sound csv: ${error.message}`, { place: { file: shown, line, column: 1 }, cause: error });
  }
  return rows;
}

function header(record: readonly string[], place: Place): readonly string[] {
  const names = record.map((name) => name.normalize("NFC").toLowerCase());
  const twice = names.find((name, index) => name !== "" && names.indexOf(name) !== index);
  if (twice !== undefined) throw new CgError(`two columns are named ${twice}`, { place, hint: "Rename one of them." });
  return names;
}

function cellsOf(record: readonly string[], columns: readonly string[], place: Place): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const [index, value] of record.entries()) {
    if (value === "") continue;
    const column = columns[index];
    if (column === undefined) {
      throw new CgError("more cells than the header has columns", { place, hint: "Put a cell with commas in quotes." });
    }
    if (column !== "") cells.set(column, value);
  }
  return cells;
}

/** Spreadsheets save UTF-8 or Windows-1252; both are read. */
function readText(path: string, shown: string): string {
  try {
    const { size } = statSync(path);
    if (size > maxBytes) throw new CgError(`${shown}: larger than 16 MB, which no table of attributes is`);
    const bytes = readFileSync(path);
    return withLineFeeds(isUtf8(bytes) ? new TextDecoder().decode(bytes) : fromWindows1252(bytes));
  } catch (error) {
    if (error instanceof CgError) throw error;
    throw new CgError(`${shown}: ${systemReason(error)}`, { cause: error });
  }
}

function countOf(text: string, part: string): number {
  return text.split(part).length - 1;
}
