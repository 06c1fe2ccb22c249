import type { Row, Table } from "../../model/table.js";
import type { Lang } from "../../model/text.js";
import { cellWords } from "../cell.js";
import { hostOf } from "../layout.js";

/** Entries under one heading; the title is null where the table has no column for it. */
export interface Section {
  readonly title: string | null;
  readonly entries: readonly Entry[];
}

/** A row as people read it. Nothing is escaped here. */
export interface Entry {
  /** Label and text of the first column. */
  readonly key: Field;
  /** What stands behind the name (columns that go "aside" of it); empty where there is nothing. */
  readonly aside: string;
  /** Depth in a hierarchy; 0 = top. */
  readonly level: number;
  /** The other columns in order, without those that say nothing. */
  readonly fields: readonly Field[];
}

export interface Field {
  readonly label: string;
  /** Whether every sign of the text matters, as in an indicator, so that no program may put other quotation marks or dashes. */
  readonly exact: boolean;
  /** At least one. */
  readonly items: readonly string[];
}

/** The rows of a table of form "entries", section by section. */
export function sectionsOf(table: Table, lang: Lang): readonly Section[] {
  const { columns, rows } = table;
  const heading = columns.findIndex(({ instead }) => instead === "heading");
  const sections: { title: string | null; entries: Entry[] }[] = [];
  for (const row of rows) {
    const title = heading < 0 ? null : itemsOf(table, row, heading, lang).join(" ");
    const last = sections.at(-1);
    const entry = entryOf(table, row, heading, lang);
    if (last !== undefined && last.title === title) last.entries.push(entry);
    else sections.push({ title, entries: [entry] });
  }
  return sections;
}

function entryOf(table: Table, row: Row, heading: number, lang: Lang): Entry {
  const [first] = table.columns;
  const aside: string[] = [];
  const fields: Field[] = [];
  for (const [index, column] of table.columns.entries()) {
    if (index === 0 || index === heading) continue;
    const items = itemsOf(table, row, index, lang);
    if (items.length === 0) continue;
    if (hostOf(column) === first?.key) aside.push(...items);
    else fields.push({ label: column.label[lang], exact: column.type === "reference", items });
  }
  return {
    key: { label: first?.label[lang] ?? "", exact: true, items: itemsOf(table, row, 0, lang) },
    aside: aside.join(" "),
    level: row.level ?? 0,
    fields,
  };
}

/** The items of a cell; none where it is undefined or empty. */
function itemsOf({ columns }: Table, row: Row, index: number, lang: Lang): readonly string[] {
  const cell = row.cells[index] ?? null;
  const column = columns[index];
  if (cell === null || column === undefined) return [];
  return cellWords(cell, column.type, lang)
    .split("\n")
    .filter((item) => item.trim() !== "");
}
