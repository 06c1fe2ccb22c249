import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "./reading.js";

/** How a transcriber writes a turn. */
const shapes: readonly ((label: string, words: string, turn: number) => string)[] = [
  (label, words) => `${label}: ${words}`,
  (label, words) => `${label} : ${words}`,
  (label, words) => `${label}：${words}`,
  (label, words) => `${label}\t: ${words}`,
  (label, words) => `**${label}:** ${words}`,
  (label, words) => `**${label}**: ${words}`,
  (label, words, turn) => `${turn + 1}. ${label} : ${words}`,
  (label, words) => `${label}:\n${words}\n`,
  (label, words, turn) => `[00:0${turn % 6}:${10 + turn}] ${label}: ${words}`,
  (label, words, turn) => `${label}  ${turn}:${10 + turn}\n${words}\n`,
  (label, words, turn) => `${label}: (0${turn % 10}:${10 + turn})\n${words}\n`,
];

const pairs: readonly (readonly [string, string])[] = [
  ["Peneliti", "Informan"],
  ["PEWAWANCARA", "NARASUMBER"],
  ["Pewawancara", "Informan 3"],
  ["Interviewer", "Respondent"],
  ["Interviewer", "P07"],
  ["Moderator", "Bu Rina"],
  ["Peneliti", "Pak Kades"],
  ["Penulis", "Subjek A"],
];

const questions = [
  "Sejak kapan forum ini berjalan?",
  "Siapa saja yang hadir waktu itu, Pak?",
  "Apa yang berubah sesudah rapat itu?",
  "What happened after the meeting?",
  "Lalu, bagaimana menyelesaikannya?",
];

const answers = [
  "Sejak 2019. Waktu itu kami bertiga saja.",
  "Semua kepala dusun, saya juga hadir.",
  "Tidak banyak. Catatan: notulennya hilang.",
  "We wrote it down. Then nothing happened for a year.",
  "Ada dua: pertama dana, kedua orangnya.",
  "Ya.",
];

describe("conversations that are made up", () => {
  it("every turn is found, with its speaker and role, in every shape and at every length", async () => {
    const turn = fc.record({ question: fc.constantFrom(...questions), answer: fc.constantFrom(...answers) });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...shapes),
        fc.constantFrom(...pairs),
        fc.array(turn, { minLength: 3, maxLength: 20 }),
        fc.constantFrom("", "Transkrip wawancara, 3 Mei 2021\n\n", "Tempat: Balai Desa\nTanggal: 3 Mei 2021\n\n"),
        async (shape, [asks, tells], talk, head) => {
          const turns = talk.flatMap(({ question, answer }): [string, string][] => [
            [asks, question],
            [tells, answer],
          ]);
          const text = `${head}${turns.map(([label, words], at) => shape(label, words, at)).join("\n")}\n`;
          const doc = await read(text);
          const spoken = doc.turns.filter(({ role }) => role !== "none");
          expect(spoken.map(({ label, role }) => `${label} ${role}`)).toEqual(
            turns.map(([label]) => `${label} ${label === asks ? "interviewer" : "participant"}`),
          );
          expect(spoken.map(({ span }) => doc.text.slice(span.start, span.end))).toEqual(
            turns.map(([, words]) => words),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it("prose with colons has no speakers, however its lines are laid", async () => {
    const line = fc.constantFrom(
      "Catatan: kegiatan ditunda.",
      "Sumber: Bappeda, 2021",
      "Kegiatan dilaksanakan di enam desa.",
      "Tabel 2: Kehadiran menurut desa",
      "Desa Sukamaju: posyandu buka dua kali.",
      "Dinas Kesehatan: menyiapkan data sasaran.",
      "Informan 1: Kepala Seksi, 48 tahun.",
      "Moderator: Camat",
      "Pukul 09:30 rapat dimulai.",
      "",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 1, maxLength: 40 }), async (lines) => {
        const doc = await read(`Laporan kegiatan\n${lines.join("\n")}\n`);
        expect(doc.people).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
