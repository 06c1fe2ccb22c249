import type { Assertion } from "../model/coding.js";
import type { Span } from "../model/text.js";
import type { Words } from "../text/words.js";
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

export function isShortAnswer(words: Words, from: number, to: number): boolean {
  const first = words.firstParts[from] as number;
  const last = (words.firstParts[to] as number) - 1;
  return (words.wholes[last] as number) - (words.wholes[first] as number) < longestShortAnswer;
}

/**
 * Hits that a short answer makes together with its question ("T: SOP-nya ada? J: Belum."). `across`: hits with words on
 * both sides, which stand as judged. `inQuestion`: hits that lie wholly in the question; the answer affirms or denies
 * them. "Kurang tahu" and the like yield nothing. `part`: the word of the answer that decides.
 */
export function answerHits(
  inQuestion: readonly JudgedHit[],
  across: readonly JudgedHit[],
  asked: SentenceContext,
  answered: SentenceContext,
  program: Program,
): readonly { readonly hit: JudgedHit; readonly part: number }[] {
  if (answered.contextWords.some((word) => answered.has(word, "unclear"))) return [];
  const standing = across.map((hit) => ({
    hit: isOnlyAsked(hit, answered) ? affirmed(hit) : hit,
    part: partsOf(hit.match).find((part) => part >= answered.first) ?? answered.first,
  }));
  const reply = replyOf(answered);
  if (reply === null) return standing;
  const isNegativeQuestion = asked.contextWords.some((word) => isNegative(word, asked));
  const agrees = isNegativeQuestion ? reply.kind !== "present" : !["absent", "scarce"].includes(reply.kind);
  const replies = inQuestion
    .filter((hit) => hit.via === null && hit.reason === "")
    .flatMap((hit) => (isSameLack(hit, reply) ? [affirmed(hit)] : replied(hit, agrees, program)))
    .map((hit) => ({ hit, part: reply.part }));
  return [...standing, ...replies];
}

/** "Kurang" to "Anggarannya kurang?", "sedikit" to "ada kendala?": of an obstacle, scarcity is a yes. */
function isSameLack(hit: JudgedHit, reply: Reply): boolean {
  return reply.kind === "scarce" && hit.code.kind === "obstacle";
}

/** Whether a hit with words in question and answer is hypothetical for the question's words alone ("apakah"). */
function isOnlyAsked({ verdict }: JudgedHit, answered: SentenceContext): boolean {
  return verdict.assertion === "hypothetical" && verdict.deciding.every((each) => each.word.last < answered.first);
}

function affirmed(hit: JudgedHit): JudgedHit {
  return { ...hit, verdict: { ...hit.verdict, assertion: "affirmed" } };
}

interface Reply {
  readonly kind: "agreement" | "present" | "absent" | "scarce";
  readonly part: number;
}

/** "Ya, belum" is a no; "sudah" a yes of its own; "iya" agrees with whatever was asked. */
function replyOf(context: SentenceContext): Reply | null {
  const answer = context.contextWords;
  const scarce = answer.find((word) => context.has(word, "scarcity"));
  const absent = answer.find((word) => isNegative(word, context) || context.has(word, "no"));
  if (absent !== undefined && !isWithin(absent, scarce)) return { kind: "absent", part: absent.first };
  if (scarce !== undefined) return { kind: "scarce", part: scarce.first };
  const present = answer.find((word) => context.has(word, "presence"));
  if (present !== undefined) return { kind: "present", part: present.first };
  const agreement = answer.find((word) => context.has(word, "yes"));
  return agreement === undefined ? null : { kind: "agreement", part: agreement.first };
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
