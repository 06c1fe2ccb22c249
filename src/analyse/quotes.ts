import type { Codebook } from "../model/codebook.js";
import { column } from "../model/column.js";
import type { CodedDocument } from "../model/corpus.js";
import { CgError } from "../model/diagnostic.js";
import type { Cell, Column, Row } from "../model/table.js";
import { createOffsets } from "../text/offsets.js";
import type { Analysis, Fold } from "./analysis.js";
import { createBasis, titled } from "./evidence/basis.js";
import { createCodeIndex } from "./evidence/code-index.js";
import { evidenceOf } from "./evidence/document-evidence.js";
import type { Passage } from "./evidence/passages.js";
import { createCodingFilter, type Selection } from "./evidence/selection.js";
import { attributionOf, standingCells, standingColumns, whereCells, whereColumns } from "./passage-columns.js";
import { createAttribution, defaultAttribution } from "./quotation/attribution.js";
import { mayQuote, WITHHELD } from "./quotation/consent.js";
import { contextOf } from "./quotation/cut.js";
import { quoteOf } from "./quotation/quote.js";

export interface QuotesOptions extends Selection {
  /** The code; with it the members of its family. */
  readonly code: string;
  /** Pattern or preset of attributions. Default: "({code}, {sector}, {date})". */
  readonly quote?: string;
  /** {name} in the pattern gives names. */
  readonly identify?: boolean;
}

export const quotes: Analysis<QuotesOptions> = {
  name: "quotes",
  about: { en: "The passages of a code, in context", id: "Kutipan suatu kode beserta konteksnya" },
  start,
};

/** Throws CgError at the end when neither the codebook nor any coding knows the code. */
function start(codebook: Codebook, options: QuotesOptions): Fold {
  const index = createCodeIndex(codebook);
  const filter = createCodingFilter(options);
  const basis = createBasis(null);
  const family = index.family(options.code);
  const attribution = createAttribution(options.quote ?? defaultAttribution, options.identify ?? false);
  const rows: Row[] = [];
  let some = false;

  const cellsOf = (document: CodedDocument, text: string, passage: Passage): readonly Cell[] => {
    const { coding, speakers } = passage;
    const turn = document.turns[speakers[0]?.turn ?? -1]?.span ?? coding.span;
    const allowed = speakers.every(({ voice }) => mayQuote(voice, document));
    const context = allowed ? contextOf(text, coding.span, turn, document.masks) : { before: "", after: "" };
    return [
      context.before,
      allowed ? quoteOf(document, text, coding) : WITHHELD,
      context.after,
      attributionOf(document, passage, attribution),
      index.codeLabel(coding.code),
      coding.code,
      index.stageLabel(passage.stage),
      ...standingCells(passage),
    ];
  };

  return {
    stream: { columns, take: () => rows.splice(0) },
    async add(document: CodedDocument): Promise<void> {
      const evidence = evidenceOf(document, index, filter);
      basis.add(evidence);
      const passages = evidence.passages.filter(({ coding }) => family.has(coding.code));
      if (passages.length === 0) return;
      some = true;
      const text = await document.text();
      const offsets = createOffsets(text);
      for (const passage of passages) {
        rows.push({ cells: [...whereCells(document, offsets, passage), ...cellsOf(document, text, passage)] });
      }
    },
    finish(leftOut) {
      if (!some && index.code(options.code) === undefined) {
        throw new CgError(`no code "${options.code}" in ${codebook.file}`, {
          hint: `Codes are listed by: cg-code tally --by code --all`,
        });
      }
      const label = index.codeLabel(options.code);
      return {
        id: "quotes",
        title: titled(basis.reviewed(), { en: `Quotations: ${label.en}`, id: `Kutipan: ${label.id}` }),
        basis: basis.finish(leftOut, []),
        columns,
        rows,
      };
    },
  };
}

const columns: readonly Column[] = [
  ...whereColumns,
  column(
    "before",
    "quote",
    { en: "Before", id: "Sebelumnya" },
    { en: "What stands before it in the turn.", id: "Yang mendahuluinya dalam giliran bicara." },
    7,
  ),
  column(
    "passage",
    "quote",
    { en: "Passage", id: "Kutipan" },
    {
      en: "The words of the passage; the question an answer refers to stands in [brackets].",
      id: "Kata-kata segmen; pertanyaan yang dijawab berada dalam [kurung siku].",
    },
  ),
  column(
    "after",
    "quote",
    { en: "After", id: "Sesudahnya" },
    { en: "What follows it in the turn.", id: "Yang mengikutinya dalam giliran bicara." },
    7,
  ),
  column(
    "attribution",
    "text",
    { en: "Attribution", id: "Atribusi" },
    { en: "Who says it, by the study's pattern.", id: "Siapa yang mengatakannya, menurut pola studi." },
    20,
    { column: "passage", as: "aside" },
  ),
  column("code_label", "text", { en: "Code", id: "Kode" }, { en: "The code's label.", id: "Label kode." }, 6),
  column("code", "reference", { en: "Code id", id: "ID kode" }, { en: "The code's id.", id: "ID kode." }, 9),
  column("stage", "text", { en: "Stage", id: "Tahap" }, { en: "Stage of the passage.", id: "Tahap segmen itu." }, 8),
  ...standingColumns,
];
