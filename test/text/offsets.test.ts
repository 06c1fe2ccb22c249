import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createOffsets } from "../../src/text/offsets.js";

const text = fc.string({ unit: "binary", maxLength: 60 });

describe("offsets", () => {
  it("are the same in texts without surrogate pairs", () => {
    const offsets = createOffsets("t\u00e9h");
    expect([0, 1, 3].map((at) => offsets.toCodePoints(at))).toEqual([0, 1, 3]);
    expect([0, 1, 3].map((at) => offsets.toCodeUnits(at))).toEqual([0, 1, 3]);
  });

  it("count code points as the language does", () => {
    fc.assert(
      fc.property(text, (sample) => {
        const offsets = createOffsets(sample);
        let unit = 0;
        let point = 0;
        for (const character of sample) {
          expect(offsets.toCodePoints(unit)).toBe(point);
          expect(offsets.toCodeUnits(point)).toBe(unit);
          unit += character.length;
          point++;
        }
        expect(offsets.toCodePoints(sample.length)).toBe(point);
        expect(offsets.toCodeUnits(point)).toBe(sample.length);
      }),
      { seed: 1 },
    );
  });

  it("take a place inside a pair for its beginning", () => {
    const offsets = createOffsets("a\u{1f600}b");
    expect([0, 1, 2, 3, 4].map((at) => offsets.toCodePoints(at))).toEqual([0, 1, 1, 2, 3]);
  });

  it("count lone surrogates as code points of their own", () => {
    const offsets = createOffsets("\ud83d\ud83d\ude00\ude00");
    expect([0, 1, 3, 4].map((at) => offsets.toCodePoints(at))).toEqual([0, 1, 2, 3]);
  });

  it("end at the end", () => {
    expect(createOffsets("abc").toCodeUnits(99)).toBe(3);
    expect(createOffsets("a\u{1f600}").toCodeUnits(99)).toBe(3);
  });
});
