import { Chalk } from "chalk";
import type { Column, Table } from "../model/table.js";
import type { Lang } from "../model/text.js";
import { basisWords, emptyTable } from "./basis.js";
import { isFigure } from "./cell.js";
import { terminalEntries } from "./entries/terminal.js";
import { Grid } from "./grid.js";
import { gap, goesUnder, hostOf, layout } from "./layout.js";
import type { Renderer, RenderOptions } from "./renderer.js";
import { below } from "./several.js";
import { visibleLine } from "./visible.js";
import { displayWidth } from "./width.js";
import { wrap } from "./wrap.js";

/** For the terminal: title above, basis in words below, columns that fit its width. */
export const table: Renderer = {
  name: "table",
  about: { en: "for the terminal, fitted to its width", id: "untuk terminal, sesuai lebarnya" },
  extensions: [".txt"],
  render: terminalTable,
  several: below,
};

function* terminalTable(table: Table, options: RenderOptions): Generator<string> {
  if (table.rows.length === 0) {
    yield* nothing(table, options);
    return;
  }
  if (table.form === "entries") {
    yield* terminalEntries(table, options);
    return;
  }
  const { lang, width } = options;
  const { columns, rows } = table;
  const chalk = new Chalk({ level: options.colour ? 1 : 0 });
  const grid = new Grid(table, lang);
  const { widths, leftOut } = layout(columns, width, (column, others) => grid.need(column, others));
  const shown = columns.flatMap((column, index): Shown[] => {
    const columnWidth = widths[index] ?? null;
    return columnWidth === null ? [] : [{ column, width: columnWidth }];
  });
  const under = leftOut.filter(goesUnder);
  const heading = leftOut.find(({ instead }) => instead === "heading");
  const full = shown.reduce((total, one) => total + one.width, gap * Math.max(0, shown.length - 1));
  const rule = (sign: string, after = 0) => sign.repeat(Math.max(1, full - after));

  for (const line of wrap(visibleLine(table.title[lang]), width)) yield `${chalk.bold(line)}\n`;
  yield "\n";
  const headers = shown.map((one) => wrap(grid.label(one.column), one.width));
  for (const line of drawn(shown, headers, true)) yield `${chalk.bold(line)}\n`;
  yield `${chalk.dim(rule("─"))}\n`;
  let group: string | undefined;
  let above = "";
  for (const [index, row] of rows.entries()) {
    const title = heading === undefined ? "" : grid.words(row, heading);
    if (title !== above) yield `${chalk.bold(title)} ${chalk.dim(rule("·", displayWidth(title) + 1))}\n`;
    else if (index > 0 && row.group !== group) yield `${chalk.dim(rule("·"))}\n`;
    above = title;
    group = row.group;
    const cells = shown.map(({ column, width: columnWidth }) =>
      indentedLines(grid.words(row, column, leftOut), grid.indent(row, column), columnWidth),
    );
    for (const line of drawn(shown, cells, false)) yield `${line}\n`;
    for (const column of under) {
      const text = grid.words(row, column, leftOut);
      if (text === "" || text === "–") continue;
      for (const line of indentedLines(`${grid.label(column)}: ${text}`, `${grid.margin(row)}    `, width)) {
        yield `${line}\n`;
      }
    }
  }
  yield `${chalk.dim(rule("─"))}\n`;
  const bracketed = leftOut.filter((column) => grid.isBracketed(column));
  const hosts = [...shown.map(({ column }) => column), ...under].map(({ key }) => key);
  const missing = leftOut.filter(
    (column) => column !== heading && !under.includes(column) && !hosts.includes(hostOf(column) ?? ""),
  );
  const notes = [
    ...bracketed.map((column) =>
      brackets[lang](
        columns.find(({ key }) => key === hostOf(column)),
        column,
      ),
    ),
    ...(missing.length > 0 ? [narrow[lang](missing.map((column) => column.label[lang]).join(", "))] : []),
  ];
  for (const note of notes) for (const line of wrap(visibleLine(note), width)) yield `${chalk.dim(line)}\n`;
  for (const sentence of basisWords(table.basis, lang)) {
    for (const line of wrap(visibleLine(sentence), width)) yield `${line}\n`;
  }
}

function* nothing(table: Table, { lang, width, colour }: RenderOptions): Generator<string> {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const lines = (text: string) => wrap(visibleLine(text), width);
  for (const line of lines(table.title[lang])) yield `${chalk.bold(line)}\n`;
  yield "\n";
  for (const sentence of [emptyTable[lang], ...basisWords(table.basis, lang)])
    for (const line of lines(sentence)) yield `${line}\n`;
}

const narrow: Readonly<Record<Lang, (names: string) => string>> = {
  en: (names) => `Left out for lack of width: ${names}. A wider terminal or -f csv shows them.`,
  id: (names) => `Tidak muat dan tidak ditampilkan: ${names}. Perlebar terminal atau pakai -f csv.`,
};

const brackets: Readonly<Record<Lang, (host: Column | undefined, guest: Column) => string>> = {
  en: (host, guest) => `In brackets at ${host?.label.en}: ${guest.label.en}.`,
  id: (host, guest) => `Dalam kurung pada ${host?.label.id}: ${guest.label.id}.`,
};

/** A column that fits, and how wide it is. */
interface Shown {
  readonly column: Column;
  readonly width: number;
}

function indentedLines(text: string, indentation: string, width: number): readonly string[] {
  return wrap(text, Math.max(1, width - indentation.length)).map((line) => indentation + line);
}

/** The cells of one row side by side, figures to the right, without blanks at the line end. Headers stand at the bottom of their row. */
function* drawn(shown: readonly Shown[], cells: readonly (readonly string[])[], atBottom: boolean): Generator<string> {
  const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
  for (let at = 0; at < height; at++) {
    const parts = shown.map(({ column, width }, index) => {
      const lines = cells[index] ?? [];
      const text = lines[atBottom ? at - (height - lines.length) : at] ?? "";
      const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
      return isFigure(column) ? blanks + text : text + blanks;
    });
    yield parts.join(" ".repeat(gap)).trimEnd();
  }
}
