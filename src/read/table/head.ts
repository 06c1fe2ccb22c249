import { CgError, type Diagnostic } from "../../model/diagnostic.js";
import type { Label } from "../../model/text.js";
import type { ReadContext } from "../reader.js";
import { bareColumns, isFirstTurn } from "./bare.js";
import {
  type ColumnRole,
  type Columns,
  columnRoles,
  columnsOf,
  headerWords,
  mayCountWords,
  type NamedColumns,
} from "./columns.js";
import { isQuestionWord, type TablePlan, tablePlan } from "./plan.js";
import type { TableRows } from "./rows.js";

/** What the top of a table says: where the header is and what its columns hold. */
export interface TableHead {
  /** Rows above the header: titles, an informant's sheet. */
  readonly above: readonly (readonly string[])[];
  /** Empty for a table without one. */
  readonly header: readonly string[];
  /** Index of the first row of the body. */
  readonly body: number;
  /** Of a table of turns; of one of questions and answers the plan. */
  readonly columns: (Columns & { readonly text: number }) | null;
  readonly plan: TablePlan | null;
  readonly warnings: readonly Diagnostic[];
}

/** Rows among which a header is looked for: a title and an informant's sheet may stand above it. */
const headRows = 30;

/**
 * Finds the header and the columns: as the person named them, else by the words of the header, else, in a table without header, by what the
 * columns hold. Throws CgError where a named column is missing, and (with `aside`) for a table that is no source.
 */
export function headOf(table: TableRows, context: ReadContext): TableHead {
  const named = context.columns ?? {};
  if (columnRoles.some((role) => named[role] !== undefined)) return namedHead(table, named, context);
  let best = -1;
  let score = 0;
  for (let i = 0; i < Math.min(table.rows.length, headRows); i++) {
    const own = headScore(table.rows[i] ?? []);
    // One word may stand in any row; below the first it takes two to make a header.
    if (own > score && (own > 1 || i === 0)) [best, score] = [i, own];
  }
  const header = table.rows[best] ?? [];
  const above = table.rows.slice(0, Math.max(best, 0));
  const plan = tablePlan(header);
  const turns = plan !== null && plan.question !== null && asksItself(table, best + 1, header);
  if (plan !== null && !turns && (plan.question !== null || plan.questionsAbove)) {
    return { above, header, body: best + 1, columns: null, plan, warnings: [] };
  }
  const columns = withText(columnsOf(header));
  if (columns !== null && !countsWords(table, best + 1, header, columns.text)) {
    return { above, header, body: best + 1, columns, plan: null, warnings: [] };
  }
  const bare = bareColumns(table.rows);
  if (bare === null) throw noText(table, context);
  const { en, id } = listed(bare);
  const message = `a table without a header: ${en}, by what they hold; --columns names them`;
  const indonesian = `tabel tanpa kepala: ${id}, menurut isinya; --columns menyebutnya`;
  const warnings = [{ about: context.id, message, indonesian }];
  return { above: [], header: [], body: 0, columns: bare, plan: null, warnings };
}

/** Whether a column headed "words" holds figures alone. */
function countsWords({ rows }: TableRows, body: number, header: readonly string[], column: number): boolean {
  if (!mayCountWords.has(headerWords(header[column] ?? ""))) return false;
  const cells = rows.slice(body).map((row) => row[column] ?? "");
  return cells.some((cell) => cell.trim() !== "") && !cells.some((cell) => /\p{L}/u.test(cell));
}

/** Whether the speakers of a table of turns include the one who asks: then a column of questions only says what a turn is about. */
function asksItself({ rows }: TableRows, body: number, header: readonly string[]): boolean {
  const { speaker, text } = columnsOf(header);
  return (
    text !== undefined && speaker !== undefined && rows.slice(body).some((row) => isQuestionWord(row[speaker] ?? ""))
  );
}

/** How much of a header a row is: the number of columns it names, if one of them holds speech. */
function headScore(row: readonly string[]): number {
  const columns = columnsOf(row);
  if (columns.text !== undefined) return Object.keys(columns).length;
  const plan = tablePlan(row);
  return plan !== null && (plan.question !== null || plan.questionsAbove) ? 2 : 0;
}

