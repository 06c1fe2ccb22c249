import type { Span } from "../../model/text.js";
import type { LabelHit } from "../label/labels.js";
import { saysInterview, saysQuestionsOfReaders, saysTitleOfQuestions } from "./titles.js";

/** Labels that name questions and answers and nobody who asks or answers. */
const questions: ReadonlySet<string> = new Set(["q", "t", "p", "tanya", "pertanyaan", "question"]);
const answers: ReadonlySet<string> = new Set(["a", "j", "jawab", "jawaban", "answer"]);

/** Words of whoever speaks of himself; those with which somebody is addressed; and small words and forms of address that only talk has. */
const own = /\b(?:saya|kami|kita|aku|i|i'm|i've|i'd|we|my|our|me|us)\b/i;
const addressed = /\b(?:anda|kamu|saudara|ibu|bapak|bu|pak|mas|mbak|kang|teh|you|your|you're)\b/i;
const talking =
  /\b(?:sih|kok|dong|deh|lho|nggak|enggak|gak|ndak|gitu|kayak|mah|atuh|iya|nah|eh|yeah|hmm)\b|,\s(?:pak|bu|mas|mbak|bang|kang|teh|sir|madam)\b/i;
/** Share of questions that readers ask of themselves, from which nothing else is needed. */
const mostOwn = 0.4;
/** Labels looked at, and code units behind each. */
const mostLabels = 200;
const heard = 400;

/** How many questions and answers use words of the one kind or the other. */
interface Counts {
  of: number;
  own: number;
  addressed: number;
  talking: number;
}

/**
 * Whether nobody asks anybody in a text of questions and answers: a title says that readers ask them, or the questions are in the first person, or the
 * answers address whoever asks, where no question addresses who answers, no answer speaks of itself and nothing sounds like talk. `taken`: lines of a
 * header; `top`: the first 400 code units. Texts that call themselves interviews or have a header are none unless their title says so.
 */
export function asksForReaders(
  text: string,
  labels: readonly LabelHit[],
  top: string,
  taken: readonly Span[],
): boolean {
  if (labels.length === 0) return saysQuestionsOfReaders(top.slice(0, 200));
  if (!labels.every(({ key }) => questions.has(key) || answers.has(key))) return false;
  if (saysQuestionsOfReaders(top.slice(0, 200))) return true;
  if (saysInterview(top) || taken.length >= 2) return false;
  const asked: Counts = { of: 0, own: 0, addressed: 0, talking: 0 };
  const told: Counts = { of: 0, own: 0, addressed: 0, talking: 0 };
  for (const [i, { key, span }] of labels.slice(0, mostLabels).entries()) {
    const words = text.slice(span.end, Math.min(labels[i + 1]?.span.start ?? text.length, span.end + heard));
    const counts = questions.has(key) ? asked : told;
    counts.of++;
    if (own.test(words)) counts.own++;
    if (addressed.test(words)) counts.addressed++;
    if (talking.test(words)) counts.talking++;
  }
  if (asked.of === 0 || told.of === 0 || asked.addressed > 0 || asked.talking + told.talking > 0) return false;
  if (asked.own >= asked.of * mostOwn) return true;
  return told.own === 0 && (asked.own + told.addressed > 0 || saysTitleOfQuestions(top.slice(0, 200)));
}
