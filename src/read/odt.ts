import { CgError } from "../model/diagnostic.js";
import { decode } from "./bytes/decode.js";
import { isZip } from "./bytes/signature.js";
import { unreadable, walkXml, type XmlFormat, xmlOf } from "./bytes/xml.js";
import { checkZip } from "./bytes/zip.js";
import { OdtText } from "./odt/text.js";
import { leftOut } from "./prose/left-out.js";
import type { ReadContext, Reader, ReaderText } from "./reader.js";

const openDocument: XmlFormat = { noun: "an OpenDocument text", program: "LibreOffice", extension: ".odt" };
const content = "content.xml";
const manifest = "META-INF/manifest.xml";

/**
 * OpenDocument (LibreOffice, Google Docs): paragraphs and tables of the body, packed or as one XML file. Tracked changes are read as accepted;
 * comments and footnotes are left out and counted in a warning.
 */
export const odt: Reader = {
  name: "odt",
  version: 2,
  async read(bytes, context): Promise<ReaderText> {
    const xml = isZip(bytes) ? await packed(bytes, context) : await flat(bytes, context);
    const text = new OdtText();
    await walkXml(xml, openDocument, context, text);
    return {
      ...text.rich.finish(),
      warnings: leftOut(context.id, text.comments, text.notes),
    };
  },
};

async function packed(bytes: Uint8Array, context: ReadContext): Promise<string> {
  const parts = await checkZip(bytes, openDocument.noun, context, /^(?:content\.xml|META-INF\/manifest\.xml)$/);
  if (parts.get(manifest)?.includes("encryption-data") === true) {
    throw new CgError(`${context.id}: locked with a password`, { hint: "Remove the password and save it again." });
  }
  const part = parts.get(content);
  if (part === undefined) throw unreadable(openDocument, `it has no ${content}`, context);
  return xmlOf(part, content, openDocument, context);
}

/** The whole document in one XML file (.fodt). */
async function flat(bytes: Uint8Array, context: ReadContext): Promise<string> {
  const { text } = await decode(bytes, context);
  if (!/<office:document[\s>]/.test(text.slice(0, 8192)))
    throw unreadable(openDocument, "it has no document in it", context);
  return text;
}
