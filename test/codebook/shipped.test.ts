import { describe, expect, it } from "vitest";
import { readCodebook } from "../../src/codebook/load.js";
import { shippedNames } from "../../src/codebook/shipped.js";
import { folderWith } from "./folder.js";

describe("what comes with the program", () => {
  it.each(shippedNames())("the codebook %s is sound", async (name) => {
    const { problems, loaded } = await readCodebook(name, { cwd: "/", checkShipped: true });
    expect(problems).toEqual([]);
    expect(loaded?.codebook.file).toBe(`codebooks/${name}.yaml`);
    expect(loaded?.codebook.id).toBe(name);
  });

  it("the context words and the two shared lists are sound", async () => {
    const cwd = await folderWith({
      "codebook.yaml": "cgCode: 1\nid: a\ncodes: [{id: a, stage: any, kind: obstacle}]\n",
    });
    const { problems, loaded } = await readCodebook("codebook.yaml", { cwd, checkShipped: true });
    expect(problems).toEqual([]);
    for (const list of ["scarcity", "trouble"])
      for (const language of ["id", "en"]) expect(loaded?.codebook.lists[list]?.[language]?.length).toBeGreaterThan(5);
  });
});
