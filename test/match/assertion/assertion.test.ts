import { beforeAll, describe, expect, it } from "vitest";
import { answered, assertions, type Matching, smallMatching } from "../matching.js";

let matching: Matching;
beforeAll(async () => {
  matching = await smallMatching();
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
    ["Belum ada SOP dan anggarannya kurang.", "limited-budget affirmed", "no-ground-rules affirmed"],
    ["Tidak ada rapat dan koordinasinya lemah.", "poor-coordination affirmed"],
    ["Anggaran terbatas dan rapat belum ada.", "limited-budget affirmed"],
    [
      "Keterbatasan anggaran dan SDM tidak ada.",
      "limited-budget negated",
      "limited-people negated",
      "limited-resources negated",
    ],
    ["Koordinasi bagus dan anggaran kurang.", "coordination affirmed", "limited-budget affirmed"],
    [
      "Tidak ada kendala koordinasi dan kekurangan anggaran.",
      "coordination affirmed",
      "limited-budget negated",
      "poor-coordination negated",
    ],
    ["Koordinasi dibangun untuk mengatasi lemahnya pengawasan.", "coordination affirmed"],
    ["Koordinasi dibangun karena kurangnya pengawasan.", "coordination affirmed"],
    ["Koordinasi membahas keterbatasan pengawasan.", "coordination affirmed"],
  ],
  "words of two clauses say nothing of each other, unless both have one subject": [
    ["Anggaran ada, SDM yang kurang.", "limited-people affirmed"],
    ["Tenaganya ada dan anggarannya kurang.", "limited-budget affirmed"],
    ["Anggaran ada, tapi masih kurang.", "limited-budget affirmed"],
    ["Anggaran cuma sedikit.", "limited-budget affirmed"],
    ["Anggarannya ada, tetapi jumlahnya sangat terbatas.", "limited-budget affirmed"],
    ["Tidak ada juknis, SOP jelas.", "no-ground-rules affirmed"],
    ["Petugasnya sangat kurang, dana banyak."],
  ],
  "a shortage that is absent is denied, one that is gone is resolved": [
    ["Masalah aturan main tidak ada.", "no-ground-rules negated"],
    ["Masalah aturan main sudah tidak ada lagi.", "no-ground-rules resolved"],
    ["Aturan main belum ada masalah.", "no-ground-rules negated"],
    ["Aturan main sudah tidak ada lagi.", "no-ground-rules affirmed"],
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
    ["Tidak dapat disangkal anggaran terbatas.", "limited-budget affirmed"],
    ["Bukan rahasia lagi anggaran terbatas.", "limited-budget affirmed"],
    ["Mau tak mau anggaran terbatas.", "limited-budget affirmed"],
    ["Belum tentu anggaran terbatas.", "limited-budget hypothetical"],
  ],
  "topic kalau is no condition": [
    ["Kalau anggaran mah memang terbatas.", "limited-budget affirmed"],
    ["Lamun dana mah hese.", "limited-budget affirmed"],
    ["Lamun euweuh SOP, kagiatan kacau pisan.", "no-ground-rules hypothetical"],
    ["Kalau SOP-nya belum ada.", "no-ground-rules affirmed"],
    ["Kalau soal anggaran, kami kekurangan dana.", "limited-budget affirmed"],
    ["Kalau anggaran terbatas, pasti bubar.", "limited-budget hypothetical"],
    ["Kalau tidak ada SOP, kegiatan jadi kacau semua.", "no-ground-rules hypothetical"],
    ["Kalau anggaran terbatas, bisa minta ke perusahaan.", "limited-budget hypothetical"],
    ["Kalau anggaran, kami bisa bilang masih terbatas.", "limited-budget affirmed"],
  ],
  "conditions, prevention and wishes are hypothetical": [
    ["Jika anggaran terbatas, kita berhenti.", "limited-budget hypothetical"],
    ["Jangan sampai ada ego sektoral.", "poor-coordination hypothetical"],
    ["Supaya tidak ada ego sektoral kami duduk bersama.", "poor-coordination hypothetical"],
    ["Seharusnya tidak ada ego sektoral.", "poor-coordination hypothetical"],
    ["Perlu ada koordinasi.", "coordination hypothetical"],
    ["Harus ada SOP bersama.", "ground-rules hypothetical"],
    ["Kita butuh koordinasi.", "coordination hypothetical"],
    ["Akan ada SOP tahun depan.", "ground-rules hypothetical"],
    ["Perlu anggaran, karena anggaran terbatas.", "limited-budget affirmed"],
    ["Harus ada koordinasi karena ego sektoral.", "coordination hypothetical", "poor-coordination affirmed"],
    ["Agar anggaran kami tidak kurang, kami menabung.", "limited-budget hypothetical"],
    ["Agar ego sektoral tidak muncul, kami duduk bersama.", "poor-coordination hypothetical"],
    ["Ego sektoral bisa dihindari.", "poor-coordination hypothetical"],
    ["Dalam hal terdapat kendala anggaran, camat melapor.", "limited-budget hypothetical"],
    ["Tanpa koordinasi, kegiatan akan kacau.", "poor-coordination hypothetical"],
    ["Tanpa koordinasi, kegiatan kacau.", "poor-coordination affirmed"],
    ["Anggaran terbatas bisa menghambat kegiatan.", "limited-budget hypothetical"],
    ["Bayangkan kalau anggaran terbatas.", "limited-budget hypothetical"],
    ["Bayangkan, anggaran terbatas.", "limited-budget affirmed"],
    ["Tidak mungkin jalan kalau anggaran terbatas.", "limited-budget affirmed"],
    ["Tidak akan jalan selama anggaran terbatas.", "limited-budget affirmed"],
    ["Tidak ada selama ini kendala anggaran.", "limited-budget negated"],
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
    ["Waktu itu kami berkoordinasi.", "coordination affirmed"],
    ["Dulu koordinasinya lemah.", "poor-coordination resolved"],
    ["Sejak dulu koordinasinya lemah.", "poor-coordination affirmed"],
    ["Kendala anggaran berhasil diatasi.", "limited-budget resolved"],
    ["Anggaran terbatas, tapi sekarang sudah teratasi.", "limited-budget resolved"],
    ["Anggaran terbatas, laporannya sudah selesai.", "limited-budget affirmed"],
    ["Belum ada SOP, kemudian disusun.", "no-ground-rules resolved"],
  ],
  "elsewhere is not here, hearsay is not said": [
    ["Di kabupaten lain anggaran terbatas.", "limited-budget other"],
    ["Di kabupaten lain lancar, di sini anggaran terbatas.", "limited-budget affirmed"],
    ["Koordinasi dengan instansi lain kurang.", "poor-coordination affirmed"],
    ["Di puskesmas lama anggaran terbatas.", "limited-budget other"],
    ["Di kabupaten lain lancar, kami anggaran terbatas.", "limited-budget affirmed"],
    ["Di kabupaten lain yang kami lihat anggaran terbatas.", "limited-budget other"],
    ["Anggaran terbatas, di kabupaten lain cukup.", "limited-budget affirmed"],
    ["Anggaran terbatas di kabupaten lain.", "limited-budget other"],
    ["Di sana malah anggaran terbatas.", "limited-budget other"],
    ["Untuk petugas di sana anggaran terbatas.", "limited-budget affirmed"],
    ["Mereka bilang anggaran terbatas.", "limited-budget affirmed"],
    ["Pengamat menilai anggaran terbatas.", "limited-budget other"],
    ["Tidak ada bukti anggaran terbatas.", "limited-budget negated"],
    ["Mereka bilang anggaran terbatas, padahal cukup.", "limited-budget other"],
    ["Anggaran terbatas, itu tidak benar.", "limited-budget negated"],
    ["Anggaran terbatas bukan masalah.", "limited-budget negated"],
    ["Koordinasi bukan masalah.", "coordination affirmed", "poor-coordination negated"],
    ["Anggaran terbatas, katanya.", "limited-budget other"],
    ["Bukan hanya di daerah lain, di sini juga anggaran terbatas.", "limited-budget affirmed"],
    ["Seperti daerah lain, anggaran kami terbatas.", "limited-budget affirmed"],
    ["Saya pikir anggaran terbatas.", "limited-budget affirmed"],
    ["Selama ini kami kira anggaran terbatas.", "limited-budget other"],
    ["Yang bilang anggaran terbatas itu orang luar.", "limited-budget other"],
    ["Katanya anggaran terbatas.", "limited-budget other"],
    ["Menurut teori, kerja sama gagal karena ego sektoral.", "poor-coordination other"],
    ["Menurut teori lancar, tetapi ego sektoral kuat.", "poor-coordination affirmed"],
    ["Siapa bilang anggaran kami kurang?", "limited-budget negated"],
  ],
};

