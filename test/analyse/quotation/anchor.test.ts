import { describe, expect, it } from "vitest";
import { anchorOf, durationOf, pagesOf } from "../../../src/analyse/quotation/anchor.js";
import type { Mark } from "../../../src/model/document.js";
import { document } from "../corpus.js";

const source = (marks: readonly Mark[]) =>
  document({
    id: "a",
    marks,
    turns: [
      { by: "J", text: "Satu. Dua." },
      { by: "J", text: "Tiga." },
    ],
  });
const shown = (marks: readonly Mark[]) => [3, 8, 17].map((offset) => anchorOf(source(marks), offset).en);

describe("where a passage can be looked up", () => {
  it("is the page, also where the page holds times", () => {
    expect(
      shown([
        { at: 0, page: 1 },
        { at: 4, time: 61_000 },
        { at: 8, page: 2 },
        { at: 17, time: 90_000 },
      ]),
    ).toEqual(["p. 1", "p. 2", "p. 2"]);
    expect(anchorOf(source([{ at: 0, page: 7 }]), 3).id).toBe("hlm. 7");
  });

  it("else the last time given before it", () => {
    expect(
      shown([
        { at: 0, time: 0 },
        { at: 8, time: 3_751_900 },
      ]),
    ).toEqual(["00:00:00", "01:02:31", "01:02:31"]);
  });

  it("else the paragraph, counted from 1; also before the first time", () => {
    expect(shown([])).toEqual(["¶ 1", "¶ 1", "¶ 2"]);
    expect(shown([{ at: 17, time: 5000 }])).toEqual(["¶ 1", "¶ 1", "00:00:05"]);
  });
});

describe("how long a source is", () => {
  it("in pages, of a source that has them", () => {
    expect(
      pagesOf([
        { at: 0, page: 1 },
        { at: 3, time: 10 },
        { at: 9, page: 4 },
      ]),
    ).toBe(4);
    expect(pagesOf([{ at: 3, time: 10 }])).toBeNull();
    expect(pagesOf([])).toBeNull();
  });

  it("in time, by the last that it gives", () => {
    expect(
      durationOf([
        { at: 0, time: 2_700_500 },
        { at: 3, time: 10 },
      ]),
    ).toBe("00:45:00");
    expect(durationOf([{ at: 0, page: 1 }])).toBeNull();
  });
});
