import { describe, expect, it } from "vitest";
import type { SourceDocument } from "../../src/model/document.js";
import { paragraph, word } from "../read/word.js";
import { read, words } from "./reading.js";

/** One conversation as every program writes it: who speaks, at which second, what. */
const talk = [
  ["Andi Wijaya", 3, "Selamat pagi, Bu. Bagaimana koordinasinya?"],
  ["Rina Sari", 9, "Baik. Kami rapat tiap bulan: dinas, desa, dan kader."],
  ["Andi Wijaya", 75, "Apa kendalanya?"],
  ["Rina Sari", 82, "Anggaran terbatas, Pak. Pukul 09:30 baru mulai."],
  ["Andi Wijaya", 3601, "Lalu?"],
  ["Rina Sari", 3725, "Kami patungan saja."],
] as const;

const two = (value: number) => String(value).padStart(2, "0");
/** 01:02:05, 1:02:05 or 0:03, 01:02:05 or 00:03. */
const long = (at: number) => `${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`;
const short = (at: number) => (at >= 3600 ? long(at).slice(1) : `${Math.floor(at / 60)}:${two(at % 60)}`);
const brief = (at: number) => (at >= 3600 ? long(at) : long(at).slice(3));

interface Export {
  readonly turn: (name: string, at: number, text: string) => string;
  /** Before and behind the talk. */
  readonly head?: string;
  readonly foot?: string;
  /** Instead of the names. */
  readonly names?: readonly [string, string];
  readonly as?: string;
}

const numbered = ["Speaker 1", "Speaker 2"] as const;

const exports: Readonly<Record<string, Export>> = {
  Otter: {
    turn: (name, at, text) => `${name}  ${short(at)}  \n${text}`,
    foot: "\n\nTranscribed by https://otter.ai",
  },
  "Otter with its head": {
    turn: (name, at, text) => `${name}  ${short(at)}  \n${text}`,
    head: "Wawancara Dinkes\nMon, Jun 12, 2023 9:15AM • 1:02:05\n\nSUMMARY KEYWORDS\nanggaran, desa, kader\n\nSPEAKERS\nAndi Wijaya, Rina Sari\n\n",
  },
  Rev: { turn: (name, at, text) => `${name}: (${brief(at)})\n${text}` },
  "Rev with numbered speakers": { turn: (name, at, text) => `${name} (${brief(at)}):\n${text}`, names: numbered },
  "Zoom, a line before": { turn: (name, at, text) => `[${name}] ${long(at)}\n${text}` },
  "Zoom, a line each": { turn: (name, at, text) => `${long(at)} ${name}: ${text}` },
  "Zoom, between tabs": { turn: (name, at, text) => `${long(at)}\t${name}\t${text}` },
  "Teams, a stretch of time first": {
    turn: (name, at, text) => `${short(at)}.0 --> ${short(at + 1)}.220\n${name}\n${text}`,
  },
  "Teams of today": {
    turn: (name, at, text) => `${name}   ${short(at)}\n${text}`,
    head: "Rapat Koordinasi-20230612_091522-Meeting Recording\nJune 12, 2023, 2:15AM\n1h 2m 5s\n\nAndi Wijaya started transcription\n\n",
    foot: "\n\nAndi Wijaya stopped transcription",
  },
  "Transcribe in Word": {
    turn: (name, at, text) => `${long(at)} ${name}\n${text}`,
    head: "Transcript\nAudio file\nwawancara.mp3\n\nTranscript\n\n",
    names: numbered,
  },
  "transcribers in the browser": {
    turn: (name, at, text) => `### 🔵 ${name} • ${brief(at)} – ${brief(at + 5)}\n\n${text}`,
    names: numbered,
    as: "md",
  },
  oTranscribe: { turn: (name, at, text) => `${brief(at)} ${name}: ${text}` },
  Trint: { turn: (name, at, text) => `${name}: [${long(at)}] ${text}` },
  "Trint, three lines": { turn: (name, at, text) => `${long(at)}\n${name}\n${text}` },
  Descript: { turn: (name, at, text) => `**${name}:** [${long(at)}] ${text}`, as: "md" },
  "Descript, the time first": { turn: (name, at, text) => `[${long(at)}] **${name}:** ${text}`, as: "md" },
  Sonix: {
    turn: (name, at, text) => `${name}: [${long(at)}] ${text}`,
    head: "wawancara-01.mp3\n\n",
    names: ["Speaker1", "Speaker2"],
  },
  "Happy Scribe": { turn: (name, at, text) => `${name}\n[${long(at)}]\n${text}` },
  Fireflies: { turn: (name, at, text) => `${name} - ${brief(at)}\n${text}` },
  "Google Recorder": { turn: (name, at, text) => `${name}\n${brief(at)}\n${text}` },
  NVivo: { turn: (name, at, text) => `[${long(at)}.0] ${name}: ${text}`, names: numbered },
  "WhisperX as text": {
    turn: (name, at, text) => `[${long(at)} --> ${long(at + 2)}] ${name}: ${text}`,
    names: ["SPEAKER_00", "SPEAKER_01"],
  },
};

