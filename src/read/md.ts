import type { Mask } from "../model/document.js";
import { decode } from "./decode.js";
import { frontMatterOf } from "./front-matter.js";
import { markupOf } from "./markup.js";
import { markdownSoft, paragraphsOf } from "./paragraphs.js";
import type { Reader } from "./reader.js";

/**
 * Markdown, kept as written: front matter, headings and markup (images, link targets, attributes, tags) are masked.
 * Bold marks stay as punctuation; the words of a link stay words.
 */
export const md: Reader = {
  name: "md",
  version: 1,
  async read(bytes, context) {
    const { text, warnings } = await decode(bytes, context);
    const front = await frontMatterOf(text, context);
    const from = front?.span.end ?? 0;
    const masks: Mask[] = front === null ? [] : [{ span: front.span, why: "front-matter" }];
    for (const mask of markupOf(text, from)) masks.push(mask);
    return {
      text,
      paragraphs: paragraphsOf(text, from, markdownSoft),
      marks: [],
      masks,
      warnings: [...warnings, ...(front?.warnings ?? [])],
      reader: "md@1",
      ...(front === null ? {} : { attributes: front.attributes }),
    };
  },
};
