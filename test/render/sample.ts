import type { Basis, Cell, Column, ColumnType, Instead, Row, Table } from "../../src/model/table.js";
import type { RenderOptions } from "../../src/render/renderer.js";

export const plain: RenderOptions = { lang: "en", width: 80, colour: false, excel: false };

export const basis: Basis = {
  unit: "sentence",
  coders: [],
  statuses: [],
  codings: 0,
  unreviewed: 12,
  sources: 3,
  informants: 2,
  unknownRole: 0,
  leftOut: [],
  notes: [],
};

export function column(key: string, type: ColumnType = "text", wide = 0, instead?: Instead): Column {
  const words = key.replaceAll("_", " ");
  return {
    key,
    label: { en: words, id: `${words} (id)` },
    about: { en: `About ${words}.`, id: `Tentang ${words}.` },
    type,
    wide,
    ...(instead === undefined ? {} : { instead }),
  };
}

export function tableOf(
  columns: readonly Column[],
  rows: readonly (readonly Cell[] | Row)[],
  more: Partial<Basis> = {},
): Table {
  return {
    id: "sample",
    title: { en: "A sample", id: "Sebuah contoh" },
    basis: { ...basis, ...more },
    columns,
    rows: rows.map((row) => ("cells" in row ? row : { cells: row })),
  };
}

export const obstacles = tableOf(
  [
    column("obstacle"),
    column("informants", "count"),
    column("share", "share"),
    column("disputed", "flag"),
    column("quote", "quote", 1),
  ],
  [
    {
      cells: [{ en: "Limited resources", id: "Keterbatasan sumber daya" }, 7, 0.875, true, null],
      level: 0,
      group: "initiation",
    },
    {
      cells: [
        "Budget",
        5,
        0.625,
        false,
        "Anggarannya terbatas sekali, jadi kegiatan konvergensi cuma sekali setahun di tiap desa.",
      ],
      level: 1,
      group: "initiation",
    },
    {
      cells: ["No ground rules", 12, null, false, 'Belum ada SOP, "katanya" menyusul.'],
      level: 0,
      group: "deliberation",
    },
  ],
  {
    unknownRole: 1,
    leftOut: [{ id: "sources/rusak.pdf", reason: "no reader for .pdf" }],
    notes: [{ en: "A dash: not asked.", id: "Garis: tidak ditanyakan." }],
  },
);
