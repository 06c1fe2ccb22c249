import { describe, expect, it } from "vitest";
import { loadCodebook, readCodebook } from "../../src/codebook/load.js";
import { folderWith } from "./folder.js";

const base = `cgCode: 1
id: base
title: {en: Base, id: Dasar}
version: '1.0.0'
citation: Somebody (2012)
languages: [id, en]
stages: [{id: one, label: {en: One}, aliases: [satu]}, {id: two}]
lists: {allies: {id: [mitra], en: [partner]}}
context: {negated: {su: [teu]}}
matching: {hyphens: whole, masks: false}
codes:
  - id: low-trust
    stage: one
    kind: obstacle
    label: {en: Low trust}
    include: [a, b]
    indicators:
      id: ['tidak percaya', 'curiga']
      en: ['distrust']
  - {id: no-team, stage: one, kind: obstacle, indicators: [tim]}
  - {id: no-rules, stage: two, kind: obstacle}
`;

function over(rest: string): Readonly<Record<string, string>> {
  return { "base/base.yaml": base, "own/own.yaml": `cgCode: 1\nid: own\nextends: ../base/base.yaml\n${rest}` };
}

describe("a codebook that extends another", () => {
  it("merges maps key by key, replaces scalars and lists, and merges codes and stages by id", async () => {
    const cwd = await folderWith(
      over(`title: {id: Turunan}
version: '2.0.0'
stages: [{id: three}, {id: one, label: {id: Satu}}]
lists: {allies: {en: [ally]}}
matching: {masks: true}
codes:
  - {id: new-one, stage: three, kind: context}
  - id: low-trust
    include: [c]
    label: {id: Kurang percaya}
    indicators:
      en: ['mistrust']
  - {id: no-team, remove: true}
`),
    );
    const { codebook } = await loadCodebook("own/own.yaml", { cwd });
    expect(codebook).toMatchObject({
      id: "own",
      title: { en: "Base", id: "Turunan" },
      version: "2.0.0",
      citation: "Somebody (2012)",
      matching: { hyphens: "whole", masks: true },
      lists: { allies: { id: [{ text: "mitra" }], en: [{ text: "ally" }] } },
      file: "own/own.yaml",
    });
    expect(codebook.stages).toMatchObject([
      { id: "one", label: { en: "One", id: "Satu" }, aliases: ["satu"] },
      { id: "two" },
      { id: "three" },
    ]);
    expect(codebook.codes.map(({ id }) => id)).toEqual(["low-trust", "no-rules", "new-one"]);
    expect(codebook.codes[0]).toMatchObject({
      stage: "one",
      label: { en: "Low trust", id: "Kurang percaya" },
      include: [{ "": "c" }],
    });
    expect(codebook.context.negated["su"]?.words).toMatchObject([{ text: "teu" }]);
  });

  it("names for every line the file it stands in", async () => {
    const cwd = await folderWith(over("codes:\n  - {id: low-trust, indicators: {en: [mistrust], su: [x]}}\n"));
    const { codebook } = await loadCodebook("own/own.yaml", { cwd });
    expect(codebook.codes[0]?.indicators).toMatchObject([
      { text: "tidak percaya", language: "id", place: { file: "base/base.yaml", line: 18 } },
      { text: "curiga", language: "id" },
      { text: "mistrust", language: "en", place: { file: "own/own.yaml", line: 5 } },
      { text: "x", language: "su" },
    ]);
  });

  it("adds and drops indicators instead of replacing them", async () => {
    const cwd = await folderWith(
      over(
        "codes:\n  - {id: low-trust, indicators: {id: {add: [waswas, curiga], drop: ['tidak percaya']}}}\n  - {id: no-team, indicators: {add: [pokja]}}\n",
      ),
    );
    const { codebook } = await loadCodebook("own/own.yaml", { cwd });
    expect(codebook.codes[0]?.indicators.map(({ text }) => text)).toEqual(["curiga", "waswas", "distrust"]);
    expect(codebook.codes[1]?.indicators).toMatchObject([
      { text: "tim", language: null },
      { text: "pokja", language: null },
    ]);
  });

  it("reports at its own place what cannot be dropped or removed", async () => {
    const cwd = await folderWith(
      over(
        "codes:\n  - {id: low-trust, indicators: {id: {drop: ['tidak percayaa']}}}\n  - {id: no-temm, remove: true}\n",
      ),
    );
    const { problems } = await readCodebook("own/own.yaml", { cwd });
    expect(problems).toMatchObject([
      {
        message: "there is no such indicator to drop",
        hint: "Did you mean 'tidak percaya'?",
        place: { file: "own/own.yaml", line: 5 },
      },
      { rule: "unknown-code", hint: "Did you mean no-team?", place: { line: 6, column: 10 } },
    ]);
  });

  it("reports what is wrong in the extended file there, and what a removal leaves behind", async () => {
    const files = over("codes:\n  - {id: no-rules, remove: true}\n");
    const broken = base.replace("include: [a, b]", "include: [1]").replace("indicators: [tim]", "parent: no-rules");
    const cwd = await folderWith({ ...files, "base/base.yaml": broken });
    const { problems } = await readCodebook("own/own.yaml", { cwd });
    expect(problems).toMatchObject([
      { rule: "schema", place: { file: "base/base.yaml", line: 16, column: 15 } },
      { rule: "unknown-code", place: { file: "base/base.yaml", line: 20 } },
    ]);
  });

  it("follows several files, each relative to the one that names it", async () => {
    const cwd = await folderWith({ ...over(""), "last.yaml": "cgCode: 1\nid: last\nextends: own/own.yaml\n" });
    const { codebook } = await loadCodebook("last.yaml", { cwd });
    expect(codebook.codes.map(({ id }) => id)).toEqual(["low-trust", "no-team", "no-rules"]);
    expect(codebook.codes[0]?.place.file).toBe("base/base.yaml");
  });

  it.each([
    [
      "a circle",
      "extends: b.yaml",
      "extends: ./a.yaml",
      "extends runs in a circle: a.yaml → b.yaml → a.yaml",
      "b.yaml",
      3,
    ],
    ["itself", "extends: a.yaml", "", "extends runs in a circle: a.yaml → a.yaml", "a.yaml", 3],
    ["a file that is not there", "extends: c.yaml", "", "c.yaml: there is no such codebook", "a.yaml", 3],
    ["a shipped one that is not there", "extends: morse-1900", "", "no codebook named morse-1900", "a.yaml", 3],
  ])("refuses %s", async (_what, a, b, message, file, line) => {
    const files = { "a.yaml": `cgCode: 1\nid: a\n${a}\n`, "b.yaml": `cgCode: 1\nid: b\n${b}\n` };
    const cwd = await folderWith(files);
    const { problems, loaded } = await readCodebook("a.yaml", { cwd });
    expect(loaded).toBeUndefined();
    expect(problems).toMatchObject([{ message: expect.stringContaining(message), place: { file, line, column: 10 } }]);
  });
});
