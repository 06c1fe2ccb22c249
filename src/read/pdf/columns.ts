import type { TablePlan } from "../table/plan.js";
import { columnsIn } from "./column-rows.js";
import type { Hyphens } from "./hyphens.js";
import { columnsGoingOn, type Region, regionIn, tableGoingOn } from "./regions.js";
import { endOf, type Row, startOf, wholeText } from "./rows.js";
import type { TalkRegion } from "./talk-tables.js";

/** A line of text in reading order. Lengths in points. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly y: number;
  readonly size: number;
  readonly font: string | null;
  /** Lines of one block stand under each other: a page without columns, or one column. */
  readonly block: number;
  /** Stands under columns or a table: no paragraph goes on here. */
  readonly fresh?: boolean;
  /** The cells of a table's row; such a line is a paragraph of its own. */
  readonly row?: readonly string[];
  /** Whether every cell of that row is one line. */
  readonly flat?: boolean;
  /** What the columns of that row hold, where they hold speech. */
  readonly plan?: TablePlan;
}

/** What the next page may go on with: where columns begin, in points. */
export interface Open {
  /** Of the table that a page ends with. */
  readonly table: readonly number[] | null;
  /** Of the columns in which most of a page is set. */
  readonly columns: readonly number[] | null;
}

export const nothingOpen: Open = { table: null, columns: null };

export interface PageLines {
  readonly lines: readonly Line[];
  readonly open: Open;
}

/** Share of a page's rows in columns from which the next page may have the same. */
const mostRows = 0.7;

/**
 * The lines of a page in reading order: columns one after the other, tables row by row, what spans a page where it stands.
 * `open`: what the page before ended with; `talks`: tables of speech on this page, from the top.
 */
export function linesOf(
  rows: readonly Row[],
  hyphens: Hyphens,
  open: Open,
  talks: readonly TalkRegion[] = [],
): PageLines {
  const lines: Line[] = [];
  let block = 0;
  let last: readonly number[] | null = null;
  let columns: readonly number[] | null = null;
  const region = (part: readonly Row[], { kind, from, to, gutters, starts }: Region): void => {
    if (kind === "table") {
      block++;
      lines.push(...tableLines(part, { kind, from, to, gutters, starts }, hyphens, block));
      last = gutters;
    } else {
      if (to - from >= rows.length * mostRows) columns = gutters;
      columnsIn(part.slice(from, to), gutters).forEach((column, i) => {
        plain(column, i === 0);
      });
    }
  };
  const plain = (part: readonly Row[], under: boolean): void => {
    block++;
    const [before, first] = [lines.at(-1), part[0]];
    const fresh = under && before !== undefined && Math.abs((first?.y ?? 0) - before.y) > before.size * 1.6;
    part.forEach((row, i) => {
      lines.push(i === 0 && fresh ? { ...lineOf(row, block), fresh } : lineOf(row, block));
    });
    if (part.length > 0) last = null;
  };
  const walk = (part: readonly Row[], deep: number): void => {
    const found = deep > 12 ? null : regionIn(part);
    if (found === null) {
      plain(part, true);
      return;
    }
    if (found.from > 0) walk(part.slice(0, found.from), deep + 1);
    region(part, found);
    if (found.to < part.length) walk(part.slice(found.to), deep + 1);
  };
  let done = 0;
  for (const talk of talks) {
    if (talk.from > done) walk(rows.slice(done, talk.from), 0);
    block++;
    lines.push(...tableLines(rows, talk, hyphens, block).map((line) => ({ ...line, plan: talk.plan })));
    last = talk.gutters;
    done = talk.to;
  }
  if (talks.length > 0) {
    if (done < rows.length) walk(rows.slice(done), 0);
    return { lines, open: { table: last, columns } };
  }
  const goesOn =
    (open.table === null ? null : tableGoingOn(rows, open.table)) ??
    (open.columns === null ? null : columnsGoingOn(rows, open.columns));
  if (goesOn !== null) region(rows, goesOn);
  const rest = goesOn === null ? rows : rows.slice(goesOn.to);
  if (rest.length > 0) walk(rest, 0);
  return { lines, open: { table: last, columns } };
}

function lineOf(row: Row, block: number): Line {
  return {
    text: wholeText(row),
    start: startOf(row),
    end: endOf(row),
    y: row.y,
    size: row.size,
    font: row.font,
    block,
  };
}

/** A line for every row of a table, the lines within a cell joined, tabs between cells. */
function tableLines(rows: readonly Row[], region: Region, hyphens: Hyphens, block: number): Line[] {
  const lines: Line[] = [];
  const starts = [...region.starts, region.to];
  for (let i = 0; i + 1 < starts.length; i++) {
    const part = rows.slice(starts[i], starts[i + 1]);
    const first = part[0];
    if (first === undefined) continue;
    const cells = columnsIn(part, region.gutters).map((column) =>
      column.reduce((text, row) => (text === "" ? wholeText(row) : hyphens.join(text, wholeText(row))), ""),
    );
    const end = Math.max(...part.map(endOf));
    lines.push({ ...lineOf(first, block), text: cells.join("\t"), end, row: cells, flat: part.length === 1 });
  }
  return lines;
}
