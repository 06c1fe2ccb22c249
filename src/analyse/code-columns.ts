import { column } from "../model/column.js";
import type { Column } from "../model/table.js";
import { standingColumns, whereColumns } from "./passage-columns.js";

const rule = column(
  "rule",
  "reference",
  { en: "Rule", id: "Aturan" },
  { en: "The indicator as written in the codebook.", id: "Indikator seperti tertulis dalam buku kode." },
  3,
);

const rulePlace = column(
  "rule_place",
  "reference",
  { en: "Where", id: "Letak aturan" },
  { en: "File and line of the indicator.", id: "Berkas dan baris indikator." },
  7,
);

const triggers = column(
  "triggers",
  "text",
  { en: "Context words", id: "Kata konteks" },
  {
    en: "The words that decided what is asserted, with their category.",
    id: "Kata yang menentukan penegasan, beserta kategorinya.",
  },
  6,
);

const via = column(
  "via",
  "reference",
  { en: "Lack of", id: "Ketiadaan dari" },
  {
    en: "The code whose lack this is (lackingAs in the codebook).",
    id: "Kode yang ketiadaannya dimaksud (lackingAs dalam buku kode).",
  },
  9,
);

const counted = column(
  "counted",
  "flag",
  { en: "Counted", id: "Dihitung" },
  {
    en: "Whether it counts as affirmed evidence.",
    id: "Apakah dihitung sebagai bukti yang dinyatakan.",
  },
  2,
);

/** Columns of `code`: one passage a row. */
export const passageColumns: readonly Column[] = [
  ...whereColumns,
  column("stage", "text", { en: "Stage", id: "Tahap" }, { en: "Stage of the passage.", id: "Tahap segmen itu." }, 8),
  column("code_label", "text", { en: "Code", id: "Kode" }, { en: "The code's label.", id: "Label kode." }, 5),
  column("code", "reference", { en: "Code id", id: "ID kode" }, { en: "The code's id.", id: "ID kode." }),
  column("kind", "text", { en: "Kind", id: "Jenis kode" }, { en: "Kind of code.", id: "Jenis kode." }, 9),
  column("passage", "quote", { en: "Passage", id: "Segmen" }, { en: "Its words.", id: "Kata-katanya." }),
  column(
    "question",
    "quote",
    { en: "Question", id: "Pertanyaan" },
    {
      en: "The question a short answer takes its concept from.",
      id: "Pertanyaan yang memberi isi pada jawaban pendek.",
    },
    8,
  ),
  ...standingColumns,
  counted,
  rule,
  rulePlace,
  triggers,
  via,
  column(
    "response",
    "flag",
    { en: "Response", id: "Tanggapan" },
    { en: "Whether it says how people cope.", id: "Apakah menyebutkan cara mengatasinya." },
    9,
  ),
  column(
    "id",
    "reference",
    { en: "Id", id: "ID" },
    {
      en: "Of the coding; of a candidate the first 16 hex digits of SHA-256 over [source, [start, end], code, assertion].",
      id: "ID pengodean; untuk kandidat 16 digit heksadesimal pertama SHA-256 atas [sumber, [awal, akhir], kode, penegasan].",
    },
    10,
  ),
  column("memo", "text", { en: "Memo", id: "Memo" }, { en: "The coder's note.", id: "Catatan pengode." }, 10),
];

/** Columns of `code --explain` and `code --raw`: one hit a row. */
export const hitColumns: readonly Column[] = [
  column("source", "reference", { en: "Source", id: "Sumber" }, { en: "Id of the source.", id: "ID sumber." }),
  column(
    "start",
    "reference",
    { en: "Start", id: "Awal" },
    {
      en: "Where its sentence begins, in Unicode code points from 0.",
      id: "Awal kalimatnya, dalam titik kode Unicode dari 0.",
    },
    8,
  ),
  column(
    "end",
    "reference",
    { en: "End", id: "Akhir" },
    { en: "Where its sentence ends.", id: "Akhir kalimatnya." },
    8,
  ),
  column("code", "reference", { en: "Code", id: "Kode" }, { en: "The code's id.", id: "ID kode." }),
  rule,
  rulePlace,
  column("words", "quote", { en: "Words", id: "Kata" }, { en: "The matched words.", id: "Kata yang cocok." }),
  column(
    "spans",
    "reference",
    { en: "Spans", id: "Rentang" },
    {
      en: "Where the matched words stand, in Unicode code points, half-open.",
      id: "Letak kata yang cocok, dalam titik kode Unicode, setengah terbuka.",
    },
    9,
  ),
  counted,
  column(
    "reason",
    "text",
    { en: "Reason", id: "Alasan" },
    { en: "Why it does not count; empty when it does.", id: "Mengapa tidak dihitung; kosong jika dihitung." },
  ),
  column(
    "assertion",
    "text",
    { en: "Assertion", id: "Penegasan" },
    { en: "What it asserts.", id: "Yang ditegaskan." },
    4,
  ),
  triggers,
  via,
];
