import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CgError } from "../../../src/model/diagnostic.js";
import type { RawText } from "../../../src/model/document.js";
import { read, refusal } from "../reading.js";
import { workbook } from "../sheet.js";

/** Every span lies in the text, in order, and paragraphs are trimmed. */
function expectSound(raw: RawText): void {
  const lists = [raw.paragraphs, raw.masks.map(({ span }) => span), (raw.labelled ?? []).map(({ span }) => span)];
  for (const spans of lists) {
    let at = 0;
    for (const { start, end } of spans) {
      expect(start).toBeGreaterThanOrEqual(at);
      expect(end).toBeGreaterThan(start);
      at = end;
    }
    expect(at).toBeLessThanOrEqual(raw.text.length);
  }
  for (const { start, end } of raw.paragraphs) {
    expect(raw.text.slice(start, end)).toBe(raw.text.slice(start, end).trim());
  }
  let at = 0;
  for (const mark of raw.marks) {
    expect(mark.at).toBeGreaterThanOrEqual(at);
    expect(Number.isSafeInteger(mark.time) && (mark.time ?? -1) >= 0).toBe(true);
    at = mark.at;
  }
  expect(raw.text).not.toMatch(/\r|^\ufeff/);
}

async function soundOrRefused(name: string, content: string | Uint8Array): Promise<void> {
  try {
    expectSound(await read(name, content));
  } catch (error) {
    if (!(error instanceof CgError)) throw error;
  }
}

const whole: Readonly<Record<string, string>> = {
  "a.csv": 'speaker,text,time\nAni,"Apa, Pak?",00:01\nBudi,Dana.,00:05\n',
  "a.tsv": "speaker\ttext\nAni\tApa?\nBudi\tDana.\n",
  "a.vtt": "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ani>Apa?\n\n00:02.000 --> 00:03.000\n<v Budi>Dana.\n",
  "a.srt": "1\n00:00:01,000 --> 00:00:02,000\nApa?\n\n2\n00:00:02,000 --> 00:00:03,000\nDana.\n",
  "a.json": '{"text": "Apa?", "segments": [{"start": 1, "end": 2, "text": "Apa?"}]}',
};

describe("damaged files of every kind", () => {
  it.each(Object.entries(whole))(
    "%s, cut off anywhere, is read as far as it goes or refused by name",
    async (name, content) => {
      for (let length = 0; length <= content.length; length++) {
        const told = await refusal(name, content.slice(0, length));
        if (told === "") expectSound(await read(name, content.slice(0, length)));
        else expect(told).toMatch(new RegExp(`^${name}: `));
      }
      expect(await refusal(name, "")).toBe(`${name}: the file is empty. Leave it out, or copy it again.`);
    },
  );

  it("an Excel file cut off anywhere, or with any byte changed, is read or refused", async () => {
    const file = await workbook([
      {
        name: "S",
        rows: [
          ["speaker", "text"],
          ["Ani", "Apa?"],
        ],
      },
    ]);
    for (let length = 0; length < file.length; length += 7) {
      const told = await refusal("a.xlsx", file.subarray(0, length));
      expect(told).toMatch(/^a\.xlsx: /);
    }
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Buffer.from(file);
        changed[at] = byte;
        await soundOrRefused("a.xlsx", changed);
      }),
      { seed: 1, numRuns: 400 },
    );
  });

  it.each(Object.entries(whole))("%s with a NUL is not text", async (name, content) => {
    expect(await refusal(name, `${content.slice(0, 30)}\0${content.slice(30)}`)).toMatch(
      /not a text file \(it holds binary data\)/,
    );
  });

  it.each(Object.entries(whole))("%s in UTF-16 without a mark is read", async (name, content) => {
    expect((await read(name, Buffer.from(content, "utf16le"))).text).toBe((await read(name, content)).text);
  });

  it("bytes of Windows-1252 among UTF-8 are named by their place", async () => {
    const rows = "speaker,text\nAni,Café déjà vu, résumé.\n";
    const mixed = Buffer.concat([Buffer.from(rows), Buffer.from("Budi,Caf\xe9.\n", "latin1")]);
    expect(await refusal("a.csv", mixed)).toMatch(
      new RegExp(`^a\\.csv: the bytes at offset ${Buffer.byteLength(rows) + 8} are neither UTF-8`),
    );
    const alone = await read("a.csv", Buffer.from("speaker,text\nBudi,Caf\xe9.\n", "latin1"));
    expect(alone.text).toBe("Café.\n");
    expect(alone.warnings[0]?.message).toMatch(/^read as Windows-1252 \(not UTF-8 at byte 21\)/);
  });
});

