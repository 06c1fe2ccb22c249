import { column } from "../../model/column.js";
import { type Cell, type Column, codebookBasis, type Row, type Table } from "../../model/table.js";
import type { Label } from "../../model/text.js";
import type { Change } from "./change.js";
import { kindWords, levelWords, partWords } from "./change-words.js";
import type { CodebookDiff } from "./compare.js";
import { type Compared, notesOf, titleOf } from "./summary.js";

/** The changes between two codebooks, one a row, those of the version and the codebook first. */
export function changesTable(diff: CodebookDiff, compared: Compared): Table {
  return {
    id: "codebook-diff",
    title: titleOf(compared),
    basis: codebookBasis(notesOf(diff, compared)),
    columns,
    rows: [...versionRow(diff), ...diff.changes.map(rowOf)],
  };
}

function rowOf(change: Change): Row {
  const { kind, code, language, before, after, level, usedBy, place } = change;
  const cells: readonly Cell[] = [
    code ?? "",
    kindWords[kind],
    partWords(change),
    language ?? "",
    before ?? "",
    after ?? "",
    levelWords[level],
    usedBy.join("; "),
    place === null ? "" : `${place.file}:${place.line}`,
  ];
  return { cells, group: code ?? "" };
}

/** The version is no change of its own: it answers for all of them. */
function versionRow({ version: { before, after, level } }: CodebookDiff): readonly Row[] {
  if (before === after) return [];
  const kind = kindWords.changed;
  const part: Label = { en: "version", id: "versi" };
  return [{ cells: ["", kind, part, "", before, after, level === null ? "" : levelWords[level], "", ""], group: "" }];
}

const columns: readonly Column[] = [
  column(
    "code",
    "reference",
    { en: "Code", id: "Kode" },
    {
      en: "The code's id, after the change; empty for what concerns the codebook as a whole.",
      id: "ID kode setelah perubahan; kosong bila menyangkut seluruh buku kode.",
    },
  ),
  column(
    "change",
    "text",
    { en: "Change", id: "Perubahan" },
    { en: "Added, removed, renamed, moved or changed.", id: "Ditambah, dihapus, diganti nama, dipindah, atau diubah." },
  ),
  column("part", "text", { en: "Part", id: "Bagian" }, { en: "What was changed.", id: "Apa yang diubah." }),
  column(
    "language",
    "text",
    { en: "Language", id: "Bahasa" },
    { en: "Of the text or indicator.", id: "Bahasa teks atau indikator itu." },
    3,
    { column: "part", as: "aside" },
  ),
  column("before", "text", { en: "Before", id: "Sebelum" }, { en: "As it was.", id: "Sebelum diubah." }, 6, "under"),
  column("after", "text", { en: "After", id: "Sesudah" }, { en: "As it is now.", id: "Sesudah diubah." }, 5, "under"),
  column(
    "level",
    "text",
    { en: "Level", id: "Tingkat" },
    {
      en: "What it asks of the version: major (tallies cannot be compared), minor (there is more), patch (wording).",
      id: "Yang diminta atas versi: mayor (tabulasi tidak dapat dibandingkan), minor (ada tambahan), perbaikan (susunan kata).",
    },
  ),
  column(
    "used_by",
    "reference",
    { en: "Used by", id: "Dipakai oleh" },
    { en: "Codes whose indicators use the list.", id: "Kode yang indikatornya memakai daftar itu." },
    4,
    "under",
  ),
  column(
    "place",
    "reference",
    { en: "Where", id: "Letak" },
    {
      en: "File and line, of the later codebook where it stands there.",
      id: "Berkas dan baris, dalam buku kode yang baru bila ada di situ.",
    },
    7,
  ),
];
