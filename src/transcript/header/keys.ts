import { isPrivate } from "../../text/identifiers.js";

/**
 * What a header line tells. `key`: the attribute it becomes. `strong`: one such line makes a header; others need company.
 * `hidden`: recognised, and never stored. `speaks`: the word is a speaker's label as well. `section`: opens a part of minutes whose
 * content is text.
 */
export interface HeaderKey {
  readonly key: string;
  readonly strong?: true;
  readonly hidden?: true;
  readonly speaks?: true;
  readonly section?: true;
}

type Words = readonly string[];

const plain: Readonly<Record<string, Words>> = {
  name: ["nama", "nama lengkap", "name", "full name", "identitas"],
  initials: ["inisial", "initials", "initial"],
  informant_code: [
    "kode/nama samaran",
    "pseudonym id",
    "id code",
    "kode",
    "code",
    "no informan",
    "nomor informan",
    "id",
  ],
  category: ["kategori", "category", "jenis informan"],
  position: [
    "jabatan saat ini",
    "kedudukan",
    "pangkat/jabatan",
    "jabatan struktural",
    "current position",
    "designation",
    "occupation/role",
    "jabatan",
    "posisi",
    "role",
    "position",
    "job title",
    "title",
    "jabatan/pekerjaan",
    "peran",
  ],
  unit: [
    "unit kerja",
    "unit kerja/opd",
    "bidang",
    "unit",
    "bagian",
    "department",
    "seksi",
    "divisi",
    "division",
    "satuan kerja",
  ],
  institution: [
    "opd",
    "skpd",
    "perangkat daerah",
    "nama opd",
    "company",
    "asal lembaga",
    "office",
    "employer",
    "asal organisasi",
    "instansi asal",
    "instansi",
    "lembaga",
    "organisasi",
    "institusi",
    "asal instansi",
    "nama instansi",
    "instansi/lembaga",
    "institution",
    "organisation",
    "organization",
    "agency",
    "affiliation",
    "asal",
    "dinas",
    "kantor",
  ],
  tenure: [
    "lama tugas",
    "lama bertugas",
    "years of service",
    "length of service",
    "lama menjadi kader",
    "masa jabatan",
    "years in office",
    "masa kerja",
    "lama bekerja",
    "lama menjabat",
    "tenure",
    "years in position",
    "lama kerja",
  ],
  age: ["umur/usia", "umur", "usia", "age"],
  sex: ["l/p", "kelamin l/p", "jenis kelamin", "jk", "sex", "gender", "kelamin"],
  education: [
    "pend terakhir",
    "education level",
    "highest education",
    "pendidikan",
    "pendidikan terakhir",
    "education",
    "tingkat pendidikan",
  ],
  occupation: ["mata pencaharian", "pekerjaan", "occupation", "profesi"],
  address: ["alamat", "address", "domisili"],
  religion: ["agama"],
  marital_status: ["status", "marital status", "status perkawinan", "status pernikahan"],
  medium: [
    "metode",
    "cara",
    "moda",
    "media komunikasi",
    "interview mode",
    "format",
    "media",
    "medium",
    "mode",
    "media wawancara",
    "cara wawancara",
  ],
  date: [
    "bulan",
    "hari, tanggal",
    "month",
    "tanggal",
    "tgl",
    "hari",
    "date",
    "hari tanggal",
    "day",
    "hari dan tanggal",
    "hari tgl",
  ],
  time: [
    "start time",
    "starting time",
    "mulai pukul",
    "jam mulai",
    "waktu mulai",
    "waktu",
    "pukul",
    "jam",
    "time",
    "waktu pelaksanaan",
  ],
  place: ["tempat", "lokasi", "location", "place", "venue", "tempat pelaksanaan", "lokasi kegiatan"],
  duration: ["lama", "lamanya", "durasi", "lama wawancara", "duration", "length"],
  situation: ["situasi", "suasana", "kondisi", "setting", "situation"],
  recording: [
    "recorded",
    "direkam",
    "nomor rekaman",
    "no rekaman",
    "rekaman",
    "recording",
    "nama file",
    "file",
    "audio file",
    "kode rekaman",
    "file rekaman",
  ],
  purpose: ["tujuan", "purpose", "tujuan rapat", "tujuan wawancara", "perihal"],
  agenda: [
    "materi rapat",
    "pokok bahasan",
    "agenda",
    "acara",
    "agenda rapat",
    "topik rapat",
    "topic",
    "topik",
    "tema",
    "subject of meeting",
    "nama kegiatan",
    "kegiatan",
  ],
  author: [
    "penulis laporan",
    "pelapor",
    "reported by",
    "written by",
    "dibuat oleh",
    "oleh",
    "disusun oleh",
    "prepared by",
    "author",
    "penyusun",
  ],
  observer: ["pengamat", "observer"],
  language: ["bahasa", "language"],
  project: ["judul penelitian", "research title", "proyek", "project", "study", "penelitian", "nama proyek"],
  ethnicity: ["suku", "suku bangsa", "ethnicity"],
  children: ["jumlah anak", "number of children"],
  pseudonym: ["nama samaran", "pseudonym", "alias"],
  gathering: ["jenis kegiatan", "type of meeting"],
};

