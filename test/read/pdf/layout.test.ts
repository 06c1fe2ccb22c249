import { describe, expect, it } from "vitest";
import { column, pdfOf } from "../pages.js";
import { masked, paragraphs, read } from "../reading.js";

const long = "Koordinasi lintas sektor dilakukan setiap bulan di kantor kecamatan dengan semua pihak";

describe("a PDF", () => {
  it("is read line by line, wrapped lines as one paragraph", async () => {
    const raw = await read("a.pdf", pdfOf([column([long, "yang terlibat dalam program itu.", "", "Dana kurang."])]));
    expect(paragraphs(raw)).toEqual([`${long} yang terlibat dalam program itu.`, "Dana kurang."]);
    expect(raw.text).toBe(`${long} yang terlibat dalam program itu.\nDana kurang.\n`);
    expect(raw.reader).toBe("pdf@9");
    expect(raw.warnings).toEqual([]);
  });

  it("in the order of places, not of the file", async () => {
    const lines = column(["Pertama.", "", "Kedua.", "", "Ketiga."]);
    expect(paragraphs(await read("a.pdf", pdfOf([lines.toReversed()])))).toEqual(["Pertama.", "Kedua.", "Ketiga."]);
  });

  it("words apart by gaps, wide gaps as one blank, letters set apart together", async () => {
    const raw = await read(
      "a.pdf",
      pdfOf([
        [
          { text: "Dana", x: 72, y: 90 },
          { text: "desa", x: 110, y: 90 },
          { text: "tidak      cukup.", x: 180, y: 90 },
          { text: "kegiatan pokok", x: 72, y: 130, spacing: 3 },
        ],
      ]),
    );
    expect(paragraphs(raw)).toEqual(["Dana desa tidak cukup.", "kegiatan pokok"]);
  });

  it("text printed twice in one place, as for bold, is taken once", async () => {
    const raw = await read(
      "a.pdf",
      pdfOf([
        [
          { text: "Dana kurang.", x: 72, y: 90 },
          { text: "Dana kurang.", x: 72.4, y: 90 },
        ],
      ]),
    );
    expect(raw.text).toBe("Dana kurang.\n");
  });

  it("every label begins a paragraph; a turn goes on over lines and pages", async () => {
    const raw = await read(
      "a.pdf",
      pdfOf([
        column([
          "T: Apa kendala utama dalam kerja sama lintas sektor di kecamatan ini menurut Ibu",
          "sendiri?",
          `J: ${long}`,
          `yang ${long}`,
        ]),
        column(["yang terlibat, lalu dilaporkan.", "T: Ya.", "J: Begitu."]),
      ]),
    );
    expect(paragraphs(raw)).toEqual([
      "T: Apa kendala utama dalam kerja sama lintas sektor di kecamatan ini menurut Ibu sendiri?",
      `J: ${long} yang ${long} yang terlibat, lalu dilaporkan.`,
      "T: Ya.",
      "J: Begitu.",
    ]);
    expect(raw.marks.map(({ page, at }) => [page, raw.text.slice(at, at + 13)])).toEqual([
      [1, "T: Apa kendal"],
      [2, "yang terlibat"],
    ]);
  });

  it("labels in a column of their own stay with what is said", async () => {
    const said = column([long, "yang terlibat.", "Apa lagi?", "Tidak ada."], { x: 120 });
    const labels = ["I", "", "P", "I"].flatMap((text, i) =>
      text === ""
        ? []
        : [
            { text, x: 72, y: 90 + 14 * i },
            { text: ":", x: 110, y: 90 + 14 * i },
          ],
    );
    expect(paragraphs(await read("a.pdf", pdfOf([[...said, ...labels]])))).toEqual([
      `I : ${long} yang terlibat.`,
      "P : Apa lagi?",
      "I : Tidak ada.",
    ]);
  });

  it("an indented line begins a paragraph where there is no white", async () => {
    const indented = (text: string, y: number) => ({ text, x: 100, y });
    const raw = await read(
      "a.pdf",
      pdfOf([
        [
          indented(long, 90),
          { text: `yang ${long}`, x: 72, y: 104 },
          indented(long, 118),
          { text: `bila ${long}`, x: 72, y: 132 },
        ],
      ]),
    );
    expect(paragraphs(raw)).toEqual([`${long} yang ${long}`, `${long} bila ${long}`]);
  });

  it("hyphens at line ends are taken out where they part a word, and kept where they join one", async () => {
    const lines = [
      "Program ini dijalankan bersama pemerintah desa dan kecamatan dalam kegi-",
      "atan bulanan, dan anak-",
      "anak ikut serta; kebutuhan non-",
      "fisik dibahas, harga lauk-",
      "pauk naik, dan tahun 2025-",
      "2029 di Jawa-",
      "Bali bersama\u00ad",
      "nya.",
    ];
    const raw = await read("a.pdf", pdfOf([column(lines.map((line, i) => (i === 0 ? line : line.padEnd(0))))]));
    expect(raw.text.replace(/\s+/g, " ").trim()).toBe(
      "Program ini dijalankan bersama pemerintah desa dan kecamatan dalam kegiatan bulanan, dan anak-anak ikut serta; kebutuhan non-fisik dibahas, harga lauk-pauk naik, dan tahun 2025-2029 di Jawa-Bali bersamanya.",
    );
  });

  it("a word is joined as the same text writes it elsewhere", async () => {
    const first = "Kerja sama multi-pihak dibahas dalam pertemuan bulanan yang dihadiri multi-";
    expect(paragraphs(await read("a.pdf", pdfOf([column([first, "pihak."])])))).toEqual([`${first}pihak.`]);
    const other = "Prapenelitian dibahas dalam pertemuan bulanan dan dipimpin oleh ibu non-";
    expect(paragraphs(await read("a.pdf", pdfOf([column(["Nonaktif.", "", other, "aktif."])])))).toEqual([
      "Nonaktif.",
      `${other.slice(0, -1)}aktif.`,
    ]);
  });

  it("two columns are read one after the other, what spans them first and last", async () => {
    const words = (side: string) =>
      Array.from(
        { length: 12 },
        (_, i) => `${side} baris ${i + 1} tentang dana desa yang${i === 11 ? "." : " dibahas"}`,
      );
    const raw = await read(
      "a.pdf",
      pdfOf([
        [
          { text: "Tata kelola kolaboratif dalam penanganan stunting", x: 72, y: 60, size: 16 },
          ...column(words("Kiri"), { size: 9, pitch: 12 }),
          ...column(words("Kanan"), { size: 9, pitch: 12, x: 310, top: 94 }),
          { text: `Catatan penutup: ${long}.`, x: 72, y: 300, size: 9 },
        ],
      ]),
    );
    expect(paragraphs(raw)).toEqual([
      "Tata kelola kolaboratif dalam penanganan stunting",
      words("Kiri").join(" "),
      words("Kanan").join(" "),
      `Catatan penutup: ${long}.`,
    ]);
    expect(masked(raw, "heading")).toEqual(["Tata kelola kolaboratif dalam penanganan stunting"]);
  });

  it("a table is read row by row, its cells joined over lines", async () => {
    const raw = await read(
      "a.pdf",
      pdfOf([
        [
          ...column(["Instansi terkait", "", "Dinas Kesehatan", "Kabupaten", "", "Bappeda"], { pitch: 12 }),
          ...column(["Peran dan tugas pokok", "", "Memimpin rapat dan", "mengawasi", "", "Menyusun rencana"], {
            x: 300,
            pitch: 12,
          }),
        ],
      ]),
    );
    expect(paragraphs(raw)).toEqual([
      "Instansi terkait\tPeran dan tugas pokok",
      "Dinas Kesehatan Kabupaten",
      "Memimpin rapat dan mengawasi",
      "Bappeda\tMenyusun rencana",
    ]);
    expect(raw.labelled).toBeUndefined();
  });

  it("a table of questions and answers says who speaks, also where it goes on on the next page", async () => {
    const page = (rows: readonly (readonly [string, string])[]) =>
      rows.flatMap(([question, answer], i) => [
        { text: question, x: 72, y: 90 + i * 30 },
        { text: answer, x: 330, y: 90 + i * 30 },
      ]);
    const raw = await read(
      "a.pdf",
      pdfOf([
        page([
          ["Pertanyaan", "Jawaban"],
          ["Apa kendala program ini?", "Dana kurang."],
          ["Siapa yang memimpin rapat?", "Ibu camat."],
        ]),
        page([["Kapan rapat diadakan?", "Setiap bulan."]]),
      ]),
    );
    expect(raw.labelled?.map(({ span, label }) => [label, raw.text.slice(span.start, span.end)])).toEqual([
      ["Pertanyaan", "Apa kendala program ini?"],
      ["Jawaban", "Dana kurang."],
      ["Pertanyaan", "Siapa yang memimpin rapat?"],
      ["Jawaban", "Ibu camat."],
      ["Pertanyaan", "Kapan rapat diadakan?"],
      ["Jawaban", "Setiap bulan."],
    ]);
  });

  it("a heading over two lines is one, though its lines are further apart than those of the text", async () => {
    const large = [
      { text: "Wawancara dengan Ketua Karang", x: 72, y: 60, size: 14 },
      { text: "Taruna Desa", x: 72, y: 77, size: 14 },
    ];
    const lines = ["Tanya: Siapa yang hadir di rapat itu?", "Jawab: Semua, kecuali Pak Lurah."];
    const body = [...lines, ...lines, ...lines, ...lines].map((text, i) => ({ text, x: 72, y: 100 + i * 12 }));
    const raw = await read("a.pdf", pdfOf([[...large, ...body]]));
    expect(masked(raw, "heading")).toEqual(["Wawancara dengan Ketua Karang Taruna Desa"]);
  });

  it("codes of turns open them, with a gap behind some and none behind others", async () => {
    const turn = (i: number, text: string, gap: number) => {
      const code = `W1.A.L.12092015.${i % 2 === 0 ? "T" : "J"}${1 + (i >> 1)}`;
      return [code, gap, text] as const;
    };
    const all = [0, 1, 2, 3, 4, 5].map((i) =>
      turn(i, i % 2 === 0 ? "Siapa yang memanggil warga" : "Kami kumpul di balai desa", i < 4 ? 16 : 6),
    );
    const rows = all.flatMap(([code, gap, text], i) => [
      { text: code, x: 72, y: 60 + i * 30 },
      { text, x: 72 + code.length * 6 + gap, y: 60 + i * 30 },
      { text: "sampai malam.", x: 72, y: 72 + i * 30 },
    ]);
    expect(paragraphs(await read("a.pdf", pdfOf([rows])))).toEqual(
      all.map(([code, , text]) => `${code} ${text} sampai malam.`),
    );
  });

  it("larger lines are headings, and ones in another face", async () => {
    const raw = await read(
      "a.pdf",
      pdfOf([
        [
          { text: "Hasil wawancara", x: 72, y: 60, size: 16 },
          ...column([`${long}.`, `${long}.`]),
          { text: "A. Faktor anggaran", x: 72, y: 150, bold: true },
          ...column([`${long}.`], { top: 170 }),
          { text: "Dana kurang", x: 72, y: 220, bold: true },
        ],
      ]),
    );
    expect(masked(raw, "heading")).toEqual(["Hasil wawancara", "A. Faktor anggaran", "Dana kurang"]);
  });

  it("a page on its side is read upright; what runs across it comes behind its text", async () => {
    const turned = pdfOf([
      [
        { text: "Dana kurang di desa.", x: 100, y: 700, turn: 1 },
        { text: "Rapat jarang.", x: 130, y: 700, turn: 1 },
        { text: "DRAF", x: 300, y: 300 },
      ],
    ]);
    expect(paragraphs(await read("a.pdf", turned))).toEqual(["Dana kurang di desa.", "Rapat jarang.", "DRAF"]);
    const shown = await read("a.pdf", pdfOf([[{ text: "Dana kurang.", x: 72, y: 90 }]], { rotate: 90 }));
    expect(paragraphs(shown)).toEqual(["Dana kurang."]);
  });
});
