import type { Code } from "../model/codebook.js";
import type { Assertion } from "../model/coding.js";
import { type Match, partsOf } from "./evaluate.js";
import type { ContextUse } from "./program.js";
import { type Reaching, reachingWords } from "./reach.js";
import type { ContextWord, SentenceContext } from "./sentence.js";

/** What a hit asserts, and which context words decided it. */
export interface Verdict {
  readonly assertion: Assertion;
  /** Why it does not count although it is no denial: a fixed expression, a remedy, two clauses. "" otherwise. */
  readonly dropped: string;
  /** Evidence that what the code names is lacking: for `lackingAs`. "denied": the lack itself is denied. */
  readonly lack: "none" | "lacking" | "denied";
  readonly response: boolean;
  readonly present: boolean;
  readonly deciding: readonly Reaching[];
}

type Category = ContextUse["category"];

/** Words within which a topic word (kalau) must be followed by a negation to be a condition (indonesian.md §2). */
const conditionReach = 4;

/** Decides what a hit of `code` asserts from the context words that reach it. */
export function judge(match: Match, code: Code, sentence: SentenceContext): Verdict {
  const core = match.core ?? match;
  const fixed = fixedExpression(core, sentence);
  if (fixed !== null) return plainVerdict("affirmed", `fixed expression: ${textOf(fixed, sentence)}`);
  const contrast = core.isSequence ? null : contrastInside(core, sentence);
  if (contrast !== null)
    return plainVerdict("affirmed", `contrast between the matched words: ${textOf(contrast, sentence)}`);

  const reaching = reachingWords(core, sentence);
  const of = (...categories: Category[]) => reaching.filter((each) => categories.includes(each.use.category));

  const negations = distinctWords(of("negated", "absent", "absentAfter", "denied"));
  const deficits = of("scarcity", "trouble");
  const lack = code.lackingAs === undefined ? "none" : lackOf(match, negations, deficits);
  const isObstacle = code.kind === "obstacle" || lack === "lacking";
  const coped = of("cope");
  const decide = (assertion: Assertion, deciding: readonly Reaching[], dropped = ""): Verdict => ({
    assertion,
    dropped,
    lack,
    response: coped.length > 0,
    present: of("presence").length > 0,
    deciding: lack === "none" ? deciding : [...new Set([...deciding, ...deficits, ...negations])],
  });

  const conditions = conditionOf(core, sentence, of("hypothetical"), of("topic"));
  if (conditions.length > 0) return decide("hypothetical", conditions);
  const prevented = isObstacle && coped.length === 0 ? of("prevent") : [];
  if (prevented.length > 0) return decide("hypothetical", prevented);
  const elsewhere = of("other");
  if (elsewhere.length > 0) return decide("other", elsewhere);
  const improved = isObstacle && coped.length === 0 ? of("improve") : [];
  if (improved.length > 0) {
    // "Meningkatkan koordinasi yang lemah" is work on coordination, and no obstacle.
    if (lack === "lacking") return { ...decide("affirmed", improved), lack: "none" };
    return decide("other", improved, `remedy: ${improved.map((each) => textOf(each.word, sentence)).join(", ")}`);
  }
  // What was done in the past was done; an obstacle of the past may be over.
  const isPast = isObstacle && of("ongoing").length === 0;
  const past = isPast ? pastOf(core, sentence, of("resolved"), of("solved")) : [];
  if (past.length > 0) return decide("resolved", past);
  const isNegated = (negations.length % 2 === 1) !== match.negated;
  return isNegated ? decide("negated", negations) : decide("affirmed", [...negations, ...coped]);
}

function pastOf(
  match: Match,
  sentence: SentenceContext,
  resolved: readonly Reaching[],
  solved: readonly Reaching[],
): readonly Reaching[] {
  return [...resolved.filter((each) => !isOvertaken(each, match, sentence)), ...solved];
}

function plainVerdict(assertion: Assertion, dropped: string): Verdict {
  return { assertion, dropped, lack: "none", response: false, present: false, deciding: [] };
}

