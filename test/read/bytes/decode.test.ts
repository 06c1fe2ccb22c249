import { describe, expect, it } from "vitest";
import { paragraphs, read, refusal } from "../reading.js";
import { paragraph, word } from "../word.js";

const wide = (text: string) => Buffer.from(text, "utf16le");
const sentence = "Koordinasi dengan dinas kesehatan belum berjalan baik, karena anggarannya terbatas.\n";

describe("encodings of text files", () => {
  it("UTF-8, with and without a mark, keeps its letters and loses the mark", async () => {
    expect((await read("a.txt", "Téh “euweuh” – 🌱\n")).text).toBe("Téh “euweuh” – 🌱\n");
    expect((await read("a.txt", "\uFEFFDana\n")).text).toBe("Dana\n");
  });

  it("line ends of all kinds become line feeds", async () => {
    expect((await read("a.txt", "satu\r\ndua\rtiga\n")).text).toBe("satu\ndua\ntiga\n");
  });

  it("UTF-16 in both orders, with a mark and without", async () => {
    const text = "Dana desa – téh\r\nada.\n";
    const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
    for (const bytes of [
      wide(`\uFEFF${text}`),
      swapped(wide(`\uFEFF${text}`)),
      wide(sentence),
      swapped(wide(sentence)),
    ]) {
      const raw = await read("a.txt", bytes);
      expect(["Dana desa – téh\nada.\n", sentence]).toContain(raw.text);
      expect(raw.warnings).toEqual([]);
    }
  });

  it("Windows-1252 is read with a warning", async () => {
    const raw = await read("a.txt", Buffer.from(`${sentence}Caf\xe9 \x93Sehat\x94 \x96 bagus.\n`, "latin1"));
    expect(raw.text).toContain("Café “Sehat” – bagus.");
    expect(raw.warnings[0]?.message).toMatch(/read as Windows-1252/);
  });

  it.each([
    [
      "another encoding of other letters",
      Buffer.from("\x83n\x83\x8d\x81[\x90\xa2\x8aE\x82\xb1\x82\xf1\x82\xc9\x82\xbf\x82\xcd", "latin1"),
      0,
    ],
    ["damaged UTF-8", Buffer.concat([Buffer.from("téh mah éta ké\n"), Buffer.from([0xff]), Buffer.from(" tutup")]), 18],
    ["UTF-8 cut off in a letter", Buffer.concat([Buffer.from("dana"), Buffer.from([0xc3])]), 4],
  ])("%s is refused, and the byte named", async (_name, bytes, offset) => {
    expect(await refusal("a.txt", bytes)).toContain(
      `a.txt: the bytes at offset ${offset} are neither UTF-8 nor UTF-16 nor plausible Windows-1252`,
    );
  });

  it("binary data, broken UTF-16 and empty files are refused", async () => {
    expect(await refusal("a.txt", Buffer.from([1, 2, 0, 3, 255, 0, 0, 7]))).toMatch(
      /^a\.txt: not a text file \(it holds binary data\)/,
    );
    expect(await refusal("a.txt", Buffer.concat([wide("\uFEFFabc"), Buffer.from([0x20])]))).toMatch(
      /UTF-16 text cut off/,
    );
    expect(await refusal("a.txt", Buffer.concat([wide("\uFEFFabc"), Buffer.from([0x00, 0xd8, 0x20, 0x00])]))).toMatch(
      /not sound UTF-16 at byte 8/,
    );
    expect(await refusal("a.txt", "")).toMatch(/^a\.txt: the file is empty/);
    expect(await refusal("a.txt", " \n\t\n")).toMatch(/^a\.txt: holds no text/);
    expect(await refusal("a.txt", "abcdef", 5)).toMatch(/^a\.txt: 6 bytes, more than the limit of 5 bytes/);
  });
});

describe("content that is not what the name says", () => {
  it.each([
    [
      "a.md",
      Buffer.from("PK\x03\x04 photos/a.bin PK\x05\x06"),
      "a.md: not a Markdown file (it is a zip archive). Unpack it first.",
    ],
    [
      "a.txt",
      Buffer.from("\x89PNG\r\n", "latin1"),
      "a.txt: not a text file (it is a picture). Leave it out, or make a transcript of it.",
    ],
    [
      "a.docx",
      Buffer.from("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "latin1"),
      "a.docx: not a Word file (it is an Office file of the old kind (.doc, .xls, .ppt)). Save it as .docx and read that.",
    ],
  ])("%s: one sentence says so", async (name, bytes, said) => {
    expect(await refusal(name, bytes)).toBe(said);
  });

  it.each([
    ["a.docx", "Halo", "txt@", "a text file", "a Word file"],
    ["a.txt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHalo\n", "vtt@", "a WebVTT file", "a text file"],
    ["a.vtt", "1\n00:00:01,000 --> 00:00:02,000\nHalo\n", "srt@", "a SubRip file", "a WebVTT file"],
  ])("%s: the content decides, with a warning", async (name, content, reader, is, said) => {
    const raw = await read(name, content);
    expect(raw.reader).toContain(reader);
    expect(raw.warnings).toEqual([
      { about: name, kind: "format", message: `read as ${is}, which it is, though its name says ${said}` },
    ]);
  });

  it("a Word file under the name of a text", async () => {
    expect((await read("a.txt", await word(paragraph("Halo"))))?.reader).toMatch(/^docx@/);
  });

  it("the format that the person chose is not second-guessed", async () => {
    expect(await refusal("a.txt", await word(paragraph("Halo")), undefined, "txt")).toBe(
      "a.txt: not a text file (it is a Word file). Leave --as out, or pass --as docx.",
    );
  });
});

describe("paragraphs of plain text", () => {
  it("lines, where they are long or uneven; blocks, where they are wrapped", async () => {
    expect(paragraphs(await read("a.txt", "Satu baris.\nDua baris.\n\nTiga.\n"))).toEqual([
      "Satu baris.",
      "Dua baris.",
      "Tiga.",
    ]);
    const wrapped =
      "Kami sudah beberapa kali menyampaikan kepada dinas bahwa dana yang\ntersedia tidak cukup untuk menjalankan seluruh kegiatan, tetapi sampai\nsekarang belum ada tanggapan.\n\nDemikian pula soal tenaga gizi yang hanya satu orang untuk sembilan\ndesa.\n";
    expect(paragraphs(await read("a.txt", wrapped))).toHaveLength(2);
  });

  it("a wrapped line that looks like a label opens a paragraph", async () => {
    const wrapped =
      "J: Kami sudah beberapa kali menyampaikan kepada dinas bahwa dana yang\ntersedia tidak cukup untuk menjalankan seluruh kegiatan, tetapi sampai\nT: Lalu bagaimana?\n";
    expect(paragraphs(await read("a.txt", wrapped))).toHaveLength(2);
  });
});
