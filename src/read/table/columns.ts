/** What a table of turns may say about each turn. */
export type ColumnRole = "speaker" | "text" | "time" | "role";

export const columnRoles: readonly ColumnRole[] = ["text", "speaker", "time", "role"];

/** Columns as a person names them: the words of the header, or a number from 1. */
export type NamedColumns = { readonly [Role in ColumnRole]?: string | undefined };

/** Where the columns stand, from 0; a role without a column is absent. */
export type Columns = Partial<Record<ColumnRole, number>>;

/** Header words, lower case, in Indonesian and English; of several columns with such words the one whose word stands first here counts. */
const names: Readonly<Record<ColumnRole, readonly string[]>> = {
  text: words(
    "text, teks, ujaran, isi, tuturan, utterance, transcript, transkrip, transkripsi, content, kalimat, pernyataan, percakapan",
    "isi percakapan, isi wawancara, ucapan, speech, transcription, kutipan, dialog, hasil wawancara, verbatim, utterance text",
    "utterances, transcript text, turn text, speech text, segment text, dialogue, dialogue text, utt, isi ujaran, isi transkrip, isi teks",
    "isi tuturan, isi pembicaraan, isi dialog, teks ujaran, perkataan, pembicaraan, sentence, message, pesan, caption, spoken text, spoken words",
    "words, words spoken, speaker text, kata kata, kata-kata, isi pernyataan, isi ucapan",
  ),
  speaker: words(
    "speaker, penutur, pembicara, label, name, nama, speaker name, nama pembicara, nama penutur, participant, person, pelaku, who, siapa",
    "speaker label, subjek, narasumber, informan, turn by, speaker id, id penutur, id pembicara, spk, interlocutor, talker, spoken by",
    "nama informan, nama narasumber, participant name, participant id, partisipan, responden, respondent, informant, sender, pengirim",
    "character, tokoh, member, anggota",
  ),
  time: words(
    "time, waktu, start, mulai, timestamp, start time, begin, jam, menit, durasi, tc, timecode, start (s), time start, time in, in",
    "waktu mulai, time stamp, begin time, start timestamp, start ms, start (ms), start time (s), start time (ms), start seconds, start sec",
    "start s, stempel waktu, detik, onset, menit ke",
  ),
  role: words(
    "role, peran, speaker role, peran penutur, peran pembicara, participant role, speaker type, jenis penutur",
  ),
};

/** Such a column may also tell how many words somebody said. */
export const mayCountWords: ReadonlySet<string> = new Set([
  "words",
  "words spoken",
  "spoken words",
  "kata kata",
  "kata-kata",
]);

/** What is speech only where a column beside it says by its name who speaks: alone these words stand above numbers, reviews and forms as well. */
const besideSpeaker = {
  text: words(
    "statement, contribution, response, reply, answer, line, comment, comments, jawaban, tanggapan, komentar, respons",
  ),
  speaker: new Set(
    words(
      "speaker, penutur, pembicara, speaker name, nama pembicara, nama penutur, speaker label, speaker id, id penutur, id pembicara, spk, interlocutor",
      "talker, spoken by, turn by, character, tokoh, narasumber, informan, nama narasumber, nama informan, informant",
    ),
  ),
};

/** Columns that say to which talk a row belongs, where a table holds several. */
const talks: ReadonlySet<string> = new Set(
  words(
    "conversation, conversation id, conv id, dialogue id, dialog id, episode, episode id, transcript id, interview, interview id, session",
    "session id, meeting, meeting id, file, file name, filename, file id, document, recording, recording id, call id, podcast, wawancara",
    "id wawancara, nomor wawancara, sesi, rapat, pertemuan, berkas, nama berkas, rekaman, episode title",
  ),
);

function words(...lists: readonly string[]): string[] {
  return lists.flatMap((list) => list.split(", "));
}

/** The words of a header, for comparing: without case and marks, blanks single; "StartTime" and "start_time" are "start time". */
export function headerWords(cell: string): string {
  return cell
    .replace(/[*:]/g, "")
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .replace(/[_\s]+/g, " ")
    .trim()
    .toLowerCase();
}

/** Index of each column in the header row; a role that no cell names is absent. Cells are compared without case and marks. */
export function columnsOf(header: readonly string[]): Columns {
  const cells = header.map(headerWords);
  const columns: Columns = {};
  for (const role of ["text", "speaker", "role", "time"] as const) {
    for (const name of names[role]) {
      const at = cells.indexOf(name);
      if (at < 0 || Object.values(columns).includes(at)) continue;
      columns[role] = at;
      break;
    }
  }
  const speaker = cells[columns.speaker ?? -1];
  if (columns.text === undefined && speaker !== undefined && besideSpeaker.speaker.has(speaker)) {
    const found = besideSpeaker.text.filter((name) => cells.includes(name));
    // Of two ("statement, response") neither is passed over without a word.
    if (found.length === 1) columns.text = cells.indexOf(found[0] ?? "");
  }
  return columns;
}

/** The columns that name the talk a row belongs to. */
export function talkColumns(header: readonly string[]): readonly number[] {
  return header.flatMap((cell, column) => (talks.has(headerWords(cell)) ? [column] : []));
}
