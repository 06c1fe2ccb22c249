import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { createByteReader } from "../../../src/study/reading/source-bytes.js";
import { folderOf } from "../folder.js";

describe("the bytes of a source", () => {
  it("are read whole, whatever was read before", () => {
    const root = folderOf({ "a.txt": "a".repeat(200_000), "b.txt": "bb", "c.txt": "" });
    const reader = createByteReader();
    expect(reader.read(`${root}/a.txt`, "a.txt", 1e6).bytes.length).toBe(200_000);
    expect(Buffer.from(reader.read(`${root}/b.txt`, "b.txt", 1e6).bytes).toString()).toBe("bb");
    expect(reader.read(`${root}/c.txt`, "c.txt", 1e6).bytes.length).toBe(0);
  });

  it("are refused when there are more than allowed, with the size", () => {
    const root = folderOf({ "a.txt": "a".repeat(3_100_000) });
    expect(() => createByteReader().read(`${root}/a.txt`, "a.txt", 2_000_000)).toThrow(
      expect.objectContaining({
        message: "a.txt: 3.1 MB, more than the limit of 2.0 MB",
        hint: "If it is meant to be that large, pass --max-source 4MB.",
      }),
    );
  });

  it("are refused for what is no file", () => {
    const root = folderOf();
    expect(() => createByteReader().read(`${root}/a.txt`, "a.txt", 10)).toThrow("a.txt: no such file or folder");
    expect(() => createByteReader().read(root, "a", 10)).toThrow("a: not a file");
  });

  it.runIf(process.platform !== "win32")("are never waited for at a pipe", () => {
    const root = folderOf();
    execFileSync("mkfifo", [`${root}/p`]);
    expect(() => createByteReader().read(`${root}/p`, "p", 10)).toThrow("p: a pipe, not a file");
  });
});
