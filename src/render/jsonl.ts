import { type Lines, rendered } from "./lines.js";
import { record } from "./record.js";
import type { Renderer } from "./renderer.js";

const lines: Lines = {
  head: () => "",
  row: (columns, row, { lang }) => `${record(columns, row, lang)}\n`,
};

/** One row a line, as an object. */
export const jsonl: Renderer = {
  name: "jsonl",
  about: { en: "one JSON object per row, rows only", id: "satu objek JSON per baris, baris saja" },
  extensions: [".jsonl", ".ndjson"],
  lines,
  render: (table, options) => rendered(lines, table, options),
};
