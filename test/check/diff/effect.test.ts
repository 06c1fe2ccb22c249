import { describe, expect, it } from "vitest";
import { effectTable } from "../../../src/check/diff/effect-table.js";
import { cellAt, createPassageDiff } from "../../../src/check/diff/passages.js";
import type { Row, Table } from "../../../src/model/table.js";
import { folderWith } from "../../codebook/folder.js";
import { inProcess } from "../../e2e/process.js";
import { column, tableOf } from "../../render/sample.js";

const passageColumns = ["source", "start", "end", "assertion", "code", "counted"].map((key) => column(key));

function passage(start: number, code: string, counted = true): Row {
  return { cells: ["a.txt", start, start + 5, counted ? "affirmed" : "denied", code, counted] };
}

describe("passages under two versions", () => {
  it("are gained, lost, or the same, and another assertion is another passage", () => {
    const diff = createPassageDiff(passageColumns, new Map(), true);
    diff.add(
      [passage(0, "a"), passage(9, "a"), passage(20, "b")],
      [passage(0, "a"), passage(9, "a", false), passage(30, "c")],
    );
    expect(diff.rows.map(({ cells }) => cells)).toEqual([
      [{ en: "lost", id: "hilang" }, "a.txt", 9, 14, "affirmed", "a", true],
      [{ en: "lost", id: "hilang" }, "a.txt", 20, 25, "affirmed", "b", true],
      [{ en: "gained", id: "bertambah" }, "a.txt", 9, 14, "denied", "a", false],
      [{ en: "gained", id: "bertambah" }, "a.txt", 30, 35, "affirmed", "c", true],
    ]);
    expect([...diff.lost]).toEqual([
      ["a", 1],
      ["b", 1],
    ]);
    expect([...diff.gained]).toEqual([["c", 1]]);
  });

  it("of a renamed code are the same", () => {
    const diff = createPassageDiff(passageColumns, new Map([["old", "new"]]), true);
    diff.add([passage(0, "old"), passage(9, "old")], [passage(0, "new")]);
    expect(diff.rows).toHaveLength(1);
    expect([...diff.lost]).toEqual([["new", 1]]);
  });

  it("are counted without being kept", () => {
    const diff = createPassageDiff(passageColumns, new Map(), false);
    diff.add([passage(0, "a")], []);
    expect(diff.rows).toEqual([]);
    expect(diff.lost.get("a")).toBe(1);
  });
});

function tally(rows: readonly (readonly [code: string, informants: number, passages: number])[]): Table {
  const keys = [
    "code_label",
    "code",
    "informants",
    "documentary_sources",
    "mentions_turns",
    "mentions_paragraphs",
    "passages",
  ];
  return tableOf(
    keys.map((key) => column(key)),
    rows.map(([code, informants, passages]) => [code.toUpperCase(), code, informants, 0, 0, 0, passages]),
  );
}

describe("the effect on a tally", () => {
  const files = { before: "a.yaml", after: "b.yaml" };
  const counts = { gained: new Map([["b", 3]]), lost: new Map([["gone", 2]]) };

  it("has before, after and difference, also of codes that are in one codebook only, under their later ids", () => {
    const before = tally([
      ["same", 1, 1],
      ["old", 1, 2],
      ["gone", 2, 2],
      ["empty", 0, 0],
    ]);
    const after = tally([
      ["same", 1, 1],
      ["b", 3, 5],
      ["empty", 0, 0],
    ]);
    const table = effectTable(before, after, counts, { files, renames: new Map([["old", "b"]]), all: false });
    const told = table.rows.map((row) =>
      [
        "code",
        "code_label",
        "informants_before",
        "informants_after",
        "informants_difference",
        "passages_difference",
        "passages_gained",
        "passages_lost",
      ].map((key) => cellAt(table.columns, row, key)),
    );
    expect(told).toEqual([
      ["b", "B", 1, 3, 2, 3, 3, 0],
      ["gone", "GONE", 2, 0, -2, -2, 0, 2],
    ]);
    expect(table.basis.notes[0]?.en).toContain("1 code is not shown whose figures stay the same");
    const all = effectTable(before, after, counts, { files, renames: new Map([["old", "b"]]), all: true });
    expect(all.rows.map(({ cells }) => cells[0])).toEqual(["same", "b", "gone"]);
  });
});

it("on sources the difference of every code that is no family is what it gained less what it lost", async () => {
  const book = (lines: string, more = "") =>
    `cgCode: 1\nid: own\nversion: '1.0.0'\ncodes:\n  - {id: money, stage: any, kind: obstacle, indicators: {id: [${lines}]}}\n  - {id: rules, stage: any, kind: obstacle, indicators: {id: [aturan]}}\n${more}`;
  const folder = await folderWith({
    "before.yaml": book("anggaran, dana"),
    "after.yaml": book(
      "anggaran NEAR/3 kurang, biaya, dana",
      "  - {id: people, stage: any, kind: obstacle, indicators: {id: [tenaga]}}\n",
    ),
    "a.txt":
      "T: Apa kendalanya?\nJ: Anggaran ada. Anggaran kami kurang. Biaya besar sekali. Tenaga juga kurang. Aturan lama.\n",
    "b.txt": "T: Apa kendalanya?\nJ: Dana ada. Anggaran turun. Tidak ada biaya. Aturan baru.\n",
  });
  const argv = [
    "codebook",
    "diff",
    "before.yaml",
    "after.yaml",
    "--sources",
    "a.txt",
    "b.txt",
    "--only",
    "effect",
    "--all",
    "-f",
    "json",
    "-q",
  ];
  const { code, stdout, stderr } = await inProcess(argv, folder);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  const { rows } = JSON.parse(stdout);
  expect(
    rows.map((row: Record<string, unknown>) => [
      row["code"],
      row["passages_before"],
      row["passages_after"],
      row["passages_gained"],
      row["passages_lost"],
    ]),
  ).toEqual([
    ["money", 4, 3, 1, 2],
    ["rules", 2, 2, 0, 0],
    ["people", 0, 1, 1, 0],
  ]);
});
