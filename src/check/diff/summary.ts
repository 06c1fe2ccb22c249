import { type Codebook, localised } from "../../model/codebook.js";
import type { Label, Lang } from "../../model/text.js";
import { advice } from "./advice.js";
import type { Change, ChangeKind, Part } from "./change.js";
import { partWords } from "./change-words.js";
import type { CodebookDiff } from "./compare.js";

/** What was compared with what. */
export interface Compared {
  readonly before: Codebook;
  readonly after: Codebook;
  /** Whether the files, and those they extend, are the same but for line ends. */
  readonly sameText: boolean;
}

export function titleOf({ before, after }: Compared): Label {
  return {
    en: `Changes of the codebook: ${before.file} → ${after.file}`,
    id: `Perubahan buku kode: ${before.file} → ${after.file}`,
  };
}

/** The paragraph for a methods section, what it asks of the version, and what was compared. */
export function notesOf(diff: CodebookDiff, compared: Compared): readonly Label[] {
  return [
    both((lang) => methods(diff, compared, lang)),
    compared.before.id === compared.after.id ? both((lang) => advice(diff, lang)) : unrelated,
    ...(diff.changes.length > 0 ? [guessed(diff)] : []),
  ].filter(({ en }) => en !== "");
}

/** Of two frameworks none is a version of the other. */
const unrelated: Label = {
  en: "No version is proposed, as the ids differ: these are two codebooks.",
  id: "Tidak ada versi yang diusulkan karena id berbeda: ini dua buku kode.",
};

function both(text: (lang: Lang) => string): Label {
  return { en: text("en"), id: text("id") };
}

