import { describe, expect, it } from "vitest";
import { PatternTable, type WordPattern } from "../../../src/match/phrase/patterns.js";

function matches(pattern: WordPattern, word: string, whole = false): boolean {
  const table = new PatternTable();
  const id = table.add(pattern);
  return table.match(word, whole).includes(id);
}

describe("a plain word", () => {
  it("takes Indonesian endings", () => {
    const aturan = { kind: "literal", word: "aturan", clitics: true } as const;
    for (const word of ["aturan", "aturannya", "aturanku", "aturanlah", "aturanpun", "aturannyalah"]) {
      expect(matches(aturan, word), word).toBe(true);
    }
    for (const word of ["peraturan", "aturanan", "atura"]) expect(matches(aturan, word), word).toBe(false);
  });

  it("does not take words that only look like it with an ending", () => {
    expect(matches({ kind: "literal", word: "ada", clitics: true }, "adalah")).toBe(false);
    expect(matches({ kind: "literal", word: "masa", clitics: true }, "masalah")).toBe(false);
    expect(matches({ kind: "literal", word: "ada", clitics: true }, "adanya")).toBe(true);
  });

  it("stays bare where endings are off", () => {
    expect(matches({ kind: "literal", word: "aturan", clitics: false }, "aturannya")).toBe(false);
  });
});

describe("a wildcard", () => {
  it.each([
    ["kolabor*", "kolaborasi", true],
    ["kolabor*", "kolabor", true],
    ["kolabor*", "berkolaborasi", false],
    ["?rganisasi", "organisasi", true],
    ["?rganisasi", "rganisasi", false],
    ["*n't", "don't", true],
    ["me*kan", "menyepakatkan", true],
    ["a*b*c", "axxbxxbc", true],
    ["a*b*c", "axxc", false],
  ])("%s on %s: %s", (glob, word, expected) => {
    expect(matches({ kind: "wildcard", glob, clitics: false }, word)).toBe(expected);
  });

  it("takes endings after a question mark", () => {
    expect(matches({ kind: "wildcard", glob: "?rganisasi", clitics: true }, "organisasinya")).toBe(true);
  });
});

describe("a root", () => {
  it("takes derived words, and tells the negated ones apart", () => {
    const plain = { kind: "derived", root: "sepakat", negated: false } as const;
    const negated = { ...plain, negated: true } as const;
    expect(matches(plain, "menyepakati")).toBe(true);
    expect(matches(plain, "ketidaksepakatan")).toBe(false);
    expect(matches(negated, "ketidaksepakatan")).toBe(true);
  });

  it("sees a hyphenated word in one piece, which a plain word does not", () => {
    expect(matches({ kind: "derived", root: "pihak", negated: false }, "pihak-pihak", true)).toBe(true);
    expect(matches({ kind: "literal", word: "pihak-pihak", clitics: false }, "pihak-pihak", true)).toBe(false);
  });

  it("takes words of one stem in English", () => {
    expect(matches({ kind: "stem", root: "coordinate" }, "coordination")).toBe(true);
    expect(matches({ kind: "stem", root: "coordinate" }, "cooperation")).toBe(false);
  });
});

describe("a regular expression", () => {
  it("matches a word in full, and in linear time", () => {
    expect(matches({ kind: "regex", source: "anggaran|dana", full: true }, "dana")).toBe(true);
    expect(matches({ kind: "regex", source: "dana", full: true }, "danau")).toBe(false);
    expect(matches({ kind: "regex", source: "dana", full: false }, "danau")).toBe(true);
    expect(matches({ kind: "regex", source: "(a+)+b", full: true }, "a".repeat(150))).toBe(false);
  });
});

describe("EXCEPT", () => {
  it("takes words away", () => {
    const table = new PatternTable();
    const base = table.add({ kind: "derived", root: "tugas", negated: false });
    const except = table.add({ kind: "literal", word: "petugas", clitics: true });
    const id = table.combine([base], [except]);
    expect(table.match("penugasan", false)).toContain(id);
    expect(table.match("petugasnya", false)).not.toContain(id);
    expect(table.match("petugasnya", false)).toContain(base);
  });
});

it("a word too long to be one is looked at as a whole and by its beginning, and no closer", () => {
  const long = "a".repeat(1000);
  expect(matches({ kind: "wildcard", glob: "a*", clitics: false }, long)).toBe(true);
  expect(matches({ kind: "literal", word: long, clitics: false }, long)).toBe(true);
  expect(matches({ kind: "wildcard", glob: "*a", clitics: false }, long)).toBe(false);
});
