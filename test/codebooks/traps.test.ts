import { describe, expect, it } from "vitest";
import { loadCodebook } from "../../src/codebook/load.js";
import { createMatcher } from "../../src/match/matcher.js";
import { documentOf, run } from "../match/matching.js";

/** What the shipped codebook must make of one sentence for one code. "none": nothing that counts or denies. */
type Expected = "affirmed" | "negated" | "hypothetical" | "resolved" | "none";

/** Passage, language, code, expectation. " ||| " parts an interviewer's question from its answer. */
type Row = readonly [passage: string, language: "id" | "en", code: string, expected: Expected];

const table: Readonly<Record<string, readonly Row[]>> = {
  denial: [
    ["Kami tidak punya kendala anggaran.", "id", "limited-budget", "negated"],
    ["Anggarannya tidak terbatas, malah sisa.", "id", "limited-budget", "negated"],
    ["Kalau soal dana sih tidak ada masalah.", "id", "limited-budget", "none"],
    ["SDM kami tidak kurang, semua puskesmas punya ahli gizi.", "id", "limited-people", "negated"],
    ["Tidak ada tumpang tindih tugas di sini.", "id", "unclear-governance", "negated"],
    ["Koordinasinya tidak sulit karena grup WA aktif.", "id", "poor-coordination", "negated"],
    ["Tidak ada kendala koordinasi dengan kecamatan.", "id", "poor-coordination", "negated"],
    ["Di sini mah nggak ada ego sektoral.", "id", "stakeholder-incompatibility", "negated"],
    ["Rapatnya tidak pernah cuma formalitas.", "id", "formal-meetings", "negated"],
    ["Programnya bukan top-down, usulan desa selalu dibahas.", "id", "top-down", "negated"],
    ["Kami bukan kekurangan tenaga.", "id", "limited-people", "negated"],
    ["Teu aya masalah anggaran di kecamatan mah.", "id", "limited-budget", "none"],
    ["Stok vaksin nggak pernah kosong.", "id", "supply-and-quality", "negated"],
    ["Masyarakat di sini tidak menolak imunisasi.", "id", "community-and-culture", "negated"],
    ["Tidak ada ketidaksepakatan di antara kami.", "id", "unresolved", "none"],
    ["Datanya tidak berbeda antara dinas dan desa.", "id", "disputed-data", "none"],
    ["Aturannya tidak ada masalah.", "id", "no-ground-rules", "none"],
    ["SOP-nya sudah ada dan dipakai semua dinas.", "id", "no-ground-rules", "none"],
    ["There is no lack of funding in our county.", "en", "limited-budget", "negated"],
    ["The budget was not limited at all.", "en", "limited-budget", "negated"],
    ["We never had a problem with coordination.", "en", "poor-coordination", "negated"],
    ["Roles are not unclear any more than elsewhere.", "en", "unclear-governance", "negated"],
    ["There is no distrust between the agencies.", "en", "low-trust", "negated"],
    ["The meetings were not just a formality.", "en", "formal-meetings", "none"],
    ["There were no coordination problems.", "en", "poor-coordination", "none"],
  ],
  "remedy, prevention, coping": [
    ["Kami terus meningkatkan koordinasi antardinas.", "id", "poor-coordination", "none"],
    ["Penguatan tata kelola dilakukan setiap tahun.", "id", "unclear-governance", "none"],
    ["Kami bagi lokus supaya tidak tumpang tindih kegiatan.", "id", "fragmented", "hypothetical"],
    ["Untuk menghindari tumpang tindih tugas, kami buat matriks.", "id", "unclear-governance", "hypothetical"],
    ["Untuk mencegah kekurangan anggaran, kami usulkan lebih awal.", "id", "limited-budget", "hypothetical"],
    ["Untuk mengatasi keterbatasan anggaran, kami pakai dana CSR.", "id", "limited-budget", "affirmed"],
    ["Kekurangan tenaga itu kami siasati dengan kader.", "id", "limited-people", "affirmed"],
    ["Kami terpaksa merangkap karena petugasnya kurang.", "id", "limited-people", "affirmed"],
    ["Pelatihan ini meningkatkan kesadaran masyarakat yang rendah.", "id", "community-and-culture", "none"],
    ["Jangan sampai program ini tidak sinkron dengan desa.", "id", "fragmented", "hypothetical"],
    ["Kami mengantisipasi keterlambatan laporan dengan pengingat.", "id", "monitoring-burden", "hypothetical"],
    ["Perbaikan koordinasi yang lemah menjadi prioritas tahun ini.", "id", "poor-coordination", "none"],
    ["We formed a working group to avoid duplication of effort.", "en", "fragmented", "hypothetical"],
    ["The training was meant to improve poor coordination.", "en", "poor-coordination", "none"],
    ["We had to cope with a shortage of staff.", "en", "limited-people", "affirmed"],
  ],
  hypothetical: [
    ["Seandainya anggaran kurang, kami cari sponsor.", "id", "limited-budget", "hypothetical"],
    ["Jika tidak ada SOP, setiap dinas akan bekerja sendiri.", "id", "no-ground-rules", "hypothetical"],
    ["Kalau tidak ada aturan main, pasti kacau.", "id", "no-ground-rules", "hypothetical"],
    ["Apabila koordinasi lemah, program gagal.", "id", "poor-coordination", "hypothetical"],
    ["Harus ada SOP bersama supaya jelas.", "id", "ground-rules", "none"],
    ["Sebaiknya dibuat SOP bersama.", "id", "ground-rules", "hypothetical"],
    ["Mudah-mudahan tidak terjadi keterbatasan anggaran tahun depan.", "id", "limited-budget", "hypothetical"],
    ["Mun euweuh SOP, ya repot.", "id", "no-ground-rules", "hypothetical"],
    ["Takutnya nanti tumpang tindih kewenangan.", "id", "unclear-governance", "hypothetical"],
    ["Andai rapatnya cuma formalitas, saya tidak datang.", "id", "formal-meetings", "hypothetical"],
    ["Kalau anggarannya habis, programnya berhenti.", "id", "weak-sustainability", "affirmed"],
    ["If the roles are unclear, nothing gets done.", "en", "unclear-governance", "hypothetical"],
    ["Unless there is a written agreement, partners drift away.", "en", "no-ground-rules", "none"],
    ["There should be written procedures for this.", "en", "ground-rules", "hypothetical"],
    ["Suppose the funding ran out next year.", "en", "weak-sustainability", "hypothetical"],
    ["If coordination is poor, the plan fails.", "en", "poor-coordination", "hypothetical"],
  ],
  "reported and refuted": [
    ["Menurut teori, kurangnya kepercayaan membuat kolaborasi gagal.", "id", "low-trust", "none"],
    ["Katanya sih koordinasinya kurang, tapi saya tidak merasa begitu.", "id", "poor-coordination", "none"],
    ["Ada yang bilang kami kekurangan anggaran.", "id", "limited-budget", "none"],
    ["Orang mengira rapatnya cuma formalitas.", "id", "formal-meetings", "none"],
    ["Kami dituduh tidak transparan, koordinasinya dianggap lemah.", "id", "poor-coordination", "none"],
    ["Gosipnya anggaran TPPS kurang.", "id", "limited-budget", "none"],
    ["People say the meetings are just a formality.", "en", "formal-meetings", "none"],
    ["In theory, unclear roles lead to conflict.", "en", "unclear-governance", "none"],
    ["Critics claimed that coordination was poor.", "en", "poor-coordination", "none"],
  ],
  "past and solved": [
    ["Dulu datanya tidak sinkron, sekarang sudah sama.", "id", "disputed-data", "resolved"],
    ["Awalnya belum ada SOP, sekarang sudah ditandatangani.", "id", "no-ground-rules", "resolved"],
    ["Koordinasi sempat kurang di awal.", "id", "poor-coordination", "resolved"],
    ["Masalah anggaran yang kurang itu sudah teratasi.", "id", "limited-budget", "resolved"],
    ["Dulu rapatnya jarang.", "id", "formal-meetings", "resolved"],
    ["Sebelumnya tugasnya tumpang tindih.", "id", "unclear-governance", "resolved"],
    ["Dari dulu sampai sekarang koordinasinya masih lemah.", "id", "poor-coordination", "affirmed"],
    ["Dulu belum ada SOP dan sampai sekarang pun masih begitu.", "id", "no-ground-rules", "affirmed"],
    ["Dulu lancar, sekarang anggarannya terbatas.", "id", "limited-budget", "affirmed"],
    ["Tahun lalu stok obat sering kosong.", "id", "supply-and-quality", "resolved"],
    ["Used to be that nobody knew who was responsible.", "en", "unclear-governance", "resolved"],
    ["Coordination was poor at first, but that has been resolved.", "en", "poor-coordination", "resolved"],
    ["In the past there were no written procedures.", "en", "no-ground-rules", "resolved"],
    ["The roles are still unclear.", "en", "unclear-governance", "affirmed"],
  ],
  "echo of a question": [
    ["SOP-nya ada? ||| Belum.", "id", "no-ground-rules", "affirmed"],
    ["Apakah sudah ada SOP bersama? ||| Sudah.", "id", "no-ground-rules", "none"],
    ["Apakah sudah ada SOP bersama? ||| Belum ada, Pak.", "id", "no-ground-rules", "affirmed"],
    ["Apakah anggarannya kurang? ||| Iya.", "id", "limited-budget", "affirmed"],
    ["Apakah anggarannya kurang? ||| Tidak.", "id", "limited-budget", "negated"],
    ["Apakah koordinasinya masih lemah? ||| Kurang tahu.", "id", "poor-coordination", "none"],
    ["Rapatnya rutin? ||| Jarang.", "id", "formal-meetings", "affirmed"],
    ["Apakah kekurangan tenaga menjadi kendala? ||| Nggak.", "id", "limited-people", "negated"],
    ["Apakah tugasnya tumpang tindih? ||| Maksudnya?", "id", "unclear-governance", "none"],
    [
      "Apakah ada kendala koordinasi atau anggaran yang terbatas? ||| Begini, kami mulai dari pendataan keluarga dulu di setiap desa.",
      "id",
      "limited-budget",
      "none",
    ],
    ["Pembagian tugasnya sudah jelas? ||| Belum.", "id", "unclear-governance", "affirmed"],
    ["Monev rutin dilaksanakan? ||| Belum pernah.", "id", "monitoring-burden", "affirmed"],
    ["Tidak ada masalah dengan anggaran? ||| Tidak ada.", "id", "limited-budget", "negated"],
    ["Is the budget too limited? ||| Yes.", "en", "limited-budget", "affirmed"],
    ["Is the budget too limited? ||| No, not really.", "en", "limited-budget", "negated"],
    ["Do you have written procedures? ||| No.", "en", "no-ground-rules", "affirmed"],
    ["Was there a lack of coordination? ||| I don't know.", "en", "poor-coordination", "none"],
  ],
  "other subject, other place": [
    ["Di kabupaten lain anggarannya terbatas.", "id", "limited-budget", "none"],
    ["Daerah tetangga malah belum ada SOP.", "id", "no-ground-rules", "none"],
    ["Anggaran rumah tangga saya terbatas.", "id", "limited-budget", "none"],
    ["Sop ayamnya belum ada.", "id", "no-ground-rules", "none"],
    ["Komunikasi saya dengan suami kurang.", "id", "poor-coordination", "none"],
    ["Pemain Persib kurang komunikasi di lapangan, kalah main bola.", "id", "poor-coordination", "none"],
    ["Anak saya tidak dilibatkan dalam pertandingan.", "id", "excluded-from-decision", "none"],
    ["Bayi dengan berat badan rendah langsung dirujuk.", "id", "limited-people", "none"],
    ["Ibu hamil kurang energi kronis kami beri PMT.", "id", "community-and-culture", "none"],
    ["Setelah melahirkan tenaga ibu masih kurang.", "id", "limited-people", "none"],
    ["Ibu-ibu belum paham soal gizi.", "id", "unequal-understanding", "none"],
    ["Ibu-ibu belum paham soal gizi.", "id", "community-and-culture", "affirmed"],
    ["Aparat desa belum paham soal stunting.", "id", "unequal-understanding", "affirmed"],
    ["Filmnya formalitas saja, alurnya tidak jelas.", "id", "formal-meetings", "none"],
    ["In other districts the budget is limited.", "en", "limited-budget", "none"],
    ["My husband and I rarely meet during the week.", "en", "formal-meetings", "none"],
    ["I made a top-down shooter game.", "en", "top-down", "none"],
    ["Our household budget is limited.", "en", "limited-budget", "none"],
    ["The movie was poor and the roles were unclear.", "en", "unclear-governance", "none"],
  ],
  "scope of negation": [
    ["Rapat koordinasi membahas masalah stunting.", "id", "formal-meetings", "none"],
    ["Evaluasi dilaksanakan untuk mengetahui kendala.", "id", "monitoring-burden", "none"],
    ["Kami sepakat membahas kendala anggaran minggu depan.", "id", "unresolved", "none"],
    ["Di forum itu tidak ada yang membawa data.", "id", "formal-meetings", "none"],
    ["Sampai rapat ketiga belum ada kesepakatan.", "id", "unresolved", "affirmed"],
    ["Sampai rapat ketiga belum ada kesepakatan.", "id", "formal-meetings", "none"],
    ["We held a workshop on the limited water supply.", "en", "formal-meetings", "none"],
    ["Kami tidak rapat karena anggarannya terbatas.", "id", "limited-budget", "affirmed"],
    ["Tidak semua hadir karena undangannya mendadak, koordinasinya kurang.", "id", "poor-coordination", "affirmed"],
    ["Komitmen tidak kurang, tapi anggarannya terbatas.", "id", "limited-budget", "affirmed"],
    ["SOP sudah ada, tetapi belum ada anggaran.", "id", "no-ground-rules", "none"],
    ["SOP sudah ada, tetapi belum ada anggaran.", "id", "limited-budget", "affirmed"],
    ["Tenaganya cukup, cuma alatnya kurang.", "id", "limited-facilities", "affirmed"],
    ["Tenaganya cukup, cuma alatnya kurang.", "id", "limited-people", "none"],
    ["Bukan karena anggaran yang terbatas, tetapi karena koordinasi yang lemah.", "id", "limited-budget", "negated"],
    [
      "Bukan karena anggaran yang terbatas, tetapi karena koordinasi yang lemah.",
      "id",
      "poor-coordination",
      "affirmed",
    ],
    ["Kendalanya keterbatasan anggaran, SDM, dan sarana.", "id", "limited-people", "affirmed"],
    ["Kendalanya keterbatasan anggaran, SDM, dan sarana.", "id", "limited-facilities", "affirmed"],
    ["Tidak ada masalah dengan tim, tetapi alatnya rusak.", "id", "limited-facilities", "affirmed"],
    ["Anggaran cukup sehingga tidak ada kekurangan tenaga.", "id", "limited-people", "negated"],
    ["Kegiatan berjalan meskipun anggarannya minim.", "id", "limited-budget", "affirmed"],
    ["Dananya ada, tenaganya yang kurang.", "id", "limited-people", "affirmed"],
    ["Koordinasinya bagus padahal anggarannya terbatas.", "id", "poor-coordination", "none"],
    ["We did not meet because the budget was limited.", "en", "limited-budget", "affirmed"],
    ["The rules are clear, but the staff is not enough.", "en", "limited-people", "affirmed"],
    ["The rules are clear, but the staff is not enough.", "en", "no-ground-rules", "none"],
    ["Not because of money but because of poor coordination.", "en", "poor-coordination", "affirmed"],
  ],
  "double negation": [
    ["Tidak ada dinas yang tidak terlibat.", "id", "stakeholder-absent", "negated"],
    ["Bukan berarti tidak ada kendala anggaran.", "id", "limited-budget", "affirmed"],
    ["Tidak mungkin tidak ada ego sektoral.", "id", "stakeholder-incompatibility", "affirmed"],
    ["Tidak ada desa yang belum punya SOP.", "id", "no-ground-rules", "negated"],
    ["There is no agency that was not involved.", "en", "stakeholder-absent", "negated"],
  ],
  "topic kalau": [
    ["Kalau anggaran mah memang terbatas.", "id", "limited-budget", "affirmed"],
    ["Kalau SOP mah belum ada.", "id", "no-ground-rules", "affirmed"],
    ["Kalau soal tenaga, memang kurang.", "id", "limited-people", "affirmed"],
    ["Kalau koordinasi ya masih lemah.", "id", "poor-coordination", "affirmed"],
    ["Kalau dari segi aturan, belum ada juknisnya.", "id", "no-ground-rules", "affirmed"],
    ["Kalau di desa saya, rapatnya jarang.", "id", "formal-meetings", "affirmed"],
    ["Kalo menurut saya koordinasinya kurang jalan.", "id", "poor-coordination", "affirmed"],
  ],
  "fixed expressions": [
    ["Kelemahan kami bukan main, koordinasinya kurang.", "id", "poor-coordination", "affirmed"],
    ["Anggaran kurang lebih dua miliar.", "id", "limited-budget", "none"],
    ["Kehadiran anggota kurang dari lima puluh orang.", "id", "formal-meetings", "none"],
    ["Tidak hanya anggaran yang terbatas, tenaganya juga kurang.", "id", "limited-budget", "affirmed"],
    ["Tidak sedikit dinas yang belum terlibat.", "id", "stakeholder-absent", "affirmed"],
    ["Mau tidak mau koordinasinya lemah.", "id", "poor-coordination", "affirmed"],
    ["Kegiatan tidak terbatas pada anggaran desa.", "id", "limited-budget", "none"],
    ["Remaja itu kurang percaya diri.", "id", "low-trust", "none"],
    ["Balita kurang gizi didata kader.", "id", "limited-people", "none"],
    ["Tim terbatas menyusun anggaran.", "id", "limited-budget", "none"],
    ["Tidak jarang rapatnya cuma formalitas.", "id", "formal-meetings", "affirmed"],
    ["Tujuan pembangunan berkelanjutan belum berlanjut di teks ini.", "id", "sustaining", "none"],
    ["The budget is more or less two million.", "en", "limited-budget", "none"],
    ["Not only is the budget limited, staff is short too.", "en", "limited-budget", "affirmed"],
    ["No doubt the roles are unclear.", "en", "unclear-governance", "affirmed"],
    ["Last but not least, communication is poor.", "en", "poor-coordination", "affirmed"],
  ],
  homographs: [
    ["PKS kalah di pemilihan kemarin.", "id", "ground-rules", "none"],
    ["Bayi lahir dengan berat rendah.", "id", "limited-people", "none"],
    ["TTD untuk remaja putri dibagikan di sekolah.", "id", "ground-rules", "none"],
    ["Sop buahnya enak, aturan minumnya tidak jelas.", "id", "no-ground-rules", "none"],
    ["Maluku Utara punya banyak masyarakat adat.", "id", "community-and-culture", "none"],
    ["Minyak dan gas adalah sumber daya yang terbatas.", "id", "limited-budget", "none"],
  ],
  "plain evidence in speech": [
    ["Dana mah hese, Kang.", "id", "limited-budget", "affirmed"],
    ["Euweuh SOP di dieu mah.", "id", "no-ground-rules", "affirmed"],
    ["SOP mah teu acan aya.", "id", "no-ground-rules", "affirmed"],
    ["Koordinasinya kurang jalan.", "id", "poor-coordination", "affirmed"],
    ["Anggarannya nggak cukup.", "id", "limited-budget", "affirmed"],
    ["Datanya beda-beda.", "id", "disputed-data", "affirmed"],
    ["Rapatnya cuma formalitas.", "id", "formal-meetings", "affirmed"],
    ["Yang datang perwakilan terus, ganti-ganti orang.", "id", "formal-meetings", "affirmed"],
    ["Nggak jelas siapa yang tanggung jawab.", "id", "unclear-governance", "affirmed"],
    ["Belum ada juknisnya.", "id", "no-ground-rules", "affirmed"],
    ["Saya merangkap tiga jabatan.", "id", "limited-people", "affirmed"],
    ["Alatnya rusak.", "id", "limited-facilities", "affirmed"],
    ["Masih jalan sendiri-sendiri.", "id", "fragmented", "affirmed"],
    ["Programnya berhenti setelah donor pergi.", "id", "weak-sustainability", "affirmed"],
    ["Kami nggak pernah diajak rapat.", "id", "excluded-from-decision", "affirmed"],
    ["Aturannya sering bertentangan dengan aturan pusat.", "id", "regulation-conflict", "affirmed"],
    ["We just don't have enough staff.", "en", "limited-people", "affirmed"],
    ["Nobody knows who is responsible.", "en", "unclear-governance", "affirmed"],
    ["The funding ran out.", "en", "weak-sustainability", "affirmed"],
    ["There are no clear rules.", "en", "no-ground-rules", "affirmed"],
  ],
};

