import { isAbsolute, join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCodebook, shippedCodebooks } from "../../src/codebook/load.js";
import { printIndicator } from "../../src/indicator/printer.js";
import { folderWith } from "./folder.js";

const small = `cgCode: 1
id: small
codes:
  - id: low-trust
    stage: any
    kind: obstacle
    indicators: ['percaya']
`;

const full = `# a comment
cgCode: 1
id: garut-stunting
title: {en: Stunting reduction, id: Percepatan penurunan stunting}
version: '1.2.0'
citation: Morse & Stephens (2012)
stages:
  - {id: before, label: {en: Before}, aliases: [awal]}
  - {id: after}
lists:
  scarcity: {id: ['minim', '~batas']}
  allies: ['mitra', 'partner']
matching: {hyphens: whole, scope: turn, regex: search, clitics: false, masks: false}
codes:
  - id: ground-rules
    stage: before
    kind: activity
    label: Ground rules
    brief: {en: How they work together.}
    definition: {en: Longer.}
    include: ['When said']
    exclude: ['Not this', {text: Roles unclear, code: no-ground-rules}]
    examples:
      - {text: 'SOP-nya sudah ditandatangani.', language: id}
    counterexamples:
      - {text: 'Belum ada SOP.', language: id, because: denied}
    indicators:
      id: ['(sudah | telah) SOP', '@scarcity NEAR/4 SOP']
      en: ["\\u0041greed rules", '@allies']
    lackingAs: no-ground-rules
    overlaps: all
    hypothetical: counts
    scope: sentence
  - id: no-ground-rules
    stage: after
    kind: obstacle
    recommendation: Draft one.
    maps: {ansell-gash-2008: [clear-ground-rules]}
    parent: ground-rules
    color: '#b5472f'
    retired: '2.0.0'
    replacedBy: ground-rules
`;

