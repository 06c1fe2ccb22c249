import type { PageLine } from "./paragraphs.js";

/** Fewest first lines set further in, and the share of full lines set so that have one at the edge below them. */
const fewest = 3;
const mostly = 0.7;
/** How far first lines are set in, of the size of letters. */
const least = 0.8;
const furthest = 5;

/**
 * Lines that are set further in than their column, in a text that begins its paragraphs so: below a full line of that kind mostly stands one at the
 * edge. Empty where lines further in are a list or a quotation. `isFull`: whether a line reaches the end of its column.
 */
export function firstLines(lines: readonly PageLine[], isFull: (index: number) => boolean): ReadonlySet<PageLine> {
  const edges = edgesOf(lines);
  const isIn = (line: PageLine): boolean => {
    const by = line.start - (edges.get(columnOf(line)) ?? line.start);
    return by > line.size * least && by < line.size * furthest;
  };
  const found = lines.filter(isIn);
  let [atEdge, further] = [0, 0];
  lines.forEach((line, i) => {
    const next = lines[i + 1];
    if (next === undefined || columnOf(next) !== columnOf(line) || !isIn(line) || !isFull(i)) return;
    if (isIn(next)) further++;
    else atEdge++;
  });
  return new Set(atEdge >= fewest && atEdge >= (atEdge + further) * mostly ? found : []);
}

function columnOf(line: PageLine): string {
  return `${line.page} ${line.block}`;
}

/** Where most lines of a column begin, in points. */
function edgesOf(lines: readonly PageLine[]): Map<string, number> {
  const starts = new Map<string, Map<number, number>>();
  for (const line of lines) {
    const column = starts.get(columnOf(line)) ?? new Map<number, number>();
    starts.set(columnOf(line), column);
    const start = Math.round(line.start);
    column.set(start, (column.get(start) ?? 0) + 1);
  }
  return new Map(
    [...starts].map(([column, counts]) => {
      const most = Math.max(...counts.values());
      const common = [...counts].flatMap(([start, count]) => (count >= most / 2 ? [start] : []));
      return [column, Math.min(...common)];
    }),
  );
}
