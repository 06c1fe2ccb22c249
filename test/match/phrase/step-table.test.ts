import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { StepTable } from "../../../src/match/phrase/step-table.js";

describe("a table of steps", () => {
  it("knows what a Map of pairs would know, however many there are", () => {
    const pair = fc.tuple(fc.nat(2 ** 20), fc.nat(2 ** 20));
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: String, maxLength: 3000 }), pair, (pairs, other) => {
        const table = new StepTable<string>();
        for (const [state, wordClass] of pairs) table.set(state, wordClass, `${state} ${wordClass}`);
        for (const [state, wordClass] of pairs) expect(table.get(state, wordClass)).toBe(`${state} ${wordClass}`);
        const known = pairs.some((each) => String(each) === String(other));
        expect(table.get(...other)).toBe(known ? `${other[0]} ${other[1]}` : undefined);
      }),
      { numRuns: 20 },
    );
  });
});
