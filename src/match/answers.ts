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
    hit,
    part: partsOf(hit.match).find((part) => part >= answered.first) ?? answered.first,
  }));
  const reply = replyOf(answered);
  if (reply === null) return standing;
  const isNegativeQuestion = asked.contextWords.some((word) => isNegative(word, asked));
  const agrees = isNegativeQuestion ? reply.kind !== "present" : reply.kind !== "absent";
  const replies = inQuestion
    .filter((hit) => hit.via === null && hit.reason === "")
    .flatMap((hit) => replied(hit, agrees, program))
    .map((hit) => ({ hit, part: reply.part }));
  return [...standing, ...replies];
}

interface Reply {
  readonly kind: "agreement" | "present" | "absent";
  readonly part: number;
}

/** "Ya, belum" is a no; "sudah" a yes of its own; "iya" agrees with whatever was asked. */
function replyOf(context: SentenceContext): Reply | null {
  const answer = context.contextWords;
  const absent = answer.find(
    (word) => isNegative(word, context) || context.has(word, "no") || context.has(word, "scarcity"),
  );
  if (absent !== undefined) return { kind: "absent", part: absent.first };
  const present = answer.find((word) => context.has(word, "presence"));
  if (present !== undefined) return { kind: "present", part: present.first };
  const agreement = answer.find((word) => context.has(word, "yes"));
  return agreement === undefined ? null : { kind: "agreement", part: agreement.first };
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
