import { expect, it } from "vitest";
import { sample } from "../../../src/check/sample.js";
import { findingsOf } from "../checking.js";

/** By indicator the column and the word that is told of, and what to write instead. */
async function toldOf(language: string, indicators: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const before = "        - '";
  const written = indicators.map((text) => `\n${before}${text}'`).join("");
  const codebook = sample({
    languages: `languages: [${language}]`,
    indicators: `    indicators:\n      ${language}:${written}`,
  });
  const told = (await findingsOf(codebook)).filter(({ rule }) => rule === "misspelt-operator");
  const text = (line: string): string => line.slice(before.length, -1);
  return Object.fromEntries(
    told.map(({ place, length, line, at, hint }) => [
      text(line),
      `${place.column - before.length} ${line.slice(at, at + length)}: ${/(?:mean|Write) (\S+?)[?.]/.exec(hint ?? "")?.[1]}`,
    ]),
  );
}

it("a word in capitals that is one letter from an operator, or says the same, is told of", async () => {
  const told = {
    "kurang uang UNLES cukup": "13 UNLES: UNLESS",
    "~tugas EXEPT petugas": "8 EXEPT: EXCEPT",
    "belum (ada UNLEES sudah | siap)": "12 UNLEES: UNLESS",
    "dana UNLES NEAR/4 cukup": "6 UNLES: UNLESS",
    "dana NAER kurang": "6 NAER: NEAR/4",
    "dana ADN kurang": "6 ADN: AND",
    "dana DAN kurang": "6 DAN: AND",
    "dana KECUALI cukup": "6 KECUALI: UNLESS",
    "dana SEBELUM kurang": "6 SEBELUM: BEFORE/4",
    "dana NOT kurang": "6 NOT: UNLESS",
  };
  expect(await toldOf("id", Object.keys(told))).toEqual(told);
});

it("unless and except in small letters are told of in Indonesian, and in English beside what no plain sequence holds", async () => {
  const indonesian = { "dana kurang unless cukup": "13 unless: UNLESS", "~tugas Except petugas": "8 Except: EXCEPT" };
  expect(await toldOf("id", Object.keys(indonesian))).toEqual(indonesian);
  const english = {
    "money NEAR/4 short unless enough": "20 unless: UNLESS",
    "short unless ~fund": "7 unless: UNLESS",
    "short except @trouble": "7 except: EXCEPT",
  };
  expect(await toldOf("en", Object.keys(english))).toEqual(english);
});

it("operators in small letters are told of between what people join by operators: parentheses, lists, quotations", async () => {
  const told = {
    "(dana | uang) and (kurang | telat)": "15 and: AND",
    "(dana) kecuali (cukup)": "8 kecuali: UNLESS",
    "@trouble dan @scarcity": "10 dan: AND",
    "(dana | uang) atau @scarcity": "15 atau: OR",
    "(dana | uang) Or (alat kantor)": "15 Or: OR",
    "(dana | uang) except (cukup)": "15 except: UNLESS",
    "dana (kurang and (telat) or (habis) | tidak ada)": "26 or: OR",
    "dana NEAR/4 kurang kecuali cukup": "20 kecuali: UNLESS",
  };
  expect(await toldOf("id", Object.keys(told))).toEqual(told);
  const english = {
    '"town hall" and "no money"': "13 and: AND",
    "(town | city) unless (village | hamlet)": "15 unless: UNLESS",
    "money kecuali enough": "7 kecuali: UNLESS",
  };
  expect(await toldOf("en", Object.keys(english))).toEqual(english);
});

it("and, or in a plain sequence, beside one parenthesis or beside roots are words of the text", async () => {
  const indonesian = [
    "ibu dan anak",
    "(kesehatan | gizi) ibu dan anak",
    "~koordinasi dan ~komunikasi",
    "siap kecuali dana",
  ];
  expect(await toldOf("id", [...indonesian, "satu atau (dua | tiga)", "monev and (dana | uang)"])).toEqual({});
  const english = [
    "monitoring and evaluation",
    "weak (monitoring | review) and evaluation",
    "money NEAR/4 safe and sound",
  ];
  expect(await toldOf("en", [...english, "one or more (meetings | talks)"])).toEqual({});
});

it("abbreviations, the words themselves and plain sequences are not", async () => {
  const abbreviations = [
    "pencairan ADD NEAR/4 lambat",
    "dana RO kurang",
    "provinsi NAD kurang",
    "OPD SKPD TPPS",
    "UNLES",
  ];
  const words = ["dana dan kurang", 'dana kurang "unless" cukup', "kecuali dana", "dana before after"];
  expect(await toldOf("id", [...abbreviations, ...words])).toEqual({});
  expect(await toldOf("en", ["will not join unless paid", "nobody except the (mayor | head)"])).toEqual({});
});
