import { describe, expect, it } from "vitest";
import { readerFor, readSource } from "../../src/read/registry.js";
import { block, type Put, pdfFile } from "./pdf-file.js";
import { masked, paragraphs, read, refusal } from "./reading.js";

const read1 = (...pages: (readonly Put[])[]) => read("a.pdf", pdfFile(pages));
const messages = async (...pages: (readonly Put[])[]) => (await read1(...pages)).warnings.map(({ message }) => message);

describe("paragraphs of a PDF", () => {
  it.each([
    ["00:00:08 Speaker 2", "00:00:17 Speaker 1"],
    ["Ben Kowalski 0:11", "Hannah Ortiz 0:24"],
    ["[Agus (Bappeda)] 09:02:16", "[Rina Wulandari] 09:02:20"],
    ["Maria Santos: (00:07)", "Interviewer: (00:31)"],
    ["Speaker 2 (00:09):", "Speaker 1 (00:21):"],
    ["[00:09] RESPONDENT:", "[00:31] INTERVIEWER:"],
    ["3. KETUA: SUHARTOYO", "4. PEMERINTAH: SURDIYANTO"],
  ])("end at a label that fills its line, whatever its shape: %s", async (first, second) => {
    const full = "Kami sudah rapat tiga kali dengan semua dinas yang ada di sana.";
    const raw = await read1(block([first, full, second, full], 50, 700));
    expect(paragraphs(raw)).toEqual([first, full, second, full]);
  });

  it("end at a short line that comes back word for word", async () => {
    const full = "We chase people for minutes and for money, year after year.";
    const talk = Array.from({ length: 3 }, () => ["Interviewer", "And who pays?", "Interviewee", full]).flat();
    expect(paragraphs(await read1(block(talk, 50, 700)))).toEqual(talk);
  });

  it("a talk in two columns is read one after the other, however short its lines", async () => {
    const left = ["T: Siapa yang membiayai?", "J: Sebagian dana desa, dan dari kami di", "sini.", "T: Lalu?"];
    const right = ["J: Ya begitu.", "T: Apa dampaknya?", "J: Kegiatan menumpuk di akhir, juga kader", "lelah."];
    const raw = await read1([...block(left, 50, 700), ...block(right, 345, 700)]);
    expect(paragraphs(raw)).toEqual([
      left[0],
      `${left[1]} ${left[2]}`,
      left[3],
      right[0],
      right[1],
      `${right[2]} ${right[3]}`,
    ]);
  });

  it("columns whose lines end raggedly are parted where no line crosses", async () => {
    const left = Array.from({ length: 12 }, (_, at) =>
      at % 4 === 0
        ? `T: Nomor ${at}, siapa saja yang sudah dilibatkan di desa?`
        : at % 4 === 2
          ? `J: Kader ${at}.`
          : "Ya.",
    );
    const right = left.map((line) => line.replace("Nomor", "Soal"));
    const raw = await read1([...block(left, 50, 700), ...block(right, 380, 700)]);
    expect(raw.text.indexOf("Soal 0")).toBeGreaterThan(raw.text.indexOf("Kader 10"));
    expect(raw.text).not.toContain("\t");
  });

  it("go over the ends of lines, and end where the next word would have fitted", async () => {
    const raw = await read1(
      block(
        ["Anggaran untuk rapat koordinasi belum tersedia di semua", "dinas yang terlibat.", "Tenaga juga kurang."],
        50,
        700,
      ),
    );
    expect(paragraphs(raw)).toEqual([
      "Anggaran untuk rapat koordinasi belum tersedia di semua dinas yang terlibat.",
      "Tenaga juga kurang.",
    ]);
  });

  it("end at a label, at a wide space, at an indent, and at an item of a list", async () => {
    const full = "Kami sudah rapat tiga kali dengan semua dinas di sana";
    const raw = await read1([
      ...block([`T: ${full}`, `J: ${full}`, "- anggaran", "- tenaga"], 50, 700),
      ...block([full, full], 50, 620),
      ...block([full], 70, 596),
    ]);
    expect(paragraphs(raw)).toEqual([`T: ${full}`, `J: ${full}`, "- anggaran", "- tenaga", `${full} ${full}`, full]);
  });

  it("go on over the end of a page; where a page begins is kept", async () => {
    const raw = await read1(
      block(["J: Anggaran untuk rapat koordinasi belum tersedia di"], 50, 60),
      block(["semua dinas.", "T: Lalu?"], 50, 780),
    );
    expect(paragraphs(raw)).toEqual(["J: Anggaran untuk rapat koordinasi belum tersedia di semua dinas.", "T: Lalu?"]);
    expect(raw.marks).toEqual([
      { at: 0, page: 1 },
      { at: raw.text.indexOf("semua dinas"), page: 2 },
    ]);
  });

  it("in larger letters are headings, in a text of smaller ones", async () => {
    const body = block(
      Array.from({ length: 20 }, () => "Kami sudah rapat tiga kali dengan semua dinas."),
      50,
      700,
    );
    const raw = await read1([{ text: "Hasil", x: 50, y: 740, size: 16 }, ...body]);
    expect(masked(raw, "heading")).toEqual(["Hasil"]);
  });

  it("in bold are headings, unless they ask, bear a label, or much is bold", async () => {
    const body = block(
      Array.from({ length: 20 }, () => "Kami sudah rapat tiga kali dengan semua dinas."),
      50,
      640,
    );
    const bold = block(["Hasil rapat", "Apa kendalanya?", "T: Ceritakan"], 50, 740, 30).map((put) => ({
      ...put,
      bold: true,
    }));
    expect(masked(await read1([...bold, ...body]), "heading")).toEqual(["Hasil rapat"]);
    const half = body.map((put, at) => ({
      ...put,
      text: `${put.text.slice(0, -1)} ${at}`,
      bold: at % 2 === 0,
      y: put.y - at * 18,
    }));
    expect(masked(await read1(half), "heading")).toEqual([]);
  });

  it("lose raised numbers of notes, and put letters drawn one by one together", async () => {
    const spaced = [..."KEGIATAN"].map((text, at) => ({ text, x: 50 + at * 9, y: 650 }));
    const raw = await read1([
      { text: "Anggaran kurang", x: 50, y: 700 },
      { text: "1", x: 141, y: 704, size: 6 },
      { text: "sekali.", x: 150, y: 700 },
      ...spaced,
    ]);
    expect(paragraphs(raw)).toEqual(["Anggaran kurang sekali.", "KEGIATAN"]);
    expect(raw.warnings.map(({ message }) => message)).toEqual(["left out: 1 raised number of notes"]);
  });
});

