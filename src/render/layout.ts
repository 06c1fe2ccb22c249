import type { Column } from "../model/table.js";
import { isFigure } from "./cell.js";

/** What the width of a column is chosen from, in terminal columns. */
export interface Need {
  /** Its widest cell or header, unwrapped. */
  readonly natural: number;
  /** The longest piece of it that wrapping leaves whole. */
  readonly word: number;
  /** Whether it names the row. */
  readonly name: boolean;
}

export interface Layout {
  /** Width of each column in order; null for columns left out. */
  readonly widths: readonly (number | null)[];
  readonly leftOut: readonly Column[];
}

/** Blanks between columns. */
export const gap = 2;

/** Narrower than this a column is worse than none; what names the row, and long texts that can stand under it, need more. */
const narrowText = 14;
const narrowName = 24;
const narrowLong = 30;

/**
 * Chooses widths that fit: first leaves out columns by `wide`, highest first and last first among equals, until the rest fits at its
 * narrowest; then shares the room that is left among the columns that want more, evenly, so that a long text yields to short ones.
 * `needOf` says what a column needs once others stand in its cells.
 */
export function layout(
  columns: readonly Column[],
  width: number,
  needOf: (column: Column, leftOut: readonly Column[]) => Need,
): Layout {
  const kept = new Map(columns.map((column) => [column, needOf(column, [])]));
  const leftOut: Column[] = [];
  const room = () => width - gap * (kept.size - 1);
  const narrowest = () => sum([...kept].map(([column, need]) => least(column, need)));
  while (narrowest() > room()) {
    const next = [...kept.keys()].reduce<Column | null>(
      (most, column) => (rank(column) >= Math.max(1, rank(most)) ? column : most),
      null,
    );
    if (next === null) break;
    kept.delete(next);
    leftOut.push(next);
    const host = columns.find(({ key }) => key === hostOf(next));
    if (host !== undefined && kept.has(host)) kept.set(host, needOf(host, leftOut));
  }
  const widths = shared(kept, room());
  return {
    widths: columns.map((column) => widths.get(column) ?? null),
    leftOut: columns.filter((column) => leftOut.includes(column)),
  };
}

/** The key of the column in whose cells a column stands when it is left out. */
export function hostOf({ instead }: Column): string | undefined {
  return typeof instead === "object" ? instead.column : undefined;
}

/** Whether a column that is left out stands under its row. */
export function goesUnder({ type, instead }: Column): boolean {
  return type === "quote" || instead === "under";
}

function rank(column: Column | null): number {
  return column?.wide ?? 0;
}

function least(column: Column, need: Need): number {
  if (isFigure(column)) return need.word;
  const narrow = goesUnder(column) ? narrowLong : need.name ? narrowName : narrowText;
  return Math.min(need.natural, Math.max(need.word, narrow));
}

/**
 * Starts everyone at its least and deals the rest out, a column's natural width being enough. Where even that does not fit, the widest yield:
 * first down to their longest words, and only then below.
 */
function shared(needs: ReadonlyMap<Column, Need>, room: number): ReadonlyMap<Column, number> {
  const widths = new Map([...needs].map(([column, need]) => [column, least(column, need)]));
  let spare = room - sum([...widths.values()]);
  for (const floor of [(need: Need) => need.word, () => 4]) {
    while (spare < 0) {
      const above = [...needs].filter(([column, need]) => (widths.get(column) ?? 0) > floor(need));
      if (above.length === 0) break;
      const [widest] = above.reduce((most, entry) =>
        (widths.get(entry[0]) ?? 0) > (widths.get(most[0]) ?? 0) ? entry : most,
      );
      widths.set(widest, (widths.get(widest) ?? 0) - 1);
      spare++;
    }
  }
  let wanting = [...needs].filter(([column, { natural }]) => (widths.get(column) ?? 0) < natural);
  while (spare > 0 && wanting.length > 0) {
    const share = Math.max(1, Math.floor(spare / wanting.length));
    for (const [column, { natural }] of wanting) {
      const width = widths.get(column) ?? 0;
      const more = Math.min(share, natural - width, spare);
      widths.set(column, width + more);
      spare -= more;
    }
    wanting = wanting.filter(([column, { natural }]) => (widths.get(column) ?? 0) < natural);
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
