import { record } from "./record.js";
import type { Renderer } from "./renderer.js";

/** One row a line, as an object. */
export const jsonl: Renderer = {
  name: "jsonl",
  about: { en: "one JSON object per row, rows only", id: "satu objek JSON per baris, baris saja" },
  extensions: [".jsonl", ".ndjson"],
  printsBasis: false,
  *render(table, { lang }) {
    for (const row of table.rows) yield `${record(table, row, lang)}\n`;
  },
};
