import { CgError } from "../../model/diagnostic.js";
import { walkXml, xmlOf } from "../bytes/xml.js";
import type { ReadContext } from "../reader.js";
import type { JoinedCells, TableRows } from "../table/rows.js";
import { type BookSheet, excelFile, type Workbook } from "./book.js";
import { numberText } from "./formats.js";
import { localName, type Reading, unescaped } from "./xml.js";

/** Excel's own limits. */
const mostRows = 1_048_576;
const mostColumns = 16_384;
/** Places for cells over all rows, filled or not: what a few cells at the edge of a sheet may cost. */
const mostPlaces = 20_000_000;

export interface Sheet {
  readonly table: TableRows;
  /** Formulas whose results are not in the file. */
  readonly lost: number;
  /** Addresses of cells with formulas ("B3"), whose kept results stand in the table. */
  readonly formulas: readonly string[];
}

/**
 * The rows of a sheet that hold anything, cells as the sheet shows them. Throws CgError for a sheet that is not sound, that spreads over more places than
 * any table of turns, or whose text is longer than the limit, as cells may share one long string.
 */
export async function sheetOf(book: Workbook, { name, part }: BookSheet, context: ReadContext): Promise<Sheet> {
  const reading = sheetRows(book, context);
  await walkXml(xmlOf(part, name, excelFile, context), excelFile, context, reading);
  return reading.result();
}

interface OpenCell {
  readonly address: string;
  readonly column: number;
  readonly type: string;
  readonly style: number;
  formula: boolean;
  readonly value: string[];
}

function sheetRows(book: Workbook, context: ReadContext): Reading<Sheet> {
  const rows: string[][] = [];
  const numbers: number[] = [];
  const joined: JoinedCells[] = [];
  let number = 0;
  let row: string[] = [];
  let column = 0;
  let cell: OpenCell | null = null;
  let inValue = false;
  let spoken = 0;
  let lost = 0;
  const formulas: string[] = [];
  let places = 0;
  let length = 0;
  const keep = ({ address, column: at, type, style, formula, value }: OpenCell): void => {
    const written = value.join("");
    if (formula) formulas.push(address);
    if (formula && written === "" && type !== "str") lost++;
    const text = cellText(written, type, book.formats[style] ?? "", book);
    if (text === "" || at >= mostColumns) return;
    places += Math.max(at + 1 - row.length, 0);
    length += text.length;
    if (places > mostPlaces) throw tooWide(context);
    if (length > context.maxSource) throw tooLong(context);
    while (row.length < at) row.push("");
    row[at] = text;
  };
  return {
    open(name, attributes) {
      const element = localName(name);
      if (element === "row") {
        number = placeNumber(attributes["r"], number + 1, mostRows);
        row = [];
        column = 0;
      } else if (element === "c") {
        const address = attributes["r"] ?? "";
        column = columnOf(address) ?? column;
        const style = placeNumber(attributes["s"], 0, book.formats.length);
        cell = { address, column, type: attributes["t"] ?? "n", style, formula: false, value: [] };
        column++;
      } else if (element === "mergeCell") {
        const cells = joinedCells(attributes["ref"] ?? "");
        if (cells !== null) joined.push(cells);
      } else if (cell === null) return;
      else if (element === "v" || element === "t") inValue = true;
      else if (element === "f") cell.formula = true;
      else if (element === "rPh") spoken++;
    },
    close(name) {
      const element = localName(name);
      if (element === "row") {
        if (row.length > 0) {
          rows.push(row);
          numbers.push(number);
        }
        row = [];
      } else if (element === "c" && cell !== null) {
        keep(cell);
        cell = null;
      } else if (element === "v" || element === "t") inValue = false;
      else if (element === "rPh" && cell !== null) spoken--;
    },
    words(text) {
      if (inValue && spoken === 0) cell?.value.push(text);
    },
    result: () => ({ table: { rows, numbers, noun: "row", joined }, lost, formulas }),
  };
}

/** What a cell shows. An error that a formula gave (#REF!) is nothing that was said. */
function cellText(written: string, type: string, format: string, { strings, from1904 }: Workbook): string {
  switch (type) {
    case "s":
      return strings[Number(written)] ?? "";
    case "str":
    case "inlineStr":
      return unescaped(written);
    case "b":
      return written === "1" ? "TRUE" : "FALSE";
    case "e":
      return "";
    default:
      return numberText(written, format, from1904);
  }
}

/** "AB12" is column 27; null for what is no address. */
function columnOf(address: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(address)?.[0] ?? "";
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return letters === "" ? null : column - 1;
}

/** Cells joined downwards; null for those of one row. */
function joinedCells(range: string): JoinedCells | null {
  const match = /^([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})$/.exec(range);
  const column = columnOf(match?.[1] ?? "");
  const top = Number(match?.[2]);
  const bottom = Number(match?.[3]);
  return column === null || !(bottom > top) ? null : { column, top, bottom };
}

/** A number that the file gives, where it is one up to `most`; else the one that follows. */
function placeNumber(written: string | undefined, next: number, most: number): number {
  const number = Number(written ?? Number.NaN);
  return Number.isInteger(number) && number >= 0 && number <= most ? number : next;
}

function tooWide({ id }: ReadContext): CgError {
  return new CgError(`${id}: refused, because its cells are spread over more than ${mostPlaces} places`, {
    hint: "Delete the columns behind the table, or save the sheet as csv.",
  });
}

function tooLong({ id, maxSource, isFixed }: ReadContext): CgError {
  return new CgError(`${id}: refused, because its text is longer than ${maxSource} bytes`, {
    hint: isFixed === true ? "Split it." : "If the file is sound, raise the limit with --max-source.",
  });
}
