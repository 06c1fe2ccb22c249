import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Page, withoutFurniture } from "../../../src/read/pdf/furniture.js";
import type { Row } from "../../../src/read/pdf/rows.js";

const height = 842;

function row(text: string, y: number, { x = 72, size = 12 } = {}): Row {
  const cell = { text, start: x, end: x + text.length * size * 0.5, y, size, font: "F" };
  return { y, size, font: "F", cells: [cell] };
}

/** Pages whose text begins at 72 points, lines 16 apart; what stands around it as given for each page. */
function paged(bodies: readonly (readonly string[])[], around: (page: number) => readonly Row[]): Page[] {
  return bodies.map((lines, i) => {
    const body = lines.map((text, k) => row(text, 72 + 16 * k));
    return { number: i + 1, height, rows: [...body, ...around(i + 1)].sort((a, b) => a.y - b.y) };
  });
}

const talk = (page: number): string[] => [
  `kalimat dari halaman sebelum ini berakhir ${"xyzvw"[page]}.`,
  `Peneliti: Apa yang dibahas pada rapat ${"abcde"[page]} itu?`,
  `Informan: Soal dana ${"abcde"[page]} yang belum juga cair sampai sekarang ini,`,
  "padahal sudah lama diminta.",
  "Peneliti: Lalu?",
  `Informan: Ditunda lagi ${"klmno"[page]}.`,
];

function texts(pages: readonly Page[]): string[] {
  return pages.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
}

describe("headers and footers of a PDF", () => {
  const headers: readonly [what: string, pages: number, around: (page: number) => readonly Row[]][] = [
    ["a title with a colon on two pages", 2, () => [row("Lampiran Tesis: Transkrip Wawancara", 44)]],
    ["close above the text", 2, () => [row("Lampiran 3: Transkrip Informan 2", 56)]],
    ["of two words, in smaller letters", 2, () => [row("Informan 2", 52, { size: 10 })]],
    ["of one word and a colon, in the middle", 2, () => [row("Wawancara: Bappeda", 52, { x: 200 })]],
    ["on all pages but the first", 3, (page) => (page === 1 ? [] : [row("Lampiran 1: Transkrip", 44)])],
    [
      "on right pages, with another on left ones",
      3,
      (page) => [row(page % 2 === 1 ? "Lampiran 4: Hasil Wawancara" : "Nur Aini: Kolaborasi Sampah", 44)],
    ],
    ["the number of the page before a colon", 2, (page) => [row(`Page ${page}: Oral history`, 56)]],
    ["the number of the page at its end", 2, (page) => [row(`Confidential: Page ${page}/2`, 790)]],
    ["the number of the only page", 1, () => [row("Confidential: Page 1/1", 790)]],
    [
      "two lines of it",
      2,
      () => [row("Universitas Negeri", 30), row("Program Magister: Administrasi", 46, { size: 10 })],
    ],
  ];

  it.each(headers)("are left out and told of: %s", (_, count, around) => {
    const bodies = Array.from({ length: count }, (__, i) => talk(i));
    const { pages, leftOut } = withoutFurniture(paged(bodies, around));
    expect(texts(pages)).toEqual(bodies.flat());
    const told = leftOut.map(({ en }) => en).join();
    for (const { cells } of around(1)) expect(told).toContain(cells[0]?.text);
  });

  it("one that a single page has is left out where it parts a sentence", () => {
    const before = [...talk(0), "Informan: Ditunda lagi karena orangnya berganti terus dan juga"];
    for (const [next, kept] of [
      ["kepala desanya baru dilantik, jadi mulai dari nol lagi semuanya.", false],
      ["Kepala desanya baru dilantik, jadi mulai dari nol lagi semuanya.", true],
    ] as const) {
      const bodies = [before, [next, ...talk(1)]];
      const header = (page: number) => (page === 2 ? [row("Lampiran 1: Transkrip", 40)] : []);
      const { pages } = withoutFurniture(paged(bodies, header));
      expect(texts(pages)).toEqual(kept ? [...before, "Lampiran 1: Transkrip", ...(bodies[1] ?? [])] : bodies.flat());
    }
  });

  it("a label of the talk that comes again at the top of each page is none", () => {
    const bodies = [0, 1, 2].map((page) => ["Informan: Kepala desa itu", ...talk(page)]);
    const { pages, leftOut } = withoutFurniture(paged(bodies, () => []));
    expect(texts(pages)).toEqual(bodies.flat());
    expect(leftOut).toEqual([]);
  });

  it("numbers that count with pages make no header of a heading in large letters, nor of one word", () => {
    for (const [text, size] of [
      ["Informan", 12],
      ["Transkrip Wawancara Informan", 16],
    ] as const) {
      const heading = (page: number) => row(`${text} ${page}`, 44, { size });
      const { pages } = withoutFurniture(paged([0, 1, 2].map(talk), (page) => [heading(page)]));
      expect(texts(pages).filter((own) => own.startsWith(text) && !own.includes(":"))).toHaveLength(3);
    }
  });

  it("no line of the talk is ever taken for one, whatever the pages begin and end with", () => {
    const said = ["Ya.", "Iya, betul", "Baik, terima kasih", "Begitu?", "Tidak ada itu Mbak", "Belum: nanti saja"];
    const labels = ["Informan:", "Peneliti: ", "P : ", "J: ", "Informan 2: ", "", "", ""];
    const line = fc.tuple(fc.constantFrom(...labels), fc.constantFrom(...said)).map(([label, words]) => label + words);
    const body = fc.array(line, { minLength: 14, maxLength: 40 });
    const header = fc.constantFrom(
      "",
      "Lampiran 2: Transkrip",
      "Wawancara",
      "Page #: Oral history",
      "Informan: Camat Baru",
    );
    fc.assert(
      fc.property(fc.array(body, { minLength: 2, maxLength: 5 }), header, fc.boolean(), (bodies, text, foot) => {
        // Whatever is said is said within pages as well.
        const full = bodies.map((own) => [...own.slice(0, 7), ...said, ...labels.map((label) => `${label}Ya`), ...own]);
        const pages = paged(full, (page) =>
          text === "" ? [] : [row(text.replace("#", String(page)), foot ? 800 : 40, { size: 10 })],
        );
        expect(
          texts(withoutFurniture(pages).pages).filter(
            (own) => !own.match(/^(?:Lampiran|Wawancara|Page|Informan: Camat)/),
          ),
        ).toEqual(full.flat());
      }),
      { seed: 11, numRuns: 80 },
    );
  });
});
