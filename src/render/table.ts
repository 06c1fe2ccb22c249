import { Chalk } from "chalk";
import type { Column, Row, Table } from "../model/table.js";
import type { Lang } from "../model/text.js";
import { basisWords } from "./basis.js";
import { cellWords, isFigure } from "./cell.js";
import { gap, layout, type Need } from "./layout.js";
import type { Renderer, RenderOptions } from "./renderer.js";
import { visibleLine } from "./visible.js";
import { displayWidth } from "./width.js";
import { wrap } from "./wrap.js";

/** For the terminal: title above, basis in words below, columns that fit its width. */
export const table: Renderer = {
  name: "table",
  about: { en: "for the terminal, fitted to its width", id: "untuk terminal, sesuai lebarnya" },
  extensions: [".txt"],
  printsBasis: true,
  render: terminalTable,
};

function* terminalTable(table: Table, options: RenderOptions): Generator<string> {
  const { lang, width } = options;
  const chalk = new Chalk({ level: options.colour ? 1 : 0 });
  const indented = table.columns.findIndex((column) => !isFigure(column));
  const grid: Grid = { columns: table.columns, indented, lang };
  const { widths, leftOut } = layout(needs(grid, table.rows), width);
  const below = leftOut.filter(({ type }) => type === "quote");
  const missing = leftOut.filter(
    (column) => !below.some(({ key }) => column.key === key || column.key === `${key}_source`),
  );
  const rule = (sign: string) => `${sign.repeat(Math.max(1, lineWidth(widths)))}\n`;

  for (const line of wrap(visibleLine(table.title[lang]), width)) yield `${chalk.bold(line)}\n`;
  yield "\n";
  const headers = table.columns.map((column, index) => wrap(visibleLine(column.label[lang]), widths[index] ?? 1));
  for (const line of drawn(grid, widths, headers, true)) yield `${chalk.bold(line)}\n`;
  yield chalk.dim(rule("─"));
  let group: string | undefined;
  for (const [index, row] of table.rows.entries()) {
    if (index > 0 && row.group !== group) yield chalk.dim(rule("·"));
    group = row.group;
    const cells = table.columns.map((_, at) =>
      indentedLines(words(grid, row, at), indent(grid, row, at), widths[at] ?? 1),
    );
    for (const line of drawn(grid, widths, cells, false)) yield `${line}\n`;
    for (const line of quotations(grid, row, below, width)) yield `${line}\n`;
  }
  yield chalk.dim(rule("─"));
  if (missing.length > 0) {
    const names = missing.map((column) => column.label[lang]).join(", ");
    for (const line of wrap(visibleLine(narrow[lang](names)), width)) yield `${chalk.dim(line)}\n`;
  }
  for (const sentence of basisWords(table.basis, lang)) {
    for (const line of wrap(visibleLine(sentence), width)) yield `${line}\n`;
  }
}

const narrow: Readonly<Record<Lang, (names: string) => string>> = {
  en: (names) => `Left out for lack of width: ${names}. A wider terminal or -f csv shows them.`,
  id: (names) => `Tidak muat dan tidak ditampilkan: ${names}. Perlebar terminal atau pakai -f csv.`,
};

interface Grid {
  readonly columns: readonly Column[];
  /** Index of the column that shows the hierarchy. */
  readonly indented: number;
  readonly lang: Lang;
}

function words(grid: Grid, row: Row, index: number): string {
  return visibleLine(cellWords(row.cells[index], grid.columns[index]?.type ?? "text", grid.lang));
}

function indent(grid: Grid, row: Row, index: number): string {
  return index === grid.indented ? "  ".repeat(Math.min(row.level ?? 0, 10)) : "";
}

/** Quotations for which no column is wide enough, each under its row with its label and source. */
function* quotations(grid: Grid, row: Row, below: readonly Column[], width: number): Generator<string> {
  const margin = `${indent(grid, row, grid.indented)}    `;
  for (const column of below) {
    const index = grid.columns.indexOf(column);
    const cell = row.cells[index];
    if (cell === undefined || cell === null || cell === "") continue;
    const source = grid.columns.findIndex(({ key }) => key === `${column.key}_source`);
    const said = source < 0 ? "" : ` ${words(grid, row, source)}`;
    const text = `${visibleLine(column.label[grid.lang])}: ${words(grid, row, index)}${said}`;
    yield* indentedLines(text, margin, width);
  }
}

function needs(grid: Grid, rows: readonly Row[]): readonly Need[] {
  return grid.columns.map((column, index) => {
    const label = visibleLine(column.label[grid.lang]);
    let natural = isFigure(column) ? longestWord(label) : displayWidth(label);
    let word = longestWord(label);
    for (const row of rows) {
      const text = words(grid, row, index);
      const room = displayWidth(indent(grid, row, index));
      natural = Math.max(natural, room + displayWidth(text));
      // A figure is never broken; a path or an id longer than most words may be.
      word = Math.max(word, isFigure(column) ? displayWidth(text) : Math.min(longestWord(text), 12) + room);
    }
    return { column, natural, word, name: index === grid.indented };
  });
}

function longestWord(text: string): number {
  return text.split(" ").reduce((longest, word) => Math.max(longest, displayWidth(word)), 1);
}

function indentedLines(text: string, indentation: string, width: number): readonly string[] {
  return wrap(text, Math.max(1, width - indentation.length)).map((line) => indentation + line);
}

/** The cells of one row side by side, figures to the right, without blanks at the line end. Headers stand at the bottom of their row. */
function* drawn(
  grid: Grid,
  widths: readonly (number | null)[],
  cells: readonly (readonly string[])[],
  atBottom: boolean,
): Generator<string> {
  const shown = cells.filter((_, index) => widths[index] !== null);
  const height = shown.reduce((most, lines) => Math.max(most, lines.length), 1);
  for (let at = 0; at < height; at++) {
    const parts = cells.flatMap((lines, index) => {
      const width = widths[index];
      const column = grid.columns[index];
      if (width === null || width === undefined || column === undefined) return [];
      const text = lines[atBottom ? at - (height - lines.length) : at] ?? "";
      const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
      return [isFigure(column) ? blanks + text : text + blanks];
    });
    yield parts.join(" ".repeat(gap)).trimEnd();
  }
}

function lineWidth(widths: readonly (number | null)[]): number {
  const kept = widths.filter((width) => width !== null);
  return kept.reduce((total, width) => total + width, gap * Math.max(0, kept.length - 1));
}
