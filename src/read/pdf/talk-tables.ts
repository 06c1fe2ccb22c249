import { type TablePlan, tablePlan } from "../table/plan.js";
import { columnsIn, isAt, ragged } from "./column-rows.js";
import type { Page } from "./furniture.js";
import { crosses, startsOften } from "./gutters.js";
import { labelBlocks } from "./label-blocks.js";
import type { Region } from "./regions.js";
import { endOf, type Row, wholeText } from "./rows.js";

/** A part of a page that is a table of speech; `plan` says what its columns hold. */
export interface TalkRegion extends Region {
  readonly kind: "table";
  readonly plan: TablePlan;
}

export interface TalkTables {
  /** The pages without the heads that are printed again where a table goes on. */
  readonly pages: readonly Page[];
  /** By the number of the page, from the top. */
  readonly regions: ReadonlyMap<number, readonly TalkRegion[]>;
  /** How often a head was printed again. */
  readonly heads: number;
}

/** Fewest rows of a table below its head, and of a talk whose labels have a column without a head. */
const fewestRows = 3;
const fewestTurns = 6;
/** The part of the lines of speech that begin where their column begins. */
const aligned = 0.7;
/** The part of the labels that come back. */
const mostly = 0.8;
const longestHead = 40;
/** Rows below a head that show where its columns begin. */
const looked = 60;
const longestLabel = 80;
const mostSpeakers = 15;
/** Places tried for the column of speech beside labels. */
const mostGutters = 4;

/**
 * Finds tables of speech on all pages at once, for they run over page ends: below a head that names columns of speakers and speech, and two
 * columns without a head where what stands in the first comes back as labels do. Their cells may have several lines, labels too.
 */
export function talkTablesOf(pages: readonly Page[]): TalkTables {
  const rows = pages.flatMap((page) => page.rows.map((row) => ({ row, page: page.number })));
  const found = headedTables(rows);
  const all = found.length > 0 ? found : besideLabels(rows);
  if (all.length === 0) return { pages, regions: new Map(), heads: 0 };
  const again = new Set<Row>(all.flatMap((table) => [...table.again]));
  const kept =
    again.size === 0 ? pages : pages.map((page) => ({ ...page, rows: page.rows.filter((r) => !again.has(r)) }));
  return { pages: kept, regions: regionsOn(kept, all), heads: again.size };
}

/** Where tables stand on each page. */
function regionsOn(pages: readonly Page[], tables: readonly Found[]): Map<number, TalkRegion[]> {
  const places = new Map<Row, { readonly page: number; readonly at: number }>();
  for (const { number, rows } of pages) {
    rows.forEach((row, at) => {
      places.set(row, { page: number, at });
    });
  }
  const regions = new Map<number, TalkRegion[]>();
  for (const { rows, starts, gutters, plan } of tables) {
    const beginning = new Set(starts);
    const parts = new Map<number, { from: number; to: number; starts: number[] }>();
    for (const row of rows) {
      const place = places.get(row);
      if (place === undefined) continue;
      const { page, at } = place;
      const part = parts.get(page);
      if (part === undefined) parts.set(page, { from: at, to: at + 1, starts: [at] });
      else {
        part.to = at + 1;
        if (beginning.has(row)) part.starts.push(at);
      }
    }
    for (const [page, part] of parts) {
      regions.set(page, [...(regions.get(page) ?? []), { kind: "table", ...part, gutters, plan }]);
    }
  }
  return regions;
}

interface PageRow {
  readonly row: Row;
  readonly page: number;
}

interface Found {
  readonly plan: TablePlan;
  readonly gutters: readonly number[];
  /** In reading order, the head first where there is one. */
  readonly rows: readonly Row[];
  /** Rows with which rows of the table begin. */
  readonly starts: readonly Row[];
  /** Heads printed again. */
  readonly again: readonly Row[];
}

function headedTables(rows: readonly PageRow[]): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < rows.length; i++) {
    const table = headedAt(rows, i);
    if (table === null) continue;
    found.push(table.found);
    i = table.end - 1;
  }
  return found;
}

/** The table whose head is the row at an index, and the index behind it. */
function headedAt(rows: readonly PageRow[], at: number): { found: Found; end: number } | null {
  const head = rows[at]?.row;
  if (head === undefined || head.cells.length < 2 || !head.cells.every(({ text }) => couldBeHead(text))) return null;
  const plan = tablePlan(head.cells.map(({ text }) => text));
  if (plan === null) return null;
  const gutters = guttersUnder(head, rows, at);
  if (gutters === null) return null;
  const words = wholeText(head);
  // Labels on lines of their own stand beside each other in a talk in two columns.
  const names = new Set(head.cells.map(({ text }) => text));
  let named = 0;
  const again: Row[] = [];
  const body: Row[] = [];
  let end = at + 1;
  for (; end < rows.length; end++) {
    const row = rows[end]?.row;
    if (row === undefined) break;
    if (wholeText(row) === words && rows[end - 1]?.page !== rows[end]?.page) again.push(row);
    else if (gutters.some((gutter) => crosses(row, gutter))) break;
    else body.push(row);
    if (again.at(-1) !== row && row.cells.some(({ text }) => names.has(text))) named++;
    if (named > 1) return null;
  }
  const starts = beginnings(body, gutters);
  const beside = starts.filter(({ cells }) => (cells.at(-1)?.start ?? 0) >= (gutters[0] ?? 0) - ragged).length;
  if (starts.length < fewestRows || beside < starts.length * mostly) return null;
  return { found: { plan, gutters, rows: [head, ...body], starts, again }, end };
}

