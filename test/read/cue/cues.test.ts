import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RawText } from "../../../src/model/document.js";
import { paragraphs, read, refusal } from "../reading.js";

const said = (raw: RawText): string[] =>
  (raw.labelled ?? []).map(({ span, label }) => `${label}: ${raw.text.slice(span.start, span.end)}`);

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

  it("a name that begins every cue is who speaks (Zoom), and a dash before it changes nothing", async () => {
    const cues = [
      "Rina Sari: Apa kabar,",
      "Rina Sari: Pak Budi?",
      "iPhone milik Budi: Baik.\nTerima kasih: ya.",
      "- Rina Sari: Kita mulai.\n- iPhone milik Budi: Silakan.",
      "Rina Sari: Pukul 09:30 ya.",
    ];
    const raw = await read(
      "a.vtt",
      `WEBVTT\n\n${cues.map((cue, i) => `${i + 1}\n00:00:0${i}.000 --> 00:00:0${i + 1}.000\n${cue}\n`).join("\n")}`,
    );
    expect(said(raw)).toEqual([
      "Rina Sari: Apa kabar,\nPak Budi?",
      "iPhone milik Budi: Baik. Terima kasih: ya.",
      "Rina Sari: Kita mulai.",
      "iPhone milik Budi: Silakan.",
      "Rina Sari: Pukul 09:30 ya.",
    ]);
    expect(raw.marks.map(({ time }) => time)).toEqual([0, 1000, 2000, 3000, 4000]);
  });

  it("what stands before the first name is nobody's speech, and cues of one speaker are one turn", async () => {
    const cues = [
      "[REKAAN: tidak ada]",
      ...["P: Apa kabar?", "N: Baik.", "N: Sekali.", "P: Lalu?"],
      ...Array(8).fill("N: Ya."),
    ];
    const raw = await read(
      "a.srt",
      cues.map((cue, i) => `${i + 1}\n00:00:${10 + i},000 --> 00:00:${11 + i},000\n${cue}\n`).join("\n"),
    );
    expect(said(raw).slice(0, 3)).toEqual(["P: Apa kabar?", "N: Baik.\nSekali.", "P: Lalu?"]);
    expect(said(raw)).toHaveLength(4);
    expect(raw.text).toMatch(/^\[REKAAN: tidak ada\]\n/);
  });

  it("a colon in a few cues names nobody", async () => {
    const cues = ["Kendalanya: dana.", "Lalu orangnya.", "Contoh: jalan.", "Itu saja.", "Sekian."];
    const raw = await read(
      "a.srt",
      cues.map((cue, i) => `${i + 1}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${cue}\n`).join("\n"),
    );
    expect(raw.labelled).toBeUndefined();
    expect(raw.text).toContain("Kendalanya: dana.\n");
  });

  it("live captions tell a new speaker by two angle brackets, at times with a name", async () => {
    const cue = (i: number, text: string) => `00:0${i}.000 --> 00:0${i + 1}.000\n${text}\n`;
    const cues = [
      "&gt;&gt; Selamat pagi.",
      "Kita mulai.",
      ">> BU RINA: Baik, Pak. >> Silakan.",
      "Nilainya 5 >> 3 kali.",
    ];
    const raw = await read("a.vtt", `WEBVTT\n\n${cues.map((text, i) => cue(i, text)).join("\n")}`);
    expect(said(raw)).toEqual([
      "null: Selamat pagi.\nKita mulai.",
      "BU RINA: Baik, Pak.",
      "null: Silakan.\nNilainya 5 >> 3 kali.",
    ]);
  });

  it("the ids of Teams are no speech, with or without a blank line before them", async () => {
    const id = "3dc6d9d7-4f55-4a5b-9d5a-b7c9a2b1f1f0";
    const raw = await read(
      "a.vtt",
      `WEBVTT\n\n${id}/12-0\n00:00:03.120 --> 00:00:05.560\n<v Rina Sari>Selamat pagi,\nPak.</v>\n${id}/12-1\n00:00:05.560 --> 00:00:06.000\n<v Rina Sari>Apa kabar?</v>\n\n${id}/13-0\n00:00:07.000 --> 00:00:08.000\n<v Budi &amp; Co>Baik.</v>\n`,
    );
    expect(said(raw)).toEqual(["Rina Sari: Selamat pagi, Pak.\nApa kabar?", "Budi & Co: Baik."]);
  });

  it("captions that roll on YouTube are told once, at the time they come first", async () => {
    const lines = [
      "selamat pagi semua",
      "hari ini kita bicara",
      "tentang anggaran desa",
      "tentang anggaran desa",
      "yang belum cair",
    ];
    const rolling = lines
      .map((line, i) => {
        const before = i === 0 ? " " : lines[i - 1];
        const [first, ...rest] = line.split(" ");
        const timed = `${first}${rest.map((word) => `<00:00:0${i * 2}.500><c> ${word}</c>`).join("")}`;
        const at = (ms: number) => `00:00:0${i * 2}.${String(ms).padStart(3, "0")}`;
        return `${at(0)} --> 00:00:0${i * 2 + 1}.990 align:start position:0%\n${before}\n${timed}\n\n00:00:0${i * 2 + 1}.990 --> 00:00:0${i * 2 + 2}.000 align:start position:0%\n${line}\n \n`;
      })
      .join("\n");
    const raw = await read(
      "a.vtt",
      `WEBVTT\nKind: captions\nLanguage: id\n\n${rolling.replace("00:00:010", "00:00:10")}`,
    );
    expect(raw.text).toBe(`${lines.join("\n")}\n`);
    expect(raw.marks.map(({ time }) => time)).toEqual([0, 2000, 4000, 6000, 8000]);
    expect(raw.warnings).toEqual([]);
  });

  it("captions that grow word by word are told once; what is said twice elsewhere stays", async () => {
    const cue = (i: number, text: string) => `${i}\n00:00:0${i},000 --> 00:00:0${i + 1},000\n${text}\n`;
    const growing = ["Dana", "Dana desa", "Dana desa belum cair.", "Kami", "Kami menunggu."];
    const raw = await read("a.srt", growing.map((text, i) => cue(i + 1, text)).join("\n"));
    expect(raw.text).toBe("Dana\ndesa\nbelum cair.\nKami\nmenunggu.\n");
    const twice = ["Ya.", "Ya.", "Begitu.", "Betul.", "Betul.", "Sudah."];
    const kept = await read("a.srt", twice.map((text, i) => cue(i + 1, text)).join("\n"));
    expect(kept.text).toBe(`${twice.join("\n")}\n`);
  });

  it("times that cannot be read are reported with their lines, and no word is lost", async () => {
    const raw = await read(
      "a.vtt",
      "WEBVTT\n\n00:01.000 --> 00:02.000\nSatu --> dua.\n\nTiga di luar.\n\n00:00:03:000 --> 00:00:04:000\nEmpat.\n\n00:05.000 -->\nLima.\n\n00:06.000 -> 00:07.000\nEnam.\n00:08.000 --> 00:09.000\nTujuh.\n",
    );
    expect(raw.text).toBe("Satu --> dua. Tiga di luar.\nEmpat.\nLima.\nEnam.\nTujuh.\n");
    expect(raw.warnings.map(({ message }) => message)).toEqual([
      "line 6: text outside a cue, taken with the one before",
      "line 8: not a cue time: 00:00:03:000 --> 00:00:04:000",
      "line 11: not a cue time: 00:05.000 -->",
    ]);
    expect(raw.marks.map(({ time }) => time)).toEqual([1000, 2000, 5000, 6000, 8000]);
    const many = await read(
      "a.vtt",
      `WEBVTT\n\n00:01.000 --> 00:02.000\nSatu.\n\n${"00:xx --> 00:yy\nDua.\n\n".repeat(50)}`,
    );
    expect(many.warnings).toHaveLength(21);
    expect(many.warnings.at(-1)?.message).toBe("and 30 more such lines");
  });

  it("CRLF, a byte order mark, a comma for a dot, times of overlapping cues, styles of SubRip, signs that are no tags", async () => {
    const raw = await read(
      "a.srt",
      '\ufeff1\r\n0:00:01.5 --> 0:00:09,250\r\n{\\an8}<i>Dana</i> <font color="#fff">desa</font>\r\n\r\n2\r\n00:00:02,000 --> 00:00:03,000 X1:10 X2:20\r\n5 < 6 dan 7 > 3 &hellip;\r\n',
    );
    expect(raw.text).toBe("Dana desa\n5 < 6 dan 7 > 3 …\n");
    expect(raw.marks.map(({ time }) => time)).toEqual([1500, 2000]);
    expect(raw.warnings).toEqual([]);
  });

  it("notes and styles between cues are passed over, whatever they look like", async () => {
    const raw = await read(
      "a.vtt",
      "WEBVTT\nX-TIMESTAMP-MAP=LOCAL:00:00:00.000\n\nREGION\nid:a\n\n00:01.000 --> 00:02.000\nSatu.\n\nNOTE dua baris\nini catatan\n\nSTYLE\n::cue { }\n\nNOTE\n\nNOTED\n00:03.000 --> 00:04.000\nDua.\n",
    );
    expect(raw.text).toBe("Satu.\nDua.\n");
    expect(raw.warnings).toEqual([]);
  });

  it("files without cues are refused", async () => {
    expect(await refusal("a.srt", "Halo saja.\n")).toMatch(/^a\.srt: not a SubRip file/);
    expect(await refusal("a.vtt", "WEBVTT\n\n")).toMatch(/^a\.vtt: not a WebVTT file, because it has no cue times/);
    expect(await refusal("a.vtt", "00:00:01.000 --> 00:00:02.000\nHalo\n")).toMatch(/does not begin with WEBVTT/);
    expect(await refusal("a.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n\n")).toMatch(/holds no text/);
  });
});