describe("loading a codebook", () => {
  it("fills in what a small one leaves out", async () => {
    const cwd = await folderWith({ "codebook.yaml": small });
    const { codebook, indicators } = await loadCodebook("codebook.yaml", { cwd });
    expect(codebook).toMatchObject({
      id: "small",
      title: { "": "small" },
      version: "0.0.0",
      citation: "",
      languages: [],
      file: "codebook.yaml",
      matching: { hyphens: "parts", scope: "sentence", regex: "full", clitics: true, masks: true },
    });
    expect(codebook.stages.map(({ id }) => id)).toEqual(["assessment", "initiation", "deliberation", "implementation"]);
    const [code] = codebook.codes;
    expect(code).toEqual({
      id: "low-trust",
      stage: "any",
      kind: "obstacle",
      label: { "": "low-trust" },
      brief: {},
      definition: {},
      include: [],
      exclude: [],
      examples: [],
      counterexamples: [],
      indicators: [{ text: "percaya", language: null, place: { file: "codebook.yaml", line: 7, column: 18 } }],
      recommendation: {},
      maps: {},
      scope: "sentence",
      overlaps: "longest",
      hypothetical: "apart",
      place: { file: "codebook.yaml", line: 4, column: 5 },
    });
    const line = code?.indicators[0];
    const parsed = line && indicators.get(line);
    expect(parsed && printIndicator(parsed)).toBe("percaya");
  });

  it("keeps everything a full one says", async () => {
    const cwd = await folderWith({ "deep/codebook.yaml": full });
    const { codebook } = await loadCodebook("./deep/codebook.yaml", { cwd });
    expect(codebook).toMatchObject({
      id: "garut-stunting",
      title: { en: "Stunting reduction", id: "Percepatan penurunan stunting" },
      version: "1.2.0",
      citation: "Morse & Stephens (2012)",
      languages: ["id", "en"],
      file: "deep/codebook.yaml",
      stages: [
        { id: "before", label: { en: "Before" }, aliases: ["awal"], place: { line: 8, column: 5 } },
        { id: "after", label: { "": "after" }, aliases: [] },
      ],
      matching: { hyphens: "whole", scope: "turn", regex: "search", clitics: false, masks: false },
    });
    const [first, second] = codebook.codes;
    expect(first).toMatchObject({
      label: { "": "Ground rules" },
      brief: { en: "How they work together." },
      include: [{ "": "When said" }],
      exclude: [{ text: { "": "Not this" } }, { text: { "": "Roles unclear" }, code: "no-ground-rules" }],
      examples: [{ text: "SOP-nya sudah ditandatangani.", language: "id", place: { line: 24, column: 16 } }],
      counterexamples: [{ because: { "": "denied" } }],
      indicators: [
        { text: "(sudah | telah) SOP", language: "id", place: { file: "deep/codebook.yaml", line: 28, column: 12 } },
        { text: "@scarcity NEAR/4 SOP", language: "id" },
        { text: "Agreed rules", language: "en", place: { line: 29, column: 12 } },
        { text: "@allies", language: "en" },
      ],
      lackingAs: "no-ground-rules",
      overlaps: "all",
      hypothetical: "counts",
      scope: "sentence",
    });
    expect(second).toMatchObject({
      scope: "turn",
      recommendation: { "": "Draft one." },
      maps: { "ansell-gash-2008": ["clear-ground-rules"] },
      parent: "ground-rules",
      color: "#b5472f",
      retired: "2.0.0",
      replacedBy: "ground-rules",
    });
    expect("lackingAs" in (second ?? {})).toBe(false);
  });

  it("takes items of lists and reasons in languages too", async () => {
    const code = `  - id: a
    stage: any
    kind: context
    include: [{en: Said, id: Dikatakan}, Plain]
    exclude: [{en: Not said}, {text: {en: Written, id: Ditulis}, code: a}]
    examples: [{text: x, because: {en: said, id: dikatakan}}]
    counterexamples: [{text: y, because: {}}]
`;
    const cwd = await folderWith({ "codebook.yaml": `cgCode: 1\nid: own\ncodes:\n${code}` });
    expect((await loadCodebook("codebook.yaml", { cwd })).codebook.codes[0]).toMatchObject({
      include: [{ en: "Said", id: "Dikatakan" }, { "": "Plain" }],
      exclude: [{ text: { en: "Not said" } }, { text: { en: "Written", id: "Ditulis" }, code: "a" }],
      examples: [{ because: { en: "said", id: "dikatakan" } }],
      counterexamples: [{ because: {} }],
    });
  });

  it("parses every line of codes, lists and context once", async () => {
    const cwd = await folderWith({ "codebook.yaml": full });
    const { codebook, indicators } = await loadCodebook("codebook.yaml", { cwd });
    const lines = [
      ...codebook.codes.flatMap((code) => code.indicators),
      ...Object.values(codebook.lists).flatMap((list) => Object.values(list).flat()),
      ...Object.values(codebook.context).flatMap((groups) => Object.values(groups).flatMap((group) => group.words)),
    ];
    expect(lines.filter((line) => !indicators.has(line))).toEqual([]);
    expect(indicators.size).toBe(lines.length);
  });

  it("reads UTF-16 and a byte order mark, and keeps columns in code points", async () => {
    const text = small.replace("'percaya'", "'𝒜', 'percaya'");
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
    const cwd = await folderWith({
      "a.yaml": utf16,
      "b.yaml": `\ufeff${text}`,
      "c.yaml": text.replaceAll("\n", "\r\n"),
    });
    for (const name of ["a.yaml", "b.yaml", "c.yaml"]) {
      const { codebook } = await loadCodebook(name, { cwd });
      expect(codebook.codes[0]?.indicators).toMatchObject([
        { text: "𝒜" },
        { text: "percaya", place: { line: 7, column: 23 } },
      ]);
    }
  });

  it("keeps a name that every object has from being taken for a list", async () => {
    const cwd = await folderWith({ "codebook.yaml": small.replace("percaya", "@constructor") });
    await expect(loadCodebook("codebook.yaml", { cwd })).rejects.toThrow("there is no list constructor");
  });
});

describe("finding a codebook", () => {
  it.each([
    ["nowhere.yaml", "nowhere.yaml: there is no such codebook"],
    ["codebook.yaml/x.yaml", "there is no such codebook"],
    [".", "a folder, not a codebook"],
    ["", "no codebook is named"],
    ["codebook", "no codebook named codebook comes with cg-code"],
  ])("%j is refused with its reason", async (name, message) => {
    const cwd = await folderWith({ "codebook.yaml": small });
    await expect(loadCodebook(name, { cwd })).rejects.toMatchObject({
      name: "CgError",
      message: expect.stringContaining(message),
    });
  });

  it("takes an absolute path as it is given", async () => {
    const cwd = await folderWith({ "codebook.yaml": small });
    const path = join(cwd, "codebook.yaml");
    const { codebook } = await loadCodebook(path, { cwd: "/" });
    expect(codebook.file).toBe(path);
  });

  it("finds the shipped folder beside the package's package.json", () => {
    const { folder } = shippedCodebooks();
    expect(isAbsolute(folder)).toBe(true);
    expect(folder.replaceAll("\\", "/")).toMatch(/\/codebooks$/);
  });

  it("suggests the shipped codebook that was meant", async () => {
    const [name] = shippedCodebooks().names;
    if (name === undefined) return;
    await expect(loadCodebook(name.slice(0, -1), { cwd: "/" })).rejects.toMatchObject({
      hint: expect.stringContaining(`Did you mean ${name}?`),
    });
  });
});
