import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlapping, rangeAt } from "../../../src/analyse/evidence/units.js";

/** Sorted ranges apart from each other, as start0, end0, ... */
const ranges = fc
  .array(fc.record({ gap: fc.nat(3), length: fc.integer({ min: 1, max: 5 }) }), { minLength: 1, maxLength: 20 })
  .map((steps) => {
    let at = 0;
    return Int32Array.from(
      steps.flatMap(({ gap, length }) => {
        const start = at + gap;
        at = start + length;
        return [start, at];
      }),
    );
  });

describe("units of a span", () => {
  it("are exactly the ranges it overlaps, and never none", () => {
    fc.assert(
      fc.property(ranges, fc.nat(100), fc.integer({ min: 1, max: 30 }), (bounds, start, length) => {
        const end = start + length;
        const expected: number[] = [];
        for (let index = 0; index < bounds.length / 2; index += 1) {
          if ((bounds[2 * index] ?? 0) < end && (bounds[2 * index + 1] ?? 0) > start) expected.push(index);
        }
        const found = overlapping(bounds, { start, end });
        if (expected.length > 0) expect(found).toEqual(expected);
        else expect(found).toHaveLength(1);
      }),
      { seed: 1 },
    );
  });

  it("of an offset is the range that holds it or the last before it", () => {
    const bounds = Int32Array.from([2, 5, 7, 9]);
    expect([0, 2, 4, 5, 6, 7, 8, 9, 20].map((offset) => rangeAt(bounds, offset))).toEqual([-1, 0, 0, 0, 0, 1, 1, 1, 1]);
  });
});