function namedHead(table: TableRows, named: NamedColumns, context: ReadContext): TableHead {
  const { rows } = table;
  const wanted = columnRoles.flatMap((role) => {
    const words = named[role];
    return words === undefined ? [] : [{ role, words: words.trim() }];
  });
  // The row that names most of them; a number names none.
  const met = (row: readonly string[]): number =>
    wanted.filter(({ words }) => indexOf(row, words) >= 0).length * 8 + headScore(row);
  let best = 0;
  for (let i = 1; i < Math.min(rows.length, headRows); i++) {
    if (met(rows[i] ?? []) > Math.max(met(rows[best] ?? []), 1)) best = i;
  }
  const row = rows[best] ?? [];
  const width = rows.reduce((most, { length }) => Math.max(most, length), 0);
  const given: Columns = {};
  for (const { role, words } of wanted) {
    const found = indexOf(row, words);
    const number = /^\d{1,4}$/.test(words) ? Number(words) : 0;
    const column = found >= 0 ? found : number - 1;
    if (column < 0 || column >= width) throw noColumn(role, words, row, width, table, context);
    given[role] = column;
  }
  const taken = new Set(Object.values(given));
  const known: Columns = columnsOf(row);
  const free: Columns = {};
  for (const role of columnRoles) {
    const column = known[role];
    if (column !== undefined && given[role] === undefined && !taken.has(column)) free[role] = column;
  }
  const columns = withText({ ...free, ...given });
  if (columns === null) throw noText(table, context);
  const numbered = met(row) < 8;
  const turn = numbered && headScore(row) === 0 && isFirstTurn(rows, best, columns);
  const warnings: Diagnostic[] = [];
  if (numbered && headScore(row) === 0 && !turn) {
    const cells = row.slice(0, 8).join(", ");
    warnings.push({
      about: context.id,
      message: `the first ${table.noun} is taken for the header (${cells})`,
      indonesian: `baris pertama dianggap kepala tabel (${cells})`,
    });
  }
  const above = rows.slice(0, best);
  return { above, header: turn ? [] : row, body: turn ? best : best + 1, columns, plan: null, warnings };
}

function indexOf(row: readonly string[], words: string): number {
  const meant = headerWords(words);
  return meant === "" ? -1 : row.findIndex((cell) => headerWords(cell) === meant);
}

function withText({ text, ...others }: Columns): TableHead["columns"] {
  return text === undefined ? null : { ...others, text };
}

/** "speaker is column 1, text column 2". */
function listed(columns: Columns): Label {
  const parts = (word: string, roles: Readonly<Record<ColumnRole, string>>): string =>
    columnRoles
      .flatMap((role) => {
        const column = columns[role];
        return column === undefined ? [] : [`${roles[role]} ${word} ${column + 1}`];
      })
      .join(", ");
  return {
    en: parts("in column", { text: "text", speaker: "speaker", time: "time", role: "role" }),
    id: parts("di kolom", { text: "teks", speaker: "penutur", time: "waktu", role: "peran" }),
  };
}

const noTextColumn = "a table without a column of text";

function noColumn(
  role: string,
  words: string,
  header: readonly string[],
  width: number,
  { rows }: TableRows,
  { id }: ReadContext,
): CgError {
  // A table that would be no source under any name is left out beside those that are meant.
  const other = rows.slice(0, headRows).every((each) => headScore(each) === 0) && bareColumns(rows) === null;
  const cells = header.slice(0, 20).map((cell, column) => `${column + 1} ${cell}`);
  const there = `${cells.join(", ")}${width > 20 ? ", ..." : ""}`;
  return new CgError(`${id}: no column ${words} for ${role}; the columns are ${there}`, {
    hint: "Name a column by the words of its header, or by its number.",
    aside: other ? noTextColumn : undefined,
  });
}

function noText({ rows }: TableRows, { id }: ReadContext): CgError {
  const header = rows[0] ?? [];
  return new CgError(`${id}: not a source, because no column holds text (${header.slice(0, 8).join(", ")})`, {
    aside: noTextColumn,
    hint: 'Name the column with --columns text=HEADER, or with the word "text" or "ujaran" in the first row; questions go under "question" or "pertanyaan".',
  });
}