function spoken(doc: SourceDocument): string[] {
  return doc.turns
    .filter(({ role }) => role !== "none")
    .map(({ span, label, role }) => {
      // A program's own last line is a note in the last turn.
      const note = doc.masks.find((mask) => mask.why === "note" && mask.span.end === span.end);
      return `${role} ${label}: ${words(doc, { start: span.start, end: note?.span.start ?? span.end }).trim()}`;
    });
}

describe("exports of programs that transcribe", () => {
  it.each(Object.entries(exports))("%s", async (_, { turn, head = "", foot = "", names, as = "txt" }) => {
    const called = (name: string) => (names === undefined ? name : names[name === talk[0][0] ? 0 : 1]);
    const text = `${head}${talk.map(([name, at, said]) => turn(called(name), at, said)).join("\n\n")}${foot}\n`;
    const doc = await read(text, { as });
    expect(spoken(doc)).toEqual(
      talk.map(([name, , said], i) => `${i % 2 === 0 ? "interviewer" : "participant"} ${called(name)}: ${said}`),
    );
    expect(doc.people).toHaveLength(2);
    expect(doc.marks.map(({ time }) => time)).toEqual(talk.map(([, at]) => at * 1000));
  });

  it("Teams in Word: name and time on one line, the text below in the same paragraph", async () => {
    const line = (text: string) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = talk.map(
      ([name, at, said]) => `<w:p>${line(name)}${line(`   ${short(at)}`)}<w:r><w:br/></w:r>${line(said)}</w:p>`,
    );
    const doc = await read(await word(`${paragraph("Andi Wijaya started transcription")}${body.join("")}`), {
      as: "docx",
    });
    expect(spoken(doc)).toHaveLength(6);
    expect(spoken(doc)[3]).toBe("participant Rina Sari: Anggaran terbatas, Pak. Pukul 09:30 baru mulai.");
    expect(doc.marks.map(({ time }) => time)).toEqual(talk.map(([, at]) => at * 1000));
  });

  it("Teams in Word of old: stretch of time, name and text, each a paragraph", async () => {
    const plain = (at: number) => [Math.floor(at / 3600), Math.floor(at / 60) % 60, at % 60].join(":");
    const body = talk.flatMap(([name, at, said]) => [
      paragraph(`${plain(at)}.0 --&gt; ${plain(at + 2)}.5`),
      paragraph(name),
      paragraph(said),
    ]);
    const doc = await read(await word(body.join("")), { as: "docx" });
    expect(spoken(doc)).toHaveLength(6);
    expect(doc.marks.map(({ time }) => time)).toEqual(talk.map(([, at]) => at * 1000));
  });

  it("f4 and MAXQDA: times behind the turns are moments, not words", async () => {
    const called = (name: string) => (name === talk[0][0] ? "Peneliti" : "Informan");
    const text = talk.map(([name, at, said]) => `${called(name)}: ${said} #${long(at)}-3#`).join("\n");
    const doc = await read(text);
    expect(spoken(doc)[1]).toBe("participant Informan: Baik. Kami rapat tiap bulan: dinas, desa, dan kader.");
    expect(doc.marks.map(({ time }) => time)).toEqual(talk.map(([, at]) => at * 1000 + 300));
  });

  it("times alone between lines of speech name nobody, however short a line is", async () => {
    const lines = ["Selamat pagi semua.", "Ya", "Baik", "Kami rapat tiap bulan.", "Ya", "Baik"];
    const doc = await read(lines.map((line, i) => `0:0${i}\n${line}`).join("\n"));
    expect(doc.people).toEqual([]);
    const names = ["Rina", "Sari", "Budi", "Ani", "Dewi", "Tono", "Yuli", "Agus"];
    const list = await read(names.map((name, i) => `0${i}:00\n${name}\nhadir di tempat`).join("\n"));
    expect(list.people).toEqual([]);
  });

  it("a date above a talk is nobody", async () => {
    const doc = await read(
      `Wawancara\nMonday, June 12, 2023 9:15\n\n${talk.map(([name, at, said]) => `${name}  ${short(at)}\n${said}`).join("\n\n")}`,
    );
    expect(doc.people.map(({ labels }) => labels[0])).toEqual(["Andi Wijaya", "Rina Sari"]);
  });
});
