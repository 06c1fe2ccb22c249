import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ConvertedCodebook } from "../../../src/exchange/conversion.js";
import type { ReadHints } from "../../../src/exchange/format.js";
import { readRefi } from "../../../src/exchange/refi/read.js";
import { writeRefi } from "../../../src/exchange/refi/write.js";
import { zipOf } from "../zip.js";

async function read(xml: string | Uint8Array, hints: Partial<ReadHints> = {}): Promise<ConvertedCodebook> {
  const context = { id: "Team codes.qdc", maxSource: 1e7 };
  return await readRefi(Buffer.from(xml), context, { language: "en", stage: "any", kind: "context", ...hints });
}

function codebook(codes: string, more = ""): string {
  return `<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes>${codes}</Codes>${more}</CodeBook>`;
}

function code(name: string, guid: string, inner = "", more = 'isCodable="true"'): string {
  return `<Code guid="${guid}" name="${name}" ${more}>${inner}</Code>`;
}

describe("a REFI-QDA codebook of another program", () => {
  it("gives codes with their names, definitions, colours and parents", async () => {
    const inner = code(
      "Low trust",
      "{B1}",
      "<Description>They do\nnot trust.</Description>",
      'isCodable="1" color="#F08"',
    );
    const { codebook: made, losses } = await read(codebook(code("Obstacles", "a1", inner, 'isCodable="false"')));
    expect(made).toEqual({
      cgCode: 1,
      id: "team-codes",
      title: "Team codes",
      version: "1.0.0",
      languages: ["en"],
      codes: [
        { id: "obstacles", stage: "any", kind: "context", label: { en: "Obstacles" } },
        {
          id: "low-trust",
          stage: "any",
          kind: "context",
          label: { en: "Low trust" },
          definition: { en: "They do\nnot trust." },
          parent: "obstacles",
          color: "#FF0088",
        },
      ],
    });
    expect(losses).toEqual([]);
  });

  it("takes stages from sets and folders that are called as one, and lists other sets as lost", async () => {
    const xml = codebook(
      code("A", "A-1") + code("B", "b-1") + code("Deliberasi", "d", code("C", "c"), 'isCodable="false"'),
      '<Sets><Set guid="s" name="Inisiasi"><MemberCode guid="{a-1}"/></Set><Set guid="t" name="Mine"><MemberCode guid="b-1"/></Set></Sets>',
    );
    const { codebook: made, losses } = await read(xml, { stage: "assessment", kind: "obstacle" });
    expect(made.codes.map(({ id, stage, kind }) => [id, stage, kind])).toEqual([
      ["a", "initiation", "obstacle"],
      ["b", "assessment", "obstacle"],
      ["deliberasi", "deliberation", "obstacle"],
      ["c", "deliberation", "obstacle"],
    ]);
    expect(losses).toEqual([{ what: "Mine", why: "a set that is no stage (1 code)" }]);
  });

  it("makes an id of its own for each of two codes whose names give the same one", async () => {
    const { codebook: made, losses } = await read(
      codebook(code("Budget!", "a") + code("Budget?", "b", code("Budget", "c")) + code("预算", "d") + code("", "e")),
    );
    expect(made.codes.map(({ id }) => id)).toEqual(["budget", "budget-2", "budget-2-budget", "code", "code-2"]);
    expect(losses.map(({ why }) => why)).toEqual([
      "has the id budget-2, since the id budget is taken by another code",
      "has the id budget-2-budget, since the id budget is taken by another code",
      "has the id code, since the name has no Latin letters",
      "has the id code-2, since the name has no Latin letters",
    ]);
  });

  it("keeps both of two codes with the same GUID, and says so", async () => {
    const { codebook: made, losses } = await read(codebook(code("A", "x") + code("B", "X")));
    expect(made.codes).toHaveLength(2);
    expect(losses).toEqual([{ what: "B", why: "another code has the same GUID (x); sets may mean either" }]);
  });

  it("puts a code of ATLAS.ti under the one it is called after, and unwraps NVivo's folder of all codes", async () => {
    const xml = codebook(
      code("Nodes", "n", code("Coke::diet Coke", "a") + code("Coke", "b") + code("x::y", "c"), 'isCodable="false"'),
    );
    const { codebook: made, losses } = await read(xml);
    expect(made.codes.map(({ id, parent }) => [id, parent])).toEqual([
      ["diet-coke", "coke"],
      ["coke", undefined],
      ["x-y", undefined],
    ]);
    expect(losses).toEqual([{ what: "Nodes", why: "the folder of all codes is left out" }]);
  });

  it("reads names with a prefix, in any namespace, and UTF-16", async () => {
    const xml =
      '<?xml version="1.0" encoding="UTF-16"?><q:CodeBook xmlns:q="urn:QDA-XML:codebook:0:4"><q:Codes><q:Code guid="1" name="Å" isCodable="true"/></q:Codes></q:CodeBook>';
    const { codebook: made } = await read(Buffer.from(`\ufeff${xml}`, "utf16le"), { language: null });
    expect(made.codes).toEqual([{ id: "a", stage: "any", kind: "context", label: "Å" }]);
  });

  it("knows no keys but its own: __proto__ as a name is a name", async () => {
    const { codebook: made } = await read(codebook(code("__proto__", "a") + code("constructor", "b")));
    expect(made.codes.map(({ id }) => id)).toEqual(["proto", "constructor"]);
  });

  it("lists a colour that is none", async () => {
    const { losses } = await read(
      codebook(code("A", "a", "", 'color="red"') + code("B", "b", "", 'color="rgba(1,2,3,0.5)"')),
    );
    expect(losses).toEqual([{ what: "A: red", why: "not a colour that is known" }]);
  });
});

