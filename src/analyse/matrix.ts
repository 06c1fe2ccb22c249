import type { Codebook } from "../model/codebook.js";
import { column } from "../model/column.js";
import type { CodedDocument, Unit } from "../model/corpus.js";
import type { Cell, Column, Row } from "../model/table.js";
import type { Label } from "../model/text.js";
import type { Analysis, Fold } from "./analysis.js";
import { createBasis, titled } from "./evidence/basis.js";
import { createCodeIndex } from "./evidence/code-index.js";
import { type Count, createCounts, type Entry } from "./evidence/counts.js";
import { type DocumentEvidence, evidenceOf } from "./evidence/document-evidence.js";
import { shown } from "./evidence/evidence-columns.js";
import { createGroupPopulations, type GroupPopulations } from "./evidence/group-populations.js";
import { assertStated, createGrouping, type Grouping } from "./evidence/groups.js";
import type { Speaker } from "./evidence/passages.js";
import type { Population } from "./evidence/population.js";
import { createCodingFilter, type Selection } from "./evidence/selection.js";

/** What the cells of a matrix count. */
export const matrixMeasures = ["informants", "sources", "passages"] as const;
export type MatrixMeasure = (typeof matrixMeasures)[number];

export interface MatrixOptions extends Selection {
  /** Keys of groupKeys or names of attributes. Default: codes by institution. */
  readonly rows?: string;
  readonly columns?: string;
  /** Informants, documentary sources, or passages in the counting unit. Default: informants. */
  readonly count?: MatrixMeasure;
  /** Default: "sentence". */
  readonly unit?: Unit;
  /** People by name instead of code. */
  readonly identify?: boolean;
}

export const matrix: Analysis<MatrixOptions> = {
  name: "matrix",
  about: { en: "Any two groupings as rows and columns", id: "Dua pengelompokan sebagai baris dan kolom" },
  start,
};

function start(codebook: Codebook, options: MatrixOptions): Fold {
  const index = createCodeIndex(codebook);
  const filter = createCodingFilter(options);
  const unit = options.unit ?? "sentence";
  const measure = options.count ?? "informants";
  const rowGrouping = createGrouping(options.rows ?? "code", index, options.identify);
  const columnGrouping = createGrouping(options.columns ?? "institution", index, options.identify);
  const counts = createCounts(unit);
  const basis = createBasis(measure === "passages" ? unit : null);
  const rowPopulations = createGroupPopulations(rowGrouping);
  const columnPopulations = createGroupPopulations(columnGrouping);
  const met = { rows: new Set(rowGrouping.always), columns: new Set(columnGrouping.always) };

  return {
    add(document: CodedDocument): void {
      const evidence = evidenceOf(document, index, filter);
      basis.add(evidence);
      rowPopulations.add(evidence);
      columnPopulations.add(evidence);
      counts.add(document, cellEntries(evidence, rowGrouping, columnGrouping, met));
    },
    finish(leftOut) {
      assertStated(rowGrouping, rowPopulations.groups);
      assertStated(columnGrouping, columnPopulations.groups);
      const reviewed = basis.reviewed();
      const rowGroups = inOrder(rowGrouping, met.rows, rowPopulations);
      const columnGroups = inOrder(columnGrouping, met.columns, columnPopulations);
      const rows = rowGroups.map((row): Row => {
        const population = rowPopulations.of(row) ?? basis.population;
        const cells = columnGroups.map((group) => measured(shown(counts.get(cellKey(row, group)), reviewed), measure));
        return {
          level: rowGrouping.level(row),
          cells: [rowGrouping.cell(row), ...(measure === "passages" ? [] : [sizeOf(population, measure)]), ...cells],
        };
      });
      const labels = { rows: rowGrouping.label, columns: columnGrouping.label };
      return {
        id: "matrix",
        title: titled(reviewed, {
          en: `Matrix of ${labels.rows.en.toLowerCase()} by ${labels.columns.en.toLowerCase()}`,
          id: `Matriks ${labels.rows.id.toLowerCase()} menurut ${labels.columns.id.toLowerCase()}`,
        }),
        basis: basis.finish(leftOut, [measureNotes[measure]]),
        columns: [
          column(rowGrouping.key, "text", labels.rows, {
            en: "What the row is about.",
            id: "Yang dimaksud baris ini.",
          }),
          ...(measure === "passages" ? [] : [sizeColumn]),
          ...groupColumns(columnGrouping, columnGroups, columnPopulations, measure),
        ],
        rows,
      };
    },
  };
}

