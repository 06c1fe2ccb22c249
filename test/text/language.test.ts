import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { foldWord } from "../../src/text/fold.js";
import { chooseLanguages, languageVote } from "../../src/text/language.js";

describe("the vote of a word", () => {
  it.each(["yang", "tidak", "nggak", "sih", "mah", "teu", "yg", "euy"])("%s speaks for Indonesian", (word) => {
    expect(languageVote(word)).toBe("id");
  });
  it.each(["the", "and", "don't", "which"])("%s speaks for English", (word) => {
    expect(languageVote(word)).toBe("en");
  });
  it.each(["anggaran", "stunting", "budget", "can", "no", "72", ""])("%s speaks for neither", (word) => {
    expect(languageVote(word)).toBeNull();
  });
});

describe("the languages of a source", () => {
  it.each([
    { votes: { id: 90, en: 9, none: 0 }, languages: ["id"] },
    { votes: { id: 90, en: 10, none: 50 }, languages: ["id", "en"] },
    { votes: { id: 10, en: 90, none: 0 }, languages: ["en", "id"] },
    { votes: { id: 0, en: 3, none: 100 }, languages: ["en"] },
    { votes: { id: 3, en: 0, none: 0 }, languages: ["id"] },
  ])("$votes gives $languages", ({ votes, languages }) => {
    expect(chooseLanguages(votes)).toEqual(languages);
  });

  it("are both, Indonesian first, where too little speaks for either", () => {
    expect(chooseLanguages({ id: 0, en: 0, none: 40 })).toEqual(["id", "en"]);
    expect(chooseLanguages({ id: 1, en: 1, none: 0 })).toEqual(["id", "en"]);
    expect(chooseLanguages({ id: 0, en: 2, none: 0 })).toEqual(["en", "id"]);
  });
});

const data = "../shared/data";
const sources = [
  { path: "cipta-media/interviews/2014-11-17-desa-melung-kini-apa-yang-berbeda.md", language: "id" },
  { path: "cipta-media/interviews/2014-11-18-bisakah-desa-mengelola-dirinya-sendiri.md", language: "id" },
  {
    path: "cipta-media/reports/2015-12-09-peta-persampahan-bandung-laporan-narasi-pertanggungjawaban-hibah-termin-ii.md",
    language: "id",
  },
  { path: "policy-id/pp_2015_17.md", language: "id" },
  { path: "whisper/gigasword.md", language: "en" },
  { path: "zoom/input_example.txt", language: "en" },
] as const;

describe.skipIf(!existsSync(data) && process.env.CI !== "true")("real texts (needs ../shared/data)", () => {
  it.each(sources)("$path is $language", ({ path, language }) => {
    const lines = { id: 0, en: 0, none: 0 };
    for (const line of readFileSync(`${data}/${path}`, "utf8").split(/[.?!]\s|\n\n/)) {
      const count = { id: 0, en: 0 };
      for (const word of line.match(/[\p{L}'\u2019]+/gu) ?? []) {
        const vote = languageVote(foldWord(word));
        if (vote !== null) count[vote]++;
      }
      lines[count.id > count.en ? "id" : count.en > count.id ? "en" : "none"]++;
    }
    expect(chooseLanguages(lines)).toEqual([language]);
  });
});