describe("a codebook of ours that was changed in another program", () => {
  const ours = {
    cgCode: 1,
    id: "small",
    title: "Small",
    version: "2.0.0",
    languages: ["en", "id"],
    codes: [
      {
        id: "low-trust",
        stage: "deliberation",
        kind: "obstacle",
        label: { en: "Low trust", id: "Kurang percaya" },
        definition: { en: "They do not trust.", id: "Tidak percaya." },
        indicators: { id: ["curiga"] },
        lackingAs: "trust",
      },
      { id: "trust", stage: "any", kind: "enabler", label: { en: "Trust" } },
    ],
  } as const;
  const xml = String(writeRefi({ written: ours }, { language: null, layout: null }).content);

  it("has the new name and the new definition in the language that was shown, and the rest as it was", async () => {
    const changed = xml.replace('name="Low trust"', 'name="Mistrust"').replace("They do not trust.", "They suspect.");
    const { codebook: made, losses } = await read(changed);
    expect(losses).toEqual([]);
    expect(made).toEqual({
      ...ours,
      codes: [
        {
          ...ours.codes[0],
          label: { en: "Mistrust", id: "Kurang percaya" },
          definition: { en: "They suspect.", id: "Tidak percaya." },
        },
        ours.codes[1],
      ],
    });
  });

  it("loses what refers to a code that was deleted, and says so", async () => {
    const changed = xml.replace(/ {4}<Code [^>]* name="Trust"[\s\S]*?<\/Code>\n/, "");
    const { codebook: made, losses } = await read(changed);
    expect(made.codes.map(({ id }) => id)).toEqual(["low-trust"]);
    expect(losses).toEqual([{ what: "low-trust: lackingAs trust", why: "there is no such code" }]);
  });

  it("gives a copy of a code an id of its own", async () => {
    const block = / {4}<Code [^>]* name="Trust"[\s\S]*?<\/Code>\n/.exec(xml)?.[0] ?? "";
    const copy = block.replace(/guid="[^"]*"/, 'guid="c"').replace('name="Trust"', 'name="Trust (copy)"');
    const { codebook: made } = await read(xml.replace(block, block + copy));
    expect(made.codes.map(({ id, label }) => [id, label])).toEqual([
      ["low-trust", ours.codes[0].label],
      ["trust", { en: "Trust" }],
      ["trust-copy", { en: "Trust (copy)" }],
    ]);
  });

  it("keeps as text what stands below the mark when it can be read no more", async () => {
    const changed = xml.replace("stage: deliberation", "stage: [deliberation");
    const { codebook: made, losses } = await read(changed);
    expect(made.codes[0]?.definition).toMatchObject({ en: expect.stringContaining("[cg-code]\nid: low-trust") });
    expect(losses[0]?.why).toBe("what stands below [cg-code] can be read no more; it is kept as text");
  });
});

