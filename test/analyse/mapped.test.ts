import { describe, expect, it } from "vitest";
import { mappedFold } from "../../src/analyse/mapped.js";
import { tally } from "../../src/analyse/tally.js";
import { createMapping } from "../../src/coding/mapping.js";
import type { CodedDocument } from "../../src/model/corpus.js";
import { byAni, code, codebook, document, records, tableOf } from "./corpus.js";

const ours = codebook(
  code({ id: "money", maps: { theirs: ["means"] } }),
  code({ id: "staff", maps: { theirs: ["means", "power"] } }),
  code({ id: "rules", kind: "activity", stage: "deliberation" }),
);
const theirs = {
  ...codebook(
    code({ id: "means", stage: "assessment" }),
    code({ id: "power", stage: "assessment" }),
    code({ id: "trust" }),
  ),
  id: "theirs",
};

const interview = (id: string, more: Partial<Parameters<typeof document>[0]> = {}) =>
  document({
    id,
    turns: [
      { by: "T", role: "interviewer", text: "Apa kendalanya?" },
      { by: "J", text: "Uang dan kader kurang. Ada SOP." },
    ],
    found: [
      { words: "Uang", code: "money" },
      { words: "Uang", code: "staff" },
      { words: "Ada SOP", code: "rules" },
    ],
    asked: [{ turn: 1, stage: "assessment" }],
    ...more,
  });

async function mapped(documents: readonly CodedDocument[], options: Parameters<typeof tally.start>[1] = {}) {
  const mapping = createMapping(ours, theirs);
  const fold = mappedFold(tally.start(mapping.target, options), mapping, options);
  for (const each of documents) await fold.add(each);
  return fold.finish([]);
}

describe("an analysis under another codebook", () => {
  it("has the other codebook's codes, labels and stages, and a passage once under each", async () => {
    const table = await mapped([interview("a.txt"), interview("b.txt")]);
    expect(records(table, "code", "stage", "informants", "informants_of", "passages")).toEqual([
      ["means", "Assessment", 2, 2, 2],
      ["power", "Assessment", 2, 2, 2],
      ["test:rules", "(not in the codebook)", 2, 2, 2],
    ]);
    expect(table.title.en).toBe("Candidate tally by code (dictionary, not reviewed), under theirs");
  });

  it("groups by the other codebook's stages, and by sources and people as before", async () => {
    const documents = [interview("a.txt"), interview("b.txt")];
    expect(records(await mapped(documents, { by: "stage" }), "stage", "passages")).toContainEqual(["assessment", 2]);
    const [before, after] = [
      await tableOf(tally, ours, { by: "source" }, documents),
      await mapped(documents, { by: "source" }),
    ];
    const figures = ["source", "informants", "informants_of", "passages"];
    expect(records(after, ...figures)).toEqual(records(before, ...figures));
  });

  it("says how many codings became how many, and what has no counterpart on either side", async () => {
    const notes = (await mapped([interview("a.txt")])).basis.notes.map(({ en }) => en);
    expect(notes.slice(-3)).toEqual([
      "Codings under test 1.0.0 are counted under theirs 1.0.0 by what its maps say: 3 under codes of the one are 2 under codes of the other.",
      "Codes of test without a counterpart in theirs (1): rules. Their 1 passage(s) stand in rows of their own, outside all stages.",
      "Codes of theirs that nothing in test maps to (1), which says nothing about the case: trust.",
    ]);
  });

  it("settles what a team agreed on before, so that a rejected code takes no other with it", async () => {
    const agreed = { ...byAni, coder: "agreed", status: "rejected" } as const;
    const found = [
      { words: "Uang", code: "money" },
      { words: "Uang", code: "staff" },
      { words: "Uang", code: "money", ...agreed },
    ];
    const table = await mapped([interview("a.txt", { found })]);
    expect(records(table, "code", "passages")).toEqual([
      ["means", 1],
      ["power", 1],
    ]);
  });

  it("looks only at the codings that were selected", async () => {
    const found = [
      { words: "Uang", code: "money" },
      { words: "Ada SOP", code: "staff", ...byAni },
    ];
    const table = await mapped([interview("a.txt", { found })], { coders: ["ani"] });
    expect(records(table, "code", "passages")).toEqual([
      ["means", 1],
      ["power", 1],
    ]);
    expect(table.basis.notes.map(({ en }) => en).join()).toContain("1 under codes of the one are 2");
  });

  it("says that questions about stages the other codebook lacks are passed by", async () => {
    const notes = (await mapped([interview("a.txt", { asked: [{ turn: 1, stage: "elsewhere" }] })])).basis.notes;
    expect(notes.at(-1)?.en).toBe(
      "Questions were about stages that theirs does not have: asked counts only who spoke of a stage.",
    );
  });
});
