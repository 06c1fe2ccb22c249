import { column } from "../model/column.js";
import type { Column } from "../model/table.js";

/** Columns of `sources`. */
export const sourceColumns: readonly Column[] = [
  column("source", "reference", { en: "Source", id: "Sumber" }, { en: "Id of the source.", id: "ID sumber." }),
  column("type", "text", { en: "Type", id: "Jenis" }, { en: "Kind of source.", id: "Jenis sumber." }),
  column(
    "type_reason",
    "text",
    { en: "Because", id: "Karena" },
    { en: "Why it was given this type.", id: "Mengapa diberi jenis ini." },
    5,
  ),
  column("format", "text", { en: "Format", id: "Format" }, { en: "File format read.", id: "Format berkas." }, 6),
  column(
    "languages",
    "text",
    { en: "Languages", id: "Bahasa" },
    {
      en: "As stated, else as found in the words, most frequent first; und: none recognised.",
      id: "Seperti disebutkan, atau menurut kata-katanya, yang tersering lebih dulu; und: tidak dikenali.",
    },
    2,
  ),
  column(
    "language_shares",
    "text",
    { en: "Shares", id: "Bagian bahasa" },
    {
      en: "Of a source in several languages: the share of each in the sentences that tell.",
      id: "Untuk sumber berbahasa campuran: bagian tiap bahasa dari kalimat yang dapat dikenali.",
    },
    8,
  ),
  column(
    "pages",
    "count",
    { en: "Pages", id: "Halaman" },
    { en: "Pages read, of formats that have them.", id: "Halaman yang terbaca, untuk format yang berhalaman." },
    8,
  ),
  column(
    "duration",
    "text",
    { en: "Last time", id: "Waktu terakhir" },
    {
      en: "Last time of the recording that the source gives, as hours:minutes:seconds.",
      id: "Waktu rekaman terakhir yang disebut sumber, sebagai jam:menit:detik.",
    },
    8,
  ),
  column(
    "words_participants",
    "count",
    { en: "Words of participants", id: "Kata informan" },
    { en: "Words in participants' turns.", id: "Kata dalam giliran bicara informan." },
  ),
  column(
    "words_interviewers",
    "count",
    { en: "of interviewers", id: "pewawancara" },
    {
      en: "Words in interviewers' turns; not matched.",
      id: "Kata dalam giliran bicara pewawancara; tidak dicocokkan.",
    },
    3,
  ),
  column(
    "words_others",
    "count",
    { en: "of others", id: "lainnya" },
    {
      en: "Words of speakers of unknown role, and of sources without speakers.",
      id: "Kata penutur dengan peran tidak diketahui, dan sumber tanpa penutur.",
    },
  ),
  column(
    "turns",
    "count",
    { en: "Turns", id: "Giliran bicara" },
    { en: "Turns found.", id: "Giliran bicara yang ditemukan." },
  ),
  column(
    "informants",
    "count",
    { en: "Informants", id: "Informan" },
    {
      en: "People with a participant's turn in an interview or focus group; one for an interview in which nothing tells them apart.",
      id: "Orang yang berbicara sebagai informan dalam wawancara atau diskusi kelompok; satu untuk wawancara yang informannya tidak dapat dibedakan.",
    },
  ),
  column(
    "speakers",
    "text",
    { en: "Speakers", id: "Penutur" },
    {
      en: "Labels with the person they stand for where the study says so, roles and turns.",
      id: "Label, orang yang dimaksud bila disebutkan studi, peran, dan giliran bicara.",
    },
    1,
    "under",
  ),
  column(
    "attributes",
    "text",
    { en: "Attributes", id: "Atribut" },
    { en: "What the source or the study states about it.", id: "Yang disebutkan sumber atau studi tentangnya." },
    7,
  ),
  column(
    "warnings",
    "text",
    { en: "Warnings", id: "Peringatan" },
    { en: "Problems, and joins of people across sources.", id: "Masalah, dan penggabungan orang antarsumber." },
    4,
    "under",
  ),
];
