import { decode } from "../../read/bytes/decode.js";
import type { ReadContext } from "../../read/reader.js";
import type { Loss } from "../conversion.js";
import { checkSize } from "../limits.js";

/** In megabytes; the largest dictionaries have some 100,000 patterns. */
const largest = 8;

export interface DictionaryText {
  /** Without byte order mark, LF line ends. */
  readonly text: string;
  /** What is not sure about its letters. */
  readonly losses: readonly Loss[];
}

/** The text of a dictionary: UTF-8, UTF-16 or Windows-1252. Throws CgError for what is none, or too large. */
export async function dictionaryText(bytes: Uint8Array, context: ReadContext): Promise<DictionaryText> {
  checkSize(bytes, largest, "a dictionary", context.id);
  const { text, warnings } = await decode(bytes, context);
  return { text, losses: warnings.map(({ message }) => ({ what: "letters", why: message })) };
}

/** Lines without control characters but tabs, numbered from 1. */
export function linesOf(text: string): readonly { readonly line: number; readonly content: string }[] {
  return text
    .split("\n")
    .map((content, index) => ({ line: index + 1, content: content.replace(/(?!\t)\p{Cc}/gu, "") }));
}
