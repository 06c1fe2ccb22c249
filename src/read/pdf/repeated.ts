import type { Page } from "./furniture.js";
import { factsOf, isHeader, keyOf, numbersItsPage, type Place, sentenceEnd } from "./headers.js";
import { endOf, pitchOf, type Row, startOf, wholeText } from "./rows.js";

/** Rows at the top and at the bottom of a page among which headers and footers are looked for. */
const depth = 4;
/** The part of a page's height at its top and its bottom in which they stand. */
const zone = 0.16;
/** How far headers may move from page to page, in points. */
const drift = 3;

/** The first rows from the top and the last from the bottom, outermost first; no row is in both. */
export function sidesOf(rows: readonly Row[]): [top: readonly Row[], bottom: readonly Row[]] {
  const top = rows.slice(0, Math.min(depth, Math.ceil(rows.length / 2)));
  return [top, rows.slice(Math.max(top.length, rows.length - depth)).reverse()];
}

/** Headers and footers, with the words to report them by. `numbers`: rows that are page numbers. */
export function repeatedRows(pages: readonly Page[], numbers: ReadonlySet<Row>): Map<Row, string> {
  const places = placesOf(pages, numbers);
  const facts = factsOf(pages, new Set(pages.flatMap(({ rows }) => sidesOf(rows).flat())));
  const repeated = new Map<Row, string>();
  for (const [key, found] of places) {
    // A header that falls on the border of two steps stands under both.
    const [side = "", step = "", ...words] = key.split(" ");
    const near = [-1, 1].flatMap((by) => places.get([side, Number(step) + by, ...words].join(" ")) ?? []);
    const all = [...found, ...near].filter((place) => Math.abs(place.row.y - (found[0]?.row.y ?? 0)) <= drift);
    const text = wholeText(found[0]?.row ?? { y: 0, size: 0, font: null, cells: [] });
    const sure = !areCopies(all) && isHeader(all, facts);
    for (const place of found) if (sure || numbersItsPage(place, facts)) repeated.set(place.row, text);
  }
  // Nothing of the text stands further out than a header.
  for (const found of places.values()) {
    const outside =
      found.length >= 2 && !areCopies(found) && found.every(({ next }) => next !== null && repeated.has(next));
    if (outside) for (const { row } of found) repeated.set(row, wholeText(row));
  }
  for (const row of interrupting(pages, places, repeated, numbers)) repeated.set(row, wholeText(row));
  for (const row of between(places, repeated)) repeated.set(row, wholeText(row));
  return repeated;
}

/** Whether two pages begin or end alike in all that is looked at, as when one is printed twice: that is no header. */
function areCopies(places: readonly Place[]): boolean {
  return places.length === 2 && places[0]?.side === places[1]?.side;
}

/** Rows of the outer parts of pages under their side, their step down the page and their words without digits. */
function placesOf(pages: readonly Page[], numbers: ReadonlySet<Row>): Map<string, Place[]> {
  const places = new Map<string, Place[]>();
  const outer = new Set(pages.flatMap(({ rows }) => sidesOf(rows).flat()));
  const body = pages.flatMap(({ rows }) => rows.filter((row) => !outer.has(row)));
  const starts = new Set(body.flatMap((row) => [-1, 0, 1].map((by) => Math.round(startOf(row)) + by)));
  const size = middle(body.map((row) => row.size));
  for (const { number, height, rows } of pages) {
    const pitch = pitchOf(rows);
    const right = rows.reduce((most, row) => Math.max(most, endOf(row)), 0);
    sidesOf(rows).forEach((side, s) => {
      const all = side.map((row) => keyOf(wholeText(row))).join("\n");
      side.forEach((row, i) => {
        if (numbers.has(row) || (row.y > height * zone && row.y < height * (1 - zone))) return;
        const next = s === 0 ? rows[i + 1] : rows[rows.length - 2 - i];
        const usual = pitch > row.size * 2.4 ? 0 : pitch;
        const clear = next === undefined || Math.abs(next.y - row.y) > 1.4 * Math.max(usual, row.size * 1.1);
        // A row that begins where the next one begins is of one block with it.
        const block = next !== undefined && Math.abs(startOf(next) - startOf(row)) < 2;
        const away = body.length > 0 && !block && !starts.has(Math.round(startOf(row)));
        const set = away || (body.length > 0 && Math.abs(row.size - size) > 0.4);
        const cuts =
          s === 0 &&
          next !== undefined &&
          /^\p{Ll}/u.test(wholeText(next)) &&
          !/^\p{Ll}/u.test(wholeText(row)) &&
          (away || hasRoom(row, next, right));
        const place = {
          row,
          page: number,
          clear,
          apart: clear || set || cuts,
          interrupts: cuts && (clear || (!block && Math.abs(row.size - next.size) > 0.4)),
          next: next ?? null,
          outermost: i === 0,
          side: all,
        };
        const key = `${s} ${Math.round(row.y / drift)} ${keyOf(wholeText(row))}`;
        const others = places.get(key);
        if (others === undefined) places.set(key, [place]);
        else others.push(place);
      });
    });
  }
  return places;
}

