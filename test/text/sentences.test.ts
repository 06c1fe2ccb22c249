import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { endsSentence } from "../../src/text/sentences.js";

/** The text cut where sentences end, asked at the first terminator after each word. */
function cut(text: string): readonly string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const match of text.matchAll(/([\p{L}\p{N}]+)([)\]"'\u201d*]*)([.!?\u2026]+)[)\]"'\u201d*]*/gu)) {
    const at = match.index + (match[1] ?? "").length + (match[2] ?? "").length;
    if (!endsSentence(text, at, match.index)) continue;
    sentences.push(text.slice(start, match.index + match[0].length).trim());
    start = match.index + match[0].length;
  }
  if (text.slice(start).trim() !== "") sentences.push(text.slice(start).trim());
  return sentences;
}

/** "|" marks the ends of sentences. */
const marked: readonly string[] = [
  "Anggaran terbatas.| Kami tetap jalan.",
  "Peraturan Bupati No. 23 Tahun 2014 mengatur itu.| Lalu rapat.",
  "Menurut Ps. 5 dan hlm. 12 berlaku.| Ya.",
  "Rapat pkl. 09.00 di Kab. Garut, Kec. Tarogong, Jl. Merdeka.| Selesai pukul 11.45 WIB.| Pulang.",
  "Bapak H. Asep dan Hj. Ani hadir.| Juga dr. Siti dan Drs. Ujang.",
  "Dr. Budi, S.E. M.Si. S.Sos. memimpin rapat.| Kami hadir.",
  "Insentifnya Rp. 50.000 per bulan.| Kurang.",
  "Atas nama a.n. Bupati dan u.p. Kepala d.a. Jalan Raya.| Titik.",
  "Kader, bidan, dll.| Mereka hadir.",
  "Kader, bidan, dsb. yang hadir.| Selesai.",
  "We met e.g. Mr. Smith and Mrs. Jones, i.e. The board.| It was late.",
  "See Fig. 3 and No. 4.| The answer is no.| I agree.",
  "SOP?| belum ada.| Iya!| terus jalan.",
  "Jadi... kami menunggu... sampai sekarang.| Ya.",
  "Kami menunggu...| Lalu mereka datang.",
  '"Belum ada anggaran."| "Kenapa?"| tanya dia.',
  'Dia bilang "sudah." lalu pergi.| Ya.',
  "Sudah selesai.| (Tertawa) Memang begitu.",
  "Sudah selesai.Kami pulang lewat example.com.| Titik.",
  "Tanggal 12. 06. 2023 kami rapat.| Titik.",
  "Ada 5.000 balita, 3.5 persen.| 20 di antaranya stunting.",
  "Vitamin A. Yani tetap satu.| Ya.",
  "Lewat index.php?title=Rina kami lapor.| Titik.",
  "Ini hal. 5 dan banyak hal.| Lalu apa?| Ya",
  "Prov. Jawa Barat\n1. Pembukaan rapat.|\n2. Laporan kader.|\n2.1. Bahasan lain.|\na. Tindak lanjut.|\nb. penutup",
  "tanpa huruf besar. tetap satu kalimat. karena tidak tahu",
  "Paragraf satu.|\n\nparagraf dua.",
  "Butir satu.|\n- butir dua.|\n\u2022 butir tiga",
];

describe("where sentences end", () => {
  it.each(marked)("%s", (sample) => {
    const expected = sample.split("|").map((sentence) => sentence.trim());
    // A missing blank is the one end no mark can show without changing the text.
    const parts = expected.flatMap((sentence) => sentence.split(/(?<=selesai\.)(?=Kami)/));
    expect(cut(sample.replaceAll("|", ""))).toEqual(parts);
  });

  it("ends at the end of the text", () => {
    expect(endsSentence("No.", 2, 0)).toBe(true);
  });

  const text = fc.string({ unit: fc.constantFrom(...' \n.!?\u2026"()-*aAbIno1\u00e9\ud83d'), maxLength: 60 });

  it("never throws, whatever the text and the places", () => {
    fc.assert(
      fc.property(text, fc.nat(40), fc.nat(40), (sample, at, start) => {
        expect(typeof endsSentence(sample, at, Math.min(at, start))).toBe("boolean");
      }),
      { seed: 1 },
    );
  });

  it("looks only so far", () => {
    expect(endsSentence(`ya${".".repeat(100_000)}`, 2, 0)).toBe(false);
    expect(endsSentence(`ya.${" ".repeat(100_000)}x`, 2, 0)).toBe(true);
  });
});
