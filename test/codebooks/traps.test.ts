import { describe, expect, it } from "vitest";
import { loadCodebook } from "../../src/codebook/load.js";
import { documentOf, matchingOf, run } from "../match/matching.js";
import { rowsOf } from "./fixtures.js";

/** What the shipped codebook must make of one passage for one code. "none": nothing that counts or denies. */
const expectations = ["affirmed", "hypothetical", "resolved", "negated", "none"] as const;

/** One line of the table; " ||| " parts an interviewer's question from its answer. */
interface Row {
  readonly group: string;
  readonly language: string;
  readonly code: string;
  readonly expected: string;
  readonly passage: string;
}

const rows = rowsOf("traps.tsv").map(([group = "", language = "", code = "", expected = "", passage = ""]): Row => {
  return { group, language, code, expected, passage };
});

const loaded = await loadCodebook("morse-stephens-2012", { cwd: import.meta.dirname });
const matching = matchingOf(loaded);

function assertionOf({ passage, language, code }: Row): string {
  const [first = "", answer] = passage.split(" ||| ");
  const turns =
    answer === undefined
      ? [{ role: "participant" as const, text: first }]
      : [
          { role: "interviewer" as const, text: first },
          { role: "participant" as const, text: answer },
        ];
  const { candidates } = run(matching, documentOf(turns), [language]);
  const found = candidates.filter((each) => each.code === code).map((each) => each.assertion);
  // Of several assertions the one that weighs most: what counts comes first.
  return expectations.find((each) => each !== "none" && found.includes(each)) ?? "none";
}

describe("the shipped codebook on sentences with traps", () => {
  it("names only codes and assertions that exist", () => {
    const ids = loaded.codebook.codes.map((code) => code.id);
    const isKnown = ({ code, expected }: Row) => ids.includes(code) && expectations.some((each) => each === expected);
    expect(rows.filter((row) => !isKnown(row))).toEqual([]);
  });

  describe.each([...new Set(rows.map((row) => row.group))])("%s", (group) => {
    it.each(rows.filter((row) => row.group === group))("$passage ($language) $code: $expected", (row) => {
      expect(assertionOf(row)).toBe(row.expected);
    });
  });
});