describe("words divided at the end of a line", () => {
  it.each([
    ["koordi-", "nasi antardinas", "koordinasi antardinas"],
    ["anak-", "anak di desa", "anak-anak di desa"],
    ["pihak-", "pihaknya di sana", "pihak-pihaknya di sana"],
    ["sebanyak-", "banyaknya", "sebanyak-banyaknya"],
    ["perundang-", "undangan", "perundang-undangan"],
    ["sayur-", "mayur di kebun", "sayur-mayur di kebun"],
    ["non-", "fisik saja", "non-fisik saja"],
    ["COVID-", "19 dan", "COVID-19 dan"],
    ["koordi\u00ad", "nasi", "koordinasi"],
    // A dash in the encoding of the file.
    ["tahun 2025\x96", "2029", "tahun 2025–2029"],
    ["rapat -", "kata beliau", "rapat - kata beliau"],
  ])("%s|%s", async (before, after, together) => {
    const raw = await read1(block([`Kami tidak dapat mengadakan rapat tentang semua ${before}`, after], 50, 700));
    expect(raw.text.trim()).toBe(`Kami tidak dapat mengadakan rapat tentang semua ${together}`);
  });

  it("are written as the document writes them elsewhere", async () => {
    const raw = await read1(
      block(["Kerja lintas-sektor itu sulit, sebab semua lintas-", "sektor berjalan sendiri."], 50, 700),
    );
    expect(raw.text).toContain("semua lintas-sektor berjalan");
  });
});

