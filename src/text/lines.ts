import { createOffsets, type Offsets } from "./offsets.js";

/** A line and a column, both counted from 1; the column counts code points. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

export interface Lines {
  readonly count: number;
  /** The position of the code unit `offset` (0..text.length). A line feed belongs to the line it ends. */
  positionOf(offset: number): LinePosition;
  /** The code unit at which line number `line` (from 1) begins; the length of the text after the last line. */
  startOf(line: number): number;
}

/** Reads `text` once. Lines end with a line feed. */
export function createLines(text: string, offsets: Offsets = createOffsets(text)): Lines {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return {
    count: starts.length,
    positionOf(offset) {
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >>> 1;
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle;
      }
      const column = offsets.toCodePoints(offset) - offsets.toCodePoints(starts[low] ?? 0) + 1;
      return { line: low + 1, column };
    },
    startOf: (line) => starts[line - 1] ?? text.length,
  };
}
