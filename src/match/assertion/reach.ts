import { gap } from "../../text/words.js";
import { type Match, partsOf } from "../phrase/evaluate.js";
import type { ContextUse } from "../program.js";
import { endsClause, hasSubject } from "./clauses.js";
import { clauseBound, isDeficit, isOfOtherClause } from "./own-clause.js";
import type { ContextWord, SentenceContext } from "./sentence.js";

/** A context word that reaches a hit. `distance` in words between it and the nearest matched word. */
export interface Reaching {
  readonly word: ContextWord;
  readonly use: ContextUse;
  readonly distance: number;
  readonly isBefore: boolean;
}

/** Mark how a sentence is built, and reach nothing by themselves. */
const marks: ReadonlySet<string> = new Set([
  ...[
    "subjectless",
    "lackOf",
    "records",
    "likewise",
    "captions",
    "opensQuestion",
    "joins",
    "conditional",
    "consequence",
    "following",
    "without",
    "subordinate",
    "now",
    "here",
    "we",
    "reality",
  ],
  ...["yes", "no", "unclear", "asking"],
]);

/** Behind the hit these speak of it again in the next clause: "…, itu tidak benar", "…, sekarang sudah teratasi". */
const takesUp: ReadonlySet<string> = new Set(["solved", "refuted"]);

/**
 * The context words that reach a hit: outside its matched words, within their reach before the first of them, after the
 * last or between them, and not beyond a stop word. Of overlapping ones the longest counts, and fixed expressions
 * (pseudo) come first.
 */
export function reachingWords(match: Match, sentence: SentenceContext): readonly Reaching[] {
  const parts = partsOf(match);
  const candidates = pickLongest(sentence, parts);
  const contrasts = candidates.filter((word) => sentence.has(word, "contrast"));
  const barriers = candidates.filter((word) => sentence.has(word, "stops") || sentence.has(word, "contrast"));
  const found: Reaching[] = [];
  for (const word of candidates) {
    for (const use of word.uses) {
      const reach = isFrame(word, use, sentence)
        ? frameReach(word, use, match, sentence, contrasts)
        : reachOf(word, use, parts, sentence, barriers);
      if (reach !== null) found.push(reach);
    }
  }
  return found.filter((each) => !isOfOtherClause(each, found, match, parts, sentence));
}

/** "Menurut teori, …": at the head of a sentence it holds for all of it, reasons and purposes included. */
function isFrame(word: ContextWord, use: ContextUse, sentence: SentenceContext): boolean {
  return (use.category === "other" || use.category === "hearsay") && use.before > 0 && sentence.place(word.first) <= 1;
}

/** A frame ends at a contrast, a semicolon or a dash only. */
function frameReach(
  word: ContextWord,
  use: ContextUse,
  match: Match,
  sentence: SentenceContext,
  contrasts: readonly ContextWord[],
): Reaching | null {
  if (word.last >= match.first || !isOpen(word.last, match.first, sentence, contrasts, false)) return null;
  return { word, use, distance: sentence.between(word.last, match.first), isBefore: true };
}

/** Longest first, fixed expressions before all; words that the hit itself matched, or that cannot reach it, are none. */
function pickLongest(sentence: SentenceContext, parts: readonly number[]): readonly ContextWord[] {
  const free = sentence.contextWords.filter((word) => {
    const inside = parts.filter((part) => part >= word.first && part <= word.last);
    if (inside.length === 0) return !word.uses.every((use) => marks.has(use.category)) && looksAt(word, parts);
    return isAround(word, parts)
      ? sentence.has(word, "prevent")
      : runsInto(word, parts) && (sentence.has(word, "hypothetical") || sentence.has(word, "speculated"));
  });
  const fixed = free.filter(
    (word) =>
      sentence.has(word, "pseudo") ||
      sentence.has(word, "own") ||
      (sentence.has(word, "merely") && !isBelittling(word, parts, sentence)),
  );
  const picked: ContextWord[] = [];
  let until = -1;
  for (const word of free) {
    if (word.first <= until) continue;
    const isFixed = fixed.includes(word);
    if (!isFixed && fixed.some((each) => each.first <= word.last && each.last >= word.first)) continue;
    if (!isFixed && sentence.has(word, "merely")) continue;
    until = word.last;
    if (!isFixed) picked.push(word);
  }
  return picked;
}

/** Whether a word can say something of the hit from where it stands: "was never" behind a noun takes nothing from "never" before one. */
function looksAt(word: ContextWord, parts: readonly number[]): boolean {
  return word.uses.some(
    (use) =>
      (use.before === 0 && use.after === 0) ||
      (use.before > 0 && parts.some((part) => part > word.last)) ||
      (use.after > 0 && parts.some((part) => part < word.first)),
  );
}

/**
 * "Rapatnya bukan sekadar formalitas": among the matched words, "not merely" denies that it is no more than that. Before a
 * word of lack it adds to it, as everywhere else: "anggarannya tidak hanya kurang, tetapi juga telat".
 */
