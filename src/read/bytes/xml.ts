import { CgError } from "../../model/diagnostic.js";
import type { ReadContext } from "../reader.js";
import { bare, withEntities } from "./zip.js";

/** Is told of the elements and words of a document in order. Names are as written, with their prefix; `line`: 1-based, where a tag ends. */
export interface XmlHandler {
  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void;
  close(name: string): void;
  words(text: string): void;
}

/** A format that is XML, alone or packed, as messages name it. */
export interface XmlFormat {
  /** "an OpenDocument text". */
  readonly noun: string;
  /** Programs that open it, and the ending under which they save it again. */
  readonly program: string;
  readonly extension: string;
  /** The XML is the file that a person has, and no part of an archive: messages say where in it. */
  readonly alone?: true;
}

/** What is whole and yet no file of its format. `reason`: what follows "because". */
export function unreadable(
  { noun, program, extension }: XmlFormat,
  reason: string,
  { id }: ReadContext,
  cause?: unknown,
) {
  return new CgError(`${id}: not ${noun} that can be read, because ${reason}`, {
    hint: `Open it in ${program} and save it again as ${extension}.`,
    cause,
  });
}

/** The text of a part in XML. Throws CgError where it is not UTF-8, as all programs write it. */
export function xmlOf(part: Buffer, name: string, format: XmlFormat, context: ReadContext): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(part);
  } catch (cause) {
    throw unreadable(format, `${name} in it is not UTF-8`, context, cause);
  }
}

/** Word processors nest tables and frames a few dozen elements deep. */
const deepest = 1000;

/**
 * Walks XML from its beginning to its end. Knows the five entities of XML and no others.
 * Throws CgError for XML that is not well-formed, declares a document type, or is nested more than 1,000 deep.
 */
export async function walkXml(
  xml: string,
  format: XmlFormat,
  context: ReadContext,
  handler: XmlHandler,
): Promise<void> {
  const { noun } = format;
  const { SaxesParser } = await import("saxes");
  const parser = new SaxesParser({ position: false, xmlns: false });
  let depth = 0;
  parser.on("doctype", () => {
    throw withEntities(`${context.id}: it`, noun);
  });
  parser.on("error", (cause) => {
    const place = format.alone === true ? `:${parser.line}:${Math.max(parser.column, 1)}` : "";
    throw new CgError(`${context.id}${place}: not a whole ${bare(noun)} (cut off or damaged)`, {
      hint: "Get a whole copy of the file.",
      cause,
    });
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    if (depth > deepest) throw unreadable(format, "it is nested too deeply", context);
    handler.open(name, attributes, parser.line);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    handler.close(name);
  });
  parser.on("text", (text) => handler.words(text));
  parser.on("cdata", (text) => handler.words(text));
  parser.write(xml).close();
}
