import type { Mask } from "../model/document.js";
import type { Span } from "../model/text.js";
import { decode } from "./decode.js";
import { frontMatterOf } from "./front-matter.js";
import { markupOf } from "./markup.js";
import { tableSpeech } from "./md-tables.js";
import { markdownSoft, paragraphsOf } from "./paragraphs.js";
import type { Reader } from "./reader.js";

/**
 * Markdown, kept as written: front matter, headings and markup (images, link targets, attributes, tags) are masked.
 * Bold marks stay as punctuation; the words of a link stay words. Tables whose header says who speaks are turns.
 */
export const md: Reader = {
  name: "md",
  version: 1,
  async read(bytes, context) {
    const { text, warnings } = await decode(bytes, context);
    const front = await frontMatterOf(text, context);
    const from = front?.span.end ?? 0;
    const masks: Mask[] = front === null ? [] : [{ span: front.span, why: "front-matter" }];
    const speech = tableSpeech(text, from);
    const inTable = (span: Span): boolean =>
      speech.tables.some((table) => table.start <= span.start && span.start < table.end);
    for (const mask of markupOf(text, from)) masks.push(mask);
    const paragraphs = paragraphsOf(text, from, markdownSoft);
    return {
      text,
      // In a table of speech every cell that is said stands for itself.
      paragraphs:
        speech.tables.length === 0
          ? paragraphs
          : [...paragraphs.filter((span) => !inTable(span)), ...speech.labelled.map(({ span }) => span)].sort(byStart),
      marks: [],
      masks: speech.masks.length === 0 ? masks : [...masks, ...speech.masks].sort((a, b) => byStart(a.span, b.span)),
      ...(speech.labelled.length === 0 ? {} : { labelled: speech.labelled }),
      warnings: [...warnings, ...(front?.warnings ?? [])],
      reader: "md@1",
      ...(front === null ? {} : { attributes: front.attributes }),
    };
  },
};

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}
