import { record } from "./record.js";
import type { Renderer } from "./renderer.js";
import { inArray } from "./several.js";
import { visibleJson } from "./visible.js";

/** The whole table as one object: id, title, basis, columns, and rows as objects, one a line. */
export const json: Renderer = {
  name: "json",
  about: { en: "one object: id, title, basis, columns, rows", id: "satu objek: id, judul, dasar, kolom, baris" },
  extensions: [".json"],
  several: inArray,
  *render(table, { lang }) {
    const columns = table.columns.map(({ key, label, about, type }) => ({
      key,
      label: label[lang],
      about: about[lang],
      type,
    }));
    const basis = { ...table.basis, notes: table.basis.notes.map((note) => note[lang]) };
    const head = JSON.stringify({ id: table.id, title: table.title[lang], basis, columns }, null, 2);
    yield `${visibleJson(head.slice(0, head.lastIndexOf("\n")))},\n  "rows": [`;
    let before = "\n    ";
    for (const row of table.rows) {
      yield before + record(table.columns, row, lang);
      before = ",\n    ";
    }
    yield table.rows.length > 0 ? "\n  ]\n}\n" : "]\n}\n";
  },
};