const strong: Readonly<Record<string, Words>> = {
  name: [
    "nama informan",
    "nama narasumber",
    "nama responden",
    "nama partisipan",
    "nama subjek",
    "participant name",
    "nama peserta",
    "nama inisial",
    "informant name",
    "respondent name",
  ],
  informant_code: [
    "kode informan",
    "kode narasumber",
    "kode responden",
    "kode partisipan",
    "kode subjek",
    "participant id",
    "informant id",
    "informant code",
    "participant code",
    "respondent id",
    "interviewee id",
    "id partisipan",
    "id informan",
    "participant number",
    "kode wawancara",
    "interview id",
    "interview code",
    "inisial informan",
    "inisial narasumber",
  ],
  category: ["kategori informan", "informant category", "jenis informan", "status informan"],
  position: ["jabatan informan", "jabatan narasumber"],
  interview_number: [
    "informan ke",
    "responden ke",
    "narasumber ke",
    "partisipan ke",
    "no wawancara",
    "nomor wawancara",
    "sesi",
    "session",
    "wawancara ke",
    "interview number",
    "interview no",
    "wawancara nomor",
  ],
  date: [
    "hari/tanggal",
    "tanggal wawancara",
    "date of interview",
    "interview date",
    "tanggal rapat",
    "date of meeting",
    "waktu wawancara tanggal",
    "hari/tanggal wawancara",
    "tanggal pelaksanaan",
  ],
  time: ["waktu wawancara", "jam wawancara", "interview time", "time of interview", "waktu rapat"],
  place: ["tempat wawancara", "lokasi wawancara", "interview location", "place of interview", "tempat rapat"],
  duration: ["durasi wawancara", "duration of interview", "interview duration"],
  transcriber: [
    "transkriptor",
    "transkriper",
    "transcriber",
    "ditranskrip oleh",
    "transcribed by",
    "transcriptionist",
    "transkripsi oleh",
    "pentranskrip",
  ],
  consent: [
    "izin",
    "ijin",
    "persetujuan wawancara",
    "informed consent form",
    "izin kutip",
    "izin rekam dan kutip",
    "lembar persetujuan",
    "persetujuan",
    "consent",
    "consent given",
    "consent type",
    "informed consent",
    "persetujuan informan",
    "kesediaan",
  ],
  note_taker: [
    "notulis",
    "notulen",
    "notulen oleh",
    "note taker",
    "notetaker",
    "minutes by",
    "minutes taken by",
    "recorder",
    "secretary",
    "sekretaris rapat",
    "pencatat",
  ],
  attendees: [
    "dihadiri oleh",
    "daftar peserta",
    "members present",
    "attended by",
    "those present",
    "hadir",
    "yang hadir",
    "peserta rapat",
    "daftar hadir",
    "peserta yang hadir",
    "attendees",
    "present",
    "in attendance",
    "undangan",
    "peserta hadir",
  ],
  absent: ["tidak hadir", "absent", "apologies", "berhalangan hadir"],
  medium: ["media wawancara", "metode wawancara"],
};

const speaks: Readonly<Record<string, Words>> = {
  interviewer: [
    "pewawancara",
    "interviewer",
    "peneliti",
    "nama pewawancara",
    "nama peneliti",
    "interviewed by",
    "diwawancarai oleh",
    "researcher",
    "enumerator",
  ],
  moderator: ["moderator", "fasilitator", "facilitator", "pemandu"],
  informant: [
    "informan",
    "narasumber",
    "responden",
    "partisipan",
    "subjek",
    "interviewee",
    "participant",
    "respondent",
    "informant",
  ],
  attendees: ["peserta", "participants"],
  chair: [
    "pemimpin sidang",
    "ketua sidang",
    "meeting chair",
    "pimpinan rapat",
    "ketua rapat",
    "dipimpin oleh",
    "pemimpin rapat",
    "chair",
    "chaired by",
    "chairperson",
    "chairman",
  ],
};