describe("columns and tables of a PDF", () => {
  const left = [
    "Koordinasi antar dinas belum",
    "berjalan karena anggaran yang",
    "terbatas dan tenaga yang ada",
    "belum dilatih untuk mengisi",
    "laporan, sehingga rapat yang",
    "direncanakan tidak berjalan",
    "menurut jadwal.",
  ];
  const right = [
    "Pada tahun kedua kegiatan ini",
    "dibantu oleh dana desa, yang",
    "dipakai untuk pelatihan kader",
    "dan untuk biaya perjalanan ke",
    "desa yang jauh dari pusat kota",
    "dan belum ada jalan yang baik",
    "untuk ke sana.",
  ];

  it("two columns are read one after the other, under a heading over both", async () => {
    const raw = await read1([
      { text: "Laporan akhir tahun tentang koordinasi di kabupaten ini", x: 50, y: 760 },
      ...block(left, 50, 720),
      ...block(right, 300, 720),
    ]);
    expect(paragraphs(raw)).toEqual([
      "Laporan akhir tahun tentang koordinasi di kabupaten ini",
      left.join(" "),
      right.join(" "),
    ]);
  });

  it("cells of a table are read row by row, each by itself", async () => {
    const rows: Put[] = [0, 1, 2, 3].flatMap((row) => [
      ...block([`Apa kendala yang ${row} dihadapi`, "di kecamatan ini?"], 50, 700 - row * 60),
      ...block(
        [`Anggaran kami ${row} terbatas sekali`, "dan tenaga juga kurang, apalagi", "di desa."],
        300,
        700 - row * 60,
      ),
    ]);
    expect(paragraphs(await read1(rows))).toEqual(
      [0, 1, 2, 3].flatMap((row) => [
        `Apa kendala yang ${row} dihadapi di kecamatan ini?`,
        `Anggaran kami ${row} terbatas sekali dan tenaga juga kurang, apalagi di desa.`,
      ]),
    );
  });

  it("what stands far apart on one line is no column", async () => {
    const raw = await read1(
      [0, 1, 2, 3, 4, 5, 6, 7].flatMap((row) => [
        { text: `Kegiatan ke ${row}`, x: 50, y: 700 - row * 12 },
        { text: `${row} juta`, x: 400, y: 700 - row * 12 },
      ]),
    );
    expect(paragraphs(raw)[0]).toBe("Kegiatan ke 0\t0 juta");
    expect(paragraphs(raw)).toHaveLength(8);
  });

  it("text on its side is read by itself", async () => {
    const raw = await read1([
      ...block(["Anggaran kurang.", "Tenaga juga, kata beliau."], 50, 700),
      { text: "RAHASIA NEGARA", x: 300, y: 300, turned: 45 },
    ]);
    expect(paragraphs(raw)).toEqual(["Anggaran kurang.", "Tenaga juga, kata beliau.", "RAHASIA NEGARA"]);
  });
});

