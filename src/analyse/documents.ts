import type { Codebook } from "../model/codebook.js";
import type { CodedDocument } from "../model/corpus.js";
import type { Cell, Column, Row } from "../model/table.js";
import type { Analysis, Fold } from "./analysis.js";
import { column } from "./column.js";
import { attributeOf, isDocumentary, isEvidential, NOT_STATED } from "./evidence/attributes.js";
import { createBasis } from "./evidence/basis.js";
import { createCodeIndex } from "./evidence/code-index.js";
import { evidenceOf } from "./evidence/document-evidence.js";
import { typeLabel } from "./evidence/labels.js";
import type { Passage } from "./evidence/passages.js";
import { createCodingFilter, type Selection } from "./evidence/selection.js";
import { withoutIdentifiers } from "./quotation/identifiers.js";

export type DocumentsOptions = Selection;

export const documents: Analysis<DocumentsOptions> = {
  name: "documents",
  about: { en: "The documentary sources of the study", id: "Sumber dokumenter studi" },
  start,
};

function start(codebook: Codebook, options: DocumentsOptions): Fold {
  const index = createCodeIndex(codebook);
  const filter = createCodingFilter(options);
  const basis = createBasis("sentence");
  const lines: { readonly cells: readonly Cell[]; readonly coded: number; readonly open: number }[] = [];

  return {
    add(document: CodedDocument): void {
      const evidence = evidenceOf(document, index, filter);
      basis.add(evidence);
      if (!isDocumentary(document.type)) return;
      lines.push({
        cells: documentCells(document),
        coded: affirmed(evidence.passages, "coded"),
        open: affirmed(evidence.passages, "open"),
      });
    },
    finish(leftOut) {
      const reviewed = basis.reviewed();
      return {
        id: "documents",
        title: { en: "Documentary sources", id: "Sumber dokumenter" },
        basis: basis.finish(leftOut, []),
        columns,
        rows: lines.map(({ cells, coded, open }): Row => ({ cells: [...cells, reviewed ? coded : open] })),
      };
    },
  };
}

function affirmed(passages: readonly Passage[], standing: Passage["standing"]): number {
  return passages.filter((passage) => passage.assertion === "affirmed" && passage.standing === standing).length;
}

function documentCells(document: CodedDocument): readonly Cell[] {
  const stated = (key: string): Cell => {
    const value = attributeOf(key, null, document);
    return value === undefined ? NOT_STATED : withoutIdentifiers(value);
  };
  const { sentenceWords, paragraphs } = document.units;
  return [
    document.id,
    withoutIdentifiers(document.title),
    typeLabel(document.type),
    stated("genre"),
    isEvidential(document),
    stated("institution"),
    stated("level"),
    stated("date"),
    document.languages.join(", "),
    sentenceWords.reduce((sum, words) => sum + words, 0),
    paragraphs.length >> 1,
  ];
}

const columns: readonly Column[] = [
  column("source", "reference", { en: "Source", id: "Sumber" }, { en: "Id of the source.", id: "ID sumber." }),
  column("title", "text", { en: "Title", id: "Judul" }, { en: "Its title.", id: "Judulnya." }, 2),
  column("type", "text", { en: "Type", id: "Jenis" }, { en: "Document or minutes.", id: "Dokumen atau notulen." }),
  column(
    "genre",
    "text",
    { en: "Genre", id: "Bentuk" },
    {
      en: "Report, plan, regulation and so on, as stated.",
      id: "Laporan, rencana, peraturan, dan sebagainya, seperti disebutkan.",
    },
  ),
  column(
    "corroborates",
    "flag",
    { en: "Can corroborate", id: "Dapat menguatkan" },
    {
      en: "A regulation, guideline, plan or news item describes and never corroborates an obstacle.",
      id: "Peraturan, pedoman, rencana, atau berita memaparkan dan tidak pernah menguatkan kendala.",
    },
  ),
  column("institution", "text", { en: "Institution", id: "Instansi" }, { en: "Who issued it.", id: "Penerbitnya." }, 1),
  column("level", "text", { en: "Level", id: "Tingkat" }, { en: "Of government.", id: "Tingkat pemerintahan." }, 5),
  column("date", "text", { en: "Date", id: "Tanggal" }, { en: "As stated.", id: "Seperti disebutkan." }, 3),
  column(
    "languages",
    "text",
    { en: "Languages", id: "Bahasa" },
    { en: "Most frequent first.", id: "Yang tersering lebih dulu." },
    6,
  ),
  column("words", "count", { en: "Words", id: "Kata" }, { en: "Words read.", id: "Kata yang dibaca." }, 4),
  column(
    "paragraphs",
    "count",
    { en: "Paragraphs", id: "Paragraf" },
    { en: "Paragraphs read.", id: "Paragraf yang dibaca." },
    4,
  ),
  column(
    "passages",
    "count",
    { en: "Passages", id: "Segmen" },
    { en: "Passages that count as affirmed.", id: "Segmen yang dinyatakan." },
    4,
  ),
];
