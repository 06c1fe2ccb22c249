import type { Match } from "../phrase/evaluate.js";
import { followsLink, hasSeparator } from "./clauses.js";
import type { Reaching } from "./reach.js";
import type { ContextWord, SentenceContext } from "./sentence.js";

/** The words that make what was matched somebody else's: another place, hearsay, a report that the speaker refutes. */
export function elsewhereOf(
  match: Match,
  sentence: SentenceContext,
  reaching: readonly Reaching[],
): readonly Reaching[] {
  return reaching.filter((each) => {
    switch (each.use.category) {
      case "hearsay":
        return true;
      case "other":
        return !isBackHere(each, match, sentence);
      case "there":
        return opensClause(each.word, sentence) && !isBackHere(each, match, sentence);
      case "reports":
        return isRefuted(match, sentence);
      default:
        return false;
    }
  });
}

/**
 * "Di kabupaten lain lancar, di sini anggaran terbatas": words for one's own place, nearer to the hit, overtake the other
 * place. "Kami" and "kita" do so at the head of a clause.
 */
function isBackHere(other: Reaching, match: Match, sentence: SentenceContext): boolean {
  if (!other.isBefore) return false;
  const left = other.word.last;
  return sentence.contextWords.some((word) => {
    if (word.first <= left || word.last >= match.last) return false;
    if (sentence.has(word, "we")) return opensClause(word, sentence) && !isWithinLonger(word, sentence);
    return sentence.has(word, "here") && (word.first > left + 1 || hasSeparator(left, word.first, sentence));
  });
}

/** Whether a word stands at the head of the sentence, or directly behind a comma, a conjunction or a contrast. */
function opensClause(word: ContextWord, sentence: SentenceContext): boolean {
  if (sentence.place(word.first) <= 0 || hasSeparator(word.first - 1, word.first, sentence)) return true;
  return followsLink(word.first, sentence);
}

/** "Kami" in "kami dengar" is no place. */
function isWithinLonger(word: ContextWord, sentence: SentenceContext): boolean {
  return sentence.contextWords.some(
    (each) => sentence.has(each, "own") && each.first <= word.first && each.last >= word.last && each.last > each.first,
  );
}

/** "Mereka bilang anggaran kami kurang, padahal cukup": the speaker sets against it how things are. */
function isRefuted(match: Match, sentence: SentenceContext): boolean {
  return sentence.contextWords.some(
    (word) => word.first > match.last && (sentence.has(word, "reality") || sentence.has(word, "refuted")),
  );
}
