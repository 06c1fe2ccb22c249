import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../src/model/document.js";
import { readerFor, readSource } from "../../src/read/registry.js";
import { toDocument } from "../../src/transcript/document.js";
import { words } from "./reading.js";

const data = "../shared/data";

async function read(path: string): Promise<SourceDocument> {
  const entry = readerFor(path);
  if (entry === null) throw new Error(`${path}: no reader`);
  return toDocument(await readSource(entry, readFileSync(`${data}/${path}`), { id: path, maxSource: 256_000_000 }), {
    id: path,
  });
}

/** Checked by hand: file, turns of T and of J, first words of the first question, last words of the last answer. */
const interviews: readonly (readonly [string, number, number, string, string])[] = [
  [
    "2014-10-18-tayangan-televisi-bermasalah-publik-harus-apa-bagian-i.md",
    3,
    3,
    "Aplikasi yang akan dibuat",
    "publik-harus-apa-bagian-ii/).",
  ],
  ["2014-11-17-desa-melung-kini-apa-yang-berbeda.md", 5, 5, "Dulu, warga Desa Melung", "hanya sekitar 30 menit."],
  [
    "2014-11-17-tata-kelola-sampah-buruk-masyarakat-bisa-apa.md",
    4,
    4,
    "Dalam peta persampahan,",
    "dan anggaran infrastruktur persampahan.",
  ],
  [
    "2014-11-18-ada-apa-dengan-undang-undang-kehutanan.md",
    4,
    4,
    "Apakah dengan dikeluarkannya putusan",
    "putusan MK dapat dijalankan.",
  ],
  ["2014-11-18-bisakah-desa-mengelola-dirinya-sendiri.md", 5, 5, "Apa itu Desa 2.0?", "entitas yang patut dihargai."],
  [
    "2014-12-18-memantau-kondisi-warga-papua-dengan-seluler-inilah-caranya.md",
    5,
    5,
    "Apakah ada sistem khusus",
    "aktual untuk dikonsumsi publik.",
  ],
  [
    "2015-01-04-memantau-masalah-di-merauke-melalui-pelaporan-warga.md",
    6,
    6,
    "Sebelum memverifikasi laporan",
    "laporan mengenai jalan rusak.",
  ],
  [
    "2015-07-18-mewujudkan-desa-2-dot-0-melalui-pelatihan-warga.md",
    4,
    4,
    "Untuk mewujudkan Desa 2.0,",
    "mengerjakan tugas utama di desa)",
  ],
];

