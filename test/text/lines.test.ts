import { describe, expect, it } from "vitest";
import { createLines } from "../../src/text/lines.js";

describe("lines", () => {
  it("give line and column from 1, the column in code points", () => {
    const text = "satu\n\n\u{1f600} dua\n";
    const lines = createLines(text);
    expect(lines.count).toBe(4);
    expect(lines.positionOf(0)).toEqual({ line: 1, column: 1 });
    expect(lines.positionOf(4)).toEqual({ line: 1, column: 5 });
    expect(lines.positionOf(5)).toEqual({ line: 2, column: 1 });
    expect(lines.positionOf(text.indexOf("dua"))).toEqual({ line: 3, column: 3 });
    expect(lines.positionOf(text.length)).toEqual({ line: 4, column: 1 });
  });

  it("know where each line begins", () => {
    const lines = createLines("a\nbc\nd");
    expect([1, 2, 3, 4].map((line) => lines.startOf(line))).toEqual([0, 2, 5, 6]);
  });

  it("take an empty text for one line", () => {
    expect(createLines("").positionOf(0)).toEqual({ line: 1, column: 1 });
  });
});
