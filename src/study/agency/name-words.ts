/** A word of an institution's name, and what stands before it. */
export interface NameWord {
  /** Lower case, without marks; abbreviations of places written out. */
  readonly word: string;
  /** "break": a comma, bracket, slash or dash; "and": dan, and, &. */
  readonly before: "break" | "and" | null;
}

/** No institution's name is longer; what follows is prose. */
const longest = 40;

const writtenOut: ReadonlyMap<string, string> = new Map([
  ["kab", "kabupaten"],
  ["kec", "kecamatan"],
  ["kel", "kelurahan"],
  ["prov", "provinsi"],
  ["propinsi", "provinsi"],
  ["ds", "desa"],
]);

const conjunctions: ReadonlySet<string> = new Set(["dan", "and", "&", "serta"]);

/** The words of an institution's name. "dan" and "and" are told of the word behind them, so that it does not matter who left them out. */
export function nameWords(name: string): readonly NameWord[] {
  const words: NameWord[] = [];
  let before: NameWord["before"] = null;
  for (const piece of name.normalize("NFC").slice(0, 500).toLowerCase().matchAll(pieces)) {
    const [whole] = piece;
    if (!/[\p{L}\d&]/u.test(whole)) {
      if (words.length > 0) before = "break";
      continue;
    }
    if (conjunctions.has(whole)) {
      if (words.length > 0 && before === null) before = "and";
      continue;
    }
    const plain = whole.replace(/['’ʼ]/gu, "");
    const last = words.at(-1);
    if (plain === "district" && before === null && last?.word === "sub") {
      words[words.length - 1] = { ...last, word: "subdistrict" };
      continue;
    }
    words.push({ word: writtenOut.get(plain) ?? plain, before });
    before = null;
    if (words.length === longest) break;
  }
  return words;
}

/** A word with its apostrophes ("women's", "'aisyiyah"), an ampersand, or a mark that parts a name. Hyphens and full stops are blanks. */
const pieces = /['’ʼ]?[\p{L}\p{M}\d]+(?:['’ʼ][\p{L}\p{M}\d]+)*|&|[,;:()[\]/|–—]|(?<=\s)-(?=\s)/gu;

/** A name nobody lists, as it is compared: case, full stops, blanks and known abbreviations do not matter. */
export function plainKey(name: string): string {
  return nameWords(name)
    .map(({ word, before }) => (before === "and" ? `dan ${word}` : word))
    .join(" ");
}
