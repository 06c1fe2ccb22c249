/** What a column says of a code. `count`: figures of a program about its sources, which belong to no codebook. */
export type Role = keyof typeof names;

/** A column by place, with the language of its texts where the header names one. */
export interface ColumnRole {
  readonly role: Role;
  readonly index: number;
  readonly language: string | undefined;
}

export interface Header {
  /** Place among the rows. */
  readonly row: number;
  readonly columns: readonly ColumnRole[];
  /** Columns that nobody knows. */
  readonly unknown: readonly { readonly index: number; readonly name: string }[];
}

/**
 * Headers in small letters, as programs and people write them in English and Indonesian: Taguette (tag, description, number of highlights), MAXQDA
 * (Parent code, Code, Memo, Cod. Seg.), NVivo (Name, Description, Files, References), ATLAS.ti (Code, Comment, Code Group 1), ours (in full).
 */
const names = {
  record: "record",
  id: "id, code id",
  name: "name, tag, code, code name, label, node, theme, category, nama, kode, nama kode, tema, kategori, judul, simpul",
  path: "path, full path, hierarchical name, code path",
  parent: "parent, parent code, parent name, parent node, induk, kode induk, nama induk",
  definition: "definition, full definition, definisi, definisi lengkap",
  description: "description, code description, deskripsi, keterangan, penjelasan",
  memo: "memo, code memo, comment, comments, komentar, catatan, note, notes",
  brief: "brief, brief definition, short definition, short description, definisi singkat, ringkasan",
  include:
    "include, inclusion criteria, when to use, use when, termasuk, kriteria inklusi, kapan dipakai, dipakai bila",
  exclude:
    "exclude, exclusion criteria, when not to use, do not use when, tidak termasuk, kriteria eksklusi, tidak dipakai bila",
  examples: "examples, example, example quotes, quotes, contoh, contoh kutipan, kutipan",
  counterexamples: "counterexamples, counter-examples, counterexample, bukan contoh, contoh tandingan",
  indicators: "indicators, indicator, keywords, keyword, patterns, indikator, kata kunci, pola",
  stage: "stage, phase, tahap, tahapan, fase",
  kind: "kind, type of code, jenis, jenis kode",
  color: "color, colour, warna, code color",
  group: "code group, code groups, group, groups, code set, kelompok kode, kelompok",
  lackingAs: "lackingas",
  recommendation: "recommendation, rekomendasi, saran",
  maps: "maps",
  scope: "scope",
  overlaps: "overlaps",
  hypothetical: "hypothetical",
  retired: "retired",
  replacedBy: "replacedby",
  aliases: "aliases",
  settings: "settings",
  count:
    "number of highlights, frequency, files, references, cod. seg., coded segments, all coded segments, documents, sources, grounded, " +
    "groundedness, density, frekuensi, jumlah, jumlah kutipan, no, no., nomor, number",
} as const;

const roles = new Map<string, Role>();
for (const role of roleNames()) for (const name of names[role].split(", ")) roles.set(name, role);

function roleNames(): readonly Role[] {
  const isRole = (key: string): key is Role => Object.hasOwn(names, key);
  return Object.keys(names).filter(isRole);
}

const languages: Readonly<Record<string, string>> = {
  english: "en",
  inggris: "en",
  indonesian: "id",
  indonesia: "id",
  "bahasa indonesia": "id",
};

/** Rows among which the header is looked for: programs put a title above it. */
const headRows = 15;

/** Columns that are looked at; a person's table has some dozen. */
const mostColumns = 1000;

/** The first row that names codes; undefined where none of the first rows does. */
export function headerOf(rows: readonly (readonly string[])[]): Header | undefined {
  for (const [row, cells] of rows.slice(0, headRows).entries()) {
    const found = cells.slice(0, mostColumns).map((cell, index) => ({ index, name: cell.trim(), ...roleOf(cell) }));
    if (!found.some(({ role }) => role === "name" || role === "path" || role === "id")) continue;
    const columns: ColumnRole[] = [];
    const unknown: { index: number; name: string }[] = [];
    for (const { index, name, role, language } of found) {
      const twice = role !== "group" && columns.some((one) => one.role === role && one.language === language);
      if (role !== undefined && !twice) columns.push({ role, index, language });
      else if (name !== "") unknown.push({ index, name });
    }
    return { row, columns, unknown };
  }
  return undefined;
}

function roleOf(cell: string): { readonly role: Role | undefined; readonly language: string | undefined } {
  const name = plainName(cell);
  const role = roles.get(name) ?? roles.get(name.replace(/ \d{1,3}$/, ""));
  if (role !== undefined) return { role, language: undefined };
  // "label:en", "definition (id)"; without a mark between them, as in "Definisi Indonesia", only the two languages of this program.
  const marked = /^(.+?) ?[:([] ?([a-z][a-z ]{1,20}?) ?[)\]]?$/.exec(name);
  const bare = /^(.+?)(?: -)? (en|id|english|inggris|indonesian|(?:bahasa )?indonesia)$/.exec(name);
  const [, word = "", written = ""] = marked ?? bare ?? [];
  const code = /^[a-z]{2,3}$/.test(written) ? written : undefined;
  const language = Object.hasOwn(languages, written) ? languages[written] : code;
  const named = roles.get(word);
  return language === undefined || named === undefined
    ? { role: undefined, language: undefined }
    : { role: named, language };
}

function plainName(cell: string): string {
  return cell
    .slice(0, 100)
    .trim()
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .replace(/\s*[:*]$/, "");
}
