import type { Match } from "../phrase/evaluate.js";
import { endsClause } from "./clauses.js";
import type { Reaching } from "./reach.js";
import type { ContextWord, SentenceContext } from "./sentence.js";

/** Words within which a topic word (kalau) must be followed by a negation to be a condition (indonesian.md §2). */
const conditionReach = 4;

/** Words within which a main clause shows that it follows from a condition: "…, kami bisa minta bantuan". */
const openingReach = 2;

/** The words that make what was matched a supposition: conditions, and topic words and absences that turn out to be conditions. */
export function conditionsOf(
  match: Match,
  sentence: SentenceContext,
  reaching: readonly Reaching[],
): readonly Reaching[] {
  const conditions = reaching.filter((each) =>
    each.use.category === "topic"
      ? isCondition(each.word, match, sentence)
      : each.use.category === "hypothetical" || each.use.category === "speculated",
  );
  const without = withoutOf(match, sentence);
  return without === null ? conditions : [...conditions, without];
}

/**
 * "Kalau anggaran mah memang terbatas" names a topic; "kalau tidak ada SOP, kegiatan kacau" sets a condition.
 * It is one when a negation, "nanti", "sampai" or "misalnya" follows within four words, or the sentence draws a consequence.
 */
function isCondition(topic: ContextWord, match: Match, sentence: SentenceContext): boolean {
  const later = sentence.contextWords.filter((word) => word.first > topic.last);
  const condition = later.find(
    (word) => sentence.has(word, "conditional") && sentence.between(topic.last, word.first) < conditionReach,
  );
  const marked = hasFillerBetween(topic.last, condition?.first ?? match.first, sentence);
  if (marked) return false;
  if (later.some((word) => sentence.has(word, "consequence"))) return true;
  if (later.some((word) => isMainClause(word, match, sentence))) return true;
  if (condition === undefined) return false;
  // "Kalau SOP-nya belum ada." has no main clause: it is a statement about a topic.
  const isDirect = condition.first === topic.last + 1;
  const afterHit = Math.max(match.last, condition.last) + 1;
  return isDirect || sentence.end - afterHit >= 2;
}

/** "Kalau petugasnya kurang, bisa minta bantuan": behind the hit a clause opens that says what is done then. */
function isMainClause(word: ContextWord, match: Match, sentence: SentenceContext): boolean {
  if (!sentence.has(word, "following") || word.first <= match.last) return false;
  for (let part = word.first; part > match.last; part--) {
    if (endsClause(part - 1, part, sentence)) return sentence.between(part - 1, word.first) < openingReach;
  }
  return false;
}

/** "Tanpa SOP, semua dinas akan jalan sendiri": an absence from which the sentence draws a consequence. */
function withoutOf(match: Match, sentence: SentenceContext): Reaching | null {
  const without = sentence.contextWords.find(
    (word) =>
      sentence.has(word, "without") && word.first <= match.first && !endsClause(word.first, match.first, sentence),
  );
  const use = without?.uses.find((each) => each.category === "without");
  if (without === undefined || use === undefined || sentence.between(without.last, match.first) > use.before)
    return null;
  const barrier = sentence.contextWords.find((word) => word.first > match.last && sentence.has(word, "contrast"));
  const follows = sentence.contextWords.some(
    (word) =>
      word.first > match.last && sentence.has(word, "consequence") && word.first < (barrier?.first ?? sentence.end),
  );
  return follows ? { word: without, use, distance: 0, isBefore: true } : null;
}

/** A particle after the noun marks it as a topic: "kalau anggaran mah", "kalau SOP itu". */
function hasFillerBetween(left: number, right: number, sentence: SentenceContext): boolean {
  for (let part = left + 2; part < right; part++) {
    const isNewWord = sentence.words.wholes[part] !== sentence.words.wholes[part - 1];
    if (isNewWord && !sentence.isJoined(part) && sentence.place(part) === sentence.place(part - 1)) return true;
  }
  return false;
}
