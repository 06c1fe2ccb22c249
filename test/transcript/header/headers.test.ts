import { describe, expect, it } from "vitest";
import { isoDate } from "../../../src/transcript/header/dates.js";
import { isoDuration, isoTime } from "../../../src/transcript/header/times.js";
import { read, view, words } from "../reading.js";

const sheet = `TRANSKRIP WAWANCARA

Kode Informan      : INF-03
Nama (inisial)     : SJ
Kategori informan  : Informan Kunci
Jabatan            : Kepala Bidang Kesehatan Masyarakat
Instansi           : Dinas Kesehatan
NIP                : 19700101 199003 1 002
No. HP             : 0812-3456-7890
Umur               : 45 tahun
Jenis kelamin      : L
Pendidikan terakhir: S2
Hari/Tanggal       : Senin, 12 Juni 2023
Waktu              : 11.45 WIB
Tempat             : Ruang rapat Dinkes
Pewawancara        : Ani Wulandari
Durasi             : 50 menit
Persetujuan        : tertulis

Pewawancara: Selamat pagi, Pak. Bagaimana koordinasinya?
SJ: Baik, tapi dananya terbatas.
Pewawancara: Sejak kapan?
SJ: Sejak tahun lalu.
`;

describe("informant sheets and minutes headers", () => {
  it("a day of the week on its own line gives way to the date below it", async () => {
    const doc = await read("Nama : SJ\nJabatan : Sekdes\nHari : Senin\nTanggal : 3 Juni 2024\n\nP : Apa?\nSJ : Itu.\n");
    expect(doc.attributes).toMatchObject({ date: "2024-06-03", position: "Sekdes" });
  });

  it("a key without a value does not take the next heading of a form, and a name takes an initial", async () => {
    const form = await read(
      "Informan: Kader\nNama :\nUmur : 40 tahun\nJabatan :\nA. Pembentukan tim\n1. Siapa saja?\n",
    );
    expect(form.attributes).toMatchObject({ age: "40" });
    expect(form.attributes["position"]).toBeUndefined();
    const named = await read("Umur : 40 tahun\nJabatan :\nKepala Seksi\nNama :\nA. Rahman\n\nP: Apa?\nA: Itu.\n");
    expect(named.attributes).toMatchObject({ position: "Kepala Seksi" });
    expect(named.masks.map(({ span }) => named.text.slice(span.start, span.end))).toContain("A. Rahman");
  });

  it("JK is a field before what it can hold, and may be somebody's initials before anything else", async () => {
    const field = await read("Kode informan : IK-1\nJK : P\n\nPeneliti : Apa?\nIK-1 : Itu.\n");
    expect(field.attributes).toMatchObject({ sex: "female" });
    const talk = await read("JK: When did it start?\nTR: After the flood, I think.\nJK: And then?\nTR: We waited.\n");
    expect(talk.people.map(({ labels }) => labels[0])).toEqual(["JK", "TR"]);
    expect(talk.attributes).toEqual({});
  });

  it("an Indonesian sheet becomes attributes in English keys; registers and telephones are never kept", async () => {
    const doc = await read(sheet);
    expect(doc.attributes).toEqual({
      informant_code: "INF-03",
      initials: "SJ",
      category: "kunci",
      position: "Kepala Bidang Kesehatan Masyarakat",
      institution: "Dinas Kesehatan",
      age: "45",
      sex: "male",
      education: "S2",
      date: "2023-06-12",
      time: "11:45+07:00",
      place: "Ruang rapat Dinkes",
      interviewer: "Ani Wulandari",
      duration: "PT50M",
      consent: "tertulis",
    });
    expect(view(doc)).toEqual([
      "interviewer Pewawancara: Selamat pagi, Pak. Bagaimana koordinasinya?",
      "participant SJ: Baik, tapi dananya terbatas.",
      "interviewer Pewawancara: Sejak kapan?",
      "participant SJ: Sejak tahun lalu.",
    ]);
    expect(doc.people[1]?.attributes["institution"]).toBe("Dinas Kesehatan");
    expect(doc.masks.filter((mask) => mask.why === "heading").map((mask) => words(doc, mask.span))).toEqual([
      "TRANSKRIP WAWANCARA",
    ]);
    expect(doc.masks.filter((mask) => mask.why === "header")).toHaveLength(16);
  });

  it("an English sheet", async () => {
    const doc = await read(
      "Participant ID: P07\nRole: Programme manager\nOrganisation: District Health Office\nDate: June 12, 2023\nLocation: Garut\nInterviewer: Rina\nDuration: 50 minutes\nConsent: written\n\nInterviewer: What is hard?\nP07: Money, mostly.\nInterviewer: Why?\nP07: It comes late.\n",
    );
    expect(doc.attributes).toEqual({
      informant_code: "P07",
      position: "Programme manager",
      institution: "District Health Office",
      date: "2023-06-12",
      place: "Garut",
      interviewer: "Rina",
      duration: "PT50M",
      consent: "written",
    });
    expect(doc.turns.map((turn) => turn.role)).toEqual(["interviewer", "participant", "interviewer", "participant"]);
  });

  it("minutes with a list of those present, and sections whose content is text", async () => {
    const doc = await read(
      "NOTULEN RAPAT\nHari/Tanggal : Rabu, 15 Maret 2023\nWaktu : 09.00 - 11.30 WIB\nTempat : Aula Bappeda\nPimpinan Rapat : Kepala Bappeda\nNotulis : Dewi\nPeserta :\n1. Dinas Kesehatan\n2. Dinas Sosial\nAgenda : Evaluasi semester\nPembahasan :\nAnggaran belum cair sampai Maret.\nTindak lanjut :\nBappeda menyurati BPKAD.\n",
    );
    expect(doc.type).toBe("minutes");
    expect(doc.attributes).toMatchObject({
      date: "2023-03-15",
      time: "09:00+07:00/11:30+07:00",
      place: "Aula Bappeda",
      chair: "Kepala Bappeda",
      note_taker: "Dewi",
      attendees: "Dinas Kesehatan; Dinas Sosial",
      agenda: "Evaluasi semester",
    });
    expect(view(doc).join(" ")).toContain("Anggaran belum cair sampai Maret.");
    expect(view(doc).join(" ")).not.toContain("Pembahasan");
  });

  it("a table of two columns and two fields on a line", async () => {
    const doc = await read(
      "Nama\t:\tIbu S\nJabatan\t:\tKader\nUmur : 39 tahun     Pendidikan : SMA\n\nPeneliti: Sudah lama?\nIbu S: Sudah, Bu.\nPeneliti: Berapa tahun?\nIbu S: Lima.\n",
    );
    expect(doc.attributes).toMatchObject({ initials: "Ibu S", position: "Kader", age: "39", education: "SMA" });
    expect(doc.turns).toHaveLength(4);
  });

  it("below a long banner; a chair in small letters and a long list of those present are no speakers", async () => {
    const doc = await read(
      `[${"Contoh rekaan. ".repeat(20)}]\n\nNOTULEN RAPAT\n\nTempat : Aula\nPimpinan Rapat : Sekretaris Daerah, mewakili bupati\nPeserta : ${"Dinas Kesehatan, ".repeat(10)}14 camat\n\n1. Bappeda melaporkan bahwa dananya belum cair.\n`,
    );
    expect(doc.attributes).toMatchObject({ place: "Aula", chair: "Sekretaris Daerah, mewakili bupati" });
    expect(doc.people).toEqual([]);
    expect(doc.type).toBe("minutes");
  });

  it("a Markdown table, and a participant described in words", async () => {
    const table = await read(
      "# Notulen\n\n| Hari/Tanggal | Senin, 5 Juni 2023 |\n|---|---|\n| Pimpinan rapat | Sekda |\n\nIsi rapat panjang.\n",
      { as: "md" },
    );
    expect(table.attributes).toEqual({ chair: "Sekda", date: "2023-06-05" });
    const sheet = await read(
      "Date: 3 May 2021\nParticipant: P04, district officer\n\nI: What changed?\nP04: We got a mandate.\nI: From whom?\nP04: The governor.\n",
    );
    expect(sheet.turns.map((turn) => turn.label)).toEqual(["I", "P04", "I", "P04"]);
  });

  it("a word that is a label too is speech where it comes back", async () => {
    const doc = await read(
      "Interviewer: Good\nParticipant: Yes\nInterviewer: Why is it so?\nParticipant: Because we meet often.\n",
    );
    expect(doc.turns).toHaveLength(4);
    expect(doc.attributes).toEqual({});
  });

  it("front matter and header are joined, and what they tell differently is reported", async () => {
    const doc = await read(
      "---\ntitle: Wawancara 3\ntanggal: 13 Juni 2023\ninstansi: Dinkes\n---\nKode informan: INF-03\nInstansi: Dinsos\n\nT: Apa?\nJ: Ya.\nT: Kapan?\nJ: Besok.\n",
      { as: "md" },
    );
    expect(doc.attributes).toMatchObject({ date: "2023-06-13", institution: "Dinkes", informant_code: "INF-03" });
    expect(doc.title).toBe("Wawancara 3");
    expect(doc.warnings.map((warning) => warning.message)).toContainEqual(
      expect.stringContaining('institution is "Dinkes" in the front matter and "Dinsos" in the header'),
    );
  });

  it("study.yaml wins", async () => {
    const doc = await read(sheet, { attributes: { institution: "Bappeda", case: "Mekarsari" } });
    expect(doc.attributes).toMatchObject({ institution: "Bappeda", case: "Mekarsari" });
    expect(doc.warnings.map((warning) => warning.message)).toContainEqual(
      'institution is "Bappeda" in the study and "Dinas Kesehatan" in the source; the study counts',
    );
  });

  it("a name written out, and a consent that says less, contradict nothing", async () => {
    const doc = await read(sheet, {
      attributes: { institution: "Dinas Kesehatan Kabupaten Garut", date: "2023-06", consent: "attributed" },
    });
    expect(doc.warnings.filter(({ kind }) => kind === "attribute")).toEqual([]);
  });
});

