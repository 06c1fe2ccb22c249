import type { Assertion } from "../model/coding.js";
import type { Span } from "../model/text.js";
import { gap, type Words } from "../text/words.js";
import { endsClause, hasSubject } from "./clauses.js";
import { partsOf } from "./evaluate.js";
import type { JudgedHit } from "./hits.js";
import type { Program } from "./program.js";
import type { ContextWord, SentenceContext } from "./sentence.js";

/** What the interviewer has just asked. */
export interface Question {
  /** Stages its words are about. */
  readonly stages: readonly string[];
  /** Its last sentence. */
  readonly span: Span;
  /** Parts of that sentence, end exclusive. */
  readonly bounds: readonly [number, number];
  /** Whether somebody has spoken since: only the first answer takes its concept from the question. */
  readonly answered: boolean;
}

/** In words: longer answers speak for themselves. */
const longestShortAnswer = 6;

/**
 * Where the part of a turn ends that may answer the question before it: all of a turn of up to six words, else the first
 * clause, "Belum, masih disusun oleh bagian hukum." A part number, exclusive; null when that is too long, too.
 */
export function answerEnd(words: Words, from: number, to: number): number | null {
  const first = words.firstParts[from] as number;
  const isShort = (end: number) =>
    (words.wholes[end - 1] as number) - (words.wholes[first] as number) < longestShortAnswer;
  const [all, sentence] = [words.firstParts[to] as number, words.firstParts[from + 1] as number];
  if (isShort(all)) return all;
  let end = first + 1;
  while (end < sentence && ((words.gaps[end] as number) & (gap.comma | gap.stop)) === 0) end++;
  return isShort(end) ? end : null;
}

/** Whether a sentence begins with a reply: "Tidak ada.", "Ya, masih." */
export function beginsWithReply(answered: SentenceContext): boolean {
  return replyOf(answered, false) !== null;
}

/**
 * Hits that a short answer makes together with its question ("T: SOP-nya ada? J: Belum."). `across`: hits with words on
 * both sides, which stand as judged. `inQuestion`: hits that lie wholly in the question; the answer affirms or denies
 * them. "Kurang tahu" and the like yield nothing. `isWhole`: nothing else is said in the turn. `part`: the word of the
 * answer that decides.
 */
export function answerHits(
  inQuestion: readonly JudgedHit[],
  across: readonly JudgedHit[],
  asked: SentenceContext,
  answered: SentenceContext,
  isWhole: boolean,
  program: Program,
): readonly { readonly hit: JudgedHit; readonly part: number }[] {
  if (answered.contextWords.some((word) => answered.has(word, "unclear"))) return [];
  const standing = across
    .filter((hit) => hit.via === null || !isOnlyAsked(hit, answered))
    .map((hit) => ({
      hit: hit.verdict.assertion === "hypothetical" && isOnlyAsked(hit, answered) ? affirmed(hit) : hit,
      part: partsOf(hit.match).find((part) => part >= answered.first) ?? answered.first,
    }));
  // The first clause of a longer turn is a reply, or the turn speaks for itself.
  if (!isWhole && (!beginsWithReply(answered) || hasSubject(answered.first, answered.end, answered))) return [];
  const reply = replyOf(answered, isWhole) ?? repeated(inQuestion, answered, isWhole);
  if (reply === null || isOpenQuestion(asked)) return standing;
  const isNegativeQuestion = asked.contextWords.some((word) => isNegative(word, asked));
  // "Nggak, …" to a negative question goes either way, and the rest of the turn tells.
  if (!isWhole && (reply.isMere || (isNegativeQuestion && reply.kind === "absent"))) return standing;
  const agrees = isNegativeQuestion ? reply.kind !== "present" : !["absent", "scarce"].includes(reply.kind);
  const replies = inQuestion
    .filter((hit) => hit.via === null && hit.reason === "")
    .flatMap((hit) => (isSameLack(hit, reply) ? [affirmed(hit)] : replied(hit, agrees, program)))
    .map((hit) => ({ hit, part: reply.part }));
  return [...standing, ...replies];
}