/** The changes in sentences, as a methods section tells them. */
function methods({ changes, renames }: CodebookDiff, { before, after, sameText }: Compared, lang: Lang): string {
  const title = localised(after.title, lang);
  const say = words[lang];
  const span = say.span(before.version, after.version);
  if (changes.length === 0) return sameText ? say.same : say.layout;
  const of = (kind: ChangeKind, part: Part) =>
    changes.filter((change) => change.kind === kind && change.part === part && change.code !== null);
  const ids = (found: readonly Change[]) => distinct(found.map(({ code }) => code ?? ""));
  const told = [
    say.codes("added", ids(of("added", "code"))),
    say.codes("removed", ids(of("removed", "code"))),
    say.codes(
      "renamed",
      [...renames].map(([old, now]) => `${old} → ${now}`),
    ),
    say.codes(
      "moved",
      of("moved", "stage").map(({ code, before: old, after: now }) => `${code}: ${old} → ${now}`),
    ),
  ].filter((part) => part !== "");
  const rules = changes.filter(({ part, kind }) => ruleParts.has(part) && kind !== "moved");
  const lines = changes.filter(({ part }) => part === "indicators");
  const lists = changes.filter(({ part }) => part === "list" || part === "context");
  return [
    told.length > 0 ? say.between(title, span, told) : say.none(title, span),
    say.rules(ids(rules)),
    say.indicators(ids(lines), count(lines, "added"), count(lines, "removed")),
    say.lists(
      distinct(lists.map((change) => partWords(change)[lang])),
      distinct(lists.flatMap(({ usedBy }) => usedBy)).length,
    ),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

/** Parts that say by hand which passages belong to a code. */
const ruleParts: ReadonlySet<Part> = new Set([
  "brief",
  "definition",
  "include",
  "exclude",
  "kind",
  "parent",
  "lackingAs",
  "retired",
]);

function count(changes: readonly Change[], kind: ChangeKind): number {
  return changes.filter((change) => change.kind === kind).length;
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** At most so many names in a sentence. */
const maxNamed = 8;

function named(names: readonly string[], lang: Lang): string {
  const more = names.length - maxNamed;
  const shown = names.slice(0, maxNamed).join(", ");
  return more > 0 ? `${shown}, ${{ en: `and ${more} more`, id: `dan ${more} lagi` }[lang]}` : shown;
}

interface Words {
  readonly same: string;
  readonly layout: string;
  codes(kind: Exclude<ChangeKind, "changed">, names: readonly string[]): string;
  /** "Between version 1.0.0 and version 1.1.0"; a version that was not raised is named once. */
  span(from: string, to: string): string;
  between(title: string, span: string, told: readonly string[]): string;
  none(title: string, span: string): string;
  rules(codes: readonly string[]): string;
  indicators(codes: readonly string[], added: number, removed: number): string;
  lists(names: readonly string[], codes: number): string;
}

const words: Readonly<Record<Lang, Words>> = {
  en: {
    same: "The codebooks are the same.",
    layout: "The codebooks say the same; only comments, layout or quoting differ.",
    codes: (kind, names) => {
      if (names.length === 0) return "";
      const verb = { added: "added", removed: "removed", renamed: "renamed", moved: "moved to another stage" }[kind];
      return `${names.length} ${names.length === 1 ? "code was" : "codes were"} ${verb} (${named(names, "en")})`;
    },
    span: (from, to) =>
      from === to ? `Between two states of version ${from}` : `Between version ${from} and version ${to}`,
    between: (title, span, told) => `${span} of the codebook “${title}”, ${told.join("; ")}.`,
    none: (title, span) =>
      `${span} of the codebook “${title}”, no code was added, removed, renamed or moved to another stage.`,
    rules: (codes) =>
      codes.length === 0
        ? ""
        : `Definitions or rules of use changed for ${plural(codes.length, "code")} (${named(codes, "en")}).`,
    indicators: (codes, added, removed) =>
      codes.length === 0
        ? ""
        : `Indicators changed for ${plural(codes.length, "code")} (${named(codes, "en")}): ${plural(added, "line")} added, ${removed} removed.`,
    lists: (names, codes) =>
      names.length === 0
        ? ""
        : `Words that indicators share changed as well (${named(names, "en")})${codes > 0 ? `; lists among them are used by ${plural(codes, "code")}` : ""}.`,
  },
  id: {
    same: "Kedua buku kode sama.",
    layout: "Isi kedua buku kode sama; hanya komentar, tata letak, atau tanda kutip yang berbeda.",
    codes: (kind, names) => {
      if (names.length === 0) return "";
      const verb = {
        added: "ditambahkan",
        removed: "dihapus",
        renamed: "diganti namanya",
        moved: "dipindah ke tahap lain",
      }[kind];
      return `${names.length} kode ${verb} (${named(names, "id")})`;
    },
    span: (from, to) => (from === to ? `Antara dua keadaan versi ${from}` : `Antara versi ${from} dan versi ${to}`),
    between: (title, span, told) => `${span} buku kode “${title}”, ${told.join("; ")}.`,
    none: (title, span) =>
      `${span} buku kode “${title}”, tidak ada kode yang ditambahkan, dihapus, diganti namanya, atau dipindah ke tahap lain.`,
    rules: (codes) =>
      codes.length === 0
        ? ""
        : `Definisi atau aturan pemakaian berubah untuk ${codes.length} kode (${named(codes, "id")}).`,
    indicators: (codes, added, removed) =>
      codes.length === 0
        ? ""
        : `Indikator berubah untuk ${codes.length} kode (${named(codes, "id")}): ${added} baris ditambahkan, ${removed} dihapus.`,
    lists: (names, codes) =>
      names.length === 0
        ? ""
        : `Kata yang dipakai bersama oleh indikator juga berubah (${named(names, "id")})${codes > 0 ? `; daftar di antaranya dipakai oleh ${codes} kode` : ""}.`,
  },
};

function plural(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** What the program took for the same code under another id, so that a wrong guess is seen. */
function guessed({ renames }: CodebookDiff): Label {
  if (renames.size === 0) return { en: "", id: "" };
  return {
    en: "A code counts as renamed where it is gone and the indicators and definition of a new one are nearly the same, or where it was retired for a new one.",
    id: "Kode dianggap diganti nama bila tidak ada lagi dan indikator serta definisi kode baru hampir sama, atau bila tidak dipakai lagi dan diganti oleh kode baru.",
  };
}
