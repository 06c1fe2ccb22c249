import type { Cell, Column, Row } from "../../model/table.js";
import type { Label } from "../../model/text.js";

/** What passages two versions of a codebook find in the same sources, set against each other document by document. */
export interface PassageDiff {
  /** The rows of one document under both; columns as given. */
  add(before: readonly Row[], after: readonly Row[]): void;
  /** Passages that count, by code: found only afterwards, only before. */
  readonly gained: ReadonlyMap<string, number>;
  readonly lost: ReadonlyMap<string, number>;
  readonly columns: readonly Column[];
  /** Passages found under one of the two only, lost before gained; empty unless they are kept. */
  readonly rows: readonly Row[];
}

/**
 * A passage is the same under both where source, span, assertion and code agree; a code that was renamed is the same code. `columns` are
 * those of the passages, with the keys source, start, end, assertion, code and counted.
 */
export function createPassageDiff(
  columns: readonly Column[],
  renames: ReadonlyMap<string, string>,
  keep: boolean,
): PassageDiff {
  const at = (key: string): number => columns.findIndex((column) => column.key === key);
  const [code, counted] = [at("code"), at("counted")];
  const telling = ["source", "start", "end", "assertion"].map(at);
  const codeOf = ({ cells }: Row): string => String(cells[code] ?? "");
  const keyOf = (row: Row, id: string): string => JSON.stringify([...telling.map((index) => row.cells[index]), id]);
  const gained = new Map<string, number>();
  const lost = new Map<string, number>();
  const rows: Row[] = [];
  const note = (row: Row, id: string, counts: Map<string, number>, effect: Label): void => {
    if (row.cells[counted] === true) counts.set(id, (counts.get(id) ?? 0) + 1);
    if (keep) rows.push({ ...row, cells: [effect, ...row.cells] });
  };
  return {
    gained,
    lost,
    rows,
    columns: [effectColumn, ...columns],
    add(before, after) {
      const old = new Map(before.map((row) => [keyOf(row, renames.get(codeOf(row)) ?? codeOf(row)), row]));
      const own = new Map(after.map((row) => [keyOf(row, codeOf(row)), row]));
      for (const [key, row] of old) {
        if (!own.has(key)) note(row, renames.get(codeOf(row)) ?? codeOf(row), lost, effects.lost);
      }
      for (const [key, row] of own) if (!old.has(key)) note(row, codeOf(row), gained, effects.gained);
    },
  };
}

const effects = {
  lost: { en: "lost", id: "hilang" },
  gained: { en: "gained", id: "bertambah" },
} as const;

const effectColumn: Column = {
  key: "effect",
  label: { en: "Effect", id: "Akibat" },
  about: {
    en: "lost: found by the earlier codebook only; gained: by the later one only.",
    id: "hilang: hanya ditemukan buku kode lama; bertambah: hanya oleh yang baru.",
  },
  type: "text",
};

/** A cell of a row by the key of its column. */
export function cellAt(columns: readonly Column[], row: Row, key: string): Cell {
  return row.cells[columns.findIndex((column) => column.key === key)] ?? null;
}
