import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countBelow, spanAt, united } from "../../src/text/sorted.js";

const span = fc.tuple(fc.nat(40), fc.nat(10)).map(([start, length]) => ({ start, end: start + length }));

describe("what is sorted", () => {
  it("is counted up to where a condition ends", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.nat(20), (values, least) => {
        const sorted = values.toSorted((a, b) => a - b);
        const count = countBelow(sorted.length, (index) => (sorted[index] ?? 0) < least);
        expect(count).toBe(sorted.filter((value) => value < least).length);
      }),
    );
  });

  it("spans in any order, united, hold the places that one of them holds, and are apart", () => {
    fc.assert(
      fc.property(fc.array(span), (spans) => {
        const apart = united(spans);
        for (const [index, { start }] of apart.entries()) {
          if (index > 0) expect(start).toBeGreaterThanOrEqual(apart[index - 1]?.end ?? 0);
        }
        for (let at = 0; at <= 50; at++) {
          const held = spans.some(({ start, end }) => start <= at && at < end);
          expect(spanAt(apart, at) !== undefined).toBe(held);
        }
      }),
    );
  });

  it("spans that touch stay two", () => {
    const two = [
      { start: 0, end: 3 },
      { start: 3, end: 5 },
    ];
    expect(united(two.toReversed())).toEqual(two);
    expect(spanAt(two, 3)).toBe(two[1]);
  });
});
