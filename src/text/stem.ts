import { stem } from "porter2";

/**
 * The English stem of a folded word by Snowball's Porter2 algorithm (https://snowballstem.org/algorithms/english/stemmer.html):
 * two words match `~root` in English when their stems are equal. The genitive 's is no part of the word.
 */
export function stemEn(word: string): string {
  if (word.endsWith("'s")) return stem(word.slice(0, -2));
  return stem(word.endsWith("'") ? word.slice(0, -1) : word);
}
