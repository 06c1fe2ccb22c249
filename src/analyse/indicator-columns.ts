import { column } from "../model/column.js";
import type { Cell, Column } from "../model/table.js";
import type { Label } from "../model/text.js";
import type { LineCount } from "./evidence/indicator-lines.js";
import { type Remark, remarkLabels } from "./indicator-remarks.js";
import type { Sample } from "./quotation/samples.js";

/** What one row says of a line. */
export interface IndicatorRow {
  readonly count: LineCount;
  readonly remark: Remark | null;
  /** Of its code. */
  readonly label: Label;
  /** Passages of its code. */
  readonly passages: number;
  /** Sentences of all sources. */
  readonly sentences: number;
  readonly samples: readonly Sample[];
  /** Samples each row has room for. */
  readonly most: number;
}

/** Cells of indicatorColumns(most). */
export function indicatorCells({
  count,
  remark,
  label,
  passages,
  sentences,
  samples,
  most,
}: IndicatorRow): readonly Cell[] {
  const { code, line } = count;
  return [
    line.text,
    `${line.place.file}:${line.place.line}`,
    line.language ?? "",
    label,
    code.id,
    remark === null ? "" : remarkLabels[remark],
    count.hits,
    count.counted,
    count.passages,
    passages,
    passages === 0 ? null : count.only / passages,
    count.lacks,
    sentences === 0 ? null : count.sentences / sentences,
    count.beside.size,
    count.sources.size,
    count.informants.size,
    ...Array.from({ length: most }, (_, at) => [samples[at]?.words ?? "", samples[at]?.source ?? ""]).flat(),
  ];
}

/** `most`: how many passages to read. */
export function indicatorColumns(most: number): readonly Column[] {
  return [...columns, ...Array.from({ length: most }, (_, at) => sampleColumns(at + 1)).flat()];
}

const columns: readonly Column[] = [
  column(
    "indicator",
    "text",
    { en: "Indicator", id: "Indikator" },
    { en: "The line as written.", id: "Baris itu sebagaimana ditulis." },
  ),
  column(
    "line",
    "reference",
    { en: "Line", id: "Baris" },
    { en: "File and line of the codebook.", id: "Berkas dan baris buku kode." },
    7,
    "under",
  ),
  column(
    "language",
    "text",
    { en: "Language", id: "Bahasa" },
    {
      en: "Language of the line; empty where it holds for all.",
      id: "Bahasa baris itu; kosong jika berlaku untuk semua.",
    },
    8,
  ),
  column("code_label", "text", { en: "Label", id: "Label" }, { en: "Label of its code.", id: "Label kodenya." }, 11),
  column(
    "code",
    "reference",
    { en: "Code", id: "Kode" },
    { en: "The code whose indicator it is.", id: "Kode pemilik indikator itu." },
  ),
  column(
    "remark",
    "text",
    { en: "Remark", id: "Catatan" },
    {
      en: "What speaks against the line; the notes say when each is said.",
      id: "Apa yang memberatkan baris itu; keterangannya ada pada catatan di bawah.",
    },
    29,
    "heading",
  ),
  column(
    "hits",
    "count",
    { en: "Hits", id: "Temuan" },
    {
      en: "Places where it matches, kept and dropped, in questions too.",
      id: "Tempat baris itu cocok, yang dipakai dan yang dilepas, juga dalam pertanyaan.",
    },
  ),
  column(
    "counted",
    "count",
    { en: "that count", id: "dihitung" },
    {
      en: "Hits that are evidence: affirmed, by somebody whose words count.",
      id: "Temuan yang menjadi bukti: dinyatakan oleh orang yang kata-katanya dihitung.",
    },
  ),
  column(
    "passages",
    "count",
    { en: "Passages", id: "Segmen" },
    { en: "Affirmed passages of its code that it finds.", id: "Segmen kodenya yang dinyatakan dan ditemukannya." },
  ),
  column(
    "passages_of",
    "count",
    { en: "of the code", id: "dari kode itu" },
    { en: "All affirmed passages of its code.", id: "Semua segmen kodenya yang dinyatakan." },
    6,
    { column: "passages", as: "of" },
  ),
  column(
    "only",
    "share",
    { en: "Only it", id: "Hanya ia" },
    {
      en: "Share of the code's passages that no other line finds.",
      id: "Bagian segmen kodenya yang tidak ditemukan baris lain.",
    },
  ),
  column(
    "as_lack",
    "count",
    { en: "As a lack", id: "Sebagai ketiadaan" },
    {
      en: "Passages of another code that it finds as the lack of its own (lackingAs).",
      id: "Segmen kode lain yang ditemukannya sebagai ketiadaan kodenya (lackingAs).",
    },
    9,
  ),
  column(
    "sentences",
    "share",
    { en: "Sentences", id: "Kalimat" },
    { en: "Share of all sentences in which it has a hit.", id: "Bagian dari semua kalimat yang memuat temuannya." },
    2,
  ),
  column(
    "codes_beside",
    "count",
    { en: "Codes beside", id: "Kode lain" },
    {
      en: "Other codes that are affirmed in the sentences of its passages.",
      id: "Kode lain yang dinyatakan dalam kalimat segmennya.",
    },
    5,
  ),
  column(
    "sources",
    "count",
    { en: "Sources", id: "Sumber" },
    { en: "Sources its passages come from.", id: "Sumber asal segmennya." },
    3,
  ),
  column(
    "informants",
    "count",
    { en: "Informants", id: "Informan" },
    { en: "Informants its passages come from.", id: "Informan asal segmennya." },
    4,
  ),
];

function sampleColumns(number: number): readonly Column[] {
  return [
    column(
      `sample_${number}`,
      "quote",
      { en: `Read ${number}`, id: `Baca ${number}` },
      {
        en: "A passage it finds; where none of its hits counts, one that does not.",
        id: "Segmen yang ditemukannya; jika tidak ada temuan yang dihitung, salah satu yang tidak dihitung.",
      },
      25 + 2 * number,
    ),
    column(
      `sample_${number}_source`,
      "reference",
      { en: `Said by ${number}`, id: `Penutur ${number}` },
      { en: "Attribution and place of the passage.", id: "Atribusi dan tempat segmen itu." },
      26 + 2 * number,
      { column: `sample_${number}`, as: "aside" },
    ),
  ];
}
