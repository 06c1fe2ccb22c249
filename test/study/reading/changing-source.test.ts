import { appendFileSync, truncateSync } from "node:fs";
import { expect, it, vi } from "vitest";
import { createByteReader } from "../../../src/study/reading/source-bytes.js";
import { folderOf } from "../folder.js";

/** What happens to the file after its first bytes were read; the reader itself knows nothing of it. */
const change = vi.hoisted(() => ({ meanwhile: (): void => {} }));

vi.mock("node:fs", async (original) => {
  const fs = await original<typeof import("node:fs")>();
  // A few bytes at a time, as over a slow network.
  const readSync = (file: number, buffer: NodeJS.ArrayBufferView, offset: number): number => {
    const got = fs.readSync(file, buffer, offset, 4, null);
    change.meanwhile();
    change.meanwhile = () => {};
    return got;
  };
  return { ...fs, readSync };
});

it.each([
  ["grows", (path: string) => appendFileSync(path, " Satu lagi.")],
  ["is cut off", (path: string) => truncateSync(path, 6)],
])("a file that %s while it is read is refused, not read in part", (_, happens) => {
  const root = folderOf({ "a.txt": "Anggaran terbatas." });
  const reader = createByteReader();
  expect(Buffer.from(reader.read(`${root}/a.txt`, "a.txt", 100).bytes).toString()).toBe("Anggaran terbatas.");
  change.meanwhile = () => happens(`${root}/a.txt`);
  expect(() => reader.read(`${root}/a.txt`, "a.txt", 100)).toThrow("a.txt: changed while it was read");
});
