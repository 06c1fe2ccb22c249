import type { Column, ColumnType } from "../model/table.js";
import type { Label } from "../model/text.js";

/** A column from its key and its words in English and Indonesian. `wide`: left out first where the terminal is narrow. */
export function column(key: string, type: ColumnType, label: Label, about: Label, wide = 0): Column {
  return { key, type, label, about, ...(wide === 0 ? {} : { wide }) };
}
