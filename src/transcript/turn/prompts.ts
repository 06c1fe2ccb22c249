import type { Role } from "../../model/document.js";
import { isBlank, type Span } from "../../model/text.js";
import { endsWithQuestionMark } from "../role/questions.js";

/** A place where the speaker changes. An empty span: the change is not written, only seen. */
export interface Cut {
  /** The label, or an empty span where speech begins without one. */
  readonly span: Span;
  /** null: a speaker without a label. */
  readonly label: string | null;
  readonly key: string | null;
  /** Known without asking who asks. */
  readonly role: Role | null;
}

/** Longest question that is taken for a prompt without a label. */
const longestPrompt = 600;

/**
 * Where only the interviewer is labelled (`MODERATOR:`), paragraphs behind the labelled one are the answer, and numbered or bold
 * questions among them are further prompts.
 */
export function answersWithoutLabel(text: string, labels: readonly Cut[], paragraphs: readonly Span[]): Cut[] {
  const cuts: Cut[] = [];
  let next = 0;
  let asked = false;
  let answering = false;
  let ownLine = false;
  for (const paragraph of paragraphs) {
    let labelled = false;
    while (next < labels.length && (labels[next]?.span.start ?? 0) < paragraph.end) {
      const cut = labels[next++];
      if (cut === undefined) break;
      cuts.push(cut);
      labelled = true;
      // A label alone on its line is followed by the question.
      ownLine = cut.span.end >= paragraph.end;
    }
    if (labelled) {
      asked = true;
      answering = false;
      continue;
    }
    if (!asked) continue;
    if (ownLine) {
      ownLine = false;
      continue;
    }
    const at: Span = { start: paragraph.start, end: paragraph.start };
    if (isPrompt(text, paragraph, true)) {
      cuts.push({ span: at, label: null, key: null, role: "interviewer" });
      answering = false;
    } else if (!answering) {
      cuts.push({ span: at, label: null, key: null, role: "participant" });
      answering = true;
    }
  }
  return cuts;
}

/** Where only participants are labelled: questions without a label right before a label are the interviewer's. */
export function questionsWithoutLabel(text: string, labels: readonly Cut[], paragraphs: readonly Span[]): Cut[] {
  const cuts: Cut[] = [];
  let next = 0;
  for (let i = 0; i < paragraphs.length; i++) {
    const paragraph = paragraphs[i];
    if (paragraph === undefined) break;
    let labelled = false;
    while (next < labels.length && (labels[next]?.span.start ?? 0) < paragraph.end) {
      const cut = labels[next++];
      if (cut !== undefined) cuts.push(cut);
      labelled = true;
    }
    const follower = paragraphs[i + 1];
    const beforeLabel =
      follower !== undefined && next < labels.length && (labels[next]?.span.start ?? 0) <= follower.start + 8;
    if (!labelled && beforeLabel && isPrompt(text, paragraph, false)) {
      cuts.push({
        span: { start: paragraph.start, end: paragraph.start },
        label: null,
        key: null,
        role: "interviewer",
      });
    }
  }
  return cuts;
}

/**
 * A text without any label in which numbered or bold questions are each followed by an answer in the first person. Empty when there are
 * fewer than three, or when they are no such questions. `told`: "declared" by study.yaml, where two questions of any form will do, or
 * "titled" an interview by the text, where their form does not matter.
 */
export function questionsAndAnswers(
  text: string,
  paragraphs: readonly Span[],
  told: "declared" | "titled" | null,
): Cut[] {
  const cuts: Cut[] = [];
  let questions = 0;
  let answers = 0;
  let personal = 0;
  let answering = false;
  let answered = false;
  let marked = true;
  for (const paragraph of paragraphs) {
    const at: Span = { start: paragraph.start, end: paragraph.start };
    if (isPrompt(text, paragraph, told === null)) {
      questions++;
      marked &&= isPrompt(text, paragraph, true);
      answering = false;
      answered = false;
      cuts.push({ span: at, label: null, key: null, role: "interviewer" });
      continue;
    }
    if (questions === 0) continue;
    if (!answered) answers++;
    answered = true;
    if (!answering) cuts.push({ span: at, label: null, key: null, role: "participant" });
    answering = true;
    if (firstPerson.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 1000)))) personal++;
  }
  const enough =
    told === "declared"
      ? questions >= 2 && answers >= 2
      : questions >= 3 &&
        answers >= questions * 0.7 &&
        personal >=
          Math.max(1, answers * (told === "titled" && marked ? leastPersonal.titled : leastPersonal.untitled));
  return enough ? cuts : [];
}

/** Share of paragraphs of answers in the first person; fewer will do where the text calls itself an interview and marks every question. */
const leastPersonal = { titled: 0.2, untitled: 0.4 };
const firstPerson = /\b(?:saya|kami|kita|aku|abdi|urang|i|i'm|we|my|our|me|us)\b/i;

/** A short paragraph that ends with a question mark; `marked`: and opens with a number or letter, or is bold or a heading. */
function isPrompt(text: string, paragraph: Span, marked: boolean): boolean {
  if (paragraph.end - paragraph.start > longestPrompt || !endsWithQuestionMark(text, paragraph)) return false;
  if (!marked) return true;
  const head = text.slice(paragraph.start, paragraph.start + 12);
  return (
    /^(?:[*_#>\s]*)(?:\d{1,2}[.)]?(?:\d{1,2}|[a-z])?[.)]?\s|[a-z][.)]\s)/i.test(head) || /^(?:\*\*|__|#)/.test(head)
  );
}

/** Whether text between two positions is blank. */
export function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}
