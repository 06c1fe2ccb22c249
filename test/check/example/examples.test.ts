import { describe, expect, it } from "vitest";
import { type ExampleResult, runExamples, untestedCodes } from "../../../src/check/example/examples.js";
import { reasonWords } from "../../../src/check/example/reason.js";
import { loadCodebook } from "../../../src/codebook/load.js";
import { folderWith } from "../../codebook/folder.js";

/** The results of a codebook with these codes, written in YAML under `codes:`. */
async function resultsOf(codes: string, head = "languages: [id, en]"): Promise<readonly ExampleResult[]> {
  return runExamples(await codebookOf(codes, head));
}

async function codebookOf(codes: string, head = "languages: [id, en]") {
  const cwd = await folderWith({ "book.yaml": `cgCode: 1\nid: book\n${head}\ncodes:\n${codes}` });
  return await loadCodebook("book.yaml", { cwd });
}

const rules = `
  - id: ground-rules
    stage: deliberation
    kind: activity
    lackingAs: no-ground-rules
    indicators: {id: ['(SOP | aturan main)'], en: ['ground rules']}
    examples:
      - {text: 'SOP-nya sudah ditandatangani.', language: id}
      - {text: 'Belum ada SOP.', language: id}
    counterexamples:
      - {text: 'Mereka saling percaya.', language: id}
      - {text: 'We wrote ground rules.', language: en}
  - id: no-ground-rules
    stage: deliberation
    kind: obstacle
    examples:
      - {text: 'Belum ada aturan main.', language: id}
      - {text: 'Juknisnya bingung.', language: id}
`;

