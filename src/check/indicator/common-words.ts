import { languageWords } from "../../text/language-words.js";

/** Words of which nearly every text about the work of governments and communities is full, whatever it is about. */
const general = {
  id: `
program kegiatan masyarakat pemerintah pemerintahan desa data orang tahun hal kondisi masalah permasalahan persoalan kerja pihak negara
nasional kabupaten kota provinsi daerah wilayah pembangunan indonesia laporan hasil proses sistem informasi tim anggota warga kelompok
pelaksanaan kebijakan pelayanan layanan tempat hari minggu bulan waktu kali cara bagian bentuk jumlah hubungan tujuan rencana upaya
dampak tingkat bidang sektor kepala lembaga organisasi badan dinas instansi opd anak kesehatan pendidikan ekonomi sosial lapangan
kasus situasi keadaan peran tugas fungsi kebutuhan perlu penting besar kecil baik bagus laku buat lihat kata bicara jalan pakai ambil
beri bawa dapat punya mau coba usaha proyek isu pusat lokal umum lingkungan kecamatan kelurahan bangsa rumah keluarga
`,
  en: `
program programs programme programmes project projects people person government governments community communities work working works
thing things time times year years day days month state county city cities national country agency agencies organization organizations
organisation organisations group groups problem problems issue issues need needs good great important process system systems team
members member public local area areas place places way ways lot part parts kind world policy policies service services support health
education family families kids child children information data report results goal goals activity activities department departments
region regional level use make get go think know say see want take come look really well much many lot
`,
} as const;

/** Actors and instruments: what obstacles are about, and never an obstacle by itself. */
const neutral = {
  id: `
anggaran dana uang biaya pendanaan pembiayaan sdm tenaga petugas pegawai staf personel kader bidan penyuluh pendamping relawan perangkat
alat peralatan fasilitas sarana prasarana sarpras kendaraan gedung puskesmas posyandu camat lurah bupati walikota gubernur kades swasta
perusahaan akademisi kampus universitas media pemangku stakeholder stakeholders mitra tokoh ormas lsm rapat pertemuan forum musyawarah
stunting gizi sanitasi kemiskinan bencana banjir sampah pariwisata pertanian pangan perumahan pandemi kemitraan konflik
koordinasi komunikasi kolaborasi kerjasama sop aturan regulasi peraturan undang perda perbup perpres juknis juklak mou sk pedoman
aplikasi pelatihan sosialisasi monitoring evaluasi kepemimpinan pemimpin pimpinan komitmen kepercayaan partisipasi dukungan jadwal
keputusan kesepakatan struktur wewenang kewenangan tupoksi budaya adat server sinyal internet jaringan
`,
  en: `
budget budgets funding fund funds money cost costs grant grants staff personnel employees volunteers workers equipment facilities
facility infrastructure vehicles leader leaders leadership partner partners stakeholder stakeholders council councils ministry
ministries university universities business businesses company companies media meeting meetings forum forums coordination
communication collaboration rule rules regulation regulations law laws mandate agreement agreements training trainings trust commitment
participation monitoring evaluation decision decisions structure role roles authority power culture schedule technology capacity
resource resources stunting nutrition poverty housing watershed flood floods tourism climate disaster disasters pandemic partnership
partnerships cooperation conflict conflicts
`,
} as const;

/** Say that something is wanting or hard, but not what. */
const polar = {
  id: `
tidak tak belum bukan enggak engga nggak ngga gak kagak ndak tdk blm kurang kurangnya minim minimnya terbatas sulit susah
kesulitan tanpa jarang lambat lemah rendah kendala hambatan terhambat tantangan gagal
`,
  en: `
not *n't no never without lack lacks lacking limited insufficient inadequate hard difficult difficulty weak low slow few little barrier
barriers obstacle obstacles challenge challenges fail failed failure poor bad
`,
} as const;

/** Function words that tell nothing of the noun beside them. */
const articles = {
  id: "yang ini itu tersebut para sebuah setiap dan atau adalah kami kita mereka tentang soal",
  en: "the a an our their its his her my your this that these those some any every and or of about is are",
} as const;

/** Words that only join others: beside any word they say no more than without. */
const joining: Readonly<Record<string, ReadonlySet<string>>> = {
  id: new Set("yang dan atau di ke dari pada untuk dengan dalam oleh adalah itu ini".split(" ")),
  en: new Set("the a an of and or to in on at for with by is are was were be it that this".split(" ")),
};

const nothingJoins: ReadonlySet<string> = new Set();

export function joiningWords(language: string): ReadonlySet<string> {
  return Object.hasOwn(joining, language) ? (joining[language] ?? nothingJoins) : nothingJoins;
}

/** Two words that are one, and as common as one. */
const pairs: Readonly<Record<string, ReadonlySet<string>>> = {
  id: new Set(["kerja sama"]),
  en: new Set(["working together", "work together"]),
};

const noPairs: ReadonlySet<string> = new Set();

export function fixedPairs(language: string): ReadonlySet<string> {
  return Object.hasOwn(pairs, language) ? (pairs[language] ?? noPairs) : noPairs;
}

/** How much a word alone says: nothing, that something is wanting, what every text says, whom or what it is about. */
export type Commonness = "function" | "article" | "polar" | "general" | "neutral";

const kinds = new Map<string, Map<string, Commonness>>();

/** Common words of a language by what they say; none for languages that are not known. */
export function commonWords(language: string): ReadonlyMap<string, Commonness> {
  const known = kinds.get(language);
  if (known !== undefined) return known;
  const words = new Map<string, Commonness>();
  if (language === "id" || language === "en") {
    const lists = [
      ["function", languageWords[language]],
      ["article", articles[language]],
      ["neutral", neutral[language]],
      ["general", general[language]],
      ["polar", polar[language]],
    ] as const;
    for (const [kind, list] of lists) for (const word of list.trim().split(/\s+/)) words.set(word, kind);
  }
  kinds.set(language, words);
  return words;
}

const byLetter = new Map<string, ReadonlyMap<string, readonly string[]>>();

/** The common words of a language that begin with a character. */
export function commonWordsWith(language: string, first: string): readonly string[] {
  let letters = byLetter.get(language);
  if (letters === undefined) {
    const found = new Map<string, string[]>();
    for (const word of commonWords(language).keys()) {
      const known = found.get(word.slice(0, 1));
      if (known === undefined) found.set(word.slice(0, 1), [word]);
      else known.push(word);
    }
    letters = found;
    byLetter.set(language, letters);
  }
  return letters.get(first) ?? [];
}
