import type { Codebook } from "../model/codebook.js";
import { column } from "../model/column.js";
import type { CodedDocument, Unit } from "../model/corpus.js";
import type { Cell, Column, Row } from "../model/table.js";
import type { Analysis, Fold } from "./analysis.js";
import { createBasis, titled } from "./evidence/basis.js";
import { ANY_STAGE, type CodeIndex, createCodeIndex, NO_STAGE } from "./evidence/code-index.js";
import { createCounts } from "./evidence/counts.js";
import { evidenceOf } from "./evidence/document-evidence.js";
import {
  apartCells,
  apartColumns,
  documentCells,
  documentColumns,
  informantCells,
  informantColumns,
  mentionCells,
  mentionColumns,
  shareCell,
  shareColumn,
  shown,
  unreviewedColumn,
} from "./evidence/evidence-columns.js";
import { groupEntries } from "./evidence/group-entries.js";
import { createGroupPopulations } from "./evidence/group-populations.js";
import { assertStated, createGrouping, type Grouping } from "./evidence/groups.js";
import { kindLabel } from "./evidence/labels.js";
import { hiddenCodesNote, mentionsNote, smallBaseNote } from "./evidence/notes.js";
import { SMALLEST_BASE } from "./evidence/population.js";
import { createCodingFilter, type Selection } from "./evidence/selection.js";

export interface TallyOptions extends Selection {
  /** A key of groupKeys or the name of an attribute. Default: "code". */
  readonly by?: string;
  /** Default: "sentence". */
  readonly unit?: Unit;
  /** Shares of fewer than five informants too. */
  readonly smallShares?: boolean;
  /** Codes without any passage too. */
  readonly all?: boolean;
  /** People by name instead of code. */
  readonly identify?: boolean;
}

export const tally: Analysis<TallyOptions> = {
  name: "tally",
  about: {
    en: "Counts of codes by informants, documentary sources and mentions",
    id: "Jumlah kode menurut informan, sumber dokumenter, dan penyebutan",
  },
  start,
};

function start(codebook: Codebook, options: TallyOptions): Fold {
  const index = createCodeIndex(codebook);
  const filter = createCodingFilter(options);
  const unit = options.unit ?? "sentence";
  const grouping = createGrouping(options.by ?? "code", index, options.identify);
  const counts = createCounts(unit);
  const basis = createBasis(unit);
  const populations = createGroupPopulations(grouping);

  return {
    add(document: CodedDocument): void {
      const evidence = evidenceOf(document, index, filter);
      basis.add(evidence);
      populations.add(evidence);
      counts.add(document, groupEntries(evidence, grouping));
    },
    finish(leftOut) {
      assertStated(grouping, populations.groups);
      const reviewed = basis.reviewed();
      const groups = groupsInOrder(grouping, [...counts.keys, ...populations.groups], index, options.all ?? false);
      let small = false;
      const rows = groups.map((group): Row => {
        const counted = counts.get(group);
        const count = shown(counted, reviewed);
        const population = populations.of(group) ?? basis.population;
        if (population.informants > 0 && population.informants < SMALLEST_BASE) small = true;
        return {
          level: levelOf(grouping, group, index),
          ...lineOf(grouping, group, index),
          cells: [
            ...groupCells(grouping, group, index),
            ...informantCells(count, population, stagesOf(grouping, group, index)),
            ...documentCells(count, population),
            ...mentionCells(count),
            shareCell(count, population, options.smallShares ?? false),
            count.units.affirmed,
            ...apartCells(count),
            counted.open.units.affirmed,
          ],
        };
      });
      const hidden = grouping.key === "code" ? hiddenCodesNote(index, new Set(groups)) : [];
      return {
        id: "tally",
        title: titled(reviewed, {
          en: `Tally by ${grouping.label.en.toLowerCase()}`,
          id: `Tabulasi menurut ${grouping.label.id.toLowerCase()}`,
        }),
        basis: basis.finish(leftOut, [
          mentionsNote,
          ...hidden,
          ...(small && options.smallShares !== true ? [smallBaseNote] : []),
        ]),
        columns: [
          ...groupColumns(grouping),
          ...informantColumns,
          ...documentColumns,
          ...mentionColumns,
          shareColumn,
          unitsColumn,
          ...apartColumns,
          unreviewedColumn,
        ],
        rows,
      };
    },
  };
}

const unitsColumn: Column = column(
  "passages",
  "count",
  { en: "Passages", id: "Segmen" },
  {
    en: "Distinct counting units (the unit of the basis) with affirmed evidence, in all sources.",
    id: "Satuan hitung (satuan pada dasar penghitungan) dengan bukti yang dinyatakan, di semua sumber.",
  },
  2,
);

/** Groups that stand in the table: those met, and those that always do. */
function groupsInOrder(grouping: Grouping, met: readonly string[], index: CodeIndex, all: boolean): readonly string[] {
  const groups = new Set([...grouping.always, ...met]);
  if (all && grouping.key === "code") for (const { id } of index.codebook.codes) groups.add(id);
  if (grouping.key !== "code") return [...groups].sort(grouping.compare);
  const stageOf = (group: string) => index.code(group)?.stage ?? NO_STAGE;
  return [...groups].sort((a, b) => index.compareStages(stageOf(a), stageOf(b)) || grouping.compare(a, b));
}

/** Of a family that spans stages each code stands in its own stage, under those of its parents that stand there too. */
function levelOf(grouping: Grouping, group: string, index: CodeIndex): number {
  const code = grouping.key === "code" ? index.code(group) : undefined;
  if (code === undefined) return grouping.level(group);
  return index.ancestors(group).filter((parent) => index.code(parent)?.stage === code.stage).length;
}

/** The columns that name a row: what people read, and the id where it differs. */
function groupColumns(grouping: Grouping): readonly Column[] {
  const { key, label } = grouping;
  const about = { en: `${label.en} the row is about.`, id: `${label.id} yang dimaksud baris ini.` };
  if (key !== "code" && key !== "stage") return [column(key, "text", label, about)];
  const id = column(key, "reference", { en: `${label.en} id`, id: `ID ${label.id.toLowerCase()}` }, about, 9);
  const name = column(`${key}_label`, "text", label, about);
  if (key === "stage") return [name, id];
  return [
    name,
    id,
    column(
      "stage",
      "text",
      { en: "Stage", id: "Tahap" },
      { en: "Stage of the code.", id: "Tahap kode itu." },
      29,
      "heading",
    ),
    column("kind", "text", { en: "Kind", id: "Jenis kode" }, { en: "Kind of code.", id: "Jenis kode itu." }, 6),
  ];
}

function groupCells(grouping: Grouping, group: string, index: CodeIndex): readonly Cell[] {
  const name = grouping.cell(group);
  if (grouping.key === "stage") return [name, group];
  if (grouping.key !== "code") return [name];
  const code = index.code(group);
  return [name, group, code === undefined ? null : index.stageLabel(code.stage), kindLabel(code?.kind ?? "") ?? null];
}

/** Codes of one stage stand together. */
function lineOf(grouping: Grouping, group: string, index: CodeIndex): Pick<Row, "group"> {
  return grouping.key === "code" ? { group: index.code(group)?.stage ?? NO_STAGE } : {};
}

/** The stages that evidence of a group can belong to: a family has members in several. */
function stagesOf(grouping: Grouping, group: string, index: CodeIndex): readonly string[] {
  if (grouping.key === "stage") return [group];
  if (grouping.key !== "code" || index.code(group) === undefined) return [ANY_STAGE];
  return [...new Set([...index.family(group)].map((member) => index.code(member)?.stage ?? ANY_STAGE))];
}
