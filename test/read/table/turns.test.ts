import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csv } from "../../../src/read/csv.js";
import type { ReaderText } from "../../../src/read/reader.js";
import type { NamedColumns } from "../../../src/read/table/columns.js";
import { read, refusal } from "../reading.js";
import { workbook } from "../sheet.js";

const said = (raw: ReaderText): string[] =>
  (raw.labelled ?? []).map(({ span, label, role }) => {
    const words = raw.text.slice(span.start, span.end);
    return `${role === undefined ? "" : `(${role}) `}${label}: ${words}`;
  });
const told = (raw: ReaderText): string[] => raw.warnings.map(({ message }) => message);
const times = (raw: ReaderText) => raw.marks.map(({ time }) => time);
const named = async (content: string, columns: NamedColumns): Promise<ReaderText> =>
  csv.read(Buffer.from(content), { id: "a.csv", maxSource: 1_000_000, columns });

describe("the columns of a table of turns", () => {
  it.each([
    ["StartTime,Speaker,Utterance,Dialogue_ID", "0:16:16,Ani,Ada kendala?,0"],
    ["episode,start_time,utterance,speaker_name", "7,0:16:16,Ada kendala?,Ani"],
    ["transcript_id,interlocutor,timestamp,utterance_text", "3,Ani,0:16:16,Ada kendala?"],
    ["Nama Penutur;Waktu mulai;Isi ujaran", "Ani;0:16:16;Ada kendala?"],
  ])("%s", async (header, row) => {
    const raw = await read("a.csv", `${header}\n${row}\n`);
    expect(said(raw)).toEqual(["Ani: Ada kendala?"]);
    expect(times(raw)).toEqual([976_000]);
  });

  it.each([
    ["timestamp,speaker,words,tags", "[0:00],Ani:,Ada kendala?,x"],
    ["no;penutur;jawaban", "1;Ani;Ada kendala?"],
    ["no,nama,kata_kata", "1,Ani,Ada kendala?"],
    ["turn,speaker,response", "1,Ani,Ada kendala?"],
    ["no,character,line", "1,Ani,Ada kendala?"],
    ["Menit,Narasumber,Jawaban", "01:20,Ani,Ada kendala?"],
    ["No,Nama informan,Tanggapan", "1,Ani,Ada kendala?"],
  ])("%s, where a word of the header is speech because of the speaker beside it", async (header, row) => {
    expect(said(await read("a.csv", `${header}\n${row}\n`))).toEqual(["Ani: Ada kendala?"]);
  });

  it.each([
    ["speaker,words,turns", "Ani,120,3\nBudi,200,4\n"],
    ["speaker,statement,response", "Ani,Ada rencana.,Dana tidak ada.\nBudi,Gagal.,Dana kurang.\n"],
  ])("%s is refused, and the person asked which column is meant", async (header, rows) => {
    expect(await refusal("a.csv", `${header}\n${rows}`)).toMatch("no column holds text");
  });

  it.each(["no,name,comment", "file,function,line", "nama,umur,jawaban"])(
    "%s are none: nothing beside that word says that somebody speaks",
    async (header) => {
      const rows = "1,Ani,12\n2,Budi,13\n";
      expect(await refusal("a.csv", `${header}\n${rows}`)).toMatch("no column holds text");
    },
  );

  it("are those that the person names, by the words of the header or by number", async () => {
    const content = "Kode;Siapa bicara;Isi rekaman;Menit\nx;Ani;Ada kendala?;01:00\nx;Budi;Dana.;02:00\n";
    const expected = ["Ani: Ada kendala?", "Budi: Dana."];
    const byWords = await named(content, { text: "isi rekaman", speaker: "Siapa bicara" });
    expect(said(byWords)).toEqual(expected);
    expect(times(byWords)).toEqual([60_000, 120_000]);
    expect(byWords.warnings).toEqual([]);
    const byNumber = await named(content, { text: "3", speaker: "2" });
    expect(said(byNumber)).toEqual(expected);
    // A column that is named is no other at once.
    expect(said(await named("text,name\nAda?,Ani\n", { text: "name" }))).toEqual([]);
  });

  it("may be named by number where there is no header, and the first row is told from one by what it holds", async () => {
    const rows = "Ani,Ada kendala?\nBudi,Dana.\nAni,Lalu\n";
    expect(said(await named(rows, { text: "2", speaker: "1" }))).toHaveLength(3);
    const headed = await named(`Siapa bicara,Isi rekaman\n${rows}`, { text: "2", speaker: "1" });
    expect(said(headed)).toHaveLength(3);
    expect(told(headed)).toEqual(["the first line is taken for the header (Siapa bicara, Isi rekaman)"]);
  });

  it("that are named but not there are an error that lists those that are", async () => {
    const content = "Siapa,Kata\nAni,Halo.\n";
    await expect(named(content, { text: "Isi" })).rejects.toThrow(
      "a.csv: no column Isi for text; the columns are 1 Siapa, 2 Kata",
    );
    await expect(named(content, { text: "3" })).rejects.toThrow("no column 3 for text");
    await expect(named(content, { speaker: "Siapa" })).rejects.toThrow("no column holds text");
  });

  it("without one that says who speaks, the table says so", async () => {
    const raw = await read("a.csv", "nomor,isi\n1,Halo semua.\n");
    expect(raw.labelled).toBeUndefined();
    expect(told(raw)).toEqual(["no column is known to say who speaks (nomor, isi); --columns speaker=HEADER names it"]);
  });
});

