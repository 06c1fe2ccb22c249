import type { Mark, Mask, RawText, Role, SourceType } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { spanAt, united } from "../../text/sorted.js";
import type { KnownLabels } from "../label/accepted.js";
import { membersAlone } from "../label/alone.js";
import { explainedHeads } from "../label/explained.js";
import { type LabelHit, labelHits } from "../label/labels.js";
import { mailHeads } from "../label/mail.js";
import { rolePhrases } from "../label/role-phrases.js";
import { type Speakers, speakersOf } from "../label/speakers.js";
import { timeLineLabels } from "../label/time-lines.js";
import { baseKey, labelKey, meaningOf } from "../role/words.js";
import {
  answersWithoutLabel,
  type Cut,
  isBlankBetween,
  type Prose,
  questionsAndAnswers,
  questionsWithoutLabel,
  type Told,
} from "./prompts.js";
import { asksForReaders } from "./readers.js";
import { saysFieldNotes, saysGuide, saysInterview, saysTranscript } from "./titles.js";

/** Who speaks where, before anybody asks in which role. */
export interface Conversation {
  /** Sorted; empty for a text without speakers. */
  readonly cuts: readonly Cut[];
  /** The labels themselves, as masks. */
  readonly labels: readonly Mask[];
  /** Times the labels give. */
  readonly marks: readonly Mark[];
  /** Role column of a table of turns: label key to text. */
  readonly given: ReadonlyMap<string, string>;
  readonly resembling: ReadonlyMap<string, string>;
  /** Where labels were looked for in the text: what was found. */
  readonly search: Speakers | null;
  /** Whether questions without a label were found by their form. */
  readonly questions: boolean;
}

const none: Conversation = {
  cuts: [],
  labels: [],
  marks: [],
  given: new Map(),
  resembling: new Map(),
  search: null,
  questions: false,
};

/**
 * Finds the changes of speaker: as the format names them (cues, tables), else by the labels in the text, else by questions and answers.
 * `taken`: header and legend lines, sorted, in which no label stands.
 */
export function conversationOf(
  raw: RawText,
  from: number,
  taken: readonly Span[],
  known: KnownLabels,
  declared: SourceType | undefined,
): Conversation {
  // A declared document is read as one, whatever speech it quotes.
  if (declared === "document" || declared === "survey" || declared === "field-note") return none;
  if (raw.labelled !== undefined && raw.labelled.length > 0) return fromFormat(raw);
  const headings = united(raw.masks.flatMap(({ why, span }) => (why === "heading" ? [span] : [])));
  const outside = united(taken);
  const mails = mailHeads(raw.text, from);
  const hits = (timeLineLabels(raw.text, from) ?? labelsOf(raw.text, from, known)).filter(
    (hit) =>
      spanAt(outside, hit.span.start) === undefined &&
      spanAt(mails, hit.span.start) === undefined &&
      // Between mails blanks in a line part nobody's name from what he says: `Best   wishes,`.
      !(hit.shape === "tab" && mails.length > 1) &&
      !isTopic(raw.text, hit, headings),
  );
  const top = raw.text.slice(from, from + 400);
  const search = speakersOf(raw.text, hits, { ...known, transcript: saysTranscript(top) && !saysGuide(top) });
  const { labels, resembling } = search;
  if (declared === undefined && asksForReaders(raw.text, labels, top, taken)) return { ...none, search };
  const paragraphs =
    taken.length === 0 && from === 0
      ? raw.paragraphs
      : raw.paragraphs.filter((paragraph) => paragraph.start >= from && spanAt(outside, paragraph.start) === undefined);
  const prose: Prose = {
    text: raw.text,
    paragraphs,
    emphasised: new Set((raw.emphasised ?? []).map(({ start }) => start)),
  };
  if (labels.length === 0) {
    if (declared === "minutes" || (declared === undefined && isAskedByNobody(top.slice(0, 120))))
      return { ...none, search };
    const cuts = questionsAndAnswers(prose, toldBy(top, declared));
    return { ...none, search, cuts, questions: cuts.length > 0 };
  }
  const cuts: Cut[] = labels.map((hit) => ({ span: hit.span, label: hit.label, key: hit.key, role: null }));
  const byKey = new Map(labels.map((hit) => [hit.key, hit.label] as const));
  const roles = new Set([...byKey.values()].map((label) => roleHint(label, known)));
  // One letter alone is taken for a label only where it asks and is answered.
  const onlyAsks = byKey.size === 1 && [...byKey.keys()].every((key) => key.length === 1);
  const onlySide = onlyAsks ? "interviewer" : roles.size === 1 ? [...roles][0] : null;
  const all =
    onlySide === "interviewer"
      ? answersWithoutLabel(prose, cuts)
      : onlySide === "participant"
        ? questionsWithoutLabel(prose, cuts)
        : cuts;
  return {
    cuts: all,
    labels: labels.map((hit) => ({ span: hit.span, why: "label" })),
    marks: labels.flatMap((hit) => (hit.time === null ? [] : [{ at: hit.span.start, time: hit.time }])),
    given: new Map(),
    resembling,
    search,
    questions: all.length > cuts.length,
  };
}

