import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CgError } from "../../src/model/diagnostic.js";
import { paragraph, table, word } from "../read/word.js";
import { expectCovered } from "./covered.js";
import { read } from "./reading.js";

async function covered(content: string | Uint8Array, as: string, settings = {}): Promise<void> {
  try {
    expectCovered(await read(content, { as, ...settings }));
  } catch (error) {
    if (!(error instanceof CgError)) throw error;
  }
}

const fragments = [
  "T:",
  "J:",
  "**T: Apa kendalanya?**",
  "J: Dana.",
  "P : ",
  "I : ",
  "MODERATOR:",
  "Peneliti",
  "Informan 1: ",
  "[00:49] INTERVIEWER:",
  "Rina Sari  0:21",
  "Budi: (02:14)",
  "[Ani] 11:02:09",
  "### 🔵 Speaker 1 • 00:00 – 00:11",
  "[id1] ",
  "(Rina)",
  "1. KETUA: ANWAR USMAN [00:27]",
  "Keterangan P : Penulis, S : Subjek",
  "Nama : SJ",
  "Jabatan : Kader",
  "Hari/Tanggal : Senin, 12 Juni 2023",
  "Peserta :",
  "- Dinas",
  "Pembahasan :",
  "[tertawa]",
  "(tidak jelas)",
  "[a](http://b.id)",
  "![x](y.png){: .c}",
  "http://a.id",
  "---",
  "# Judul",
  "**Tebal**",
  "Apa ini?",
  "1. Apa itu?",
  "Kami rapat tiap bulan.",
  "saya",
  "\t",
  " ",
  "\n",
  "\n\n",
  "\u00a0",
  "\u200b",
  "🌱",
  "\ud800",
  "<v Ani>",
  "</v>",
  "00:01.000 --> 00:02.000",
  "00:00:01,000 --> 00:00:02,000",
  "WEBVTT",
  "NOTE x",
  "- ya",
  "text,speaker",
  ",",
  ";",
  '"',
  "0:0:0.0 --> 0:0:3.2",
];
const messy = fc
  .array(
    fc.oneof(
      fc.constantFrom(...fragments),
      fc.constantFrom("\n", "\n", " "),
      fc.string({ unit: "binary", maxLength: 6 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));
const types = fc.constantFrom(
  {},
  { type: "interview" },
  { type: "document" },
  { type: "minutes" },
  { type: "focus-group" },
);

describe("turns and masks together hold the whole text", () => {
  it.each(["txt", "md"])("of any %s", async (as) => {
    await fc.assert(
      fc.asyncProperty(messy, types, (text, settings) => covered(text, as, settings)),
      { seed: 1, numRuns: 1500 },
    );
  });

  it.each([
    ["srt", "1\n00:00:01,000 --> 00:00:02,000\n"],
    ["vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n"],
    ["csv", "speaker,text,role\n"],
    ["csv", "text;waktu\n"],
  ])("of any %s", async (as, head) => {
    await fc.assert(
      fc.asyncProperty(messy, types, (text, settings) => covered(head + text, as, settings)),
      { seed: 1, numRuns: 700 },
    );
  });

  it("of any Word file", async () => {
    const clean = (text: string) => text.replace(/[^\t\n\x20-\ud7ff]/g, "").replace(/[<>&]/g, "");
    const block = fc.oneof(
      fc.record({ text: messy, bold: fc.boolean() }).map(({ text, bold }) => paragraph(clean(text), { bold })),
      fc
        .array(fc.tuple(messy, messy), { minLength: 1, maxLength: 4 })
        .map((rows) => table([["Penutur", "Ujaran"], ...rows.map((row) => row.map(clean))])),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 6 }), async (blocks) =>
        covered(await word(blocks.join("")), "docx"),
      ),
      { seed: 1, numRuns: 120 },
    );
  });

  it("of bytes of any kind there is a document or a refusal, never a crash", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom("txt", "md", "docx", "srt", "vtt", "csv"),
        (bytes, as) => covered(bytes, as),
      ),
      { seed: 1, numRuns: 1500 },
    );
  });

  it("reading twice gives the same", async () => {
    await fc.assert(
      fc.asyncProperty(messy, async (text) => {
        if (text.trim() === "" || text.includes("\0")) return;
        try {
          expect(await read(text)).toEqual(await read(text));
        } catch (error) {
          if (!(error instanceof CgError)) throw error;
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
