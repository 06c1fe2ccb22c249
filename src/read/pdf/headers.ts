import type { Page } from "./furniture.js";
import { labelOf } from "./labels.js";
import { type Row, wholeText } from "./rows.js";

/** A row where a header or footer may stand. */
export interface Place {
  readonly row: Row;
  readonly page: number;
  /** More white than between lines parts it from the rows towards the middle of the page. */
  readonly clear: boolean;
  /** Clear, or set unlike the text: in another size, at a place where no line begins, or between two parts of a sentence. */
  readonly apart: boolean;
  /** Between two parts of a sentence, parted from the second by white or by its size. */
  readonly interrupts: boolean;
  /** The next row towards the middle; null for none. */
  readonly next: Row | null;
  /** Nothing stands further out. */
  readonly outermost: boolean;
  /** The words of all rows that are looked at with it, at the top or the bottom of its page. */
  readonly side: string;
}

/** What of all pages speaks for or against a header. */
export interface Facts {
  readonly pages: readonly number[];
  /** The rows of the same words, by their key, without those of a title at the top of the first page. */
  readonly alike: ReadonlyMap<string, readonly Row[]>;
  /** The keys of the rows that a label opens, by the label. */
  readonly labels: ReadonlyMap<string, ReadonlySet<string>>;
  /** Size of the letters of most rows. */
  readonly size: number;
}

/** `outer`: the rows among which headers are looked for. */
export function factsOf(pages: readonly Page[], outer: ReadonlySet<Row>): Facts {
  const alike = new Map<string, Row[]>();
  const labels = new Map<string, Set<string>>();
  const sizes: number[] = [];
  for (const { number, rows } of pages) {
    for (const row of rows) {
      const text = wholeText(row);
      const key = keyOf(text);
      sizes.push(row.size);
      const label = labelOf(text);
      const title = label === null && number === pages[0]?.number && outer.has(row);
      const others = alike.get(key);
      if (others !== undefined && !title) others.push(row);
      else if (!title) alike.set(key, [row]);
      if (label !== null) labels.set(label, (labels.get(label) ?? new Set()).add(key));
    }
  }
  const size = sizes.sort((a, b) => a - b)[sizes.length >> 1] ?? 0;
  return { pages: pages.map(({ number }) => number), alike, labels, size };
}

/** Words without the digits that count pages. */
export function keyOf(text: string): string {
  return text.replace(/\d+/g, "#").toLowerCase();
}

export const sentenceEnd = /[.?!…]["'”’)]*$/;

/**
 * Whether rows that are alike but for their digits and stand in one place on several pages are a header or footer. Its words do not stand
 * within pages as well: so a speaker's label, or "Ya." at the top of two pages, stays.
 */
export function isHeader(places: readonly Place[], facts: Facts): boolean {
  const [first] = places;
  const [count, pages] = [places.length, facts.pages.length];
  if (first === undefined || count < 2) return false;
  const text = wholeText(first.row);
  const own = new Set(places.map(({ row }) => row));
  const elsewhere = (facts.alike.get(keyOf(text)) ?? []).filter((row) => !own.has(row)).length;
  if (elsewhere > count * 0.1 || text.endsWith(":")) return false;
  const numbers = numbersOf(places);
  // "WC-07", "PW/N5": the code of a file or an informant, where nothing else has it on a line of its own.
  if (code.test(text) && numbers === "same") {
    return elsewhere === 0 && isRegular(places, facts.pages) && places.every((place) => place.clear && place.outermost);
  }
  if (!/\p{L}{3}/u.test(text)) return false;
  if (numbers === "of pages") return true;
  const clear = places.filter((place) => place.clear).length >= count * 0.7;
  const words = text.split(/\s+/).length;
  const most = count >= Math.min(pages, 3) && count >= pages * 0.6;
  if (sentenceEnd.test(text)) return most && clear && text.length >= 40;
  // "Informan 2" and "Bab 3: Hasil" in large letters count with the pages where each fills one.
  if (numbers === "counting" && (words < 3 || first.row.size > facts.size * 1.1)) return false;
  if (numbers === "counting" && clear && count >= Math.min(pages, 3)) return true;
  const label = labelOf(text);
  if (numbers !== "other" && isRegular(places, facts.pages)) {
    const apart = places.every((place) => place.apart);
    if (label !== null && (facts.labels.get(label)?.size ?? 0) > 1) return clear && words >= 3 && count >= 3;
    if (apart) return true;
    // Two pages may begin with the same words that are said.
    const plain = label === null || places.every((place) => place.outermost);
    if (numbers === "same" && words >= 3 && count >= 3 && plain) return true;
  }
  // What may be speech or its label has to be clear of the text and longer than a label.
  if (/^[^:]{1,40}:/.test(text)) return most && clear && words >= 4;
  if (pages < 4 || words < 3) return most && clear;
  return count >= 3 && (clear || (count >= 4 && count >= pages * 0.3));
}

/** One word of capital letters, digits and marks between them. */
const code = /^\p{Lu}[\p{Lu}\d]*(?:[-_/.][\p{Lu}\d]+)*$/u;

/** Whether rows stand on all pages, on all but the first, or on all left or all right ones. */
function isRegular(places: readonly Place[], pages: readonly number[]): boolean {
  const found = new Set(places.map(({ page }) => page));
  const parity = (places[0]?.page ?? 0) % 2;
  const missing = pages.filter((page) => !found.has(page));
  return (
    missing.length === 0 || missing.every((page) => page === pages[0]) || missing.every((page) => page % 2 !== parity)
  );
}

/** What the digits of rows that are alike without them do from page to page: one number counts, as the number of the page or as any number. */
function numbersOf(places: readonly Place[]): "same" | "of pages" | "counting" | "other" {
  const texts = places.map(({ row }) => wholeText(row));
  const numbers = texts.map((text) => (text.match(/\d+/g) ?? []).map(Number));
  const changing = (numbers[0] ?? []).flatMap((value, i) => (numbers.every((own) => own[i] === value) ? [] : [i]));
  const [at] = changing;
  if (at === undefined) return "same";
  const offsets = numbers.map((own, i) => (own[at] ?? 0) - (places[i]?.page ?? 0));
  if (changing.length > 1 || offsets.some((offset) => offset !== offsets[0])) return "other";
  const parts = (texts[0] ?? "").split(/\d+/);
  return pageWord.test(parts[at] ?? "") || ofPages.test(parts[at + 1] ?? "") ? "of pages" : "counting";
}

const pageWord = /(?:^|[^\p{L}])(?:page|pg|p|halaman|hal|hlm)\.?\s?$/iu;
const ofPages = /^\s?(?:\/|of|dari)\s?$/i;
const pageOfPages = /(?:^|[^\p{L}])(?:page|pg|p|halaman|hal|hlm)\.?\s?(\d{1,4})\s?(?:\/|of|dari)\s?(\d{1,4})(?!\d)/iu;

/** Whether a row that stands clear says of its page which it is of how many: "Confidential, page 2 of 3". */
export function numbersItsPage({ row, page, clear }: Place, { pages }: Facts): boolean {
  const text = wholeText(row);
  const [, own, of] = pageOfPages.exec(text) ?? [];
  return clear && Number(own) === page && Number(of) === pages.length && text.length <= 80 && !sentenceEnd.test(text);
}
