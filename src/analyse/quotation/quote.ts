import type { Coding } from "../../model/coding.js";
import type { CodedDocument } from "../../model/corpus.js";
import type { Span } from "../../model/text.js";
import { overlapping } from "../evidence/units.js";
import { cut } from "./cut.js";

/** The words of a coding; an answer that takes its concept from a question stands after it, the question in [brackets]. */
export function quoteOf(document: CodedDocument, text: string, coding: Coding): string {
  const words = cut(text, coding.span, document.masks);
  return coding.question === undefined ? words : `[${cut(text, coding.question, document.masks)}] ${words}`;
}

/** Whether a span is made of whole sentences: it begins and ends with one, and the last is closed by a full stop or the like. */
export function isWholeSentence(document: CodedDocument, text: string, span: Span): boolean {
  const { sentences } = document.units;
  const within = overlapping(sentences, span);
  const start = sentences[2 * (within[0] ?? 0)] ?? 0;
  const end = sentences[2 * (within.at(-1) ?? 0) + 1] ?? 0;
  if (span.start > start || span.end < end) return false;
  return /[.?!…]["'”’»)\]]{0,2}\s*$/u.test(text.slice(Math.max(span.start, span.end - 10), span.end));
}