const sections: Words = [
  "ringkasan",
  "pembahasan",
  "hasil",
  "hasil rapat",
  "hasil pembahasan",
  "hasil wawancara",
  "keputusan",
  "kesimpulan",
  "tindak lanjut",
  "isi rapat",
  "catatan rapat",
  "jalannya rapat",
  "rencana tindak lanjut",
  "rtl",
  "penutup",
  "pembukaan",
  "summary",
  "discussion",
  "decisions",
  "decision",
  "conclusion",
  "conclusions",
  "action items",
  "actions",
  "follow up",
  "follow-up",
  "next steps",
  "transcript",
  "transkrip",
  "transkrip wawancara",
  "isi wawancara",
  "interview transcript",
  "tantangan",
  "perbaikan",
  "kemajuan",
];

const keys: ReadonlyMap<string, HeaderKey> = new Map<string, HeaderKey>([
  ...entries(plain, (key) => ({ key })),
  ...entries(speaks, (key) => ({ key, speaks: true, strong: true })),
  ...entries(strong, (key) => ({ key, strong: true })),
  ...sections.map((word): [string, HeaderKey] => [word, { key: "section", section: true }]),
]);

function entries(table: Readonly<Record<string, Words>>, make: (key: string) => HeaderKey): [string, HeaderKey][] {
  return Object.entries(table).flatMap(([key, words]) => words.map((word): [string, HeaderKey] => [word, make(key)]));
}

/** Words for the person and for the conversation: what stands beside them is about that ("Jabatan narasumber", "Interview location"). */
const person =
  "informan|informant|narasumber|nara sumber|responden|respondent|partisipan|participant|subjek|subyek|peserta|interviewee";
const event =
  "wawancara|interview|observasi|observation|kunjungan|visit|rapat|meeting|pertemuan|kegiatan|acara|fgd|diskusi|discussion|pelaksanaan|penelitian|rekaman|recording|transkrip|transcript";
const behind = new RegExp(`^(.+?)\\s+(?:(?:dalam|pada|saat|of|of the|of this)\\s+)?(?:${person}|${event})$`);
const ahead = new RegExp(`^(?:${person}|${event})(?:'s)?\\s+(.+)$`);

const privateKey: HeaderKey = { key: "hidden", hidden: true };

/** No key has more code units. */
const longestKey = 60;

/** What the words before a header's colon mean, or null. Marks, numbering, brackets and case do not count; `Hari/Tanggal/Waktu` is read by its parts. */
export function headerKey(words: string): HeaderKey | null {
  if (words.length > longestKey) return null;
  const text = words
    .toLowerCase()
    .replace(/\([^)]*\)/g, " ")
    .replace(/[*_#>•|]+/g, " ")
    .replace(/^[\s\-–+]*(?:\d{1,2}[.)]|[a-z][.)])?\s*/, "")
    .replace(/(?<=\p{L})\.(?=\s)|\.{2,}|…/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/\s*\/\s*/g, "/")
    .replace(/^[\s\-–]+|[\s.\-–]+$/g, "");
  const whole = keyOf(text);
  if (whole !== null) return whole;
  const parts = text.split(/\/|, | dan | and | & /);
  if (parts.length < 2 || parts.length > 4) return null;
  const known = parts.map((part) => keyOf(part.trim()));
  // The first part names it; "Hari/Tanggal" and "Jabatan/Instansi" are read by it, and dates and times are looked for in all of them.
  return known.every((key) => key !== null) ? (known.find((key) => key?.hidden) ?? known[0] ?? null) : null;
}

function keyOf(text: string): HeaderKey | null {
  const known = keys.get(text);
  if (known !== undefined) return known;
  if (isPrivate(text)) return privateKey;
  const base = keys.get(behind.exec(text)?.[1] ?? "") ?? keys.get(ahead.exec(text)?.[1] ?? "");
  return base === undefined || base.section || base.speaks ? null : { ...base, strong: true };
}
