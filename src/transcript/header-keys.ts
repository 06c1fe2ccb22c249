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
  informant_code: ["kode", "code", "no informan", "nomor informan", "id"],
  category: ["kategori", "category", "jenis informan"],
  position: ["jabatan", "posisi", "role", "position", "job title", "title", "jabatan/pekerjaan", "peran"],
  unit: ["unit kerja", "opd", "bidang", "unit", "bagian", "department", "skpd", "seksi"],
  institution: [
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
  tenure: ["masa kerja", "lama bekerja", "lama menjabat", "tenure", "years in position", "lama kerja"],
  age: ["umur", "usia", "age"],
  sex: ["jenis kelamin", "jk", "sex", "gender", "kelamin"],
  education: ["pendidikan", "pendidikan terakhir", "education", "tingkat pendidikan"],
  occupation: ["pekerjaan", "occupation", "profesi"],
  address: ["alamat", "address", "domisili"],
  religion: ["agama"],
  marital_status: ["status perkawinan", "status pernikahan"],
  medium: ["media", "medium", "mode", "media wawancara", "cara wawancara"],
  date: ["tanggal", "tgl", "hari", "date", "hari tanggal", "day", "hari dan tanggal", "hari tgl"],
  time: ["waktu", "pukul", "jam", "time", "waktu pelaksanaan"],
  place: ["tempat", "lokasi", "location", "place", "venue", "tempat pelaksanaan", "lokasi kegiatan"],
  duration: ["durasi", "lama wawancara", "duration", "length"],
  situation: ["situasi", "suasana", "kondisi", "setting", "situation"],
  recording: ["rekaman", "recording", "nama file", "file", "audio file", "kode rekaman", "file rekaman"],
  purpose: ["tujuan", "purpose", "tujuan rapat", "tujuan wawancara", "perihal"],
  agenda: [
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
  author: ["oleh", "disusun oleh", "prepared by", "author", "penyusun"],
  language: ["bahasa", "language"],
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
  interview_number: ["wawancara ke", "interview number", "interview no", "wawancara nomor"],
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
  consent: ["persetujuan", "consent", "informed consent", "persetujuan informan", "kesediaan"],
  note_taker: [
    "notulis",
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

const hidden: Words = [
  "nip",
  "nik",
  "no hp",
  "no. hp",
  "nomor hp",
  "hp",
  "no telp",
  "no. telp",
  "telepon",
  "telp",
  "nomor telepon",
  "no telepon",
  "no. telepon",
  "no wa",
  "no. wa",
  "nomor wa",
  "whatsapp",
  "phone",
  "phone number",
  "telephone",
  "mobile",
  "handphone",
  "no handphone",
  "no. handphone",
  "email",
  "e-mail",
  "npwp",
  "no ktp",
  "no. ktp",
  "ktp",
  "nomor induk",
  "nomor induk pegawai",
  "no hp/wa",
  "no. hp/wa",
  "kontak",
  "contact",
];

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
  ...hidden.map((word): [string, HeaderKey] => [word, { key: "hidden", hidden: true }]),
  ...sections.map((word): [string, HeaderKey] => [word, { key: "section", section: true }]),
]);

function entries(table: Readonly<Record<string, Words>>, make: (key: string) => HeaderKey): [string, HeaderKey][] {
  return Object.entries(table).flatMap(([key, words]) => words.map((word): [string, HeaderKey] => [word, make(key)]));
}

/** What the words before a header's colon mean, or null. Marks, numbering, brackets and case do not count; `Hari/Tanggal/Waktu` is read by its parts. */
export function headerKey(words: string): HeaderKey | null {
  const text = words
    .toLowerCase()
    .replace(/\([^)]*\)/g, " ")
    .replace(/[*_#>•|]+/g, " ")
    .replace(/^[\s\-–+]*(?:\d{1,2}[.)]|[a-z][.)])?\s*/, "")
    .replace(/\s+/g, " ")
    .replace(/\s*\/\s*/g, "/")
    .replace(/^[\s\-–]+|[\s.\-–]+$/g, "");
  const whole = keys.get(text);
  if (whole !== undefined) return whole;
  const parts = text.split(/\/|, | dan | and | & /);
  if (parts.length < 2 || parts.length > 4) return null;
  const known = parts.map((part) => keys.get(part.trim()));
  // The first part names it; "Hari/Tanggal" and "Jabatan/Instansi" are read by it, and dates and times are looked for in all of them.
  return known.every((key) => key !== undefined) ? (known.find((key) => key?.hidden) ?? known[0] ?? null) : null;
}
