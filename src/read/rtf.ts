import { CgError } from "../model/diagnostic.js";
import { leftOut } from "./prose/left-out.js";
import type { ReadContext, Reader, ReaderText } from "./reader.js";
import { RtfText } from "./rtf/text.js";
import { rtfTokens } from "./rtf/tokens.js";

/**
 * Rich Text Format (Word, WordPad, TextEdit): paragraphs and tables of the body. Tracked changes are read as accepted; comments and footnotes are
 * left out and counted in a warning.
 */
export const rtf: Reader = {
  name: "rtf",
  version: 2,
  read(bytes, context): ReaderText {
    const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 100)).toString("latin1");
    const start = /^(?:\xef\xbb\xbf)?\s*(?=\{\\rtf)/.exec(head)?.[0].length;
    if (start === undefined) {
      throw new CgError(`${context.id}: not an RTF file, because it does not begin with {\\rtf`, {
        hint: "Leave --as out, or save it as .docx.",
      });
    }
    const body = bytes.subarray(start);
    const text = new RtfText(body, context);
    if (!isWhole(text, body)) throw cutOff(context);
    return { ...text.blocks.finish(), warnings: leftOut(context.id, text.comments, text.notes) };
  },
};

/** Follows the file to the end of its outermost group, which one that was cut off leaves open. */
function isWhole(text: RtfText, bytes: Uint8Array): boolean {
  for (const token of rtfTokens(bytes)) if (text.take(token)) return true;
  return false;
}

function cutOff(context: ReadContext): CgError {
  return new CgError(`${context.id}: not a whole RTF file (cut off or damaged)`, {
    hint: "Get a whole copy of the file, or open it in Word or LibreOffice and save it again.",
  });
}
