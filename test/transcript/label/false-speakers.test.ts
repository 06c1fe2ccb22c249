import { describe, expect, it } from "vitest";
import { read } from "../reading.js";

const prose =
  "Kegiatan ini dilaksanakan sejak tahun 2019 di dua belas desa. Setiap desa membentuk tim yang bertemu satu kali dalam sebulan untuk membahas data sasaran.\n\n";

async function labels(text: string, as = "txt"): Promise<(string | null)[]> {
  const doc = await read(text, { as });
  return doc.turns.map((turn) => turn.label).filter((label) => label !== null);
}

describe("what looks like a speaker and is none", () => {
  it.each([
    ["examples", `${prose}Contoh: desa A membentuk tim.\n\n${prose}Contoh: desa B belum membentuk tim.\n\n${prose}`],
    ["a service number", `${prose}SMS center: 0812 1111 222\n\n${prose}SMS center: 0812 1111 223\n`],
    [
      "fields of English acts",
      `Chairs: The committee elects one.\nInterpretation: In this Act, board means the board.\nAmendment made: 12, page 3.\nInterpretation: See above.\nChairs: As above.\n`,
    ],
    [
      "a title with a colon",
      `Tata Kelola Desa: Antara Harapan dan Kenyataan\n\n${prose}Tata Kelola Desa: Antara Harapan dan Kenyataan\n\n${prose}`,
    ],
    [
      "a sentence in capitals with a colon",
      `PERHATIAN SEMUA PESERTA RAPAT: HARAP TENANG.\n\n${prose}PERHATIAN SEMUA PESERTA RAPAT: HARAP TENANG.\n`,
    ],
    ["addresses", `http://contoh.desa.id/data\nhttps://contoh.desa.id/data\n${prose}http://contoh.desa.id\n`],
    [
      "times and ratios",
      `Pukul 09:30 rapat dimulai.\nPukul 10:30 rapat selesai.\nSkala 1:2 dipakai.\nSkala 1:2 lagi.\n${prose}`,
    ],
    [
      "a glossary",
      `Tempat : wadah untuk sesuatu.\nWaktu : saat terjadinya sesuatu.\nTempat : lihat di atas.\nWaktu : lihat di atas.\n${prose}`,
    ],
    [
      "problem and solution",
      `Masalah: Dana terlambat cair.\nSolusi: Dana talangan dipakai.\nMasalah: Kader berhenti.\nSolusi: Kader baru dilatih.\nMasalah: Data ganda.\nSolusi: Data dibersihkan.\n`,
    ],
    [
      "strengths and weaknesses",
      `Kekuatan: kader yang rajin.\nKelemahan: alat rusak.\nKekuatan: dana desa.\nKelemahan: jarak jauh.\nPeluang: CSR.\nAncaman: bencana.\n`,
    ],
    [
      "a list of agencies and tasks",
      `- Dinas Kesehatan: menyediakan data sasaran.\n- Bappeda: menyusun rencana.\n- Dinas Kesehatan: melatih kader.\n- Bappeda: memantau kegiatan.\n- Dinas Kesehatan: melapor.\n- Bappeda: mengevaluasi.\n`,
    ],
    [
      "people of an event",
      `${prose}Narasumber : Dr. Budi Santoso\nModerator : Ani Wulandari\nPeserta : 30 orang kader\n\n${prose}`,
    ],
    ["an organisation chart", `Ketua: Budi\nWakil Ketua: Ani\nAnggota: Sari, Dewi\nKetua: Rahmat\nAnggota: Asep\n`],
    ["sex in a sheet", `Jenis kelamin (P/L) : P\nUmur : 45 tahun\n\n${prose}`],
    [
      "women of a health table",
      `Ibu hamil: 30 orang\nIbu menyusui: 25 orang\nIbu hamil: 28 orang\nIbu menyusui: 20 orang\n${prose}`,
    ],
    [
      "letters of a list",
      "A. Latar belakang kegiatan.\nB. Tujuan kegiatan.\nC. Sasaran kegiatan.\nQ. Penutup.\nA. Lampiran pertama.\n",
    ],
    [
      "a letterhead",
      `Nomor: 12/2023\nLampiran: satu berkas\nPerihal: Undangan\nKepada: Kepala Desa\nNomor: 13/2023\nPerihal: Undangan\n${prose}`,
    ],
    [
      "sentences with small letters before the colon",
      `Saya kira begini: dananya kurang.\nSaya kira begini: kadernya sedikit.\nKita lihat saja: belum ada.\nKita lihat saja: masih sama.\n`,
    ],
    [
      "sources under tables",
      `Sumber: BPS, 2024\nKeterangan: angka sementara.\nSumber: BPS, 2024\nKeterangan: angka tetap.\nSumber: Dinas Kesehatan.\n`,
    ],
    [
      "questions and answers for readers",
      "1. Apa itu stunting?\nStunting adalah gagal tumbuh.\n2. Apa penyebabnya?\nKekurangan gizi menahun.\n3. Bagaimana mencegahnya?\nDengan gizi seimbang.\n",
    ],
    [
      "names of agencies in brackets in a table",
      `• Kementerian Pertanian\n(BUMN/Swasta)\n\n• Kementerian Pekerjaan Umum\n(BSN)\n\n• Kementerian\n(BUMN/Swasta)\n\n• Lainnya\n(BSN)\n\n`,
    ],
  ])("%s", async (_name, text) => {
    expect(await labels(text)).toEqual([]);
    expect(await labels(text, "md")).toEqual([]);
    expect((await read(text)).type).toBe("document");
  });

  it("speech keeps its own colons", async () => {
    const doc = await read(
      "T: Apa saja kendalanya?\nJ: Ada dua. Pertama: anggaran. Kedua: orang.\nContoh: posyandu di dusun tiga.\nCatatan: ini tahun lalu.\nT: Pukul berapa rapatnya?\nJ: Pukul 09:30, lihat http://desa.id ya.\n",
    );
    expect(doc.turns).toHaveLength(4);
    expect(doc.text.slice(doc.turns[1]?.span.start, doc.turns[1]?.span.end)).toContain("Catatan: ini tahun lalu.");
  });

  it("a declared document has no speakers, whatever it quotes", async () => {
    const doc = await read("T: Apa kendalanya?\nJ: Anggaran.\nT: Lagi?\nJ: Orang.\n", { type: "document" });
    expect(doc.turns.map((turn) => turn.role)).toEqual(["none"]);
  });
});
