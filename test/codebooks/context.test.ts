import { expect, it } from "vitest";
import { loadCodebook } from "../../src/codebook/load.js";
import { folderWith } from "../codebook/folder.js";
import { documentOf, type Matching, matchingOf, run } from "../match/matching.js";
import { rowsOf } from "./fixtures.js";

/** One line of the table. `expected`: the assertions that are right, parted by "|"; "none" when nothing may be found. */
interface Row {
  readonly language: string;
  readonly expected: string;
  readonly phrase: string;
  readonly passage: string;
}

const rows = rowsOf("context.tsv").map(([language = "", expected = "", phrase = "", passage = ""]): Row => {
  return { language, expected, phrase, passage };
});

const phrases = [...new Set(rows.map(({ language, phrase }) => `${language} ${phrase}`))];
const idOf = ({ language, phrase }: Row) => `phrase-${phrases.indexOf(`${language} ${phrase}`)}`;

/** An obstacle for each phrase, so that only the shipped context words decide. */
async function phraseMatching(): Promise<Matching> {
  const codes = rows
    .filter((row, index) => rows.findIndex((other) => idOf(other) === idOf(row)) === index)
    .map((row) => {
      const indicator = row.phrase.replaceAll("'", "''");
      return `  - {id: ${idOf(row)}, stage: any, kind: obstacle, overlaps: all, indicators: {${row.language}: ['${indicator}']}}`;
    });
  const folder = await folderWith({
    "phrases.yaml": `cgCode: 1\nid: phrases\nlanguages: [id, en]\ncodes:\n${codes.join("\n")}\n`,
  });
  return matchingOf(await loadCodebook("phrases.yaml", { cwd: folder }));
}

function assertionsOf(matching: Matching, row: Row): readonly string[] {
  const [first = "", answer] = row.passage.split(" ||| ");
  const turns =
    answer === undefined
      ? [{ role: "participant" as const, text: first }]
      : [
          { role: "interviewer" as const, text: first },
          { role: "participant" as const, text: answer },
        ];
  const { candidates } = run(matching, documentOf(turns), [row.language]);
  return candidates.filter((each) => each.code === idOf(row)).map((each) => each.assertion);
}

it("the shipped context words decide what a phrase asserts, whatever the codebook", async () => {
  const matching = await phraseMatching();
  const wrong = rows.flatMap((row) => {
    const found = assertionsOf(matching, row);
    const right = row.expected.split("|");
    const isRight = found.length === 0 ? right.includes("none") : found.every((each) => right.includes(each));
    return isRight ? [] : [`${row.passage}: expected ${row.expected}, got ${found.join(", ") || "none"}`];
  });
  expect(wrong).toEqual([]);
});
