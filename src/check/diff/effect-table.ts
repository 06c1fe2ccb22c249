import { column } from "../../model/column.js";
import type { Basis, Cell, Column, Row, Table } from "../../model/table.js";
import type { Label } from "../../model/text.js";
import { cellAt, type PassageDiff } from "./passages.js";

/** The figures of a tally by code that are set against each other. */
const figures: readonly { readonly key: string; readonly label: Label; readonly wide: number }[] = [
  { key: "informants", label: { en: "Informants", id: "Informan" }, wide: 0 },
  { key: "documentary_sources", label: { en: "Documentary sources", id: "Sumber dokumenter" }, wide: 3 },
  { key: "mentions_turns", label: { en: "Turns", id: "Giliran bicara" }, wide: 4 },
  { key: "mentions_paragraphs", label: { en: "Paragraphs", id: "Paragraf" }, wide: 5 },
  { key: "passages", label: { en: "Passages", id: "Segmen" }, wide: 0 },
];

/** What an effect is seen in. */
export interface EffectOptions {
  /** The codebooks, as people named them. */
  readonly files: { readonly before: string; readonly after: string };
  readonly renames: ReadonlyMap<string, string>;
  /** Codes whose figures stay the same too. */
  readonly all: boolean;
}

/**
 * What a change of the codebook does to a tally: the figures of every code before, after and their difference, with the passages gained
 * and lost. `before` and `after` are tallies by code of the same sources, all codes in them.
 */
export function effectTable(
  before: Table,
  after: Table,
  passages: Pick<PassageDiff, "gained" | "lost">,
  { files, renames, all }: EffectOptions,
): Table {
  const old = byCode(before, renames);
  const own = byCode(after, new Map());
  const codes = [...own.keys(), ...[...old.keys()].filter((code) => !own.has(code))];
  const rows = codes.flatMap((code) => rowOf(code, before, old.get(code), after, own.get(code), passages));
  const shown = rows.filter((row) => all || isChanged(row));
  return {
    id: "codebook-effect",
    title: {
      en: `Effect of the changes on tallies: ${files.before} → ${files.after}`,
      id: `Akibat perubahan pada tabulasi: ${files.before} → ${files.after}`,
    },
    basis: basisOf(after.basis, passages, rows.length - shown.length),
    columns,
    rows: shown,
  };
}

/** Whether any difference, or what was gained or lost, is not nought. */
function isChanged({ cells }: Row): boolean {
  return columns.some(({ key }, index) => /_(?:difference|gained|lost)$/.test(key) && cells[index] !== 0);
}

/** Rows of a tally by the code they are about, as it is called afterwards. */
function byCode(table: Table, renames: ReadonlyMap<string, string>): ReadonlyMap<string, Row> {
  return new Map(
    table.rows.map((row) => {
      const code = String(cellAt(table.columns, row, "code") ?? "");
      return [renames.get(code) ?? code, row];
    }),
  );
}

/** None for a code without any figure on either side. A code that is not in a codebook has no passages under it. */
function rowOf(
  code: string,
  before: Table,
  old: Row | undefined,
  after: Table,
  own: Row | undefined,
  { gained, lost }: Pick<PassageDiff, "gained" | "lost">,
): readonly Row[] {
  const numbers = figures.map(({ key }) => {
    const from = numberOf(old === undefined ? 0 : cellAt(before.columns, old, key));
    const to = numberOf(own === undefined ? 0 : cellAt(after.columns, own, key));
    return [from, to, to - from] as const;
  });
  const [came, went] = [gained.get(code) ?? 0, lost.get(code) ?? 0];
  if (came === 0 && went === 0 && numbers.every(([from, to]) => from === 0 && to === 0)) return [];
  const label = own === undefined ? nameIn(before, old) : nameIn(after, own);
  return [{ cells: [code, label, ...numbers.flat(), came, went], level: own?.level ?? old?.level ?? 0 }];
}

function nameIn(table: Table, row: Row | undefined): Cell {
  return row === undefined ? null : cellAt(table.columns, row, "code_label");
}

function numberOf(cell: Cell): number {
  return typeof cell === "number" ? cell : 0;
}

function basisOf(basis: Basis, { gained, lost }: Pick<PassageDiff, "gained" | "lost">, same: number): Basis {
  const [came, went] = [total(gained), total(lost)];
  return {
    ...basis,
    notes: [
      ...(same === 0
        ? []
        : [
            {
              en: `${same} ${same === 1 ? "code is" : "codes are"} not shown whose figures stay the same; --all shows them.`,
              id: `${same} kode yang angkanya tetap tidak ditampilkan; --all menampilkannya.`,
            },
          ]),
      {
        en: `Passages that the later codebook finds and the earlier one did not: ${came}; that it no longer finds: ${went}.`,
        id: `Segmen yang ditemukan buku kode baru dan tidak oleh yang lama: ${came}; yang tidak ditemukan lagi: ${went}.`,
      },
      {
        en: "Gained and lost count affirmed passages of the code itself; a family's other figures count its members too. --only passages lists them.",
        id: "Bertambah dan hilang menghitung segmen yang menyatakan kode itu sendiri; angka lain sebuah rumpun mencakup anggotanya. --only passages mendaftarnya.",
      },
    ],
  };
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function count(key: string, label: Label, about: Label, wide = 0): Column {
  return column(key, "count", label, about, wide);
}

const columns: readonly Column[] = [
  column(
    "code",
    "reference",
    { en: "Code", id: "Kode" },
    { en: "The code's id, as it is called afterwards.", id: "ID kode, menurut nama barunya." },
  ),
  column("code_label", "text", { en: "Name", id: "Nama" }, { en: "The code's label.", id: "Label kode." }, 7),
  ...figures.flatMap(({ key, label, wide }) => [
    count(
      `${key}_before`,
      { en: `${label.en} before`, id: `${label.id} sebelum` },
      { en: `${label.en} under the earlier codebook.`, id: `${label.id} menurut buku kode lama.` },
      wide,
    ),
    count(
      `${key}_after`,
      { en: "after", id: "sesudah" },
      { en: `${label.en} under the later codebook.`, id: `${label.id} menurut buku kode baru.` },
      wide,
    ),
    count(
      `${key}_difference`,
      { en: "difference", id: "selisih" },
      { en: "After minus before.", id: "Sesudah dikurangi sebelum." },
      6,
    ),
  ]),
  count(
    "passages_gained",
    { en: "gained", id: "bertambah" },
    { en: "Affirmed passages found by the later codebook only.", id: "Segmen yang hanya ditemukan buku kode baru." },
    0,
  ),
  count(
    "passages_lost",
    { en: "lost", id: "hilang" },
    { en: "Affirmed passages found by the earlier codebook only.", id: "Segmen yang hanya ditemukan buku kode lama." },
    0,
  ),
];
