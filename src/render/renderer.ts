import type { Table } from "../model/table.js";
import type { Label, Lang } from "../model/text.js";
import type { Lines } from "./lines.js";

export interface RenderOptions {
  readonly lang: Lang;
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
  /** A byte order mark before csv and tsv, for Excel. */
  readonly excel: boolean;
}

/** One output format: a table in, its text out, piece by piece. */
export interface Renderer {
  readonly name: string;
  readonly about: Label;
  /** Of `-o FILE`, with the dot. */
  readonly extensions: readonly string[];
  /** Of formats that hold rows only; what their numbers rest on goes to stderr. */
  readonly lines?: Lines;
  render(table: Table, options: RenderOptions): Iterable<string>;
  /** Of formats that can hold several tables: rendered tables in, one text out. */
  readonly several?: (tables: readonly Iterable<string>[]) => Iterable<string>;
}
