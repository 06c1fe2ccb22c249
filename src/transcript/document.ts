import type { Diagnostic } from "../model/diagnostic.js";
import type { Mask, RawText, Role, SourceDocument, SourceType, Turn } from "../model/document.js";
import type { Span } from "../model/text.js";
import { findingsOf } from "./finding/findings.js";
import { namesakeWarnings, nobodyTold, speakerWarnings } from "./finding/speaker-warnings.js";
import type { Header } from "./header/assembled.js";
import { attributesOf } from "./header/attributes.js";
import { exportHeads } from "./header/export-heads.js";
import { headerOf } from "./header/headers.js";
import { legendOf } from "./label/legend.js";
import { notesOf } from "./note/notes.js";
import { namedPeople } from "./person/names.js";
import { countedTurns, peopleOf, sameSpeakers } from "./person/people.js";
import { type Apart, namesakes, sheetWarnings, speakerKey, talkSheets } from "./person/talks.js";
import { roleReasons } from "./role/reasons.js";
import { type DecidedRole, habitOf, rolesOf, type Speaker } from "./role/roles.js";
import { baseKey, labelKey, meaningOf, presides } from "./role/words.js";
import { asidesOf } from "./turn/asides.js";
import { type Conversation, conversationOf, nobody } from "./turn/conversation.js";
import type { Cut } from "./turn/prompts.js";
import { titlesOf } from "./turn/titles.js";
import { type Stretch, settledMasks, stretchesOf } from "./turn/turns.js";
import { calledMinutes, typeOf } from "./type.js";

/** What the study says about one source. */
export interface TranscriptSettings {
  /** Path relative to the study, "/" separators, NFC. */
  readonly id: string;
  readonly title?: string;
  /** Declared in study.yaml; absent: guessed, with a reason. */
  readonly type?: SourceType;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Labels that stand for a role in every source. */
  readonly labels?: { readonly interviewer: readonly string[]; readonly participant: readonly string[] };
  /** Roles of labels in this source. */
  readonly roles?: Readonly<Record<string, Role>>;
  /** Whether the reasons of everything are wanted. */
  readonly explain?: boolean;
}

/** Text at the top in which names and titles are looked for, and the part of it that names the type; code units. */
const topLength = 3000;
const typeLength = 1500;

/**
 * Finds out who speaks in a text. Turns lie between masks: label, heading, header and front-matter lines; a turn that a heading
 * interrupts is two turns. In a text without speakers every such stretch is one turn of role "none"; so is what stands before the first
 * label of a conversation. An interview in which nobody can be told apart is one participant's speech without label, with a warning.
 */
