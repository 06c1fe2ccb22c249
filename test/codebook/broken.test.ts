import { truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCodebook, readCodebook } from "../../src/codebook/load.js";
import { CgError } from "../../src/model/diagnostic.js";
import { broken, head } from "./broken-codebooks.js";
import { folderWith } from "./folder.js";

describe("a broken codebook is refused at the place to mend", () => {
  it.each(broken)("%s", async (_what, marked, rule, message, hint) => {
    const at = marked.indexOf("^");
    const text = marked.slice(0, at) + marked.slice(at + 1);
    const before = text.slice(0, at).split("\n");
    const place = { file: "codebook.yaml", line: before.length, column: Array.from(before.at(-1) ?? "").length + 1 };
    const cwd = await folderWith({ "codebook.yaml": text });
    const { problems, loaded } = await readCodebook("codebook.yaml", { cwd });
    const [first] = problems;
    expect(loaded).toBeUndefined();
    expect(first).toMatchObject({ rule, place });
    expect(first?.message).toContain(message);
    expect(first?.hint ?? "").toContain(hint);
    const error = await loadCodebook("codebook.yaml", { cwd }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(CgError);
    expect(error).toMatchObject({ place, message: first?.message });
  });

  it("holds with Windows line ends", async () => {
    const text = `${head}codes:\n  - id: a\n    stage: any\n    kind: obstacle\n    indicators:\n      id:\n        - aturan main\n          dan | lain\n`;
    const cwd = await folderWith({ "codebook.yaml": text.replaceAll("\n", "\r\n") });
    const { problems } = await readCodebook("codebook.yaml", { cwd });
    expect(problems).toMatchObject([{ rule: "bad-indicator", place: { line: 10, column: 15 } }]);
  });

  it("collects everything that is wrong, for codebook check", async () => {
    const cwd = await folderWith({
      "codebook.yaml": `${head}titel: x\ncodes:\n  - {id: a, stage: no, kind: obstacle, indicators: {id: ['a |', 'b AND']}}\n  - {id: a, stage: any, kind: obstacle}\n  - {id: b, kind: obstacle, parent: c}\n`,
    });
    const { problems } = await readCodebook("codebook.yaml", { cwd });
    expect(problems.map(({ rule, place }) => `${place.line} ${rule}`)).toEqual([
      "3 unknown-key",
      "6 duplicate-id",
      "5 unknown-stage",
      "7 schema",
      "7 unknown-code",
      "5 bad-indicator",
      "5 bad-indicator",
    ]);
  });
});

describe("hostile YAML", () => {
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefghij"
      .split("")
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[index]}`).join(",")}]`),
  ].join("\n");

  it.each([
    ["an alias bomb", `${head}${bomb}\n`, "aliases repeat more than"],
    ["brackets 100,000 deep", `${head}codes: ${"[".repeat(100_000)}`, "levels deep"],
    ["lists 20,000 deep", `${head}codes:\n${"- ".repeat(20_000)}a`, "levels deep"],
  ])("%s is refused at once", async (_what, text, message) => {
    const cwd = await folderWith({ "codebook.yaml": text });
    const { problems } = await readCodebook("codebook.yaml", { cwd });
    expect(problems[0]?.message).toContain(message);
  });

  it.each<[string, string | Uint8Array, string]>([
    ["bytes that are no UTF-8", new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xe9, 0x0a]), "not a text file in UTF-8"],
    ["a zip file", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), "not a text file in UTF-8"],
  ])("%s are refused", async (_what, content, message) => {
    const cwd = await folderWith({ "codebook.yaml": content });
    await expect(loadCodebook("codebook.yaml", { cwd })).rejects.toThrow(message);
  });

  it("a file larger than 16 MB is refused before it is read", async () => {
    const cwd = await folderWith({ "codebook.yaml": "" });
    await truncate(join(cwd, "codebook.yaml"), 50 * 1024 * 1024);
    await expect(loadCodebook("codebook.yaml", { cwd })).rejects.toThrow(
      "codebook.yaml: larger than a codebook may be (16 MB)",
    );
  });

  it("a regular expression that would backtrack for ever is taken, as the engine is linear", async () => {
    const cwd = await folderWith({
      "codebook.yaml": `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: ['/(a+)+$/']}}\n`,
    });
    await expect(loadCodebook("codebook.yaml", { cwd })).resolves.toBeDefined();
  });
});
