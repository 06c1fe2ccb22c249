import type { Label } from "../../model/text.js";
import { partOf } from "./column-rows.js";
import type { Page } from "./furniture.js";
import type { Cell, Row } from "./rows.js";

/** Fewer numbers than this make no column. */
const fewest = 5;
/** The part of the steps between numbers that has to be as those of what is numbered: a number may be missing. */
const enough = 0.75;

/**
 * Takes the numbers of lines or paragraphs off the margin: numbers alone, left or right of everything else on all pages, that
 * rise in even steps over the whole text, or from 1 on every page. The numbers of a list stand where its text begins and stay; so do years
 * and the figures of a table, which every row has.
 */
export function withoutMarginNumbers(pages: readonly Page[]): { pages: readonly Page[]; leftOut: readonly Label[] } {
  for (const side of ["left", "right"] as const) {
    const edge = edgeOf(pages, side);
    const found = pages.flatMap((page) => numbersOf(page, side, edge));
    if (found.length < fewest || !counts(found) || !isEven(found, pages)) continue;
    const kept = pages.map((page) => {
      const own = new Set(numbersOf(page, side, edge).map(({ row }) => row));
      return {
        ...page,
        rows: page.rows.flatMap((row) => {
          if (!own.has(row)) return [row];
          const cells = side === "left" ? row.cells.slice(1) : row.cells.slice(0, -1);
          const [first] = cells;
          return first === undefined ? [] : [partOf(row, first, cells)];
        }),
      };
    });
    return {
      pages: kept,
      leftOut: [{ en: `${found.length} numbers in the margin`, id: `${found.length} angka di tepi halaman` }],
    };
  }
  return { pages, leftOut: [] };
}

type Side = "left" | "right";

interface Numbered {
  readonly row: Row;
  readonly value: number;
  readonly page: number;
}

/** Numbers alone beyond the edge of all that is text. */
function numbersOf({ number, rows }: Page, side: Side, edge: number): Numbered[] {
  return rows.flatMap((row) => {
    const cell = outer(row, side);
    if (cell === undefined || !isNumber(cell)) return [];
    const beyond = side === "left" ? cell.end < edge : cell.start > edge;
    return beyond ? [{ row, value: Number(cell.text), page: number }] : [];
  });
}

/** Where the text of all pages begins or ends, numbers at the outside of their rows apart. */
function edgeOf(pages: readonly Page[], side: Side): number {
  let edge = side === "left" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  for (const { rows } of pages) {
    for (const row of rows) {
      const cell = outer(row, side);
      const text = cell !== undefined && isNumber(cell) ? row.cells.at(side === "left" ? 1 : -2) : cell;
      // "1/5" at the foot of a page is no text.
      if (text === undefined || /^[\d/ ]+$/.test(text.text)) continue;
      edge = side === "left" ? Math.min(edge, text.start) : Math.max(edge, text.end);
    }
  }
  return edge;
}

function outer(row: Row, side: Side): Cell | undefined {
  return side === "left" ? row.cells[0] : row.cells.at(-1);
}

function isNumber(cell: Cell): boolean {
  return /^\d{1,4}$/.test(cell.text);
}

function counts(found: readonly Numbered[]): boolean {
  let rises = 0;
  for (let i = 1; i < found.length; i++) {
    const [before, now] = [found[i - 1], found[i]];
    if (before === undefined || now === undefined) continue;
    if (now.value > before.value) rises++;
    else if (now.page === before.page || (now.value !== before.value && now.value > 5)) return false;
  }
  return rises >= fewest - 1;
}

/** Whether most numbers are one step from the one before: by one, but no years, or by more where rows without a number stand between. */
function isEven(found: readonly Numbered[], pages: readonly Page[]): boolean {
  const places = new Map(pages.flatMap(({ rows }) => rows.map((row, i) => [row, i] as const)));
  const steps = new Map<number, number>();
  let pairs = 0;
  for (let i = 1; i < found.length; i++) {
    const [before, now] = [found[i - 1], found[i]];
    if (before === undefined || now === undefined || before.page !== now.page) continue;
    pairs++;
    const step = now.value - before.value;
    const rows = (places.get(now.row) ?? 0) - (places.get(before.row) ?? 0);
    if (step === 1 || rows > 1) steps.set(step, (steps.get(step) ?? 0) + 1);
  }
  const years = found.every(({ value }) => value >= 1900 && value < 2100);
  return !years && Math.max(0, ...steps.values()) >= pairs * enough;
}
