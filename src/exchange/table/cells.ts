/**
 * What a spreadsheet would run instead of show (OWASP, CSV injection), also behind blanks and behind apostrophes of its own. Full-width signs
 * count too.
 */
const formula = /^'*[\s\u0000]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^'*[\t\r]/;

/** A cell with an apostrophe before it where a spreadsheet would run it; `asWritten` takes that off again. */
export function safeCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** A cell without the apostrophe that keeps a spreadsheet from running it. */
export function asWritten(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}

/** Rows as RFC 4180: comma, CRLF, quotation marks where needed; no cell that a spreadsheet would run. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => quoted(safeCell(cell))).join(",")}\r\n`).join("");
}

function quoted(cell: string): string {
  return /[",\n\r]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
