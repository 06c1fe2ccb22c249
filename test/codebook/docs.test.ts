import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readCodebook } from "../../src/codebook/load.js";
import { folderWith } from "./folder.js";

const page = readFileSync(new URL("../../docs/codebooks.md", import.meta.url), "utf8");
const blocks = Array.from(page.matchAll(/```yaml\n(.*?)```/gs), ([, block]) => block ?? "");

describe("docs/codebooks.md", () => {
  it("begins with a codebook that loads, and shows codes, lists and context words that fit into one", async () => {
    const [smallest = "", code = "", , context = ""] = blocks;
    const other =
      "  - {id: no-ground-rules, stage: any, kind: obstacle}\n  - {id: unclear-governance, stage: any, kind: obstacle}\n  - {id: process-design, stage: any, kind: activity}\n";
    const cwd = await folderWith({ "small.yaml": smallest, "full.yaml": `${smallest}${code}${other}${context}` });
    for (const name of ["small.yaml", "full.yaml"]) expect((await readCodebook(name, { cwd })).problems).toEqual([]);
  });

  it("shows the whole file as one that loads", async () => {
    const whole = (blocks[2] ?? "").replace("codes: []", "codes: [{id: a, stage: any, kind: obstacle}]");
    const cwd = await folderWith({ "whole.yaml": whole });
    expect((await readCodebook("whole.yaml", { cwd })).problems).toEqual([]);
  });
});
