import { describe, expect, it } from "vitest";
import { type Put, pdfFile } from "../pdf-file.js";
import { paragraphs, read } from "../reading.js";

const talk = [
  "Peneliti: Siapa yang hadir pada saat",
  "rapat yang terakhir itu?",
  "Informan: Kami bertiga, sama Bu Lurah",
  "dan sekretarisnya.",
  "Peneliti: Siapa yang memimpin rapat?",
  "Informan: Saya, kalau Pak Camat tidak",
  "ada, dan itu sering terjadi.",
  "Peneliti: Apa yang dibahas di situ?",
];

/** Two columns of sixteen lines, every second with its number, which the text of the first column reaches. */
function numbered(number: (line: number) => number): Put[] {
  return [0, 1].flatMap((column) =>
    Array.from({ length: 16 }, (_, i): Put[] => {
      const [x, y, line] = [60 + column * 240, 770 - i * 14, column * 16 + i + 1];
      const text = { text: talk[i % talk.length] ?? "", x, y };
      const value = String(number(line));
      return line % 2 === 1 ? [text] : [text, { text: value, x: x - 6 - value.length * 6, y }];
    }).flat(),
  );
}

describe("numbers of lines beside two columns", () => {
  it("are left out and told of", async () => {
    const raw = await read("a.pdf", pdfFile([numbered((line) => line)]));
    expect(raw.text).not.toMatch(/\d/);
    expect(
      paragraphs(raw).filter((text) => text === "Informan: Kami bertiga, sama Bu Lurah dan sekretarisnya."),
    ).toHaveLength(4);
    expect(raw.warnings.map(({ message }) => message)).toEqual(["left out: 16 numbers of lines"]);
  });

  it("stay where they are the figures of a table", async () => {
    const desa = ["Desa A", "Desa B", "Desa C", "Desa D", "Desa E"];
    const notes = ["baik", "cukup", "kurang", "baik", "cukup"];
    for (const last of [[], notes]) {
      for (const first of [desa, []]) {
        const rows = desa.flatMap((_, i): Put[] => {
          const cells = [
            { text: first[i] ?? "", x: 60 },
            { text: String(10 * (i + 1)), x: 160 },
            { text: last[i] ?? "", x: 180 },
            { text: String(10 * (i + 6)), x: i === 4 ? 294 : 300 },
            { text: last[i] ?? "", x: 320 },
          ];
          return cells.flatMap((cell) => (cell.text === "" ? [] : [{ ...cell, y: 700 - i * 30 }]));
        });
        const raw = await read(
          "a.pdf",
          pdfFile([[{ text: "Keluarga dan anak di tiap desa", x: 60, y: 760 }, ...rows]]),
        );
        expect(
          raw.text
            .match(/\d+0/g)
            ?.map(Number)
            .sort((a, b) => a - b),
        ).toEqual([10, 20, 30, 40, 50, 60, 70, 80, 90, 100]);
        expect(raw.warnings).toEqual([]);
      }
    }
  });

  it("stay where nothing stands at their right, or text of their column at their left", async () => {
    const lines = numbered((line) => line);
    const alone = lines.filter(({ text }, i) => /^\d/.test(text) || !/^\d/.test(lines[i + 1]?.text ?? ""));
    const named = lines.flatMap((put) =>
      /^\d/.test(put.text) && put.x < 100 ? [put, { ...put, text: "Ya", x: 20 }] : [put],
    );
    for (const puts of [alone, named]) expect((await read("a.pdf", pdfFile([puts]))).text).toMatch(/\d/);
  });

  it("stay where they do not go on from column to column", async () => {
    const raw = await read("a.pdf", pdfFile([numbered((line) => line + (line > 20 ? 1 : 0))]));
    expect(raw.text).toMatch(/\d/);
  });
});