describe("what stands on every page", () => {
  const page = (number: number, said: string): Put[] => [
    { text: "Lampiran wawancara", x: 200, y: 810 },
    ...block([said], 50, 700),
    { text: `Halaman ${number}`, x: 280, y: 30 },
  ];

  it("is left out and reported: running titles and page numbers", async () => {
    const raw = await read1(...[1, 2, 3, 4].map((number) => page(number, `J: Kata ke ${number}.`)));
    expect(paragraphs(raw)).toEqual([1, 2, 3, 4].map((number) => `J: Kata ke ${number}.`));
    expect(raw.warnings).toEqual([
      {
        about: "a.pdf",
        kind: "left out",
        message: 'left out: "Lampiran wawancara" on 4 pages, page numbers on 4 pages',
        indonesian: 'tidak dibaca: "Lampiran wawancara" di 4 halaman, nomor halaman di 4 halaman',
      },
    ]);
  });

  it("stays where it could be a speaker, a question, or stands elsewhere each time", async () => {
    const tops = ["Informan:", "T: Apa lagi?", "Anggaran kurang sekali, kata beliau"];
    const pages = [0, 1, 2, 3].map((number) => [
      { text: tops[0] ?? "", x: 50, y: 800 },
      { text: tops[1] ?? "", x: 50, y: 780 },
      { text: tops[2] ?? "", x: 50, y: 760 - number * 8 },
      ...block([`Kata ke ${number}.`], 50, 500),
    ]);
    const raw = await read1(...pages);
    for (const top of tops) expect(raw.text.split(top)).toHaveLength(5);
    expect(raw.warnings).toEqual([]);
  });

  it("a number that counts nothing stays", async () => {
    const raw = await read1(
      block(["2023", "Kata."], 50, 800),
      block(["17", "Lagi."], 50, 800),
      block(["4", "Akhir."], 50, 800),
    );
    expect(raw.text).toMatch(/2023[\s\S]*17[\s\S]*4/);
  });

  it("numbers in the margin that count paragraphs are left out and reported", async () => {
    const rows = [1, 2, 3, 4, 5, 6].flatMap((row) => [
      { text: String(row), x: 30, y: 700 - row * 30 },
      { text: `${row % 2 ? "Dan" : "Participant"}: Kata.`, x: 60, y: 700 - row * 30 },
    ]);
    const raw = await read1(rows);
    expect(paragraphs(raw)[0]).toBe("Dan: Kata.");
    expect(raw.warnings[0]?.message).toBe("left out: 6 numbers in the margin");
  });

  it("a line that is printed at the end of a page and again on the next is read once", async () => {
    const line = "J: Anggaran untuk rapat koordinasi belum tersedia di";
    const raw = await read1(block(["T: Apa?", line], 50, 72), block([line, "semua dinas."], 50, 780));
    expect(paragraphs(raw)).toEqual(["T: Apa?", `${line} semua dinas.`]);
    expect(raw.warnings[0]?.message).toContain("1 line printed on two pages");
  });
});

describe("PDFs that cannot be read, or not wholly", () => {
  const sound = pdfFile([block(["Anggaran kurang."], 50, 700)]);

  it("without text: an error that says what to do", async () => {
    expect(await refusal("a.pdf", pdfFile([[], []]))).toBe(
      "a.pdf: a PDF without text, most likely scanned pages. Make its text readable first with a program for text recognition (OCR), for instance ocrmypdf.",
    );
  });

  it("with some pages without text: these are named", async () => {
    const some = block(["Anggaran kurang."], 50, 700);
    expect(await messages(some, [], [], some, [])).toEqual(["no text on pages 2-3, 5 (blank, or a picture)"]);
  });

  it("locked with a password", async () => {
    const hex = `<${"00".repeat(32)}>`;
    const locked = pdfFile(
      [block(["Halo."], 50, 700)],
      `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex} /U ${hex} /P -4 >> `,
    );
    expect(await refusal("a.pdf", locked)).toBe(
      "a.pdf: locked with a password. Remove the password and save it again.",
    );
  });

  it("cut off, or no more than the first line", async () => {
    for (const length of [sound.length - 10, Math.floor(sound.length / 2), 9]) {
      expect(await refusal("a.pdf", sound.subarray(0, length))).toMatch(
        /^a\.pdf: not a whole PDF \(cut off or damaged\)\. Get a whole copy/,
      );
    }
  });

  it("with more pages than the limit: the first are read, and a warning says which", async () => {
    const entry = readerFor("a.pdf");
    if (entry === null) throw new Error("no reader");
    const bytes = pdfFile(Array.from({ length: 30 }, (_, at) => block([`Kata ${at}.`], 50, 700)));
    const raw = await readSource(entry, bytes, { id: "a.pdf", maxSource: 1e9, maxPages: 10 });
    expect(raw.text.match(/Kata/g)).toHaveLength(10);
    expect(raw.warnings).toEqual([
      {
        about: "a.pdf",
        kind: "pages",
        message: "only the first 10 of 30 pages read; --max-pages 30 reads all",
        indonesian: "hanya 10 dari 30 halaman yang dibaca; --max-pages 30 membaca semuanya",
      },
    ]);
  });
});
