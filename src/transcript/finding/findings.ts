import type { Finding, Mask } from "../../model/document.js";
import type { Label, Span } from "../../model/text.js";
import type { Trial } from "../label/accepted.js";
import { bracketed, introduced } from "../label/introduced.js";
import type { LabelHit } from "../label/labels.js";
import type { Legend } from "../label/legend.js";
import { counted, shapeWords, weighedWords } from "../label/shape-words.js";
import { type DecidedRole, habitOf, type Speaker } from "../role/roles.js";
import type { Conversation } from "../turn/conversation.js";
import { header, legend, noLabels, notes, same } from "./beside.js";

export interface Read {
  readonly text: string;
  /** Where the text behind front matter begins. */
  readonly from: number;
  readonly talk: Conversation;
  readonly speakers: readonly Speaker[];
  readonly decided: ReadonlyMap<string, DecidedRole>;
  /** Labels of one speaker: key to key. */
  readonly same: ReadonlyMap<string, string>;
  readonly legend: Legend;
  readonly header: readonly Mask[];
  readonly masks: readonly Mask[];
}

/** Why a document was read as it was: shapes tried, speakers and roles, what was no label, legend, header and notes. */
export function findingsOf(read: Read): Finding[] {
  return [
    ...shapes(read),
    ...speakers(read),
    ...unlabelledSpeech(read),
    ...joins(read),
    ...noLabels(read),
    ...legend(read),
    ...header(read),
    ...notes(read),
  ];
}

function shapes({ talk }: Read): Finding[] {
  const { search, cuts, questions } = talk;
  if (search === null) return cuts.length === 0 ? [] : [{ what: "shape", finding: byFormat, because: formatSays }];
  const found = search.trials.map(
    (trial): Finding => ({
      what: trial === search.chosen ? "shape" : "other shape",
      finding: trial === search.chosen ? shapeName(trial) : withHeads(shapeName(trial), trial.heads),
      because: trial === search.chosen || trial.weighed.verdict !== "held" ? weighed(trial) : outweighed(trial),
    }),
  );
  if (questions) found.push({ what: "shape", finding: unlabelled, because: questionForm });
  return found.sort((a, b) => Number(b.what === "shape") - Number(a.what === "shape"));
}

const byFormat: Label = { en: "speakers named by the format", id: "penutur disebut oleh formatnya" };
const formatSays: Label = { en: "cues or a table name them", id: "takarir atau tabel menyebutnya" };
const unlabelled: Label = { en: "questions or answers without a label", id: "pertanyaan atau jawaban tanpa label" };
const questionForm: Label = {
  en: "paragraphs that end as questions stand before answers",
  id: "paragraf yang berakhir sebagai pertanyaan mendahului jawaban",
};

function shapeName({ shapes, heads }: Trial): Label {
  const used = shapes.filter((shape) => heads.some((hit) => hit.shape === shape));
  const join = (lang: keyof Label): string => used.map((shape) => shapeWords[shape][lang]).join(" / ");
  return { en: join("en"), id: join("id") };
}

/** The most frequent line heads of a shape that was not chosen. */
function withHeads({ en, id }: Label, heads: readonly LabelHit[]): Label {
  const counts = new Map<string, number>();
  for (const { label } of heads) counts.set(label, (counts.get(label) ?? 0) + 1);
  const named = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 3);
  const words = named.map(([label, times]) => (times === 1 ? label : `${label} ${times}`)).join(", ");
  const more = counts.size > named.length ? ", …" : "";
  return { en: `${en} (${words}${more})`, id: `${id} (${words}${more})` };
}

function weighed({ weighed, heads }: Trial): Label {
  return weighedWords(weighed, heads.length);
}

function outweighed(trial: Trial): Label {
  const { en, id } = weighed(trial);
  return { en: `another shape labels more; ${en}`, id: `bentuk lain memberi label lebih banyak; ${id}` };
}

