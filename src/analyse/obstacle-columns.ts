import { column } from "../model/column.js";
import type { Cell, Column } from "../model/table.js";
import type { Label } from "../model/text.js";
import { compare } from "./evidence/code-index.js";
import type { Contrary } from "./evidence/contrary.js";
import type { Counted } from "./evidence/counts.js";
import {
  apartCells,
  apartColumns,
  documentCells,
  documentColumns,
  informantCells,
  informantColumns,
  mentionCells,
  mentionColumns,
  shown,
  unreviewedColumn,
} from "./evidence/evidence-columns.js";
import type { Population } from "./evidence/population.js";
import { triangulation, triangulationLabel } from "./evidence/triangulation.js";
import { WITHHELD } from "./quotation/consent.js";
import type { PooledQuote } from "./quotation/quote-pool.js";

/** What one row of the obstacle summary says. */
export interface ObstacleLine {
  readonly name: Label;
  readonly stage: Label;
  readonly code: string;
  readonly counted: Counted;
  /** Whether people have coded anything; until then the figures are of candidates. */
  readonly reviewed: boolean;
  readonly population: Population;
  readonly askedStage: string;
  readonly contrary: readonly Contrary[];
  readonly responses: number;
  /** Null where the codebook has no codes for suggestions. */
  readonly suggestions: number | null;
  readonly interviewQuote: PooledQuote | "withheld" | null;
  readonly documentQuote: PooledQuote | "withheld" | null;
  readonly recommendation: Label;
}

/** Cells of obstacleColumns. */
export function obstacleCells(line: ObstacleLine): readonly Cell[] {
  const { counted, reviewed, population, contrary } = line;
  const count = shown(counted, reviewed);
  return [
    line.name,
    line.stage,
    line.code,
    ...informantCells(count, population, [line.askedStage]),
    count.institutions.size,
    [...count.institutions.values()].sort(compare).join("; "),
    [...count.levels].sort(compare).join("; "),
    ...documentCells(count, population),
    ...mentionCells(count),
    gradeOf(counted, reviewed),
    contrary.length,
    contrary.map(named).join("; "),
    ...apartCells(count),
    line.responses,
    line.suggestions,
    ...quoteCells(line.interviewQuote, reviewed),
    ...quoteCells(line.documentQuote, reviewed),
    counted.open.units.affirmed,
    line.recommendation,
  ];
}

/** The grade of what people coded; of candidates, and saying so, where nobody has coded any evidence. */
function gradeOf(counted: Counted, reviewed: boolean): Label {
  const candidates = !reviewed || counted.coded.units.affirmed === 0;
  const { informants, institutions, evidential } = candidates ? counted.open : counted.coded;
  const support = { informants: informants.size, institutions: institutions.size, documents: evidential.size };
  return triangulationLabel(triangulation(support), candidates);
}

/** "INF-03 (2022-03-04, kabupaten)". */
function named({ who, dates, levels }: Contrary): string {
  const details = [...dates, ...levels];
  return details.length === 0 ? who : `${who} (${details.join(", ")})`;
}

function quoteCells(quote: PooledQuote | "withheld" | null, reviewed: boolean): readonly Cell[] {
  if (quote === null) return ["", ""];
  if (quote === "withheld") return [WITHHELD, ""];
  const { attribution, anchor, coded, words } = quote;
  const open = reviewed && !coded;
  return [
    words,
    {
      en: `${attribution} ${anchor.en}${open ? ", unreviewed" : ""}`,
      id: `${attribution} ${anchor.id}${open ? ", belum ditelaah" : ""}`,
    },
  ];
}

