import { describe, expect, it } from "vitest";
import type { ConvertedCodebook } from "../../../src/exchange/conversion.js";
import type { ReadHints } from "../../../src/exchange/format.js";
import { readCsv } from "../../../src/exchange/table/csv.js";
import { readXlsx } from "../../../src/exchange/table/xlsx.js";
import { zipOf } from "../zip.js";

async function read(text: string | Uint8Array, hints: Partial<ReadHints> = {}): Promise<ConvertedCodebook> {
  const context = { id: "codes.csv", maxSource: 1e7 };
  return await readCsv(Buffer.from(text), context, { language: "en", stage: "any", kind: "obstacle", ...hints });
}

/** Ids with those above them, to see a tree at a glance. */
async function tree(text: string): Promise<readonly string[]> {
  const { codebook } = await read(text);
  return codebook.codes.map(({ id, parent }) => (parent === undefined ? id : `${parent} > ${id}`));
}

describe("a table of codes of another program", () => {
  it("from Taguette gives tags with their descriptions, whatever stands most often in them", async () => {
    const { codebook, losses } = await read(
      "tag,description,number of highlights\nBudget,money; cost; price; plan,4\nTrust,,0\n",
    );
    expect(codebook.codes).toEqual([
      {
        id: "budget",
        stage: "any",
        kind: "obstacle",
        label: { en: "Budget" },
        definition: { en: "money; cost; price; plan" },
      },
      { id: "trust", stage: "any", kind: "obstacle", label: { en: "Trust" } },
    ]);
    expect(losses).toEqual([
      { what: "column number of highlights (2 cells)", why: "a codebook has no figures about sources" },
    ]);
  });

  it("from MAXQDA gives parents by their column, colours, and memos as definitions", async () => {
    const { codebook, losses } = await read(
      "Color;Parent code;Code;Code alias;Memo;Cod. Seg.\n#ff0000;;A;;First;3\n;A;B;b1;Second;1\nrose;A\\B;C;;;\n",
    );
    expect(codebook.codes.map(({ id, parent, color, definition }) => ({ id, parent, color, definition }))).toEqual([
      { id: "a", parent: undefined, color: "#ff0000", definition: { en: "First" } },
      { id: "b", parent: "a", color: undefined, definition: { en: "Second" } },
      { id: "c", parent: "b", color: undefined, definition: undefined },
    ]);
    expect(losses).toEqual([
      { what: "column Cod. Seg. (2 cells)", why: "a codebook has no figures about sources" },
      { what: "column Code alias (1 cell)", why: "no place for it in a codebook" },
      { line: 4, what: "rose", why: "not a colour that is known" },
    ]);
  });

  it("from NVivo is found below its title, and its folders above codes are made where they have no row", async () => {
    const { codebook } = await read(
      "Codebook of the project,,,\n,,,\nName,Description,Files,References\nCodes\\\\Barriers\\\\Money,Too little,2,5\nCodes\\\\Barriers,,,\n",
    );
    expect(codebook.codes.map(({ id, parent }) => [id, parent])).toEqual([
      ["money", "barriers"],
      ["barriers", "codes"],
      ["codes", undefined],
    ]);
  });

  it("from ATLAS.ti gives stages by groups that are called as one", async () => {
    const { codebook, losses } = await read(
      "Code,Comment,Code Group 1,Code Group 2\nCoke,,Inisiasi,Drinks\nCoke::diet Coke,non sucré,Deliberation,\n",
    );
    expect(codebook.codes.map(({ id, stage, parent }) => [id, stage, parent])).toEqual([
      ["coke", "initiation", undefined],
      ["diet-coke", "deliberation", "coke"],
    ]);
    expect(losses).toEqual([{ line: 2, what: "Drinks", why: "a group of codes that is no stage" }]);
  });

  it("by hand in Indonesian gives everything its columns say, in two languages", async () => {
    const { codebook, losses } = await read(
      [
        "Nama;Definisi (id);Definisi (en);Tahap;Jenis;Termasuk;Contoh;Kata kunci;Induk;Warna;Catatan rapat",
        'Anggaran terbatas;Dana kurang;Too little money;Inisiasi;kendala;Dana kurang;Anggarannya minim.;"anggaran minim\nkurang dana";Sumber daya;b5472f;tanya Bu R.',
        "Sumber daya;;;tahap nol;apa saja;;;;;;",
      ].join("\n"),
      { language: "id" },
    );
    expect(codebook.codes).toEqual([
      {
        id: "anggaran-terbatas",
        stage: "initiation",
        kind: "obstacle",
        label: { id: "Anggaran terbatas" },
        definition: { id: "Dana kurang", en: "Too little money" },
        include: ["Dana kurang"],
        examples: [{ text: "Anggarannya minim.", language: "id" }],
        indicators: { id: ["anggaran minim", "kurang dana"] },
        color: "#b5472f",
        parent: "sumber-daya",
      },
      { id: "sumber-daya", stage: "any", kind: "obstacle", label: { id: "Sumber daya" } },
    ]);
    expect(losses).toEqual([
      { what: "column Catatan rapat (1 cell)", why: "no place for it in a codebook" },
      { line: 4, what: "tahap nol", why: "there is no such stage" },
      { line: 4, what: "apa saja", why: "there is no such kind" },
    ]);
  });

  it.each([
    ["name\nA\nA > B\nA > B > C", ["a", "a > b", "b > c"]],
    ["name\nA/B\nx/y\nA", ["a > b", "x-y", "a"]],
    ["name\nincome>500\nincome", ["income > code-500", "income"]],
    ["name,parent\nB,A\nA,\nB,C", ["a > b", "a", "c > b-2", "c"]],
    ["name\n\\\nand / or", ["code", "and-or"]],
  ])("has its tree in names only where a separator says so: %j", async (text, expected) => {
    expect(await tree(text)).toEqual(expected);
  });

  it("takes the same line of columns in two languages for the same case, and says where lines are missing", async () => {
    const { codebook, losses } = await read(
      'name,include (en),include (id),exclude (id),exclude\nTrust,"Doubt\nGrudge",Ragu,Malu [code: shy],Shyness\nShy,,,,\n',
    );
    expect(codebook.codes[0]).toMatchObject({
      include: [{ en: "Doubt", id: "Ragu" }, { en: "Grudge" }],
      exclude: [{ text: { id: "Malu", en: "Shyness" }, code: "shy" }],
    });
    expect(losses).toMatchObject([{ line: 2, why: expect.stringContaining("(2 in en, 1 in id)") }]);
  });

  it("gives two codes that would have one id an id each, and says so with the line", async () => {
    const { codebook, losses } = await read("name\nBudget!\nBudget?\n__proto__\nconstructor\n预算\n");
    expect(codebook.codes.map(({ id }) => id)).toEqual(["budget", "budget-2", "proto", "constructor", "code"]);
    expect(losses).toEqual([
      { line: 3, what: "Budget?", why: "has the id budget-2, since the id budget is taken by another code" },
      { line: 6, what: "预算", why: "has the id code, since the name has no Latin letters" },
    ]);
  });

  it("takes off the apostrophe that keeps a spreadsheet from running a cell", async () => {
    const { codebook } = await read("name,description\n'=1+1,'- a\n'quoted',it's\n");
    expect(codebook.codes.map(({ label, definition }) => [label, definition])).toEqual([
      [{ en: "=1+1" }, { en: "- a" }],
      [{ en: "'quoted'" }, { en: "it's" }],
    ]);
  });

  it("lists a row without a name, and reads UTF-16 and Windows-1252", async () => {
    const { losses } = await read("name,description\nA,\n,lost\n");
    expect(losses).toEqual([{ line: 3, what: "lost", why: "a row that names no code" }]);
    const wide = await read(Buffer.from("\ufeffname\ncafé\n", "utf16le"));
    expect(wide.codebook.codes[0]?.label).toEqual({ en: "café" });
    const narrow = await read(Buffer.from("name,description\ncafé,déjà vu à la carte\n", "latin1"));
    expect(narrow.codebook.codes[0]?.label).toEqual({ en: "café" });
    expect(narrow.losses[0]?.why).toContain("Windows-1252");
  });

  it.each([
    [
      "without a column of names",
      "colour,description\nred,x\n",
      /no column names the codes \(the first row is: colour, description\)/,
    ],
    ["without a row", "name,description\n", /names no code below its header/],
    ["empty", "", /no column names the codes/],
    ["with quotation marks that do not close", 'name\n"A\n', /not a sound table/],
    ["of too many rows", `name\n${"a\n".repeat(20_001)}`, /more than 20000 codes/],
    ["of bytes", "name\n\u0000\u0001\u0002", /not a text file/],
  ])("%s is refused in one sentence", async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(
      expect.objectContaining({ name: "CgError", message: expect.stringMatching(message) }),
    );
  });

  it("of 20,000 codes in one another, or of one name, is read", async () => {
    const chain = Array.from({ length: 20_000 }, (_, index) => `c${index},${index === 0 ? "" : `c${index - 1}`}`);
    const { codebook } = await read(`name,parent\n${chain.join("\n")}\n`);
    expect(codebook.codes.at(-1)?.parent).toBe("c19998");
    const same = await read(`name\n${"a\n".repeat(20_000)}`);
    expect(same.codebook.codes.at(-1)?.id).toBe("a-20000");
  });
});

