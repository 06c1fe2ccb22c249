import { column } from "../model/column.js";
import type { Column } from "../model/table.js";

/** Attributes with columns of their own, in this order. */
export const informantAttributes = [
  "category",
  "position",
  "institution",
  "sector",
  "level",
  "case",
  "date",
  "duration",
];

export const nameColumn: Column = column(
  "name",
  "text",
  { en: "Name", id: "Nama" },
  { en: "Name, or how the transcript labels them.", id: "Nama, atau label dalam transkrip." },
);

/** Columns of `informants`; nameColumn comes second where names are asked for. */
export const informantColumns: readonly Column[] = [
  column(
    "informant",
    "reference",
    { en: "Informant", id: "Informan" },
    { en: "Code of the informant.", id: "Kode informan." },
  ),
  column(
    "interviewed",
    "flag",
    { en: "Interviewed", id: "Diwawancarai" },
    {
      en: "Whether they take a participant's turn in an interview or focus group.",
      id: "Apakah berbicara sebagai informan dalam wawancara atau diskusi kelompok.",
    },
    6,
  ),
  column(
    "status",
    "text",
    { en: "Status", id: "Status" },
    {
      en: "Informant; informants of an interview that nothing tells apart (count as one); or why they are no informant.",
      id: "Informan; informan satu wawancara yang tidak dapat dibedakan (dihitung satu); atau mengapa bukan informan.",
    },
    2,
  ),
  column("category", "text", { en: "Category", id: "Kategori" }, { en: "As stated.", id: "Seperti disebutkan." }, 7),
  column("position", "text", { en: "Position", id: "Jabatan" }, { en: "As stated.", id: "Seperti disebutkan." }, 3),
  column(
    "institution",
    "text",
    { en: "Institution", id: "Instansi" },
    { en: "Of the person, else of the source.", id: "Milik orangnya, atau sumbernya." },
  ),
  column(
    "sector",
    "text",
    { en: "Sector", id: "Sektor" },
    { en: "Of the person, else of the source.", id: "Milik orangnya, atau sumbernya." },
    1,
  ),
  column("level", "text", { en: "Level", id: "Tingkat" }, { en: "Of government.", id: "Tingkat pemerintahan." }, 4),
  column("case", "text", { en: "Case", id: "Kasus" }, { en: "As stated.", id: "Seperti disebutkan." }, 8),
  column("date", "text", { en: "Date", id: "Tanggal" }, { en: "Of the interviews.", id: "Tanggal wawancara." }, 3),
  column("duration", "text", { en: "Duration", id: "Durasi" }, { en: "As stated.", id: "Seperti disebutkan." }, 8),
  column(
    "from_agencies",
    "text",
    { en: "From agencies", id: "Dari daftar instansi" },
    {
      en: "Which of these nobody states: the list of agencies tells them by the institution.",
      id: "Mana yang tidak disebutkan siapa pun: diketahui dari daftar instansi.",
    },
    8,
  ),
  column(
    "sources",
    "text",
    { en: "Sources", id: "Sumber" },
    {
      en: "Where they are met. More than one: joined by the study.",
      id: "Tempat ditemui. Lebih dari satu: digabung oleh studi.",
    },
    7,
  ),
  column(
    "turns",
    "count",
    { en: "Turns", id: "Giliran bicara" },
    { en: "Turns taken.", id: "Jumlah giliran bicara." },
    5,
  ),
  column("words", "count", { en: "Words", id: "Kata" }, { en: "Words spoken.", id: "Jumlah kata." }, 5),
  column(
    "words_share",
    "share",
    { en: "Share of words", id: "Bagian kata" },
    {
      en: "Share of all words of informants: whether one talker dominates. None for people not interviewed.",
      id: "Bagian dari semua kata informan: apakah satu penutur mendominasi. Kosong bagi yang tidak diwawancarai.",
    },
    6,
  ),
  column(
    "passages",
    "count",
    { en: "Passages", id: "Segmen" },
    {
      en: "Distinct counting units (named in the basis) with affirmed evidence in their turns.",
      id: "Satuan hitung (disebut pada dasar) yang memuat bukti yang dinyatakan dalam giliran bicaranya.",
    },
    5,
  ),
];