describe("where the header stands", () => {
  it("under titles; the mark between cells is the one of the header", async () => {
    const raw = await read(
      "a.csv",
      "Transkrip wawancara, bagian 1, 2 dan 3\nTanggal;12 Juni 2023\n;\nPenutur;Ujaran\nAni;Ya, ada, banyak.\n",
    );
    expect(said(raw)).toEqual(["Ani: Ya, ada, banyak."]);
    expect(raw.text).toBe("Transkrip wawancara, bagian 1, 2 dan 3\nTanggal: 12 Juni 2023\nYa, ada, banyak.\n");
  });

  it("a single word above a real header is a title", async () => {
    expect(said(await read("a.csv", "Transkrip,\nPenutur,Teks\nAni,Halo.\n"))).toEqual(["Ani: Halo."]);
  });

  it("nowhere: columns are known by what they hold, where that leaves no doubt", async () => {
    const rows = "00:01,Ani,Apa kendala yang dirasakan?\n00:05,Budi,Dana kami kurang sekali.\n";
    const raw = await read("a.csv", `${rows}${rows}`);
    expect(said(raw)).toHaveLength(4);
    expect(times(raw)).toEqual([1000, 5000, 1000, 5000]);
    expect(told(raw)[0]).toMatch(/^a table without a header: text in column 3, speaker in column 2, time in column 1/);
    const letters = "P;Apa kendala yang dirasakan?\nN;Dana kami kurang sekali.\n";
    expect(said(await read("a.csv", `${letters}${letters}`))[1]).toBe("N: Dana kami kurang sekali.");
  });

  it("a list of something else without a header stays no source", async () => {
    const rows = "Melati,Jalan rusak di RT 3.\nMawar,Air keruh di semua dusun.\n";
    expect(await refusal("a.csv", `${rows}${rows}`)).toMatch(/no column holds text/);
    expect(await refusal("a.csv", "Desa,Uraian masalah\nMelati,Jalan rusak di RT 3.\n")).toMatch(/--columns text=/);
  });
});