/** "Mengapa rapatnya jarang?" takes no yes or no; "Bagaimana rapatnya, rutin?" does. */
function isOpenQuestion(asked: SentenceContext): boolean {
  const open = asked.contextWords.find((word) => asked.has(word, "asking"));
  return open !== undefined && !endsClause(open.last, asked.end - 1, asked);
}

/** "Kurang" to "Anggarannya kurang?", "sedikit" to "ada kendala?": of an obstacle, scarcity is a yes. */
function isSameLack(hit: JudgedHit, reply: Reply): boolean {
  return reply.kind === "scarce" && hit.code.kind === "obstacle";
}

/**
 * Whether only words of the question decided a hit with words in both. It asked for a condition ("apakah") or a lack ("belum
 * ada aturannya?" "Ada."), and said neither.
 */
function isOnlyAsked({ verdict }: JudgedHit, answered: SentenceContext): boolean {
  return verdict.deciding.length > 0 && verdict.deciding.every((each) => each.word.last < answered.first);
}

function affirmed(hit: JudgedHit): JudgedHit {
  return { ...hit, verdict: { ...hit.verdict, assertion: "affirmed" } };
}

interface Reply {
  readonly kind: "agreement" | "present" | "absent" | "scarce";
  readonly part: number;
  /** "Ya": before a longer answer it may mean no more than "I am listening". "Masih" says something. */
  readonly isMere: boolean;
}

/** "Ya, belum" is a no; "sudah" a yes of its own; "iya" agrees with whatever was asked. In a longer turn only its first word replies. */
function replyOf(context: SentenceContext, isWhole: boolean): Reply | null {
  const answer = context.contextWords.filter((word) => isWhole || context.place(word.first) <= 0);
  const reply = (kind: Reply["kind"], part: number, isMere = false): Reply => ({ kind, part, isMere });
  const scarce = answer.find((word) => context.has(word, "scarcity"));
  const absent = answer.find((word) => isNegative(word, context) || context.has(word, "no"));
  if (absent !== undefined && !isWithin(absent, scarce)) return reply("absent", absent.first);
  if (scarce !== undefined) return reply("scarce", scarce.first);
  const present = answer.find((word) => context.has(word, "presence"));
  if (present !== undefined) return reply("present", present.first);
  const agreement = answer.find((word) => context.has(word, "yes"));
  if (agreement === undefined) return null;
  return reply("agreement", agreement.first, !context.has(agreement, "ongoing"));
}

/** "Terlibat, kok." to "Apakah swasta tidak terlibat?": a matched word said again, without a negation. */
function repeated(
  inQuestion: readonly JudgedHit[],
  { words, first, end }: SentenceContext,
  isWhole: boolean,
): Reply | null {
  if (!isWhole) return null;
  const matched = new Set(inQuestion.flatMap((hit) => partsOf(hit.match)).map((part) => words.types[part]));
  for (let part = first; part < end; part++) {
    if (matched.has(words.types[part])) return { kind: "present", part, isMere: false };
  }
  return null;
}

/** "Belum" in "belum cukup" is no answer of its own. */
function isWithin(word: ContextWord, longer: ContextWord | undefined): boolean {
  return longer !== undefined && word !== longer && word.first >= longer.first && word.last <= longer.last;
}

function isNegative(word: ContextWord, context: SentenceContext): boolean {
  return context.has(word, "negated") || context.has(word, "absent") || context.has(word, "absentAfter");
}

/** The question's hit as the answer leaves it. A question asserts nothing by itself: its conditions are dropped. */
function replied(hit: JudgedHit, agrees: boolean, program: Program): readonly JudgedHit[] {
  const asked = hit.verdict.assertion === "negated" ? "negated" : "affirmed";
  const assertion: Assertion = agrees ? asked : asked === "affirmed" ? "negated" : "affirmed";
  const own: JudgedHit = { ...hit, verdict: { ...hit.verdict, assertion, present: assertion === "affirmed" } };
  const lacking = program.codes.find((code) => code.id === hit.code.lackingAs);
  if (assertion !== "negated" || lacking === undefined) return [own];
  return [{ ...own, code: lacking, via: hit.code, verdict: { ...own.verdict, assertion: "affirmed" } }];
}
