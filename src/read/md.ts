import type { Mask } from "../model/document.js";
import type { Span } from "../model/text.js";
import { decode } from "./bytes/decode.js";
import { frontMatterOf } from "./md/front-matter.js";
import { markupOf } from "./md/markup.js";
import { tableSpeech } from "./md/tables.js";
import { markdownSoft, outsideOf, paragraphsOf } from "./prose/paragraphs.js";
import type { Reader } from "./reader.js";

/**
 * Markdown, kept as written: front matter, headings and markup (images, link targets, attributes, tags) are masked.
 * Bold marks stay as punctuation; the words of a link stay words. Tables whose header says who speaks are turns.
 */
export const md: Reader = {
  name: "md",
  version: 3,
  async read(bytes, context) {
    const { text, warnings } = await decode(bytes, context);
    const front = await frontMatterOf(text, context);
    const from = front?.span.end ?? 0;
    const masks: Mask[] = front === null ? [] : [{ span: front.span, why: "front-matter" }];
    const speech = tableSpeech(text, from);
    for (const mask of markupOf(text, from)) masks.push(mask);
    const paragraphs = paragraphsOf(text, from, markdownSoft);
    const headings = new Set(masks.flatMap(({ span, why }) => (why === "heading" ? [span.start] : [])));
    const emphasised = paragraphs.filter((each) => isEmphasised(text, each) && !headings.has(each.start));
    return {
      text,
      // In a table of speech every cell that is said stands for itself.
      paragraphs:
        speech.tables.length === 0
          ? paragraphs
          : [...outsideOf(text, paragraphs, speech.tables), ...speech.labelled.map(({ span }) => span)].sort(byStart),
      marks: [],
      masks: speech.masks.length === 0 ? masks : [...masks, ...speech.masks].sort((a, b) => byStart(a.span, b.span)),
      ...(speech.labelled.length === 0 ? {} : { labelled: speech.labelled }),
      ...(emphasised.length === 0 ? {} : { emphasised }),
      warnings: [...warnings, ...(front?.warnings ?? [])],
      ...(front === null ? {} : { attributes: front.attributes }),
    };
  },
};

/** Longest paragraph that is looked at; what is set apart so is short. */
const longestEmphasised = 1000;

/** A paragraph between one pair of marks, `*Why?*` or `__Why?__`. */
function isEmphasised(text: string, { start, end }: Span): boolean {
  const first = text.charCodeAt(start);
  if ((first !== 0x2a && first !== 0x5f) || end - start > longestEmphasised) return false;
  return /^([*_]{1,3})(?![*_\s])[^*_]+(?<!\s)\1$/.test(text.slice(start, end));
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}
