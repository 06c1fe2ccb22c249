import { CgError } from "../model/diagnostic.js";
import type { RawText } from "../model/document.js";
import type { WordDocument } from "./docx-nodes.js";
import { wordBody } from "./docx-text.js";
import { leftOut } from "./left-out.js";
import type { ReadContext, Reader } from "./reader.js";
import { RichText } from "./rich-text.js";
import { checkZip } from "./zip.js";

/**
 * Word: paragraphs and tables of the body. Insertions of tracked changes are read, deletions not; comments and footnotes are
 * left out and counted in a warning.
 */
export const docx: Reader = {
  name: "docx",
  version: 2,
  async read(bytes, context): Promise<RawText> {
    await checkZip(bytes, "a Word file", context);
    const document = await convert(bytes, context);
    try {
      const text = new RichText();
      wordBody(document.children ?? [], text);
      const comments = document.comments?.length ?? 0;
      const notes = Object.keys(document.notes?._notes ?? {}).length;
      return { ...text.finish(), warnings: leftOut(context.id, comments, notes), reader: "docx@2" };
    } catch (error) {
      throw unreadable(error, context);
    }
  },
};

/** Mammoth's document model; the conversion to HTML that comes with it is given nothing to do. */
async function convert(bytes: Uint8Array, context: ReadContext): Promise<WordDocument> {
  const { default: mammoth } = await import("mammoth");
  let document: WordDocument | null = null;
  const keep = (element: WordDocument): WordDocument => {
    document = element;
    return { ...element, children: [] };
  };
  try {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    await mammoth.convertToHtml({ buffer }, { transformDocument: keep });
  } catch (error) {
    throw unreadable(error, context);
  }
  if (document === null) throw unreadable(null, context);
  return document;
}

function unreadable(error: unknown, context: ReadContext): CgError {
  if (error instanceof CgError) return error;
  const deep =
    error instanceof RangeError ? ", because it is nested too deeply" : " (damaged, or made by a faulty program)";
  return new CgError(`${context.id}: not a Word file that can be read${deep}`, {
    hint: "Open it in Word or LibreOffice and save it again as .docx.",
    cause: error,
  });
}
