import { withoutClipped } from "./clipped.js";
import { withoutMarginNumbers } from "./margin.js";
import { pageNumbersOf } from "./page-numbers.js";
import { pitchOf, type Row, wholeText } from "./rows.js";

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
  readonly leftOut: readonly string[];
}

/** Rows at the top and at the bottom of a page among which headers and footers are looked for. */
const depth = 4;
/** The part of a page's height at its top and its bottom in which they stand. */
const zone = 0.16;
/** How far headers may move from page to page, in points. */
const drift = 3;

/**
 * Takes headers, footers, page numbers and numbers of lines off the pages. A header stands in one place, parted from the text or the
 * same on many pages, and its words do not stand within pages as well: so a speaker's label, or "Ya." at the top of two pages, stays.
 */
export function withoutFurniture(pages: readonly Page[]): Stripped {
  const margin = withoutMarginNumbers(pages);
  const leftOut: string[] = [];
  const numbers = pageNumbersOf(margin.pages);
  const repeated = repeatedRows(margin.pages, numbers);
  const counts = new Map<string, number>();
  let numbered = 0;
  const kept = margin.pages.map((page) => {
    const { rows } = page;
    const drop = new Set<Row>();
    for (const side of sidesOf(rows)) {
      for (const row of side) {
        const words = repeated.get(row);
        if (words !== undefined) counts.set(words, (counts.get(words) ?? 0) + 1);
        else if (numbers.has(row)) numbered++;
        else break;
        drop.add(row);
      }
    }
    return drop.size === 0 ? page : { ...page, rows: rows.filter((row) => !drop.has(row)) };
  });
  for (const [words, count] of [...counts].slice(0, 8)) leftOut.push(`"${words}" on ${pagesIn(count)}`);
  if (counts.size > 8) leftOut.push(`${counts.size - 8} other repeated lines`);
  if (numbered > 0) leftOut.push(`page numbers on ${pagesIn(numbered)}`);
  const clipped = withoutClipped(kept);
  return { pages: clipped.pages, leftOut: [...leftOut, ...margin.leftOut, ...clipped.leftOut] };
}

function pagesIn(count: number): string {
  return count === 1 ? "1 page" : `${count} pages`;
}

/** The first rows from the top and the last from the bottom, outermost first; no row is in both. */
function sidesOf(rows: readonly Row[]): [top: readonly Row[], bottom: readonly Row[]] {
  const top = rows.slice(0, Math.min(depth, Math.ceil(rows.length / 2)));
  return [top, rows.slice(Math.max(top.length, rows.length - depth)).reverse()];
}

interface Place {
  readonly row: Row;
  readonly page: number;
  /** Clear of the rows towards the middle of the page. */
  readonly clear: boolean;
}

/** Rows that repeat in place over pages but for their digits, with the words to report them by. */
function repeatedRows(pages: readonly Page[], numbers: ReadonlySet<Row>): Map<Row, string> {
  const places = new Map<string, Place[]>();
  const inside = new Map<string, number>();
  for (const { number, height, rows } of pages) {
    const pitch = pitchOf(rows);
    const sides = sidesOf(rows);
    const outer = new Set(sides.flat());
    for (const row of rows) if (!outer.has(row)) count(inside, keyOf(row));
    sides.forEach((side, s) => {
      side.forEach((row, i) => {
        if (numbers.has(row) || (row.y > height * zone && row.y < height * (1 - zone))) return;
        const next = side[i + 1];
        const usual = pitch > row.size * 2.4 ? 0 : pitch;
        const clear = next === undefined || Math.abs(next.y - row.y) > 1.4 * Math.max(usual, row.size * 1.1);
        const key = `${s} ${Math.round(row.y / drift)} ${keyOf(row)}`;
        const others = places.get(key);
        if (others === undefined) places.set(key, [{ row, page: number, clear }]);
        else others.push({ row, page: number, clear });
      });
    });
  }
  const repeated = new Map<Row, string>();
  for (const [key, found] of places) {
    // A header that falls on the border of two steps stands under both.
    const [side = "", step = "", ...words] = key.split(" ");
    const near = [-1, 1].flatMap((by) => places.get([side, Number(step) + by, ...words].join(" ")) ?? []);
    const all = [...found, ...near].filter((place) => Math.abs(place.row.y - (found[0]?.row.y ?? 0)) <= drift);
    const text = wholeText(found[0]?.row ?? { y: 0, size: 0, font: null, cells: [] });
    if (isFurniture(text, all, pages.length, inside.get(words.join(" ")) ?? 0)) {
      for (const { row } of found) repeated.set(row, shortened(text));
    }
  }
  return repeated;
}

function isFurniture(text: string, places: readonly Place[], pages: number, inside: number): boolean {
  const count = places.length;
  if (count < Math.min(pages, 3) || count < 2 || inside > count * 0.1 || !/\p{L}{3}/u.test(text)) return false;
  const clear = places.filter((place) => place.clear).length >= count * 0.7;
  if (clear && countsPages(places)) return true;
  const words = text.split(/\s+/).length;
  // What may be speech or its label has to be clear of the text, longer than a label, and on most pages.
  if (/^[^:]{1,40}:/.test(text)) return clear && words >= 4 && count >= pages * 0.6;
  if (/[.?!…]["'”’)]*$/.test(text)) return clear && text.length >= 40 && count >= pages * 0.6;
  if (pages < 4 || words < 3) return clear && count >= pages * 0.6;
  return clear || (count >= 4 && count >= pages * 0.3);
}

/** Whether the rows begin or end with a number that goes up with the pages: "Chapter 2: Methods 31". */
function countsPages(places: readonly Place[]): boolean {
  return [/^\d{1,4}(?=\D)/, /(?<=\D)\d{1,4}$/].some((end) => {
    const offsets = places.map(({ row, page }) => Number(end.exec(wholeText(row))?.[0] ?? Number.NaN) - page);
    return offsets.every((offset) => offset === offsets[0]);
  });
}

/** A row's words without the digits that count pages. */
function keyOf(row: Row): string {
  return wholeText(row).replace(/\d+/g, "#").toLowerCase();
}

function shortened(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 58).replace(/[\ud800-\udbff]$/, "")}…`;
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
