/**
 * Words that the rules of derivation would wrongly give to a root. Whoever wants one of them writes it in quotes
 * beside the root: (~kali | "sekali").
 */

/** ROOT: other roots whose whole family is spelt as if it came from ROOT. A word derived from one of them belongs there. */
const rivals: Readonly<Record<string, string>> = {
  abad: "abadi",
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
  desa: "desak desain",
  diri: "terdiri",
  ekonom: "ekonomi",
  gala: "segala",
  gang: "pegang",
  ikan: "beri",
  jam: "jamin",
  jarah: "sejarah",
  kali: "sekali",
  karang: "sekarang",
  kas: "berkas",
  katak: "kata",
  kawasan: "awas",
  koperasi: "operasi",
  kubah: "ubah",
  kurs: "kursi",
  kurus: "urus",
  lah: "lahan",
  lahan: "perlahan",
  lalu: "selalu terlalu",
  lat: "selat",
  luang: "peluang",
  luar: "keluar",
  masa: "masalah masak",
  mata: "permata",
  meja: "kemeja",
  nila: "nilai",
  pada: "kepada",
  pakan: "makan",
  pala: "kepala",
  palu: "malu",
  pangsa: "mangsa",
  papan: "mapan",
  parah: "marah",
  pasak: "masak",
  pasukan: "masuk",
  pati: "mati",
  per: "peran perintah",
  piring: "miring",
  pohon: "mohon",
  pula: "mula",
  rama: "ramai",
  rawan: "perawan",
  riak: "teriak",
  rita: "berita",
  sawat: "pesawat",
  sela: "selain",
  semak: "semakin",
  sisir: "pesisir",
  sop: "sopan",
  teri: "menteri",
  tua: "ketua",
  tuju: "setuju",
  visi: "divisi",
};

/**
 * ROOT: single words, with or without -nya, -lah and the like, that only look as if they came from ROOT (*madu*), or
 * once did and are prepositions, conjunctions, pronouns or measure words today (*terhadap*, *sebuah*): a root names a
 * topic, and those are about nothing. Other words of the same stem stay with ROOT.
 */
const words: Readonly<Record<string, string>> = {
  ada: "adalah adapun",
  alam: "mengalami dialami pengalaman berpengalaman teralami",
  amat: "mengamati diamati pengamat pengamatan",
  apa: "berapa mengapa apalah",
  awal: "mengawal pengawal pengawalan",
  bab: "sebab",
  bagai: "sebagai berbagai",
  bagaimana: "sebagaimana",
  bagi: "sebagian",
  baik: "sebaiknya",
  belum: "sebelum sebelumnya",
  buah: "sebuah",
  cara: "secara",
  empu: "perempuan",
  hadap: "terhadap",
  hingga: "sehingga",
  hubung: "sehubungan",
  ikut: "berikut berikutnya",
  kali: "kalian",
  kawal: "mengawali",
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
  meski: "meskipun",
  olah: "seolah",
  orang: "seorang seseorang",
  pada: "memadai",
  padu: "madu",
  paling: "maling",
  panik: "manik",
  para: "mara",
  pari: "mari",
  pasal: "masal",
  paut: "maut",
  pental: "mental",
  peter: "meter",
  reka: "mereka",
  rupa: "merupakan berupa",
  saat: "sesaat",
  sebut: "tersebut",
  sedang: "sedangkan",
  sekali: "sekalipun",
  seri: "nyeri",
  serta: "beserta",
  suatu: "sesuatu",
  sudah: "sesudah sesudahnya",
  tadi: "nadi",
  tampan: "nampan",
  tanah: "nanah",
  tapi: "napi",
  tato: "nato",
  telah: "setelah setelahnya",
  tengah: "setengah",
  tetap: "tetapi",
  tiap: "setiap",
  timbang: "ketimbang",
  turut: "menurut",
  utama: "terutama",
  waktu: "sewaktu",
  walau: "walaupun",
  wali: "perwali",
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

/** Whether the words that only look as if they came from a root are known, so that the root does not find them. */
export function hasKnownClashes(root: string): boolean {
  return rivalsOf.has(root) || wordsOf.has(root);
}
