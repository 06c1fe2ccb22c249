/** What a table of turns may say about each turn. */
export type ColumnRole = "speaker" | "text" | "time" | "role";

/** Header words, lower case, in Indonesian and English; the first column that has one counts. */
const names: Readonly<Record<ColumnRole, readonly string[]>> = {
  text: [
    "text",
    "teks",
    "ujaran",
    "isi",
    "tuturan",
    "utterance",
    "transcript",
    "transkrip",
    "transkripsi",
    "content",
    "kalimat",
    "pernyataan",
    "percakapan",
    "isi percakapan",
    "isi wawancara",
    "ucapan",
    "speech",
    "transcription",
    "kutipan",
    "dialog",
    "hasil wawancara",
    "verbatim",
  ],
  speaker: [
    "speaker",
    "penutur",
    "pembicara",
    "label",
    "name",
    "nama",
    "speaker name",
    "nama pembicara",
    "nama penutur",
    "participant",
    "person",
    "pelaku",
    "who",
    "speaker label",
    "subjek",
    "narasumber",
    "informan",
    "turn by",
  ],
  time: [
    "time",
    "waktu",
    "start",
    "mulai",
    "timestamp",
    "start time",
    "begin",
    "jam",
    "menit",
    "durasi",
    "tc",
    "timecode",
    "start (s)",
    "start_time",
    "time start",
    "time in",
    "in",
  ],
  role: ["role", "peran", "speaker role", "peran penutur"],
};

/** The words of a header, for comparing: without case and marks, blanks single. */
export function headerWords(cell: string): string {
  return cell.replace(/[*:]/g, "").replace(/_/g, " ").replace(/\s+/g, " ").trim().toLowerCase();
}

/** Index of each column in the header row; a role that no cell names is absent. Cells are compared without case and marks. */
export function columnsOf(header: readonly string[]): Partial<Record<ColumnRole, number>> {
  const cells = header.map(headerWords);
  const columns: Partial<Record<ColumnRole, number>> = {};
  for (const role of ["text", "speaker", "role", "time"] as const) {
    for (const name of names[role]) {
      const at = cells.indexOf(name.replace(/_/g, " "));
      if (at < 0 || Object.values(columns).includes(at)) continue;
      columns[role] = at;
      break;
    }
  }
  return columns;
}