/** A few words, and no label with what is said behind it. */
function couldBeHead(text: string): boolean {
  return text.length <= longestHead && !/:\s/.test(text);
}

/**
 * Where the second and later columns begin under a head: between two of its cells, which may stand in the middle of their columns, at the
 * place that the fewest lines cross.
 */
function guttersUnder(head: Row, rows: readonly PageRow[], at: number): number[] | null {
  const below = rows.slice(at + 1, at + 1 + looked);
  const cells = below.flatMap(({ row }) => row.cells);
  const gutters: number[] = [];
  for (let i = 1; i < head.cells.length; i++) {
    const [from, to] = [head.cells[i - 1]?.end ?? 0, (head.cells[i]?.start ?? 0) + ragged];
    const places = startsOften(cells.filter(({ start }) => start > from && start <= to));
    const rated = places.map((place) => ({
      ...place,
      crossed: cells.filter(({ start, end }) => start < place.at - ragged && end > place.at - 1).length,
    }));
    rated.sort((a, b) => a.crossed - b.crossed || b.count - a.count || a.at - b.at);
    // A column of notes may be empty below its head.
    gutters.push(rated[0]?.at ?? head.cells[i]?.start ?? 0);
  }
  return gutters.length === 0 ? null : gutters;
}

/** The rows with which rows of a table begin: those with something in the first column that is no second line of it. */
function beginnings(body: readonly Row[], gutters: readonly number[]): Row[] {
  const edge = gutters[0] ?? 0;
  return labelBlocks(body, edge).map(({ first }) => first);
}

/** Two columns without a head, labels beside what is said, in the longest stretch of rows that has them; empty where labels can be read line by line. */
function besideLabels(rows: readonly PageRow[]): Found[] {
  const cells = rows.flatMap(({ row }) => row.cells.slice(1));
  const gutters = startsOften(cells)
    .sort((a, b) => b.count - a.count || a.at - b.at)
    .slice(0, mostGutters);
  let best: Found | null = null;
  for (const { at: gutter, count } of gutters) {
    if (count < fewestTurns) continue;
    const run = longestRun(rows, gutter);
    const found = talkBeside(run, gutter);
    if (found !== null && found.rows.length > (best?.rows.length ?? 0)) best = found;
  }
  return best === null ? [] : [best];
}

/** The longest stretch of rows that do not cross a gutter. */
function longestRun(rows: readonly PageRow[], gutter: number): Row[] {
  let [best, from] = [[0, 0] as [number, number], 0];
  for (let i = 0; i <= rows.length; i++) {
    const row = rows[i]?.row;
    if (row !== undefined && !crosses(row, gutter)) continue;
    if (i - from > best[1] - best[0]) best = [from, i];
    from = i + 1;
  }
  return rows.slice(...best).map(({ row }) => row);
}

function talkBeside(run: readonly Row[], gutter: number): Found | null {
  const all = labelBlocks(run, gutter);
  // A sheet of facts may stand above the talk in the same columns.
  const counts = new Map<string, number>();
  for (const { text } of all) counts.set(text, (counts.get(text) ?? 0) + 1);
  const begin = all.findIndex(({ text }) => (counts.get(text) ?? 0) > 1);
  const blocks = all.slice(Math.max(begin, 0));
  const first = blocks[0]?.first;
  if (begin < 0 || first === undefined || blocks.length < fewestTurns) return null;
  const rows = run.slice(run.indexOf(first));
  const names = [...new Set(blocks.map(({ text }) => text))];
  const known = blocks.filter(({ text }) => (counts.get(text) ?? 0) > 1).length;
  const returning = names.filter((name) => (counts.get(name) ?? 0) > 1).length;
  if (returning < 2 || names.length > mostSpeakers || known < blocks.length * mostly) return null;
  if (names.some((name) => !/^\p{L}/u.test(name) || name.length > longestLabel)) return null;
  const colons = blocks.filter(({ text }) => text.endsWith(":")).length;
  const wraps = blocks.some(({ lines }) => lines > 1);
  // Read line by line, such labels are followed by what is said as well.
  if (!wraps && colons >= blocks.length * mostly) return null;
  const [, speech = []] = columnsIn(rows, [gutter]);
  const at = speech.filter((row) => isAt(row.cells[0]?.start ?? 0, gutter)).length;
  if (at < speech.length * aligned || speech.some((row) => /^:/.test(row.cells[0]?.text ?? ""))) return null;
  const questions = speech.filter((row) => /\?["'”’)]*$/.test(wholeText(row))).length;
  if (colons < blocks.length * mostly && questions < 2) return null;
  const width = rows.reduce((most, row) => Math.max(most, endOf(row)), 0) - gutter;
  if (width < gutter - (first.cells[0]?.start ?? 0)) return null;
  const plan: TablePlan = { question: null, speaker: 0, texts: [{ column: 1, label: null }], questionsAbove: false };
  return { plan, gutters: [gutter], rows, starts: blocks.map((block) => block.first), again: [] };
}
