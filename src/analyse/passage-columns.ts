import { column } from "../model/column.js";
import type { CodedDocument } from "../model/corpus.js";
import type { Cell, Column } from "../model/table.js";
import type { Label } from "../model/text.js";
import type { Offsets } from "../text/offsets.js";
import type { Voice } from "./evidence/informants.js";
import { assertionLabels } from "./evidence/labels.js";
import type { Passage } from "./evidence/passages.js";
import { anchorOf } from "./quotation/anchor.js";
import { type Attribution, voiceCode } from "./quotation/attribution.js";

/** Where a passage stands, in code points and in words a person can follow, and who speaks. */
export const whereColumns: readonly Column[] = [
  column("source", "reference", { en: "Source", id: "Sumber" }, { en: "Id of the source.", id: "ID sumber." }),
  column(
    "start",
    "reference",
    { en: "Start", id: "Awal" },
    {
      en: "Where the passage begins in the source's text, in Unicode code points from 0.",
      id: "Awal segmen dalam teks sumber, dalam titik kode Unicode dari 0.",
    },
    9,
  ),
  column(
    "end",
    "reference",
    { en: "End", id: "Akhir" },
    {
      en: "Where it ends, the code point after the last.",
      id: "Akhir segmen: titik kode setelah yang terakhir.",
    },
    9,
  ),
  column(
    "place",
    "text",
    { en: "Place", id: "Letak" },
    { en: "Page, time or paragraph.", id: "Halaman, waktu, atau paragraf." },
    2,
  ),
  column(
    "speaker",
    "reference",
    { en: "Speaker", id: "Penutur" },
    { en: "Code of the informant, else the source.", id: "Kode informan, atau sumbernya." },
    4,
  ),
];

export function whereCells(
  document: CodedDocument,
  offsets: Offsets,
  { coding, speakers }: Pick<Passage, "coding" | "speakers">,
): readonly Cell[] {
  return [
    document.id,
    offsets.toCodePoints(coding.span.start),
    offsets.toCodePoints(coding.span.end),
    anchorOf(document, coding.span.start),
    voicesCell(
      document,
      speakers.map(({ voice }) => voice),
    ),
  ];
}

function voicesCell(document: CodedDocument, voices: readonly Voice[]): string {
  return [...new Set(voices.map((voice) => voiceCode(voice, document)))].join("; ");
}

/** What a passage asserts and who stands behind it. */
export const standingColumns: readonly Column[] = [
  column(
    "assertion",
    "text",
    { en: "Assertion", id: "Penegasan" },
    {
      en: "Whether the passage affirms, denies, supposes or calls overcome what the code is about.",
      id: "Apakah segmen menyatakan, membantah, mengandaikan, atau menyebut teratasi isi kode itu.",
    },
  ),
  column(
    "status",
    "text",
    { en: "Status", id: "Status" },
    {
      en: "unreviewed: a candidate of the dictionary; coded: a person stands behind it.",
      id: "belum ditelaah: kandidat kamus; dikodekan: ada orang yang bertanggung jawab.",
    },
    5,
  ),
  column(
    "coder",
    "text",
    { en: "Coder", id: "Pengode" },
    { en: "Who coded it; codebook for candidates.", id: "Siapa yang mengodenya; codebook untuk kandidat." },
    8,
  ),
];

export function standingCells({ coding, standing }: Passage): readonly Cell[] {
  return [assertionLabels[coding.assertion], STATUS[standing], coding.coder];
}

const STATUS: Readonly<Record<Passage["standing"], Label>> = {
  coded: { en: "coded", id: "dikodekan" },
  open: { en: "unreviewed", id: "belum ditelaah" },
};

/** The attribution of a passage: of each speaker, once. */
export function attributionOf(document: CodedDocument, { speakers }: Passage, attribution: Attribution): string {
  return [...new Set(speakers.map(({ voice }) => attribution(voice, document)))].join("; ");
}
