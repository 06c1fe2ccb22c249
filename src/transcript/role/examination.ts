import { labelKey, presides } from "./words.js";

/** How somebody takes part in a talk. */
export interface Part {
  readonly label: string;
  readonly turns: number;
  /** Share of turns that ask, 0..1. */
  readonly asks: number;
}

const questionLabels: ReadonlySet<string> = new Set(["q", "t", "tanya", "pertanyaan", "question"]);
const answerLabels: ReadonlySet<string> = new Set(["a", "j", "jawab", "jawaban", "answer"]);
/** Share of turns that questions and answers have, by their labels and by the habit of two people, and fewest turns of each of the two. */
const mostByLabel = 0.6;
const mostByHabit = 0.7;
const fewestOfEach = 4;
const asksMuch = 0.6;
const asksLittle = 0.3;

const atCourt =
  /^(?:the )?(?:(?:official|deputy|court|trial|defen[cs]e|plaintiff'?s?|opposing) )*(?:court|clerk|reporter|interpreter|translator|judge|magistrate|arbitrator|commissioner|bailiff|marshal|videographer|counsel|attorney|prosecutor|hakim|jaksa|panitera|penuntut umum|penasihat hukum)$/;
const questioned = /^(?:the )?(?:witness|deponent|defendant|plaintiff|claimant|respondent|saksi|terdakwa)$/;

/** Whether a label key names somebody who is present at an examination and is not examined: `the court`, `counsel`, `court reporter`. */
export function isOfCourt(key: string): boolean {
  return atCourt.test(key);
}

/** Whether a label key names somebody who speaks at an examination: of the court, or who is examined. */
export function speaksAtExamination(key: string): boolean {
  return isOfCourt(key) || questioned.test(key);
}

/** Whether most turns are labelled as questions and answers, as in the record of an interrogation or the examination of a witness. */
export function hasQuestionLabels(parts: readonly Part[]): boolean {
  const turnsOf = (keys: ReadonlySet<string>): number =>
    parts.reduce((sum, { label, turns }) => sum + (keys.has(labelKey(label)) ? turns : 0), 0);
  const questions = turnsOf(questionLabels);
  const answers = turnsOf(answerLabels);
  return questions > 0 && answers > 0 && questions + answers >= total(parts) * mostByLabel;
}

/** Whether one examines another before whoever presides: the two have most turns, and one asks what the other answers. */
export function isExamination(parts: readonly Part[]): boolean {
  const [first, second] = [...parts].sort((a, b) => b.turns - a.turns);
  if (first === undefined || second === undefined || second.turns < fewestOfEach) return false;
  if (presides(labelKey(first.label)) || presides(labelKey(second.label))) return false;
  const [asker, other] = first.asks >= second.asks ? [first, second] : [second, first];
  return first.turns + second.turns >= total(parts) * mostByHabit && asker.asks >= asksMuch && other.asks <= asksLittle;
}

function total(parts: readonly Part[]): number {
  return parts.reduce((sum, { turns }) => sum + turns, 0);
}
