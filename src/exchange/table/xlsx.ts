import { CgError } from "../../model/diagnostic.js";
import { checkZip } from "../../read/bytes/zip.js";
import type { ReadContext } from "../../read/reader.js";
import { openWorkbook } from "../../read/xlsx/book.js";
import { sheetOf } from "../../read/xlsx/sheet.js";
import type { ConvertedCodebook, ConvertedFile, Loss } from "../conversion.js";
import type { Exchange, OwnCodebook, ReadHints, WriteHints } from "../format.js";
import { headerOf } from "./header.js";
import { tableOf } from "./layouts.js";
import { withoutLongCells } from "./long-cells.js";
import { type CodeTable, codebookOf } from "./read.js";

/** A table of codes as an Excel workbook. */
export const xlsxExchange: Exchange = { read: readXlsx, write: writeXlsx };

/** Excel's own limit. */
const longestCell = 32_767;
/** Addresses of formulas that are shown. */
const shownFormulas = 12;
/** What XML cannot hold, and what write-excel-file takes out besides: U+FFFD, C1 controls, characters that are none. */
const unwritable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufffd]|\p{Noncharacter_Code_Point}|_(?=x[0-9a-f]{4}_)/giu;

/**
 * The first sheet that names codes; hidden ones are asked last. Formulas are never worked out: the results kept in the file are read, and the cells
 * listed.
 */
export async function readXlsx(bytes: Uint8Array, context: ReadContext, hints: ReadHints): Promise<ConvertedCodebook> {
  const book = await openWorkbook(bytes, context);
  let first: CodeTable | undefined;
  for (const tab of book.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))) {
    const sheet = await sheetOf(book, tab, context);
    if (sheet.table.rows.length === 0) continue;
    first ??= sheet.table;
    if (headerOf(sheet.table.rows) === undefined) continue;
    const { codebook, losses } = codebookOf(sheet.table, context.id, hints);
    const others = book.sheets.filter((other) => other !== tab).map(({ name }) => name);
    const left = others.length === 0 ? [] : [{ what: others.join(", "), why: `only the sheet ${tab.name} is read` }];
    return { codebook, losses: [...formulaLosses(sheet.formulas, sheet.lost), ...left, ...losses] };
  }
  // Says what is missing, of the first sheet that holds anything.
  return codebookOf(first ?? { rows: [], numbers: [] }, context.id, hints);
}

function formulaLosses(cells: readonly string[], lost: number): readonly Loss[] {
  if (cells.length === 0) return [];
  const more = cells.length > shownFormulas ? ` and ${cells.length - shownFormulas} more` : "";
  const empty = lost === 0 ? "" : `; ${lost} without a result are empty`;
  const what = `formulas in ${cells.slice(0, shownFormulas).join(", ")}${more}`;
  return [{ what, why: `not worked out: the results kept in the file are read${empty}` }];
}

/** The same codebook gives the same bytes. Throws CgError for a text that no cell of Excel holds. */
export async function writeXlsx({ written }: Pick<OwnCodebook, "written">, hints: WriteHints): Promise<ConvertedFile> {
  const { rows: whole, losses } = tableOf(written, hints);
  const rows = hints.layout === null || hints.layout === "full" ? withoutLongCells(whole, longestCell) : whole;
  const { default: writeExcelFile } = await import("write-excel-file/node");
  let changed = false;
  const cellOf = (text: string, head: boolean) => {
    const value = text.replace(/\p{Cs}/gu, "\ufffd");
    changed ||= value !== text;
    if (value.length > longestCell) throw tooLong(written.id, value);
    const style = head ? ({ fontWeight: "bold" } as const) : ({ wrap: true, alignVertical: "top" } as const);
    // As text it is never run, whatever it begins with.
    return { type: String, value: escaped(value), ...style };
  };
  const cells = rows.map((row, index) => row.map((text) => (text === "" ? null : cellOf(text, index === 0))));
  const columns = (rows[0] ?? []).map((name) => ({
    width: /^(?:record|id|parent|stage|kind|color)$/.test(name) ? 18 : 40,
  }));
  const file = await writeExcelFile(cells, { sheet: "Codes", columns, stickyRowsCount: 1 }).toBuffer();
  const lost = changed ? [{ what: "halves of characters", why: "are written as U+FFFD" }] : [];
  return { content: await timeless(file), losses: [...losses, ...lost] };
}

/** What no cell holds as it is, as Excel writes it: _x0007_ (ECMA-376, ST_Xstring); an underscore that would be read so, too. */
function escaped(text: string): string {
  const unit = (at: string): string => `_x${at.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
  return text.replace(unwritable, (char) => char.split("").map(unit).join(""));
}

/** The same archive with fixed times of its entries; the library writes the time of day. */
async function timeless(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await checkZip(bytes, "an Excel file", { id: "output", maxSource: Number.MAX_SAFE_INTEGER }, /./);
  const { ZipFile } = await import("yazl");
  const zip = new ZipFile();
  const options = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };
  for (const [name, part] of parts) zip.addBuffer(part, name, options);
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function tooLong(id: string, text: string): CgError {
  return new CgError(`${id}: a cell of Excel holds ${longestCell} characters, and one would have ${text.length}`, {
    hint: "Write csv instead: -o codebook.csv.",
  });
}
