import type { NameWord } from "./name-words.js";

/** A place in an institution's name, or what it is called among its kind: {kind: "kabupaten", name: "garut"}, {kind: null, name: "melati"}. */
export interface Part {
  readonly kind: string | null;
  readonly name: string;
  /** Whether the name says the kind; else it is the usual one of the agency. */
  readonly given: boolean;
}

/** Words that say what kind of place follows (Indonesian) or has been named (English), and the level they are. */
const kinds: ReadonlyMap<string, string> = new Map([
  ...["kabupaten", "regency", "district"].map((word) => [word, "kabupaten"] as const),
  ...["kota", "kotamadya", "city", "municipality", "municipal"].map((word) => [word, "kota"] as const),
  ...["provinsi", "province", "provincial"].map((word) => [word, "province"] as const),
  ...["kecamatan", "subdistrict"].map((word) => [word, "kecamatan"] as const),
  ...["desa", "village"].map((word) => [word, "desa"] as const),
  ["kelurahan", "kelurahan"],
  ...["nasional", "national", "pusat", "central"].map((word) => [word, "national"] as const),
]);

/** These follow the name of the place. */
const english: ReadonlySet<string> = new Set([
  ...["regency", "district", "city", "municipality", "municipal", "province", "provincial", "subdistrict", "village"],
]);

/** Words of a name that tell nothing apart. */
const noise: ReadonlySet<string> = new Set([
  ...[
    "daerah",
    "setempat",
    "dtp",
    "non",
    "rawat",
    "inap",
    "ri",
    "republik",
    "indonesia",
    "di",
    "in",
    "of",
    "the",
    "for",
  ],
]);

/** Whether a word alone is a kind of place, so that it names an institution at the head of a name only ("Desa Sukamaju"). */
export function isPlaceKind(word: string): boolean {
  return kinds.has(word);
}

/** The places that the words behind (or, in English, before) an agency's name tell of. */
export function placeParts(words: readonly NameWord[]): readonly Part[] {
  const parts: Part[] = [];
  let kind: string | null = null;
  let name: string[] = [];
  const close = (): void => {
    if (kind !== null || name.length > 0) parts.push({ kind, name: name.join(" "), given: kind !== null });
    kind = null;
    name = [];
  };
  for (const [index, { word, before }] of words.entries()) {
    if (before === "break") close();
    const found = kinds.get(word);
    if (found !== undefined && english.has(word) && name.length > 0 && kind === null) {
      kind = found;
      close();
      continue;
    }
    const next = words[index + 1];
    const ends = next === undefined || next.before === "break" || kinds.has(next.word);
    // "Garut Kota" is the name of a place, "Kota Garut" a town.
    if (found !== undefined && !(ends && name.length > 0)) {
      if (name.length > 0) close();
      kind = found;
      continue;
    }
    if (!noise.has(word)) name.push(word);
  }
  close();
  return parts;
}
