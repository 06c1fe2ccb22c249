import { describe, expect, it } from "vitest";
import { read } from "./reading.js";

describe("what is told of a source is told in Indonesian too", () => {
  it.each([
    ["a.txt", Buffer.from("Pendapat caf\xe9 itu bagus, kata warga desa.\n", "latin1"), "dibaca sebagai Windows-1252"],
    ["a.md", "---\na: [\n---\nKata.\n", "kepala YAML tidak terbaca"],
    [
      "a.csv",
      "00:01,Ani,Apa kendala yang dirasakan?\n00:05,Budi,Dana kami kurang sekali.\n".repeat(2),
      "tabel tanpa kepala",
    ],
    ["a.csv", "text,tempat\nAda kendala?,Balai\n", "tidak ada kolom yang diketahui menyebut penutur"],
    ["a.csv", "speaker,text\nAni,Ada?\n,Lagi.\nBudi,Ya.\n", "1 baris tanpa penutur meneruskan"],
    ["a.vtt", "WEBVTT\n\n00:03.000 --> 00:04.000\nYa.\n\n00:01.000 --> 00:02.000\nApa?\n", "takarir tidak urut"],
    ["a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nApa?\n\nLepas.\n\n00:x --> 00:04.000\nYa.\n", "baris "],
    [
      "a.json",
      '{"text": "b a", "segments": [{"start": 5, "end": 6, "text": "b"}, {"start": 1, "end": 2, "text": "a"}]}',
      "segmen tidak urut",
    ],
  ])("%s: %s", async (name, content, words) => {
    const { warnings } = await read(name, content);
    expect(warnings.length).toBeGreaterThan(0);
    expect(warnings.map(({ indonesian }) => indonesian ?? "").join("\n")).toContain(words);
    expect(warnings.filter(({ indonesian }) => indonesian === undefined)).toEqual([]);
  });
});
