import type { Code, Codebook } from "../../model/codebook.js";
import { labelOf } from "../../model/codebook.js";
import { column } from "../../model/column.js";
import type { Column, Row, Table } from "../../model/table.js";
import type { Label } from "../../model/text.js";
import { findersOf } from "./examples.js";
import { basisOf, type Tested } from "./table.js";

/** How the examples of one code fare. */
interface Confusion {
  readonly code: Code;
  examples: number;
  /** By its own code. */
  caught: number;
  /** By no code at all. */
  unseen: number;
  counterexamples: number;
  /** Counterexamples that the code catches. */
  wrong: number;
  /** How many of the examples each code catches, by code id. */
  readonly by: Map<string, number>;
}

/**
 * Which codes catch the examples of which, one row per code: its own figures, and the other codes by how many of its examples they catch. Codes
 * whose examples nothing else catches have a row only with `all`.
 */
export function confusionTable(tested: Tested, all: boolean): Table {
  const { codebook } = tested;
  const confusions = confusionsOf(tested);
  const shown = confusions.filter((one) => all || !isClear(one));
  const clear = confusions.length - shown.length;
  return {
    ...headOf(tested, clear === 0 ? [] : [clearNote(clear)]),
    id: "confusion",
    columns: [...nameColumns, ...ownColumns, othersColumn],
    rows: shown.map((one): Row => {
      const { code, examples, caught, counterexamples, wrong } = one;
      return {
        group: code.stage,
        cells: [
          code.id,
          labelOf(code.label, code.id),
          examples,
          caught,
          counterexamples,
          wrong,
          othersOf(codebook, one),
        ],
      };
    }),
  };
}

/** The same in full: a row per code with examples, a column per code that indicators can find. */
export function confusionSquare(tested: Tested): Table {
  const finders = findersOf(tested.codebook);
  const catching = tested.codebook.codes.filter(({ id }) => finders.has(id));
  return {
    ...headOf(tested, []),
    id: "confusion",
    columns: [...nameColumns, ...ownColumns, unseenColumn, ...catching.map(catchingColumn)],
    rows: confusionsOf(tested).map(
      ({ code, examples, caught, unseen, counterexamples, wrong, by }): Row => ({
        group: code.stage,
        cells: [
          ...[code.id, labelOf(code.label, code.id), examples, caught, counterexamples, wrong, unseen],
          ...catching.map(({ id }) => by.get(id) ?? 0),
        ],
      }),
    ),
  };
}

function headOf(tested: Tested, notes: readonly Label[]): Pick<Table, "title" | "basis"> {
  return {
    title: { en: "Which codes catch the examples of which", id: "Kode mana menangkap contoh kode mana" },
    basis: basisOf(tested, [...notes, confusionNote]),
  };
}

const confusionNote: Label = {
  en: "A passage may rightly belong to several codes: read the examples before changing an indicator.",
  id: "Satu segmen dapat memang termasuk beberapa kode: baca contohnya sebelum mengubah indikator.",
};

function clearNote(count: number): Label {
  return {
    en: `${count} code(s) whose examples they alone catch, and all of them, have no row; --all shows them.`,
    id: `${count} kode yang menangkap semua contohnya sendiri, tanpa kode lain, tidak punya baris; --all menampilkannya.`,
  };
}

function confusionsOf({ codebook, results }: Tested): readonly Confusion[] {
  const byCode = new Map<Code, Confusion>();
  for (const { code, kind, catches, isMiss } of results) {
    let one = byCode.get(code);
    if (one === undefined) {
      one = { code, examples: 0, caught: 0, unseen: 0, counterexamples: 0, wrong: 0, by: new Map() };
      byCode.set(code, one);
    }
    if (kind === "counterexample") {
      one.counterexamples += 1;
      if (isMiss) one.wrong += 1;
      continue;
    }
    one.examples += 1;
    if (!isMiss) one.caught += 1;
    if (catches.length === 0) one.unseen += 1;
    for (const { code: by } of catches) one.by.set(by, (one.by.get(by) ?? 0) + 1);
  }
  return codebook.codes.flatMap((code) => byCode.get(code) ?? []);
}

/** Whether the code catches all its examples, none of its counterexamples, and no other code any of its examples. */
function isClear({ code, examples, caught, wrong, by }: Confusion): boolean {
  return caught === examples && wrong === 0 && [...by.keys()].every((id) => id === code.id);
}

/** "ground-rules 2, agreement 1": most examples first, then as in the codebook. */
function othersOf({ codes }: Codebook, { code, by }: Confusion): string {
  const others = codes.filter(({ id }) => id !== code.id && by.has(id)).map(({ id }) => [id, by.get(id) ?? 0] as const);
  return others
    .sort(([, a], [, b]) => b - a)
    .map(([id, count]) => `${id} ${count}`)
    .join(", ");
}

function catchingColumn(code: Code): Column {
  const { en, id } = labelOf(code.label, code.id);
  // Ids hold no underscore, so two of them never become one key.
  return column(
    `by_${code.id.replaceAll("-", "_")}`,
    "count",
    { en, id },
    {
      en: `Examples of the row's code that ${code.id} catches.`,
      id: `Contoh kode pada baris itu yang ditangkap oleh ${code.id}.`,
    },
    20,
  );
}

const nameColumns: readonly Column[] = [
  column(
    "code",
    "reference",
    { en: "Code", id: "Kode" },
    { en: "The code the examples are written under.", id: "Kode tempat contoh itu ditulis." },
  ),
  column("code_label", "text", { en: "Label", id: "Label" }, { en: "Its label.", id: "Labelnya." }, 9),
];

const ownColumns: readonly Column[] = [
  column(
    "examples",
    "count",
    { en: "Examples", id: "Contoh" },
    { en: "Examples the code must catch.", id: "Contoh yang harus ditangkap kode itu." },
  ),
  column(
    "caught",
    "count",
    { en: "caught", id: "tertangkap" },
    { en: "Examples the code does catch.", id: "Contoh yang memang ditangkap kode itu." },
  ),
  column(
    "counterexamples",
    "count",
    { en: "Counter-examples", id: "Contoh tandingan" },
    { en: "Passages the code must not catch.", id: "Segmen yang tidak boleh ditangkap kode itu." },
    3,
  ),
  column(
    "counterexamples_caught",
    "count",
    { en: "caught by it", id: "ditangkapnya" },
    {
      en: "Counterexamples the code catches all the same.",
      id: "Contoh tandingan yang tetap ditangkap kode itu.",
    },
    2,
  ),
];

const unseenColumn: Column = column(
  "uncaught",
  "count",
  { en: "No code", id: "Tanpa kode" },
  { en: "Examples that no code catches.", id: "Contoh yang tidak ditangkap kode mana pun." },
);

const othersColumn: Column = column(
  "also_caught_by",
  "text",
  { en: "Also caught by", id: "Juga ditangkap oleh" },
  {
    en: "Other codes, each with how many of the examples it catches.",
    id: "Kode lain, masing-masing dengan jumlah contoh yang ditangkapnya.",
  },
);