export function toDocument(raw: RawText, settings: TranscriptSettings): SourceDocument {
  const { text } = raw;
  const { id } = settings;
  const from = raw.masks[0]?.why === "front-matter" ? raw.masks[0].span.end : 0;
  const declared = declaredRoles(settings);
  const legend = legendOf(text, from);
  const header = headerOf(text, from, legend.spans);
  const taken = [...header.masks.map((mask) => mask.span), ...legend.spans].sort((a, b) => a.start - b.start);
  const known = { roles: new Map([...legend.roles, ...declared]) };
  const heard = conversationOf(raw, from, taken, known, settings.type);
  const asides = asidesOf(
    text,
    raw.paragraphs,
    heard.labels.map(({ span }) => span.start),
    isOfMeeting(header) || calledMinutes(text.slice(from, from + typeLength), "") !== null,
  );
  const talk = parted(heard, [...header.further.map(({ start }) => start), ...asides.silences]);
  const { attributes, warnings: conflicts } = attributesOf(
    id,
    header.attributes,
    raw.attributes ?? {},
    settings.attributes ?? {},
  );

  const preamble = beginningOf(text, raw.masks, talk.cuts[0]?.span.start) ?? header.end;
  const shape = talk.search?.chosen?.shapes[0];
  const chat = shape === "chat";
  const notes = notesOf(text, from, talk.cuts.length > 0 ? { chat } : null);
  const masks = settledMasks([
    ...raw.masks,
    ...header.masks,
    ...legend.spans.map((span): Mask => ({ span, why: "header" })),
    ...talk.labels,
    ...asides.masks,
    ...(talk.cuts.length > 0 ? exportHeads(text, from, Math.min(preamble, from + topLength)) : []),
    ...titlesOf(text, from, Math.min(preamble, from + topLength)),
    ...notes.masks,
  ]);
  const noted = new Set(masks.flatMap((mask) => (mask.why === "note" ? mask.span.start : [])));
  const stretches = stretchesOf(
    text,
    masks.filter((mask) => mask.why !== "note"),
    talk.cuts,
  );

  const same = sameSpeakers(talk.cuts);
  const speakers = speakersIn(stretches, same, new Set(countedTurns(talk.cuts).values()), talk.given);
  const title = settings.title ?? raw.attributes?.["title"] ?? titleFrom(id);
  const top = text.slice(from, from + Math.max(typeLength, Math.min(preamble - from, topLength)));
  const named = namedPeople(`${title}\n${top.slice(0, Math.max(preamble - from, 0))}`, attributes, header.sheets);
  const { resembling } = talk;
  const found = rolesOf(text, speakers, { declared, legend: legend.roles, named, resembling, chat });
  const guess = typeOf({
    declared: settings.type,
    title,
    top: top.slice(0, typeLength),
    attributes,
    speakers: speakers.map((speaker) => ({
      label: speaker.label,
      turns: speaker.speech.length,
      asks: habitOf(text, speaker).asks,
    })),
    questions: talk.questions,
    // People who talk to each other are named without a constituency and without capitals.
    sitting:
      shape === "alone" &&
      speakers.some(({ label }) => /[()]|\p{Lu}{2}/u.test(label)) &&
      !speakers.some(({ label }) => meaningOf(label) === "interviewer"),
  });
  const decided = guess.type === "minutes" ? atSitting(found) : found;
  const roles = new Map([...decided].map(([key, { role }]) => [key, role] as const));
  const alone = talk.cuts.length === 0 && (guess.type === "interview" || guess.type === "focus-group");
  // Somebody spoke all of it, though nobody is named.
  const cuts: readonly Cut[] = alone
    ? [{ span: { start: 0, end: 0 }, label: null, key: null, role: "participant" }]
    : talk.cuts;
  const apart = namesakes(cuts, roles, same, header.sheets);
  const { people, ids } = peopleOf(id, cuts, roles, same, apart, attributes, header.sheets);
  return {
    id,
    title,
    type: guess.type,
    typeReason: guess.reason,
    format: raw.reader.slice(0, raw.reader.lastIndexOf("@")),
    reader: raw.reader,
    text,
    paragraphs: raw.paragraphs,
    marks: [...raw.marks, ...talk.marks, ...notes.marks.filter((mark) => noted.has(mark.at))].sort(
      (a, b) => a.at - b.at,
    ),
    turns: stretches.map((stretch) =>
      turnOf(alone ? { ...stretch, cut: cuts[0] ?? null } : stretch, { ids, roles, same, apart }),
    ),
    people,
    masks,
    attributes,
    warnings: [
      ...raw.warnings,
      ...conflicts,
      ...dateWarnings(id, header),
      ...sheetWarnings(id, header.sheets, talkSheets(cuts, roles, same, apart, header.sheets)),
      ...namesakeWarnings(id, apart),
      ...(alone ? [nobodyTold(id, guess.type)] : []),
      ...speakerWarnings(id, speakers, decided, talk),
    ],
    ...(settings.explain === true
      ? { findings: findingsOf({ text, from, talk, speakers, decided, same, legend, header: header.masks, masks }) }
      : {}),
  };
}

/** Whether a header is one of minutes. */
function isOfMeeting({ attributes }: Header): boolean {
  return ["chair", "note_taker", "attendees"].some((key) => attributes[key] !== undefined);
}

