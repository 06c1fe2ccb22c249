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
 * Hits that a short answer makes together with its question ("T: SOP-nya ada? J: Belum."). A hit with words on both
 * sides stands as judged; one that lies wholly in the question is affirmed or denied by the answer; "kurang tahu" and
 * the like yield nothing. `part`: the word of the answer that decides.
 */
export function answerHits(
  judged: readonly JudgedHit[],
  context: SentenceContext,
  answerFirst: number,
  program: Program,
): readonly { readonly hit: JudgedHit; readonly part: number }[] {
  const answer = context.contextWords.filter((word) => word.first >= answerFirst);
  if (answer.some((word) => context.has(word, "unclear"))) return [];
  const reply = replyOf(answer, context);
  const isNegativeQuestion = context.contextWords.some((word) => word.first < answerFirst && isNegative(word, context));
  return judged.flatMap((hit) => {
    const parts = partsOf(hit.match);
    const inAnswer = parts.find((part) => part >= answerFirst);
    if (inAnswer !== undefined)
      return parts[0] !== undefined && parts[0] < answerFirst ? [{ hit, part: inAnswer }] : [];
    if (reply === null || hit.via !== null || hit.reason !== "") return [];
    const agrees = isNegativeQuestion ? reply.kind !== "present" : reply.kind !== "absent";
    return replied(hit, agrees, program).map((each) => ({ hit: each, part: reply.part }));
  });
}

interface Reply {
  readonly kind: "agreement" | "present" | "absent";
  readonly part: number;
}

/** "Ya, belum" is a no; "sudah" a yes of its own; "iya" agrees with whatever was asked. */
function replyOf(answer: readonly ContextWord[], context: SentenceContext): Reply | null {
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
