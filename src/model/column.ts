import type { Column, ColumnType, Instead } from "./table.js";
import type { Label } from "./text.js";

/** A column from its key and its words in English and Indonesian. `wide`: left out first where the terminal is narrow; `instead` stands then. */
export function column(key: string, type: ColumnType, label: Label, about: Label, wide = 0, instead?: Instead): Column {
  return { key, type, label, about, ...(wide === 0 ? {} : { wide }), ...(instead === undefined ? {} : { instead }) };
}
