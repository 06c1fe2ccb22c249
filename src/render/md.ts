import { basisWords } from "./basis.js";
import { cellWords, isFigure } from "./cell.js";
import type { Renderer } from "./renderer.js";
import { visibleLine } from "./visible.js";

/** A Markdown table (GitHub flavour) under a heading, the basis below. */
export const md: Renderer = {
  name: "md",
  about: { en: "Markdown table with title and basis", id: "tabel Markdown dengan judul dan dasar" },
  extensions: [".md", ".markdown"],
  *render(table, { lang }) {
    yield `## ${plain(table.title[lang])}\n\n`;
    yield line(table.columns.map((column) => plain(column.label[lang])));
    yield line(table.columns.map((column) => (isFigure(column) ? "--:" : "---")));
    const indented = table.columns.findIndex((column) => !isFigure(column));
    for (const row of table.rows) {
      yield line(
        table.columns.map((column, index) => {
          const indent = index === indented ? "&emsp;".repeat(row.level ?? 0) : "";
          return indent + plain(cellWords(row.cells[index], column.type, lang));
        }),
      );
    }
    for (const sentence of basisWords(table.basis, lang)) yield `\n${plain(sentence)}\n`;
  },
};

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

/** Text that Markdown shows as it stands: a quotation can neither end the table nor become a link, an image or HTML. */
function plain(text: string): string {
  return visibleLine(text).replace(/[\\`*_[\]<>|&~]/g, "\\$&");
}