describe("how tables are saved", () => {
  const turns = ["Ani: Apa, Pak?", "Budi: Dana; orang."];

  it.each([
    [
      "Excel's UTF-16 with tabs",
      Buffer.from("\ufeffpenutur\tujaran\r\nAni\tApa, Pak?\r\nBudi\tDana; orang.\r\n", "utf16le"),
    ],
    ["UTF-16 without a mark", Buffer.from("penutur\tujaran\r\nAni\tApa, Pak?\r\nBudi\tDana; orang.\r\n", "utf16le")],
    [
      "a byte order mark and sep=",
      Buffer.from('\ufeffsep=;\r\npenutur;ujaran\r\nAni;Apa, Pak?\r\nBudi;"Dana; orang."\r\n'),
    ],
    ["bars", Buffer.from("penutur|ujaran\nAni|Apa, Pak?\nBudi|Dana; orang.\n")],
  ])("%s", async (_, bytes) => {
    expect(said(await read("a.csv", bytes))).toEqual(turns);
  });

  it("quoted cells hold line breaks, and a blank line in one parts paragraphs", async () => {
    const raw = await read("a.csv", 'speaker,text\nAni,"Satu\nbaris.\n\nDua."\nBudi,Tiga.\n');
    expect(said(raw)).toEqual(["Ani: Satu\nbaris.\n\nDua.", "Budi: Tiga."]);
    expect(raw.paragraphs.map(({ start, end }) => raw.text.slice(start, end))).toEqual([
      "Satu\nbaris.",
      "Dua.",
      "Tiga.",
    ]);
  });

  it("between tabs a quotation mark that opens a sentence swallows nothing", async () => {
    const raw = await read(
      "a.tsv",
      'speaker\ttext\nAni\t"Tidak, katanya.\nBudi\tIa bilang "ya".\nAni\t"Dana ""desa"" itu."\n',
    );
    expect(said(raw)).toEqual(['Ani: "Tidak, katanya.', 'Budi: Ia bilang "ya".', 'Ani: Dana "desa" itu.']);
  });

  it("rows with too many or too few cells are reported; words cut at a comma are put together again", async () => {
    const raw = await read("a.csv", "speaker,text\nAni,Dana desa, belum cair\nBudi\nAni,Ya.\n");
    expect(said(raw)).toEqual(["Ani: Dana desa, belum cair", "Ani: Ya."]);
    expect(raw.warnings).toEqual([
      {
        about: "a.csv",
        kind: "damage",
        message: "line 2: more cells than the header has; what stands beyond it is taken as more of the text",
        indonesian: "baris 2: sel lebih banyak daripada kepala tabel; kelebihannya dianggap lanjutan teks",
      },
      {
        about: "a.csv",
        kind: "damage",
        message: "line 3: too few cells to hold text, left out",
        indonesian: "baris 3: sel terlalu sedikit untuk memuat teks, tidak dibaca",
      },
    ]);
    const first = await read("a.csv", "text,speaker\nDana desa, belum cair,Ani\nYa.,Budi\n");
    expect(told(first)[0]).toMatch(/^line 2: .* is left out$/);
  });
});

describe("who speaks in a row", () => {
  it("rows of one speaker one after the other are turns of their own", async () => {
    expect(said(await read("a.csv", "speaker,text\nAni,Satu.\nAni,Dua.\nBudi,Tiga.\n"))).toEqual([
      "Ani: Satu.",
      "Ani: Dua.",
      "Budi: Tiga.",
    ]);
  });

  it("a row without a speaker goes on with the turn before, where speakers are named only when they change", async () => {
    const raw = await read("a.csv", "speaker,text\n,Pembuka.\nAni,Satu.\n,Dua.\nBudi,Tiga.\n,Empat.\nAni,Lima.\n");
    expect(said(raw)).toEqual(["null: Pembuka.", "Ani: Satu.\nDua.", "Budi: Tiga.\nEmpat.", "Ani: Lima."]);
    expect(told(raw)[0]).toMatch(/^2 rows without a speaker go on with the turn before/);
  });

  it("but nobody knows who it is where the table names a speaker twice running", async () => {
    expect(said(await read("a.csv", "speaker,text\nAni,Satu.\nAni,Dua.\n,Tiga.\nBudi,Empat.\n"))[2]).toBe(
      "null: Tiga.",
    );
  });

  it("a column of questions beside turns only says what they are about, where the interviewer speaks in rows of their own", async () => {
    const raw = await read(
      "a.csv",
      "pertanyaan,penutur,ujaran\nKendala,Pewawancara,Apa kendalanya?\nKendala,Ibu R.,Dananya.\n",
    );
    expect(said(raw)).toEqual(["Pewawancara: Apa kendalanya?", "Ibu R.: Dananya."]);
  });

  it("a table of several talks says that a label is one person in all of them", async () => {
    const rows = [1, 2, 3].flatMap((talk) => [`${talk},therapist,Apa kabar hari ini?`, `${talk},client,Baik saja.`]);
    const raw = await read("a.csv", ["transcript_id,interlocutor,utterance_text", ...rows].join("\n"));
    expect(raw.warnings).toEqual([
      {
        about: "a.csv",
        kind: "joined",
        message:
          "holds 3 talks by its column transcript_id, read as one source in which a label is one person; for a source each, save a file each",
        indonesian:
          "memuat 3 percakapan menurut kolom transcript_id, dibaca sebagai satu sumber dengan satu orang per label; agar terpisah, simpan satu berkas per percakapan",
      },
    ]);
    const one = rows.slice(0, 2).join("\n");
    expect(told(await read("a.csv", `transcript_id,interlocutor,utterance_text\n${one}`))).toEqual([]);
  });
});

