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

  it("stay where they do not go on from column to column", async () => {
    const raw = await read("a.pdf", pdfFile([numbered((line) => line + (line > 20 ? 1 : 0))]));
    expect(raw.text).toMatch(/\d/);
  });
});
