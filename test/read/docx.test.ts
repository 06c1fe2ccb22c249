import { describe, expect, it } from "vitest";
import { masked, paragraphs, read, refusal } from "./reading.js";
import { paragraph, table, word, zip } from "./word.js";

describe("a Word file", () => {
  it("is read paragraph by paragraph", async () => {
    const raw = await read("a.docx", await word(paragraph("T: SOP-nya ada?") + paragraph("J: Belum.")));
    expect(paragraphs(raw)).toEqual(["T: SOP-nya ada?", "J: Belum."]);
    expect(raw.reader).toBe("docx@2");
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
