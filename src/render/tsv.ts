import { delimited } from "./delimited.js";
import type { Renderer } from "./renderer.js";
import { visibleLine } from "./visible.js";

/** Tab-separated, LF after every row. A field cannot hold a tab or a line end, so they become spaces; csv keeps them. */
export const tsv: Renderer = {
  name: "tsv",
  about: { en: "tab-separated, rows only", id: "dipisahkan tab, baris saja" },
  extensions: [".tsv", ".tab"],
  printsBasis: false,
  *render(table, options) {
    if (options.excel) yield "\ufeff";
    yield* delimited(table, options.lang, "\t", "\n", visibleLine);
  },
};