/** `## Newsletter 57: signmessage`: a heading with words behind its colon, which nobody says. */
function isTopic(text: string, hit: LabelHit, headings: readonly Span[]): boolean {
  if (hit.shape !== "colon" || hit.own || meaningOf(hit.label) !== null) return false;
  const heading = spanAt(headings, hit.span.start);
  return heading !== undefined && !/[.?!…]["'”’)*_\s]*$/.test(text.slice(hit.span.end, heading.end));
}

function labelsOf(text: string, from: number, known: KnownLabels): LabelHit[] {
  const hits = labelHits(text, from);
  const starts = new Set(hits.map(({ span }) => span.start));
  const explained = explainedHeads(text, from, new Set(known.roles.keys()), hits);
  const more = [
    ...membersAlone(text, from),
    ...explained.filter(({ span }) => !starts.has(span.start)),
    ...rolePhrases(text, hits),
  ];
  return more.length === 0 ? hits : [...hits, ...more].sort((a, b) => a.span.start - b.span.start);
}

/** What says that somebody answers the questions of a text. */
function toldBy(top: string, declared: SourceType | undefined): Told | null {
  if (declared !== undefined) return "declared";
  return saysTranscript(top) ? "transcript" : saysInterview(top) ? "titled" : null;
}

/** Whether the questions of a text without labels are those of a guide, or of a diary. */
function isAskedByNobody(top: string): boolean {
  return saysGuide(top) || saysFieldNotes(top);
}

function roleHint(label: string, known: KnownLabels): Role | null {
  const key = labelKey(label);
  const told = known.roles.get(key) ?? known.roles.get(baseKey(key));
  if (told !== undefined) return told;
  const meaning = meaningOf(label);
  return meaning === "interviewer" || meaning === "participant" ? meaning : null;
}

function fromFormat(raw: RawText): Conversation {
  const cuts: Cut[] = [];
  const given = new Map<string, string>();
  let end = 0;
  for (const { span, label, role } of raw.labelled ?? []) {
    // Text between the turns of a table is nobody's speech.
    if (cuts.length > 0 && !isBlankBetween(raw.text, end, span.start)) cuts.push(nobody(end));
    const key = label === null ? null : labelKey(label);
    cuts.push({ span: { start: span.start, end: span.start }, label, key, role: label === null ? "unknown" : null });
    if (key !== null && role !== undefined && !given.has(key)) given.set(key, role);
    end = span.end;
  }
  if (!isBlankBetween(raw.text, end, raw.text.length)) cuts.push(nobody(end));
  return { ...none, cuts, given };
}

/** Where speech ends and nobody goes on. */
export function nobody(at: number): Cut {
  return { span: { start: at, end: at }, label: null, key: null, role: "none" };
}