/** Of several assertions the one that weighs most: what counts comes first. */
const byWeight = ["affirmed", "hypothetical", "resolved", "negated"] as const;

const loaded = await loadCodebook("morse-stephens-2012", { cwd: import.meta.dirname });
const matcher = createMatcher(loaded);

function assertionOf(passage: string, language: string, code: string): Expected {
  const [first = "", answer] = passage.split(" ||| ");
  const turns =
    answer === undefined
      ? [{ role: "participant" as const, text: first }]
      : [
          { role: "interviewer" as const, text: first },
          { role: "participant" as const, text: answer },
        ];
  const { candidates } = run(matcher, documentOf(turns), [language]);
  const found = candidates.filter((each) => each.code === code).map((each) => each.assertion);
  return byWeight.find((each) => found.includes(each)) ?? "none";
}

describe("the shipped codebook on sentences with traps", () => {
  it("names only codes that exist", () => {
    const ids = loaded.codebook.codes.map((code) => code.id);
    expect(
      Object.values(table)
        .flat()
        .map(([, , code]) => code)
        .filter((code) => !ids.includes(code)),
    ).toEqual([]);
  });

  describe.each(Object.entries(table))("%s", (_name, rows) => {
    it.each(rows)("%s (%s) %s: %s", (passage, language, code, expected) => {
      expect(assertionOf(passage, language, code)).toBe(expected);
    });
  });
});
