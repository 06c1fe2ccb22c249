import { chmodSync, readFileSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fixCodebooks } from "../../../../src/cli/codebook/check/fix.js";
import { quietIo } from "../../../check/quiet-io.js";
import { folderWith } from "../../../codebook/folder.js";

const twice = "cgCode: 1\r\nid: é\r\ncodes:\r\n  - id: a\r\n    indicators: {en: [ü doubt, ü doubt]}\r\n";
const once = twice.replace(", ü doubt", "");

function utf16(text: string, isBigEndian: boolean): Buffer {
  const bytes = Buffer.from(text, "utf16le");
  return isBigEndian ? bytes.swap16() : bytes;
}

describe("--fix on files", () => {
  it.each([
    ["UTF-8", (text: string) => Buffer.from(text)],
    ["UTF-8 with a byte order mark", (text: string) => Buffer.from(`\ufeff${text}`)],
    ["UTF-16LE", (text: string) => utf16(`\ufeff${text}`, false)],
    ["UTF-16BE", (text: string) => utf16(`\ufeff${text}`, true)],
    ["UTF-16LE without a byte order mark", (text: string) => utf16(text, false)],
    ["UTF-16BE without a byte order mark", (text: string) => utf16(text, true)],
  ])("keeps %s and line ends", async (_, encoded) => {
    const cwd = await folderWith({ "codebook.yaml": encoded(twice) });
    const fixes = await fixCodebooks(["codebook.yaml"], null, quietIo(cwd));
    expect(fixes).toMatchObject([{ place: { file: "codebook.yaml", line: 5, column: 23 } }]);
    expect(readFileSync(join(cwd, "codebook.yaml")).equals(encoded(once))).toBe(true);
  });

  it("does not write where nothing is to be put right", async () => {
    const cwd = await folderWith({ "codebook.yaml": once });
    const before = statSync(join(cwd, "codebook.yaml"), { bigint: true });
    expect(await fixCodebooks(["codebook.yaml"], null, quietIo(cwd))).toEqual([]);
    expect(statSync(join(cwd, "codebook.yaml"), { bigint: true })).toMatchObject({
      ino: before.ino,
      mtimeNs: before.mtimeNs,
    });
  });

  it("changes the file behind a link, once under however many names, and leaves the one that it extends", async () => {
    const own = twice.replace("codes:", "extends: base.yaml\r\ncodes:");
    const cwd = await folderWith({ "own.yaml": own, "base.yaml": twice });
    chmodSync(join(cwd, "own.yaml"), 0o600);
    symlinkSync("own.yaml", join(cwd, "link.yaml"));
    expect(await fixCodebooks(["link.yaml", "own.yaml", "./own.yaml"], null, quietIo(cwd))).toHaveLength(1);
    expect(readFileSync(join(cwd, "link.yaml"), "utf8")).toBe(own.replace(", ü doubt", ""));
    expect(readFileSync(join(cwd, "base.yaml"), "utf8")).toBe(twice);
    expect(statSync(join(cwd, "own.yaml")).mode & 0o777).toBe(0o600);
  });

  it("leaves a file that is saved meanwhile", async () => {
    const cwd = await folderWith({ "codebook.yaml": twice });
    const io = quietIo(cwd);
    let asked = 0;
    const signal = Object.create(io.signal, {
      throwIfAborted: { value: () => void (++asked === 2 && writeFileSync(join(cwd, "codebook.yaml"), "saved")) },
      addEventListener: { value: () => undefined },
      removeEventListener: { value: () => undefined },
    });
    await expect(fixCodebooks(["codebook.yaml"], null, { ...io, signal })).rejects.toThrow(
      "codebook.yaml: was changed by another program meanwhile, so --fix has left it as it is",
    );
    expect(readFileSync(join(cwd, "codebook.yaml"), "utf8")).toBe("saved");
  });

  it("changes no file where one of them cannot be read", async () => {
    const cwd = await folderWith({ "codebook.yaml": twice });
    await expect(fixCodebooks(["codebook.yaml", "no.yaml"], null, quietIo(cwd))).rejects.toThrow("no such codebook");
    expect(readFileSync(join(cwd, "codebook.yaml"), "utf8")).toBe(twice);
  });
});