describe("runExamples", () => {
  it("says of every example and counterexample which codes caught it, with which line, and whether that is right", async () => {
    const results = await resultsOf(rules);
    const summary = results.map(({ code, example, kind, catches, isMiss }) => [
      code.id,
      kind,
      example.text,
      catches.map(({ code: by, indicators }) => `${by} ${indicators.map(({ place }) => place.line).join(",")}`),
      isMiss,
    ]);
    expect(summary).toEqual([
      ["ground-rules", "example", "SOP-nya sudah ditandatangani.", ["ground-rules 10"], false],
      ["ground-rules", "example", "Belum ada SOP.", ["no-ground-rules 10"], true],
      ["ground-rules", "counterexample", "Mereka saling percaya.", [], false],
      ["ground-rules", "counterexample", "We wrote ground rules.", ["ground-rules 10"], true],
      ["no-ground-rules", "example", "Belum ada aturan main.", ["no-ground-rules 10"], false],
      ["no-ground-rules", "example", "Juknisnya bingung.", [], true],
    ]);
  });

  it("names the place of the example in its file, and the activity a lack was found by", async () => {
    const [, , , , lack] = await resultsOf(rules);
    expect(lack?.example.place).toEqual({ file: "book.yaml", line: 21, column: 16 });
    expect(lack?.catches[0]?.indicators).toEqual([
      { text: "(SOP | aturan main)", place: { file: "book.yaml", line: 10, column: 23 }, via: "ground-rules" },
    ]);
  });

  const one = (indicators: string, text: string, more = "", other = "") => `
  - id: one
    stage: any
    kind: obstacle
    indicators: {${indicators}}
    ${more}
    examples:
      - {text: '${text}', language: id}
${other}`;

  it.each([
    [
      "nothing was found",
      one("id: ['anggaran kurang']", "Dananya habis."),
      "nothing",
      "no indicator finds anything in it",
    ],
    [
      "the code has no line in the language",
      one("en: ['budget']", "Anggaran kurang."),
      "language",
      "the code has no indicators in id",
    ],
    [
      "a trigger denies it",
      one("id: ['kendala anggaran']", "Tidak ada kendala anggaran."),
      "assertion",
      "found, but denied (“Tidak ada”)",
    ],
    [
      "it is only supposed",
      one("id: ['anggaran dipotong']", "Seandainya anggaran dipotong, kegiatan berhenti."),
      "assertion",
      "found, but only supposed or asked (“Seandainya”)",
    ],
    [
      "it is asked",
      one("id: ['anggaran kurang']", "Benarkah, anggaran kurang?"),
      "assertion",
      "found, but only supposed or asked",
    ],
    [
      "it lies inside a longer hit of another code",
      one(
        "id: ['keterbatasan sumber daya']",
        "Ada keterbatasan sumber daya manusia.",
        "",
        "  - {id: two, stage: any, kind: obstacle, indicators: {id: ['keterbatasan sumber daya manusia']}}",
      ),
      "longer",
      "found inside a longer hit of two",
    ],
    [
      "its own UNLESS excludes it",
      one("id: ['gizi UNLESS buruk']", "Ini soal gizi buruk."),
      "unless",
      "found, but excluded by its UNLESS",
    ],
    [
      "it is dropped as a remedy",
      one("id: ['koordinasi lemah']", "Kami memperbaiki koordinasi lemah."),
      "dropped",
      "found, but dropped: remedy: memperbaiki",
    ],
    [
      "it is its own lack",
      one(
        "id: ['SOP']",
        "Belum ada SOP.",
        "lackingAs: two",
        "  - {id: two, stage: any, kind: obstacle, indicators: {id: ['bingung']}}",
      ).replace("kind: obstacle", "kind: activity"),
      "lack",
      "found as lacking (“Belum ada”), which is evidence for two",
    ],
    [
      "its lack is only supposed",
      one(
        "id: ['SOP']",
        "Seandainya belum ada SOP, kita bikin.",
        "lackingAs: two",
        "  - {id: two, stage: any, kind: obstacle, indicators: {id: ['bingung']}}",
      ).replace("kind: obstacle", "kind: activity"),
      "assertion",
      "found, but only supposed or asked (“Seandainya”, “belum ada”)",
    ],
  ])("says why an example is not caught: %s", async (_, codes, kind, words) => {
    const [result] = await resultsOf(codes);
    expect(result?.isMiss).toBe(true);
    expect(result?.why?.kind).toBe(kind);
    if (result?.why) expect(reasonWords(result.why).en).toBe(words);
  });

  it("takes what is supposed for evidence where the code counts that", async () => {
    const [result] = await resultsOf(
      one("id: ['kegiatan berhenti']", "Kalau dana habis, kegiatan berhenti.", "hypothetical: counts"),
    );
    expect(result).toMatchObject({ isMiss: false, why: null });
  });

  it("reads an example without language in all languages of the codebook, and one with a language in that alone", async () => {
    const codes = (language: string) => `
  - id: trust
    stage: any
    kind: obstacle
    indicators: {id: ['curiga'], en: ['distrust']}
    examples:
      - {text: 'There is distrust.'${language}}
`;
    expect((await resultsOf(codes("")))[0]).toMatchObject({ languages: ["id", "en"], isMiss: false });
    expect((await resultsOf(codes(", language: id")))[0]).toMatchObject({ languages: ["id"], isMiss: true });
    expect((await resultsOf(codes(", language: su")))[0]?.why).toEqual({ kind: "language", languages: ["su"] });
  });

  it("finds what stands in any sentence of a long example", async () => {
    const filler = "Kami bertemu lagi di balai desa pada hari Senin. ".repeat(400);
    const [result] = await resultsOf(one("id: ['anggaran kurang']", `${filler}Anggaran kurang.`));
    expect(result?.isMiss).toBe(false);
    const unpunctuated = `${"kami bertemu lagi ".repeat(300)}anggaran kurang`;
    expect((await resultsOf(one("id: ['anggaran kurang']", unpunctuated)))[0]?.isMiss).toBe(false);
  });

  it("passes by headings, codes for people only and retired codes, and names them", async () => {
    const example = "examples: [{text: 'Anggaran kurang.', language: id}]";
    const loaded = await codebookOf(`
  - {id: heading, stage: any, kind: obstacle, ${example}}
  - {id: child, stage: any, kind: obstacle, parent: heading, indicators: {id: ['anggaran']}, ${example}}
  - {id: by-hand, stage: any, kind: obstacle, ${example}}
  - {id: old, stage: any, kind: obstacle, retired: '1.0.0', indicators: {id: ['anggaran']}, ${example}}
  - {id: bare, stage: any, kind: obstacle}
`);
    expect(runExamples(loaded).map(({ code }) => code.id)).toEqual(["child"]);
    expect(untestedCodes(loaded.codebook).map(({ id }) => id)).toEqual(["heading", "by-hand", "old"]);
  });

  it("has no results for a codebook without examples", async () => {
    expect(await resultsOf("  - {id: one, stage: any, kind: obstacle, indicators: {id: ['anggaran']}}\n")).toEqual([]);
  });

  it("is not led astray by words of the language JavaScript in ids, or by hostile characters", async () => {
    const results = await resultsOf(`
  - id: constructor
    stage: any
    kind: obstacle
    indicators: {id: ['anggaran']}
    examples:
      - {text: "\\u202e\\x1b[31m Anggaran\\x1b[0m \\u0000 <b>kurang</b> \\ud83d\\ude00", language: id}
      - {text: "__proto__", language: id}
`);
    expect(results.map(({ isMiss, catches }) => [isMiss, catches.map(({ code }) => code)])).toEqual([
      [false, ["constructor"]],
      [true, []],
    ]);
  });
});
