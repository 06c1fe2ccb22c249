import type { Label } from "./text.js";

/** What a number in a table rests on; printed with every table. */
export interface Basis {
  /** What the table is about instead of sources; then only its notes are told. */
  readonly about?: "codebook";
  /** What passages are counted in; null where the table counts none. */
  readonly unit: string | null;
  readonly coders: readonly string[];
  readonly statuses: readonly string[];
  /** Codings and accepted candidates by people. */
  readonly codings: number;
  readonly unreviewed: number;
  readonly sources: number;
  readonly informants: number;
  /** Speakers of unknown role: matched, but outside n and N. */
  readonly unknownRole: number;
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
  readonly notes: readonly Label[];
}

export type ColumnType = "text" | "count" | "number" | "share" | "flag" | "quote" | "reference";

export interface Column {
  /** Stable English snake_case; the header of csv, tsv, json and jsonl. `X_source` of type reference says whose words the quotation X is. */
  readonly key: string;
  readonly label: Label;
  /** What the column means, for `--dictionary`. */
  readonly about: Label;
  readonly type: ColumnType;
  /** Columns with a higher number are left out first when a terminal is too narrow; 0 or absent: never. */
  readonly wide?: number;
  /** What then stands instead of the column; without it, only its name under the table. What qualifies another column has one. */
  readonly instead?: Instead;
}

/**
 * Where the cells of a column go that is left out: "under" their row (as quotations always do), as a "heading" above the rows that share
 * it, or into the cells of another column: "3 of 9", or behind its words, in brackets behind a figure: "4 (2)".
 */
export type Instead = "under" | "heading" | { readonly column: string; readonly as: "of" | "aside" };

/** null: undefined, and a note of the basis says why. Share cells are 0..1. A Label cell is printed in the language of output. */
export type Cell = string | number | boolean | Label | null;

export interface Row {
  readonly cells: readonly Cell[];
  /** Depth in a hierarchy (0 = top); renderers for people indent the first text cell. */
  readonly level?: number;
  /** Rows with the same group stand together; renderers for people draw a line between groups. */
  readonly group?: string;
}

/** The waist of the hourglass: an analysis never formats, a renderer never counts. */
export interface Table {
  readonly id: string;
  readonly title: Label;
  readonly basis: Basis;
  /**
   * "entries": what people read is an entry for each row (its first column as heading, the others as label and text), because cells are
   * too long to stand side by side, as in a codebook. A line feed in a cell then parts the items of a list. Programs get rows as ever.
   */
  readonly form?: "entries";
  readonly columns: readonly Column[];
  /** In order. Iterable, so that tables whose rows are codings can stream. */
  readonly rows: readonly Row[];
}

/** The basis of a table about a codebook, which counts nothing in sources. */
export function codebookBasis(notes: readonly Label[]): Basis {
  return {
    about: "codebook",
    unit: null,
    coders: [],
    statuses: [],
    codings: 0,
    unreviewed: 0,
    sources: 0,
    informants: 0,
    unknownRole: 0,
    leftOut: [],
    notes,
  };
}
