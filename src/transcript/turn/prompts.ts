import type { Role } from "../../model/document.js";
import { isBlank, type Span } from "../../model/text.js";
import { firstPerson } from "../label/speech.js";
import { endsWithQuestionMark } from "../role/questions.js";
import { answerBelow, answersBelow } from "./below.js";

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

/** What a text says of its paragraphs. */
export interface Prose {
  readonly text: string;
  /** Those in which somebody may speak. */
  readonly paragraphs: readonly Span[];
  /** Where paragraphs begin that are bold or italic from end to end. */
  readonly emphasised: ReadonlySet<number>;
}

/**
 * Where only the interviewer is labelled (`MODERATOR:`), paragraphs behind the labelled one are the answer, and numbered or bold
 * questions among them are further prompts.
 */
export function answersWithoutLabel(prose: Prose, labels: readonly Cut[]): Cut[] {
  const { text, paragraphs } = prose;
  const cuts: Cut[] = [];
  let next = 0;
  let asked = false;
  let answering = false;
  let ownLine = false;
  const below = answersBelow(text, labels);
  for (const paragraph of paragraphs) {
    let labelled = false;
    while (next < labels.length && (labels[next]?.span.start ?? 0) < paragraph.end) {
      const cut = labels[next++];
      if (cut === undefined) break;
      cuts.push(cut);
      labelled = true;
      answering = false;
      const at = below ? answerBelow(text, cut.span.end, labels[next]?.span.start ?? text.length) : null;
      if (at !== null) {
        cuts.push({ span: { start: at, end: at }, label: null, key: null, role: "participant" });
        answering = true;
      }
      // A label alone on its line is followed by the question.
      ownLine = cut.span.end >= paragraph.end && at === null;
    }
    if (labelled) {
      asked = true;
      continue;
    }
    if (!asked) continue;
    if (ownLine) {
      ownLine = false;
      continue;
    }
    const at: Span = { start: paragraph.start, end: paragraph.start };
    if (isPrompt(prose, paragraph, true)) {
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
export function questionsWithoutLabel(prose: Prose, labels: readonly Cut[]): Cut[] {
  const { paragraphs } = prose;
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
    if (!labelled && beforeLabel && isPrompt(prose, paragraph, false)) {
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

/** Who says that questions are answered: study.yaml, the text, which calls itself a transcript, or an interview. */
export type Told = "declared" | "transcript" | "titled";

/**
 * A text without any label in which numbered or bold questions are each followed by an answer in the first person. Empty when there are
 * fewer than three, or when they are no such questions. `told`: "declared" by study.yaml, where two questions of any form will do, or
 * "titled" an interview by the text, where their form does not matter; in a "transcript" marked questions need no answer in the first person, unless
 * somebody reports the answers.
 */
export function questionsAndAnswers(prose: Prose, told: Told | null): Cut[] {
  const { text, paragraphs } = prose;
  const setApart = promptsSetApart(prose);
  const cuts: Cut[] = [];
  let questions = 0;
  let answers = 0;
  let personal = 0;
  let readers = 0;
  let reported = 0;
  let answering = false;
  let answered = false;
  let marked = true;
  for (const paragraph of paragraphs) {
    const at: Span = { start: paragraph.start, end: paragraph.start };
    if (setApart?.has(paragraph.start) ?? isPrompt(prose, paragraph, told === null)) {
      questions++;
      if (ofReaders.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 200)))) readers++;
      marked &&= setApart !== null || isPrompt(prose, paragraph, true);
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
    if (reports.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 1000)))) reported++;
    if (firstPerson.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 1000)))) personal++;
  }
  const enough =
    told === "declared"
      ? questions >= 2 && answers >= 2
      : questions >= 3 &&
        (told !== null || readers < questions * mostOfReaders) &&
        answers >= questions * 0.7 &&
        (personal >= Math.max(1, answers * (told !== null && marked ? leastPersonal.titled : leastPersonal.untitled)) ||
          (told === "transcript" && marked && reported === 0));
  return enough ? cuts : [];
}

/** Share of paragraphs of answers in the first person; fewer will do where the text calls itself an interview and marks every question. */
const leastPersonal = { titled: 0.2, untitled: 0.4 };

/** How a report renders what somebody has said, and how a guide tells what to ask. */
const reports =
  /\b(?:menurut|mengatakan|menyatakan|menjelaskan|menyebut(?:kan)?|mengungkapkan|menuturkan|informan|narasumber|responden|gali|probing|probe|informants?|respondents?|participants?|interviewees?|according to|said|says|stated|explained)\b/i;

/** Questions that readers ask of those who answer, and the share of them from which a text without a title is no interview. */
const ofReaders = /\b(?:i|we|my|our|me|us|saya|kami)\b/i;
const mostOfReaders = 0.4;

/** Fewest paragraphs that are set apart as prompts, and the share of them that ends as questions do. */
const fewestApart = 3;
const apartAsks = 0.6;

/**
 * Where paragraphs begin that are bold or italic from end to end, each short and before others that are not, most of them questions: all prompts
 * then, `*Coba ceritakan.*` among them. null where it is not so.
 */
function promptsSetApart({ text, paragraphs, emphasised }: Prose): ReadonlySet<number> | null {
  if (emphasised.size < fewestApart) return null;
  const apart = paragraphs.filter(({ start }) => emphasised.has(start));
  // A title in the same face stands above the first question, and no sentence mark ends it.
  while (
    apart[0] !== undefined &&
    !/[.?!…:]["'”’)*_\s]*$/.test(text.slice(Math.max(apart[0].start, apart[0].end - 20), apart[0].end))
  )
    apart.shift();
  const asking = apart.filter((paragraph) => endsWithQuestionMark(text, paragraph)).length;
  const short = apart.every(({ start, end }) => end - start <= longestPrompt);
  if (!short || asking < fewestApart || asking < apart.length * apartAsks) return null;
  return new Set(apart.map(({ start }) => start));
}

/** A short paragraph that ends with a question mark; `marked`: and opens with a number or letter, is a heading, or bold or italic. */
function isPrompt({ text, emphasised }: Prose, paragraph: Span, marked: boolean): boolean {
  if (paragraph.end - paragraph.start > longestPrompt || !endsWithQuestionMark(text, paragraph)) return false;
  if (!marked || emphasised.has(paragraph.start)) return true;
  const head = text.slice(paragraph.start, paragraph.start + 12);
  return (
    /^(?:[*_#>\s]*)(?:Q ?)?(?:\d{1,2}[.)]?(?:\d{1,2}|[a-z])?[.)]?\s|[a-z][.)]\s)/i.test(head) ||
    /^(?:\*\*|__|#)/.test(head)
  );
}

/** Whether text between two positions is blank. */
export function isBlankBetween(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}
