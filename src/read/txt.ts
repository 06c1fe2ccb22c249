import { decode } from "./bytes/decode.js";
import { outsideOf, paragraphsOf, wrappedAt } from "./prose/paragraphs.js";
import type { Reader } from "./reader.js";
import { tabbedSpeech } from "./table/tabbed.js";

/** Plain text. Paragraphs are blocks or, where lines are not wrapped, lines. A table pasted into it whose header says who speaks is turns. */
export const txt: Reader = {
  name: "txt",
  version: 2,
  async read(bytes, context) {
    const { text, warnings } = await decode(bytes, context);
    const paragraphs = paragraphsOf(text, 0, wrappedAt(text));
    const speech = tabbedSpeech(text);
    if (speech === null) return { text, paragraphs, marks: [], masks: [], warnings };
    const cells = speech.labelled.map(({ span }) => span);
    return {
      text,
      paragraphs: [...outsideOf(text, paragraphs, [speech.table]), ...cells].sort((a, b) => a.start - b.start),
      marks: [],
      masks: speech.masks,
      labelled: speech.labelled,
      warnings,
    };
  },
};
