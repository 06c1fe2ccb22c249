import type { Cell } from "../model/table.js";
import type { Lang } from "../model/text.js";
import { cellData } from "./cell.js";
import type { Lines } from "./lines.js";

/** Header and rows of a table as fields joined by a delimiter: what csv and tsv have in common. `field` makes a text cell safe for the format. */
export function delimited(delimiter: string, lineEnd: string, field: (text: string) => string): Lines {
  const write = (cell: Cell | undefined, lang: Lang): string => {
    const data = cellData(cell, lang);
    if (data === null) return "";
    return typeof data === "string" ? field(unformula(data)) : String(data);
  };
  return {
    head: (columns, { excel }) =>
      (excel ? "\ufeff" : "") + columns.map((column) => field(column.key)).join(delimiter) + lineEnd,
    row: (columns, row, { lang }) => columns.map((_, index) => write(row.cells[index], lang)).join(delimiter) + lineEnd,
  };
}

/**
 * A text that a spreadsheet would run as a formula, with an apostrophe before it, which spreadsheets take as "text follows" (OWASP, CSV
 * injection). Blanks before the sign do not help against it; full-width signs count too. Numbers never come here and stay numbers.
 */
function unformula(text: string): string {
  return /^[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r]/.test(text) ? `'${text}` : text;
}
