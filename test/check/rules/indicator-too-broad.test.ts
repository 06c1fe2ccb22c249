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

/** Of a list with these entries used in this indicator what is told: the text of its line after the dash, and the message. */
async function toldOfList(entries: readonly string[], indicator: string): Promise<readonly string[]> {
  const before = "    - '";
  const written = entries.map((text) => `\n${before}${text}'`).join("");
  const codebook = sample({
    languages: `languages: [id]\nlists:\n  words:${written}`,
    indicators: `    indicators:\n      id:\n        - '${indicator}'`,
  });
  const told = await findingsOf(codebook, undefined, [indicatorTooBroad]);
  return told.map(({ line, message }) => `${line.trim().slice(3, -1)}: ${message}`);
}

it("an entry of a list that takes nearly any word is told of where it stands, once, and the lines with the list are not", async () => {
  const any = (entry: string) => [`${entry}: ${entry} in the list words takes nearly any word`];
  for (const entry of ["*", "p*", "/.+/"]) {
    expect(await toldOfList(["bupati", entry, "camat"], "@words NEAR/4 ragu")).toEqual(any(entry));
    expect(await toldOfList(["curiga", entry], "@words")).toEqual(any(entry));
  }
  expect(await toldOfList(["curiga", "yang", "was-was"], "@words")).toEqual([
    "yang: yang in the list words says nothing by itself",
  ]);
});

it("an entry without which an indicator would be enough is told of in place of the indicator", async () => {
  expect(await toldOfList(["curiga", "program", "was-was", "ragu"], "@words")).toEqual([
    "program: program in the list words is so common that alone it is found everywhere",
  ]);
  expect(await toldOfList(["curiga", "anggaran", "was-was", "ragu"], "(@words | cemas)")).toEqual([
    "anggaran: anggaran in the list words alone only names whom or what it is about, not what is said of it",
  ]);
});

it("common words in a list that stands beside others are not, nor is a list of nothing but such words at fault for the indicator", async () => {
  expect(await toldOfList(["anggaran", "program", "dana"], "@words NEAR/4 dipotong")).toEqual([]);
  expect(await toldOfList(["yang", "itu", "para"], "@words curiga")).toEqual([]);
  expect(await toldOfList(["sejak", "setelah", "berkat"], "@words NEAR/4 ~hemat")).toEqual([]);
  expect(await toldOfList(["anggaran", "program", "dana"], "@words")).toEqual([
    "@words: @words alone only names whom or what it is about, not what is said of it",
  ]);
});
