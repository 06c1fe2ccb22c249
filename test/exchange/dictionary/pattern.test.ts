import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { indicatorOf } from "../../../src/exchange/dictionary/pattern.js";
import { parseIndicator } from "../../../src/indicator/parser.js";

describe("a pattern becomes an indicator that finds the same", () => {
  it.each([
    ["econom*", "econom*"],
    ["value added tax", "value added tax"],
    ["AND", "and"],
    ["Near", "near"],
    ["co-op*", "co-op*"],
    ["don't", "don't"],
    ["don’t", "don’t"],
    ["1,000", '"1,000"'],
    ["u.s", '"u.s"'],
    ["#kpk", '"#kpk"'],
    ["@user", '"@user"'],
    ["war_in_iraq", '"war_in_iraq"'],
    ["war_*", "/war_.*/"],
    ["*.go.id", "/.*\\.go\\.id/"],
    ["http*", "http*"],
    ["!", "/!/"],
    ["a/*", "/a\\/.*/"],
    ["*", "*"],
    ["** of *", "* of *"],
    ["?", "/\\?/"],
    ["it ?", "(it /\\?/ | /it_./)"],
    ["* ?", "(* /\\?/ | /.*_./)"],
    ["??", "??"],
    ["", null],
    ["a  b", null],
    [":-)", null],
    ["u.s.", null],
    ["c++", null],
    ["and/or", null],
    ["a\u00a0b", null],
    ["\u200b", null],
    ["soft\u00adhyphen", '"soft\u00adhyphen"'],
    ["😀", "/😀/"],
    ["~kata", null],
    ["naïve", "naïve"],
  ])("%j: %j", (pattern, indicator) => {
    expect(indicatorOf(pattern).indicator).toBe(indicator);
  });

  it("or it is said why no word is ever found for it", () => {
    expect(indicatorOf("u.s.")).toEqual({
      indicator: null,
      why: "no word is ever written so: quanteda takes it for 2 words, u.s .",
    });
    expect(indicatorOf("c*+*")).toEqual({
      indicator: "/c.*\\+.*/",
      warning:
        "quanteda takes the signs + ^ $ | \\ and brackets between wildcards for a regular expression; here they are signs",
    });
  });
});

it("every indicator made of a pattern can be parsed", () => {
  const text = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.string({ unit: "binary", maxLength: 8 }),
    fc
      .array(fc.constantFrom(..."aB1é*?-'’\"\\/~@|()[]{}.,:;_# \u00ad\u0301"), { maxLength: 10 })
      .map((all) => all.join("")),
  );
  fc.assert(
    fc.property(text, (pattern) => {
      const { indicator } = indicatorOf(pattern);
      if (indicator !== null) expect(parseIndicator(indicator).kind).toBe("phrase");
    }),
    { numRuns: 3000 },
  );
});
