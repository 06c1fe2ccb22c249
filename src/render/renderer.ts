import type { Table } from "../model/table.js";
import type { Label, Lang } from "../model/text.js";

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
  /** Whether the output itself says what its numbers rest on; where not, the basis goes to stderr. */
  readonly printsBasis: boolean;
  render(table: Table, options: RenderOptions): Iterable<string>;
}
