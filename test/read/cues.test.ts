import { describe, expect, it } from "vitest";
import { paragraphs, read, refusal } from "./reading.js";

describe("WebVTT and SubRip", () => {
  it("speech alone is text; times are marks; hours may be missing", async () => {
    const raw = await read(
      "a.vtt",
      "WEBVTT\n\n00:43.810 --> 00:47.850\nHello everyone.\n\n01:00:48.350 --> 01:00:54.570\nI am here.\n",
    );
    expect(raw.text).toBe("Hello everyone.\nI am here.\n");
    expect(raw.marks).toEqual([
      { at: 0, time: 43_810 },
      { at: 16, time: 3_648_350 },
    ]);
    expect(raw.labelled).toBeUndefined();
  });

  it("voice tags are labels, over several lines and cues, and several in one cue", async () => {
    const raw = await read(
      "a.vtt",
      "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Ani W.>Apa kabar,\nPak Budi?</v>\n\n2\n00:03.000 --> 00:04.000\n<v.loud Budi>Baik.</v> <v Ani W.>Syukurlah.</v>\n\n3\n00:05.000 --> 00:06.000\n<v Ani W.>Kita mulai.</v>\n",
    );
    expect(raw.labelled?.map(({ span, label }) => [label, raw.text.slice(span.start, span.end)])).toEqual([
      ["Ani W.", "Apa kabar, Pak Budi?"],
      ["Budi", "Baik."],
      ["Ani W.", "Syukurlah.\nKita mulai."],
    ]);
  });

  it("notes, styles, cue settings, tags and entities leave no trace", async () => {
    const raw = await read(
      "a.vtt",
      "WEBVTT - judul\nKind: captions\n\nSTYLE\n::cue { color: red }\n\nNOTE\nini catatan\n\nintro\n00:01.000 --> 00:02.000 align:start position:0%\n<i>Dana</i> <c.yellow>desa</c> &amp; &lt;ADD&gt;&nbsp;<00:01.500>ada\n",
    );
    expect(raw.text).toBe("Dana desa & <ADD> ada\n");
  });

  it("lines with a dash are speakers of their own", async () => {
    const raw = await read(
      "a.srt",
      "1\n00:00:01,000 --> 00:00:02,000\n- Sudah cair?\n- Belum.\n\n2\n00:00:03,000 --> 00:00:04,000\nBelum sama sekali.\n",
    );
    expect(raw.labelled?.map(({ span }) => raw.text.slice(span.start, span.end))).toEqual([
      "- Sudah cair?",
      "- Belum.\nBelum sama sekali.",
    ]);
  });

  it("cues out of order are sorted, with a warning", async () => {
    const raw = await read("a.vtt", "WEBVTT\n\n00:05.000 --> 00:06.000\nKedua.\n\n00:01.000 --> 00:02.000\nPertama.\n");
    expect(raw.text).toBe("Pertama.\nKedua.\n");
    expect(raw.warnings[0]?.message).toMatch(/sorted/);
  });

  it("a cue with broken times is kept where it stands, with a warning", async () => {
    const raw = await read(
      "a.vtt",
      "WEBVTT\n\n00:01.000 --> 00:02.000\nSatu.\n\n00:99:77 --> xx\nDua.\n\n00:03.000 --> 00:04.000\nTiga.\n",
    );
    expect(raw.text).toBe("Satu.\nDua.\nTiga.\n");
    expect(raw.warnings[0]?.message).toMatch(/line 6: not a cue time/);
  });

  it("numbers without a blank line before them, and blank lines inside a SubRip cue", async () => {
    const raw = await read(
      "a.srt",
      "1\n00:00:01,000 --> 00:00:02,000\nSatu\n2\n00:00:03,000 --> 00:00:04,000\nDua\n\nmasih dua\n\n3\n00:00:05,000 --> 00:00:06,000\n2019\n",
    );
    expect(raw.text).toBe("Satu\nDua masih dua\n2019\n");
  });

  it("paragraphs hold sentences together and end at pauses", async () => {
    const raw = await read(
      "a.srt",
      "1\n00:00:01,000 --> 00:00:02,000\nKami rapat\n\n2\n00:00:02,000 --> 00:00:03,000\ntiap bulan.\n\n3\n00:00:09,000 --> 00:00:10,000\nDananya kurang.\n",
    );
    expect(paragraphs(raw)).toEqual(["Kami rapat\ntiap bulan.", "Dananya kurang."]);
  });

  it("files without cues are refused", async () => {
    expect(await refusal("a.srt", "Halo saja.\n")).toMatch(/^a\.srt: not a SubRip file/);
    expect(await refusal("a.vtt", "WEBVTT\n\n")).toMatch(/^a\.vtt: not a WebVTT file, because it has no cue times/);
    expect(await refusal("a.vtt", "00:00:01.000 --> 00:00:02.000\nHalo\n")).toMatch(/does not begin with WEBVTT/);
    expect(await refusal("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n")).toMatch(/holds no text/);
  });
});

describe("tables of turns", () => {
  it.each([
    ["a.csv", 'speaker,text,time\nAni,"Apa, Pak?",00:01\nBudi,"Dana ""desa"".",00:05\n'],
    ["a.csv", 'Penutur;Ujaran;Waktu\nAni;Apa, Pak?;00:01\nBudi;Dana ""desa"".;00:05\n'],
    ["a.tsv", 'Waktu\tPembicara\tTeks\n00:01\tAni\tApa, Pak?\n00:05\tBudi\tDana "desa".\n'],
  ])("%s: one labelled span a row, columns found by Indonesian or English headers", async (name, content) => {
    const raw = await read(name, content);
    expect(raw.labelled?.map((row) => row.label)).toEqual(["Ani", "Budi"]);
    expect(raw.text).toMatch(/^Apa, Pak\?\nDana "+desa"+\.\n$/);
    expect(raw.marks.map((mark) => mark.time)).toEqual([1000, 5000]);
  });

  it("roles come from their column", async () => {
    const raw = await read("a.csv", "penutur,peran,isi\nAni,pewawancara,Apa?\nBudi,informan,Dana.\n");
    expect(raw.labelled?.map((row) => row.role)).toEqual(["pewawancara", "informan"]);
  });

  it("Whisper's table is read as cues are", async () => {
    const raw = await read("a.tsv", "start\tend\ttext\n43810\t47850\tHello everyone\n48350\t54570\tagain.\n");
    expect(raw.text).toBe("Hello everyone\nagain.\n");
    expect(raw.marks.map((mark) => mark.time)).toEqual([43_810, 48_350]);
    expect(raw.labelled).toBeUndefined();
    expect(raw.paragraphs).toHaveLength(1);
  });

  it("a table without a column of text is no source; a broken one is refused", async () => {
    expect(await refusal("a.csv", "desa,anggaran\nMekarsari,20\n")).toMatch(
      /^a\.csv: not a source, because no column holds text \(desa, anggaran\)/,
    );
    expect(await refusal("a.csv", 'speaker,text\nAni,"tidak ditutup\n')).toMatch(/^a\.csv: not a sound table/);
    expect(await refusal("a.csv", "speaker,text\nAni,\n")).toMatch(/^a\.csv: holds no text/);
  });
});
