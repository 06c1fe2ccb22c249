import { describe, expect, it } from "vitest";
import type { RawText } from "../../src/model/document.js";
import { read, refusal } from "./reading.js";
import { type SheetCell, workbook } from "./sheet.js";
import { zip } from "./word.js";

const said = (raw: RawText): string[] =>
  (raw.labelled ?? []).map(({ span, label, role }) => {
    const words = raw.text.slice(span.start, span.end);
    return `${role === undefined ? "" : `(${role}) `}${label}: ${words}`;
  });
const told = (raw: RawText): string[] => raw.warnings.map(({ message }) => message);
const sheet = (rows: readonly (readonly SheetCell[])[], joined: readonly string[] = []) =>
  workbook([{ name: "Transkrip", rows, joined }]);

describe("a sheet of turns", () => {
  it("is read as a csv is: a turn a row, speakers, roles and times from their columns", async () => {
    const raw = await read(
      "a.xlsx",
      await sheet([
        ["No", "Waktu", "Penutur", "Peran", "Ujaran"],
        [{ number: 1 }, "00:01", "Ani", "pewawancara", "Apa kendalanya,\nPak?"],
        [{ number: 2 }, "00:05", "Budi", "informan", "Dana & orang."],
      ]),
    );
    expect(said(raw)).toEqual(["(pewawancara) Ani: Apa kendalanya,\nPak?", "(informan) Budi: Dana & orang."]);
    expect(raw.marks.map(({ time }) => time)).toEqual([1000, 5000]);
    expect(raw.warnings).toEqual([]);
    expect(raw.reader).toBe("xlsx@1");
  });

  it("times that Excel keeps as parts of a day are clock times", async () => {
    const second = 1 / 86_400;
    const raw = await read(
      "a.xlsx",
      await workbook(
        [
          {
            name: "S",
            rows: [
              ["waktu", "penutur", "teks"],
              [{ number: 65 * second, style: 1 }, "A", "satu"],
              [{ number: 3725.25 * second, style: 2 }, "B", "dua"],
              [{ number: 26 * 3600 * second, style: 3 }, "A", "tiga"],
              [{ number: 45_089 + 33_300 * second, style: 4 }, "B", "empat"],
              [{ number: 75 * second, style: 5 }, "A", "lima"],
              ["0:02:05", "B", "enam"],
            ],
          },
        ],
        { formats: ["h:mm:ss", "mm:ss.0", "[h]:mm:ss", "yyyy-mm-dd h:mm:ss", 'h:mm:ss" WIB";@'] },
      ),
    );
    expect(raw.marks.map(({ time }) => time)).toEqual([65_000, 3_725_250, 93_600_000, 33_300_000, 75_000, 125_000]);
  });

  it("parts of a day without a format, and seconds, are told apart by their size", async () => {
    const rows = (times: readonly number[]): readonly (readonly SheetCell[])[] => [
      ["time", "speaker", "text"],
      ...times.map((number, i): readonly SheetCell[] => [
        { number },
        i % 2 === 0 ? "A" : "B",
        "Kami rapat tiap bulan.",
      ]),
    ];
    const days = await read("a.xlsx", await sheet(rows([0, 12 / 86_400, 90 / 86_400])));
    const seconds = await read("a.xlsx", await sheet(rows([0, 1.5, 4])));
    const milliseconds = await read("a.xlsx", await sheet(rows([0, 1500, 4000])));
    expect(days.marks.map(({ time }) => time)).toEqual([0, 12_000, 90_000]);
    expect(seconds.marks.map(({ time }) => time)).toEqual([0, 1500, 4000]);
    expect(milliseconds.marks.map(({ time }) => time)).toEqual([0, 1500, 4000]);
  });

  it("a speaker over several joined rows speaks in each of them", async () => {
    const raw = await read(
      "a.xlsx",
      await sheet(
        [
          ["Penutur", "Ujaran"],
          ["Peneliti", "Apa kendalanya?"],
          ["Ibu R.", "Dananya kurang."],
          [null, "Orangnya juga."],
          ["Peneliti", "Lalu?"],
          ["Ibu R.", "Begitu saja."],
        ],
        ["A3:A4"],
      ),
    );
    expect(said(raw)).toEqual([
      "Peneliti: Apa kendalanya?",
      "Ibu R.: Dananya kurang.",
      "Ibu R.: Orangnya juga.",
      "Peneliti: Lalu?",
      "Ibu R.: Begitu saja.",
    ]);
    expect(raw.warnings).toEqual([]);
  });

  it("the header is found under a title and an informant's sheet, which stay in the text, masked", async () => {
    const raw = await read(
      "a.xlsx",
      await sheet(
        [
          ["TRANSKRIP WAWANCARA"],
          [],
          ["Tanggal", "12 Juni 2023"],
          [],
          ["Pembicara", "Isi"],
          ["P", "Apa kendalanya?"],
          [],
          ["N", "Dananya."],
        ],
        ["A1:B1"],
      ),
    );
    expect(raw.text).toBe("TRANSKRIP WAWANCARA\nTanggal: 12 Juni 2023\nApa kendalanya?\nDananya.\n");
    expect(said(raw)).toEqual(["P: Apa kendalanya?", "N: Dananya."]);
    expect(raw.masks.map(({ why }) => why)).toEqual(["heading", "heading"]);
  });

  it("a matrix of questions and informants is read as in csv", async () => {
    const raw = await read(
      "a.xlsx",
      await sheet([
        ["No", "Pertanyaan", "Informan 1", "Kepala Desa"],
        [{ number: 1 }, "Apa kendalanya?", "Dananya kurang.", "Belum ada SOP."],
      ]),
    );
    expect(said(raw)).toEqual([
      "(interviewer) Pertanyaan: Apa kendalanya?",
      "(participant) Informan 1: Dananya kurang.",
      "(participant) Kepala Desa: Belum ada SOP.",
    ]);
  });
});

