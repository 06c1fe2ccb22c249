import { describe, expect, it } from "vitest";
import { masked, paragraphs, read, refusal, spoken } from "./reading.js";

/** A file of bytes 0 to 255, one for each character. */
const rtf = (body: string, head = "\\ansi\\ansicpg1252\\deff0") => Buffer.from(`{\\rtf1${head}${body}}`, "latin1");
const row = (cells: readonly string[], merged = -1) =>
  `\\trowd${cells.map((_, i) => `${i === merged ? "\\clvmrg" : ""}\\cellx${(i + 1) * 1000}`).join("")}\\pard\\intbl ${cells
    .map((cell) => `${cell}\\cell `)
    .join("")}\\row\\pard\n`;
const sentence = "Koordinasi dilakukan setiap bulan di kantor kecamatan dengan semua pihak yang terkait. ";

describe("a Rich Text file", () => {
  it("is read paragraph by paragraph, with tabs and line breaks; line ends of the file mean nothing", async () => {
    const raw = await read(
      "a.rtf",
      rtf("\\pard T: SOP-nya\r\n ada?\\par\nJ:\\tab Belum.\\line T: Oh.\\\n\\{ya\\}\\par"),
    );
    expect(paragraphs(raw)).toEqual(["T: SOP-nya ada?", "J:\tBelum.", "T: Oh.", "{ya}"]);
    expect([raw.reader, raw.warnings]).toEqual(["rtf@2", []]);
  });

  it("knows the letters of code pages, of fonts and of Unicode, and drops what stands for these", async () => {
    const fonts =
      "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}{\\f2\\fcharset128 MS Mincho;}{\\f3\\fcharset2 Wingdings;}}";
    const body =
      "Caf\\'e9 \\'93t\\'e9h\\'94 \\f1\\'c4\\'e0\\f0  {\\f2\\'93\\'fa\\'96\\'7b} {\\f3\\'d8} \\u8211?x \\uc2\\u8211\\'96-y \\uc0\\u-4051 z \\uc1\\u55356?\\u57137?\\lquote a\\rquote\\~b\\_c\\emdash d";
    expect((await read("a.rtf", rtf(fonts + body))).text).toBe("Café “téh” Да 日本 • –x –y •z 🌱‘a’\u00a0b\u2011c—d\n");
    expect((await read("a.rtf", rtf("\\'c4\\'e0", "\\ansi\\ansicpg1251"))).text).toBe("Да\n");
  });

  it("what stands beside the text is left out: tables of fonts and styles, pictures, headers, hidden words, instructions", async () => {
    const body =
      "{\\fonttbl{\\f0 Arial;}}{\\colortbl;\\red0;}{\\stylesheet{\\s1 heading 1;}}{\\info{\\title Rahasia}}{\\header Kop\\par}{\\*\\generator Riched20}{\\pict\\wmetafile8 0100}" +
      "{\\listtext 1.\\tab}Depan {\\v rahasia }{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt tautan}} {\\field{\\*\\fldinst PAGE}{\\fldrslt 3}}belakang{\\bin3 }}}}.\\par";
    expect((await read("a.rtf", rtf(body))).text.trim()).toBe("Depan tautan belakang.");
  });

  it("tracked changes are read as accepted; comments and footnotes are left out and counted", async () => {
    const body =
      "Dana {\\deleted pusat}{\\revised desa}{\\*\\atnid A}{\\*\\annotation\\pard benar?\\par} cair{\\footnote\\pard Catatan.\\par}.\\par";
    const raw = await read("a.rtf", rtf(body));
    expect(raw.text.trim()).toBe("Dana desa cair.");
    expect(raw.warnings.map(({ message }) => message)).toEqual([
      "1 comment left out",
      "1 footnote or endnotes left out",
    ]);
  });

  it("the words of a text box follow the paragraph in which it is anchored, once", async () => {
    const box =
      "{\\shp{\\*\\shpinst\\shpleft0{\\sp{\\sn fill}{\\sv 1}}{\\shptxt\\pard Di kotak.\\par}}{\\shprslt{\\*\\do Di kotak.}}}";
    const raw = await read("a.rtf", rtf(`Depan ${box}belakang.\\par{\\header ${box}}`));
    expect(paragraphs(raw)).toEqual(["Depan belakang.", "Di kotak."]);
  });

  it("headings by style and by level, and short bold paragraphs where bold is the exception", async () => {
    const styles = "{\\stylesheet{\\s0 Normal;}{\\s1\\b heading 1;}}";
    const body = `\\pard\\s1 Hambatan\\par\\pard ${sentence.repeat(3)}\\par\\b Faktor anggaran\\b0\\par ${sentence}\\par\\pard\\outlinelevel0 Penutup\\par`;
    expect(masked(await read("a.rtf", rtf(styles + body)), "heading")).toEqual([
      "Hambatan",
      "Faktor anggaran",
      "Penutup",
    ]);
  });

  it("a table of turns gives labelled spans; a name over several rows holds in each of them", async () => {
    const table = [
      row(["No", "Penutur", "Ujaran"]),
      row(["1", "Peneliti", "Apa kendalanya?"]),
      row(["2", "Informan", "Dana.\\par SDM."]),
      row(["3", "", "SOP."], 1),
    ].join("");
    const raw = await read("a.rtf", rtf(`Sebelum.\\par ${table}Sesudah.\\par`));
    expect(spoken(raw)).toEqual(["- Peneliti: Apa kendalanya?", "- Informan: Dana.\nSDM.", "- Informan: SOP."]);
    expect(paragraphs(raw)).toEqual(["Sebelum.", "Apa kendalanya?", "Dana.", "SDM.", "SOP.", "Sesudah."]);
    const sheet = await read("a.rtf", rtf(row(["Nama", "Ibu S"]) + row(["Umur", "40"])));
    expect(sheet.text).toBe("Nama\tIbu S\nUmur\t40\n");
  });

  it("may be called .doc; Word's own old format is refused with the way out, and so is a file without {\\rtf", async () => {
    expect(paragraphs(await read("a.doc", rtf("J: Belum.\\par")))).toEqual(["J: Belum."]);
    const old = Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 rest", "latin1");
    expect(await refusal("a.doc", old)).toMatch(
      /^a\.doc: not an RTF file \(it is an Office file of the old kind \(\.doc, \.xls, \.ppt\)\)\. Save it as \.docx and read that\.$/,
    );
    expect(await refusal("a.rtf", "Belum.", undefined, "rtf")).toMatch(/^a\.rtf: not an RTF file, because it does not/);
  });

  it("groups nested a hundred thousand deep are refused, closed or not", async () => {
    for (const deep of [`${"{".repeat(100_000)}Dana.${"}".repeat(100_000)}`, "{\\b".repeat(100_000)]) {
      expect(await refusal("a.rtf", rtf(deep))).toBe(
        "a.rtf: not an RTF file that can be read, because it is nested too deeply. Open it in Word or LibreOffice and save it as .docx.",
      );
    }
  });

  it("cut short is refused wherever it was cut; what stands behind its end is not read", async () => {
    const whole = rtf("{\\fonttbl{\\f0 Arial;}}J: Belum \\'e9 {\\b ada}.\\par");
    for (let length = 6; length < whole.length; length++) {
      expect(await refusal("a.rtf", whole.subarray(0, length))).toMatch(/^a\.rtf: not a whole RTF file/);
    }
    expect((await read("a.rtf", Buffer.concat([whole, Buffer.from("sisa\0")]))).text).toBe("J: Belum é ada.\n");
    expect(await refusal("a.rtf", rtf("\\bin999999999 x"))).toMatch(/^a\.rtf: not a whole RTF file/);
    expect(await refusal("a.rtf", "")).toMatch(/^a\.rtf: the file is empty/);
  });
});