/** A conversation in which nobody goes on from some places: the sheet of the next interview, a note of the researcher. */
function parted(talk: Conversation, silences: readonly number[]): Conversation {
  const first = talk.cuts[0];
  if (first === undefined || silences.length === 0) return talk;
  const ends = silences.filter((start) => start > first.span.start);
  const cuts = [...talk.cuts, ...ends.map(nobody)];
  return { ...talk, cuts: cuts.sort((a, b) => a.span.start - b.span.start) };
}

/** Where the label of what is said first begins, in the cell of a table beside it maybe; `first`: where that speech begins. */
function beginningOf(text: string, masks: readonly Mask[], first: number | undefined): number | undefined {
  if (first === undefined) return undefined;
  const label = masks.findLast(({ why, span }) => why === "label" && span.end <= first);
  return label !== undefined && text.slice(label.span.end, first).trim() === "" ? label.span.start : first;
}

/** Whoever speaks in a sitting takes part in it, but for those of whom study.yaml says otherwise and for translators. */
function atSitting(found: ReadonlyMap<string, DecidedRole>): Map<string, DecidedRole> {
  return new Map(
    [...found].map(([key, role]) => {
      const reason = presides(key) ? roleReasons.chair : roleReasons.sitting;
      const stays = role.reason === roleReasons.study || role.reason === roleReasons.translator;
      return [key, stays ? role : { role: "participant", reason, told: false }];
    }),
  );
}

function declaredRoles(settings: TranscriptSettings): Map<string, Role> {
  const roles = new Map<string, Role>();
  for (const label of settings.labels?.interviewer ?? []) roles.set(labelKey(label), "interviewer");
  for (const label of settings.labels?.participant ?? []) roles.set(labelKey(label), "participant");
  for (const [label, role] of Object.entries(settings.roles ?? {})) roles.set(labelKey(label), role);
  return roles;
}

function titleFrom(id: string): string {
  const name = id.slice(id.lastIndexOf("/") + 1);
  const dot = name.lastIndexOf(".");
  return dot > 0 ? name.slice(0, dot) : name;
}

/** Speakers in order of first speech, labels of one person together. */
function speakersIn(
  stretches: readonly Stretch[],
  same: ReadonlyMap<string, string>,
  counted: ReadonlySet<string>,
  given: ReadonlyMap<string, string>,
): Speaker[] {
  const found = new Map<string, { label: string; speech: Span[] }>();
  for (const { span, cut } of stretches) {
    if (cut === null || cut.key === null) continue;
    const key = same.get(cut.key) ?? cut.key;
    const own = found.get(key);
    if (own === undefined) found.set(key, { label: cut.label ?? key, speech: [span] });
    else own.speech.push(span);
  }
  return [...found].map(([key, { label, speech }]) => ({
    key,
    // The number of a turn says nothing of who speaks: `P1` is no participant, and may ask.
    label: counted.has(key) ? baseKey(label.replace(/[()]/g, "")) : label,
    speech,
    given: given.get(key) ?? null,
  }));
}

interface Known {
  /** Speaker key to person id. */
  readonly ids: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly same: ReadonlyMap<string, string>;
  readonly apart: Apart;
}

function turnOf({ span, cut }: Stretch, { ids, roles, same, apart }: Known): Turn {
  if (cut === null) return { span, label: null, person: null, role: "none" };
  const person = ids.get(speakerKey(cut, same, apart)) ?? null;
  if (cut.key === null)
    return { span, label: null, person: cut.role === "participant" ? person : null, role: cut.role ?? "unknown" };
  return { span, label: cut.label, person, role: roles.get(same.get(cut.key) ?? cut.key) ?? "unknown" };
}

/** Dates that an English sheet may have meant the other way. */
function dateWarnings(id: string, { ambiguous }: Header): Diagnostic[] {
  return ambiguous.map(([written, read]) => ({
    about: id,
    kind: "attribute",
    message: `the date "${written}" is read day first, as ${read}; state another in study.yaml if it is month first`,
    indonesian: `tanggal "${written}" dibaca hari dahulu, sebagai ${read}; nyatakan lain di study.yaml bila bulan dahulu`,
  }));
}
