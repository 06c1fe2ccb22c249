import { execFileSync } from "node:child_process";
import { chmod, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCodebook, readCodebook } from "../../src/codebook/load.js";
import { folderWith } from "./folder.js";

const good = "cgCode: 1\nid: test\ncodes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: [x, 'b AND']}}\n";

async function refusal(cwd: string, name = "codebook.yaml"): Promise<unknown> {
  return await readCodebook(name, { cwd }).then(
    () => "was read",
    (error: unknown) => error,
  );
}

function utf16(text: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(text, "utf16le");
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
}

describe("a file that is no codebook", () => {
  it.skipIf(process.platform === "win32")("is a pipe: nobody waits for a writer", async () => {
    const cwd = await folderWith({});
    execFileSync("mkfifo", [join(cwd, "codebook.yaml")]);
    const message = "codebook.yaml: a pipe or a device, not a codebook";
    expect(await refusal(cwd)).toMatchObject({ name: "CgError", message });
  });

  it.skipIf(process.platform === "win32")("is a device", async () => {
    expect(await refusal("/", "/dev/zero")).toMatchObject({
      name: "CgError",
      message: expect.stringContaining("device"),
    });
  });

  it("is a symbolic link that leads back to itself", async () => {
    const cwd = await folderWith({});
    await symlink("b.yaml", join(cwd, "codebook.yaml"));
    await symlink("codebook.yaml", join(cwd, "b.yaml"));
    const message = "codebook.yaml: a symbolic link that leads back to itself";
    expect(await refusal(cwd)).toMatchObject({ name: "CgError", message });
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === "win32")("may not be read", async () => {
    const cwd = await folderWith({ "codebook.yaml": good });
    await chmod(join(cwd, "codebook.yaml"), 0);
    expect(await refusal(cwd)).toMatchObject({ name: "CgError", message: "codebook.yaml: may not be read" });
  });

  it("has a name that no system takes", async () => {
    const cwd = await folderWith({});
    for (const name of [`${"a".repeat(300)}.yaml`, "a\0.yaml"]) {
      expect(await refusal(cwd, name)).toMatchObject({ name: "CgError" });
    }
  });

  it.each<[string, string | Uint8Array, number, number]>([
    ["NUL", "cgCode: 1\nid: te\0st\n", 2, 7],
    ["a byte of Latin-1", new Uint8Array([...Buffer.from("cgCode: 1\nid: \u{1F600}\ufffd"), 0xe9, 0x0a]), 2, 7],
  ])("holds %s, and the place is told", async (_what, content, line, column) => {
    const cwd = await folderWith({ "codebook.yaml": content });
    const place = { file: "codebook.yaml", line, column };
    expect(await refusal(cwd)).toMatchObject({ name: "CgError", message: "not a text file in UTF-8", place });
  });
});

describe("a codebook is read as what it is", () => {
  it.each([
    ["UTF-16 LE with a byte order mark", utf16(`\ufeff${good}`, false)],
    ["UTF-16 BE with a byte order mark", utf16(`\ufeff${good}`, true)],
    ["UTF-16 LE without one", utf16(good, false)],
    ["UTF-16 BE without one", utf16(good, true)],
    ["UTF-8 with a byte order mark", `\ufeff${good}`],
    ["Windows line ends", good.replaceAll("\n", "\r\n")],
    ["UTF-16 with Windows line ends", utf16(`\ufeff${good.replaceAll("\n", "\r\n")}`, true)],
  ])("in %s, with the same places", async (_what, content) => {
    const cwd = await folderWith({ "codebook.yaml": content });
    const { problems } = await readCodebook("codebook.yaml", { cwd });
    expect(problems).toMatchObject([{ rule: "bad-indicator", place: { line: 4, column: 65 } }]);
  });
});

describe("codebooks that extend one another in a circle", () => {
  it.each([
    [["a.yaml"], "a.yaml → a.yaml"],
    [["a.yaml", "b.yaml"], "a.yaml → b.yaml → a.yaml"],
    [["a.yaml", "b.yaml", "c.yaml"], "a.yaml → b.yaml → c.yaml → a.yaml"],
  ])("%j are refused at the extends that closes it", async (names, message) => {
    const files = names.map((name, index) => [
      name,
      `cgCode: 1\nid: x\n# a comment\nextends: ./${names[(index + 1) % names.length]}\n`,
    ]);
    const cwd = await folderWith(Object.fromEntries(files));
    const { problems, loaded } = await readCodebook("a.yaml", { cwd });
    expect(loaded).toBeUndefined();
    expect(problems).toMatchObject([
      { message: `extends runs in a circle: ${message}`, place: { file: names.at(-1), line: 4, column: 10 } },
    ]);
  });

  it("by a symbolic link are refused too", async () => {
    const cwd = await folderWith({ "a.yaml": "cgCode: 1\nid: x\nextends: b.yaml\n" });
    await symlink("a.yaml", join(cwd, "b.yaml"));
    const { problems } = await readCodebook("a.yaml", { cwd });
    expect(problems[0]).toMatchObject({ place: { line: 3, column: 10 } });
  });

  it("a file that is missing is told of where it is named, as is one that is no text", async () => {
    const cwd = await folderWith({ "codebook.yaml": "cgCode: 1\nid: x\nextends: base.yaml\n" });
    for (const said of ["there is no such codebook", "not a text file"]) {
      const { problems } = await readCodebook("codebook.yaml", { cwd });
      expect(problems).toMatchObject([{ message: expect.stringContaining(said), place: { line: 3, column: 10 } }]);
      expect(problems[0]?.message).toContain("base.yaml");
      await expect(loadCodebook("codebook.yaml", { cwd })).rejects.toMatchObject({ name: "CgError" });
      await writeFile(join(cwd, "base.yaml"), new Uint8Array([0xff, 0xfe, 0xfd]));
    }
  });
});
