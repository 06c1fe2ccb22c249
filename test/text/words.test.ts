import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mask } from "../../src/model/document.js";
import { Vocabulary } from "../../src/text/vocabulary.js";
import { gap, longestSentence, WordReader, type WordReading } from "../../src/text/words.js";

const defaults: WordReading = { hyphens: "parts", masks: true };

/** Reads a text as one turn of one paragraph. */
function read(text: string, masks: readonly Mask[] = [], reading = defaults) {
  const vocabulary = new Vocabulary();
  const span = { start: 0, end: text.length };
  const turn = { span, label: null, person: null, role: "none" as const };
  const words = new WordReader(vocabulary, reading).read({ text, turns: [turn], paragraphs: [span], masks });
  const parts = Array.from({ length: words.count }, (_, part) => vocabulary.word(words.types[part] as number));
  const sentences = Array.from({ length: words.sentenceCount }, (_, index) =>
    text.slice(words.sentenceSpans[index * 2], words.sentenceSpans[index * 2 + 1]),
  );
  return { words, parts, sentences };
}

describe("words", () => {
  it("are runs of letters, marks, digits and inner apostrophes, folded", () => {
    expect(read("Jum’at, DON'T 'quote' 72/2021 Téh").parts).toEqual(["jum'at", "don't", "quote", "72", "2021", "téh"]);
  });

  it("are the same composed, decomposed and with invisible characters inside", () => {
    const { words } = read("téh te\u0301h te\u0301\u00adh t\u200bé\u200bh");
    expect(new Set(words.types.subarray(0, words.count)).size).toBe(1);
  });

  it("keep offsets of the text as it stands", () => {
    const text = "“Te\u0301h” manis 𝒳𝒴 habis";
    const { words } = read(text);
    const cut = Array.from({ length: words.count }, (_, part) => text.slice(words.starts[part], words.ends[part]));
    expect(cut).toEqual(["Te\u0301h", "manis", "𝒳𝒴", "habis"]);
  });

  it("joined by hyphens are parts of one whole word", () => {
    const { words, parts } = read("pihak-pihak itu, ego\u2011sektoral - 2012-2015");
    expect(parts).toEqual(["pihak", "pihak", "itu", "ego", "sektoral", "2012", "2015"]);
    expect([...words.wholes.subarray(0, 7)]).toEqual([0, 0, 1, 2, 2, 3, 3]);
    expect([...words.compounds.keys()]).toEqual([0, 3, 5]);
    expect(words.vocabulary.word(words.compounds.get(3)?.type ?? -1)).toBe("ego-sektoral");
    expect((words.gaps[5] as number) & gap.stop).toBe(gap.stop);
  });

  it("stay whole when hyphens do not part them", () => {
    expect(read("pihak-pihak itu", [], { hyphens: "whole", masks: true }).parts).toEqual(["pihak-pihak", "itu"]);
  });

  it("under a mask are not read, and the sentence goes on over a note", () => {
    const text = "Belum ada [tertawa] SOP.";
    const { parts, sentences, words } = read(text, [{ span: { start: 10, end: 19 }, why: "note" }]);
    expect(parts).toEqual(["belum", "ada", "sop"]);
    expect(sentences).toEqual([text]);
    expect((words.gaps[2] as number) & gap.punctuation).toBe(0);
  });

  it("are told apart by what stands between them", () => {
    const { words } = read("satu dua, tiga; empat **lima** (enam)");
    const bits = [...words.gaps.subarray(1, 6)];
    expect(bits.map((each) => (each & gap.punctuation) !== 0)).toEqual([false, true, true, false, true]);
    expect(bits.map((each) => (each & gap.comma) !== 0)).toEqual([false, true, false, false, false]);
    expect(bits.map((each) => (each & gap.stop) !== 0)).toEqual([false, false, true, false, false]);
  });
});

describe("sentences", () => {
  it("end at full stops, not at abbreviations, decimals or numbers", () => {
    const { sentences } = read("Perpres No. 72 Tahun 2021 itu berat. Dr. Ani bilang 23.5 persen! Pukul 11.45 WIB? Ya.");
    expect(sentences).toEqual([
      "Perpres No. 72 Tahun 2021 itu berat.",
      "Dr. Ani bilang 23.5 persen!",
      "Pukul 11.45 WIB?",
      "Ya.",
    ]);
  });

  it("take closing quotes along", () => {
    expect(read('"Belum ada." Begitu katanya.').sentences).toEqual(['"Belum ada."', "Begitu katanya."]);
  });

  it("of over a hundred words are cut at a line end where there is one", () => {
    const line = Array.from({ length: 30 }, (_, index) => `kata${index}`).join(" ");
    const { sentences, words } = read(Array.from({ length: 5 }, () => line).join("\n"));
    expect(sentences.map((each) => each.split(/\s+/).length)).toEqual([90, 60]);
    expect(words.cut).toBe(1);
  });

  it("never have more words than the longest, whatever the text", () => {
    void fc.assert(
      fc.property(
        fc.array(fc.constantFrom("satu", "dua-tiga", "\n", " ", ",", "e\u0301", "𝒳", "."), { maxLength: 2000 }),
        (pieces) => {
          const text = pieces.join(" ");
          const { words } = read(text);
          for (let index = 0; index < words.sentenceCount; index++) {
            const first = words.firstParts[index] as number;
            const last = (words.firstParts[index + 1] as number) - 1;
            expect((words.wholes[last] as number) - (words.wholes[first] as number)).toBeLessThan(longestSentence);
          }
        },
      ),
      { seed: 1 },
    );
  });

  it("cover every word in order, and words never overlap", () => {
    void fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
        const { words } = read(text);
        let end = 0;
        for (let part = 0; part < words.count; part++) {
          expect(words.starts[part]).toBeGreaterThanOrEqual(end);
          expect(words.ends[part]).toBeGreaterThan(words.starts[part] as number);
          end = words.ends[part] as number;
        }
        expect(words.firstParts[words.sentenceCount]).toBe(words.count);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { seed: 1 },
    );
  });
});
