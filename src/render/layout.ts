import type { Column } from "../model/table.js";
import { isFigure } from "./cell.js";

/** What the widths of a column are chosen from, in terminal columns. */
export interface Need {
  readonly column: Column;
  /** Its widest cell or header, unwrapped. */
  readonly natural: number;
  /** Its longest word, which wrapping would have to break. */
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

/** Narrower than this a column is worse than none; a quotation and what names the row need more. */
const narrowText = 14;
const narrowName = 24;
const narrowQuote = 30;

/**
 * Chooses widths that fit: first leaves out columns by `wide`, highest first and last first among equals, until the rest fits at its
 * narrowest; then shares the room that is left among the columns that want more, evenly, so that a long text yields to short ones.
 */
export function layout(needs: readonly Need[], width: number): Layout {
  const kept = new Set(needs);
  const room = () => width - gap * (kept.size - 1);
  const narrowest = () => sum([...kept].map(least));
  while (narrowest() > room()) {
    const widest = [...kept].reduce<Need | null>(
      (most, need) => (rank(need) >= Math.max(1, rank(most)) ? need : most),
      null,
    );
    if (widest === null) break;
    kept.delete(widest);
  }
  const widths = shared([...kept], room());
  return {
    widths: needs.map((need) => widths.get(need) ?? null),
    leftOut: needs.filter((need) => !kept.has(need)).map((need) => need.column),
  };
}

function rank(need: Need | null): number {
  return need?.column.wide ?? 0;
}

function least(need: Need): number {
  if (isFigure(need.column)) return need.word;
  const narrow = need.column.type === "quote" ? narrowQuote : need.name ? narrowName : narrowText;
  return Math.min(need.natural, Math.max(need.word, narrow));
}

/** Starts everyone at its least (or less, when even that does not fit) and deals the rest out, a column's natural width being enough. */
function shared(needs: readonly Need[], room: number): ReadonlyMap<Need, number> {
  const widths = new Map(needs.map((need) => [need, least(need)]));
  let spare = room - sum([...widths.values()]);
  while (spare < 0) {
    const [need, width] = [...widths].reduce((most, entry) => (entry[1] > most[1] ? entry : most));
    if (width <= 4) break;
    widths.set(need, width - 1);
    spare++;
  }
  let wanting = needs.filter((need) => (widths.get(need) ?? 0) < need.natural);
  while (spare > 0 && wanting.length > 0) {
    const share = Math.max(1, Math.floor(spare / wanting.length));
    for (const need of wanting) {
      const width = widths.get(need) ?? 0;
      const more = Math.min(share, need.natural - width, spare);
      widths.set(need, width + more);
      spare -= more;
    }
    wanting = wanting.filter((need) => (widths.get(need) ?? 0) < need.natural);
  }
  return widths;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