const sheetHead = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';

async function workbook(rows: string, more: Readonly<Record<string, string>> = {}): Promise<Buffer> {
  return await zipOf({
    "_rels/.rels":
      '<Relationships><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml":
      '<workbook><sheets><sheet name="Notes" sheetId="1" r:id="r1"/><sheet name="Codes" sheetId="2" r:id="r2"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>',
    "xl/worksheets/sheet1.xml": `${sheetHead}<row r="1"><c r="A1" t="str"><v>Some words</v></c></row></sheetData></worksheet>`,
    "xl/worksheets/sheet2.xml": `${sheetHead}${rows}</sheetData></worksheet>`,
    ...more,
  });
}

describe("a workbook of codes", () => {
  const rows =
    '<row r="1"><c r="A1" t="str"><v>Code</v></c><c r="B1" t="str"><v>Memo</v></c></row>' +
    '<row r="2"><c r="A2" t="str"><f>"Bud"&amp;"get"</f><v>Budget</v></c><c r="B2" t="str"><f>WEBSERVICE("http://x")</f><v></v></c></row>' +
    '<row r="3"><c r="A3" t="inlineStr"><is><t>Trust</t></is></c><c r="B3"><f>1+1</f></c></row>';
  const readBook = async (bytes: Uint8Array) =>
    await readXlsx(bytes, { id: "codes.xlsx", maxSource: 1e7 }, { language: null, stage: "any", kind: "context" });

  it("gives the results that its formulas had, and lists them; the sheet that names codes is read", async () => {
    const { codebook, losses } = await readBook(await workbook(rows));
    expect(codebook.codes.map(({ label }) => label)).toEqual(["Budget", "Trust"]);
    expect(losses).toEqual([
      {
        what: "formulas in A2, B2, B3",
        why: "not worked out: the results kept in the file are read; 1 without a result are empty",
      },
      { what: "Notes", why: "only the sheet Codes is read" },
    ]);
  });

  it("cut off, without codes, or that unpacks to too much, is refused in one sentence", async () => {
    const whole = await workbook(rows);
    await expect(readBook(whole.subarray(0, 300))).rejects.toThrow(
      "codes.xlsx: not a whole Excel file (cut off or damaged)",
    );
    await expect(readBook(await workbook(""))).rejects.toThrow(
      /no column names the codes \(the first row is: Some words\)/,
    );
    const bomb = await workbook(rows, { "xl/sharedStrings.xml": " ".repeat(2e7) });
    await expect(readBook(bomb)).rejects.toThrow(/refused, because it unpacks to/);
  });
});
