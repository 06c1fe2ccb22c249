import type { LabelMeaning } from "../role/words.js";
import type { LabelHit } from "./labels.js";
import type { Shape } from "./shapes.js";
import { behindLabels } from "./speech.js";

/** Why labels of one shape are taken for a conversation, or are not. `held` alone takes them. */
export type Verdict =
  | "held"
  | "none"
  | "too few"
  | "one speaker"
  | "no change"
  | "no answers"
  | "no questions"
  | "no role"
  | "no pair"
  | "gaps"
  | "blank"
  | "no speech"
  | "no talk"
  | "sparse";

/** What was weighed, for those who ask. Shares 0..1. */
export interface Weighed {
  readonly verdict: Verdict;
  readonly labels: number;
  readonly speakers: number;
  /** Times the speaker changes from one label to the next. */
  readonly changes: number;
  /** Share of labels followed by speech, and by what sounds like talk. */
  readonly speech: number;
  readonly talk: number;
}

export interface Candidates {
  readonly labels: readonly LabelHit[];
  /** Who speaks, label by label: keys, a full name for the initials it introduces. */
  readonly order: readonly string[];
  readonly shape: Shape;
  readonly meaning: ReadonlyMap<string, LabelMeaning | null>;
  /** Line heads of the shape, labels or not. */
  readonly heads: number;
  /** Whether the text calls itself what somebody has said. */
  readonly transcript: boolean;
}

/** Share of labels that must sound like talk where names alone speak; lists of villages, agencies and terms have next to none. */
const nameTalk = 0.25;

/** The same where what is no role stands before a mark that lists have more often than talks. */
const signTalk = 0.5;

/** Share of labels that ask, where only words for questions do. */
const leastQuestions = 0.4;
/** Share of labels with a question and something below it in a text that calls itself a transcript. */
const mostBelow = 0.7;

/** Whether labels of one shape hold together as a conversation. */
export function weigh(text: string, candidates: Candidates): Weighed {
  const { labels, order, meaning } = candidates;
  const keys = new Set(order);
  const sides = new Set([...keys].map((key) => meaning.get(key) ?? null));
  let changes = 0;
  for (let i = 1; i < labels.length; i++) if (order[i] !== order[i - 1]) changes++;
  // A question and an answer by role need little else: speech may be short and written without marks.
  const both = sides.has("interviewer") && sides.has("participant");
  const behind = behindLabels(text, labels, both ? 4 : 10);
  const verdict = labels.length === 0 ? "none" : judge(text, candidates, keys, sides, changes, behind);
  return { verdict, labels: labels.length, speakers: keys.size, changes, speech: behind.speech, talk: behind.talk };
}

