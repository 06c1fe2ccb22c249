import type { Codebook } from "../model/codebook.js";
import type { Evidence, Hit, Trigger } from "../model/coding.js";
import type { CodedDocument } from "../model/corpus.js";
import type { Place } from "../model/diagnostic.js";
import type { Cell, Row } from "../model/table.js";
import { createOffsets, type Offsets } from "../text/offsets.js";
import type { Analysis, Fold } from "./analysis.js";
import { hitColumns, passageColumns } from "./code-columns.js";
import { createBasis, titled } from "./evidence/basis.js";
import { type CodeIndex, createCodeIndex } from "./evidence/code-index.js";
import { type DocumentEvidence, evidenceOf } from "./evidence/document-evidence.js";
import { assertionLabels, kindLabel } from "./evidence/labels.js";
import type { Passage } from "./evidence/passages.js";
import { createCodingFilter, type Selection } from "./evidence/selection.js";
import { turnsOf } from "./evidence/units.js";
import { standingCells, whereCells } from "./passage-columns.js";
import { mayQuote, WITHHELD } from "./quotation/consent.js";
import { cut } from "./quotation/cut.js";

export interface CodeOptions extends Selection {
  /** Every hit kept and dropped, one row each, instead of passages (`--explain`, `--raw`). */
  readonly hits?: boolean;
}

export const code: Analysis<CodeOptions> = {
  name: "code",
  about: {
    en: "The passages, one row each, with the rule that fired",
    id: "Segmen satu per baris, beserta aturan yang menemukannya",
  },
  start,
};

function start(codebook: Codebook, options: CodeOptions): Fold {
  const index = createCodeIndex(codebook);
  const filter = createCodingFilter(options);
  const basis = createBasis(null);
  const hits = options.hits ?? false;
  const columns = hits ? hitColumns : passageColumns;
  const rows: Row[] = [];

  return {
    stream: { columns, take: () => rows.splice(0) },
    async add(document: CodedDocument): Promise<void> {
      const evidence = evidenceOf(document, index, filter);
      basis.add(evidence);
      if (hits ? document.hits.length === 0 : evidence.passages.length === 0) return;
      const text = await document.text();
      const offsets = createOffsets(text);
      if (hits) for (const hit of document.hits) rows.push({ cells: hitCells(evidence, text, offsets, hit) });
      else
        for (const passage of evidence.passages)
          rows.push({ cells: passageCells(document, text, offsets, passage, index) });
    },
    finish(leftOut) {
      const title = hits
        ? { en: "Hits of the codebook, kept and dropped", id: "Temuan buku kode, yang dipakai dan yang dilepas" }
        : titled(basis.reviewed(), { en: "Passages", id: "Segmen" });
      return {
        id: hits ? "hits" : "code",
        title,
        basis: basis.finish(leftOut, []),
        columns,
        rows,
      };
    },
  };
}

/** Cells of passageColumns. */
function passageCells(
  document: CodedDocument,
  text: string,
  offsets: Offsets,
  passage: Passage,
  index: CodeIndex,
): readonly Cell[] {
  const { coding, speakers } = passage;
  const allowed = speakers.every(({ voice }) => mayQuote(voice, document));
  const { evidence, question } = coding;
  return [
    ...whereCells(document, offsets, passage),
    index.stageLabel(passage.stage),
    index.codeLabel(coding.code),
    coding.code,
    kindLabel(passage.code?.kind ?? "") ?? "",
    allowed ? cut(text, coding.span, document.masks) : WITHHELD,
    question === undefined ? "" : cut(text, question, document.masks),
    ...standingCells(passage),
    passage.assertion === "affirmed",
    distinct(evidence.map(({ indicator }) => indicator)),
    distinct(evidence.map(({ place }) => placeOf(place))),
    allowed ? triggersOf(evidence.flatMap(({ triggers }) => triggers)) : "",
    viaOf(evidence),
    coding.response,
    coding.id,
    coding.memo ?? "",
  ];
}

/** Cells of hitColumns. */
function hitCells({ document, voices }: DocumentEvidence, text: string, offsets: Offsets, hit: Hit): readonly Cell[] {
  const turns = turnsOf(document, hit.sentence);
  const allowed = turns.every((turn) => mayQuote(voices.voiceOf(turn), document));
  const words = hit.spans.map((span) => cut(text, span, document.masks)).join(" … ");
  return [
    document.id,
    offsets.toCodePoints(hit.sentence.start),
    offsets.toCodePoints(hit.sentence.end),
    hit.code,
    hit.indicator,
    placeOf(hit.place),
    allowed ? words : WITHHELD,
    hit.spans.map(({ start, end }) => `${offsets.toCodePoints(start)}-${offsets.toCodePoints(end)}`).join(" "),
    hit.counted,
    // Reasons quote the words that decided.
    allowed ? hit.reason : assertionLabels[hit.assertion],
    assertionLabels[hit.assertion],
    allowed ? triggersOf(hit.triggers) : "",
    hit.via ?? "",
  ];
}

/** "negated: belum ada; resolved: dulu". */
function triggersOf(triggers: readonly Trigger[]): string {
  return distinct(triggers.map(({ category, words }) => `${category}: ${words}`));
}

function viaOf(evidence: readonly Evidence[]): string {
  return distinct(evidence.flatMap(({ via }) => (via === undefined ? [] : [via])));
}

function placeOf({ file, line }: Place): string {
  return `${file}:${line}`;
}

function distinct(texts: readonly string[]): string {
  return [...new Set(texts)].join("; ");
}
