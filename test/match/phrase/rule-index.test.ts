import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Occurrences } from "../../../src/match/phrase/phrases.js";
import { RuleIndex } from "../../../src/match/phrase/rule-index.js";
import type { Rule } from "../../../src/match/program.js";

/** Rules are told apart by their index alone. */
const ruleOf = (index: number): Rule => {
  const place = { file: "c.yaml", line: 1, column: 1 };
  const line = { text: "", language: null, place };
  return { index, code: 0, line, lineNumber: index, indicator: "", plan: { kind: "phrase", phrase: 0 } };
};

/** Phrases that end together have one number, as the automaton gives it. `numbers`: those given out so far. */
function occurrencesOf(phrases: readonly (readonly number[])[], numbers: Map<string, number>): Occurrences<never> {
  const occurrences = new Occurrences<never>();
  for (const [at, each] of phrases.entries()) {
    const key = each.join(" ");
    const number = numbers.get(key) ?? numbers.size;
    numbers.set(key, number);
    const ends = { number, phrases: new Map(each.map((phrase) => [phrase, false] as const)), meaning: null };
    occurrences.add(ends, at, at, null);
  }
  return occurrences;
}

const found = (
  needs: readonly (readonly (readonly number[])[])[],
  ...stretches: (readonly (readonly number[])[])[]
) => {
  const index = new RuleIndex(needs.map((each, at) => ({ rule: ruleOf(at), needs: each })));
  const numbers = new Map<string, number>();
  return stretches.map((phrases) => index.touched(occurrencesOf(phrases, numbers)).map((rule) => rule.index));
};

describe("the rules that may hit", () => {
  it("are those of which every group of phrases has one in the stretch, in order of the codebook", () => {
    const needs = [[[3]], [[1], [2, 3]], [[1, 2]], [[1], [4]]];
    expect(found(needs, [[3], [1]])).toEqual([[0, 1, 2]]);
  });

  it("are found once, however often their words stand there", () => {
    expect(found([[[1]], [[1], [2]]], [[1], [1, 2], [2]])).toEqual([[0, 1]]);
  });

  it("of one stretch are nothing to the next", () => {
    expect(found([[[1], [2]]], [[1]], [[2]], [[2], [1]])).toEqual([[], [], [0]]);
  });

  it("are all that a plain look at every rule finds, and with up to three groups no more", () => {
    const group = fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 4 });
    const rules = fc.array(fc.array(group, { minLength: 1, maxLength: 4 }), { maxLength: 80 });
    const stretch = fc.array(fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 3 }), { maxLength: 6 });
    fc.assert(
      fc.property(rules, stretch, stretch, (needs, ...stretches) => {
        const met = stretches.map((phrases) => new Set(phrases.flat()));
        const indexes = found(needs, ...stretches);
        for (const [at, have] of met.entries()) {
          const plain = needs.flatMap((groups, rule) =>
            groups.every((each) => each.some((phrase) => have.has(phrase))) ? [rule] : [],
          );
          expect(indexes[at]).toEqual(expect.arrayContaining(plain));
          expect(indexes[at]?.filter((rule) => (needs[rule]?.length ?? 0) < 4)).toEqual(
            plain.filter((rule) => (needs[rule]?.length ?? 0) < 4),
          );
        }
      }),
    );
  });
});
