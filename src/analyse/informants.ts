import type { Codebook } from "../model/codebook.js";
import type { CodedDocument, Unit } from "../model/corpus.js";
import type { Cell, Row } from "../model/table.js";
import type { Analysis, Fold } from "./analysis.js";
import { createBasis } from "./evidence/basis.js";
import { createCodeIndex } from "./evidence/code-index.js";
import { createCounts } from "./evidence/counts.js";
import { evidenceOf } from "./evidence/document-evidence.js";
import { shown } from "./evidence/evidence-columns.js";
import { groupEntries } from "./evidence/group-entries.js";
import { createGrouping } from "./evidence/groups.js";
import { shareOf } from "./evidence/population.js";
import { createRoster, type RosterEntry } from "./evidence/roster.js";
import { createCodingFilter, type Selection } from "./evidence/selection.js";
import { informantAttributes, informantColumns, nameColumn } from "./informant-columns.js";

export interface InformantsOptions extends Selection {
  /** Default: "sentence". */
  readonly unit?: Unit;
  /** A column with names. */
  readonly identify?: boolean;
}

export const informants: Analysis<InformantsOptions> = {
  name: "informants",
  about: {
    en: "The informants of the study, and who was not interviewed",
    id: "Para informan studi, dan siapa yang tidak diwawancarai",
  },
  start,
};

function start(codebook: Codebook, options: InformantsOptions): Fold {
  const index = createCodeIndex(codebook);
  const filter = createCodingFilter(options);
  const unit = options.unit ?? "sentence";
  const basis = createBasis(unit);
  const counts = createCounts(unit);
  const grouping = createGrouping("person", index);
  const roster = createRoster();
  const identify = options.identify ?? false;

  return {
    add(document: CodedDocument): void {
      const evidence = evidenceOf(document, index, filter);
      basis.add(evidence);
      roster.add(evidence);
      counts.add(document, groupEntries(evidence, grouping));
    },
    finish(leftOut) {
      const reviewed = basis.reviewed();
      const entries = roster.informants();
      const words = entries.reduce((sum, entry) => sum + entry.words, 0);
      const rowOf = (entry: RosterEntry): Row => ({
        group: entry.status === "informant" ? "interviewed" : "not interviewed",
        cells: [
          entry.code,
          ...(identify ? [entry.name ?? ""] : []),
          entry.status === "informant",
          statusLabels[entry.recognised ? entry.status : "unrecognised"],
          ...informantAttributes.map((key) => [...(entry.attributes.get(key) ?? [])].join("; ")),
          [...entry.inferred].join(", "),
          [...entry.sources].join("; "),
          entry.turns,
          entry.words,
          entry.status === "informant" ? shareOf(entry.words, words, true) : null,
          shown(counts.get(entry.id), reviewed).units.affirmed,
        ],
      });
      const others = roster.others();
      const missing = roster
        .institutionsWithoutInformant()
        .map(({ name, sources }): Row => ({ group: "not interviewed", cells: missingCells(name, sources, identify) }));
      return {
        id: "informants",
        title: { en: "Informants, and who was not interviewed", id: "Informan, dan siapa yang tidak diwawancarai" },
        basis: basis.finish(leftOut, [
          {
            en: "Only people and institutions that the sources or the study name can be listed as not interviewed.",
            id: "Hanya orang dan instansi yang disebut dalam sumber atau studi yang dapat didaftar sebagai tidak diwawancarai.",
          },
        ]),
        columns: identify ? informantColumns.toSpliced(1, 0, nameColumn) : informantColumns,
        rows: [...[...entries, ...others].map(rowOf), ...missing],
      };
    },
  };
}

const statusLabels = {
  informant: { en: "informant", id: "informan" },
  unrecognised: {
    en: "informant(s) not told apart, counted as one",
    id: "informan tidak dapat dibedakan, dihitung satu",
  },
  unknown: { en: "speaker of unknown role", id: "penutur dengan peran tidak diketahui" },
  minutes: { en: "speaks in a source that is no interview", id: "berbicara dalam sumber yang bukan wawancara" },
  silent: { en: "named, does not speak", id: "disebut, tidak berbicara" },
} as const;

function missingCells(institution: string, sources: ReadonlySet<string>, identify: boolean): readonly Cell[] {
  return [
    "",
    ...(identify ? [""] : []),
    false,
    { en: "institution of a source, nobody interviewed", id: "instansi suatu sumber, tidak ada yang diwawancarai" },
    ...informantAttributes.map((key) => (key === "institution" ? institution : "")),
    "",
    [...sources].join("; "),
    0,
    0,
    null,
    0,
  ];
}
