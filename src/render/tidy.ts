import type { Column, Row, Table } from "../model/table.js";
import { isFigure } from "./cell.js";

/**
 * The long form: one row per row and figure. Columns that name the row stay; every column of figures becomes a row of `measure` (its key)
 * and `value`. A table without figures stays as it is.
 */
export function tidy(table: Table): Table {
  const indexed = table.columns.map((column, index) => ({ column, index }));
  const names = indexed.filter(({ column }) => !isFigure(column));
  const figures = indexed.filter(({ column }) => isFigure(column));
  if (figures.length === 0) return table;
  return {
    ...table,
    columns: [...names.map(({ column }) => column), measure, value],
    rows: table.rows.flatMap((row) =>
      figures.map(({ column, index }): Row => {
        const cells = names.map((name) => row.cells[name.index] ?? null);
        return { ...row, cells: [...cells, column.key, row.cells[index] ?? null] };
      }),
    ),
  };
}

const measure: Column = {
  key: "measure",
  label: { en: "Measure", id: "Ukuran" },
  about: { en: "Key of the column the value stands in.", id: "Kunci kolom tempat nilai itu berada." },
  type: "text",
};

const value: Column = {
  key: "value",
  label: { en: "Value", id: "Nilai" },
  about: {
    en: "The figure of that row and column; shares are 0 to 1.",
    id: "Angka baris dan kolom itu; proporsi 0 sampai 1.",
  },
  type: "number",
};