describe("the parts of a workbook", () => {
  it("shared strings, runs of several formats, pronunciations and escaped characters", async () => {
    const raw = await read(
      "a.xlsx",
      await workbook(
        [
          {
            name: "S",
            data:
              '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
              '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="inlineStr"><is><r><t>Dana </t></r><r><rPr><b/></rPr><t>kurang_x000D_\nsekali.</t></r><rPh><t>baca</t></rPh></is></c></row>' +
              '<row r="3"><c t="s"><v>99</v></c><c r="B3" t="b"><v>1</v></c></row>',
          },
        ],
        { strings: ["speaker", "text", "Ani"] },
      ),
    );
    expect(said(raw)).toEqual(["Ani: Dana kurang\nsekali.", "null: TRUE"]);
  });

  it("the first sheet with text is read; the others that hold anything are named", async () => {
    const raw = await read(
      "a.xlsx",
      await workbook([
        { name: "Kosong" },
        {
          name: "Daftar",
          rows: [
            ["Desa", "Anggaran"],
            ["Melati", { number: 12 }],
          ],
        },
        {
          name: "Wawancara",
          rows: [
            ["Penutur", "Teks"],
            ["Ani", "Halo semua."],
          ],
        },
        {
          name: "Kode",
          rows: [
            ["kode", "arti"],
            ["A1", "anggaran"],
          ],
        },
        { name: "Tersembunyi", rows: [["text"], ["rahasia"]], hidden: true },
      ]),
    );
    expect(said(raw)).toEqual(["Ani: Halo semua."]);
    expect(raw.warnings).toEqual([
      {
        about: "a.xlsx",
        kind: "left out",
        message: "sheet Wawancara read; 3 other sheets left out: Daftar, Kode, Tersembunyi",
        indonesian: "lembar Wawancara dibaca; 3 lembar lain tidak dibaca: Daftar, Kode, Tersembunyi",
      },
    ]);
  });

  it("results of formulas are read as they were saved, and never worked out", async () => {
    const rows: readonly (readonly SheetCell[])[] = [
      ["speaker", "text"],
      ["Ani", { formula: 'CONCATENATE("Da","na")', result: "Dana kurang." }],
      ["Budi", { formula: 'WEBSERVICE("http://a.id")' }],
      ["Ani", "Ya."],
    ];
    const raw = await read("a.xlsx", await sheet(rows));
    expect(said(raw)).toEqual(["Ani: Dana kurang.", "Ani: Ya."]);
    expect(told(raw)).toEqual(["1 cell holds a formula whose result was not saved; read as empty"]);
    const only = await sheet([
      ["speaker", "text"],
      ["Ani", { formula: "B9" }],
      ["Budi", { formula: "B10" }],
    ]);
    expect(await refusal("a.xlsx", only)).toMatch(/^a\.xlsx: holds formulas without their results.*Open it in Excel/);
  });

  it("elements with a prefix are the same elements, and rows need no numbers", async () => {
    const ns = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const file = await zip({
      "_rels/.rels": Buffer.from(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>',
      ),
      "xl/workbook.xml": Buffer.from(
        `<x:workbook xmlns:x="${ns}" xmlns:rel="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="S" sheetId="1" rel:id="b"/></x:sheets></x:workbook>`,
      ),
      "xl/_rels/workbook.xml.rels": Buffer.from(
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="b" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/worksheet" Target="/xl/worksheets/Sheet.xml"/></Relationships>',
      ),
      "xl/worksheets/sheet.xml": Buffer.from(
        `<x:worksheet xmlns:x="${ns}"><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>speaker</x:t></x:is></x:c><x:c t="inlineStr"><x:is><x:t>text</x:t></x:is></x:c></x:row><x:row><x:c t="inlineStr"><x:is><x:t>Ani</x:t></x:is></x:c><x:c t="str"><x:v>Halo.</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
      ),
    });
    expect(said(await read("a.xlsx", file))).toEqual(["Ani: Halo."]);
  });
});

describe("bad workbooks", () => {
  it("cells at the edge of a sheet cost nothing, and a million rows apart are next to each other", async () => {
    const cell = (address: string, text: string) => `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const raw = await read(
      "a.xlsx",
      await workbook([
        {
          name: "S",
          data: `<row r="1">${cell("A1", "speaker")}${cell("B1", "text")}</row><row r="1048576">${cell("A1048576", "Ani")}${cell("B1048576", "Halo.")}${cell("XFD1048576", "x")}</row><row r="99999999999">${cell("A99999999999", "Budi")}${cell("B1", "Ya.")}</row>`,
        },
      ]),
    );
    expect(said(raw)).toEqual(["Ani: Halo.", "Budi: Ya."]);
    expect(told(raw)).toEqual(["row 1048576: more cells than the header has; what stands beyond it is left out"]);
  });

  it("rows that each reach to the last column are refused", async () => {
    const row = '<row><c r="XFD1" t="n"><v>1</v></c></row>';
    const file = await workbook([{ name: "S", data: row.repeat(1300) }]);
    expect(await refusal("a.xlsx", file)).toMatch(
      /^a\.xlsx: refused, because its cells are spread over more than 20000000 places/,
    );
  });

  it("one long string in many cells is refused, though the file is small", async () => {
    const cell = '<row><c r="A1" t="s"><v>1</v></c></row>';
    const file = await workbook([{ name: "S", data: `<row><c r="A1" t="s"><v>0</v></c></row>${cell.repeat(1000)}` }], {
      strings: ["text", "Dana kurang. ".repeat(1000)],
    });
    expect(await refusal("a.xlsx", file, 5_000_000)).toMatch(/its text is longer than 5000000 bytes.*--max-source/);
  });

  it("a bomb, a part cut off, a locked file, an old file and one of the binary kind each say what they are", async () => {
    const bomb = await workbook([{ name: "S", data: " ".repeat(20_000_000) }]);
    expect(await refusal("a.xlsx", bomb)).toMatch(
      /^a\.xlsx: refused, because it unpacks to more than 200 times its size/,
    );
    const whole = await sheet([
      ["speaker", "text"],
      ["Ani", "Halo."],
    ]);
    expect(await refusal("a.xlsx", whole.subarray(0, whole.length - 200))).toMatch(/^a\.xlsx: not a whole Excel file/);
    const old = (name: string) =>
      Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(1000), Buffer.from(name, "utf16le")]);
    expect(await refusal("a.xlsx", old("EncryptedPackage"))).toMatch(/locked with a password.*Remove the password/);
    expect(await refusal("a.xlsx", old("Workbook"))).toMatch(
      /an Excel file of the old kind \(\.xls\).*Save it as \.xlsx/,
    );
    const binary = await zip({
      "_rels/.rels": Buffer.from(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      ),
      "xl/workbook.bin": Buffer.from("x"),
    });
    expect(await refusal("a.xlsx", binary)).toMatch(/binary kind \(\.xlsb\)/);
    expect(await refusal("a.xlsx", await workbook([{ name: "S", data: '<row r="1"><c r="A1">' }]))).toMatch(
      /^a\.xlsx: not a whole Excel file/,
    );
    expect(
      await refusal("a.xlsx", await workbook([{ name: "S", data: `${"<a>".repeat(2000)}${"</a>".repeat(2000)}` }])),
    ).toMatch(/nested too deeply/);
  });

  it("empty sheets, and a table of something else, are no source", async () => {
    expect(await refusal("a.xlsx", await workbook([{ name: "A" }, { name: "B", rows: [[null], [""]] }]))).toMatch(
      /^a\.xlsx: holds no text, in none of its sheets/,
    );
    expect(
      await refusal(
        "a.xlsx",
        await sheet([
          ["Desa", "Anggaran"],
          ["Melati", { number: 2 }],
        ]),
      ),
    ).toMatch(/^a\.xlsx: not a source, because no column holds text \(Desa, Anggaran\)/);
  });
});