function cellKey(row: string, column: string): string {
  return JSON.stringify([row, column]);
}

function* cellEntries(
  { document, passages }: DocumentEvidence,
  rows: Grouping,
  columns: Grouping,
  met: { readonly rows: Set<string>; readonly columns: Set<string> },
): Iterable<Entry> {
  for (const passage of passages) {
    const cells = new Map<string, Speaker[]>();
    for (const speaker of passage.speakers) {
      for (const row of rows.groupsOf(passage, speaker.voice, document)) {
        met.rows.add(row);
        for (const group of columns.groupsOf(passage, speaker.voice, document)) {
          met.columns.add(group);
          const key = cellKey(row, group);
          const known = cells.get(key);
          if (known === undefined) cells.set(key, [speaker]);
          else known.push(speaker);
        }
      }
    }
    for (const [key, speakers] of cells) yield { key, passage, speakers };
  }
}

function inOrder(grouping: Grouping, met: Iterable<string>, populations: GroupPopulations): readonly string[] {
  return [...new Set([...met, ...populations.groups])].sort(grouping.compare);
}

function measured(count: Count, measure: MatrixMeasure): number {
  switch (measure) {
    case "informants":
      return count.informants.size;
    case "sources":
      return count.documents.size;
    case "passages":
      return count.units.affirmed;
  }
}

function sizeOf(population: Population, measure: "informants" | "sources"): number {
  return measure === "informants" ? population.informants : population.documents;
}

const sizeColumn: Column = column(
  "of",
  "count",
  { en: "N", id: "N" },
  {
    en: "All informants or documentary sources of the row.",
    id: "Semua informan atau sumber dokumenter pada baris itu.",
  },
);

const measureNotes: Readonly<Record<MatrixMeasure, Label>> = {
  informants: {
    en: "Cells count informants with affirmed evidence; N is how many there are.",
    id: "Sel menghitung informan dengan bukti yang dinyatakan; N adalah jumlah seluruhnya.",
  },
  sources: {
    en: "Cells count documentary sources with affirmed evidence; N is how many there are.",
    id: "Sel menghitung sumber dokumenter dengan bukti yang dinyatakan; N adalah jumlah seluruhnya.",
  },
  passages: {
    en: "Cells count passages with affirmed evidence.",
    id: "Sel menghitung segmen dengan bukti yang dinyatakan.",
  },
};

/** One column per group. Its key is made of the group's name and is unique; its label says the group's own N. */
function groupColumns(
  grouping: Grouping,
  groups: readonly string[],
  populations: GroupPopulations,
  measure: MatrixMeasure,
): readonly Column[] {
  const taken = new Set<string>([grouping.key, "of"]);
  return groups.map((group) => {
    const name = labelOfCell(grouping.cell(group));
    const population = measure === "passages" ? undefined : populations.of(group);
    const size =
      population === undefined || measure === "passages" ? "" : ` (N\u00a0=\u00a0${sizeOf(population, measure)})`;
    const label = { en: name.en + size, id: name.id + size };
    const about = { en: `${grouping.label.en}: ${name.en}`, id: `${grouping.label.id}: ${name.id}` };
    const key = uniqueKey(`${grouping.key}_${slug(group === "" ? "not_stated" : group)}`, taken);
    return column(key, "count", label, about, 1);
  });
}

function labelOfCell(cell: Cell): Label {
  return typeof cell === "object" && cell !== null ? cell : { en: String(cell), id: String(cell) };
}

/** Letters and digits, the rest as single underscores. */
function slug(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "_");
}

function uniqueKey(wanted: string, taken: Set<string>): string {
  let key = wanted;
  for (let count = 2; taken.has(key); count += 1) key = `${wanted}_${count}`;
  taken.add(key);
  return key;
}
