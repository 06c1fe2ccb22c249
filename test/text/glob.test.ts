import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { globMatches } from "../../src/text/glob.js";

describe("a pattern of letters, stars and question marks", () => {
  it.each([
    ["kolabor*", "kolaborasi", true],
    ["kolabor*", "kolabor", true],
    ["kolabor*", "berkolaborasi", false],
    ["?rganisasi", "organisasi", true],
    ["?rganisasi", "rganisasi", false],
    ["me*kan", "menyepakatkan", true],
    ["a*b*c", "axxbxxbc", true],
    ["a*b*c", "axxc", false],
    ["wawancara-?.txt", "wawancara-🎤.txt", true],
    ["wawancara-??.txt", "wawancara-🎤.txt", false],
    ["", "", true],
    ["*", "", true],
    ["?", "", false],
  ])("%s on %s: %s", (glob, word, expected) => {
    expect(globMatches(glob, word)).toBe(expected);
  });

  it("matches as the regular expression of the same meaning does", () => {
    const letters = fc.array(fc.constantFrom("a", "b", "😀"), { maxLength: 8 }).map((parts) => parts.join(""));
    const globs = fc.array(fc.constantFrom("a", "b", "😀", "*", "?"), { maxLength: 8 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(globs, letters, (glob, word) => {
        const regex = new RegExp(`^${glob.replaceAll("?", ".").replaceAll("*", ".*")}$`, "u");
        expect(globMatches(glob, word)).toBe(regex.test(word));
      }),
    );
  });
});
