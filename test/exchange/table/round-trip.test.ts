import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WrittenCodebook } from "../../../src/exchange/conversion.js";
import type { Layout } from "../../../src/exchange/format.js";
import { readCsv, writeCsv } from "../../../src/exchange/table/csv.js";
import { fullRows } from "../../../src/exchange/table/full.js";
import { readXlsx, writeXlsx } from "../../../src/exchange/table/xlsx.js";
import { codebooks } from "../codebooks.js";

const hints = { language: null, stage: "any", kind: "context" } as const;
const context = { id: "small.csv", maxSource: 1e8 };

/** What a table can tell: lines that end with LF, no empty texts and lists, a title. */
function told(data: WrittenCodebook): unknown {
  const plain = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return value.replace(/\r\n?/g, "\n");
    if (Array.isArray(value)) return value.map((item) => plain(item, key));
    if (typeof value !== "object" || value === null) return value;
    const fields = Object.entries(value).map(([name, field]): [string, unknown] => [name, plain(field, name)]);
    return Object.fromEntries(fields.filter(([name, field]) => isTold(name, field)));
  };
  const { title, ...rest } = Object(plain(data, ""));
  return { ...rest, title: title ?? "small" };
}

/** Settings of the codebook, reasons and context words stand as JSON or in full; every other text stands only if it is one. */
function isTold(name: string, field: unknown): boolean {
  if (["version", "citation", "because", "negated", "pseudo", "matching", "context"].includes(name)) return true;
  if (field === "") return false;
  return typeof field !== "object" || field === null || Object.keys(field).length > 0;
}

/** Without what a spreadsheet cannot hold apart: a context that is empty. */
const tables = codebooks.map((data) => {
  const { context: words, ...rest } = data;
  return words === undefined || Object.keys(words).length === 0 ? rest : data;
});

