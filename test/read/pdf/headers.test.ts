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
    ["the code of an informant above the text", 3, () => [row("WC-07", 44)]],
    ["two capital letters", 2, () => [row("WA", 44)]],
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

  describe("the first line of a quotation stays where the page before ends with what leads to it", () => {
    const before = [...talk(0), "Dalam wawancara itu kepala bidang dari dinas kesehatan mengatakan bahwa"];
    const first = (text: string, own: { x?: number; size?: number } = {}) => row(text, 72, { x: 100, ...own });
    const quotations: readonly [what: string, lines: readonly Row[], rest: number][] = [
      ["of several lines", [first("Kami tidak punya anggaran untuk"), row("rapat koordinasi.", 88, { x: 100 })], 120],
      ["of one line in smaller letters", [first("Kami tidak punya anggaran", { size: 10 })], 88],
      ["of one line with white below", [first("Kami tidak punya anggaran")], 104],
    ];

    it.each(quotations)("%s", (_, lines, rest) => {
      const after = talk(1).map((text, i) => row(text, rest + 16 * i));
      const [page] = paged([before], () => []);
      const second: Page = { number: 2, height, rows: [...lines, ...after] };
      const given = page === undefined ? [second] : [page, second];
      const { pages, leftOut } = withoutFurniture(given);
      expect(texts(pages)).toEqual(texts(given));
      expect(leftOut).toEqual([]);
    });

    it("and a header in its place, above where the text of pages begins, does not", () => {
      for (const around of [row("Lampiran 1: Transkrip", 40), row("Lampiran 1: Transkrip", 56, { x: 200, size: 10 })]) {
        const bodies = [before, talk(1)];
        const { pages, leftOut } = withoutFurniture(paged(bodies, (page) => (page === 2 ? [around] : [])));
        expect(texts(pages)).toEqual(bodies.flat());
        expect(leftOut.map(({ en }) => en)).toEqual(['"Lampiran 1: Transkrip" on 1 page']);
      }
    });

    it("nor does one of a left page where the right page has its own", () => {
      const bodies = [before, talk(1)];
      const header = (page: number) => [row(page === 1 ? "Hasil Wawancara" : "Nur Aini: Kolaborasi Sampah", 40)];
      const { pages } = withoutFurniture(paged(bodies, header));
      expect(texts(pages)).toEqual(["Hasil Wawancara", ...bodies.flat()]);
    });
  });

  it("a line that two pages begin with, set as all text is, stays; three pages make a header of it", () => {
    for (const text of ["Anggaran kami sangat terbatas", "Informan: Anggaran kami terbatas"]) {
      for (const count of [2, 3]) {
        const bodies = Array.from({ length: count }, (_, page) => [text, ...talk(page).slice(1)]);
        const { pages, leftOut } = withoutFurniture(paged(bodies, () => []));
        const known = count === 3 && !text.includes(":");
        expect(texts(pages)).toEqual(known ? bodies.flatMap((lines) => lines.slice(1)) : bodies.flat());
        expect(leftOut.map(({ en }) => en)).toEqual(known ? [`"${text}" on 3 pages`] : []);
      }
    }
  });

  it("a line that goes on in small letters stays on two pages where it begins so itself, as all lines of some talks do", () => {
    const bodies = [0, 1].map((page) => ["anggaran kami terbatas", ...talk(page)]);
    const { pages, leftOut } = withoutFurniture(paged(bodies, () => []));
    expect(texts(pages)).toEqual(bodies.flat());
    expect(leftOut).toEqual([]);
  });

  it("a code that stands within a page as well is a label", () => {
    const body = (page: number) => [...talk(page), "IN-05", "Begitulah ceritanya."];
    const pages = paged([1, 2, 3].map(body), () => [row("IN-05", 44)]);
    expect(texts(withoutFurniture(pages).pages).filter((text) => text === "IN-05")).toHaveLength(6);
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
