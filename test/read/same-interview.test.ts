import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../src/model/document.js";
import { toDocument } from "../../src/transcript/document.js";
import { view } from "../transcript/reading.js";
import { masked, read } from "./reading.js";

/**
 * One interview, written in Markdown and saved from Word's format as others by LibreOffice 7.4: with a deletion and an insertion that are tracked,
 * a comment and a footnote, of which the web page has but the note.
 */
const files = ["interview.md", "interview.docx", "interview.odt", "interview.rtf", "interview.htm"];

async function document(file: string): Promise<SourceDocument> {
  const raw = await read(file, readFileSync(new URL(`files/${file}`, import.meta.url)));
  expect(masked(raw, "heading").map((line) => line.replace("# ", ""))).toEqual(["Transkrip wawancara"]);
  return toDocument(raw, { id: file });
}

const said = [
  "interviewer P: Selamat pagi, Bu. Apa kendala yang Ibu temui di lapangan?",
  "participant J: Dananya kurang — “téh mah” begitu kata orang sini. Anggaran baru cair bulan Oktober, jadi kegiatan tertunda.",
  "interviewer P: Siapa saja yang hadir waktu rapat?",
  "participant J: Semua dinas hadir, tetapi dinas kesehatan hanya mengirim staf. Lihat situsnya.",
  "interviewer P: Setelah itu bagaimana?",
  "participant J: Ada dua hal: koordinasi lewat grup pesan; kunjungan bersama setiap bulan.",
  "interviewer P: Terima kasih, Bu.",
  "participant J: Sama-sama. SOP-nya belum ada, itu saja.",
];
/** What only Markdown writes. */
const plain = (turn: string) =>
  turn
    .replace(/\*\*|\]\([^)]*\)|\[| - +(?=\p{Ll})| -(?= {3}\p{Ll})/gu, " ")
    .replace(/ +/g, " ")
    .replace(/ (?=[.,]| *$)/g, "")
    .trim();

describe("the same interview", () => {
  it.each(files)("%s: the same turns, speakers, attributes and paragraphs", async (file) => {
    const doc = await document(file);
    expect(view(doc).map((turn) => (file.endsWith(".md") ? plain(turn) : turn))).toEqual(said);
    expect(doc.people.map(({ labels }) => labels)).toEqual([["P"], ["J"]]);
    expect(doc.attributes).toMatchObject({ position: "Kader posyandu", date: "2023-06-12" });
    expect(doc.type).toBe("interview");
    expect(doc.paragraphs).toHaveLength(14);
  });

  it("comments and notes that were left out are counted where the format has them", async () => {
    const told = await Promise.all(
      files.map(async (file) => {
        const { warnings } = await document(file);
        return `${file}: ${warnings.flatMap(({ kind, message }) => (kind === "left out" ? [message] : [])).join(", ")}`;
      }),
    );
    expect(told).toEqual([
      "interview.md: ",
      "interview.docx: 1 comment left out, 1 footnote or endnotes left out",
      "interview.odt: 1 comment left out, 1 footnote or endnotes left out",
      "interview.rtf: 1 comment left out, 1 footnote or endnotes left out",
      "interview.htm: 1 footnote or endnotes left out",
    ]);
  });
});
