import { describe, expect, it } from "vitest";
import { column, pdfOf, type Shown } from "../pages.js";
import { paragraphs, read } from "../reading.js";

const answers = [
  "Dana desa tidak cukup",
  "Rapat jarang diadakan",
  "Kader sering berganti",
  "Data ibu hamil ganda",
  "Jalan ke desa rusak",
].map((what) => `${what} untuk semua kegiatan yang direncanakan bersama masyarakat tahun ini.`);
const [answer = ""] = answers;

function pages(count: number, of: (page: number) => readonly Shown[]): Buffer {
  return pdfOf(Array.from({ length: count }, (_, i) => of(i + 1)));
}

describe("what belongs to the pages of a PDF and not to its text", () => {
  it("headers, footers and page numbers are left out and told of, so that a turn goes on over them", async () => {
    const raw = await read(
      "a.pdf",
      pages(5, (page) => [
        { text: `RPJMN 2025-2029 | ${page}`, x: 72, y: 40 },
        ...column(
          page === 1
            ? [`J: ${answer}`, "Lalu rapat diadakan tetapi tidak semua dinas datang karena kegiatan lain di"]
            : [`dan ${answers[page - 1]?.toLowerCase().slice(0, -1)}`],
          { top: 90 },
        ),
        { text: "Lampiran wawancara dengan dinas terkait", x: 72, y: 790 },
        { text: `- ${page} -`, x: page % 2 === 0 ? 500 : 72, y: 810 },
      ]),
    );
    expect(raw.text).not.toMatch(/RPJMN|Lampiran|- \d -/);
    expect(paragraphs(raw)).toHaveLength(1);
    expect(raw.marks.map(({ page }) => page)).toEqual([1, 2, 3, 4, 5]);
    expect(raw.warnings).toEqual([
      {
        about: "a.pdf",
        kind: "left out",
        message:
          'left out: "RPJMN 2025-2029 | 1" on 5 pages, "Lampiran wawancara dengan dinas terkait" on 5 pages, page numbers on 5 pages',
        indonesian:
          'tidak dibaca: "RPJMN 2025-2029 | 1" di 5 halaman, "Lampiran wawancara dengan dinas terkait" di 5 halaman, nomor halaman di 5 halaman',
      },
    ]);
  });

  it("page numbers are found in the forms they have", async () => {
    for (const form of ["7", "Halaman 7", "hlm. 7", "7/60", "Page 7 of 60", "[7]", "vii"]) {
      const raw = await read(
        "a.pdf",
        pages(3, (page) => [
          ...column([`J: ${answers[page]}`]),
          { text: form === "vii" ? "i".repeat(page) : form.replace("7", String(page + 6)), x: 290, y: 800 },
        ]),
      );
      expect([form, paragraphs(raw)]).toEqual([form, answers.slice(1, 4).map((text) => `J: ${text}`)]);
      expect(raw.warnings[0]?.message).toBe("left out: page numbers on 3 pages");
    }
  });

  it("a title of a chapter with the number of its page is left out, a label beside a number is not", async () => {
    const raw = await read(
      "a.pdf",
      pages(6, (page) => [
        { text: page < 4 ? `BAB 1: Metode ${page + 20}` : `Informan: Ada ${page * 3}`, x: 72, y: 40 },
        ...column([`J: ${answers[page - 1] ?? answer}`], { top: 90 }),
      ]),
    );
    expect(raw.text).not.toContain("Metode");
    expect(raw.text.match(/Informan: Ada/g)).toHaveLength(3);
  });

  it("numbers that do not count with the pages stay", async () => {
    const raw = await read(
      "a.pdf",
      pages(3, (page) => [...column([answers[page] ?? ""]), { text: String(1990 + page * page), x: 72, y: 800 }]),
    );
    expect(raw.text).toMatch(/1991.*1994.*1999/s);
    expect(raw.warnings).toEqual([]);
  });

  it("a speaker's label at the top of every page stays, and so does what is said in the same place", async () => {
    const raw = await read(
      "a.pdf",
      pages(3, () => [
        ...column(["Informan:", "", "Ya.", "", answer, "", "Peneliti:", "", "Begitu?", "", "Informan:", "", "Ya."]),
      ]),
    );
    expect(paragraphs(raw).filter((text) => text.startsWith("Informan:"))).toHaveLength(6);
    expect(paragraphs(raw).filter((text) => text === "Ya.")).toHaveLength(6);
    expect(raw.warnings).toEqual([]);
  });

  it("two pages that begin alike lose nothing", async () => {
    const raw = await read(
      "a.pdf",
      pages(2, () => column(["J: Ya, benar.", `T: ${answer}`, "J: Ya."])),
    );
    expect(paragraphs(raw)).toEqual([
      "J: Ya, benar.",
      `T: ${answer}`,
      "J: Ya.",
      "J: Ya, benar.",
      `T: ${answer}`,
      "J: Ya.",
    ]);
    expect(raw.warnings).toEqual([]);
  });

  it("numbers of lines in the margin are left out, the numbers of a list are not", async () => {
    const lines = Array.from({ length: 8 }, (_, i) => `Baris ${"abcdefgh"[i]} tentang dana desa.`);
    const numbered = (x: number) => [
      ...column(lines, { pitch: 30 }),
      ...lines.map((_, i) => ({ text: String(i + 1), x, y: 90 + i * 30 })),
    ];
    const margin = await read("a.pdf", pdfOf([numbered(40)]));
    expect(paragraphs(margin)).toEqual(lines);
    expect(margin.warnings[0]?.message).toBe("left out: 8 numbers in the margin");
    const list = await read(
      "a.pdf",
      pdfOf([lines.map((text, i) => ({ text: `${i + 1}. ${text}`, x: 72, y: 90 + i * 30 }))]),
    );
    expect(paragraphs(list)).toEqual(lines.map((text, i) => `${i + 1}. ${text}`));
  });

  it("years beside what happened in them and figures at the end of rows stay, every fifth number of a line does not", async () => {
    const lines = Array.from(
      { length: 30 },
      (_, i) => `Baris ${"abcdefghijklmnopqrstuvwxyzABCD"[i]} tentang dana desa.`,
    );
    const beside = (x: number, every: number, value: (i: number) => number) =>
      pdfOf([
        [
          ...column(lines),
          ...lines.flatMap((_, i) =>
            (i + 1) % every === 0 ? [{ text: String(value(i)), x, y: 90 + i * 14, size: 11 }] : [],
          ),
        ],
      ]);
    for (const file of [
      beside(40, 1, (i) => 1990 + i),
      beside(40, 4, (i) => 1990 + i),
      beside(500, 1, (i) => 10 * i + 10),
      beside(500, 4, (i) => 10 + i * i),
    ]) {
      const raw = await read("a.pdf", file);
      expect(raw.text.match(/\d+/g)?.length).toBeGreaterThan(6);
      expect(raw.warnings).toEqual([]);
    }
    for (const x of [40, 500]) {
      const raw = await read(
        "a.pdf",
        beside(x, 5, (i) => i + 1),
      );
      expect(raw.text).not.toMatch(/\d/);
      expect(raw.warnings[0]?.message).toBe("left out: 6 numbers in the margin");
    }
  });

  it("a line that a page break cuts through stands on both pages and is taken once", async () => {
    const cut = "yang hadir hanya sebagian, lalu rapat ditunda sampai bulan berikutnya karena dana";
    const raw = await read(
      "a.pdf",
      pdfOf([column([`J: ${answer}`, cut]), [...column([cut], { top: 4 }), ...column(["belum cair."], { top: 18 })]]),
    );
    expect(paragraphs(raw)).toEqual([`J: ${answer} ${cut} belum cair.`]);
    expect(raw.warnings[0]?.message).toBe("left out: 1 line printed on two pages");
  });

  it("several short lines that end a page and begin the next are said twice", async () => {
    const said = ["T: Lalu ditunda lagi?", "J: Iya, betul sekali."];
    const raw = await read("a.pdf", pdfOf([column([`T: ${answer}`, ...said]), column([...said, `J: ${answer}`])]));
    expect(paragraphs(raw)).toEqual([`T: ${answer}`, ...said, ...said, `J: ${answer}`]);
  });
});