function speakers({ text, speakers, decided, talk, masks }: Read): Finding[] {
  const notes = notesWithin(speakers, masks);
  const first = Math.min(...speakers.map(({ speech }) => speech[0]?.start ?? Number.POSITIVE_INFINITY));
  return speakers.map((speaker) => {
    const role = decided.get(speaker.key);
    const turns = speaker.speech.length;
    const { asks } = habitOf(text, speaker);
    const words = speaker.speech.reduce((sum, span) => sum + wordsIn(text, span, notes.get(span) ?? []), 0);
    const mean = Math.round(words / Math.max(turns, 1));
    const share = `${Math.round(asks * 100)} %`;
    const opens = speaker.speech[0]?.start === first && talk.cuts.length > 0;
    return {
      what: "speaker",
      finding: same(speaker.label),
      role: role?.role ?? "unknown",
      because: {
        en: `${role?.reason.en ?? ""}; ${counted(turns, "turn")}, asks in ${share}, ${counted(mean, "word")} a turn${opens ? ", speaks first" : ""}`,
        id: `${role?.reason.id ?? ""}; ${turns} giliran bicara, bertanya dalam ${share}, ${mean} kata per giliran${opens ? ", bicara pertama" : ""}`,
      },
    };
  });
}

/** Whoever speaks without a label between labels or questions. */
function unlabelledSpeech({ talk }: Read): Finding[] {
  return (["interviewer", "participant"] as const).flatMap((role) => {
    const turns = talk.cuts.filter((cut) => cut.key === null && cut.role === role).length;
    if (turns === 0) return [];
    const { en, id } = role === "interviewer" ? unlabelledQuestion : unlabelledAnswer;
    const because = { en: `${en}; ${counted(turns, "turn")}`, id: `${id}; ${turns} giliran bicara` };
    return [{ what: "speaker", finding: noLabel, role, because }];
  });
}

const noLabel: Label = { en: "(no label)", id: "(tanpa label)" };
const unlabelledQuestion: Label = {
  en: "asks, numbered, bold or before a label",
  id: "bertanya, bernomor, tebal, atau sebelum label",
};
const unlabelledAnswer: Label = { en: "goes on behind a question", id: "melanjutkan sesudah pertanyaan" };

/** Labels taken for one speaker. */
function joins({ talk, same: joined }: Read): Finding[] {
  const labels = new Map(talk.cuts.flatMap(({ key, label }) => (key === null || label === null ? [] : [[key, label]])));
  return [...joined].map(([key, into]) => {
    const whole = labels.get(into) ?? into;
    return {
      what: "same speaker",
      finding: same(`${labels.get(key) ?? key} = ${whole}`),
      because: whyJoined(key, whole),
    };
  });
}

function whyJoined(key: string, whole: string): Label {
  if (introduced(whole) !== null) return initials;
  if (/\d\)?$/.test(key) || key.length === 1) return numbers;
  const parts = bracketed(whole);
  if (parts === null || parts.base === key) return brackets;
  return parts.inside.includes(key) ? inBrackets : partOfName;
}

const initials: Label = { en: "the full name introduces its initials", id: "nama lengkap memperkenalkan inisialnya" };
const numbers: Label = { en: "each number is used once", id: "setiap nomor dipakai sekali" };
const brackets: Label = { en: "the same but for the brackets", id: "sama kecuali kurungnya" };
const inBrackets: Label = { en: "named in the brackets", id: "disebut di dalam kurung" };
const partOfName: Label = {
  en: "a word of that name, and no other label begins or ends with it",
  id: "satu kata dari nama itu, dan tidak ada label lain yang diawali atau diakhiri kata itu",
};

/** The notes inside each stretch of speech. */
function notesWithin(speakers: readonly Speaker[], masks: readonly Mask[]): Map<Span, Span[]> {
  const within = new Map<Span, Span[]>();
  const spans = speakers.flatMap(({ speech }) => speech).sort((a, b) => a.start - b.start);
  let next = 0;
  for (const { span, why } of masks) {
    if (why !== "note") continue;
    while (next < spans.length && (spans[next]?.end ?? 0) <= span.start) next++;
    const own = spans[next];
    if (own === undefined || own.start > span.start) continue;
    const inside = within.get(own);
    if (inside === undefined) within.set(own, [span]);
    else inside.push(span);
  }
  return within;
}

/** Words outside notes. */
function wordsIn(text: string, { start, end }: Span, notes: readonly Span[]): number {
  let words = 0;
  let at = start;
  const count = (to: number): void => {
    words += text.slice(at, to).match(/\S+/g)?.length ?? 0;
  };
  for (const note of notes) {
    if (note.start < at || note.end > end) continue;
    count(note.start);
    at = note.end;
  }
  count(end);
  return words;
}
