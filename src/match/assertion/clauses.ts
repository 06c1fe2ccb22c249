import { gap } from "../../text/words.js";
import { type Match, partsOf } from "../phrase/evaluate.js";
import type { ContextWord, SentenceContext } from "./sentence.js";

/** Between a noun and what is said of it, in words: "dana desa ada". */
const predicateReach = 1;

/** Context words that are subjects, too: "kami", "we do". */
const subjects: ReadonlySet<string> = new Set(["we", "yes"]);

/** Context words that tell literature from records, or questions from statements; anywhere else they are words like others. */
const plain: ReadonlySet<string> = new Set(["records", "likewise", "captions", "opensQuestion"]);

/** How far before its predicate a clause is searched for a subject, in parts: turns may be long. */
const subjectReach = 8;

/**
 * Why the matched words stand in two clauses and say nothing of each other: "Komitmen sudah ada tapi SOP belum ada",
 * "Dananya ada, tenaganya kurang". null where they do not. "Dananya ada tapi kurang" has one subject for both clauses.
 */
export function clausesInside(match: Match, sentence: SentenceContext): string | null {
  const parts = partsOf(match);
  for (const [index, right] of parts.entries()) {
    const left = parts[index - 1];
    if (left === undefined) continue;
    if (isPredicateBefore(left, right, sentence)) return "two clauses: the first has a subject of its own";
    if (isListed(left, right, match, sentence)) return "two clauses: the second has a predicate of its own";
    if (right === left + 1) continue;
    const free = sentence.contextWords.filter((word) => word.first > left && word.last < right);
    const contrast = free.find((word) => sentence.has(word, "contrast"));
    if (contrast !== undefined && hasSubject(contrast.last + 1, right, sentence)) {
      return `contrast between the matched words: ${wordsOf(contrast, sentence)}`;
    }
    const predicate = free.find(
      (word) => saysSomething(word, sentence) && sentence.between(left, word.first) <= predicateReach,
    );
    const next = predicate === undefined ? null : nextClause(predicate.last + 1, right, sentence);
    if (predicate !== undefined && next !== null && hasSubject(next, right, sentence)) {
      return `two clauses: "${wordsOf(predicate, sentence)}" is said of the first of the matched words`;
    }
  }
  return null;
}

/** Whether a comma, a conjunction, a semicolon or a dash stands between two parts. */
export function hasSeparator(left: number, right: number, sentence: SentenceContext): boolean {
  for (let part = left + 1; part <= right; part++) {
    if (((sentence.words.gaps[part] as number) & (gap.comma | gap.stop)) !== 0) return true;
  }
  return sentence.contextWords.some((word) => word.first > left && word.last < right && sentence.has(word, "joins"));
}

/** Whether a comma outside a coordination, a semicolon or a dash stands between two parts. */
export function endsClause(left: number, right: number, sentence: SentenceContext): boolean {
  for (let part = left + 1; part <= right; part++) {
    const bits = sentence.words.gaps[part] as number;
    if ((bits & gap.stop) !== 0 || ((bits & gap.comma) !== 0 && !sentence.isJoined(part))) return true;
  }
  return false;
}

/** The text of a context word, with single blanks. */
export function wordsOf(word: ContextWord, { words }: Pick<SentenceContext, "words">): string {
  const { text, starts, ends } = words;
  return text.slice(starts[word.first], ends[word.last]).replace(/\s+/g, " ");
}

/** "Petugasnya kurang, dana banyak": a matched word of lack that ends a clause with a subject is not said of what follows. */
function isPredicateBefore(left: number, right: number, sentence: SentenceContext): boolean {
  const next = nextClause(left + 1, right, sentence);
  if (next === null) return false;
  const predicate = sentence.contextWords.find(
    (word) => word.last === left && (sentence.has(word, "scarcity") || saysSomething(word, sentence)),
  );
  return predicate !== undefined && hasSubject(clauseStart(predicate.first, sentence), predicate.first, sentence);
}

/**
 * "Tidak ada SOP, koordinasi bagus": a matched word of absence is not said of a noun in the next clause, which has its own
 * predicate. After "dan" only a lack is one: "belum ada dana dan tenaga memadai".
 */
function isListed(left: number, right: number, match: Match, sentence: SentenceContext): boolean {
  if (right - left < 2 || !hasSeparator(left, right, sentence)) return false;
  const isAbsence = sentence.contextWords.some(
    (word) => word.last === left && (sentence.has(word, "absent") || sentence.has(word, "negated")),
  );
  if (!isAbsence) return false;
  const isComma = endsClause(left, right, sentence);
  return sentence.contextWords.some((word) => isSaidOf(match, word, isComma, sentence));
}

/** Whether a word directly behind a match is its predicate. */
function isSaidOf(match: Match, word: ContextWord, isComma: boolean, sentence: SentenceContext): boolean {
  if (word.first <= match.last || hasSeparator(match.last, word.first, sentence)) return false;
  const distance = sentence.between(match.last, word.first);
  if (sentence.has(word, "presence") && isComma && distance === 0) return true;
  const isLack = sentence.has(word, "scarcity") || sentence.has(word, "absentAfter");
  return isLack && distance <= predicateReach;
}

/** Whether a conjunction or a contrast word stands directly before a part. */
export function followsLink(part: number, sentence: SentenceContext): boolean {
  return sentence.contextWords.some(
    (word) => word.last === part - 1 && (sentence.has(word, "joins") || sentence.has(word, "contrast")),
  );
}

function clauseStart(part: number, sentence: SentenceContext): number {
  const farthest = Math.max(sentence.first, part - subjectReach);
  for (let at = part; at > farthest; at--) {
    if (nextClause(at, part, sentence) === at) return at;
    if (followsLink(at, sentence)) return at;
  }
  return farthest;
}

/** A word that can be all that is said of a noun before it. */
function saysSomething(word: ContextWord, sentence: SentenceContext): boolean {
  return sentence.has(word, "presence") || sentence.has(word, "absentAfter") || sentence.has(word, "absent");
}

/** The first part of the clause that begins at `from` with a comma or a conjunction; null if none does. */
function nextClause(from: number, right: number, sentence: SentenceContext): number | null {
  if (from > right) return null;
  const join = sentence.contextWords.find((word) => word.first === from && sentence.has(word, "joins"));
  if (join !== undefined) return join.last + 1;
  return ((sentence.words.gaps[from] as number) & gap.comma) === 0 ? null : from;
}

/** Whether a clause has words of its own before its matched word, other than context words and fillers. "Kami" is a subject. */
export function hasSubject(from: number, right: number, sentence: SentenceContext): boolean {
  return hasOwnWords(from, right, sentence, (word) => !word.uses.every((use) => subjects.has(use.category)));
}

/** Whether a stretch has other words than context words of the given kind and fillers. */
export function hasOwnWords(
  from: number,
  right: number,
  sentence: SentenceContext,
  isContext: (word: ContextWord) => boolean,
): boolean {
  for (let part = from; part < right; part++) {
    const isCovered = sentence.contextWords.some(
      (word) => part >= word.first && part <= word.last && !isPlainWord(word) && isContext(word),
    );
    const isFiller =
      part > sentence.first && sentence.place(part) === sentence.place(part - 1) && !sentence.isJoined(part);
    if (!isCovered && !isFiller) return true;
  }
  return false;
}

function isPlainWord(word: ContextWord): boolean {
  return word.uses.every((use) => plain.has(use.category));
}
