import { CgError } from "../../model/diagnostic.js";
import type { ReadContext } from "../reader.js";
import { bare, withEntities } from "./zip.js";

/** Is told of the elements and words of a document in order. Names are as written, with their prefix. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  words(text: string): void;
}

/** Word processors nest tables and frames a few dozen elements deep. */
const deepest = 1000;

/**
 * Walks XML from its beginning to its end. `noun` is "an OpenDocument text". Knows the five entities of XML and no others.
 * Throws CgError for XML that is not well-formed, declares a document type, or is nested more than 1,000 deep.
 */
export async function walkXml(xml: string, noun: string, context: ReadContext, handler: XmlHandler): Promise<void> {
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw withEntities(`${context.id}: it`, noun);
  });
  parser.on("error", (cause) => {
    throw new CgError(`${context.id}: not a whole ${bare(noun)} (cut off or damaged)`, {
      hint: "Get a whole copy of the file.",
      cause,
    });
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    if (depth > deepest) {
      throw new CgError(`${context.id}: not ${noun} that can be read, because it is nested too deeply`, {
        hint: "Open it in Word or LibreOffice and save it again.",
      });
    }
    handler.open(name, attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    handler.close(name);
  });
  parser.on("text", (text) => handler.words(text));
  parser.on("cdata", (text) => handler.words(text));
  parser.write(xml).close();
}
