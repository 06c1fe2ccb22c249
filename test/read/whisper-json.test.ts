import { describe, expect, it } from "vitest";
import type { RawText } from "../../src/model/document.js";
import { paragraphs, read, refusal } from "./reading.js";

const said = (raw: RawText): string[] =>
  (raw.labelled ?? []).map(({ span, label }) => `${label}: ${raw.text.slice(span.start, span.end)}`);
const times = (raw: RawText) => raw.marks.map(({ time }) => time);
const json = (value: unknown, name = "a.json"): Promise<RawText> => read(name, JSON.stringify(value));

describe("transcripts in JSON", () => {
  it("Whisper: segments with times, cut anywhere, put together into sentences", async () => {
    const raw = await json({
      text: " Kami rapat tiap bulan. Dananya kurang.",
      segments: [
        { id: 0, seek: 0, start: 0.0, end: 2.5, text: " Kami rapat", tokens: [1, 2], avg_logprob: -0.2 },
        { id: 1, seek: 0, start: 2.5, end: 4.0, text: " tiap bulan.", tokens: [3] },
        { id: 2, seek: 0, start: 9.25, end: 11, text: " Dananya kurang.", tokens: [4] },
      ],
      language: "id",
    });
    expect(raw.text).toBe("Kami rapat\ntiap bulan.\nDananya kurang.\n");
    expect(paragraphs(raw)).toEqual(["Kami rapat\ntiap bulan.", "Dananya kurang."]);
    expect(times(raw)).toEqual([0, 2500, 9250]);
    expect(raw.labelled).toBeUndefined();
    expect(raw.reader).toBe("json@1");
    expect(raw.warnings).toEqual([]);
  });

  it("WhisperX: speakers by segment", async () => {
    const segments = [
      { start: 0.1, end: 1, text: " Apa kendalanya?", words: [{ word: "Apa", start: 0.1 }], speaker: "SPEAKER_00" },
      { start: 1.2, end: 2, text: "Dana,", speaker: "SPEAKER_01" },
      { start: 2.2, end: 3, text: "orangnya.", speaker: "SPEAKER_01" },
      { start: 3.2, end: 4, text: "Baik." },
    ];
    expect(said(await json({ segments, word_segments: [] }))).toEqual([
      "SPEAKER_00: Apa kendalanya?",
      "SPEAKER_01: Dana,\norangnya.",
      "null: Baik.",
    ]);
    expect(said(await json(segments))).toHaveLength(3);
  });

  it("WhisperX: speakers by word, where the segment has none", async () => {
    const word = (text: string, speaker?: string) => ({ word: text, ...(speaker === undefined ? {} : { speaker }) });
    const raw = await json({
      segments: [
        {
          start: 1,
          end: 5,
          text: " Sudah cair? Belum, Pak.",
          words: [word("Sudah", "A"), word("cair?"), word("Belum,", "B"), word("Pak.", "B")],
        },
      ],
    });
    expect(said(raw)).toEqual(["A: Sudah cair?", "B: Belum, Pak."]);
    expect(times(raw)).toEqual([1000]);
  });

  it("whisper.cpp: offsets in milliseconds, and turns of speakers without names", async () => {
    const piece = (from: number, text: string, turn = false) => ({
      timestamps: { from: "00:00:00,000", to: "00:00:01,000" },
      offsets: { from, to: from + 500 },
      text,
      speaker_turn_next: turn,
    });
    const raw = await json({
      systeminfo: "AVX = 1",
      model: { type: "base" },
      params: {},
      result: { language: "id" },
      transcription: [piece(0, " Apa", false), piece(600, " kabar?", true), piece(1200, " Baik.")],
    });
    expect(said(raw)).toEqual(["null: Apa\nkabar?", "null: Baik."]);
    expect(times(raw)).toEqual([0, 600, 1200]);
    const clocks = await json({
      transcription: [{ timestamps: { from: "00:01:02,500", to: "00:01:03,000" }, text: "Ya." }],
    });
    expect(times(clocks)).toEqual([62_500]);
  });

  it("pipelines: chunks with a stretch of time, speakers where they are told; the answer of the API alone", async () => {
    const chunks = [
      { timestamp: [0, 4.2], text: " Halo." },
      { timestamp: [4.2, null], text: " Apa kabar?" },
    ];
    expect(times(await json({ speakers: [], chunks, text: "x" }))).toEqual([0, 4200]);
    const speakers = [{ speaker: "SPEAKER_00", timestamp: [0, 1], text: "Halo." }];
    expect(said(await json({ speakers, chunks, text: "x" }))).toEqual(["SPEAKER_00: Halo."]);
    expect((await json({ text: "Halo semua.\nApa kabar?", usage: { type: "tokens" } })).text).toBe(
      "Halo semua. Apa kabar?\n",
    );
  });

  it("segments out of order are sorted; times that are none, and tags, are not believed", async () => {
    const raw = await json({
      segments: [
        { start: 5, end: 6, text: "Dua." },
        { start: 1, end: 2, text: "<v Ani>Satu.</v>" },
        { start: 1e308, end: -4, text: "Tanpa waktu." },
        { start: null, text: "Lagi." },
        { start: "7.5", end: "8", text: "Tiga." },
      ],
    });
    expect(raw.text).toBe("<v Ani>Satu.</v>\nTanpa waktu.\nLagi.\nDua.\nTiga.\n");
    expect(times(raw)).toEqual([1000, 5000, 7500]);
    expect(raw.warnings.map(({ message }) => message)).toEqual([
      "segments were not in order of time and have been sorted",
    ]);
  });

  it("are known by their content under another name", async () => {
    const raw = await json({ text: " Halo.", segments: [{ start: 0, end: 1, text: " Halo." }] }, "a.txt");
    expect(raw.reader).toBe("json@1");
    expect(raw.warnings[0]?.message).toMatch(/^read as a transcript in JSON, which it is/);
  });
});