describe.each(Object.entries(groups))("%s", (_, rows) => {
  it.each(rows)("%s", (passage, ...expected) => {
    expect(assertions(matching, passage)).toEqual([...expected].sort());
  });
});

describe("English", () => {
  it.each([
    ["There is no lack of funding.", ["limited-budget negated"]],
    ["The budget is very limited.", ["limited-budget affirmed"]],
    ["If the budget were limited we would stop.", ["limited-budget hypothetical"]],
    ["We never coordinate.", ["poor-coordination affirmed"]],
    ["Under Regulation No. 72 funds are limited.", ["limited-budget affirmed"]],
    ["There was no written procedure and the budget was not enough.", ["limited-budget affirmed"]],
    ["To overcome the limited budget, the villages shared costs.", ["limited-budget affirmed"]],
    ["The limited budget was overcome.", ["limited-budget resolved"]],
    ["We must coordinate.", ["coordination hypothetical"]],
    ["We have funds but they are limited.", ["limited-budget affirmed"]],
    ["Unlike other districts our budget is limited.", ["limited-budget affirmed"]],
    ["Should the budget be limited, we stop.", ["limited-budget hypothetical"]],
    ["Were the budget limited, we would stop.", ["limited-budget hypothetical"]],
    ["Imagine the budget is limited.", ["limited-budget hypothetical"]],
    ["Imagine, the budget is limited.", ["limited-budget affirmed"]],
    ["A limited budget could stop us.", ["limited-budget hypothetical"]],
    ["It is not true that the budget is limited.", ["limited-budget negated"]],
    ["The limited budget is not a problem.", ["limited-budget negated"]],
    ["We must admit the budget is limited.", ["limited-budget affirmed"]],
    ["In theory it fails because the budget is limited.", ["limited-budget other"]],
    ["Without a doubt the budget is limited.", ["limited-budget affirmed"]],
    ["They deny that the budget is limited.", ["limited-budget negated"]],
    ["We saved so that the budget does not get too limited.", ["limited-budget hypothetical"]],
  ])("%s", (passage, expected) => {
    expect(assertions(matching, passage, ["en"])).toEqual(expected);
  });
});

