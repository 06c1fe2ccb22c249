import type { Units } from "../model/corpus.js";
import type { SourceDocument } from "../model/document.js";
import type { Words } from "../text/words.js";

/** The sentences and paragraphs of a document, for counting in them. */
export function unitsOf(document: SourceDocument, words: Words): Units {
  const count = words.sentenceCount;
  const sentenceWords = new Int32Array(count);
  for (let sentence = 0; sentence < count; sentence++) {
    const first = words.firstParts[sentence] as number;
    const last = (words.firstParts[sentence + 1] as number) - 1;
    sentenceWords[sentence] = (words.wholes[last] as number) - (words.wholes[first] as number) + 1;
  }
  const paragraphs = new Int32Array(document.paragraphs.length * 2);
  for (const [index, { start, end }] of document.paragraphs.entries()) {
    paragraphs[index * 2] = start;
    paragraphs[index * 2 + 1] = end;
  }
  return {
    sentences: words.sentenceSpans.slice(0, count * 2),
    sentenceWords,
    sentenceTurn: words.sentenceTurns.slice(0, count),
    paragraphs,
  };
}
