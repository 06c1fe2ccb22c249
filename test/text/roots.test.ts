import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { derive } from "../../src/text/derive.js";
import { createRootIndex } from "../../src/text/roots.js";

describe("the index of roots", () => {
  it("gives every root a word comes from, in the order of the list", () => {
    const index = createRootIndex(["kurus", "urus", "pengurus", "anggar"]);
    expect(index.find("pengurusnya").map((hit) => hit.root)).toEqual([1, 2]);
    expect(index.find("rapat")).toEqual([]);
  });

  it("knows a root that is listed twice both times", () => {
    expect(
      createRootIndex(["latih", "latih"])
        .find("pelatihan")
        .map((hit) => hit.root),
    ).toEqual([0, 1]);
  });

  it("finds what asking every root finds", () => {
    const syllable = fc.constantFrom(
      "a",
      "i",
      "ka",
      "ta",
      "sa",
      "pa",
      "ba",
      "ri",
      "nga",
      "nya",
      "me",
      "di",
      "ke",
      "an",
      "kan",
      "-",
      "2",
    );
    const letters = syllable.filter((part) => part !== "-");
    const text = (most: number) =>
      fc.tuple(letters, fc.array(syllable, { maxLength: most })).map(([first, parts]) => first + parts.join(""));
    fc.assert(
      fc.property(fc.array(text(3), { maxLength: 12 }), fc.array(text(6), { maxLength: 12 }), (roots, words) => {
        const index = createRootIndex(roots);
        for (const word of [...words, ...roots]) {
          const expected = roots.flatMap((root, at) => {
            const derivation = derive(word, root);
            return derivation === null ? [] : [{ root: at, derivation }];
          });
          expect(index.find(word), word).toEqual(expected);
        }
      }),
      { seed: 1, numRuns: 1500 },
    );
  });

  it("finds hyphenated and repeated roots", () => {
    const index = createRootIndex(["undang-undang", "check-in"]);
    expect(index.find("perundang-undangan").map((hit) => hit.root)).toEqual([0]);
    expect(index.find("check-in").map((hit) => hit.root)).toEqual([1]);
  });
});