describe.skipIf(!existsSync(data) && process.env.CI !== "true")("real transcripts (needs ../shared/data)", () => {
  it.each(interviews)("cipta-media/interviews/%s", async (file, questions, answers, first, last) => {
    const doc = await read(`cipta-media/interviews/${file}`);
    expect(doc.type).toBe("interview");
    expect(doc.turns.filter((turn) => turn.label === "T" && turn.role === "interviewer")).toHaveLength(questions);
    expect(doc.turns.filter((turn) => turn.label === "J" && turn.role === "participant")).toHaveLength(answers);
    // The journalist's introduction is nobody's speech.
    expect(doc.turns).toHaveLength(questions + answers + 1);
    expect(doc.turns[0]?.role).toBe("none");
    const spoken = doc.turns.map((turn) => words(doc, turn.span));
    expect(spoken[1]?.startsWith(first)).toBe(true);
    expect(spoken.at(-1)?.endsWith(last)).toBe(true);
    expect(doc.people.map((person) => person.labels)).toEqual([["T"], ["J"]]);
    expect(doc.attributes["date"]).toBe(file.slice(0, 10));
    expect(doc.masks[0]?.why).toBe("front-matter");
    expect(doc.warnings).toEqual([]);
  });

  it("zoom/input_example.txt: two speakers, twelve turns, and nothing says who asks", async () => {
    const doc = await read("zoom/input_example.txt");
    expect(doc.turns.map((turn) => turn.label?.split(" ")[0])).toEqual([
      "Johnny",
      "Janet",
      "Johnny",
      "Janet",
      "Johnny",
      "Johnny",
      "Janet",
      "Janet",
      "Johnny",
      "Johnny",
      "Janet",
      "Janet",
    ]);
    expect(new Set(doc.turns.map((turn) => turn.role))).toEqual(new Set(["unknown"]));
    expect(words(doc, doc.turns[5]?.span ?? { start: 0, end: 0 })).toBe("That's perfectly fine, and that makes sense.");
    expect(doc.marks[0]?.time).toBe(((11 * 60 + 2) * 60 + 9) * 1000);
  });

  it("whisper/gigasword.md: Otter, the interviewer named at the top", async () => {
    const doc = await read("whisper/gigasword.md");
    const count = (label: string) => doc.turns.filter((turn) => turn.label === label).length;
    expect([count("Jonas Rosland"), count("Jack Breen"), count("Unknown Speaker")]).toEqual([42, 41, 1]);
    expect(new Map(doc.turns.map((turn) => [turn.label, turn.role]))).toEqual(
      new Map([
        [null, "none"],
        ["Jonas Rosland", "interviewer"],
        ["Jack Breen", "participant"],
        ["Unknown Speaker", "unknown"],
      ]),
    );
    expect(words(doc, doc.turns[2]?.span ?? { start: 0, end: 0 })).toBe(
      "Hi everyone. I'm Jack Breen, and I'm making GigaSword.",
    );
    expect(words(doc, doc.turns.at(-1)?.span ?? { start: 0, end: 0 })).toBe(
      "Yes, awesome. See you guys and thank you all for watching.",
    );
    expect(doc.marks.at(-1)?.time).toBe(((1 * 60 + 31) * 60 + 51) * 1000);
  });

  it("whisper: the same speech from VTT, SRT and TSV, with 753 times and no speakers", async () => {
    const [vtt, srt, tsv] = [
      await read("whisper/goodboy_galaxy.vtt"),
      await read("whisper/goodboy_galaxy.srt"),
      await read("whisper/goodboy_galaxy.tsv"),
    ];
    expect(srt.text).toBe(vtt.text);
    expect(tsv.text).toBe(vtt.text);
    expect([vtt, srt, tsv].map((doc) => doc.marks.length)).toEqual([753, 753, 753]);
    expect(vtt.marks[0]).toEqual({ at: 0, time: 43_810 });
    expect(vtt.turns).toMatchObject([{ label: null, role: "none" }]);
    expect(vtt.text).not.toMatch(/-->|\d\d:\d\d\.\d/);
  });

  it("cipta-media/minutes: attributes from the header, the summary as text", async () => {
    const doc = await read("cipta-media/minutes/2012-02-11-Rapat-panitia-diskusi-publik-cermin.md");
    expect(doc.type).toBe("minutes");
    expect(doc.attributes).toMatchObject({ date: "2012-02-11", time: "13:00/17:30", place: "Sekretariat Marsinah fm" });
    expect(doc.attributes["attendees"]?.split("; ")).toHaveLength(10);
    expect(words(doc, doc.turns[1]?.span ?? { start: 0, end: 0 })).toMatch(
      /^\* Diskusi Publik Cermin dengan tema Upah Ditekan/,
    );
  });

  it.each([
    "cipta-media/reports/2013-01-03-aldp-laporan-narasi-pertanggung-jawaban-hibah-termin-iii.md",
    "cipta-media/reports/2014-07-21-desa-2-0-laporan-narasi-pertanggungjawaban-hibah-termin-i.md",
    "cipta-media/reports/2015-03-13-situs-laporan-warga-papua-berbasis-sms-laporan-narasi-pertangggungjawaban-hibah-termin-i.md",
    "cipta-media/reports/2015-04-20-peta-persampahan-bandung-laporan-narasi-pertanggungjawaban-hibah-termin-i.md",
    "cipta-media/reports/2015-06-02-monitoring-wilayah-hutan-suku-tobelo-dalam-dodaga-dengan-seluler-laporan-narasi-pertanggungjawaban-hibah-termin-i.md",
    "cipta-media/reports/2015-12-09-peta-persampahan-bandung-laporan-narasi-pertanggungjawaban-hibah-termin-ii.md",
    "policy-id/I_Evaluasi_dan_Tantangan_Pembangunan.md",
    "policy-id/VI_Pengendalian_Evaluasi_dan_Tata_Kelola_Data_Pembangunan.md",
    "policy-id/pp_2015_17.md",
  ])("%s: a document without speakers", async (path) => {
    const doc = await read(path);
    expect(doc.type).toBe("document");
    expect(doc.people).toEqual([]);
    expect(new Set(doc.turns.map((turn) => turn.role))).toEqual(new Set(["none"]));
  });
});
