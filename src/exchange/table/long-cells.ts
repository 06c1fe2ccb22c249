import { continued } from "./records.js";

/**
 * The rows of our own layout with no cell longer than `most`: what is too much of a cell, which has a line for each value, stands in the same column
 * of a row below. A single line that is too long stays as it is.
 */
export function withoutLongCells(rows: readonly (readonly string[])[], most: number): readonly (readonly string[])[] {
  const [head = []] = rows;
  const record = head.indexOf("record");
  const id = head.indexOf("id");
  return rows.flatMap((row) => {
    const pieces = row.map((cell) => (cell.length > most ? cut(cell, most) : [cell]));
    const height = Math.max(...pieces.map(({ length }) => length));
    return Array.from({ length: height }, (_, index) =>
      pieces.map((cells, column) => {
        if (index === 0 || column === id) return cells[index] ?? row[column] ?? "";
        return column === record ? continued : (cells[index] ?? "");
      }),
    );
  });
}

/** Pieces of whole lines, each as long as may be. */
function cut(cell: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let piece: string[] = [];
  let length = 0;
  for (const line of cell.split("\n")) {
    if (piece.length > 0 && length + line.length + 1 > most) {
      pieces.push(piece.join("\n"));
      piece = [];
      length = 0;
    }
    piece.push(line);
    length += line.length + 1;
  }
  return [...pieces, piece.join("\n")];
}
