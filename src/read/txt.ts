import { decode } from "./bytes/decode.js";
import { paragraphsOf, wrappedAt } from "./prose/paragraphs.js";
import type { Reader } from "./reader.js";

/** Plain text. Paragraphs are blocks or, where lines are not wrapped, lines. */
export const txt: Reader = {
  name: "txt",
  version: 1,
  async read(bytes, context) {
    const { text, warnings } = await decode(bytes, context);
    return {
      text,
      paragraphs: paragraphsOf(text, 0, wrappedAt(text)),
      marks: [],
      masks: [],
      warnings,
    };
  },
};
