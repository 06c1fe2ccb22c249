import { gap } from "../text/words.js";
import { hasSeparator } from "./clauses.js";
import { type Match, partsOf } from "./evaluate.js";
import type { ContextUse } from "./program.js";
import type { ContextWord, SentenceContext } from "./sentence.js";

/** A context word that reaches a hit. `distance` in words between it and the nearest matched word. */
export interface Reaching {
  readonly word: ContextWord;
  readonly use: ContextUse;
  readonly distance: number;
  readonly isBefore: boolean;
}

/** Words about presence and absence govern their own clause only; a condition or a time frame governs the sentence. */
const clauseBound: ReadonlySet<string> = new Set([
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
  return use.category === "other" && use.before > 0 && sentence.place(word.first) <= 1;
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

/** Longest first, fixed expressions before all; words that the hit itself matched are none. */
function pickLongest(sentence: SentenceContext, parts: readonly number[]): readonly ContextWord[] {
  const free = sentence.contextWords.filter((word) => {
    const inside = parts.filter((part) => part >= word.first && part <= word.last);
    if (inside.length === 0) return true;
    return isAround(word, parts)
      ? sentence.has(word, "prevent")
      : runsInto(word, parts) && sentence.has(word, "hypothetical");
  });
  const fixed = free.filter((word) => sentence.has(word, "pseudo"));
  const picked: ContextWord[] = [];
  let until = -1;
  for (const word of free) {
    if (word.first <= until) continue;
    const isFixed = fixed.includes(word);
    if (!isFixed && fixed.some((each) => each.first <= word.last && each.last >= word.first)) continue;
    until = word.last;
    if (!isFixed) picked.push(word);
  }
  return picked;
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
    const open = isOpen(word.last, next, sentence, barriers, isBound);
    if (distance <= use.before && open) return { word, use, distance, isBefore: true };
  }
  const previous = parts.findLast((part) => part < word.first);
  if (use.after > 0 && previous !== undefined) {
    const distance = sentence.between(previous, word.first);
    if (distance <= use.after && isOpen(previous, word.first, sentence, barriers, isBound)) {
      return { word, use, distance, isBefore: false };
    }
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

/** "Agar rapat tidak vakum": a sequence with a gap, whose own words were not matched, may stand around matched ones. */
function isAround(word: ContextWord, parts: readonly number[]): boolean {
  return word.last > word.first && !parts.includes(word.first) && !parts.includes(word.last);
}

/** "Akan dibentuk" before "dibentuk tim": it begins before the hit and ends among its words. */
function runsInto(word: ContextWord, parts: readonly number[]): boolean {
  return parts.includes(word.last) && word.first < (parts[0] ?? word.first);
}

/**
 * Whether a word about presence or absence belongs to a clause beyond a conjunction or comma. "Tidak ada rapat dan
 * anggaran" denies both; in "tidak rapat dan anggaran terbatas", "belum ada SOP dan anggarannya kurang" each side has
 * something said of itself, and neither reaches over.
 */
function isOfOtherClause(
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

function isDeficit(word: ContextWord, sentence: SentenceContext): boolean {
  return sentence.has(word, "scarcity") || sentence.has(word, "trouble");
}

function isNegation(each: Reaching): boolean {
  return each.use.category === "negated" || each.use.category === "absent" || each.use.category === "denied";
}

/** "No. 72": a word before a full stop and a digit is an abbreviation. */
function isAbbreviation(word: ContextWord, sentence: SentenceContext): boolean {
  const { text, ends, starts } = sentence.words;
  const next = word.last + 1;
  if (next >= sentence.end || text[ends[word.last] as number] !== ".") return false;
  const unit = text.charCodeAt(starts[next] as number);
  return unit >= 0x30 && unit <= 0x39;
}
