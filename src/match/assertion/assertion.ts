import type { Code } from "../../model/codebook.js";
import type { Assertion } from "../../model/coding.js";
import { type Match, partsOf } from "../phrase/evaluate.js";
import type { ContextUse } from "../program.js";
import { clausesInside, endsClause, hasSeparator, wordsOf } from "./clauses.js";
import { conditionsOf } from "./conditions.js";
import { elsewhereOf } from "./elsewhere.js";
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

/** Decides what a hit of `code` asserts from the context words that reach it. */
export function judge(match: Match, code: Code, sentence: SentenceContext): Verdict {
  const core = match.core ?? match;
  const fixed = fixedExpression(core, sentence);
  if (fixed !== null) return plainVerdict("affirmed", `fixed expression: ${wordsOf(fixed, sentence)}`);
  const parted = core.isSequence ? null : clausesInside(core, sentence);
  if (parted !== null) return plainVerdict("affirmed", parted);

  const reaching = reachingWords(core, sentence);
  const of = (...categories: Category[]) => reaching.filter((each) => categories.includes(each.use.category));

  // "Koordinasi bukan masalah" says nothing against coordination.
  const fine = code.kind === "obstacle" ? [] : of("refuted").filter((each) => holdsTrouble(each.word, sentence));
  const negations = distinctWords(
    of("negated", "absent", "absentAfter", "denied", "refuted").filter((each) => !fine.includes(each)),
  );
  const deficits = of("scarcity", "trouble");
  const lack = code.lackingAs === undefined ? "none" : fine.length > 0 ? "denied" : lackOf(match, negations, deficits);
  const isObstacle = code.kind === "obstacle" || lack === "lacking";
  const coped = of("cope");
  const decide = (assertion: Assertion, deciding: readonly Reaching[], dropped = ""): Verdict => ({
    assertion,
    dropped,
    lack,
    response: coped.length > 0,
    present: of("presence").length > 0,
    deciding: lack === "none" ? deciding : [...new Set([...deciding, ...deficits, ...negations, ...fine])],
  });

  const conditions = conditionsOf(core, sentence, reaching);
  if (conditions.length > 0) return decide("hypothetical", conditions);
  const prevented = isObstacle && coped.length === 0 ? of("prevent", "prevented") : [];
  if (prevented.length > 0) return decide("hypothetical", prevented);
  const needed = !isObstacle && isDone(code) ? of("needed") : [];
  if (needed.length > 0) return decide("hypothetical", needed);
  const elsewhere = elsewhereOf(core, sentence, reaching);
  if (elsewhere.length > 0) return decide("other", elsewhere);
  const improved = isObstacle && coped.length === 0 ? of("improve") : [];
  if (improved.length > 0) {
    // "Meningkatkan koordinasi yang lemah" is work on coordination, and no obstacle.
    if (lack === "lacking") return { ...decide("affirmed", improved), lack: "none" };
    return decide("other", improved, `remedy: ${improved.map((each) => wordsOf(each.word, sentence)).join(", ")}`);
  }
  // What was done in the past was done; an obstacle of the past may be over.
  const isPast = isObstacle && of("ongoing").length === 0;
  const past = isPast ? pastOf(core, sentence, of("resolved"), of("solved")) : [];
  if (past.length > 0) return decide("resolved", past);
  const gone = code.kind === "obstacle" ? absentDeficit(core, sentence) : null;
  if (gone !== null) return decide(gone.use.category === "solved" ? "resolved" : "negated", [gone]);
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

export function plainVerdict(assertion: Assertion, dropped: string): Verdict {
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

/** "Masalah" in "bukan masalah". */
function holdsTrouble(word: ContextWord, sentence: SentenceContext): boolean {
  return sentence.contextWords.some(
    (each) => sentence.has(each, "trouble") && each.first >= word.first && each.last <= word.last,
  );
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

/**
 * A matched phrase that is part of a fixed expression ("kurang lebih") does not say what it seems to. "Kalau dari" only
 * leads over to what is spoken of.
 */
function fixedExpression(match: Match, sentence: SentenceContext): ContextWord | null {
  const parts = partsOf(match);
  const topics = sentence.contextWords.filter((word) => sentence.has(word, "topic"));
  const found = sentence.contextWords.find((word) => {
    if (!sentence.has(word, "pseudo") || topics.some((topic) => topic.first === word.first)) return false;
    const inside = parts.filter((part) => part >= word.first && part <= word.last).length;
    return inside > 0 && inside < word.last - word.first + 1;
  });
  return found ?? null;
}

/** Whether the code is about something that is done or there, so that needing it does not say that it is. */
function isDone(code: Code): boolean {
  return code.kind === "activity" || code.kind === "enabler" || code.kind === "outcome";
}

/** "Dulu lancar, sekarang anggaran terbatas": a present time nearer to the hit overtakes the past one. */
function isOvertaken(past: Reaching, match: Match, sentence: SentenceContext): boolean {
  if (!past.isBefore) return false;
  return sentence.contextWords.some(
    (word) => sentence.has(word, "now") && word.first > past.word.last && word.last < match.first,
  );
}

/**
 * "Kekurangan tenaga tidak ada", "anggarannya tidak ada kekurangan": the matched words "tenaga … tidak ada" are about the
 * shortage, which is denied; inside "sudah tidak ada lagi" it is over. null where no deficit stands directly before or
 * after the hit in its clause.
 */
function absentDeficit(match: Match, sentence: SentenceContext): Reaching | null {
  if (match.isSequence) return null;
  const end = sentence.contextWords.find((word) => isEndOf(match, word, sentence));
  if (end === undefined) return null;
  const deficit = sentence.contextWords.find((word) => {
    if (!sentence.has(word, "scarcity") && !sentence.has(word, "trouble")) return false;
    if (isPartOfFixed(word, sentence)) return false;
    // In "keterbatasan anggaran dan SDM tidak ada" both stand directly behind the deficit.
    if (word.last < match.first && sentence.between(word.last, match.first) === 0) {
      return !endsClause(word.last, end.first, sentence);
    }
    return word.first === match.last + 1 && !hasSeparator(match.last, word.first, sentence);
  });
  if (deficit === undefined) return null;
  const over = sentence.contextWords.find(
    (word) => sentence.has(word, "solved") && word.first <= end.first && word.last >= end.last,
  );
  const word = over ?? end;
  const use = word.uses.find((each) => each.category === "solved") ?? word.uses[0];
  return use === undefined ? null : { word, use, distance: 0, isBefore: false };
}

/** Whether a word about absence is the end of what was matched. */
function isEndOf(match: Match, word: ContextWord, sentence: SentenceContext): boolean {
  const isAbsence = sentence.has(word, "absent") || sentence.has(word, "absentAfter");
  return isAbsence && word.first > match.first && word.last === match.last;
}

/** "Masalah" in "kalau masalah anggaran" only names a topic. */
function isPartOfFixed(word: ContextWord, sentence: SentenceContext): boolean {
  return sentence.contextWords.some(
    (each) => sentence.has(each, "pseudo") && each.first <= word.first && each.last >= word.last,
  );
}
