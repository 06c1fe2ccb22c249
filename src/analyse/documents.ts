import type { Codebook } from "../model/codebook.js";
import { column } from "../model/column.js";
import type { CodedDocument, Unit } from "../model/corpus.js";
import type { Cell, Column, Row } from "../model/table.js";
import { withoutIdentifiers } from "../text/identifiers.js";
import type { Analysis, Fold } from "./analysis.js";
import { attributeOf, isDocumentary, isEvidential, NOT_STATED } from "./evidence/attributes.js";
import { createBasis } from "./evidence/basis.js";
import { createCodeIndex } from "./evidence/code-index.js";
import { createCounts } from "./evidence/counts.js";
import { evidenceOf } from "./evidence/document-evidence.js";
import { shown } from "./evidence/evidence-columns.js";
import { groupEntries } from "./evidence/group-entries.js";
import { createGrouping } from "./evidence/groups.js";
import { typeLabel } from "./evidence/labels.js";
import { createCodingFilter, type Selection } from "./evidence/selection.js";

export interface DocumentsOptions extends Selection {
  /** Default: "sentence". */
  readonly unit?: Unit;
}

export const documents: Analysis<DocumentsOptions> = {
  name: "documents",
  about: { en: "The documentary sources of the study", id: "Sumber dokumenter studi" },
  start,
};

function start(codebook: Codebook, options: DocumentsOptions): Fold {
  const index = createCodeIndex(codebook);
  const filter = createCodingFilter(options);
  const unit = options.unit ?? "sentence";
  const basis = createBasis(unit);
  const counts = createCounts(unit);
  const grouping = createGrouping("source", index);
  const lines: { readonly id: string; readonly cells: readonly Cell[] }[] = [];

  return {
    add(document: CodedDocument): void {
      const evidence = evidenceOf(document, index, filter);
      basis.add(evidence);
      if (!isDocumentary(document.type)) return;
      counts.add(document, groupEntries(evidence, grouping));
      lines.push({ id: document.id, cells: documentCells(document) });
    },
    finish(leftOut) {
      const reviewed = basis.reviewed();
      return {
        id: "documents",
        title: { en: "Documentary sources", id: "Sumber dokumenter" },
        basis: basis.finish(leftOut, []),
        columns,
        rows: lines.map(
          ({ id, cells }): Row => ({ cells: [...cells, shown(counts.get(id), reviewed).units.affirmed] }),
        ),
      };
    },
  };
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
    {
      en: "Distinct counting units (named in the basis) with affirmed evidence.",
      id: "Satuan hitung (disebut pada dasar) yang memuat bukti yang dinyatakan.",
    },
    4,
  ),
];
