import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/match/phrase/automaton.js";
import { WordClasses } from "../../../src/match/phrase/classes.js";
import { PatternTable } from "../../../src/match/phrase/patterns.js";
import { Occurrences, PhraseBook } from "../../../src/match/phrase/phrases.js";
import { Vocabulary } from "../../../src/text/vocabulary.js";
import { WordReader } from "../../../src/text/words.js";

type Phrase = readonly string[];

/** Where phrases stand in a text, as "phrase first last"; `fillers` are passed over inside of phrases. */
function scanned(phrases: readonly Phrase[], fillers: readonly string[], text: string): readonly string[] {
  const vocabulary = new Vocabulary();
  const table = new PatternTable();
  const classes = new WordClasses(vocabulary, table);
  const shapeOf = (phrase: Phrase): Shape =>
    phrase.map((word) => {
      if (word === "*") return { takes: [], any: true, gap: null };
      const pattern = table.add({ kind: "literal", word, clitics: false });
      table.watch(pattern);
      return { takes: [{ pattern, negates: false }], any: false, gap: null };
    });
  const passed = new PhraseBook<never>(classes, null);
  for (const filler of fillers) passed.add(shapeOf([filler]));
  const book = new PhraseBook<never>(classes, passed);
  for (const phrase of phrases) book.add(shapeOf(phrase));
  const span = { start: 0, end: text.length };
  const turns = [{ span, label: null, person: null, role: "none" as const }];
  const reader = new WordReader(vocabulary, { hyphens: "parts", masks: true });
  const words = reader.read({ text, turns, paragraphs: [span], masks: [] });
  classes.read(words);
  const found = new Occurrences<never>();
  book.scan(words, 0, words.count, found);
  return Array.from({ length: found.count }, (_, index) =>
    [...found.ends(index).phrases.keys()].map(
      (phrase) => `${phrase} ${found.firsts[index] as number} ${found.lasts[index] as number}`,
    ),
  ).flat();
}

/** More words than there are bits, so that some share one. */
const word = fc.nat(70).map((number) => `w${number}`);

describe("phrases in a text", () => {
  it("are found wherever their words stand one after the other, as by looking for each at every word", () => {
    const phrases = fc.uniqueArray(
      fc.array(fc.oneof({ weight: 5, arbitrary: word }, fc.constant("*")), { minLength: 1, maxLength: 3 }),
      {
        selector: (phrase) => phrase.join(" "),
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(phrases, fc.array(word, { minLength: 1, maxLength: 60 }), (all, text) => {
        const plain = text.flatMap((_, first) =>
          all.flatMap((phrase, number) =>
            first + phrase.length <= text.length &&
            phrase.every((each, at) => each === "*" || each === text[first + at])
              ? [`${number} ${first} ${first + phrase.length - 1}`]
              : [],
          ),
        );
        expect([...scanned(all, [], text.join(" "))].sort()).toEqual(plain.sort());
      }),
    );
  });

  it("go over fillers and hyphens, and not over other signs", () => {
    const phrases = [["rapat", "rutin"]];
    expect(scanned(phrases, ["eh"], "rapat eh rutin")).toEqual(["0 0 2"]);
    expect(scanned(phrases, ["eh"], "rapat-rutin")).toEqual(["0 0 1"]);
    expect(scanned(phrases, ["eh"], "rapat, rutin")).toEqual([]);
    expect(scanned(phrases, ["eh"], "rapat oh rutin")).toEqual([]);
  });
});
