import { describe, expect, it } from "vitest";
import { confusionSquare, confusionTable } from "../../../src/check/example/confusion.js";
import { runExamples, untestedCodes } from "../../../src/check/example/examples.js";
import { examplesTable, narrowed, type Tested } from "../../../src/check/example/table.js";
import { loadCodebook } from "../../../src/codebook/load.js";
import { records } from "../../analyse/corpus.js";
import { folderWith } from "../../codebook/folder.js";
import { findingsIn } from "../checking.js";

const codes = `
  - {id: heading, stage: any, kind: obstacle, examples: [{text: 'Semua kurang.', language: id}]}
  - id: budget
    parent: heading
    stage: any
    kind: obstacle
    indicators: {id: ['anggaran']}
    examples: [{text: 'Anggaran kurang.', language: id}, {text: 'Dana habis.', language: id}]
    counterexamples: [{text: 'Anggaran rumah tangga ibu.', language: id, because: private}]
  - id: people
    stage: any
    kind: obstacle
    indicators: {id: ['kader (kurang | sedikit)']}
    examples: [{text: 'Kader kurang, anggaran juga.', language: id}, {text: 'Kader sedikit.', language: id}]
  - id: trust
    stage: any
    kind: obstacle
    indicators: {id: ['curiga']}
    examples: [{text: 'Saling curiga.', language: id}]
`;

function bookFolder(): Promise<string> {
  return folderWith({ "book.yaml": `cgCode: 1\nid: book\nversion: '1.0.0'\ncodes:${codes}` });
}

async function tested(folder?: string): Promise<Tested> {
  const cwd = folder ?? (await bookFolder());
  const loaded = await loadCodebook("book.yaml", { cwd });
  return { codebook: loaded.codebook, results: runExamples(loaded), untested: untestedCodes(loaded.codebook) };
}

describe("the table of examples", () => {
  it("has the misses only, with place, expectation, who caught them instead, and why their code did not", async () => {
    const table = examplesTable(await tested(), false);
    expect(table.title.en).toBe("Examples of book: of 6, 1 missed and 1 caught that must not be");
    expect(records(table, "place", "code", "expected", "caught_by", "why", "because")).toEqual([
      ["book.yaml:11:65", "budget", "to be caught", "no code", "no indicator finds anything in it", ""],
      ["book.yaml:12:30", "budget", "not to be caught", "budget (book.yaml:10)", "", "private"],
    ]);
  });

  it("gives the reason in the language of output", async () => {
    const cwd = await folderWith({
      "book.yaml": `cgCode: 1
id: book
codes:
  - id: budget
    stage: any
    kind: context
    counterexamples: [{text: Dana., because: {en: private, id: pribadi}}]
    indicators: [dana]\n`,
    });
    const { columns, rows } = examplesTable(await tested(cwd), false);
    const because = columns.findIndex(({ key }) => key === "because");
    expect(rows.map(({ cells }) => cells[because])).toEqual([{ en: "private", id: "pribadi" }]);
  });

  it("stands where codebook check says it stands", async () => {
    const cwd = await bookFolder();
    const found = (await findingsIn(cwd, "book.yaml")).filter(({ rule }) =>
      /example-not-caught|counterexample/.test(rule),
    );
    const places = found.map(({ place }) => `${place.file}:${place.line}:${place.column}`);
    expect(records(examplesTable(await tested(cwd), false), "place").flat()).toEqual(places);
  });

  it("has the kept ones behind them when all are asked for", async () => {
    const table = examplesTable(await tested(), true);
    expect(records(table, "result", "text")).toEqual([
      ["missed", "Dana habis."],
      ["caught", "Anggaran rumah tangga ibu."],
      ["kept", "Anggaran kurang."],
      ["kept", "Kader kurang, anggaran juga."],
      ["kept", "Kader sedikit."],
      ["kept", "Saling curiga."],
    ]);
  });

  it("rests on the codebook, and names the codes that nothing can find", async () => {
    const { basis } = examplesTable(await tested(), false);
    expect(basis.about).toBe("codebook");
    expect(basis.notes.map(({ en }) => en)).toEqual([
      "Basis: the codebook book 1.0.0 (book.yaml): 4 code(s); 5 example(s) and 1 counterexample(s) tested.",
      "Not tested, because no indicator finds these codes (headings, codes for people only, retired codes): heading.",
    ]);
  });

  it("can be narrowed to some codes", async () => {
    const table = examplesTable(narrowed(await tested(), new Set(["trust"])), true);
    expect(table.title.en).toBe("Examples of book: 1 tested, none missed");
    expect(JSON.stringify(table.basis.notes)).not.toContain("heading");
  });

  it("says so where there is nothing to test", async () => {
    const table = examplesTable(narrowed(await tested(), new Set()), false);
    expect(table.title.en).toBe("Examples of book: none");
    expect(table.basis.notes.slice(1).map(({ en }) => en)).toEqual([
      "There are no examples and no counterexamples to test: write some under each code.",
    ]);
  });
});

describe("the tables of confusion", () => {
  it("name for each code the others that catch its examples, and leave clear codes to a note", async () => {
    const table = confusionTable(await tested(), false);
    const figures = ["code", "examples", "caught", "counterexamples", "counterexamples_caught", "also_caught_by"];
    expect(records(table, ...figures)).toEqual([
      ["budget", 2, 1, 1, 1, ""],
      ["people", 2, 2, 0, 0, "budget 1"],
    ]);
    expect(table.basis.notes.map(({ en }) => en).join(" ")).toContain("1 code(s) whose examples they alone catch");
    expect(confusionTable(await tested(), true).rows).toHaveLength(3);
  });

  it("hold in full every code that can be found as a column", async () => {
    const table = confusionSquare(await tested());
    expect(records(table, "code", "uncaught", "by_budget", "by_people", "by_trust")).toEqual([
      ["budget", 1, 1, 0, 0],
      ["people", 0, 1, 2, 0],
      ["trust", 0, 0, 0, 1],
    ]);
    expect(table.columns.map(({ key }) => key)).not.toContain("by_heading");
    const keys = table.columns.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
