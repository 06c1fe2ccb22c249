import type { Column, Row } from "../model/table.js";
import type { Lang } from "../model/text.js";
import { cellData } from "./cell.js";
import { visibleJson } from "./visible.js";

/** A row as one line of JSON, keyed by column. Written by hand because an object would move keys that look like numbers (years) to the front. */
export function record(columns: readonly Column[], row: Row, lang: Lang): string {
  const fields = columns.map(
    (column, index) => `${JSON.stringify(column.key)}:${JSON.stringify(cellData(row.cells[index], lang))}`,
  );
  return visibleJson(`{${fields.join(",")}}`);
}
