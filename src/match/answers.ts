import type { Assertion } from "../model/coding.js";
import type { Span } from "../model/text.js";
import { gap, type Words } from "../text/words.js";
import { endsClause, hasOwnWords, hasSubject } from "./assertion/clauses.js";
import { type ContextWord, SentenceContext } from "./assertion/sentence.js";
import type { HitFinder, JudgedHit } from "./hits.js";
import { partsOf } from "./phrase/evaluate.js";
import type { Program } from "./program.js";

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

/** What a short answer says together with the question before it. */
export interface AnswerHit {
  readonly hit: JudgedHit;
  /** The word of the answer that decides. */
  readonly part: number;
}

/** The hits that the turn of the sentences [from, to) makes together with the question before it. */
export function hitsOfAnswer(
  question: Question,
  words: Words,
  from: number,
  to: number,
  program: Program,
  finder: HitFinder,
): readonly AnswerHit[] {
  const end = question.answered ? null : answerEnd(words, from, to, program);
  if (end === null) return [];
  const first = words.firstParts[from] as number;
  // Nothing reaches over two sentences, so the question is joined with the first sentence of the answer only.
  const joined = Math.min(end, words.firstParts[from + 1] as number);
  const found = finder.find(words, from, from + 1, "sentence", question.bounds, joined);
  if (found.length === 0) return [];
  const asked = new SentenceContext(program, words, ...question.bounds);
  const both = new SentenceContext(program, words, question.bounds[0], joined, first);
  const answer = new SentenceContext(program, words, first, end);
  // What the question says is judged by its own words: the answer's are weighed afterwards.
  const inQuestion = finder.judge(
    found.filter(({ match }) => match.last < first),
    asked,
  );
  const across = finder.judge(
    found.filter(({ match }) => match.first < first && match.last >= first),
    both,
  );
  return answerHits(inQuestion, across, asked, answer, end === words.firstParts[to], program);
}

/** Whether a sentence is a reply by itself, or opens with one: "Tidak ada.", "Ya, masih." */
export function isReply(words: Words, sentence: number, program: Program): boolean {
  const end = answerEnd(words, sentence, sentence + 1, program);
  if (end === null) return false;
  return beginsWithReply(new SentenceContext(program, words, words.firstParts[sentence] as number, end));
}

/**
 * Where the part of a turn ends that may answer the question before it: all of a short one, else its first clause. A part
 * number, exclusive; null when that is too long, too.
 */
function answerEnd(words: Words, from: number, to: number, program: Program): number | null {
  const first = words.firstParts[from] as number;
  const [next, all] = [words.firstParts[from + 1] as number, words.firstParts[to] as number];
  const isShort = (end: number) =>
    (words.wholes[end - 1] as number) - (words.wholes[first] as number) < longestShortAnswer;
  if (isShort(all)) return all;
  const opening = openingEnd(new SentenceContext(program, words, first, next));
  return isShort(opening) ? opening : null;
}

/** The end of the clause that a longer answer opens with: "Belum, masih disusun", "Sudah tidak lagi sejak ada peta". */
function openingEnd(answer: SentenceContext): number {
  const { gaps } = answer.words;
  const next = answer.contextWords.find(
    (word) =>
      word.first > answer.first &&
      (answer.has(word, "stops") || answer.has(word, "contrast") || answer.has(word, "subordinate")),
  );
  let end = answer.first + 1;
  while (end < (next?.first ?? answer.end) && ((gaps[end] as number) & (gap.comma | gap.stop)) === 0) end++;
  return end;
}

/** Whether a sentence begins with a reply, or denies: "Itu mah bukan soal." */
function beginsWithReply(answered: SentenceContext): boolean {
  return replyOf(answered, false) !== null || answered.contextWords.some((word) => answered.has(word, "refuted"));
}

/**
 * Hits that a short answer makes together with its question ("T: SOP-nya ada? J: Belum."). `across`: hits with words on
 * both sides, which stand as judged. `inQuestion`: hits that lie wholly in the question; the answer affirms or denies
 * them. "Kurang tahu" and the like yield nothing. `isWhole`: nothing else is said in the turn.
 */
