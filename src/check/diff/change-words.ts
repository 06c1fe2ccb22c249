import type { Label } from "../../model/text.js";
import type { Change, ChangeKind, Level, Part } from "./change.js";

export const kindWords: Readonly<Record<ChangeKind, Label>> = {
  added: { en: "added", id: "ditambah" },
  removed: { en: "removed", id: "dihapus" },
  renamed: { en: "renamed", id: "diganti nama" },
  moved: { en: "moved", id: "dipindah" },
  changed: { en: "changed", id: "diubah" },
};

export const levelWords: Readonly<Record<Level, Label>> = {
  major: { en: "major", id: "mayor" },
  minor: { en: "minor", id: "minor" },
  patch: { en: "patch", id: "perbaikan" },
};

const parts: Readonly<Record<Part, Label>> = {
  code: { en: "code", id: "kode" },
  stage: { en: "stage", id: "tahap" },
  kind: { en: "kind", id: "jenis" },
  parent: { en: "family", id: "rumpun" },
  label: { en: "label", id: "label" },
  brief: { en: "brief definition", id: "definisi singkat" },
  definition: { en: "full definition", id: "definisi lengkap" },
  include: { en: "when to use", id: "kapan dipakai" },
  exclude: { en: "when not to use", id: "kapan tidak dipakai" },
  examples: { en: "example", id: "contoh" },
  counterexamples: { en: "counterexample", id: "bukan contoh" },
  indicators: { en: "indicator", id: "indikator" },
  lackingAs: { en: "if lacking", id: "bila tidak ada" },
  recommendation: { en: "recommendation", id: "rekomendasi" },
  maps: { en: "map to", id: "padanan pada" },
  color: { en: "colour", id: "warna" },
  scope: { en: "scope", id: "jangkauan" },
  overlaps: { en: "overlaps", id: "tumpang tindih" },
  hypothetical: { en: "hypothetical passages", id: "segmen pengandaian" },
  retired: { en: "retired since", id: "tidak dipakai sejak" },
  replacedBy: { en: "replaced by", id: "diganti oleh" },
  order: { en: "order of", id: "urutan" },
  id: { en: "id", id: "id" },
  title: { en: "title", id: "judul" },
  citation: { en: "citation", id: "sitasi" },
  languages: { en: "language", id: "bahasa" },
  list: { en: "list", id: "daftar" },
  context: { en: "context words", id: "kata konteks" },
  matching: { en: "matching", id: "pencocokan" },
};

const orders: Readonly<Record<string, Label>> = {
  stage: { en: "stages", id: "tahap" },
  code: { en: "codes", id: "kode" },
};

/** What a change is about: "list @money", "context words negated", "order of codes". */
export function partWords({ part, name }: Pick<Change, "part" | "name">): Label {
  const words = parts[part];
  if (name === null) return words;
  const named = part === "order" ? (orders[name] ?? { en: name, id: name }) : { en: name, id: name };
  const sign = part === "list" ? "@" : "";
  return { en: `${words.en} ${sign}${named.en}`, id: `${words.id} ${sign}${named.id}` };
}
