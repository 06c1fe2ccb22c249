import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { rules } from "../../src/check/rules/registry.js";
import { findingsIn, findingsOf, inShort } from "./checking.js";

const folder = join(import.meta.dirname, "broken");
const names = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

/** The first line of every file says what is found in it: `# 12:5 unknown-stage: a stage that is not there`. */
function expected(name: string): readonly string[] {
  const first = readFileSync(join(folder, name), "utf8").split("\n")[0] ?? "";
  const match = /^# (?:(\d+:\d+ [a-z-]+): .+|no finding)$/.exec(first);
  if (match === null) throw new Error(`${name} does not say what is found in it`);
  return match[1] === undefined ? [] : [match[1]];
}

describe("a codebook with one mistake has one finding, at its line and column", () => {
  it.each(names)("%s", async (name) => {
    expect(inShort(await findingsIn(folder, name))).toEqual(expected(name));
  });

  it("and there are at least 60 of them, of every rule that needs no sources", () => {
    const found = new Set(names.flatMap(expected).map((finding) => finding.split(" ")[1]));
    expect(names.length).toBeGreaterThanOrEqual(60);
    for (const { id, sources } of rules)
      if (sources === undefined && id !== "stage-conflict") expect(found).toContain(id);
  });

  it.each(names)("%s with Windows line ends", async (name) => {
    const text = readFileSync(join(folder, name), "utf8").replaceAll("\n", "\r\n");
    expect(inShort(await findingsOf(text))).toEqual(expected(name));
  });
});
