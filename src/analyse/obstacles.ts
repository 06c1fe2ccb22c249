import type { Standing } from "../coding/counting.js";
import { type Codebook, labelOf } from "../model/codebook.js";
import type { CodedDocument, Unit } from "../model/corpus.js";
import type { Cell, Row } from "../model/table.js";
import type { Label } from "../model/text.js";
import type { Analysis, Fold } from "./analysis.js";
import { createBasis, titled } from "./evidence/basis.js";
import { ANY_STAGE, createCodeIndex, NO_STAGE } from "./evidence/code-index.js";
import { createContraryEvidence } from "./evidence/contrary.js";
import { type Counted, createCounts, emptyCount } from "./evidence/counts.js";
import { evidenceOf } from "./evidence/document-evidence.js";
import { hiddenCodesNote, mentionsNote } from "./evidence/notes.js";
import { createObstacleRows, type ObstacleRow, type StageRows } from "./evidence/obstacle-rows.js";
import { createCodingFilter, type Selection } from "./evidence/selection.js";
import { suggestionEntries } from "./evidence/suggestions.js";
import { obstacleCells, obstacleColumns } from "./obstacle-columns.js";
import { createAttribution, defaultAttribution, voiceCode } from "./quotation/attribution.js";
import { createQuotePool } from "./quotation/quote-pool.js";

export interface ObstaclesOptions extends Selection {
  /** Families only. */
  readonly headline?: boolean;
  /** Obstacles without any passage too. */
  readonly all?: boolean;
  /** Default: "sentence". */
  readonly unit?: Unit;
  /** Pattern or preset of attributions. Default: "({code}, {sector}, {date})". */
  readonly quote?: string;
  /** {name} in the pattern gives names. */
  readonly identify?: boolean;
}

export const obstacles: Analysis<ObstaclesOptions> = {
  name: "obstacles",
  about: {
    en: "The obstacle summary: evidence, contrary evidence and quotations per stage",
    id: "Ringkasan kendala: bukti, bukti tandingan, dan kutipan per tahap",
  },
  start,
};

function start(codebook: Codebook, options: ObstaclesOptions): Fold {
  const index = createCodeIndex(codebook);
  const filter = createCodingFilter(options);
  const unit = options.unit ?? "sentence";
  const basis = createBasis(unit);
  const rows = createObstacleRows(index);
  const counts = createCounts(unit);
  const responses = createCounts(unit);
  const suggestions = createCounts(unit);
  const contrary = createContraryEvidence(index, rows.keysOf, voiceCode);
  const pool = createQuotePool(createAttribution(options.quote ?? defaultAttribution, options.identify ?? false));

  return {
    add(document: CodedDocument): Promise<void> | void {
      const evidence = evidenceOf(document, index, filter);
      basis.add(evidence);
      for (const passage of evidence.passages) contrary.add(document, passage);
      const entries = rows.entriesOf(evidence.passages);
      counts.add(document, entries);
      responses.add(
        document,
        entries.filter(({ passage }) => passage.coding.response),
      );
      suggestions.add(document, suggestionEntries(entries, evidence.passages));
      return pool.add(document, entries);
    },
    finish(leftOut) {
      const reviewed = basis.reviewed();
      const standing: Standing = reviewed ? "coded" : "open";
      const advises = codebook.codes.some((code) => code.kind === "recommendation");

      const lineOf = ({ key, stage, code }: ObstacleRow): readonly Cell[] => {
        const counted = counts.get(key);
        return obstacleCells({
          name: index.codeLabel(code),
          stage: index.stageLabel(stage),
          code,
          counted,
          reviewed,
          population: basis.population,
          askedStage: askedStage(stage),
          contrary: contrary.of(key, standing),
          responses: responses.get(key)[standing].units.affirmed,
          suggestions: advises ? suggestions.get(key)[standing].units.affirmed : null,
          interviewQuote: pool.choose(key, "interview"),
          documentQuote: pool.choose(key, "document"),
          recommendation: labelOf(index.code(code)?.recommendation ?? {}, ""),
        });
      };
      const emptyStage = (stage: string): Row => ({
        level: 0,
        group: stage,
        cells: obstacleCells({
          name: NO_EVIDENCE,
          stage: index.stageLabel(stage),
          code: "",
          counted: { coded: emptyCount(), open: emptyCount() },
          reviewed,
          population: basis.population,
          askedStage: stage,
          contrary: [],
          responses: 0,
          suggestions: advises ? 0 : null,
          interviewQuote: null,
          documentQuote: null,
          recommendation: { en: "", id: "" },
        }),
      });
      const rowsOf = ({ stage, rows: members }: StageRows): readonly Row[] => {
        const empty = isStage(stage) && members.every(({ key }) => !hasEvidence(counts.get(key)));
        const lines = members.map((row) => ({ cells: lineOf(row), level: row.level, group: stage }));
        return empty ? [emptyStage(stage), ...lines] : lines;
      };
      return {
        id: "obstacles",
        title: titled(reviewed, { en: "Obstacle evidence", id: "Bukti kendala" }),
        basis: basis.finish(leftOut, [
          mentionsNote,
          notAFinding,
          ...(advises ? [] : [noAdvice]),
          ...(options.headline === true ? [] : hiddenCodesNote(index, rows.codes(options.all ?? false), "obstacle")),
        ]),
        columns: obstacleColumns,
        rows: rows.byStage({ all: options.all ?? false, headline: options.headline ?? false }).flatMap(rowsOf),
      };
    },
  };
}

/** Cross-cutting codes, and codes the codebook lacks, can come up under any question. */
function askedStage(stage: string): string {
  return stage === NO_STAGE ? ANY_STAGE : stage;
}

const NO_EVIDENCE: Label = {
  en: "no evidence at this stage (which does not mean no obstacle)",
  id: "tidak ada bukti pada tahap ini (bukan berarti tidak ada kendala)",
};

const notAFinding: Label = {
  en: "The standard recommendation is the codebook's, not a finding of this study.",
  id: "Rekomendasi baku berasal dari buku kode, bukan temuan studi ini.",
};

const noAdvice: Label = {
  en: "The codebook has no codes of kind recommendation, so informants' suggestions are not counted.",
  id: "Buku kode tidak memuat kode rekomendasi, sehingga saran informan tidak dihitung.",
};

function isStage(stage: string): boolean {
  return stage !== ANY_STAGE && stage !== NO_STAGE;
}

function hasEvidence({ coded, open }: Counted): boolean {
  return coded.units.affirmed + open.units.affirmed > 0;
}
