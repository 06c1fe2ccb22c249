import { gap } from "../text/words.js";
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

/**
 * The context words that reach a hit: outside its matched words, within their reach before the first of them, after the
 * last or between them, and not beyond a stop word. Of overlapping ones the longest counts, and fixed expressions
 * (pseudo) come first.
 */
export function reachingWords(match: Match, sentence: SentenceContext): readonly Reaching[] {
  const parts = partsOf(match);
  const candidates = pickLongest(sentence, parts);
  const barriers = candidates.filter((word) => sentence.has(word, "stops") || sentence.has(word, "contrast"));
  const found: Reaching[] = [];
  for (const word of candidates) {
    for (const use of word.uses) {
      const reach = reachOf(word, use, match, parts, sentence, barriers);
      if (reach !== null) found.push(reach);
    }
  }
  return found;
}

/** Longest first, fixed expressions before all; words that the hit itself matched are none. */
function pickLongest(sentence: SentenceContext, parts: readonly number[]): readonly ContextWord[] {
  const free = sentence.contextWords.filter((word) => !parts.some((part) => part >= word.first && part <= word.last));
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
  match: Match,
  parts: readonly number[],
  sentence: SentenceContext,
  barriers: readonly ContextWord[],
): Reaching | null {
  const isBound = clauseBound.has(use.category);
  const next = parts.find((part) => part > word.last);
  if (use.before > 0 && next !== undefined && !isAbbreviation(word, sentence)) {
    const distance = sentence.between(word.last, next);
    const open = isOpen(word.last, next, sentence, barriers, isBound);
    if (distance <= use.before && open && !(isBound && isOtherClause(match, next, sentence))) {
      return { word, use, distance, isBefore: true };
    }
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

/**
 * Whether a hit of several phrases begins a clause of its own after a conjunction: in "tidak rapat dan anggaran terbatas"
 * the negation does not reach over "dan", in "tidak ada rapat dan anggaran" it does.
 */
function isOtherClause(match: Match, part: number, sentence: SentenceContext): boolean {
  if (match.isSequence || part !== match.first) return false;
  const before = sentence.contextWords.find((word) => word.last === part - 1 && sentence.has(word, "joins"));
  return before !== undefined;
}

/** "No. 72": a word before a full stop and a digit is an abbreviation. */
function isAbbreviation(word: ContextWord, sentence: SentenceContext): boolean {
  const { text, ends, starts } = sentence.words;
  const next = word.last + 1;
  if (next >= sentence.end || text[ends[word.last] as number] !== ".") return false;
  const unit = text.charCodeAt(starts[next] as number);
  return unit >= 0x30 && unit <= 0x39;
}
