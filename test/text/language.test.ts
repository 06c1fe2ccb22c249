import { describe, expect, it } from "vitest";
import { chooseLanguages, languages, languageVote } from "../../src/text/language.js";

describe("the vote of a word", () => {
  it.each([
    ["id", ["yang", "tidak", "nggak", "sih", "yg"]],
    ["en", ["the", "and", "don't", "which", "at", "in"]],
    ["su", ["teu", "euweuh", "jeung", "\u00e9ta"]],
    ["jv", ["ora", "ingkang", "mboten"]],
    ["ms", ["kerana", "bahawa"]],
    ["nl", ["niet", "het"]],
    ["tl", ["ang", "hindi"]],
    ["und-Arab", ["\u0627\u0644"]],
    ["und", ["\u0436\u0443\u043a", "\u4eba"]],
  ] as const)("%s: %s", (language, words) => {
    for (const word of words) expect(languageVote(word)).toBe(language);
  });

  it("is none where the word is of two languages, of no list, or a number", () => {
    for (const word of [
      "kudu",
      "mah",
      "anggaran",
      "stunting",
      "budget",
      "can",
      "no",
      "72",
      "",
      "\u00e9l\u00e8ve",
      "\u1ea1nh",
    ])
      expect(languageVote(word)).toBeNull();
  });
});

/** Sentences and votes by language; each sentence has two votes in ten words unless `words` says otherwise. */
function choice(sentences: Partial<Record<(typeof languages)[number], number>>, words?: number) {
  const counts = languages.map((language) => sentences[language] ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  return chooseLanguages({ sentences: counts, votes: counts.map((count) => count * 2), words: words ?? all * 10 });
}

describe("the languages of a source", () => {
  it.each([
    [{ id: 90, en: 9 }, ["id"], ["id"]],
    [{ id: 90, en: 10 }, ["id", "en"], ["id", "en"]],
    [{ id: 10, en: 90 }, ["en", "id"], ["en", "id"]],
    [{ id: 80, su: 20 }, ["id", "su"], ["id"]],
    [{ id: 9, nl: 1 }, ["id"], ["id"]],
    [{ id: 70, nl: 30 }, ["id", "nl"], ["id", "en"]],
    [{ su: 30 }, ["su"], ["id"]],
    [{ id: 50, ms: 50 }, ["ms"], ["id"]],
    [{ id: 95, ms: 5 }, ["id"], ["id"]],
  ])("%j: %j, searched with %j", (sentences, stated, matched) => {
    expect(choice(sentences)).toMatchObject({ stated, matched, unknown: false });
  });

  it("are searched for both where too little speaks for either", () => {
    expect(choice({ id: 2 }, 20)).toMatchObject({ stated: ["id"], matched: ["id", "en"], unknown: false });
    expect(choice({ en: 2 }, 20)).toMatchObject({ stated: ["en"], matched: ["en", "id"], unknown: false });
    expect(choice({}, 40)).toMatchObject({ stated: ["und"], shares: [], matched: ["id", "en"], unknown: false });
  });

  it("are none where hardly a word of many is of the first language", () => {
    expect(choice({ en: 5 }, 100)).toMatchObject({ stated: ["und"], shares: [], matched: ["id", "en"], unknown: true });
    expect(choice({ id: 5 }, 100)).toMatchObject({ stated: ["id"], unknown: false });
    expect(choice({ id: 5 }, 200)).toMatchObject({ stated: ["und"], unknown: true });
  });
});
