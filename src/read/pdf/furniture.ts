import type { Label } from "../../model/text.js";
import { withoutClipped } from "./clipped.js";
import { withoutMarginNumbers } from "./margin.js";
import { pageNumbersOf } from "./page-numbers.js";
import { repeatedRows, sidesOf } from "./repeated.js";
import type { Row } from "./rows.js";

export interface Page {
  /** From 1. */
  readonly number: number;
  /** In points. */
  readonly height: number;
  readonly rows: readonly Row[];
}

/** Pages without what belongs to the paper and not to the text, and what that was, in phrases. */
export interface Stripped {
  readonly pages: readonly Page[];
  readonly leftOut: readonly Label[];
}

/** Takes headers, footers, page numbers and numbers of lines off the pages. */
export function withoutFurniture(pages: readonly Page[]): Stripped {
  const margin = withoutMarginNumbers(pages);
  const leftOut: Label[] = [];
  const numbers = pageNumbersOf(margin.pages);
  const repeated = repeatedRows(margin.pages, numbers);
  const counts = new Map<string, number>();
  let numbered = 0;
  const kept = margin.pages.map((page) => {
    const { rows } = page;
    const drop = new Set<Row>();
    for (const side of sidesOf(rows)) {
      for (const row of side) {
        const words = shortened(repeated.get(row) ?? "");
        if (words !== "") counts.set(words, (counts.get(words) ?? 0) + 1);
        else if (numbers.has(row)) numbered++;
        else break;
        drop.add(row);
      }
    }
    return drop.size === 0 ? page : { ...page, rows: rows.filter((row) => !drop.has(row)) };
  });
  for (const [words, count] of [...counts].slice(0, 8))
    leftOut.push({ en: `"${words}" on ${pagesIn(count)}`, id: `"${words}" di ${count} halaman` });
  const others = counts.size - 8;
  if (others > 0) leftOut.push({ en: `${others} other repeated lines`, id: `${others} baris berulang lain` });
  if (numbered > 0)
    leftOut.push({ en: `page numbers on ${pagesIn(numbered)}`, id: `nomor halaman di ${numbered} halaman` });
  const clipped = withoutClipped(kept);
  return { pages: clipped.pages, leftOut: [...leftOut, ...margin.leftOut, ...clipped.leftOut] };
}

function pagesIn(count: number): string {
  return count === 1 ? "1 page" : `${count} pages`;
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 58).replace(/[\ud800-\udbff]$/, "")}…`;
}
