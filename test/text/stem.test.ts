import { describe, expect, it } from "vitest";
import { stemEn } from "../../src/text/stem.js";

describe("English stems", () => {
  it.each([
    ["collaborate", "collaborated collaborating collaborates collaboration collaborative"],
    ["agree", "agreed agrees agreeing"],
    ["stakeholder", "stakeholders stakeholder's stakeholders'"],
  ])("%s has the stem of %s", (root, words) => {
    for (const word of words.split(" ")) expect(stemEn(word), word).toBe(stemEn(root));
  });

  it("keeps other words apart", () => {
    expect(stemEn("news")).not.toBe(stemEn("new"));
    expect(stemEn("policy")).not.toBe(stemEn("police"));
  });

  it("takes anything for a word", () => {
    for (const word of ["", "'s", "'", "a", "anggaran", "72"]) expect(typeof stemEn(word)).toBe("string");
  });
});
