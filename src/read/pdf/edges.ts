import type { PageLine } from "./paragraphs.js";

/** Lines looked at on each side to find how far a column reaches. */
const reach = 6;

interface Edge {
  readonly right: number;
  /** Whether lines are stretched to the edge, so that any shorter one ends its paragraph. */
  readonly straight: boolean;
}

/** For each line how far lines of its column reach, from the lines near it; of its whole column where these are all short. */
export function edgesOf(lines: readonly PageLine[]): Edge[] {
  const columns = new Map<string, { right: number; lines: number; straight: number }>();
  const columnOf = (line: PageLine) => `${line.page} ${line.block}`;
  for (const line of lines) {
    const column = columns.get(columnOf(line)) ?? { right: 0, lines: 0, straight: 0 };
    columns.set(columnOf(line), { ...column, right: Math.max(column.right, line.end), lines: column.lines + 1 });
  }
  for (const line of lines) {
    const column = columns.get(columnOf(line));
    if (column !== undefined && line.end > column.right - 1.5) column.straight++;
  }
  return lines.map((line, i) => {
    const column = columns.get(columnOf(line)) ?? { right: 0, lines: 0, straight: 0 };
    let near = 0;
    for (let k = Math.max(0, i - reach); k < Math.min(lines.length, i + reach + 1); k++) {
      const other = lines[k];
      if (other?.page === line.page && other.block === line.block) near = Math.max(near, other.end);
    }
    const right = near - line.start < (column.right - line.start) * 0.6 ? column.right : near;
    return { right, straight: column.lines >= 6 && column.straight >= column.lines * 0.5 };
  });
}
