import { describe, expect, it } from "vitest";
import { column, pdfOf } from "../pages.js";
import { paragraphs, read } from "../reading.js";

/** Turns of two lines each, with white between them as a word processor leaves it: columns of 220 points. */
const turns = (count: number) =>
  Array.from({ length: count }, (_, i) => [
    `${i % 2 === 0 ? "P" : "I"}: Rapat yang ke-${i} itu diadakan di balai`,
    "desa bersama para kader dan bidan.",
  ]);
const said = (count: number) => turns(count).map((lines) => lines.join(" "));

/** Paragraphs under each other: lines 14 points apart, 6 points more between paragraphs. */
function set(all: readonly (readonly string[])[], x: number, top = 90) {
  let y = top - 20;
  return all.flatMap((lines) => {
    y += 6;
    return lines.map((text) => {
      y += 14;
      return { text, x, y };
    });
  });
}

describe("columns on a page", () => {
  it("the second may be a few lines that end the talk: it is read behind the first", async () => {
    const rest = [
      ["I: Begitu ceritanya, dan sekarang kami", "pindah ke kantor camat, di lantai dua", "gedung yang baru."],
      ["Semua dicatat di buku, dan buku itu masih", "ada sampai sekarang di rumah saya, kalau", "tidak dimakan rayap."],
    ];
    const raw = await read("a.pdf", pdfOf([[...set(turns(15), 72), ...set(rest, 310)]]));
    expect(paragraphs(raw)).toEqual([...said(15), ...rest.map((lines) => lines.join(" "))]);
  });

  it("the second goes on with the sentence that the first breaks off", async () => {
    const first = [...turns(14), ["I: Kami bertiga, sama Bu Lurah dan"]];
    const second = [["sekretarisnya, waktu itu masih lengkap", "semua, belum ada yang pindah tugas", "atau pensiun."]];
    const raw = await read("a.pdf", pdfOf([[...set(first, 72), ...set(second, 310)]]));
    expect(paragraphs(raw).slice(14)).toEqual([
      "I: Kami bertiga, sama Bu Lurah dan sekretarisnya, waktu itu masih lengkap semua, belum ada yang pindah tugas atau pensiun.",
    ]);
  });

  it("the second goes on so in short lines too, and with a list", async () => {
    const points = Array.from({ length: 14 }, (_, i) => [`${i}. Agenda ke-${i}`, "Tetap dibahas"]);
    const first = [["NOTULEN RAPAT"], ...points, ["Camat bilang itu urusan"]];
    const second = [["pemerintah saja."], ["Keputusan:"], ["1. Posko dibuka"], ["2. Dana dicari"], ["Mengetahui"]];
    const raw = await read("a.pdf", pdfOf([[...set(first, 72), ...set(second, 310)]]));
    expect(raw.text.replace(/\n/g, " ")).toContain(
      "Camat bilang itu urusan pemerintah saja. Keputusan: 1. Posko dibuka",
    );
  });

  it("a table stays one whose last cells are empty", async () => {
    const asked = Array.from({ length: 9 }, (_, i) => [
      `Apakah program nomor ${i} berjalan di`,
      "desa ini menurut bapak atau ibu?",
    ]);
    const told = asked
      .slice(0, 3)
      .map((_, i) => [`Ya, program nomor ${i} berjalan, tapi`, "dananya selalu turun terlambat."]);
    const raw = await read("a.pdf", pdfOf([[...set(asked, 72), ...set(told, 310)]]));
    expect(raw.text.split("\n")[0]).toBe(
      "Apakah program nomor 0 berjalan di desa ini menurut bapak atau ibu?\tYa, program nomor 0 berjalan, tapi dananya selalu turun terlambat.",
    );
  });

  it("headings with nothing beside them belong to their column where one stands in each", async () => {
    const heads = (from: number) => Array.from({ length: 5 }, (_, i) => `Ibu ${i % 2} (0${from + i}:10)`);
    const put = (from: number, x: number, top: number) =>
      heads(from).flatMap((text, i) => [
        { text, x, y: top + i * 90, size: 13 },
        ...column([`Rapat yang ke-${i} itu diadakan di balai`, "desa bersama para kader dan bidan."], {
          x,
          top: top + i * 90 + 18,
        }),
      ]);
    const raw = await read("a.pdf", pdfOf([[...put(0, 72, 90), ...put(5, 310, 140)]]));
    expect(paragraphs(raw).filter((text) => text.startsWith("Ibu"))).toEqual([...heads(0), ...heads(5)]);
  });
});

describe("a large heading", () => {
  it("beside it two lines of the next column stay two", async () => {
    const left = [{ text: "Riwayat Sungai Wye", x: 72, y: 106, size: 16 }, ...set(turns(12), 72, 130)];
    const raw = await read(
      "a.pdf",
      pdfOf([
        [
          ...left,
          ...column(["Kami bertemu di dapur saya dan", "membahas peta yang pertama.", ...turns(9).flat()], {
            x: 310,
            top: 100,
            pitch: 12,
          }),
        ],
      ]),
    );
    expect(raw.text).toContain("Kami bertemu di dapur saya dan membahas peta yang pertama.\n");
  });

  it("letters raised beside it and lowered ones stay on its line", async () => {
    const raw = await read(
      "a.pdf",
      pdfOf([
        [
          { text: "Air H", x: 72, y: 100, size: 16 },
          { text: "2", x: 108, y: 102.5, size: 9 },
          { text: "O m", x: 113, y: 100, size: 16 },
          { text: "b", x: 143.5, y: 95, size: 9 },
        ],
      ]),
    );
    expect(raw.text).toBe("Air H2O mb\n");
  });
});
