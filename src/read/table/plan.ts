import { columnsOf, headerWords } from "./columns.js";

/** What the columns of a table say, where it holds speech: who says the texts of a row. */
export interface TablePlan {
  /** Column of the interviewer's questions, and what it is called. */
  readonly question: { readonly column: number; readonly label: string } | null;
  /** Column that names who speaks in a row. */
  readonly speaker: number | null;
  /** Columns of speech. `label` null: said by the speaker of the row. */
  readonly texts: readonly { readonly column: number; readonly label: string | null }[];
  /** Whether the headers of `texts` are questions, so that every row is one informant's answers. */
  readonly questionsAbove: boolean;
}

const questionWords = words(
  "pertanyaan, daftar pertanyaan, pertanyaan wawancara, pertanyaan peneliti, item pertanyaan, butir pertanyaan, tanya, peneliti, pewawancara",
  "question, questions, interview question, interview questions, interviewer, researcher",
);
const answerWords = words(
  "jawaban, jawab, jawaban informan, jawaban narasumber, jawaban responden, hasil wawancara, tanggapan, respon, respons",
  "answer, answers, response, responses, reply",
);
/** First words of columns that belong to the one who analyses, or number and date the rows. */
const otherWords = words(
  "no, nomor, kesimpulan, simpulan, keterangan, catatan, kategori, kategorisasi, tema, kode, coding, koding, kata, interpretasi, indikator",
  "aspek, variabel, fokus, sub, reduksi, analisis, makna, tujuan, teori, observasi, dokumentasi, hasil, triangulasi, sumber, hari, tanggal",
  "waktu, jam, menit, conclusion, summary, note, notes, category, theme, code, codes, keyword, keywords, interpretation, remarks, indicator",
  "aspect, variable, purpose, aim, method, data, observation, documentation, triangulation, source, time, date, timestamp, research",
);
/** First words of headers that name somebody who answers: a part in the talk, an address, an office. */
const personWords = words(
  "informan, narasumber, nara, responden, partisipan, subjek, subyek, peserta, ibu, bu, bapak, pak, bpk, sdr, sdri, kang, teh, mas, mbak",
  "kepala, camat, lurah, kades, kader, bidan, ketua, sekretaris, kabid, kadis, bupati, wakil, petugas, perangkat, staf, staff, pegawai",
  "warga, masyarakat, tokoh, guru, dokter, perawat, manajer, direktur, pendamping, koordinator, informant, respondent, participant, subject",
  "interviewee, speaker, key, head, chief, mayor, officer, nurse, midwife, cadre, manager, director, teacher, resident, member, mr, mrs, ms, dr",
);

/**
 * Reads the header row of a table: turns (speaker and text), questions with the answers of one or more informants, the same with the informants
 * below each other, or one informant a row under questions. null: a table of something else.
 */
export function tablePlan(header: readonly string[]): TablePlan | null {
  const cells = header.map(headerWords);
  const named = columnsOf(header);
  const speaker = named.speaker ?? null;
  const asked = cells.findIndex((cell) => questionWords.has(cell));
  if (asked < 0) {
    if (speaker === null) return null;
    if (named.text !== undefined) return plan(null, speaker, [{ column: named.text, label: null }]);
    const questions = header.flatMap((cell, column) => (asks(cell) ? [{ column, label: null }] : []));
    return questions.length < 2 ? null : { ...plan(null, speaker, questions), questionsAbove: true };
  }
  const question = { column: asked, label: labelText(header[asked] ?? "") };
  const answer = cells.findIndex((cell) => answerWords.has(cell));
  const said = answer >= 0 ? answer : (named.text ?? -1);
  if (speaker !== null && said >= 0) return plan(question, speaker, [{ column: said, label: null }]);
  const answers = header.flatMap((cell, column) =>
    column !== asked && (column === said || isPerson(cell) || looksNamed(cell))
      ? [{ column, label: labelText(cell) }]
      : [],
  );
  const sure = answers.some(({ column, label }) => column === said || isPerson(label));
  return sure ? plan(question, null, answers) : null;
}

function plan(question: TablePlan["question"], speaker: number | null, texts: TablePlan["texts"]): TablePlan {
  return { question, speaker, texts, questionsAbove: false };
}

/** A label as it stands in a cell: without bold marks and a colon, blanks single. */
export function labelText(cell: string): string {
  return cell
    .replace(/[*_]{2,}/g, "")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/\s*:$/, "");
}

function words(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(", ")));
}

function asks(header: string): boolean {
  return /\?\s*$/.test(header) || /^(?:pertanyaan|question|q)\s*\d/i.test(header.trim());
}

/** Whether a cell calls somebody the one who asks: "Pewawancara", "Peneliti". */
export function isQuestionWord(cell: string): boolean {
  return questionWords.has(headerWords(cell));
}

/** Whether the first word of a cell says who somebody is: "Informan 2", "Bu Yanti". */
export function isPersonWord(cell: string): boolean {
  return personWords.has((headerWords(cell).split(" ")[0] ?? "").replace(/[.\d]+$/, ""));
}

/** "Informan 2", "INF-01", "Bu Yanti", "Kepala Desa". */
function isPerson(header: string): boolean {
  return /^\p{L}{1,4}[ .-]?\d{1,3}\b/u.test(header.trim()) || isPersonWord(header);
}

/** A few capitalised words that are no heading of the one who analyses. Only beside columns of which it is sure. */
function looksNamed(header: string): boolean {
  const [first = ""] = headerWords(header).split(" ");
  const parts = header.trim().split(/\s+/);
  return (
    parts.length <= 5 && parts.every((word) => /^[("]?\p{Lu}/u.test(word)) && !otherWords.has(first.replace(/\.$/, ""))
  );
}
