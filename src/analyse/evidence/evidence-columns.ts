import { column } from "../../model/column.js";
import type { Cell, Column } from "../../model/table.js";
import type { Count, Counted } from "./counts.js";
import { type Population, shareOf } from "./population.js";

/** How many informants with evidence, asked, in all. */
export const informantColumns: readonly Column[] = [
  column(
    "informants",
    "count",
    { en: "Informants", id: "Informan" },
    { en: "Informants with affirmed evidence.", id: "Informan yang menyatakannya." },
  ),
  column(
    "informants_asked",
    "count",
    { en: "asked", id: "ditanya" },
    {
      en: "Informants who took part in a passage or question of the stage (of any stage, where the row has none).",
      id: "Informan yang terlibat dalam segmen atau pertanyaan tahap itu (tahap mana pun, jika baris tidak bertahap).",
    },
  ),
  column(
    "informants_of",
    "count",
    { en: "of all", id: "dari semua" },
    {
      en: "All informants, or all of the group: people with a participant turn in an interview or focus group.",
      id: "Semua informan, atau semua dalam kelompok itu: orang yang berbicara sebagai informan dalam wawancara atau diskusi kelompok.",
    },
    31,
    { column: "informants", as: "of" },
  ),
];

/** How many documentary sources, of how many. */
export const documentColumns: readonly Column[] = [
  column(
    "documentary_sources",
    "count",
    { en: "Documentary sources", id: "Sumber dokumenter" },
    {
      en: "Documents and minutes with affirmed evidence.",
      id: "Dokumen dan notulen yang memuat bukti yang dinyatakan.",
    },
  ),
  column(
    "documentary_sources_of",
    "count",
    { en: "of all", id: "dari semua" },
    {
      en: "All documents and minutes, or all of the group.",
      id: "Semua dokumen dan notulen, atau semua dalam kelompok itu.",
    },
    31,
    { column: "documentary_sources", as: "of" },
  ),
  column(
    "documentary_sources_describing",
    "count",
    { en: "of them describing", id: "yang hanya memaparkan" },
    {
      en: "Those with evidence whose genre is regulation, guideline, plan or news: they describe and never corroborate.",
      id: "Yang memuat bukti tetapi berupa peraturan, pedoman, rencana, atau berita: memaparkan, tidak pernah menguatkan.",
    },
    30,
    { column: "documentary_sources", as: "aside" },
  ),
];

/** Mentions in interviews and in documentary sources, never added up. */
export const mentionColumns: readonly Column[] = [
  column(
    "mentions_turns",
    "count",
    { en: "Turns", id: "Giliran bicara" },
    {
      en: "Turns of interviews and focus groups with affirmed evidence.",
      id: "Giliran bicara dalam wawancara dan diskusi kelompok yang memuat bukti yang dinyatakan.",
    },
    3,
  ),
  column(
    "mentions_paragraphs",
    "count",
    { en: "Paragraphs", id: "Paragraf" },
    {
      en: "Paragraphs of documentary sources with affirmed evidence. Never added to turns.",
      id: "Paragraf sumber dokumenter yang memuat bukti yang dinyatakan. Tidak pernah dijumlahkan dengan giliran bicara.",
    },
    3,
  ),
];

/** `stages`: whose asked informants count. */
export function informantCells(count: Count, population: Population, stages: readonly string[]): readonly Cell[] {
  return [count.informants.size, population.asked(...stages), population.informants];
}

export function documentCells(count: Count, population: Population): readonly Cell[] {
  return [count.documents.size, population.documents, count.documents.size - count.evidential.size];
}

export function mentionCells(count: Count): readonly Cell[] {
  return [count.turns, count.paragraphs];
}

export const shareColumn: Column = column(
  "informants_share",
  "share",
  { en: "Share", id: "Persentase" },
  {
    en: "Informants with evidence as a share of all; not given of fewer than 5, unless asked for.",
    id: "Informan yang menyatakannya sebagai bagian dari semua; tidak diberikan jika kurang dari 5, kecuali diminta.",
  },
  6,
);

export function shareCell(count: Count, population: Population, small: boolean): Cell {
  return shareOf(count.informants.size, population.informants, small);
}

/** What is kept apart from affirmed evidence, in counting units, and what nobody has reviewed. */
export const apartColumns: readonly Column[] = [
  column(
    "denied",
    "count",
    { en: "Denied", id: "Bantahan" },
    { en: "Counting units in which it is denied.", id: "Satuan hitung yang membantahnya." },
    5,
  ),
  column(
    "hypothetical",
    "count",
    { en: "Hypothetical", id: "Pengandaian" },
    { en: "Counting units in which it is only supposed.", id: "Satuan hitung yang hanya mengandaikannya." },
    7,
  ),
  column(
    "overcome",
    "count",
    { en: "Overcome", id: "Sudah teratasi" },
    {
      en: "Counting units in which it is said to be past or solved.",
      id: "Satuan hitung yang menyatakannya sudah lewat atau teratasi.",
    },
    4,
  ),
  column(
    "other_subject",
    "count",
    { en: "Other subject", id: "Di luar kasus" },
    {
      en: "Counting units about another place, a theory, the wording of a regulation or speech that is refuted.",
      id: "Satuan hitung tentang tempat lain, teori, bunyi peraturan, atau ucapan yang disangkal.",
    },
    9,
  ),
];

export function apartCells({ units }: Count): readonly Cell[] {
  return [units.negated, units.hypothetical, units.resolved, units.other];
}

export const unreviewedColumn: Column = column(
  "unreviewed",
  "count",
  { en: "Unreviewed", id: "Belum ditelaah" },
  {
    en: "Counting units with affirmed candidates of the dictionary that nobody has reviewed; never part of the coded figures.",
    id: "Satuan hitung dengan kandidat kamus yang belum ditelaah siapa pun; tidak pernah termasuk angka hasil pengodean.",
  },
  5,
);

/** What the main columns count: what people coded, or, until there is any, candidates. */
export function shown(counted: Counted, reviewed: boolean): Count {
  return reviewed ? counted.coded : counted.open;
}