function answerHits(
  inQuestion: readonly JudgedHit[],
  across: readonly JudgedHit[],
  asked: SentenceContext,
  answered: SentenceContext,
  isWhole: boolean,
  program: Program,
): readonly AnswerHit[] {
  if (answered.contextWords.some((word) => answered.has(word, "unclear"))) return [];
  const standing = across
    .filter((hit) => hit.via === null || !isOnlyAsked(hit, answered))
    .map((hit) => ({
      hit,
      part: partsOf(hit.match).find((part) => part >= answered.first) ?? answered.first,
    }));
  // The first clause of a longer turn is a reply, or the turn speaks for itself.
  if (!isWhole && (!beginsWithReply(answered) || hasOwnWords(answered.first, answered.end, answered, () => true)))
    return [];
  const reply = replyOf(answered, true) ?? repeated(inQuestion, answered, isWhole);
  if (reply === null || isOpenQuestion(asked)) return standing;
  const isNegativeQuestion = asked.contextWords.some((word) => isNegative(word, asked) && !isTag(word, asked));
  // "Nggak, …" to a negative question goes either way, and the rest of the turn tells.
  if (!isWhole && (reply.isMere || (isNegativeQuestion && reply.kind === "absent"))) return standing;
  const agrees = isNegativeQuestion ? reply.kind !== "present" : !["absent", "scarce"].includes(reply.kind);
  const isOver = answered.contextWords.some((word) => answered.has(word, "solved"));
  const replies = inQuestion
    .filter((hit) => hit.via === null && hit.reason === "")
    .flatMap((hit) => (isSameLack(hit, reply) ? [affirmed(hit)] : replied(hit, agrees, program)))
    .map((hit) => ({ hit: isOver ? resolved(hit) : hit, part: reply.part }));
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

/** Whether a lack with words in question and answer was only asked for: "Belum ada aturannya?" "Ada." */
function isOnlyAsked({ verdict }: JudgedHit, answered: SentenceContext): boolean {
  return verdict.deciding.length > 0 && verdict.deciding.every((each) => each.word.last < answered.first);
}

function affirmed(hit: JudgedHit): JudgedHit {
  return { ...hit, verdict: { ...hit.verdict, assertion: "affirmed" } };
}

/** "Sudah tidak lagi": an obstacle that the answer denies is over. */
function resolved(hit: JudgedHit): JudgedHit {
  const isOver = hit.code.kind === "obstacle" && hit.verdict.assertion === "negated";
  return isOver ? { ...hit, verdict: { ...hit.verdict, assertion: "resolved" } } : hit;
}

interface Reply {
  readonly kind: "agreement" | "present" | "absent" | "scarce";
  readonly part: number;
  /** "Ya": before a longer answer it may mean no more than "I am listening". "Masih" says something. */
  readonly isMere: boolean;
}

/** Negations aside: "Bukan soal.", "Siapa bilang." */
const denies = ["no", "refuted", "denied"] as const;

/** "Ya, belum" is a no; "sudah" a yes of its own; "iya" agrees with whatever was asked. In a longer turn only its first word replies. */
function replyOf(context: SentenceContext, isWhole: boolean): Reply | null {
  const answer = context.contextWords.filter((word) => isWhole || context.place(word.first) <= 0);
  const reply = (kind: Reply["kind"], part: number, isMere = false): Reply => ({ kind, part, isMere });
  const scarce = answer.find((word) => context.has(word, "scarcity"));
  const absent = answer.find((word) => isNegative(word, context) || denies.some((use) => context.has(word, use)));
  if (absent !== undefined && !isWithin(absent, scarce)) return reply("absent", absent.first);
  if (scarce !== undefined) return reply("scarce", scarce.first);
  const present = answer.find((word) => context.has(word, "presence"));
  if (present !== undefined) return reply("present", present.first);
  const agreement = answer.find((word) => context.has(word, "yes"));
  if (agreement === undefined) return null;
  return reply("agreement", agreement.first, agreement.first === agreement.last && !context.has(agreement, "ongoing"));
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

/** "Ada ego sektoral tidak, Pak?" asks either way: a negation with nothing behind it but a form of address or a place. */
function isTag(word: ContextWord, asked: SentenceContext): boolean {
  if (word.last > word.first || !asked.has(word, "negated")) return false;
  const next = word.last + 1;
  return next >= asked.end || endsClause(word.last, next, asked) || !hasSubject(next, asked.end, asked);
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
