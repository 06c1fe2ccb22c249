/**
 * Words that the rules of derivation would wrongly give to a root. Whoever wants one of them writes it in quotes
 * beside the root: (~kali | "sekali").
 */

/** ROOT: other roots whose whole family is spelt as if it came from ROOT. A word derived from one of them belongs there. */
const rivals: Readonly<Record<string, string>> = {
  alas: "alasan",
  anda: "andai",
  anggur: "nganggur",
  angkat: "perangkat berangkat",
  bala: "balai",
  bang: "terbang bangku",
  berang: "seberang",
  cuma: "percuma",
  dana: "perdana",
  data: "perdata",
  desa: "desak",
  diri: "terdiri",
  gang: "pegang",
  ikan: "beri",
  jarah: "sejarah",
  kali: "sekali",
  karang: "sekarang",
  kas: "berkas",
  katak: "kata",
  kurus: "urus",
  lalu: "selalu terlalu",
  lat: "selat",
  luang: "peluang",
  luar: "keluar",
  masa: "masalah masak",
  mata: "permata",
  nila: "nilai",
  pala: "kepala",
  paling: "maling",
  pakan: "makan",
  palu: "malu",
  papan: "mapan",
  parah: "marah",
  pasak: "masak",
  pati: "mati",
  pohon: "mohon",
  rama: "ramai",
  rita: "berita",
  sawat: "pesawat",
  sisir: "pesisir",
  sop: "sopan",
  teri: "menteri",
  tua: "ketua",
  tuju: "setuju",
};

/**
 * ROOT: single words, with or without -nya, -lah and the like, that are of that root by origin or by accident but are
 * prepositions, conjunctions, pronouns or measure words today: a root names a topic, and these are about nothing.
 */
const words: Readonly<Record<string, string>> = {
  ada: "adalah adapun",
  alam: "mengalami dialami pengalaman berpengalaman teralami",
  apa: "berapa seberapa mengapa apalah",
  bab: "sebab penyebab menyebabkan disebabkan",
  bagai: "sebagai berbagai",
  bagi: "sebagian",
  baik: "sebaiknya",
  belum: "sebelum sebelumnya",
  buah: "sebuah",
  cara: "secara",
  diri: "sendiri",
  empu: "perempuan",
  hadap: "terhadap",
  ikut: "berikut berikutnya",
  kaya: "kayanya",
  kena: "mengenai",
  lain: "selain melainkan",
  lalu: "melalui",
  lama: "selama selamanya",
  lanjut: "selanjutnya",
  lat: "selatan",
  maka: "makalah",
  mata: "semata",
  mau: "maupun",
  orang: "seorang seseorang",
  reka: "mereka",
  rupa: "merupakan berupa",
  saat: "sesaat",
  sebut: "tersebut",
  sedang: "sedangkan",
  serta: "beserta",
  suatu: "sesuatu",
  sudah: "sesudah sesudahnya",
  telah: "setelah setelahnya",
  tengah: "setengah",
  tetap: "tetapi",
  tiap: "setiap",
  turut: "menurut",
  utama: "terutama",
  waktu: "sewaktu",
  walau: "walaupun",
};

const rivalsOf = new Map(Object.entries(rivals).map(([root, list]) => [root, list.split(" ")]));
const wordsOf = new Map(Object.entries(words).map(([root, list]) => [root, new Set(list.split(" "))]));

/**
 * Whether `word`, which reads as derived from `root`, is known not to be. `stripped` is the word without its clitics;
 * `read` tells whether a word reads as derived from a rival.
 */
export function belongsElsewhere(
  word: string,
  stripped: string,
  root: string,
  read: (word: string, root: string) => object | null,
): boolean {
  const listed = wordsOf.get(root);
  if (listed !== undefined && (listed.has(word) || listed.has(stripped))) return true;
  return rivalsOf.get(root)?.some((rival) => word === rival || read(word, rival) !== null) ?? false;
}
