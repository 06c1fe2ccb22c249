import { describe, expect, it } from "vitest";
import { masked, paragraphs, read, refusal, spoken } from "./reading.js";
import { paragraph, table, word, zip } from "./word.js";

const run = (text: string, format = "") => `<w:r><w:rPr>${format}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe("a Word file", () => {
  it("is read paragraph by paragraph", async () => {
    const raw = await read("a.docx", await word(paragraph("T: SOP-nya ada?") + paragraph("J: Belum.")));
    expect(paragraphs(raw)).toEqual(["T: SOP-nya ada?", "J: Belum."]);
    expect(raw.reader).toBe("docx@3");
  });

  it("line breaks and tabs inside a paragraph are kept, each line a paragraph", async () => {
    const body =
      "<w:p><w:r><w:t>P</w:t><w:tab/><w:t>: Apa?</w:t><w:br/><w:t>I</w:t><w:tab/><w:t>: Dana.</w:t></w:r></w:p>";
    expect(paragraphs(await read("a.docx", await word(body)))).toEqual(["P\t: Apa?", "I\t: Dana."]);
  });

  it("tracked insertions are read, deletions and comments are not", async () => {
    const body =
      '<w:p><w:r><w:t xml:space="preserve">Dana </w:t></w:r><w:ins w:id="1"><w:r><w:t>desa</w:t></w:r></w:ins><w:del w:id="2"><w:r><w:delText>pusat</w:delText></w:r></w:del></w:p>';
    expect((await read("a.docx", await word(body))).text.trim()).toBe("Dana desa");
  });

  it("what was moved is read once, where it is now; a deleted row and a deleted end of paragraph are gone", async () => {
    const body = `<w:p><w:moveFrom w:id="1">${run("Dana. ")}</w:moveFrom>${run("Satu.")}</w:p><w:p>${run("Dua. ")}<w:moveTo w:id="2">${run("Dana.")}</w:moveTo></w:p><w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${run("Tiga, ")}</w:p><w:p>${run("empat.")}</w:p><w:tbl><w:tr><w:trPr><w:del w:id="4"/></w:trPr><w:tc>${paragraph("Hapus.")}</w:tc></w:tr><w:tr><w:tc>${paragraph("Lima.")}</w:tc></w:tr></w:tbl>`;
    expect(paragraphs(await read("a.docx", await word(body)))).toEqual([
      "Satu.",
      "Dua. Dana.",
      "Tiga, empat.",
      "Lima.",
    ]);
  });

  it("fields, links, controls and tags of other programs keep their words; hidden words and page numbers have none", async () => {
    const body = `<w:p>${run("Saya ")}<w:fldSimple w:instr=' MERGEFIELD "Nama" '>${run("Ibu S")}</w:fldSimple>${run(" dari ")}<w:hyperlink w:anchor="x">${run("Desa")}</w:hyperlink><w:sdt><w:sdtPr/><w:sdtContent>${run(" Melati")}</w:sdtContent></w:sdt><w:smartTag w:element="x">${run(", kader")}</w:smartTag><w:bdo w:val="ltr">${run(" lama")}</w:bdo>${run(" rahasia", "<w:vanish/>")}${run(".", '<w:vanish w:val="0"/>')}<w:fldSimple w:instr=" PAGE ">${run("7")}</w:fldSimple></w:p><w:sdt><w:sdtContent>${paragraph("Kendali.")}</w:sdtContent></w:sdt>`;
    expect(paragraphs(await read("a.docx", await word(body)))).toEqual([
      "Saya Ibu S dari Desa Melati, kader lama.",
      "Kendali.",
    ]);
  });

  it("a hard line end parts lines, a tab that is placed parts words; hyphens and symbols are characters", async () => {
    const body =
      '<w:p><w:r><w:t>P</w:t><w:ptab w:alignment="left" w:relativeTo="margin" w:leader="none"/><w:t>: Apa?</w:t><w:cr/><w:t>ko</w:t><w:softHyphen/><w:t>ordinasi antar</w:t><w:noBreakHyphen/><w:t>desa </w:t><w:sym w:font="Wingdings" w:char="F0E0"/></w:r></w:p>';
    expect(paragraphs(await read("a.docx", await word(body)))).toEqual([
      "P\t: Apa?",
      "ko\u00adordinasi antar\u2011desa 🡪",
    ]);
  });

  it("the words of a text box follow the paragraph in which it is anchored, once", async () => {
    const box = paragraph("Di kotak.");
    const body = `<w:p>${run("Depan ")}<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="x"><w:txbxContent>${box}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent>${box}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run("belakang.")}</w:p>`;
    expect(paragraphs(await read("a.docx", await word(body)))).toEqual(["Depan belakang.", "Di kotak."]);
  });

  it("comments and footnotes are counted, headers and footers are not read", async () => {
    const part = (name: string, inside: string) =>
      Buffer.from(
        `<w:${name} xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${inside}</w:${name}>`,
      );
    const body = `<w:p>${run("Dana")}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:commentReference w:id="1"/></w:r>${run(".")}</w:p>`;
    const raw = await read(
      "a.docx",
      await word(body, {
        "word/footnotes.xml": part(
          "footnotes",
          `<w:footnote w:type="separator" w:id="0">${paragraph("-")}</w:footnote><w:footnote w:id="2">${paragraph("Catatan.")}</w:footnote>`,
        ),
        "word/comments.xml": part("comments", `<w:comment w:id="1">${paragraph("benar?")}</w:comment>`),
        "word/header1.xml": part("hdr", paragraph("Kop")),
      }),
    );
    expect(raw.text.trim()).toBe("Dana.");
    expect(raw.warnings.map(({ message }) => message)).toEqual([
      "1 comment left out",
      "1 footnote or endnotes left out",
    ]);
  });

  it("a table inside a cell is read as lines of that cell; a name over several rows holds in each of them", async () => {
    const nested = `<w:tbl><w:tr><w:tc>${paragraph("Luar")}${table([["a", "b"]])}</w:tc><w:tc>${paragraph("c")}</w:tc></w:tr></w:tbl>`;
    expect((await read("a.docx", await word(nested))).text).toBe("Luar\na\nb\tc\n");
    const rows = table([
      ["No", "Penutur", "Ujaran"],
      ["1", "Peneliti", "Apa kendalanya?"],
      ["2", "Informan", "Dana."],
      ["3", "", "SOP."],
    ])
      .replace(
        `<w:tc>${paragraph("Informan")}`,
        `<w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph("Informan")}`,
      )
      .replace(`<w:tc>${paragraph("")}`, `<w:tc><w:tcPr><w:vMerge/></w:tcPr>${paragraph("")}`);
    const raw = await read("a.docx", await word(rows));
    expect(spoken(raw)).toEqual(["- Peneliti: Apa kendalanya?", "- Informan: Dana.", "- Informan: SOP."]);
    expect(paragraphs(raw)).toEqual(["Apa kendalanya?", "Dana.", "SOP."]);
  });

  it("headings by style, and short bold paragraphs where bold is the exception", async () => {
    const long = paragraph(
      "Koordinasi dilakukan setiap bulan di kantor kecamatan dengan semua pihak yang terkait, sejak awal tahun. ".repeat(
        3,
      ),
    );
    const raw = await read(
      "a.docx",
      await word(
        paragraph("Hambatan", { style: "Heading1" }) + long + paragraph("Faktor anggaran", { bold: true }) + long,
      ),
    );
    expect(masked(raw, "heading")).toEqual(["Hambatan", "Faktor anggaran"]);
    const questions = await read(
      "a.docx",
      await word(paragraph("Apa kendalanya?", { bold: true }) + paragraph("Dana.")),
    );
    expect(masked(questions, "heading")).toEqual([]);
  });

  it("a table of turns gives labelled spans; any other is read row by row", async () => {
    const turns = await read(
      "a.docx",
      await word(
        table([
          ["No", "Penutur", "Ujaran"],
          ["1", "Peneliti", "Apa kendalanya?"],
          ["2", "Informan", "Dananya kurang."],
        ]),
      ),
    );
    expect(turns.labelled?.map(({ span, label }) => [label, turns.text.slice(span.start, span.end)])).toEqual([
      ["Peneliti", "Apa kendalanya?"],
      ["Informan", "Dananya kurang."],
    ]);
    const sheet = await read(
      "a.docx",
      await word(
        table([
          ["Nama", "Ibu S"],
          ["Umur", "40"],
        ]),
      ),
    );
    expect(sheet.labelled).toBeUndefined();
    expect(sheet.text).toBe("Nama\tIbu S\nUmur\t40\n");
  });

  it("cut short is refused by name", async () => {
    const whole = await word(paragraph("Belum."));
    expect(await refusal("a.docx", whole.subarray(0, whole.length - 40))).toMatch(
      /^a\.docx: not a whole Word file \(cut off or damaged\)/,
    );
    expect(await refusal("a.docx", whole.subarray(0, 90))).toMatch(/^a\.docx: not a whole Word file/);
  });

  it("that unpacks to more than the limit is refused", async () => {
    const bomb = await word(paragraph("a".repeat(3_000_000)));
    expect(await refusal("a.docx", bomb, 1_000_000)).toMatch(/refused, because it unpacks to more than 1000000 bytes/);
  });

  it("that unpacks to hundreds of times its size is refused", async () => {
    const bomb = await word(paragraph("a".repeat(30_000_000)));
    expect(await refusal("a.docx", bomb)).toMatch(/refused, because it unpacks to more than 200 times its size/);
  });

  it("that lies about its size is refused", async () => {
    const bomb = await word(paragraph("a".repeat(3_000_000)));
    const size = Buffer.alloc(4);
    // The declared size of every large part, in both the local header and the directory, becomes 1,000.
    for (let at = 0; at + 4 < bomb.length; at++) {
      const value = bomb.readUInt32LE(at);
      if (value <= 3_000_000 || value >= 3_001_000) continue;
      size.writeUInt32LE(1000);
      size.copy(bomb, at);
    }
    expect(await refusal("a.docx", bomb, 1_000_000)).toMatch(/refused, because .* larger than it says/);
  });

  it("with a name that leads out of the archive is refused", async () => {
    const file = await word(paragraph("Dana."), { "xx/evil.xml": Buffer.from("<a/>") });
    const bytes = Buffer.from(file.toString("latin1").replaceAll("xx/evil.xml", "../evil.xml"), "latin1");
    expect(await refusal("a.docx", bytes)).toMatch(/refused, because a name in the archive leads out of it/);
  });

  it("with entities of its own is refused", async () => {
    const laughs = Buffer.from('<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>');
    expect(await refusal("a.docx", await word("", { "word/other.xml": laughs }))).toMatch(/declares a document type/);
    for (const entity of ['<!ENTITY a "ha"><!ENTITY b "&a;&a;">', '<!ENTITY b SYSTEM "file:///etc/passwd">']) {
      const behind = (document: Buffer) =>
        Buffer.from(
          `<!--${" ".repeat(100_000)}--><!DOCTYPE x [${entity}]>${document.toString().replace(/^.*?\?>/, "")}`,
        );
      expect(await refusal("a.docx", await word(paragraph("&b;"), {}, behind))).toBe(
        "a.docx: word/document.xml in it declares a document type, which no Word file does. Do not open it; ask for a fresh copy.",
      );
    }
  });

  it("nested a hundred thousand deep is refused, not crashed on", async () => {
    const deep = "<w:tbl><w:tr><w:tc>".repeat(30_000) + paragraph("Dana.") + "</w:tc></w:tr></w:tbl>".repeat(30_000);
    expect(await refusal("a.docx", await word(deep))).toMatch(/^a\.docx: not a Word file that can be read/);
  });

  it("without a body, or without words, is refused", async () => {
    expect(await refusal("a.docx", await zip({ "word/nothing.xml": Buffer.from("<a/>") }))).toMatch(
      /^a\.docx: not a Word file that can be read/,
    );
    expect(await refusal("a.docx", await word(paragraph(" ")))).toMatch(/^a\.docx: holds no text/);
  });
});
