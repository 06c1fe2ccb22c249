import { expect, it } from "vitest";
import { sample } from "../../src/check/sample.js";
import { folderWith } from "../codebook/folder.js";
import { findingsIn, findingsOf, inShort } from "./checking.js";

it("a line that says # allow RULE at its end has no finding of that rule", async () => {
  const line = "    indicators:\n      en:\n        - nobody trusts\n        - community";
  expect(inShort(await findingsOf(sample({ indicators: line })))).toEqual(["15:11 indicator-too-broad"]);
  expect(await findingsOf(sample({ indicators: `${line}  # allow indicator-too-broad` }))).toEqual([]);
  const stage = "    stage: deliberation  # allow stage-conflict";
  expect(inShort(await findingsOf(sample({ stage, indicators: line })))).toContain("15:11 indicator-too-broad");
});

it("so does a line that says why, and one of any length", async () => {
  const line = (end: string) => sample({ indicators: `    indicators: {en: [nobody trusts, community]}${end}` });
  const broad = "indicator-too-broad";
  expect(inShort(await findingsOf(line("")))).toEqual([`12:38 ${broad}`]);
  for (const end of [
    ` # allow ${broad}: a name`,
    ` # allow ${broad} because it is a name, not more`,
    ` #allow: ${broad}`,
  ])
    expect(await findingsOf(line(end))).toEqual([]);
  const long = `    indicators: {en: [community, nobody trusts, ${Array.from({ length: 200 }, (_, index) => `no trust x${index}`).join(", ")}]}`;
  expect(inShort(await findingsOf(sample({ indicators: long })))).toContain("12:23 indicator-too-broad");
  expect(inShort(await findingsOf(sample({ indicators: `${long} # allow ${broad}` })))).toEqual([]);
});

it("what makes a codebook unusable cannot be allowed", async () => {
  const text = sample({ stage: "    stage: deliberatoin  # allow unknown-stage" });
  expect(inShort(await findingsOf(text))).toEqual(["7:12 unknown-stage", "7:34 idle-allow"]);
});

it("who extends a shipped codebook reads nothing of the warnings about that one, but of what no longer fits", async () => {
  const head = "cgCode: 1\nid: mine\nextends: morse-stephens-2012\ncodes:\n";
  expect(
    await findingsIn(await folderWith({ "codebook.yaml": `${head}  - {id: low-trust, color: '#112233'}\n` })),
  ).toEqual([]);
  const removed = await findingsOf(`${head}  - {id: unclear-governance, remove: true}\n`);
  expect(removed.length).toBeGreaterThan(0);
  for (const { rule, place } of removed) {
    expect(rule).toBe("unknown-code");
    expect(place.file).toBe("codebooks/morse-stephens-2012.yaml");
  }
});

it("findings stand in the order of files and lines, each with its line", async () => {
  const base = sample({ definition: "", exclude: "" });
  const cwd = await folderWith({
    "codebook.yaml": "cgCode: 1\nid: mine\nextends: ./base.yaml\nlanguages: [en, id]\n",
    "base.yaml": base,
  });
  const findings = await findingsIn(cwd);
  expect(findings.map(({ rule, place }) => `${place.file}:${place.line} ${rule}`)).toEqual([
    "base.yaml:6 missing-definition",
    "base.yaml:6 missing-exclude",
    "base.yaml:10 missing-language",
  ]);
  expect(findings[0]?.line).toBe("  - id: low-trust");
});

it("a line as long as a file, with a finding at every word, is shown only near each of them", async () => {
  const words = Array.from({ length: 40_000 }, (_, index) => (index % 1000 === 7 ? "😀*a" : "*a"));
  const findings = await findingsOf(sample({ indicators: `    indicators: [${words.join(", ")}]` }));
  const aliases = findings.filter(({ rule }) => rule === "syntax");
  expect(aliases.length).toBeGreaterThan(39_000);
  for (const { line, at, length } of aliases) {
    expect(line.slice(at, at + length)).toBe("*a");
    expect(line.length).toBeLessThan(1100);
  }
});