export const obstacleColumns: readonly Column[] = [
  column(
    "obstacle",
    "text",
    { en: "Obstacle", id: "Kendala" },
    {
      en: "Obstacle of the codebook; members of a family stand indented under it, and the family counts their union.",
      id: "Kendala dalam buku kode; anggota rumpun menjorok di bawahnya, dan rumpun menghitung gabungannya.",
    },
  ),
  column(
    "stage",
    "text",
    { en: "Stage", id: "Tahap" },
    { en: "Stage of the obstacle.", id: "Tahap kendala itu." },
    29,
    "heading",
  ),
  column("code", "reference", { en: "Code", id: "Kode" }, { en: "Id of the code.", id: "ID kode." }, 20),
  ...informantColumns,
  column(
    "institutions",
    "count",
    { en: "Institutions", id: "Instansi" },
    {
      en: "Known institutions of the informants with evidence; names of one agency are one.",
      id: "Instansi informan yang menyatakannya, sejauh diketahui; nama lain satu instansi dihitung satu.",
    },
    12,
  ),
  column(
    "institution_names",
    "text",
    { en: "Which institutions", id: "Instansi mana" },
    { en: "Their names, as first met.", id: "Namanya, seperti pertama kali ditemui." },
    19,
  ),
  column(
    "levels",
    "text",
    { en: "Levels", id: "Tingkat" },
    {
      en: "Levels of government of the informants with evidence.",
      id: "Tingkat pemerintahan informan yang menyatakannya.",
    },
    13,
  ),
  ...documentColumns,
  ...mentionColumns,
  column(
    "triangulation",
    "text",
    { en: "Triangulation", id: "Triangulasi" },
    {
      en: "convergent: two or more informants of two or more known institutions, and a document that can corroborate; sources: the same without document; techniques: informants of one institution and a document; one institution; documents only; single source; none. 'candidate': rests on unreviewed candidates.",
      id: "konvergen: dua informan atau lebih dari dua instansi atau lebih yang diketahui, dan dokumen yang dapat menguatkan; triangulasi sumber: sama tanpa dokumen; triangulasi teknik: informan satu instansi dan dokumen; satu instansi; dokumen saja; sumber tunggal; tidak ada. 'kandidat': bertumpu pada kandidat yang belum ditelaah.",
    },
  ),
  column(
    "disputed",
    "count",
    { en: "Disputed by", id: "Bukti tandingan" },
    {
      en: "Informants and documentary sources with contrary evidence: they deny it, or affirm that its counterpart is there. Beside triangulation, never instead of it.",
      id: "Informan dan sumber dokumenter dengan bukti tandingan (kasus negatif): membantahnya, atau menyatakan lawannya sudah ada. Di samping triangulasi, bukan penggantinya.",
    },
  ),
  column(
    "disputed_who",
    "text",
    { en: "Who disputes it", id: "Bukti tandingan dari" },
    {
      en: "Who has contrary evidence, with date and level where stated.",
      id: "Siapa yang memberi bukti tandingan, dengan tanggal dan tingkat bila disebutkan.",
    },
    24,
    "under",
  ),
  ...apartColumns,
  column(
    "responses",
    "count",
    { en: "Response", id: "Tanggapan" },
    {
      en: "Counting units that say how people cope with it.",
      id: "Satuan hitung yang menyebutkan cara mengatasinya.",
    },
    10,
  ),
  column(
    "suggestions",
    "count",
    { en: "Suggestions", id: "Saran informan" },
    {
      en: "Counting units in which informants suggest something, in a turn in which they affirm the obstacle.",
      id: "Satuan hitung berisi saran informan, dalam giliran bicara yang juga menyatakan kendala itu.",
    },
    11,
  ),
  column(
    "interview_quote",
    "quote",
    { en: "Interview quotation", id: "Kutipan wawancara" },
    {
      en: "Chosen by rule: accepted before unreviewed, whole sentences, the informant least quoted so far, then the order of sources.",
      id: "Dipilih menurut aturan: yang diterima sebelum yang belum ditelaah, kalimat utuh, informan yang paling jarang dikutip, lalu urutan sumber.",
    },
    25,
  ),
  column(
    "interview_quote_source",
    "reference",
    { en: "Said by", id: "Sumber kutipan" },
    { en: "Attribution and place of the quotation.", id: "Atribusi dan tempat kutipan." },
    26,
    { column: "interview_quote", as: "aside" },
  ),
  column(
    "document_quote",
    "quote",
    { en: "Document quotation", id: "Kutipan dokumen" },
    {
      en: "Of a documentary source that can corroborate, chosen by the same rule.",
      id: "Dari sumber dokumenter yang dapat menguatkan, dipilih menurut aturan yang sama.",
    },
    27,
  ),
  column(
    "document_quote_source",
    "reference",
    { en: "Document", id: "Sumber dokumen" },
    { en: "Attribution and place of the quotation.", id: "Atribusi dan tempat kutipan." },
    28,
    { column: "document_quote", as: "aside" },
  ),
  unreviewedColumn,
  column(
    "recommendation",
    "text",
    { en: "Standard recommendation (not a finding)", id: "Rekomendasi baku (bukan temuan)" },
    {
      en: "The codebook's standard recommendation for this obstacle. Not a finding of the study.",
      id: "Rekomendasi baku buku kode untuk kendala ini. Bukan temuan studi.",
    },
    21,
  ),
];
