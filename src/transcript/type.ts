import type { SourceType } from "../model/document.js";
import type { Label } from "../model/text.js";
import { hasQuestionLabels, isExamination, type Part } from "./role/examination.js";
import { labelKey, meaningOf, presides } from "./role/words.js";

export interface TypeEvidence {
  readonly declared: SourceType | undefined;
  readonly title: string;
  /** The first 1,500 code units of the text behind front matter. */
  readonly top: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly speakers: readonly Part[];
  /** Whether questions and answers alternate though a side has no label. */
  readonly questions: boolean;
  /** Whether names stand above what is said as reports of parliaments print them. */
  readonly sitting: boolean;
}

export interface GuessedType {
  readonly type: SourceType;
  /** What it rests on, in words. */
  readonly reason: Label;
}

const groupWords = /\b(?:fgd|focus group|diskusi kelompok (?:terarah|terfokus|terpumpun)|diskusi terfokus)\b/i;
/** What minutes call themselves, at the start of a line that says little else; scanners put blanks into capitals. */
const minutesWords =
  /^[ \t#*_|-]{0,12}(?:(?:draft|draf|konsep|lampiran|\d+[.)]?)\s+){0,2}((?:notulen(?:si)?|notula|ris ?alah (?:rap ?at|sidang|sementara|resmi)|minutes of|meeting minutes|berita acara (?:rapat|sidang|persidangan)|(?:official )?report of proceedings|hansard)\b[^\n]{0,80}|\(?(?:rap ?at|sidang) d ?ibuka pukul\b[^\n]{0,30}|the (?:house|committee|council|senate|assembly) met at\b[^\n]{0,40})$/im;

/** The same in a title or a file name, wherever it stands. */
const minutesTitle = /\b(?:notulen(?:si)?|notula|risalah|minutes|hansard)\b/i;

/** The words with which a text, by its first 1,500 code units, or its title calls itself minutes; null where neither does. */
export function calledMinutes(top: string, title: string): string | null {
  return minutesWords.exec(top)?.[1] ?? minutesTitle.exec(title)?.[0] ?? null;
}

/** What kind of source a text is: as declared, else by its header, its speakers, its questions; else a document. */
export function typeOf(evidence: TypeEvidence): GuessedType {
  const { declared, speakers, title, top } = evidence;
  if (declared !== undefined)
    return { type: declared, reason: { en: "study.yaml says so", id: "disebutkan study.yaml" } };
  if (groupWords.test(`${title}\n${top}`) && speakers.length >= 4)
    return {
      type: "focus-group",
      reason: {
        en: `named a focus group, ${speakers.length} speakers`,
        id: `disebut diskusi kelompok, ${speakers.length} penutur`,
      },
    };
  return (
    minutesType(evidence) ?? groupType(evidence) ?? interviewType(evidence) ?? { type: "document", reason: nobody }
  );
}

/** Fewest who answer a moderator in a group. */
const fewestInGroup = 4;

/** A moderator leads a discussion: where several answer, it is a group's. */
function groupType({ speakers }: TypeEvidence): GuessedType | null {
  const leads = speakers.find(({ label }) => moderates.test(labelKey(label)));
  const others = speakers.filter(({ label, turns }) => meaningOf(label) !== "interviewer" && turns >= 2).length;
  if (leads === undefined || others < fewestInGroup) return null;
  return {
    type: "focus-group",
    reason: {
      en: `${leads.label} leads, ${others} others speak`,
      id: `${leads.label} memandu, ${others} orang lain berbicara`,
    },
  };
}

const moderates = /^(?:moderator|fasilitator|facilitator|pemandu(?: diskusi)?)(?: ?\d| \(|$)/;

const members: Label = {
  en: "members are named as in the report of a sitting",
  id: "anggota disebut seperti dalam risalah sidang",
};
const nobody: Label = { en: "no speakers and no header of minutes", id: "tanpa penutur dan tanpa kepala notulen" };

function minutesType({ attributes, speakers, title, top, sitting }: TypeEvidence): GuessedType | null {
  // Whatever a record calls itself: in an interrogation one asks and the other answers.
  if (hasQuestionLabels(speakers)) return null;
  const minutes = stated(attributes, ["chair", "note_taker", "attendees"]);
  const beside = stated(attributes, ["date", "time", "place", "agenda", "purpose"]);
  if (minutes.length > 0 && minutes.length + beside.length >= 2) {
    const names = [...minutes, ...beside].join(", ").replaceAll("_", " ");
    return { type: "minutes", reason: { en: `minutes header (${names})`, id: `kepala notulen (${names})` } };
  }
  const called = calledMinutes(top, title);
  if (called !== null) {
    const words = called.trim().slice(0, 40);
    return { type: "minutes", reason: { en: `called "${words}"`, id: `disebut "${words}"` } };
  }
  const chair = speakers.find(({ label }) => presides(labelKey(label)))?.label;
  if (chair === undefined && sitting) return { type: "minutes", reason: members };
  if (chair === undefined || speakers.length < 2 || isExamination(speakers)) return null;
  return { type: "minutes", reason: { en: `${chair} presides`, id: `${chair} memimpin` } };
}

function interviewType({ attributes, speakers, questions }: TypeEvidence): GuessedType | null {
  if (speakers.length >= 2) {
    const count = speakers.length;
    const three = speakers.slice(0, 3).map((speaker) => speaker.label);
    const named = `${three.join(", ")}${count > 3 ? ", …" : ""}`;
    return {
      type: "interview",
      reason: { en: `${count} speakers alternate (${named})`, id: `${count} penutur bergantian (${named})` },
    };
  }
  if (questions)
    return {
      type: "interview",
      reason: { en: "questions and answers alternate", id: "pertanyaan dan jawaban bergantian" },
    };
  const sheet = stated(attributes, ["informant_code", "interviewer"]);
  const beside = stated(attributes, ["name", "initials", "position", "age", "date", "place", "duration", "medium"]);
  // Who interviewed, and nothing else, may stand in a plan or a timetable.
  if (sheet.length === 0 || sheet.length + beside.length < 2) return null;
  const names = sheet.join(", ").replaceAll("_", " ");
  return { type: "interview", reason: { en: `informant sheet (${names})`, id: `lembar informan (${names})` } };
}

function stated(attributes: Readonly<Record<string, string>>, keys: readonly string[]): string[] {
  return keys.filter((key) => attributes[key] !== undefined);
}
