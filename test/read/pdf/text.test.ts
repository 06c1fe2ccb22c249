import { describe, expect, it } from "vitest";
import { createHyphens } from "../../../src/read/pdf/hyphens.js";
import type { Ruled } from "../../../src/read/pdf/paragraphs.js";
import { textOf } from "../../../src/read/pdf/text.js";

/** One paragraph over lines, so many of them a page. */
function lines(texts: readonly string[], aPage: number): Ruled[] {
  return texts.map((text, i) => ({
    text,
    ...{ start: 72, end: 500, y: i * 12, size: 10, font: "f", block: 1 },
    page: 1 + Math.floor(i / aPage),
    begins: i === 0,
  }));
}

describe("a paragraph of a PDF", () => {
  it("is put together over any number of lines in time that grows with them, marks at the words that begin a page", () => {
    const line = "dan desa bekerja sama dalam program penurunan stunting yang dila-";
    const { text, marks, paragraphs } = textOf(lines(Array(60_000).fill(line), 50), createHyphens([line]));
    expect(text.slice(0, 80)).toBe("dan desa bekerja sama dalam program penurunan stunting yang diladan desa bekerja");
    expect(paragraphs).toEqual([{ start: 0, end: text.length - 1 }]);
    expect(marks.map(({ at }) => text.slice(at, at + 8))).toEqual(Array(1200).fill("dan desa"));
  });

  it("keeps a word that is parted over several lines whole", () => {
    expect(textOf(lines(["per-", "kem-", "bangan desa"], 50), createHyphens(["perkembangan"])).text).toBe(
      "perkembangan desa\n",
    );
  });
});
