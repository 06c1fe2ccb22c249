import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth } from "../../src/render/width.js";
import { wrap } from "../../src/render/wrap.js";

describe("wrapping", () => {
  it("breaks at blanks, a longer word after slashes and hyphens, and only a longer piece where the line ends", () => {
    expect(wrap("sources/interviews/dinkes-01.docx of the health office", 16)).toEqual([
      "sources/",
      "interviews/",
      "dinkes-01.docx",
      "of the health",
      "office",
    ]);
    expect(wrap("berkesinambungannya", 8)).toEqual(["berkesin", "ambungan", "nya"]);
  });

  it("counts a wide character as two columns and a combining mark as none", () => {
    expect(displayWidth("日本")).toBe(4);
    expect(displayWidth("e\u0301")).toBe(1);
    expect(wrap("日本日本", 4)).toEqual(["日本", "日本"]);
  });

  it("loses nothing and stays within the width", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 2, max: 40 }), (text, width) => {
        const lines = wrap(text, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
      { seed: 1 },
    );
  });
});
