import { describe, expect, it } from "vitest";
import { exportHeads } from "../../../src/transcript/header/export-heads.js";

const masked = (text: string): string[] =>
  exportHeads(text, 0, text.length).map(({ span }) => text.slice(span.start, span.end));

describe("lines that programs put above a talk", () => {
  it.each([
    "Tue, Mar 12, 2024 10:02AM • 41:37",
    "February 20, 2024, 2:03AM",
    "12 Maret 2024 10.02 WIB",
    "38m 12s",
    "Ayu Lestari (Unpad) started transcription",
    "1h 2m 3s",
    "SUMMARY KEYWORDS river, catchment, funding",
    "SUMMARY KEYWORDS\nriver, catchment, funding",
    "**SPEAKERS**\n\nMarcus Odell, Speaker 1",
  ])("%j is masked whole", (text) => {
    expect(masked(text).join(" ")).toBe(text.replace(/\s*\n\s*/g, " "));
  });

  it.each([
    "The talk took place on Tue, Mar 12, 2024 10:02AM in the harbour office.",
    "Speakers were chosen by the council.",
    "Keywords matter less than what people do.",
    "12 people came in March 2024",
    "41",
  ])("%j is prose", (text) => {
    expect(masked(text)).toEqual([]);
  });

  it("only the line right below a list's name belongs to it", () => {
    expect(masked("SPEAKERS\nAna, Budi\nThe room was cold.")).toEqual(["SPEAKERS", "Ana, Budi"]);
  });
});
