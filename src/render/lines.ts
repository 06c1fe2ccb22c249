import type { Column, Row, Table } from "../model/table.js";
import type { RenderOptions } from "./renderer.js";

/** A format in which every row stands for itself, so that rows can be written before the table is complete. It holds nothing but rows. */
export interface Lines {
  head(columns: readonly Column[], options: RenderOptions): string;
  row(columns: readonly Column[], row: Row, options: RenderOptions): string;
}

/** A whole table, line by line. */
export function* rendered(lines: Lines, { columns, rows }: Table, options: RenderOptions): Generator<string> {
  yield lines.head(columns, options);
  for (const row of rows) yield lines.row(columns, row, options);
}
