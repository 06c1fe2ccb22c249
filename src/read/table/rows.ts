import type { Label } from "../../model/text.js";

/** A table as a file holds it: rows with at least one cell that is not blank, in order. */
export interface TableRows {
  /** Cells of each row; those behind the last that is filled may be missing. */
  readonly rows: readonly (readonly string[])[];
  /** Number of each row in the file, from 1. */
  readonly numbers: readonly number[];
  /** What the file calls them, in messages. */
  readonly noun: "line" | "row";
  /** Mark between cells, where cells too many may be words that were cut at it. */
  readonly delimiter?: string;
  /** Cells joined over several rows: the value stands in the first. */
  readonly joined?: readonly JoinedCells[];
}

/** Cells of one column from row number `top` to `bottom`, from 1, both included. */
export interface JoinedCells {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Whether a cell lies under the first of joined cells, asked row by row from the top: rows in order, so that nothing is looked at twice.
 */
export function underJoined(joined: readonly JoinedCells[], column: number): (row: number) => boolean {
  const own = joined.filter((cells) => cells.column === column).sort((a, b) => a.top - b.top);
  let next = 0;
  let top = 0;
  let bottom = 0;
  return (row) => {
    for (let cells = own[next]; cells !== undefined && cells.top < row; cells = own[next]) {
      top = cells.top;
      bottom = Math.max(bottom, cells.bottom);
      next++;
    }
    return top < row && row <= bottom;
  };
}

/** "line 3", "lines 3 and 9", "lines 3, 9, 12 and 40 more". */
export function rowNames(noun: string, numbers: readonly number[]): Label {
  const shown = numbers.length <= 4 ? numbers : numbers.slice(0, 3);
  const more = numbers.length - shown.length;
  const list = (rest: string): string[] => (more > 0 ? [...shown.map(String), `${more} ${rest}`] : shown.map(String));
  const [en, id] = [list("more"), list("lagi")];
  if (en.length === 1) return { en: `${noun} ${en[0]}`, id: `baris ${id[0]}` };
  return {
    en: `${noun}s ${en.slice(0, -1).join(", ")} and ${en.at(-1)}`,
    id: `baris ${id.slice(0, -1).join(", ")} dan ${id.at(-1)}`,
  };
}