const pieces = fc.constantFrom(
  ...["speaker", "text", "teks", "pertanyaan", "informan 1", "waktu", "start", "end", "role", "episode"],
  ...["Ani", "Budi", "T", "0:01", "00:00:01.000 --> 00:00:02.000", "12:99", "1e308", "-1", "0.5", "99999999999"],
  ...[",", ";", "\t", "|", "\n", "\n\n", '"', '""', " ", "\u00a0", "\ud800", "🌱", "\r", "\u2028", "sep=;\n"],
  ...["WEBVTT\n\n", "<v Ani>", "</v>", "NOTE", "- ", "Ani: ", "(Ani)", "{", "}", "[", "]", ":", '{"segments":['],
  ...['{"text":"a","start":1}', '"speaker":"A"', "null", "true", "<i>", "&amp;", "&#0;", "&#x110000;", "{\\an8}"],
);
const messy = fc
  .array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 50 })
  .map((all) => all.join(""));

describe("anything at all", () => {
  it.each([
    ["a.csv", ""],
    ["a.csv", "speaker,text,time\n"],
    ["a.tsv", "speaker\ttext\ttime\n"],
    ["a.csv", "episode;penutur;peran;ujaran\n"],
    ["a.csv", "pertanyaan,informan 1,informan 2\n"],
    ["a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n"],
    ["a.srt", "1\n00:00:01,000 --> 00:00:02,000\n"],
    ["a.json", ""],
  ])("in %s after %j is read soundly or refused", async (name, head) => {
    await fc.assert(
      fc.asyncProperty(messy, (content) => soundOrRefused(name, head + content)),
      { seed: 1, numRuns: 600 },
    );
  });

  it("any value in a JSON transcript", async () => {
    const fields = fc.record(
      {
        ...{ text: fc.anything(), start: fc.anything(), end: fc.anything(), speaker: fc.anything() },
        ...{ words: fc.anything(), timestamp: fc.anything(), offsets: fc.anything(), timestamps: fc.anything() },
      },
      { requiredKeys: [] },
    );
    const segments = fc.array(fc.oneof(fields, fc.record({ text: fc.string(), start: fc.double() })), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(segments, fc.constantFrom("segments", "transcription", "chunks", "speakers"), (list, key) =>
        soundOrRefused(
          "a.json",
          JSON.stringify({ [key]: list }, (_, value) => (typeof value === "bigint" ? 1 : value)),
        ),
      ),
      { seed: 1, numRuns: 600 },
    );
  });

  it("any rows in an Excel file", async () => {
    const cell = fc.oneof(
      pieces.filter((text) => !/[\ud800\u2028\r]/.test(text)),
      fc.record({ number: fc.double({ noNaN: true }), style: fc.nat(4) }),
      fc.constant(null),
    );
    const rows = fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 });
    const joined = fc.array(fc.constantFrom("A1:A3", "A2:A4", "B2:C9", "A1:XFD1048576", "A9:A2", "x"), {
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(rows, joined, async (list, ranges) => {
        const file = await workbook([{ name: "S", rows: [["speaker", "text", "time"], ...list], joined: ranges }], {
          formats: ["h:mm:ss", "General", '[Red]"x"', "[h]:mm"],
        });
        await soundOrRefused("a.xlsx", file);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
