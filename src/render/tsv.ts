import { delimited } from "./delimited.js";
import { rendered } from "./lines.js";
import type { Renderer } from "./renderer.js";
import { visibleLine } from "./visible.js";

const lines = delimited("\t", "\n", visibleLine);

/** Tab-separated, LF after every row. A field cannot hold a tab or a line end, so they become spaces; csv keeps them. */
export const tsv: Renderer = {
  name: "tsv",
  about: { en: "tab-separated, rows only", id: "dipisahkan tab, baris saja" },
  extensions: [".tsv", ".tab"],
  lines,
  render: (table, options) => rendered(lines, table, options),
};