describe("times in a table", () => {
  it.each([
    ["[00:01:05]", 65_000],
    ["00:01:05.500 --> 00:01:09", 65_500],
    ["01:05 - 01:09", 65_000],
    ["0.01.05", 65_000],
    ["2023-06-12 09:15:22", 33_322_000],
    ["2023-06-12T09:15:22Z", 33_322_000],
    ["12/06/2023 09:15:22 WIB", 33_322_000],
    ["9:15 PM", 76_500_000],
    ["12:00:30 am", 30_000],
    ["65,5", 65_500],
    ["kira-kira", undefined],
    ["1e99", undefined],
    ["99999999999", undefined],
  ])("%s", async (cell, time) => {
    expect(times(await read("a.csv", `time;speaker;text\n${cell};Ani;Halo.\n`))[0]).toBe(time);
  });

  it("whole numbers are milliseconds where the header or the pace of speech says so", async () => {
    const rows = (header: string, scale: number) =>
      `${header},speaker,text\n${[0, 4, 9].map((at) => `${at * scale},Ani,Kami rapat tiap bulan di balai desa.`).join("\n")}\n`;
    expect(times(await read("a.csv", rows("start", 1)))).toEqual([0, 4000, 9000]);
    expect(times(await read("a.csv", rows("start", 1000)))).toEqual([0, 4000, 9000]);
    expect(times(await read("a.csv", rows("start_ms", 1)))).toEqual([0, 4, 9]);
    expect(times(await read("a.csv", rows("start (s)", 1000)))).toEqual([0, 4_000_000, 9_000_000]);
  });

  it("Whisper's whole numbers are milliseconds, its other ones seconds", async () => {
    expect(times(await read("a.tsv", "start\tend\ttext\n5\t9\tHalo\n"))).toEqual([5]);
    expect(times(await read("a.tsv", "start\tend\ttext\n1.5\t9.25\tHalo\n"))).toEqual([1500]);
  });
});

const cell = fc
  .array(fc.constantFrom("dana", "kurang,", 'kata "desa"', "rapat;", "a|b", "ya.", "é", "🌱", "\n", "\n\n", "'"), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(" ").trim())
  .filter((words) => words !== "");
const turn = fc.record({
  speaker: fc.constantFrom("Ani", "Pak Budi", "Informan 1", "T", "J"),
  time: fc.integer({ min: 0, max: 400_000_000 }),
  text: cell,
});
const clock = (time: number): string => {
  const pad = (value: number, length = 2) => String(value).padStart(length, "0");
  const seconds = Math.floor(time / 1000);
  return `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}.${pad(time % 1000, 3)}`;
};

describe("turns written as a table and read again", () => {
  const turns = fc.array(turn, { minLength: 1, maxLength: 12 });
  const same = (raw: ReaderText, rows: readonly { speaker: string; time: number; text: string }[]): void => {
    expect(said(raw)).toEqual(rows.map(({ speaker, text }) => `${speaker}: ${text}`));
    expect(times(raw)).toEqual(rows.map(({ time }) => time));
  };

  it.each([",", ";", "\t", "|"])("as csv with %j", async (mark) => {
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(turns, async (rows) => {
        const lines = rows.map(({ speaker, time, text }) => [speaker, clock(time), text].map(quoted).join(mark));
        same(await read("a.csv", ["penutur,waktu,ujaran".replaceAll(",", mark), ...lines].join("\r\n")), rows);
      }),
      { seed: 1, numRuns: 150 },
    );
  });

  it("as an Excel file", async () => {
    await fc.assert(
      fc.asyncProperty(turns, async (rows) => {
        const cells = rows.map(({ speaker, time, text }) => [{ number: time / 86_400_000, style: 1 }, speaker, text]);
        const file = await workbook([{ name: "S", rows: [["Time", "Speaker", "Text"], ...cells] }], {
          formats: ["[h]:mm:ss.000"],
        });
        same(await read("a.xlsx", file), rows);
      }),
      { seed: 1, numRuns: 100 },
    );
  });
});