describe("a file that is no sound REFI-QDA codebook", () => {
  it.each([
    ["no codes", codebook(""), "Team codes.qdc: holds no codes"],
    ["another root", "<html/>", "Team codes.qdc: not a REFI-QDA codebook (its root is html, not CodeBook)"],
    [
      "a cut",
      codebook(code("A", "a")).slice(0, 90),
      "Team codes.qdc:1:90: not a whole REFI-QDA codebook (cut off or damaged)",
    ],
    [
      "entities",
      `<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]>${codebook(code("&b;", "a"))}`,
      "Team codes.qdc: it declares a document type, which no REFI-QDA codebook does",
    ],
    [
      "an unknown entity",
      codebook(code("&b;", "a")),
      "Team codes.qdc:1:74: not a whole REFI-QDA codebook (cut off or damaged)",
    ],
    [
      "100,000 codes in one another",
      `<CodeBook><Codes>${'<Code guid="a" name="a">'.repeat(100_000)}`,
      "Team codes.qdc: not a REFI-QDA codebook that can be read, because it is nested too deeply",
    ],
    ["too many codes", codebook(code("A", "a").repeat(20_001)), "Team codes.qdc: more than 20000 codes"],
    ["bytes that are no text", "<CodeBook>\u0000\u0001", "Team codes.qdc: not a text file (it holds binary data)"],
  ])("%s is refused in one sentence", async (_, xml, message) => {
    await expect(read(xml)).rejects.toThrow(expect.objectContaining({ name: "CgError", message }));
  });

  it("a zip without a project, or with one that is too large, is refused", async () => {
    await expect(read(await zipOf({ "a.txt": "a" }))).rejects.toThrow(/there is no \.qde in it/);
    await expect(read(await zipOf({ "project.qde": " ".repeat(2e7) }))).rejects.toThrow(
      /refused, because it unpacks to/,
    );
  });
});

const samples = "../shared/data/refi/samples";
describe.skipIf(!existsSync(samples) && process.env["CI"] !== "true")("real files (needs ../shared/data)", () => {
  it.each([
    ["spec-A1-codebook.qdc", 6, ["topics", "economy", "health-care", "values", "conservatives", "liberals"]],
    [
      "skyloom-Project.qde",
      14,
      ["happiness", "feelings", "disgust", "waste-of-time", "full-fat-coke", "diet-coke", "coke"],
    ],
    ["skyloom-TestProject.qdpx", 14, ["happiness", "feelings", "disgust", "waste-of-time"]],
    ["golden-codepoint.qdpx", 5, ["obstacles", "budget", "freeze", "technology", "praise"]],
    ["golden-utf16.qdpx", 5, ["obstacles", "budget", "freeze", "technology", "praise"]],
    ["spec-A3-transana-ns0_10.qde", 19, ["apostrophe-s-test-keyword-group-1", "apostrophe-s-test-keyword-1"]],
  ])("%s is read", async (name, count, ids) => {
    const { codebook: made } = await read(readFileSync(`${samples}/${name}`));
    expect(made.codes).toHaveLength(count);
    expect(made.codes.slice(0, ids.length).map(({ id }) => id)).toEqual(ids);
  });
});
