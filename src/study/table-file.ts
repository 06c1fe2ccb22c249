import { readFileSync, statSync } from "node:fs";
import { CgError, type Place } from "../model/diagnostic.js";
import { systemReason } from "./system-error.js";

const maxBytes = 16 * 1024 * 1024;

export interface TableRow {
  /** Header, folded to lower case, to the cell's text; empty cells are left out. */
  readonly cells: ReadonlyMap<string, string>;
  readonly place: Place;
}

/**
 * Reads a csv with a header line: comma, semicolon or tab, whichever the header has most of. `shown` is the path as messages name it.
 * Throws CgError with the line for a table that is not sound.
 */
export async function readTable(path: string, shown: string): Promise<readonly TableRow[]> {
  const { CsvError, parse } = await import("csv-parse/sync");
  const text = readText(path, shown);
  const header = text.slice(0, text.indexOf("\n") === -1 ? text.length : text.indexOf("\n"));
  const delimiter = [",", ";", "\t"].reduce((best, each) => (countOf(header, each) > countOf(header, best) ? each : best));
  try {
    const rows = parse(text, { delimiter, info: true, relax_column_count: true, skip_empty_lines: true, trim: true });
    return tableRows(rows, shown);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CgError(`not a sound csv: ${error.message}`, { place: { file: shown, line: 1, column: 1 }, cause: error });
  }
}
