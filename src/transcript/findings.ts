import type { Finding, Mask } from "../model/document.js";
import type { Label, Span } from "../model/text.js";
import type { Trial } from "./accepted.js";
import type { Conversation } from "./conversation.js";
import { isFieldWord } from "./field-words.js";
import { introduced } from "./introduced.js";
import type { LabelHit } from "./labels.js";
import type { Legend } from "./legend.js";
import { labelKey } from "./role-words.js";
import { type DecidedRole, habitOf, type Speaker } from "./roles.js";
import { counted, shapeWords, weighedWords } from "./shape-words.js";

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

/** Labels and notes named one by one; the rest is counted. */
const most = 20;

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

function speakers({ text, speakers, decided, talk }: Read): Finding[] {
  const first = Math.min(...speakers.map(({ speech }) => speech[0]?.start ?? Number.POSITIVE_INFINITY));
  return speakers.map((speaker) => {
    const role = decided.get(speaker.key);
    const turns = speaker.speech.length;
    const { asks } = habitOf(text, speaker);
    const words = speaker.speech.reduce((sum, span) => sum + wordsIn(text, span), 0);
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
    const because = introduced(whole) !== null ? initials : /^[a-z]\d*$/.test(key) ? numbers : brackets;
    return { what: "same speaker", finding: same(`${labels.get(key) ?? key} = ${whole}`), because };
  });
}

const initials: Label = { en: "the full name introduces its initials", id: "nama lengkap memperkenalkan inisialnya" };
const numbers: Label = { en: "each number is used once", id: "setiap nomor dipakai sekali" };
const brackets: Label = { en: "the same but for the brackets", id: "sama kecuali kurungnya" };

/** Line heads that could be labels and are none: of the chosen shape, and names of fields before a colon. */
function noLabels({ text, from, talk, masks }: Read): Finding[] {
  const { search } = talk;
  if (search === null) return [];
  const trial = search.chosen ?? search.trials[0];
  const taken = new Set((search.chosen === null ? [] : search.labels).map((hit) => hit.span.start));
  const found = new Map<string, { label: string; times: number; because: Label }>();
  const add = (label: string, because: Label): void => {
    const own = found.get(labelKey(label));
    if (own === undefined) found.set(labelKey(label), { label, times: 1, because });
    else own.times++;
  };
  for (const hit of trial?.heads ?? []) if (!taken.has(hit.span.start)) add(hit.label, whyNone(hit, search.chosen));
  for (const label of fieldHeads(text, from, masks)) add(label, field);
  const all = [...found.values()].sort((a, b) => b.times - a.times || (a.label < b.label ? -1 : 1));
  const rows = all.slice(0, most).map(({ label, times, because }): Finding => {
    const count = { en: times === 1 ? "once" : `${times} times`, id: times === 1 ? "sekali" : `${times} kali` };
    return {
      what: "no label",
      finding: same(label),
      because: { en: `stands ${count.en}: ${because.en}`, id: `muncul ${count.id}: ${because.id}` },
    };
  });
  const more = all.length - rows.length;
  if (more > 0)
    rows.push({ what: "no label", finding: { en: `${more} more`, id: `${more} lainnya` }, because: same("") });
  return rows;
}

const field: Label = {
  en: "the name of a field in a form, list or report",
  id: "nama isian formulir, daftar, atau laporan",
};

function whyNone(hit: LabelHit, chosen: Trial | null): Label {
  if (chosen === null)
    return { en: "no shape of label holds together", id: "tidak ada bentuk label yang membentuk percakapan" };
  if (hit.listed) return { en: "an item of a list", id: "butir daftar" };
  return { en: "unlike the labels that come back", id: "tidak seperti label yang berulang" };
}

/** Names of fields before a colon at the start of lines that are no header. */
function* fieldHeads(text: string, from: number, masks: readonly Mask[]): Generator<string> {
  const headers = new Set(
    masks.flatMap(({ why, span }) => (why === "header" || why === "heading" ? [span.start] : [])),
  );
  for (const match of text.slice(from).matchAll(/^[ \t*_#>•-]{0,6}(\p{L}[\p{L}\d /.-]{0,38}?)[ \t*_]{0,4}[:：]/gmu)) {
    const label = match[1] ?? "";
    const at = from + match.index + match[0].indexOf(label);
    if (!headers.has(from + match.index) && !headers.has(at) && isFieldWord(labelKey(label))) yield label;
  }
}

function legend({ text, legend }: Read): Finding[] {
  return legend.spans.map((span) => ({ what: "legend", finding: same(lineOf(text, span)), because: explains }));
}

const explains: Label = { en: "explains labels", id: "menerangkan label" };

/** Names of the header's fields; what stands behind them may be private. */
function header({ text, header, masks }: Read): Finding[] {
  const lines = header.filter(({ why }) => why === "header");
  const names = lines.map(
    ({ span }) => /^[|\s]*([^:：\t|\n]{1,40}?)\s*(?:[:：\t|]|\s{3})/.exec(lineOf(text, span))?.[1],
  );
  const keys = [...new Set(names.filter((name) => name !== undefined))];
  const found: Finding[] =
    lines.length === 0
      ? []
      : [
          {
            what: "header",
            finding: same(keys.join(", ")),
            because: { en: counted(lines.length, "line"), id: `${lines.length} baris` },
          },
        ];
  if (masks[0]?.why === "front-matter") found.push({ what: "header", finding: frontMatter, because: yaml });
  return found;
}

const frontMatter: Label = { en: "front matter", id: "front matter" };
const yaml: Label = { en: "YAML between dashes at the top", id: "YAML di antara garis pada awal berkas" };

function notes({ text, masks }: Read): Finding[] {
  const kinds = new Map<string, number>();
  let total = 0;
  for (const { why, span } of masks) {
    if (why !== "note") continue;
    total++;
    const note = lineOf(text, span);
    const kind = /^\W*(?:\d+[\W\d]*)$/.test(note) ? "00" : /:\/\/|www\./.test(note) ? "http" : note.toLowerCase();
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  if (total === 0) return [];
  const named = [...kinds].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const words = (lang: keyof Label): string => {
    const shown = named.slice(0, most).map(([kind, times]) => `${noteKinds.get(kind)?.[lang] ?? kind} ${times}`);
    return `${shown.join(", ")}${named.length > most ? ", …" : ""}`;
  };
  return [
    {
      what: "notes",
      finding: { en: words("en"), id: words("id") },
      because: {
        en: `${counted(total, "note")}, neither matched nor counted as words`,
        id: `${total} catatan, tidak dicocokkan dan tidak dihitung sebagai kata`,
      },
    },
  ];
}

const noteKinds: ReadonlyMap<string, Label> = new Map([
  ["00", { en: "times and page numbers", id: "waktu dan nomor halaman" }],
  ["http", { en: "addresses", id: "alamat web" }],
]);

function same(words: string): Label {
  return { en: words, id: words };
}

function lineOf(text: string, { start, end }: Span): string {
  return text
    .slice(start, Math.min(end, start + 120))
    .replace(/\s+/g, " ")
    .trim();
}

function wordsIn(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/\S+/g)?.length ?? 0;
}
