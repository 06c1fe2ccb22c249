import { column } from "../../model/column.js";
import type { Column } from "../../model/table.js";

const code = column(
  "code",
  "reference",
  { en: "Code", id: "Kode" },
  { en: "The code's id, by which codings name it.", id: "ID kode, yang disebut oleh pengodean." },
);

const label = column("label", "text", { en: "Name", id: "Nama" }, { en: "The code's label.", id: "Label kode." }, 1, {
  column: "code",
  as: "aside",
});

const stage = column(
  "stage",
  "text",
  { en: "Stage", id: "Tahap" },
  { en: "The stage the code belongs to.", id: "Tahap tempat kode itu berada." },
  1,
  "heading",
);

const kind = column(
  "kind",
  "text",
  { en: "Kind", id: "Jenis" },
  {
    en: "Activity, enabler, obstacle, outcome, recommendation or context.",
    id: "Kegiatan, faktor pendukung, kendala, hasil, rekomendasi, atau konteks.",
  },
);

const parent = column(
  "parent",
  "reference",
  { en: "Part of", id: "Bagian dari" },
  { en: "The code's family.", id: "Rumpun kode itu." },
);

const brief = column(
  "brief",
  "text",
  { en: "Brief definition", id: "Definisi singkat" },
  { en: "The code in one sentence.", id: "Kode dalam satu kalimat." },
);

const definition = column(
  "definition",
  "text",
  { en: "Full definition", id: "Definisi lengkap" },
  { en: "What the code means, for coding by hand.", id: "Arti kode, untuk pengodean dengan tangan." },
);

const include = column(
  "include",
  "text",
  { en: "When to use", id: "Kapan dipakai" },
  { en: "Cases that belong to the code, one a line.", id: "Hal yang termasuk kode, satu per baris." },
);

const exclude = column(
  "exclude",
  "text",
  { en: "When not to use", id: "Kapan tidak dipakai" },
  {
    en: "Cases that do not belong to the code, one a line, with the code to use instead.",
    id: "Hal yang tidak termasuk kode, satu per baris, dengan kode penggantinya.",
  },
);

const examples = column(
  "examples",
  "quote",
  { en: "Examples", id: "Contoh" },
  {
    en: "Passages that belong to the code, one a line, with their language.",
    id: "Segmen yang termasuk kode, satu per baris, dengan bahasanya.",
  },
);

const counterexamples = column(
  "counterexamples",
  "quote",
  { en: "Counterexamples", id: "Bukan contoh" },
  {
    en: "Passages that do not belong to the code, one a line, with the reason.",
    id: "Segmen yang tidak termasuk kode, satu per baris, dengan alasannya.",
  },
);

const lackingAs = column(
  "lacking_as",
  "reference",
  { en: "If lacking", id: "Bila tidak ada" },
  {
    en: "The code that a passage is evidence for where it says that this is lacking.",
    id: "Kode yang didukung segmen yang menyatakan bahwa hal ini tidak ada.",
  },
);

const retired = column(
  "retired",
  "text",
  { en: "Retired", id: "Tidak dipakai lagi" },
  {
    en: "Since which version the code is no longer used, and what to use instead.",
    id: "Sejak versi mana kode tidak dipakai lagi, dan apa penggantinya.",
  },
);

const indicators = column(
  "indicators",
  "reference",
  { en: "Indicators", id: "Indikator" },
  {
    en: "What the program looks for, one line each, with its language.",
    id: "Yang dicari program, satu per baris, dengan bahasanya.",
  },
);

/** The elements of a code after MacQueen et al. (1998), and what else decides where a passage goes. */
export function appendixColumns(withIndicators: boolean): readonly Column[] {
  const elements = [code, label, stage, kind, parent, brief, definition, include, exclude, examples, counterexamples];
  return [...elements, lackingAs, retired, ...(withIndicators ? [indicators] : [])];
}
