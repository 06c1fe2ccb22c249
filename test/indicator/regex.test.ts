import { describe, expect, it } from "vitest";
import type { Regex } from "../../src/indicator/ast.js";
import { IndicatorError } from "../../src/indicator/error.js";
import { parseIndicator } from "../../src/indicator/parser.js";
import { checkRegex } from "../../src/indicator/regex.js";
import { visitItems } from "../../src/indicator/walk.js";

function check(text: string): IndicatorError | undefined {
  const regexes: Regex[] = [];
  visitItems(parseIndicator(text), (item) => {
    if (item.kind === "word" && item.atom.kind === "regex") regexes.push(item.atom);
  });
  try {
    for (const regex of regexes) checkRegex(regex);
    return undefined;
  } catch (error) {
    if (error instanceof IndicatorError) return error;
    throw error;
  }
}

describe("regular expressions of an indicator", () => {
  it.each(["/20[0-9]{2}/", "/\\p{L}+isasi/", "/(a+)+$/", "/a|b/", "/[(?=]x/", "/\\(\\?=x/"])("%s is taken", (text) => {
    expect(check(text)).toBeUndefined();
  });

  it.each<[string, number, number, string]>([
    ["a /x(?=y)/", 4, 3, "no look-around"],
    ["/a\\/b(?<!c)/", 5, 4, "no look-around"],
    ["/(a)\\1/", 4, 2, "no backreference"],
    ["/(?<n>a)\\k<n>/", 8, 3, "no backreference"],
    ["/(?>a)b/", 1, 3, "no atomic group"],
    ["/a++b/", 2, 2, "no possessive quantifier"],
    ["/a*/", 0, 4, "matches the empty string"],
    ["b /(x|)/", 2, 6, "matches the empty string"],
    ["/^$/", 0, 4, "matches the empty string"],
    ["/[a/", 1, 2, "not valid: missing closing ]"],
    ["/\\d+(/", 4, 1, "not valid: missing closing )"],
    ["/a\\/(b[(](c/", 9, 1, "not valid: missing closing )"],
    ["/(?i)a)/", 6, 1, "not valid: unexpected )"],
    ["/a{1001}/", 2, 6, "not valid: invalid repeat count"],
    ["/(((a{100}){100}){100})/", 0, 0, ""],
  ])("%s is refused at %i", (text, at, length, message) => {
    const error = check(text);
    expect(error).toBeInstanceOf(IndicatorError);
    expect(error?.message).toContain(message);
    if (length > 0) expect([error?.at, error?.length]).toEqual([at, length]);
  });

  it("what is wrong is told without the (?i) of the engine, and with what to write", () => {
    expect(check("/\\d+(/")).toMatchObject({
      message: "the regular expression is not valid: missing closing )",
      hint: "Close it with ), or write \\( for the sign itself.",
    });
  });
});