describe("dates and times", () => {
  it.each([
    ["Senin, 12 Juni 2023", "2023-06-12"],
    ["12 Pebruari 2020", "2020-02-12"],
    ["February 16, 2022", "2022-02-16"],
    ["16th of May 2022", "2022-05-16"],
    ["12/06/2023", "2023-06-12"],
    ["12-6-23", "2023-06-12"],
    ["Selasa/13 Juni 2023", "2023-06-13"],
    ["12 Jun 2023", "2023-06-12"],
    ["12 s.d. 14 Juni 2023", "2023-06-12/2023-06-14"],
    ["12-14 Juni 2023", "2023-06-12/2023-06-14"],
    ["30 Mei s/d 2 Juni 2023", "2023-05-30/2023-06-02"],
    ["June 12-14, 2023", "2023-06-12/2023-06-14"],
    ["17.08.2023", "2023-08-17"],
    ["99/13/2023", null],
    ["06/25/2023", "2023-06-25"],
    ["2014-10-18 14:48:00 +07:00", "2014-10-18"],
    ["Juni 2023", "2023-06"],
    ["31 Februari 2023", null],
    ["minggu lalu", null],
  ])("%s is %s", (text, date) => {
    expect(isoDate(text)).toBe(date);
  });

  it.each([
    ["11.45 WIB", "11:45+07:00"],
    ["pukul 9.05", "09:05"],
    ["13:00 WIB - 17:30 WIB", "13:00+07:00/17:30+07:00"],
    ["10.00-12.30 WIB", "10:00+07:00/12:30+07:00"],
    ["pukul 09.30 - 10.15 WITA", "09:30+08:00/10:15+08:00"],
    ["10:00 s/d selesai", "10:00"],
    ["08.00 WIT", "08:00+09:00"],
    ["pukul 9 WIB", "09:00+07:00"],
    ["09.30 s/d 11.00", "09:30/11:00"],
    ["2:30 pm", "14:30"],
    ["pagi", null],
  ])("%s is %s", (text, time) => {
    expect(isoTime(text)).toBe(time);
  });

  it.each([
    ["± 45 menit", "PT45M"],
    ["kurang lebih 45 menit", "PT45M"],
    ["1 jam 20 menit", "PT1H20M"],
    ["1,5 jam", "PT1H30M"],
    ["90 menit", "PT1H30M"],
    ["00:45:12", "PT45M12S"],
    ["52:10", "PT52M10S"],
    ["52'", "PT52M"],
    ["1 hour and 5 minutes", "PT1H5M"],
    ["45 menit 12 detik", "PT45M12S"],
    ["30-45 menit", null],
    ["cukup lama", null],
    ["0 menit", null],
  ])("%s lasts %s", (text, duration) => {
    expect(isoDuration(text)).toBe(duration);
  });
});