/**
 * Rows of three words and more, met once, that part a sentence of the page before from its end: a header that only one page has. It
 * stands above the place where the text of pages begins; the first line of a quotation stands there itself.
 */
function interrupting(
  pages: readonly Page[],
  places: ReadonlyMap<string, readonly Place[]>,
  repeated: ReadonlyMap<Row, string>,
  numbers: ReadonlySet<Row>,
): Row[] {
  const texts = pages.map(({ number, rows }) => ({
    number,
    rows: rows.filter((row) => !repeated.has(row) && !numbers.has(row)),
  }));
  return [...places.values()].flatMap((found) => {
    const [only] = found;
    if (only === undefined || found.length > 1 || !only.interrupts || !only.outermost) return [];
    const { row, page, next, clear } = only;
    const text = wholeText(row);
    const last = texts.find(({ number }) => number === page - 1)?.rows.at(-1);
    const goesOn = last !== undefined && /[\p{L}\d]$/u.test(wholeText(last)) && !sentenceEnd.test(text);
    const at = (other: Row | undefined, own: Row | null) => Math.abs((other?.y ?? 0) - (own?.y ?? 0)) < 1;
    const above = texts.some(
      ({ number, rows: [first, second] }) =>
        number !== page && (at(first, next) || (clear && at(first, row) && at(second, next))),
    );
    return goesOn && above && text.split(" ").length >= 3 ? [row] : [];
  });
}

/** Whether the first word of the next row would have had room in a row. */
function hasRoom(row: Row, next: Row, right: number): boolean {
  const [word = ""] = wholeText(next).split(" ");
  const letter = (endOf(row) - startOf(row)) / Math.max(wholeText(row).length, 1);
  return endOf(row) + letter * (word.length + 3) < right;
}

/**
 * Rows that stand where the pages before and behind have a header, as where left and right pages have their own: at its height, in its
 * size, and with the text beginning where it begins under that header. One such page has nothing to repeat.
 */
function between(places: ReadonlyMap<string, readonly Place[]>, repeated: ReadonlyMap<Row, string>): Row[] {
  const all = [...places].flatMap(([key, found]) => found.map((place) => ({ ...place, end: key[0] })));
  const known = new Map<string, Place[]>();
  for (const place of all) {
    if (!repeated.has(place.row)) continue;
    const at = `${place.page} ${place.end}`;
    known.set(at, [...(known.get(at) ?? []), place]);
  }
  return all.flatMap(({ row, page, next, end, apart }) => {
    if (repeated.has(row) || !apart || next === null || sentenceEnd.test(wholeText(row))) return [];
    const like = (other: Place) =>
      Math.abs(other.row.y - row.y) < 1 &&
      Math.abs(other.row.size - row.size) < 0.2 &&
      Math.abs((other.next?.y ?? 0) - next.y) < 1;
    return [page - 1, page + 1].every((number) => known.get(`${number} ${end}`)?.some(like)) ? [row] : [];
  });
}

function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}
