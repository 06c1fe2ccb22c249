import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { HeldText } from "../../../src/cli/output/held-text.js";
import { CgError } from "../../../src/model/diagnostic.js";

describe("held text", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "cg-code-held-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const rows = Array.from({ length: 20_000 }, (_, index) => `baris ${index}: anggarannya — “terbatas” 日本\n`);

  it.each([
    ["in memory", 10_000_000],
    ["in a file once it is long", 1000],
  ])("comes back whole and in order, %s", (_, most) => {
    const held = new HeldText(folder, most);
    for (const row of rows) held.add(row);
    const pieces = [...held.pieces()];
    expect(pieces.join("")).toBe(rows.join(""));
    for (const piece of most === 1000 ? pieces : []) expect(piece.length).toBeLessThanOrEqual(65536 + 100);
    held.discard();
    expect(readdirSync(folder)).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("has no file that anybody else can see, also while it is held", () => {
    const held = new HeldText(folder, 10);
    held.add(rows.join(""));
    expect(readdirSync(folder)).toEqual([]);
    held.discard();
  });

  it("writes no file for a short text", () => {
    const before = statSync(folder).mtimeMs;
    const held = new HeldText(folder);
    held.add("short");
    expect([...held.pieces()]).toEqual(["short"]);
    expect(statSync(folder).mtimeMs).toBe(before);
  });

  it("says in one sentence where there is no room for it", () => {
    const held = new HeldText(join(folder, "nowhere"), 10);
    expect(() => held.add("x".repeat(100))).toThrow(CgError);
    expect(() => held.add("x".repeat(100))).toThrow(/cannot be kept in .*nowhere/);
  });
});
