import { CgError } from "../../model/diagnostic.js";
import { decode } from "../../read/bytes/decode.js";
import type { ReadContext } from "../../read/reader.js";
import type { Loss } from "../conversion.js";

/** The largest dictionaries have some 100,000 patterns. */
const mostBytes = 8 * 1024 * 1024;

export interface DictionaryText {
  /** Without byte order mark, LF line ends. */
  readonly text: string;
  /** What is not sure about its letters. */
  readonly losses: readonly Loss[];
}

/** The text of a dictionary: UTF-8, UTF-16 or Windows-1252. Throws CgError for what is none, or too large. */
export async function dictionaryText(bytes: Uint8Array, context: ReadContext): Promise<DictionaryText> {
  if (bytes.length > mostBytes) {
    throw new CgError(`${context.id}: larger than a dictionary may be (${mostBytes / 1024 / 1024} MB)`, {
      hint: "Split it, or check that it is the right file.",
    });
  }
  const { text, warnings } = await decode(bytes, context);
  return { text, losses: warnings.map(({ message }) => ({ what: "letters", why: message })) };
}

/** Lines without control characters but tabs, numbered from 1. */
export function linesOf(text: string): readonly { readonly line: number; readonly content: string }[] {
  return text
    .split("\n")
    .map((content, index) => ({ line: index + 1, content: content.replace(/(?!\t)\p{Cc}/gu, "") }));
}
