import type { Label } from "../../model/text.js";
import type { Page } from "./furniture.js";
import { type Row, startOf, wholeText } from "./rows.js";

/** Lines at the end of a page that may come again on the next. */
const most = 3;
/** Shorter lines may well be said twice, several of them too. */
const shortest = 30;

/**
 * Programs that print web pages put lines that a page break cuts through on both pages, and hide them on one. Lines that end a page and
 * begin the next in one place and without difference are taken once, unless they are all that is on one of the pages.
 */
export function withoutClipped(pages: readonly Page[]): {
  readonly pages: readonly Page[];
  readonly leftOut: readonly Label[];
} {
  let dropped = 0;
  const kept = pages.map((page, i) => {
    const before = pages[i - 1]?.rows ?? [];
    for (let count = Math.min(most, page.rows.length - 1, before.length - 1); count > 0; count--) {
      const [tail, head] = [before.slice(-count), page.rows.slice(0, count)];
      if (!head.every((row, k) => isSame(row, tail[k]))) continue;
      if (head.every((row) => wholeText(row).length < shortest)) continue;
      dropped += count;
      return { ...page, rows: page.rows.slice(count) };
    }
    return page;
  });
  if (dropped === 0) return { pages, leftOut: [] };
  const lines = dropped === 1 ? "line" : "lines";
  const told = { en: `${dropped} ${lines} printed on two pages`, id: `${dropped} baris tercetak di dua halaman` };
  return { pages: kept, leftOut: [told] };
}

function isSame(a: Row, b: Row | undefined): boolean {
  return b !== undefined && Math.abs(startOf(a) - startOf(b)) < 1 && a.size === b.size && wholeText(a) === wholeText(b);
}
