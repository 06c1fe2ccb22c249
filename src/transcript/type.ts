import type { SourceType } from "../model/document.js";

export interface TypeEvidence {
  readonly declared: SourceType | undefined;
  readonly title: string;
  /** The first 1,500 code units of the text behind front matter. */
  readonly top: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly speakers: readonly { readonly label: string }[];
  /** Whether questions and answers alternate though a side has no label. */
  readonly questions: boolean;
}

export interface GuessedType {
  readonly type: SourceType;
  /** What it rests on, in words. */
  readonly reason: string;
}

const groupWords = /\b(?:fgd|focus group|diskusi kelompok (?:terarah|terfokus|terpumpun)|diskusi terfokus)\b/i;
const minutesWords =
  /\b(?:notulen(?:si)?|notula|risalah (?:rapat|sidang|sementara)|minutes of|meeting minutes|berita acara rapat|rapat dibuka pukul)\b/i;

/** What kind of source a text is: as declared, else by its header, its speakers, its questions; else a document. */
export function typeOf(evidence: TypeEvidence): GuessedType {
  const { declared, attributes, speakers, title, top } = evidence;
  if (declared !== undefined) return { type: declared, reason: "study.yaml" };
  const head = `${title}\n${top}`;
  if (groupWords.test(head) && speakers.length >= 4)
    return { type: "focus-group", reason: `named a focus group, ${speakers.length} speakers` };
  const minutes = ["chair", "note_taker", "attendees"].filter((key) => attributes[key] !== undefined);
  const beside = ["date", "time", "place", "agenda", "purpose"].filter((key) => attributes[key] !== undefined);
  if (minutes.length > 0 && minutes.length + beside.length >= 2) {
    return { type: "minutes", reason: `minutes header (${[...minutes, ...beside].join(", ").replaceAll("_", " ")})` };
  }
  if (minutesWords.test(head)) return { type: "minutes", reason: `called "${minutesWords.exec(head)?.[0] ?? ""}"` };
  if (speakers.length >= 2) {
    const named = speakers
      .slice(0, 3)
      .map((speaker) => speaker.label)
      .join(", ");
    return {
      type: "interview",
      reason: `${speakers.length} speakers alternate (${named}${speakers.length > 3 ? ", …" : ""})`,
    };
  }
  if (evidence.questions) return { type: "interview", reason: "questions and answers alternate" };
  const sheet = ["informant_code", "interviewer"].filter((key) => attributes[key] !== undefined);
  if (sheet.length > 0)
    return { type: "interview", reason: `informant sheet (${sheet.join(", ").replaceAll("_", " ")})` };
  return { type: "document", reason: "no speakers and no header of minutes" };
}
