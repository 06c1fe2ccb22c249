import type { Column, Table } from "../model/table.js";
import type { Label } from "../model/text.js";

/** What each column of a table means, as a table: key, type, labels and meaning in both languages. For `--dictionary FILE`. */
export function dictionary(table: Table): Table {
  return {
    id: `${table.id}-dictionary`,
    title: { en: `Columns of: ${table.title.en}`, id: `Kolom dari: ${table.title.id}` },
    basis: table.basis,
    columns: [
      column("column", "Column", "Kolom"),
      column("type", "Type", "Jenis"),
      column("label_en", "Label (English)", "Label (Inggris)"),
      column("label_id", "Label (Indonesian)", "Label (Indonesia)"),
      column("about_en", "Meaning (English)", "Arti (Inggris)"),
      column("about_id", "Meaning (Indonesian)", "Arti (Indonesia)"),
    ],
    rows: table.columns.map(({ key, type, label, about }) => ({
      cells: [key, type, label.en, label.id, about.en, about.id],
    })),
  };
}

function column(key: string, en: string, id: string): Column {
  const label: Label = { en, id };
  return { key, label, about: label, type: "text" };
}
