import { expect, it } from "vitest";
import { indicatorTooBroad } from "../../../src/check/rules/indicator-too-broad.js";
import { sample } from "../../../src/check/sample.js";
import { findingsOf } from "../checking.js";

/** Which of these indicators are told of. */
async function toldOf(language: string, kind: string, indicators: readonly string[]): Promise<readonly string[]> {
  const before = "        - '";
  const written = indicators.map((text) => `\n${before}${text}'`).join("");
  const codebook = sample({
    kind: `    kind: ${kind}`,
    languages: `languages: [${language}]`,
    indicators: `    indicators:\n      ${language}:${written}`,
  });
  const told = await findingsOf(codebook, undefined, [indicatorTooBroad]);
  return told.map(({ line }) => line.slice(before.length, -1));
}

it.each(["activity", "context", "outcome", "obstacle"])(
  "a subject alone, in any form, is told of in a code of kind %s",
  async (kind) => {
    const indonesian = [
      "anggaran",
      "* anggaran *",
      "anggarannya",
      "anggaran UNLESS cukup",
      "(saling curiga | rapat)",
      "~kolaborasi",
      "rapat ini",
      "kerja sama",
      "kerja sama kami",
      "stunting",
    ];
    expect(await toldOf("id", kind, indonesian)).toEqual(indonesian);
    const english = ["meeting", "the meeting", "* budget *", "our partners", "collaborat*", "coordinat*", '"trust"'];
    expect(await toldOf("en", kind, english)).toEqual(english);
  },
);

it("a subject with what is said about it is not", async () => {
  const indonesian = [
    "anggaran dipotong",
    "tanpa anggaran",
    "belum rapat",
    "lewat rapat bersama",
    "kerja sama berjalan",
    "~kolaborasi NEAR/4 lancar",
  ];
  expect(await toldOf("id", "activity", indonesian)).toEqual([]);
  const english = ["without the budget", "meeting with the mayor", "collaborat* closely", "inform* residents"];
  expect(await toldOf("en", "activity", english)).toEqual([]);
});
