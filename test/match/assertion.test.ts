import { beforeAll, describe, expect, it } from "vitest";
import type { Matcher } from "../../src/match/matcher.js";
import { answered, assertions, smallMatcher } from "./matching.js";

let matcher: Matcher;
beforeAll(async () => {
  matcher = await smallMatcher();
});

const groups: Record<string, readonly (readonly [passage: string, ...expected: string[]])[]> = {
  "absence before or after the head is the obstacle": [
    ["Belum ada SOP bersama.", "no-ground-rules affirmed"],
    ["SOP-nya belum ada.", "no-ground-rules affirmed"],
    ["SOP mah teu acan aya, Bu.", "no-ground-rules affirmed"],
    ["Aturan main di sini belum ada.", "no-ground-rules affirmed"],
    ["Koordinasi antar dinas belum ada.", "poor-coordination affirmed"],
    ["Kita tidak pernah berkoordinasi.", "poor-coordination affirmed"],
    ["Koordinasinya kurang jalan.", "poor-coordination affirmed"],
    ["Ketidaksepakatan soal aturan itu.", "no-ground-rules affirmed"],
  ],
  "a denied obstacle is no obstacle": [
    ["Tidak ada kendala anggaran.", "limited-budget negated"],
    ["Kendala anggaran tidak ada.", "limited-budget negated"],
    ["Anggaran kami tidak terbatas.", "limited-budget negated"],
    ["Tidak ada dinas yang tidak terlibat.", "limited-people negated"],
    ["Koordinasi tidak ada kendala.", "coordination affirmed", "poor-coordination negated"],
    [
      "Bukan karena anggaran terbatas tetapi karena ego sektoral.",
      "limited-budget negated",
      "poor-coordination affirmed",
    ],
  ],
  "a negation ends at stop words, commas and clauses": [
    ["Kami tidak rapat karena anggarannya terbatas.", "limited-budget affirmed"],
    ["Tidak, anggarannya memang terbatas.", "limited-budget affirmed"],
    ["SOP sudah ada tapi anggaran kurang.", "ground-rules affirmed", "limited-budget affirmed"],
    ["Komitmen sudah ada tapi SOP belum ada.", "no-ground-rules affirmed"],
    ["Kami tidak rapat dan anggaran terbatas.", "limited-budget affirmed"],
  ],
  "joined nouns stand where the first stands": [
    [
      "Keterbatasan anggaran, SDM, dan sarana.",
      "limited-budget affirmed",
      "limited-people affirmed",
      "limited-resources affirmed",
    ],
    ["Belum ada juknis maupun SOP.", "no-ground-rules affirmed"],
  ],
  "fixed expressions say nothing": [
    ["Anggaran kurang lebih dua miliar."],
    ["Kami tidak hanya berkoordinasi lewat surat.", "coordination affirmed"],
  ],
  "topic kalau is no condition": [
    ["Kalau anggaran mah memang terbatas.", "limited-budget affirmed"],
    ["Kalau SOP-nya belum ada.", "no-ground-rules affirmed"],
    ["Kalau soal anggaran, kami kekurangan dana.", "limited-budget affirmed"],
    ["Kalau anggaran terbatas, pasti bubar.", "limited-budget hypothetical"],
    ["Kalau tidak ada SOP, kegiatan jadi kacau semua.", "no-ground-rules hypothetical"],
  ],
  "conditions, prevention and wishes are hypothetical": [
    ["Jika anggaran terbatas, kita berhenti.", "limited-budget hypothetical"],
    ["Jangan sampai ada ego sektoral.", "poor-coordination hypothetical"],
    ["Supaya tidak ada ego sektoral kami duduk bersama.", "poor-coordination hypothetical"],
    ["Seharusnya tidak ada ego sektoral.", "poor-coordination hypothetical"],
    ["Perlu ada koordinasi.", "coordination hypothetical"],
  ],
  "a remedy is no obstacle, getting by with one is": [
    ["Untuk meningkatkan koordinasi yang lemah, dibentuk forum.", "coordination affirmed"],
    ["Untuk mengatasi keterbatasan dana kami patungan.", "limited-budget affirmed"],
  ],
  "what is past or solved is resolved, unless it goes on": [
    ["Dulu belum ada SOP.", "no-ground-rules resolved"],
    ["Kendala anggaran sudah teratasi.", "limited-budget resolved"],
    ["Kendala anggaran belum teratasi.", "limited-budget affirmed"],
    ["Dulu anggaran terbatas, sampai sekarang masih kurang.", "limited-budget affirmed"],
    ["Dulu lancar, sekarang anggaran terbatas.", "limited-budget affirmed"],
  ],
  "elsewhere is not here": [["Di kabupaten lain anggaran terbatas.", "limited-budget other"]],
};

describe.each(Object.entries(groups))("%s", (_, rows) => {
  it.each(rows)("%s", (passage, ...expected) => {
    expect(assertions(matcher, passage)).toEqual([...expected].sort());
  });
});

describe("English", () => {
  it.each([
    ["There is no lack of funding.", ["limited-budget negated"]],
    ["The budget is very limited.", ["limited-budget affirmed"]],
    ["If the budget were limited we would stop.", ["limited-budget hypothetical"]],
    ["We never coordinate.", ["poor-coordination affirmed"]],
    ["Under Regulation No. 72 funds are limited.", ["limited-budget affirmed"]],
  ])("%s", (passage, expected) => {
    expect(assertions(matcher, passage, ["en"])).toEqual(expected);
  });
});

describe("a short answer takes its concept from the question", () => {
  it.each([
    ["Apakah sudah ada SOP bersama?", "Belum.", ["no-ground-rules affirmed"]],
    ["Apakah sudah ada SOP bersama?", "Sudah, Bu.", ["ground-rules affirmed"]],
    ["Ada kendala anggaran?", "Nggak ada.", ["limited-budget negated"]],
    ["Ada kendala anggaran?", "Ada, Bu.", ["limited-budget affirmed"]],
    ["Belum ada SOP ya?", "Iya.", ["no-ground-rules affirmed"]],
    ["Belum ada SOP ya?", "Sudah ada kok.", ["no-ground-rules negated"]],
    ["Bagaimana dengan anggaran?", "Terbatas sekali, Bu.", ["limited-budget affirmed"]],
    ["Sudah ada SOP?", "Kurang tahu saya.", []],
    ["Sudah ada SOP?", "Maksudnya?", []],
    ["Sudah ada SOP?", "Waktu itu kami kumpul di kantor camat sampai sore.", []],
  ])("%s — %s", (question, answer, expected) => {
    expect(answered(matcher, question, answer)).toEqual(expected);
  });
});
