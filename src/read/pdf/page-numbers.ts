import type { Page } from "./furniture.js";
import { type Row, wholeText } from "./rows.js";

const written =
  /^[-–—|([\s]*(?:(?:page|hal|halaman|hlm|p)\b\.?\s*)?(\d{1,4}|[ivxlc]{1,8})\s*(?:(?:\/|of|dari)\s*(\d{1,4}))?[-–—|)\]\s.]*$/i;

/** Numbers on fewer of the pages number none. */
const leastShare = 0.2;

/** The part of a page at its top and bottom in which the number of a single page stands, and its distance from the text, of the size of letters. */
const margin = 0.1;
const apart = 1.8;

/**
 * Rows that are page numbers: a number alone at the top or bottom of its page that counts with the pages, on two pages at least and
 * in one place; on one page "1/5", "Page 1 of 5", and in the margin, apart from the text, the page's own number or any on a single page.
 */
export function pageNumbersOf(pages: readonly Page[]): Set<Row> {
  const series = new Map<string, Row[]>();
  const sure = new Set<Row>();
  for (const { number, height, rows } of pages) {
    const ends = rows.length < 2 ? [] : [rows[0], rows[1], rows.at(-1), rows.at(-2)];
    for (const [i, row] of ends.entries()) {
      const match = row === undefined ? null : written.exec(wholeText(row));
      const value = numeral(match?.[1] ?? "");
      if (row === undefined || match === null || value === null) continue;
      if (match[2] !== undefined && value <= Number(match[2]) && value <= number) sure.add(row);
      const only = pages.length === 1 || value === number;
      if (only && i % 2 === 0 && isInMargin(row, ends[i + 1], height)) sure.add(row);
      // Numbers that count with the pages lie one offset from them.
      const key = `${i < 2 ? "top" : "bottom"} ${value - number} ${/\d/.test(match[1] ?? "")}`;
      const others = series.get(key);
      if (others === undefined) series.set(key, [row]);
      else if (!others.includes(row)) others.push(row);
    }
  }
  for (const rows of series.values()) {
    // A number that a list or a formula bears may stand there by chance.
    if (rows.length < pages.length * leastShare) continue;
    for (const row of rows) {
      if (rows.some((other) => other !== row && Math.abs(other.y - row.y) < 6)) sure.add(row);
    }
  }
  return sure;
}

/** `next`: the row that stands next to it. */
function isInMargin(row: Row, next: Row | undefined, height: number): boolean {
  const outer = row.y < height * margin || row.y > height * (1 - margin);
  return outer && next !== undefined && Math.abs(next.y - row.y) > apart * row.size && /\d/.test(wholeText(row));
}

const roman: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of digits or of a Roman numeral in small or capital letters; null for anything else. */
function numeral(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  let value = 0;
  let before = 0;
  for (const letter of text.toLowerCase().split("").reverse()) {
    const worth = roman[letter];
    if (worth === undefined) return null;
    value += worth < before ? -worth : worth;
    before = Math.max(before, worth);
  }
  return value > 0 ? value : null;
}