const speech = fc
  .array(fc.constantFrom("dana", "kurang,", "lalu?", "ya.", "< 5", "a & b", "é", "🌱", "x:", "(tertawa)"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((parts) => `Kami ${parts.join(" ")}`);
const spoken = fc.record({
  gap: fc.integer({ min: 1, max: 4_000_000 }),
  voice: fc.constantFrom("Ani W.", "Pak Budi", "R&D <1>"),
  text: speech,
});

describe("cues written and read again", () => {
  const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const clock = (time: number, mark: string, short: boolean): string => {
    const pad = (value: number, length = 2) => String(value).padStart(length, "0");
    const hours = Math.floor(time / 3_600_000);
    const rest = `${pad(Math.floor(time / 60_000) % 60)}:${pad(Math.floor(time / 1000) % 60)}${mark}${pad(time % 1000, 3)}`;
    return short && hours === 0 ? rest : `${pad(hours)}:${rest}`;
  };
  const cues = fc.array(spoken, { minLength: 1, maxLength: 12 }).map((list) => {
    let at = 0;
    return list.map(({ gap, voice, text }) => {
      at += gap;
      return { start: at, end: at + 1, voice, text };
    });
  });

  it("as WebVTT with voices: who, what, when", async () => {
    await fc.assert(
      fc.asyncProperty(cues, fc.boolean(), fc.boolean(), async (list, short, named) => {
        const blocks = list.map(
          ({ start, end, voice, text }, i) =>
            `${named ? `cue ${i}\n` : ""}${clock(start, ".", short)} --> ${clock(end, ".", short)} align:start\n<v ${escaped(voice)}>${escaped(text)}</v>\n`,
        );
        const raw = await read("a.vtt", `WEBVTT\n\n${blocks.join("\n")}`);
        expect(raw.text).toBe(list.map(({ text }) => `${text}\n`).join(""));
        expect(raw.marks.map(({ time }) => time)).toEqual(list.map(({ start }) => start));
        let at = 0;
        for (const { voice, text } of list) {
          const own = raw.labelled?.find(({ span }) => span.start <= at && at < span.end);
          expect(own?.label).toBe(voice);
          at += text.length + 1;
        }
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("as SubRip, in any order: what and when", async () => {
    await fc.assert(
      fc.asyncProperty(cues, fc.integer(), async (list, seed) => {
        const shuffled = list.toSorted((a, b) => ((a.start * 31 + seed) % 97) - ((b.start * 31 + seed) % 97));
        const blocks = shuffled.map(
          ({ start, end, text }, i) =>
            `${i + 1}\n${clock(start, ",", false)} --> ${clock(end, ",", false)}\n${escaped(text)}\n`,
        );
        const raw = await read("a.srt", blocks.join("\n"));
        expect(raw.text).toBe(list.map(({ text }) => `${text}\n`).join(""));
        expect(raw.marks.map(({ time }) => time)).toEqual(list.map(({ start }) => start));
      }),
      { seed: 1, numRuns: 200 },
    );
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
