/** Headers as theses, organisations and offices write them, each before the same short talk.. */
export interface Sheet {
  readonly name: string;
  /** "TALK" stands for the conversation. */
  readonly text: string;
  readonly as?: string;
  readonly talk?: string;
  /** All attributes of the source. */
  readonly attributes: Readonly<Record<string, string>>;
  /** By label: what is known of each speaker, where more than one sheet is given. */
  readonly people?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export const defaultTalk = `Peneliti: Bagaimana koordinasi antarinstansi selama ini?
Informan: Cukup baik, tetapi anggarannya terbatas.
Peneliti: Sejak kapan itu terasa?
Informan: Sejak dua tahun terakhir.`;

const english = `Interviewer: How do the agencies work together?
P07: They meet twice a year.
Interviewer: Is that enough?
P07: No, it is not.`;

export const sheets: readonly Sheet[] = [
  {
    name: "an agenda in numbers, each item with its colon",
    text: `Present: Cllr J Brown (Chair), Cllr A Green
In attendance: S Hill (Clerk)

1. Apologies: Cllr White
2. Declarations of interest: None.
3. Planning: The site had been visited.

TALK`,
    attributes: { attendees: "Cllr J Brown (Chair), Cllr A Green", absent: "Cllr White" },
  },
  {
    name: "values that go on below themselves, in columns of blanks",
    text: `Nama              : Sulastri
Jabatan           : Kepala Bidang
                    Kesehatan Masyarakat
Instansi          : Dinas Kesehatan
Tanggal           : 3 Mei 2021
Tempat            : Ruang rapat Dinas Kesehatan
                    Kabupaten Garut

TALK`,
    attributes: {
      name: "Sulastri",
      position: "Kepala Bidang Kesehatan Masyarakat",
      institution: "Dinas Kesehatan",
      date: "2021-05-03",
      place: "Ruang rapat Dinas Kesehatan Kabupaten Garut",
    },
  },
  {
    name: "a thesis appendix with aligned colons",
    text: `LAMPIRAN 3
TRANSKRIP WAWANCARA

Kode Informan\t\t: IK-1
Nama Informan\t\t: Hj. Siti Aminah, S.KM., M.Kes
NIP\t\t\t: 19720304 199503 2 001
Jabatan\t\t\t: Kepala Bidang Kesehatan Masyarakat
Instansi\t\t: Dinas Kesehatan Kabupaten Garut
Jenis Kelamin\t\t: Perempuan
Usia\t\t\t: 51 Tahun
Pendidikan Terakhir\t: S2 Kesehatan Masyarakat
Lama Menjabat\t\t: 4 tahun
Hari/Tanggal Wawancara\t: Senin, 12 Juni 2023
Waktu Wawancara\t\t: Pukul 09.30 - 10.15 WIB
Tempat Wawancara\t: Ruang Kerja Kabid Kesmas
Pewawancara\t\t: Rina Marlina

TALK`,
    attributes: {
      informant_code: "IK-1",
      name: "Hj. Siti Aminah, S.KM., M.Kes",
      position: "Kepala Bidang Kesehatan Masyarakat",
      institution: "Dinas Kesehatan Kabupaten Garut",
      sex: "female",
      age: "51",
      education: "S2 Kesehatan Masyarakat",
      tenure: "4 tahun",
      date: "2023-06-12",
      time: "09:30+07:00/10:15+07:00",
      place: "Ruang Kerja Kabid Kesmas",
      interviewer: "Rina Marlina",
    },
  },
  {
    name: "a numbered identity list under a heading",
    text: `PEDOMAN DAN HASIL WAWANCARA
A. Identitas Informan
1. Nama (inisial) : AS
2. Umur : 38 th
3. Jenis kelamin : L
4. Alamat : Desa Sukamaju
5. Pekerjaan : Kepala Desa
6. No. HP/WA : 0812-2233-4455
7. Tgl wawancara : 12-6-23

B. Hasil Wawancara
TALK`,
    attributes: {
      initials: "AS",
      age: "38",
      sex: "male",
      address: "Desa Sukamaju",
      occupation: "Kepala Desa",
      date: "2023-06-12",
    },
  },
  {
    name: "values on the next line",
    text: `Nama Informan:
Ibu Yanti Suryani
Jabatan:
Tenaga Pelaksana Gizi
Unit Kerja:
Puskesmas Ranca Melati
Tanggal Wawancara:
Selasa/13 Juni 2023
Waktu:
11.45 WIB

TALK`,
    attributes: {
      name: "Ibu Yanti Suryani",
      position: "Tenaga Pelaksana Gizi",
      unit: "Puskesmas Ranca Melati",
      date: "2023-06-13",
      time: "11:45+07:00",
    },
  },
  {
    name: "several fields in one line",
    text: `Transkrip Wawancara Mendalam
Kode: INF-07 | Kategori: Informan Pendukung | Media: Daring (Zoom)
Tanggal: 3 Juli 2023   Pukul: 14.00 WITA   Durasi: ± 45 menit
Lokasi: Kantor Desa; Pewawancara: Dewi

TALK`,
    attributes: {
      informant_code: "INF-07",
      category: "pendukung",
      medium: "online",
      date: "2023-07-03",
      time: "14:00+08:00",
      duration: "PT45M",
      place: "Kantor Desa",
      interviewer: "Dewi",
    },
  },
  {
    name: "a two-column table in Markdown",
    as: "md",
    text: `# Transkrip Wawancara

| | |
|---|---|
| **Kode Partisipan** | P-03 |
| **Inisial** | Tn. B |
| **Jabatan / Peran** | Ketua RW, kader |
| **Wawancara ke-** | 2 (dua) |
| **Hari, tanggal** | Kamis, 5 Oktober 2023 |
| **Jam** | 10:00 s/d selesai |
| **Persetujuan** | Bersedia, nama disamarkan |

TALK`,
    attributes: {
      informant_code: "P-03",
      initials: "Tn. B",
      position: "Ketua RW, kader",
      interview_number: "2",
      date: "2023-10-05",
      time: "10:00",
      consent: "anonymous",
    },
  },
  {
    name: "an English participant sheet",
    talk: english,
    text: `Interview Transcript

Participant ID: P07
Role: Nutrition programme officer
Organisation: Garut District Health Office
Gender: Female
Date of interview: June 12, 2023
Time: 2:30 pm - 3:15 pm
Location: Online (Zoom)
Interviewer: Rina Marlina
Duration: 00:45:12
Consent: Participant agreed to be quoted anonymously

TALK`,
    attributes: {
      informant_code: "P07",
      position: "Nutrition programme officer",
      institution: "Garut District Health Office",
      sex: "female",
      date: "2023-06-12",
      time: "14:30/15:15",
      place: "Online (Zoom)",
      interviewer: "Rina Marlina",
      duration: "PT45M12S",
      consent: "anonymous",
    },
  },
  {
    name: "an NGO's interview record",
    talk: english,
    text: `INTERVIEW RECORD
Project: Stunting governance study
Interview No.: 4
Interviewee code: KII-04
Position: Head of Division
Agency: BAPPEDA
Years in position: 3
Date: 16 Feb 2022
Place: Makassar
Mode: Face-to-face
Interview length: 1 hour 20 minutes
Language: Indonesian
Recorded: Yes
Transcribed by: A. Putri
Email: head@bappeda.example.id

TALK`,
    attributes: {
      project: "Stunting governance study",
      interview_number: "4",
      informant_code: "KII-04",
      position: "Head of Division",
      institution: "BAPPEDA",
      tenure: "3",
      date: "2022-02-16",
      place: "Makassar",
      medium: "face-to-face",
      duration: "PT1H20M",
      language: "Indonesian",
      recording: "Yes",
      transcriber: "A. Putri",
    },
  },
  {
    name: "a sheet at the end",
    text: `TALK

Nama Informan : SJ
Jabatan : Bidan Desa
Instansi : Puskesmas Cilawu
Tanggal wawancara : 20 Maret 2023
Durasi : 1 jam 20 menit`,
    attributes: {
      initials: "SJ",
      position: "Bidan Desa",
      institution: "Puskesmas Cilawu",
      date: "2023-03-20",
      duration: "PT1H20M",
    },
  },
  {
    name: "minutes of a meeting with a list of those present",
    talk: "Rapat dibuka oleh Sekretaris Daerah. Anggaran untuk tahun depan belum disepakati.",
    text: `NOTULEN RAPAT KOORDINASI TPPS

Hari/Tanggal : Rabu, 15 Maret 2023
Waktu : 09.00 s.d. 11.30 WIB
Tempat : Aula Bappeda
Pimpinan Rapat : Sekretaris Daerah
Notulis : Dewi Lestari
Yang hadir :
1. Kepala Dinas Kesehatan
2. Kepala DPPKB
3. Camat Cilawu
Agenda : Evaluasi semester I

Pembahasan :
TALK`,
    attributes: {
      date: "2023-03-15",
      time: "09:00+07:00/11:30+07:00",
      place: "Aula Bappeda",
      chair: "Sekretaris Daerah",
      note_taker: "Dewi Lestari",
      attendees: "Kepala Dinas Kesehatan; Kepala DPPKB; Camat Cilawu",
      agenda: "Evaluasi semester I",
    },
  },
  {
    name: "a mentoring report",
    talk: "Tim mengeluh bahwa data belum lengkap dan anggaran belum cair.",
    text: `LAPORAN PENDAMPINGAN
Oleh : Tim Pendamping
Tanggal : 12 s.d. 14 Juni 2023
Hadir dalam pertemuan : Kepala desa, kader, bidan
Lokasi kegiatan : Desa Sukamaju

TANTANGAN
TALK`,
    attributes: {
      author: "Tim Pendamping",
      date: "2023-06-12/2023-06-14",
      attendees: "Kepala desa, kader, bidan",
      place: "Desa Sukamaju",
    },
  },
  {
    name: "a table of participants of a group discussion",
    as: "md",
    talk: `Moderator: Apa kendalanya selama ini?
P1: Anggaran kurang.
P2: Kader kelelahan.
Moderator: Lalu bagaimana?
P1: Kami menunggu.
P2: Kami jalan terus.`,
    text: `# Diskusi Kelompok Terarah

Tanggal: 2 Mei 2023
Moderator: Ani

| Kode | Inisial | Jabatan | Instansi |
|------|---------|---------|----------|
| P1 | SR | Sekretaris Desa | Pemerintah Desa Sukamaju |
| P2 | DN | Kader | Posyandu Melati |

TALK`,
    attributes: { date: "2023-05-02", moderator: "Ani" },
    people: {
      P1: {
        informant_code: "P1",
        initials: "SR",
        position: "Sekretaris Desa",
        institution: "Pemerintah Desa Sukamaju",
      },
      P2: { informant_code: "P2", initials: "DN", position: "Kader", institution: "Posyandu Melati" },
    },
  },
  {
    name: "a table of participants with tabs and a running number",
    talk: `Fasilitator: Siapa yang memimpin rapat?
Bu Rina: Biasanya camat.
Pak Dedi: Kadang sekcam.
Fasilitator: Berapa kali setahun?
Bu Rina: Dua kali.
Pak Dedi: Betul, dua kali.`,
    text: `Focus Group Discussion
Hari/Tanggal\t: Jumat, 9 Juni 2023

No\tNama\tJabatan\tAsal Instansi\tNo. HP
1\tBu Rina\tKasi Kesra\tKecamatan Cilawu\t081234567890
2\tPak Dedi\tKetua\tBPD Sukamaju\t081298765432

TALK`,
    attributes: { date: "2023-06-09" },
    people: {
      "Bu Rina": { name: "Bu Rina", position: "Kasi Kesra", institution: "Kecamatan Cilawu" },
      "Pak Dedi": { name: "Pak Dedi", position: "Ketua", institution: "BPD Sukamaju" },
    },
  },
  {
    name: "data of the informant with a dash for what is not known",
    text: `DATA INFORMAN
Nama : (disamarkan)
Inisial : R
Umur : 29
Status : Menikah
Agama : -
Suku : Sunda
Pendidikan : SMA
Pekerjaan : Ibu rumah tangga
Jumlah anak : 2

HASIL WAWANCARA
TALK`,
    attributes: {
      name: "(disamarkan)",
      initials: "R",
      age: "29",
      marital_status: "Menikah",
      ethnicity: "Sunda",
      education: "SMA",
      occupation: "Ibu rumah tangga",
      children: "2",
    },
  },
  {
    name: "a day, a date and a time in one field",
    text: `Informan Kunci 2
Nama/Inisial: Bapak DS
Jabatan/Instansi: Sekretaris Bappeda Kab. Garut
Hari/Tanggal/Waktu: Kamis, 15 Juni 2023, pukul 13.00–14.10 WIT
Tempat/Lokasi: Kantor Bappeda

TALK`,
    attributes: {
      initials: "Bapak DS",
      position: "Sekretaris Bappeda Kab. Garut",
      date: "2023-06-15",
      time: "13:00+09:00/14:10+09:00",
      place: "Kantor Bappeda",
    },
  },
  {
    name: "front matter in Indonesian",
    as: "md",
    text: `---
judul: Wawancara camat
tanggal: 12/06/2023
jabatan: Camat
instansi: Kecamatan Cilawu
no_hp: 081234567890
persetujuan: tidak bersedia dikutip
---

TALK`,
    attributes: {
      judul: "Wawancara camat",
      date: "2023-06-12",
      position: "Camat",
      institution: "Kecamatan Cilawu",
      consent: "none",
    },
  },
  {
    name: "consent by phone, with a month only",
    text: `Kode Narasumber : NS-5
Kategori Informan : Informan Tambahan
Media Wawancara : Telepon
Bulan : Juni 2023
Lama Wawancara : 30 menit
Informed Consent : Bersedia direkam dan disebutkan namanya
Transkriptor : Budi

TALK`,
    attributes: {
      informant_code: "NS-5",
      category: "tambahan",
      medium: "telephone",
      date: "2023-06",
      duration: "PT30M",
      consent: "attributed",
      transcriber: "Budi",
    },
  },
  {
    name: "a boxed sheet with leading marks",
    text: `=== IDENTITAS RESPONDEN ===
- Nama Responden   : Ibu M
- Usia             : 45 tahun
- Jabatan          : Ketua Tim Penggerak PKK
- Lembaga          : TP PKK Kecamatan Cilawu
- Tanggal          : 12 Jun 2023
- Jam              : 08.15
===========================

TALK`,
    attributes: {
      initials: "Ibu M",
      age: "45",
      position: "Ketua Tim Penggerak PKK",
      institution: "TP PKK Kecamatan Cilawu",
      date: "2023-06-12",
      time: "08:15",
    },
  },
  {
    name: "a date that cannot be read stays as written",
    text: `Nama Narasumber : Pak Ujang
Pekerjaan : Petani
Tanggal wawancara : minggu kedua bulan puasa
Waktu wawancara : sore hari
Tempat : rumah informan

TALK`,
    attributes: {
      name: "Pak Ujang",
      occupation: "Petani",
      date: "minggu kedua bulan puasa",
      time: "sore hari",
      place: "rumah informan",
    },
  },
  {
    name: "identity numbers in other fields",
    text: `Nama Informan : Drs. H. Asep Saepudin (NIP. 196808171994031005)
Jabatan : Camat Cilawu
NIK : 3205012345678901
Alamat : Jl. Raya Cilawu No. 12, HP 0813 2222 3333
Kontak : asep@garut.example.id / 0262-234567
Tanggal : 1 Agustus 2023

TALK`,
    attributes: {
      name: "Drs. H. Asep Saepudin",
      position: "Camat Cilawu",
      address: "Jl. Raya Cilawu No. 12",
      date: "2023-08-01",
    },
  },
  {
    name: "a transcript form of a university",
    text: `FORM TRANSKRIP
Judul Penelitian : Tata Kelola Kolaboratif
Nama Peneliti : Rina Marlina
NIM : 170510190023
Informan ke : 3
Nama Informan : Kepala Puskesmas (KP)
Unit Kerja/OPD : Puskesmas Cilawu
Masa Kerja : 12 tahun 3 bulan
Tanggal Wawancara : 21 November 2023
Waktu : 13.05 WIB - selesai
Metode : Tatap muka
Situasi : Ruangan agak bising

TALK`,
    attributes: {
      project: "Tata Kelola Kolaboratif",
      interviewer: "Rina Marlina",
      interview_number: "3",
      name: "Kepala Puskesmas (KP)",
      unit: "Puskesmas Cilawu",
      tenure: "12 tahun 3 bulan",
      date: "2023-11-21",
      time: "13:05+07:00",
      medium: "face-to-face",
      situation: "Ruangan agak bising",
    },
  },
  {
    name: "English minutes",
    talk: "The chair opened the meeting. The budget for next year is not agreed yet.",
    text: `MINUTES OF COORDINATION MEETING
Date: Wednesday, 15 March 2023
Time: 09:00 - 11:30
Venue: Planning Agency hall
Chair: Regional Secretary
Minutes taken by: Dewi
Attendees: Health Office, Social Office, Planning Agency
Apologies: Public Works Office
Agenda: Mid-year evaluation

Discussion:
TALK`,
    attributes: {
      date: "2023-03-15",
      time: "09:00/11:30",
      place: "Planning Agency hall",
      chair: "Regional Secretary",
      note_taker: "Dewi",
      attendees: "Health Office, Social Office, Planning Agency",
      absent: "Public Works Office",
      agenda: "Mid-year evaluation",
    },
  },
  {
    name: "fields with equals signs and no blank before the talk",
    text: `Nama informan = YS
Jabatan = Kader Posyandu
Usia = 41 tahun
Tanggal = 17-08-2023
TALK`,
    attributes: { initials: "YS", position: "Kader Posyandu", age: "41", date: "2023-08-17" },
  },
  {
    name: "bold keys in Markdown",
    as: "md",
    text: `## Wawancara 5

**Informan:** Kepala Seksi Gizi
**Instansi:** Dinkes Kab. Garut
**Tanggal:** 7 Sept 2023
**Pewawancara:** Rina
**Durasi:** 52'

TALK`,
    attributes: {
      informant: "Kepala Seksi Gizi",
      institution: "Dinkes Kab. Garut",
      date: "2023-09-07",
      interviewer: "Rina",
      duration: "PT52M",
    },
  },
  {
    name: "two sheets, one for each informant",
    talk: `Peneliti: Siapa yang memimpin?
Bu Yanti: Kepala puskesmas.
Peneliti: Lalu?
Bu Eneng: Kami ikut saja.
Peneliti: Sering?
Bu Yanti: Tiap bulan.
Bu Eneng: Betul.`,
    text: `Tanggal : 20 Maret 2023

Informan 1
Nama : Bu Yanti
Jabatan : Tenaga Pelaksana Gizi
Umur : 39 tahun

Informan 2
Nama : Bu Eneng
Jabatan : Bidan Koordinator
Umur : 45 tahun

TALK`,
    attributes: { date: "2023-03-20" },
    people: {
      "Bu Yanti": { name: "Bu Yanti", position: "Tenaga Pelaksana Gizi", age: "39" },
      "Bu Eneng": { name: "Bu Eneng", position: "Bidan Koordinator", age: "45" },
    },
  },
  {
    name: "a docx-like sheet with a title of the study and a blank between all lines",
    text: `Transkrip Wawancara Informan Utama

Nama : Asep Hidayat

Jabatan : Kasubbag Perencanaan

OPD : DPMD Kabupaten Garut

Waktu wawancara : Rabu, 4 Oktober 2023 pukul 10.00 WIB

Tempat wawancara : Kantor DPMD

TALK`,
    attributes: {
      name: "Asep Hidayat",
      position: "Kasubbag Perencanaan",
      institution: "DPMD Kabupaten Garut",
      date: "2023-10-04",
      time: "10:00+07:00",
      place: "Kantor DPMD",
    },
  },
  {
    name: "a sheet with letters and dots for leaders",
    text: `I. IDENTITAS INFORMAN
a. Nama Informan ......... : Ibu Nengsih
b. Umur .................. : 36 tahun
c. Pendidikan Terakhir ... : SMP
d. Pekerjaan ............. : Kader Posyandu
e. Lama menjadi kader .... : 7 tahun
f. Tgl. Wawancara ........ : 9/10/2023

II. HASIL WAWANCARA
TALK`,
    attributes: {
      name: "Ibu Nengsih",
      age: "36",
      education: "SMP",
      occupation: "Kader Posyandu",
      tenure: "7 tahun",
      date: "2023-10-09",
    },
  },
  {
    name: "a participant sheet with British dates and a withheld name",
    talk: `Researcher: How do the agencies work together?
KI3: They meet twice a year.
Researcher: Is that enough?
KI3: No, it is not.`,
    text: `Transcript of interview KI3

Respondent code: KI3
Job title: Deputy director
Employer: Provincial Health Office
Age: 47 years
Sex: M
Interview date: 3rd of May 2022
Start time: 10:05
Interviewed by: Sarah Collins
Length of interview: 62 minutes
Consent given: Yes, no direct quotes

TALK`,
    attributes: {
      informant_code: "KI3",
      position: "Deputy director",
      institution: "Provincial Health Office",
      age: "47",
      sex: "male",
      date: "2022-05-03",
      time: "10:05",
      interviewer: "Sarah Collins",
      duration: "PT1H2M",
      consent: "paraphrase",
    },
  },
  {
    name: "minutes in capitals with two columns",
    talk: "Kepala desa menyampaikan bahwa anggaran belum cair.",
    text: `BERITA ACARA REMBUK STUNTING DESA SUKAMAJU
HARI, TANGGAL : SELASA, 21 FEBRUARI 2023\tJAM : 09.00 WIB - SELESAI
TEMPAT : BALAI DESA
PIMPINAN RAPAT : KEPALA DESA
NOTULEN : SEKRETARIS DESA
DIHADIRI OLEH : BPD, LPM, KADER, BIDAN DESA

HASIL RAPAT :
TALK`,
    attributes: {
      date: "2023-02-21",
      time: "09:00+07:00",
      place: "BALAI DESA",
      chair: "KEPALA DESA",
      note_taker: "SEKRETARIS DESA",
      attendees: "BPD, LPM, KADER, BIDAN DESA",
    },
  },
  {
    name: "a Markdown table of three columns with a colon between",
    as: "md",
    text: `| Nama | : | Dedi S. |
|---|---|---|
| Jabatan | : | Camat |
| Instansi | : | Kecamatan Cilawu |
| Hari/tgl | : | Senin/6 Nov 2023 |
| No. Telp | : | 0262-540123 |

TALK`,
    attributes: { name: "Dedi S.", position: "Camat", institution: "Kecamatan Cilawu", date: "2023-11-06" },
  },
  {
    name: "a caption in one line with commas",
    text: `Wawancara dengan Kepala Puskesmas Cilawu
Tanggal wawancara: 14 Agustus 2023, Pukul 10.20 WIB
Lokasi wawancara: Puskesmas Cilawu
Durasi wawancara: 38 menit 20 detik

TALK`,
    attributes: { date: "2023-08-14", time: "10:20+07:00", place: "Puskesmas Cilawu", duration: "PT38M20S" },
  },
  {
    name: "an observation of a home visit",
    talk: "Rumah informan berada di tepi jalan desa. Air diambil dari sumur.",
    text: `CATATAN LAPANGAN
Hari/Tanggal: Sabtu, 2 Desember 2023
Waktu: 15.30 s/d 17.00 WIB
Lokasi observasi: Dusun Cikole
Pengamat: Rina

TALK`,
    attributes: {
      date: "2023-12-02",
      time: "15:30+07:00/17:00+07:00",
      place: "Dusun Cikole",
      observer: "Rina",
    },
  },
  {
    name: "a table of participants that names them by initials",
    talk: `Fasilitator: Apa yang berubah?
Ibu S: Data sekarang satu pintu.
Bapak T: Rapat tetap jarang.
Fasilitator: Mengapa?
Ibu S: Tidak ada anggaran.
Bapak T: Betul.`,
    text: `FGD Lintas Sektor
Tanggal: 11 September 2023
Tempat: Aula Kecamatan

No | Inisial | Jabatan | Instansi | L/P
1 | Ibu S | Bidan koordinator | Puskesmas Cilawu | P
2 | Bapak T | Penyuluh KB | PLKB Kecamatan Cilawu | L

TALK`,
    attributes: { date: "2023-09-11", place: "Aula Kecamatan" },
    people: {
      "Ibu S": { initials: "Ibu S", position: "Bidan koordinator", institution: "Puskesmas Cilawu", sex: "female" },
      "Bapak T": { initials: "Bapak T", position: "Penyuluh KB", institution: "PLKB Kecamatan Cilawu", sex: "male" },
    },
  },
];
