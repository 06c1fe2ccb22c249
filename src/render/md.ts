import type { Table } from "../model/table.js";
import type { Lang } from "../model/text.js";
import { basisWords, emptyTable } from "./basis.js";
import { cellWords, isFigure } from "./cell.js";
import { markdownEntries } from "./entries/md.js";
import { plainMarkdown } from "./md-text.js";
import type { Renderer } from "./renderer.js";
import { below } from "./several.js";

/** A Markdown table (GitHub flavour) under a heading, the basis below. */
export const md: Renderer = {
  name: "md",
  about: { en: "Markdown table with title and basis", id: "tabel Markdown dengan judul dan dasar" },
  extensions: [".md", ".markdown"],
  several: below,
  *render(table, { lang }) {
    if (table.rows.length > 0 && table.form === "entries") {
      yield* markdownEntries(table, lang);
      return;
    }
    yield `## ${plainMarkdown(table.title[lang])}\n\n`;
    if (table.rows.length === 0) yield `${emptyTable[lang]}\n`;
    else yield* grid(table, lang);
    for (const sentence of basisWords(table.basis, lang)) yield `\n${plainMarkdown(sentence)}\n`;
  },
};

function* grid({ columns, rows }: Table, lang: Lang): Generator<string> {
  yield line(columns.map((column) => plainMarkdown(column.label[lang])));
  yield line(columns.map((column) => (isFigure(column) ? "--:" : "---")));
  const indented = columns.findIndex((column) => !isFigure(column));
  for (const row of rows) {
    yield line(
      columns.map((column, index) => {
        const indent = index === indented ? "&emsp;".repeat(row.level ?? 0) : "";
        return indent + plainMarkdown(cellWords(row.cells[index], column.type, lang));
      }),
    );
  }
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}