function isBelittling(word: ContextWord, parts: readonly number[], sentence: SentenceContext): boolean {
  const next = parts.find((part) => part > word.last);
  if (next === undefined || !parts.some((part) => part < word.first)) return false;
  return !sentence.contextWords.some((each) => each.first === next && isDeficit(each, sentence));
}

function reachOf(
  word: ContextWord,
  use: ContextUse,
  parts: readonly number[],
  sentence: SentenceContext,
  barriers: readonly ContextWord[],
): Reaching | null {
  if (runsInto(word, parts) || (isAround(word, parts) && parts.some((part) => part > word.first && part < word.last))) {
    return { word, use, distance: 0, isBefore: true };
  }
  const isBound = clauseBound.has(use.category);
  const next = parts.find((part) => part > word.last);
  if (use.before > 0 && next !== undefined && !isAbbreviation(word, sentence)) {
    const distance = sentence.between(word.last, next);
    const open = isOpen(word.last, next, sentence, barriers, isBound) && !isSubordinate(use, word.last, next, sentence);
    if (distance <= use.before && open) return { word, use, distance, isBefore: true };
  }
  const previous = parts.findLast((part) => part < word.first);
  if (use.after > 0 && previous !== undefined) {
    const distance = sentence.between(previous, word.first);
    const open = takesUp.has(use.category)
      ? speaksOn(previous, word.first, sentence, barriers)
      : isOpen(previous, word.first, sentence, barriers, isBound || !standsApart(word, use, sentence));
    if (distance <= use.after && open) return { word, use, distance, isBefore: false };
  }
  return null;
}

/** Whether nothing between two parts ends a reach: a stop word, a semicolon or dash; for clause-bound words also a comma outside a coordination. */
function isOpen(
  left: number,
  right: number,
  sentence: SentenceContext,
  barriers: readonly ContextWord[],
  isBound: boolean,
): boolean {
  if (barriers.some((word) => word.first > left && word.last < right)) return false;
  for (let part = left + 1; part <= right; part++) {
    const bits = sentence.words.gaps[part] as number;
    if ((bits & gap.stop) !== 0) return false;
    if (isBound && (bits & gap.comma) !== 0 && !sentence.isJoined(part)) return false;
  }
  return true;
}

/** "Tidak mungkin jalan kalau anggarannya terbatas": what stands before a subordinate clause does not negate in it. */
function isSubordinate(use: ContextUse, left: number, right: number, sentence: SentenceContext): boolean {
  if (use.category !== "negated" && use.category !== "absent") return false;
  return sentence.contextWords.some(
    (word) =>
      sentence.has(word, "subordinate") &&
      word.first > left &&
      word.last < right &&
      !sentence.contextWords.some((longer) => longer.first === word.first && longer.last > word.last),
  );
}

/**
 * "Belum ada SOP, tapi sekarang sudah disusun": a clause without a subject of its own goes on about the hit, so what it says
 * holds for the hit, over commas and contrasts.
 */
function speaksOn(left: number, right: number, sentence: SentenceContext, barriers: readonly ContextWord[]): boolean {
  let clause: number | null = null;
  for (let part = left + 1; part <= right; part++) {
    if (endsClause(part - 1, part, sentence)) clause = part;
    const barrier = barriers.find((word) => word.first === part && word.last < right);
    if (barrier === undefined) continue;
    if (!sentence.has(barrier, "contrast")) return false;
    clause = barrier.last + 1;
  }
  return clause === null || !hasSubject(clause, right, sentence);
}

/** "…, katanya." holds for all of the sentence; inside another clause, what it says of somebody else is said there. */
function standsApart(word: ContextWord, use: ContextUse, sentence: SentenceContext): boolean {
  if (use.category === "hearsay") return word.last === sentence.end - 1;
  return use.category !== "other";
}

/** "Agar rapat tidak vakum": a sequence with a gap, whose own words were not matched, may stand around matched ones. */
function isAround(word: ContextWord, parts: readonly number[]): boolean {
  return word.last > word.first && !parts.includes(word.first) && !parts.includes(word.last);
}

/** "Akan dibentuk" before "dibentuk tim", "bisa menghambat" in "anggaran bisa menghambat": it begins outside the matched words and ends among them. */
function runsInto(word: ContextWord, parts: readonly number[]): boolean {
  return parts.includes(word.last) && !parts.includes(word.first);
}

/** "No. 72": a word before a full stop and a digit is an abbreviation. */
function isAbbreviation(word: ContextWord, sentence: SentenceContext): boolean {
  const { text, ends, starts } = sentence.words;
  const next = word.last + 1;
  if (next >= sentence.end || text[ends[word.last] as number] !== ".") return false;
  const unit = text.charCodeAt(starts[next] as number);
  return unit >= 0x30 && unit <= 0x39;
}
