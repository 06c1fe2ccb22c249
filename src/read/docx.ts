import type { WordDocument } from "mammoth/lib/docx/docx-reader.js";
import { CgError } from "../model/diagnostic.js";
import { checkZip } from "./bytes/zip.js";
import { wordFileOf } from "./docx/parts.js";
import { wordBody } from "./docx/text.js";
import { leftOut } from "./prose/left-out.js";
import { RichText } from "./prose/rich-text.js";
import type { ReadContext, Reader, ReaderText } from "./reader.js";

/**
 * Word: paragraphs and tables of the body. Tracked changes are read as accepted; comments and footnotes are left out and counted in a warning;
 * headers, footers, hidden words and the numbers that Word itself gives to paragraphs are left out.
 */
export const docx: Reader = {
  name: "docx",
  version: 3,
  async read(bytes, context): Promise<ReaderText> {
    const parts = await checkZip(bytes, "a Word file", context);
    try {
      const document = await documentOf(parts);
      const text = new RichText();
      wordBody(document.children ?? [], text);
      const comments = document.comments?.length ?? 0;
      const notes = Object.keys(document.notes?._notes ?? {}).length;
      return { ...text.finish(), warnings: leftOut(context.id, comments, notes) };
    } catch (error) {
      throw unreadable(error, context);
    }
  },
};

/** Mammoth's reader alone, given what was unpacked and checked: the conversion to HTML around it has nothing to do here. */
async function documentOf(parts: ReadonlyMap<string, Buffer>): Promise<WordDocument> {
  const { read } = await import("mammoth/lib/docx/docx-reader.js");
  return (await read(wordFileOf(parts))).value;
}

function unreadable(error: unknown, context: ReadContext): CgError {
  const deep =
    error instanceof RangeError ? ", because it is nested too deeply" : " (damaged, or made by a faulty program)";
  return new CgError(`${context.id}: not a Word file that can be read${deep}`, {
    hint: "Open it in Word or LibreOffice and save it again as .docx.",
    cause: error,
  });
}
