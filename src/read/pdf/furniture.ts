import type { Block } from "./columns.js";
import type { Line } from "./lines.js";

/** A page as lines, block by block. */
export interface Page {
  readonly number: number;
  readonly height: number;
  readonly blocks: readonly Block[];
}

/** What was left out of every page. */
export interface Furniture {
  readonly pages: readonly Page[];
  /** Repeated lines as on their first page, with the number of pages they stand on. */
  readonly repeated: readonly { readonly text: string; readonly pages: number }[];
  readonly numbered: number;
}

/** Lines at the top and at the bottom of a page that are looked at. */
const outer = 3;
/** Of the page's height, from each end. */
const zone = 0.14;
/** Running titles stand on this share of the pages, since left and right pages may have their own; at least on three. */
const leastShare = 0.3;
const leastPages = 3;
/** How far apart, in points, the same line may stand on two pages. */
const tolerance = 4;

/** Takes running titles and page numbers out of pages. What only looks like them, since it stands on a page or two, stays. */
export function withoutFurniture(pages: readonly Page[]): Furniture {
  const numbers = pageNumbers(pages);
  const repeated = repeatedLines(pages, numbers);
  const named = new Map<string, { text: string; pages: Set<number> }>();
  for (const page of pages) {
    for (const line of repeated.get(page) ?? []) {
      const key = keyOf(line);
      const entry = named.get(key) ?? { text: line.text, pages: new Set() };
      entry.pages.add(page.number);
      named.set(key, entry);
    }
  }
  const without = pages.map((page) => {
    const gone = new Set([...(repeated.get(page) ?? []), ...(numbers.get(page) ?? [])]);
    if (gone.size === 0) return page;
    return withoutLines(page, gone);
  });
  return {
    pages: without,
    repeated: [...named.values()].map(({ text, pages: on }) => ({ text, pages: on.size })),
    numbered: numbers.size,
  };
}

/** All lines of a page in the order they are read. */
export function linesOn({ blocks }: Page): Line[] {
  return blocks.flatMap(({ lines }) => lines);
}

export function withoutLines(page: Page, gone: ReadonlySet<Line>): Page {
  const blocks = page.blocks.map((block) => ({ ...block, lines: block.lines.filter((line) => !gone.has(line)) }));
  return { ...page, blocks: blocks.filter(({ lines }) => lines.length > 0) };
}

/** The outermost lines of a page, within the zones at its ends. */
function outerLines(page: Page): Line[] {
  const lines = linesOn(page).sort((a, b) => a.y - b.y);
  const top = lines.slice(0, outer).filter(({ y }) => y < page.height * zone);
  const bottom = lines.slice(-outer).filter(({ y }) => y > page.height * (1 - zone));
  return [...new Set([...top, ...bottom])];
}

function keyOf(line: Line): string {
  return line.text.toLowerCase().replace(/\d+/g, "#").replace(/\s+/g, " ");
}

function repeatedLines(pages: readonly Page[], numbers: ReadonlyMap<Page, readonly Line[]>): Map<Page, Line[]> {
  const places = new Map<string, { readonly page: Page; readonly line: Line }[]>();
  for (const page of pages) {
    for (const line of outerLines(page)) {
      if (numbers.get(page)?.includes(line) === true || couldBeSpeech(line.text)) continue;
      const key = keyOf(line);
      if (!/\p{L}/u.test(key)) continue;
      const own = places.get(key) ?? [];
      places.set(key, own);
      own.push({ page, line });
    }
  }
  const found = new Map<Page, Line[]>();
  // Of two pages both must have it.
  const least = pages.length === 2 ? 2 : Math.max(leastPages, pages.length * leastShare);
  for (const own of places.values()) {
    if (own.length < least) continue;
    const ys = own.map(({ line }) => line.y).sort((a, b) => a - b);
    const middle = ys[Math.floor(ys.length / 2)] ?? 0;
    const level = own.filter(({ line }) => Math.abs(line.y - middle) <= tolerance);
    if (level.length < least) continue;
    for (const { page, line } of level) found.set(page, [...(found.get(page) ?? []), line]);
  }
  return found;
}

/** A label, or a question and its label, may well stand at the top of every page. */
function couldBeSpeech(text: string): boolean {
  return /^[^:]{1,40}:$/.test(text) || /[?!]$/.test(text) || /^\p{L}{1,2}\s?:/u.test(text);
}

/** `12`, `- 12 -`, `iv`, `Halaman 3 dari 9`, `3/9`. The number itself is the first group. */
const numberLine =
  /^(?:[-–—|[(\s]*)(?:(?:page|hal(?:aman)?|hlm|p)\.?\s*)?(\d{1,4}|[ivxl]{1,7})(?:\s*(?:\/|of|dari)\s*\d{1,4})?[-–—|\])\s]*$/i;

/** Lines that number the pages: on two pages or more and not on few of them, always as far from the page's own number. */
function pageNumbers(pages: readonly Page[]): Map<Page, Line[]> {
  const offsets = new Map<number, { readonly page: Page; readonly line: Line }[]>();
  for (const page of pages) {
    for (const line of outerLines(page)) {
      const written = numberLine.exec(line.text)?.[1];
      if (written === undefined) continue;
      const value = /\d/.test(written) ? Number(written) : roman(written);
      const own = offsets.get(value - page.number) ?? [];
      offsets.set(value - page.number, own);
      own.push({ page, line });
    }
  }
  const found = new Map<Page, Line[]>();
  for (const own of offsets.values()) {
    // A number that a list or a formula bears may stand there by chance.
    if (new Set(own.map(({ page }) => page)).size < Math.max(2, pages.length * leastShare)) continue;
    for (const { page, line } of own) found.set(page, [...(found.get(page) ?? []), line]);
  }
  return found;
}

const digits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function roman(written: string): number {
  const values = [...written.toLowerCase()].map((letter) => digits[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}
