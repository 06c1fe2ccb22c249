import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contextOf, cut } from "../../../src/analyse/quotation/cut.js";

describe("cutting a quotation", () => {
  it("drops labels and headings inside it, keeps notes, and makes white space single", () => {
    const text = "Anggaran kami\nHALAMAN 3\n(tertawa)  minim.";
    const masks = [
      { span: { start: 14, end: 23 }, why: "heading" },
      { span: { start: 24, end: 33 }, why: "note" },
    ] as const;
    expect(cut(text, { start: 0, end: text.length }, masks)).toBe("Anggaran kami (tertawa) minim.");
  });

  it("ends a very long passage at a word and says so", () => {
    const text = "kata ".repeat(1000);
    const shown = cut(text, { start: 0, end: text.length }, []);
    expect(shown.length).toBeLessThan(1300);
    expect(shown).toMatch(/kata \[…\]$/);
  });

  it("shows what stands around it in the turn, cut at words", () => {
    const before = "depan ".repeat(100);
    const text = `${before}Inti. ${"belakang ".repeat(100)}`;
    const context = contextOf(text, { start: 600, end: 605 }, { start: 0, end: text.length }, []);
    expect(context.before).toMatch(/^… depan (depan ?)+$/);
    expect(context.after).toMatch(/^belakang .*belakang …$/);
    expect(contextOf(text, { start: 0, end: 605 }, { start: 0, end: 605 }, [])).toEqual({ before: "", after: "" });
  });

  it("never splits a character", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }), fc.nat(400), (piece, offset) => {
        const text = piece.repeat(200);
        const span = { start: 0, end: text.length };
        expect(isWhole(cut(text, span, []))).toBe(true);
        const at = Math.min(offset * [...piece].join("").length, text.length);
        const around = contextOf(text, { start: at, end: at }, span, []);
        expect(isWhole(around.before) && isWhole(around.after)).toBe(true);
      }),
      { seed: 1 },
    );
  });
});

/** Whether a text holds no half of a surrogate pair. */
function isWhole(text: string): boolean {
  return Buffer.from(text, "utf8").toString("utf8") === text;
}
