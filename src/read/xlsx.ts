import { CgError, type Diagnostic } from "../model/diagnostic.js";
import type { ReadContext, Reader, ReaderText } from "./reader.js";
import { tableText } from "./table/turns.js";
import { type BookSheet, openWorkbook, type Workbook } from "./xlsx/book.js";
import { type Sheet, sheetOf } from "./xlsx/sheet.js";

/**
 * Excel: the first sheet that holds a table of turns, or of questions and answers, read as csv is. Formulas are never worked out: their kept results are
 * read. Other sheets that hold anything are named in a warning.
 */
export const xlsx: Reader = {
  name: "xlsx",
  version: 1,
  async read(bytes, context): Promise<ReaderText> {
    const book = await openWorkbook(bytes, context);
    let refusal: CgError | null = null;
    let lost = 0;
    // A hidden sheet is asked last.
    for (const tab of book.sheets.toSorted((a, b) => Number(a.hidden) - Number(b.hidden))) {
      const sheet = await sheetOf(book, tab, context);
      lost += sheet.lost;
      if (sheet.table.rows.length === 0) continue;
      try {
        const read = tableText(sheet.table, context);
        if (!/\S/.test(read.text)) continue;
        const warnings = [...read.warnings, ...lostResults(sheet, context), ...otherSheets(book, tab, context)];
        return { ...read, warnings };
      } catch (error) {
        if (!(error instanceof CgError)) throw error;
        refusal ??= error;
      }
    }
    throw lost > 0 ? noResults(context) : (refusal ?? empty(context));
  },
};

function lostResults({ lost }: Sheet, { id }: ReadContext): Diagnostic[] {
  if (lost === 0) return [];
  const cells =
    lost === 1 ? "1 cell holds a formula whose result was" : `${lost} cells hold formulas whose results were`;
  const indonesian = `hasil rumus di ${lost} sel tidak tersimpan; dibaca kosong`;
  return [{ about: id, kind: "damage", message: `${cells} not saved; read as empty`, indonesian }];
}

function otherSheets(book: Workbook, read: BookSheet, { id }: ReadContext): Diagnostic[] {
  const others = book.sheets.filter((tab) => tab !== read && holdsAnything(tab.part)).map(({ name }) => name);
  if (others.length === 0) return [];
  const shown = others.slice(0, 6).join(", ");
  const more = others.length - 6;
  const noun = others.length === 1 ? "1 other sheet" : `${others.length} other sheets`;
  const message = `sheet ${read.name} read; ${noun} left out: ${shown}${more > 0 ? `, and ${more} more` : ""}`;
  const indonesian = `lembar ${read.name} dibaca; ${others.length} lembar lain tidak dibaca: ${shown}${more > 0 ? `, dan ${more} lagi` : ""}`;
  return [{ about: id, kind: "left out", message, indonesian }];
}

function holdsAnything(part: Buffer): boolean {
  return ["</v>", "</is>", ":v>", ":is>"].some((mark) => part.includes(mark));
}

function noResults({ id }: ReadContext): CgError {
  return new CgError(`${id}: holds formulas without their results`, {
    hint: "Open it in Excel or LibreOffice, and save it: then the results are in it.",
  });
}

function empty({ id }: ReadContext): CgError {
  return new CgError(`${id}: holds no text, in none of its sheets`, {
    hint: "Leave it out, or check the export.",
    aside: "an Excel file without any text",
  });
}
