import { speakerOf } from "./labels.js";
import { type Cell, commonFont, type Row, wholeText } from "./rows.js";

/** How far the beginnings of a column's lines lie apart, in points. */
export const ragged = 2.5;

export function isAt(start: number, gutter: number): boolean {
  return Math.abs(start - gutter) < ragged;
}

/** The rows of each column, with only the cells that stand in it. */
export function columnsIn(rows: readonly Row[], gutters: readonly number[]): Row[][] {
  const edges = [...gutters, Number.POSITIVE_INFINITY];
  return edges.map((edge, i) => {
    const from = (i === 0 ? Number.NEGATIVE_INFINITY : (edges[i - 1] ?? 0)) - ragged;
    return rows.flatMap((row) => {
      const cells = row.cells.filter((cell) => cell.start >= from && cell.start < edge - ragged);
      const [first] = cells;
      return first === undefined ? [] : [partOf(row, first, cells)];
    });
  });
}

/** A row with some of its cells alone, of which `first` is one. */
export function partOf(row: Row, first: Cell, cells: readonly Cell[]): Row {
  if (cells.length === row.cells.length) return row;
  const largest = cells.reduce((most, cell) => (cell.size > most.size ? cell : most), first);
  return { y: largest.y, size: largest.size, font: commonFont(cells), cells };
}

/** Whether the same speakers have labels in every column: a talk in columns, for in a table each has one of its own. */
export function isTalk(columns: readonly (readonly Row[])[]): boolean {
  const [first = [], ...others] = columns.map((rows) => rows.flatMap((row) => speakerOf(wholeText(row)) ?? []));
  return first.length >= 2 && others.every((own) => own.length >= 2 && own.some((label) => first.includes(label)));
}