describe("a codebook as a table in our own layout", () => {
  it("is the same codebook when it is read again from csv", async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (data) => {
        const { content } = writeCsv({ written: data }, { language: null, layout: null });
        const { codebook, losses } = await readCsv(Buffer.from(String(content)), context, hints);
        expect(told(codebook)).toEqual(told(data));
        expect(losses).toEqual([]);
        const cells: string[][] = parse(String(content), { record_delimiter: "\r\n" });
        for (const cell of cells.flat()) expect(cell).not.toMatch(/^[\s\u0000]*[=+\-@]|^[\t\r]/);
      }),
      { numRuns: 150 },
    );
  });

  it("is the same codebook when it is read again from xlsx, and gives the same bytes each time", async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (data) => {
        const { content } = await writeXlsx({ written: data }, { language: null, layout: "full" });
        const { codebook, losses } = await readXlsx(Buffer.from(content), context, hints);
        expect(told(codebook)).toEqual(told(data));
        expect(losses).toEqual([]);
        const again = await writeXlsx({ written: data }, { language: null, layout: "full" });
        expect(Buffer.from(again.content).equals(Buffer.from(content))).toBe(true);
      }),
      { numRuns: 8 },
    );
  });

  it("keeps in xlsx every character but halves of one, which it tells, and in csv all but controls", async () => {
    const units = Array.from({ length: 0x100 }, (_, at) => [at, at + 0x2000, at + 0xfd00, at + 0xff00]).flat();
    const text = `a${String.fromCodePoint(...units, 0x1fffe, 0x10ffff)}_x0041_b`.replaceAll("\r", "");
    const codes = [{ id: "a", stage: "any", kind: "context", retired: text }] as const;
    const written = { cgCode: 1, id: "small", title: "s", version: "1.0.0", languages: [], codes } as const;
    const xlsx = await writeXlsx({ written }, { language: null, layout: null });
    expect(xlsx.losses).toEqual([]);
    expect((await readXlsx(Buffer.from(xlsx.content), context, hints)).codebook.codes[0]?.retired).toBe(text);
    const csv = writeCsv({ written }, { language: null, layout: null });
    expect(csv.losses).toHaveLength(1);
    const shown = text.replace(/(?![\t\n])[\u0000-\u001f]/g, "\ufffd");
    expect((await readCsv(Buffer.from(csv.content), context, hints)).codebook.codes[0]?.retired).toBe(shown);
    const half = { ...written, codes: [{ ...codes[0], retired: "a\ud800" }] };
    const why = "are written as U+FFFD";
    expect((await writeXlsx({ written: half }, { language: null, layout: null })).losses).toMatchObject([{ why }]);
    expect(writeCsv({ written: half }, { language: null, layout: null }).losses).toMatchObject([{ why }]);
  });

  it("has a place for every key of the format", () => {
    // A key that is new here needs a column in table/full.ts and its reading in table/codes.ts.
    const schema = JSON.parse(readFileSync("codebooks/codebook.schema.json", "utf8"));
    const keys = Object.keys(schema.properties.codes.items.properties).filter((key) => key !== "remove");
    const texts = { en: "x" };
    const rows = fullRows({
      cgCode: 1,
      id: "small",
      title: texts,
      version: "1.0.0",
      languages: [],
      codes: [
        {
          id: "a",
          stage: "any",
          kind: "context",
          label: texts,
          brief: texts,
          definition: texts,
          include: ["x"],
          exclude: ["x"],
          examples: [{ text: "x" }],
          counterexamples: [{ text: "x" }],
          indicators: ["x"],
          lackingAs: "a",
          recommendation: texts,
          maps: { b: ["c"] },
          parent: "b",
          color: "#000000",
          scope: "turn",
          overlaps: "all",
          hypothetical: "counts",
          retired: "1",
          replacedBy: "a",
        },
      ],
    });
    const columns = (rows[0] ?? []).map((column) => column.replace(/:.*/, ""));
    expect(columns.filter((column) => column !== "record" && column !== "settings").sort()).toEqual(keys.sort());
  });

  it("has rows below for what no cell of Excel holds", async () => {
    const many = Array.from({ length: 9000 }, (_, index) => `kata${index}`);
    const codes = [
      { id: "a", stage: "any", kind: "context", label: "A", indicators: { id: many, en: ["x"] } },
      { id: "b", stage: "any", kind: "context", indicators: ["y"] },
    ] as const;
    const written = {
      cgCode: 1,
      id: "small",
      title: "small",
      version: "1.0.0",
      languages: ["id"],
      lists: { l: many },
      codes,
    } as const;
    const { content } = await writeXlsx({ written }, { language: null, layout: null });
    const { codebook, losses } = await readXlsx(Buffer.from(content), context, hints);
    expect(codebook).toEqual(written);
    expect(losses).toEqual([]);
    const long = { ...written, title: "x".repeat(40_000) };
    await expect(writeXlsx({ written: long }, { language: null, layout: null })).rejects.toThrow(
      /a cell of Excel holds 32767/,
    );
  });

  it("has the codes first, a line for each value in a cell, and a column for each language", () => {
    const { content } = writeCsv(
      {
        written: {
          cgCode: 1,
          id: "small",
          title: { en: "Small" },
          version: "1.0.0",
          languages: ["id", "en"],
          stages: [{ id: "before", label: "Before", aliases: ["awal", "mula"] }],
          lists: { allies: { id: ["mitra", "~sahabat"] } },
          codes: [
            {
              id: "low-trust",
              stage: "before",
              kind: "obstacle",
              label: { en: "Low trust", id: "Kurang percaya" },
              include: [
                { en: "Suspicion", id: "Curiga" },
                { en: "Doubt", id: "Ragu" },
              ],
              exclude: ["Shyness", { text: "No contact", code: "low-trust" }],
              examples: [{ text: "Kami ragu.", because: { en: "doubt", id: "ragu" } }],
              counterexamples: [{ text: "=Kami percaya.", language: "id", because: "affirmed" }],
              indicators: { id: ["tidak percaya", "curiga"], en: ["distrust*"] },
              maps: { "ansell-gash-2008": ["a", "b"] },
            },
          ],
        },
      },
      { language: null, layout: null },
    );
    expect(content).toBe(
      [
        "record,id,stage,kind,label:en,label:id,label,include:en,include:id,exclude,examples,counterexamples,indicators:id,indicators:en,maps,aliases,settings",
        'code,low-trust,before,obstacle,Low trust,Kurang percaya,,"Suspicion\nDoubt","Curiga\nRagu","Shyness\nNo contact [code: low-trust]",Kami ragu. [because:en: doubt] [because:id: ragu],(id) =Kami percaya. [because: affirmed],"tidak percaya\ncuriga",distrust*,"ansell-gash-2008: a, b",,',
        'stage,before,,,,,Before,,,,,,,,,"awal\nmula",',
        'list,allies,,,,,,,,,,,"mitra\n~sahabat",,,,',
        'codebook,small,,,Small,,,,,,,,,,,,"{""version"":""1.0.0"",""languages"":[""id"",""en""]}"',
        "",
      ].join("\r\n"),
    );
  });
});

describe.each(["taguette", "maxqda", "nvivo", "atlasti"] satisfies readonly Layout[])(
  "a codebook in the columns of %s",
  (layout) => {
    const data: WrittenCodebook = {
      cgCode: 1,
      id: "small",
      title: { en: "Small", id: "Kecil > uji" },
      version: "3.1.0",
      languages: ["id"],
      lists: { allies: { id: ["mitra"] } },
      codes: [
        { id: "resources", stage: "initiation", kind: "obstacle", label: { en: "Resources: money/people" } },
        {
          id: "budget",
          stage: "initiation",
          kind: "obstacle",
          label: { en: "Limited budget", id: "Anggaran terbatas" },
          definition: { en: "Too little money.\n\nOr none.", id: "Dana kurang." },
          indicators: { id: ["~anggar NEAR/4 ~batas", "@allies"] },
          parent: "resources",
        },
        { id: "sub", stage: "any", kind: "activity", parent: "budget" },
      ],
    };

    it("comes back whole", async () => {
      const { content, losses } = writeCsv({ written: data }, { language: "id", layout });
      const why = "a row that is no code: it holds what these columns have no place for";
      expect(losses).toEqual([{ what: "Codebook: Kecil / uji", why }]);
      const { codebook } = await readCsv(Buffer.from(String(content)), context, hints);
      expect(codebook).toEqual(data);
    });
  },
);
