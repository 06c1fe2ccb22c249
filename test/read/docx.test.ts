import { describe, expect, it } from "vitest";
import { docx } from "../../src/read/docx.js";
import { paragraph, word } from "./word.js";

const context = { id: "a.docx", maxSource: 1_000_000 };

describe("a Word file", () => {
  it("is read paragraph by paragraph", async () => {
    const raw = await docx.read(await word(paragraph("T: SOP-nya ada?") + paragraph("J: Belum.")), context);
    const paragraphs = raw.paragraphs.map((span) => raw.text.slice(span.start, span.end).trim());
    expect(paragraphs).toEqual(["T: SOP-nya ada?", "J: Belum."]);
  });

  it("cut short is refused by name", async () => {
    const whole = await word(paragraph("Belum."));
    await expect(async () => docx.read(whole.subarray(0, whole.length - 40), context)).rejects.toThrow(/a\.docx/);
  });

  it("that unpacks to more than the limit is refused", async () => {
    const bomb = await word(paragraph("a".repeat(3_000_000)));
    await expect(async () => docx.read(bomb, context)).rejects.toThrow(/a\.docx/);
  });
});