describe("a short answer takes its concept from the question", () => {
  it.each([
    ["Apakah sudah ada SOP bersama?", "Belum.", ["no-ground-rules affirmed"]],
    ["Apakah sudah ada SOP bersama?", "Sudah, Bu.", ["ground-rules affirmed"]],
    ["Ada kendala anggaran?", "Nggak ada.", ["limited-budget negated"]],
    ["Ada kendala anggaran?", "Ada, Bu.", ["limited-budget affirmed"]],
    ["Masih ada ego sektoral?", "Masih.", ["poor-coordination affirmed"]],
    ["Anggarannya terbatas?", "Masih kurang.", ["limited-budget affirmed"]],
    ["Anggarannya terbatas?", "Tidak.", ["limited-budget negated"]],
    ["Ada ego sektoral?", "Sedikit.", ["poor-coordination affirmed"]],
    ["Apakah anggarannya memadai?", "Kurang.", ["limited-budget affirmed"]],
    ["Belum ada SOP ya?", "Iya.", ["no-ground-rules affirmed"]],
    ["Belum ada SOP ya?", "Sudah ada kok.", ["no-ground-rules negated"]],
    ["Bagaimana dengan anggaran?", "Terbatas sekali, Bu.", ["limited-budget affirmed"]],
    [
      "Masih ada ego sektoral?",
      "Masih, antara dinas kesehatan dan bagian hukum ada terus.",
      ["poor-coordination affirmed"],
    ],
    ["Ada ego sektoral?", "Ya, jadi begini, kemarin kami mendata balita di lapangan.", []],
    ["Ada ego sektoral?", "Nggak, semua dinas duduk bersama tiap bulan.", ["poor-coordination negated"]],
    ["Ada ego sektoral?", "Waktu itu, kami mendata balita di semua lapangan.", []],
    ["Kenapa anggarannya terbatas?", "Tidak tercatat.", []],
    ["Anggarannya tidak terbatas?", "Terbatas.", ["limited-budget affirmed"]],
    ["Ada ego sektoral tidak, Pak?", "Ya pasti ada.", ["poor-coordination affirmed"]],
    ["SOP-nya belum ada?", "Iya.", ["no-ground-rules affirmed"]],
    [
      "Ada ego sektoral?",
      "Sudah tidak ada sejak semua dinas duduk bersama tiap bulan.",
      ["poor-coordination resolved"],
    ],
    ["Atau belum ada SOP?", "Ada.", ["no-ground-rules negated"]],
    ["Apakah anggaran menjadi kendala?", "Anggaran bukan kendala.", ["limited-budget negated"]],
    ["Sudah ada SOP?", "Kurang tahu saya.", []],
    ["Sudah ada SOP?", "Maksudnya?", []],
    ["Sudah ada SOP?", "Waktu itu kami kumpul di kantor camat sampai sore.", []],
  ])("%s — %s", (question, answer, expected) => {
    expect(answered(matching, question, answer)).toEqual(expected);
  });
});

describe("a speaker's own question counts as the next sentence answers it", () => {
  it.each([
    ["Kendala anggaran? Tidak ada.", ["limited-budget negated"]],
    ["Anggarannya terbatas? Iya.", ["limited-budget affirmed"]],
    ["Anggarannya terbatas? Kami mendata balita di lapangan.", ["limited-budget affirmed"]],
    ["Kenapa anggarannya terbatas? Tidak tercatat.", []],
  ])("%s", (passage, expected) => {
    expect(assertions(matching, passage)).toEqual(expected);
  });
});
