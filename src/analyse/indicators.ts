import type { Codebook } from "../model/codebook.js";
import type { Hit } from "../model/coding.js";
import type { CodedDocument } from "../model/corpus.js";
import type { Row } from "../model/table.js";
import type { Label } from "../model/text.js";
import type { Analysis, Fold } from "./analysis.js";
import { createBasis } from "./evidence/basis.js";
import { createCodeIndex } from "./evidence/code-index.js";
import { type DocumentEvidence, evidenceOf } from "./evidence/document-evidence.js";
import { createLineCounts, type LineCount, type LineCounts, speakersIn } from "./evidence/indicator-lines.js";
import { assertionLabels } from "./evidence/labels.js";
import { createCodingFilter, type Selection } from "./evidence/selection.js";
import { indicatorCells, indicatorColumns } from "./indicator-columns.js";
import { isSeldom, type Judged, notesOf, type Remark, remarkOf, remarks } from "./indicator-remarks.js";
import { createAttribution, defaultAttribution } from "./quotation/attribution.js";
import { cut } from "./quotation/cut.js";
import { quoteOf } from "./quotation/quote.js";
import { type Chance, createSamples } from "./quotation/samples.js";

export interface IndicatorsOptions extends Selection {
  /** Only lines of these codes. */
  readonly codes?: ReadonlySet<string>;
  /** Passages to read of each line. Default: 2. */
  readonly samples?: number;
  /** A line with hits in a larger share of the sentences than this is called greedy. 0..1. */
  readonly greedy?: number;
  /** A row for each line without a hit too; otherwise a note names them. */
  readonly all?: boolean;
  /** Pattern or preset of attributions. Default: "({code}, {sector}, {date})". */
  readonly quote?: string;
  /** {name} in the pattern gives names. */
  readonly identify?: boolean;
}

export const defaultGreedy = 0.05;

/** What each line of the codebook finds in sources. Needs every hit, kept and dropped. */
export const indicators: Analysis<IndicatorsOptions> = {
  name: "indicators",
  about: { en: "What each indicator finds", id: "Apa yang ditemukan setiap indikator" },
  start,
};

function start(codebook: Codebook, options: IndicatorsOptions): Fold {
  const index = createCodeIndex(codebook);
  const filter = createCodingFilter(options);
  const basis = createBasis(null);
  const counts = createLineCounts(codebook);
  const most = options.samples ?? 2;
  const greedy = options.greedy ?? defaultGreedy;
  const attribution = createAttribution(options.quote ?? defaultAttribution, options.identify ?? false);
  const samples = createSamples<LineCount>(most, attribution);
  /** Of lines none of whose hits counts, so that one sees why. */
  const dropped = createSamples<LineCount>(most, attribution);
  const read = new Set<string>();

  return {
    async add(document: CodedDocument): Promise<void> {
      const evidence = evidenceOf(document, index, filter);
      basis.add(evidence);
      for (const language of languagesRead(document, codebook)) read.add(language);
      const found = counts.add(evidence);
      const quoted = found.map(
        ({ count, passage: { coding, speakers } }): Chance<LineCount> => ({
          key: count,
          start: coding.span.start,
          speakers,
          cut: (text) => quoteOf(document, text, coding),
        }),
      );
      await samples.add(document, quoted);
      await dropped.add(document, droppedHits(evidence, counts));
    },
    finish(leftOut) {
      const lines = counts.all.filter(({ code }) => options.codes?.has(code.id) ?? true);
      const judged = lines.map((count) => ({ count, remark: remarkOf(count, counts.sentences, greedy, read) }));
      const shown = judged.filter(({ remark }) => options.all === true || !isSeldom(remark));
      const rows = shown
        .map((line, place) => ({ ...line, place }))
        .sort((a, b) => rank(a.remark) - rank(b.remark) || byGreed(a, b) || a.place - b.place)
        .map(
          ({ count, remark }): Row => ({
            group: remark ?? "",
            cells: indicatorCells({
              count,
              remark,
              label: index.codeLabel(count.code.id),
              passages: counts.passagesOf(count.code.id),
              sentences: counts.sentences,
              samples: samples.of(count).length > 0 ? samples.of(count) : dropped.of(count),
              most,
            }),
          }),
        );
      return {
        id: "indicators",
        title: titleOf(codebook, judged),
        basis: basis.finish(leftOut, [
          ...notesOf(judged, options.all === true, greedy),
          ...(most > 0 ? [samplesNote] : []),
        ]),
        columns: indicatorColumns(most),
        rows,
      };
    },
  };
}

function titleOf({ id }: Codebook, judged: readonly Judged[]): Label {
  const flagged = judged.filter(({ remark }) => remark !== null && remark !== "not searched").length;
  return {
    en: `Indicators of ${id}: ${flagged} of ${judged.length} with a remark`,
    id: `Indikator ${id}: ${flagged} dari ${judged.length} dengan catatan`,
  };
}

/** A line nobody has looked for is neither good nor bad, and comes last. */
function rank(remark: Remark | null): number {
  if (remark === "not searched") return remarks.length + 1;
  return remark === null ? remarks.length : remarks.indexOf(remark);
}

/** Of greedy lines the greediest first. */
function byGreed(a: Judged, b: Judged): number {
  return a.remark === "greedy" ? b.count.sentences - a.count.sentences : 0;
}

/**
 * The languages of the indicators that were looked for in a source: its own. Where the codebook knows none of them the matcher takes
 * others in their stead, and which is not told, so all are taken for read.
 */
function languagesRead({ languages }: CodedDocument, codebook: Codebook): readonly string[] {
  const known = languages.filter((language) => codebook.languages.includes(language));
  return known.length === languages.length ? known : codebook.languages;
}

function droppedHits(evidence: DocumentEvidence, counts: LineCounts): readonly Chance<LineCount>[] {
  const { document } = evidence;
  return document.hits.flatMap((hit) => {
    const key = hit.counted ? undefined : counts.lineAt(hit.place);
    if (key === undefined || key.counted > 0) return [];
    const { sentence } = hit;
    return [
      {
        key,
        start: sentence.start,
        speakers: speakersIn(evidence, sentence),
        cut: (text: string) => cut(text, sentence, document.masks),
        remark: whyDropped(hit),
      },
    ];
  });
}

/** Reasons quote words of the passage only beside what it asserts, and the passage itself stands there. */
function whyDropped({ assertion, reason }: Hit): Label {
  return assertion === "affirmed" ? { en: reason, id: reason } : assertionLabels[assertion];
}

const samplesNote: Label = {
  en: "Passages to read are chosen by rule: the first of each informant or documentary source, in the order of sources, then the next.",
  id: "Segmen untuk dibaca dipilih menurut aturan: yang pertama dari tiap informan atau sumber dokumenter menurut urutan sumber, lalu berikutnya.",
};