/**
 * Polarity of an activity (indonesian.md §1): negated by existence = lacking; scarce or troubled = lacking;
 * every negation over scarcity or trouble flips. `bukan` contrasts and makes no lack.
 */
function lackOf(match: Match, negations: readonly Reaching[], deficits: readonly Reaching[]): Verdict["lack"] {
  const odd = negations.length % 2 === 1;
  if (deficits.length > 0) return odd ? "denied" : "lacking";
  if (match.negated) return negations.length === 0 ? "lacking" : "none";
  if (!odd) return "none";
  const existence = negations.some(
    (each) =>
      each.use.category === "absent" ||
      each.use.category === "absentAfter" ||
      (each.use.category === "negated" && each.distance === 0),
  );
  return existence ? "lacking" : "none";
}

/** One entry for each context word, however many categories it is in; the one about existence first. */
function distinctWords(reaching: readonly Reaching[]): readonly Reaching[] {
  const byWord = new Map<ContextWord, Reaching>();
  for (const each of reaching) {
    const known = byWord.get(each.word);
    if (known === undefined || known.use.category === "negated") byWord.set(each.word, each);
  }
  return [...byWord.values()];
}

/** A matched phrase that is part of a fixed expression ("kurang lebih") does not say what it seems to. */
function fixedExpression(match: Match, sentence: SentenceContext): ContextWord | null {
  const parts = partsOf(match);
  const found = sentence.contextWords.find((word) => {
    if (!sentence.has(word, "pseudo")) return false;
    const inside = parts.filter((part) => part >= word.first && part <= word.last).length;
    return inside > 0 && inside < word.last - word.first + 1;
  });
  return found ?? null;
}

/** "Komitmen sudah ada tapi SOP belum ada": words on two sides of a contrast say nothing of each other. */
function contrastInside(match: Match, sentence: SentenceContext): ContextWord | null {
  const parts = partsOf(match);
  const found = sentence.contextWords.find(
    (word) =>
      sentence.has(word, "contrast") &&
      word.first > match.first &&
      word.last < match.last &&
      !parts.some((part) => part >= word.first && part <= word.last),
  );
  return found ?? null;
}

/** Conditions, and topic words (kalau) that turn out to be conditions. */
function conditionOf(
  match: Match,
  sentence: SentenceContext,
  conditions: readonly Reaching[],
  topics: readonly Reaching[],
): readonly Reaching[] {
  return [...conditions, ...topics.filter((topic) => isCondition(topic.word, match, sentence))];
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
  const consequence = later.find((word) => sentence.has(word, "consequence"));
  const marked = hasFillerBetween(topic.last, condition?.first ?? match.first, sentence);
  if (marked) return false;
  if (consequence !== undefined) return true;
  if (condition === undefined) return false;
  // "Kalau SOP-nya belum ada." has no main clause: it is a statement about a topic.
  const isDirect = condition.first === topic.last + 1;
  const afterHit = Math.max(match.last, condition.last) + 1;
  return isDirect || sentence.end - afterHit >= 2;
}

/** A particle after the noun marks it as a topic: "kalau anggaran mah", "kalau SOP itu". */
function hasFillerBetween(left: number, right: number, sentence: SentenceContext): boolean {
  for (let part = left + 2; part < right; part++) {
    const isNewWord = sentence.words.wholes[part] !== sentence.words.wholes[part - 1];
    if (isNewWord && !sentence.isJoined(part) && sentence.place(part) === sentence.place(part - 1)) return true;
  }
  return false;
}

/** "Dulu lancar, sekarang anggaran terbatas": a present time nearer to the hit overtakes the past one. */
function isOvertaken(past: Reaching, match: Match, sentence: SentenceContext): boolean {
  if (!past.isBefore) return false;
  return sentence.contextWords.some(
    (word) => sentence.has(word, "now") && word.first > past.word.last && word.last < match.first,
  );
}

function textOf(word: ContextWord, sentence: SentenceContext): string {
  const { text, starts, ends } = sentence.words;
  return text.slice(starts[word.first], ends[word.last]).replace(/\s+/g, " ");
}
