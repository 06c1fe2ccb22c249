import { linesOn, type Page, withoutLines } from "./furniture.js";
import type { Line } from "./lines.js";

/** Lines at the end of a page that may come again on the next. */
const most = 3;
/** A shorter line may well be said twice. */
const shortest = 12;

/** Pages without lines at their end that the next page begins with: some programs print the line that is cut off by the page's end on both. */
export function withoutOverlap(pages: readonly Page[]): { readonly pages: readonly Page[]; readonly lines: number } {
  let lines = 0;
  const without = pages.map((page, at) => {
    const own = linesOn(page);
    const next = pages[at + 1];
    const head = next === undefined ? [] : linesOn(next);
    for (let count = Math.min(most, own.length, head.length); count > 0; count--) {
      const tail = own.slice(-count);
      if (!tail.every((line, i) => isSame(line, head[i]))) continue;
      if (tail.reduce((sum, { text }) => sum + text.length, 0) < shortest) break;
      lines += count;
      const gone = new Set(tail);
      return withoutLines(page, gone);
    }
    return page;
  });
  return { pages: without, lines };
}

function isSame(line: Line, other: Line | undefined): boolean {
  return other !== undefined && line.text === other.text && Math.abs(line.left - other.left) < 1;
}
