import { gap } from "../../text/words.js";
import type { Match } from "../phrase/evaluate.js";
import { hasSeparator } from "./clauses.js";
import type { Reaching } from "./reach.js";
import type { ContextWord, SentenceContext } from "./sentence.js";

/** Words about presence and absence govern their own clause only; a condition or a time frame governs the sentence. */
export const clauseBound: ReadonlySet<string> = new Set([
  "negated",
  "absent",
  "absentAfter",
  "denied",
  "scarcity",
  "trouble",
  "presence",
]);

/** How far behind a hit stands what is said of it: "koordinasinya memang masih lemah". In words. */
const saidReach = 2;

/**
 * Whether a word about presence or absence belongs to a clause beyond a conjunction or comma. "Tidak ada rapat dan
 * anggaran" denies both; in "tidak rapat dan anggaran terbatas", "belum ada SOP dan anggarannya kurang" each side has
 * something said of itself, and neither reaches over.
 */
export function isOfOtherClause(
  each: Reaching,
  found: readonly Reaching[],
  match: Match,
  parts: readonly number[],
  sentence: SentenceContext,
): boolean {
  if (!clauseBound.has(each.use.category)) return false;
  const { first, last } = each.word;
  if (each.isBefore) {
    const next = parts.find((part) => part > last) ?? match.first;
    if (next !== match.first || !hasSeparator(last, next, sentence)) return false;
    return hasOwnPredicate(each, match, sentence) || found.some((own) => isSaidAfter(own, match, sentence));
  }
  if (first < match.last) return false;
  if (isDeficit(each.word, sentence) && isTakenUp(match.last, first, sentence)) return true;
  if (hasOwnObject(each.word, sentence)) return true;
  if (!hasSeparator(match.last, first, sentence)) return false;
  if (hasOwnPredicate(each, match, sentence)) return true;
  return found.some(
    (own) => (own.isBefore && isNegation(own) && own.distance === 0) || isSaidAfter(own, match, sentence),
  );
}

/** "Forum dibentuk untuk mengatasi lemahnya koordinasi": what is remedied is not what is said of the forum. */
function isTakenUp(left: number, right: number, sentence: SentenceContext): boolean {
  return sentence.contextWords.some(
    (word) =>
      word.first > left &&
      word.last < right &&
      (sentence.has(word, "cope") || sentence.has(word, "improve") || sentence.has(word, "prevent")),
  );
}

/** "Rapat membahas kurangnya tenaga": what is lacking follows, and nothing is said of the meeting. */
function hasOwnObject(word: ContextWord, sentence: SentenceContext): boolean {
  const next = word.last + 1;
  if (next >= sentence.end || ((sentence.words.gaps[next] as number) & gap.punctuation) !== 0) return false;
  return sentence.has(word, "lackOf");
}

/** What is said of the hit behind it, in its own clause. */
function isSaidAfter(own: Reaching, match: Match, sentence: SentenceContext): boolean {
  if (own.isBefore || own.word.first < match.last || !clauseBound.has(own.use.category)) return false;
  const reach = own.use.category === "presence" ? 0 : saidReach;
  return own.distance <= reach && !hasSeparator(match.last, own.word.first, sentence);
}

/**
 * Whether the matched words are a clause of themselves: a noun and what is said of it ("anggaran terbatas"), not a noun
 * of lack ("kekurangan anggaran"), which "tidak ada" beside "dan" denies as it denies every other noun there.
 */
function hasOwnPredicate(negation: Reaching, match: Match, sentence: SentenceContext): boolean {
  const begins = sentence.contextWords.some((word) => word.first === match.first && isDeficit(word, sentence));
  if (begins) return negation.use.category === "negated";
  const { first, last } = match;
  return (
    !match.isSequence ||
    sentence.contextWords.some(
      (word) =>
        word.first > first &&
        word.last <= last &&
        (isDeficit(word, sentence) || sentence.has(word, "negated") || sentence.has(word, "absent")),
    )
  );
}

export function isDeficit(word: ContextWord, sentence: SentenceContext): boolean {
  return sentence.has(word, "scarcity") || sentence.has(word, "trouble");
}

function isNegation(each: Reaching): boolean {
  return each.use.category === "negated" || each.use.category === "absent" || each.use.category === "denied";
}