describe("JSON that is no transcript", () => {
  it.each([
    ["an object of something else", '{"name": "x", "version": "1.0.0"}'],
    ["a list", "[1, 2, 3]"],
    ["a list of texts without time or speaker", '[{"text": "a"}]'],
    ["segments without text", '{"segments": [{"start": 1}]}'],
    ["a message", '{"text": "halo", "from": "ani"}'],
    ["null", "null"],
  ])("%s", async (_, content) => {
    expect(await refusal("a.json", content)).toMatch(/^a\.json: no transcript, because it has no segments/);
  });

  it("is bounded in depth and number of values before it is taken apart", async () => {
    expect(await refusal("a.json", "[".repeat(1_000_000))).toMatch(/nested more than 64 deep/);
    expect(await refusal("a.json", `{"a":${"[".repeat(100)}${"]".repeat(100)}}`)).toMatch(/nested more than 64 deep/);
    expect(await refusal("a.json", `[${"0,".repeat(20_000_001)}0]`)).toMatch(/more than 20000000 values/);
    expect(await refusal("a.json", `["${"[".repeat(100)}\\"${"[".repeat(100)}"]`)).toMatch(/no transcript/);
  });

  it("keys that programs stumble over are keys like others", async () => {
    const raw = await read(
      "a.json",
      '{"__proto__": {"segments": []}, "segments": [{"__proto__": {"text": "x"}, "constructor": 1, "text": "Halo.", "start": 1}]}',
    );
    expect(raw.text).toBe("Halo.\n");
    expect(await refusal("a.json", '{"segments": [{"__proto__": {"text": "x"}}]}')).toMatch(/no transcript/);
  });

  it("cut off, it says where", async () => {
    expect(await refusal("a.json", '{"text": "Halo",\n"segments": [{"start": 1,}]}')).toMatch(
      /^a\.json: not sound JSON, at line 2/,
    );
    expect(await refusal("a.json", "halo semua")).toMatch(/not sound JSON/);
    expect(await refusal("a.json", '{"text": "", "segments": []}')).toMatch(/holds no text/);
  });
});
