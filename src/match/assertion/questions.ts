import type { SentenceContext } from "./sentence.js";

/** "Is there a shortage of staff?" asks whether it is so, and says neither yes nor no. "There is no money, right?" states it. */
export function isQuestion(sentence: SentenceContext): boolean {
  const { text, ends } = sentence.words;
  const last = ends[sentence.end - 1] as number;
  if (!text.slice(last, last + 2).includes("?")) return false;
  return sentence.contextWords.some((word) => word.first === sentence.first && sentence.has(word, "opensQuestion"));
}