function judge(
  text: string,
  { labels, shape, heads, transcript }: Candidates,
  keys: ReadonlySet<string>,
  sides: ReadonlySet<LabelMeaning | null>,
  changes: number,
  behind: ReturnType<typeof behindLabels>,
): Verdict {
  const roles = sides.has("interviewer") || sides.has("participant");
  if (behind.blank > 0.4) return "blank";
  // The lines of a program's log have stamps too.
  if (shape === "chat" && behind.talk < 0.1) return "no talk";
  if (shape === "clock" || shape === "chat") {
    // With a time it can be nothing else but speech, or a programme of the day, in which nobody comes back.
    if (labels.length < 2 || (keys.size < 2 && labels.length < 3)) return "too few";
    return labels.length > keys.size || keys.size < 4 || roles ? "held" : "no change";
  }
  const only = sides.size === 1 ? [...sides][0] : undefined;
  if (only === "interviewer" && (behind.more < 0.3 || behind.address < 0.3)) return "no answers";
  // Questions are numbered in guides and forms too, with advice below them.
  const answered = behind.answered >= 0.3 || (transcript && behind.below >= mostBelow);
  if (only === "interviewer" && [...keys].every((key) => questionWords.has(key)) && !answered) return "no answers";
  if (keys.size === 1) {
    // A letter before every question, and answers that need none.
    if (only === "ambiguous" && labels.length >= 3 && answered) return "held";
    if (!roles || shape === "paren") return "one speaker";
    if (labels.length < 2) return "too few";
    if (only === "participant" && behind.asked < 0.3) return "no questions";
    return behind.speech >= 0.3 ? "held" : "no speech";
  }
  if (keys.size < 2 || changes === 0) return "no change";
  // A report may tell of one question that was asked, and of its answer.
  if (labels.length < 3 && [...keys].every((key) => questionWords.has(key) || answerWords.has(key)) && !transcript)
    return "too few";
  const letters = [...keys].every((key) => key.length === 1);
  switch (shape) {
    case "letter":
      // A., B., C. number a list; only the pairs of question and answer are labels.
      if (labels.length < 4 || changes < labels.length / 2) return "too few";
      if (!isLetterPair(keys)) return "no pair";
      break;
    case "dash":
      if (labels.length < 3 || changes < 2) return "too few";
      if (letters && !isLetterPair(keys)) return "no pair";
      break;
    case "round":
    case "equals":
    case "semicolon":
    case "beside":
      // Lists of terms, formulas and timetables look so as well.
      if (labels.length < 4 || changes < labels.length / 2) return "too few";
      if (letters && !isLetterPair(keys) && !comeInTurn(keys, labels.length, changes)) return "no pair";
      if (behind.talk < (roles ? nameTalk : signTalk)) return "no talk";
      break;
    case "alone":
      // Members are listed so too, and people with what they do.
      if (labels.length < 4 || changes < 3 || labels.length === keys.size) return "too few";
      return behind.talk >= (sides.has("interviewer") ? nameTalk : signTalk) && behind.speech >= 0.5
        ? "held"
        : "no talk";
    case "bare":
      if (labels.length < 3 || changes < 2) return "too few";
      if (!roles) return "no role";
      break;
    case "code":
      return labels.length >= 4 && changes >= labels.length / 3 ? "held" : "too few";
    case "paren":
      // Only above speech, never above a gap, as the names of agencies stand in tables.
      if (labels.some((hit) => !/^\n[^\n]*\S/.test(text.slice(hit.span.end, hit.span.end + 80)))) return "gaps";
      break;
    default:
      break;
  }
  const often = labels.length > keys.size;
  if (roles || (letters && isLetterPair(keys))) {
    // "Informan 1: Kepala Bidang, 48 tahun" lists people; nobody talks.
    if (behind.talk === 0 && behind.questions < leastQuestions) return "no talk";
    if (often || labels.length >= 4) return behind.speech >= 0.3 ? "held" : "no speech";
    return behind.speech >= 0.5 && sides.size >= 2 ? "held" : "no speech";
  }
  // Only names: they must come often, change often, hold most of what could be a label, and be followed by talk.
  if (labels.length < 4 || changes < 2 || !often) return "too few";
  if (behind.speech < 0.5) return "no speech";
  if (behind.talk < nameTalk) return "no talk";
  const first = labels[0]?.span.start ?? 0;
  return labels.length >= heads * 0.4 && labels.length >= linesFrom(text, first) * 0.06 ? "held" : "sparse";
}

/** Labels that name the question and nobody who asks it. */
const questionWords: ReadonlySet<string> = new Set(["pertanyaan", "tanya", "question"]);

const answerWords: ReadonlySet<string> = new Set(["jawaban", "jawab", "answer"]);

/** Letters that mean a question and an answer, or a researcher and an informant, when they stand together. */
const letterPairs = ["qa", "tj", "tn", "ti", "ts", "tr", "pj", "pn", "pi", "pr", "ps", "ir", "is", "in"];

export function isLetterPair(keys: ReadonlySet<string>): boolean {
  return keys.size <= 3 && letterPairs.some(([first, second]) => keys.has(first ?? "") && keys.has(second ?? ""));
}

/** Labels of two letters that come back in turn, and share of them that the other follows. */
const fewestInTurn = 6;
const mostlyInTurn = 0.8;

/** Whether two letters come back in turn as those of people do; the letters of a list run on: (a), (b). */
function comeInTurn(keys: ReadonlySet<string>, labels: number, changes: number): boolean {
  const [first = "", second = ""] = keys;
  if (keys.size !== 2 || Math.abs(first.charCodeAt(0) - second.charCodeAt(0)) < 2) return false;
  return labels >= fewestInTurn && changes >= (labels - 1) * mostlyInTurn;
}

function linesFrom(text: string, from: number): number {
  let lines = 0;
  for (let at = from; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    if (end > at) lines++;
    at = end + 1;
  }
  return lines;
}
