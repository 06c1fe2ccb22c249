import { describe, expect, it } from "vitest";
import { assertions, smallMatching } from "../matching.js";

const matching = await smallMatching();

describe("a question by itself", () => {
  it.each(["Apakah anggaran terbatas?", "Ada anggaran terbatas di sini?"])("%s asks, and states nothing", (passage) => {
    expect(assertions(matching, passage)).toEqual(["limited-budget hypothetical"]);
  });

  it.each([
    "Anggaran terbatas, kan?",
    "Siapa yang mau ikut, anggaran terbatas begini?",
    "Ada anggaran terbatas di sini.",
  ])("%s states it", (passage) => {
    expect(assertions(matching, passage)).toEqual(["limited-budget affirmed"]);
  });

  it("denies what it denies", () => {
    expect(assertions(matching, "Apa anggaran tidak terbatas?")).toEqual(["limited-budget negated"]);
  });
});
