import { describe, expect, it } from "vitest";
import { paragraph, table, word } from "../../read/word.js";
import { read, view, words } from "../reading.js";
import { defaultTalk, sheets } from "./sheets.js";

const blanks = (text: string) => text.replace(/\s+/g, " ").trim();

describe("header sheets", () => {
  it.each(sheets.map((sheet) => [sheet.name, sheet] as const))("%s", async (_, sheet) => {
    const talk = sheet.talk ?? defaultTalk;
    const doc = await read(sheet.text.replace("TALK", talk), { as: sheet.as ?? "txt" });
    expect(doc.attributes).toEqual(sheet.attributes);
    for (const [label, known] of Object.entries(sheet.people ?? {})) {
      expect(doc.people.find(({ labels }) => labels.includes(label))?.attributes).toEqual(known);
    }
    // Nothing of the talk is taken for a header, and nothing of the header for speech.
    const spoken = doc.turns.filter(({ role }) => role !== "none").map((turn) => words(doc, turn.span));
    const lines = talk.split("\n").map((line) => blanks(line.replace(/^[\p{L}\d ]{1,14}: /u, "")));
    if (spoken.length > 0) expect(spoken).toEqual(lines);
    else expect(view(doc).join(" ")).toContain(blanks(talk));
  });
});

describe("speech that looks like a field", () => {
  it.each([
    [
      "Nama: saya Siti, saya kader di sini.\nWaktu: biasanya pagi, kami kumpul di balai.\nTempat: ya di rumah saya sendiri.\n",
    ],
    ["T: Siapa namanya?\nJ: Nama saya Siti.\nT: Waktu: kapan biasanya?\nJ: Pagi.\nT: Tempatnya?\nJ: Di balai.\n"],
    [
      "P: Sebutkan nama dan jabatan.\nI: Nama: Siti, jabatan: kader.\nP: Waktu kumpulnya?\nI: Waktu: pagi.\nP: Baik.\nI: Ya.\n",
    ],
    [
      "Interviewer: Date of your first meeting?\nAni: Date: I think it was June.\nInterviewer: Place?\nAni: Place: the hall.\nInterviewer: Thanks.\nAni: Sure.\n",
    ],
  ])("%j has no header", async (text) => {
    const doc = await read(text);
    expect(doc.masks.filter(({ why }) => why === "header")).toEqual([]);
    expect(doc.attributes).toEqual({});
  });

  it("within the talk, or at its end, is not taken for a sheet", async () => {
    const talk = `${defaultTalk}\n`.repeat(3);
    const doc = await read(
      `${talk}Peneliti: Apa saja agendanya?\nTanggal: 12 Juni, tempat: balai.\nInforman: Itu saja.\n`,
    );
    expect(doc.attributes).toEqual({});
    const last = await read(
      `${talk}Peneliti: Apa lagi?\nInforman: Waktu: pagi.\nTempat: ya di balai itu, saya kira.\n`,
    );
    expect(last.attributes).toEqual({});
  });
});

describe("sheets in long texts and Word tables", () => {
  const long = Array.from(
    { length: 120 },
    (_, i) => `Peneliti: Pertanyaan ${i} apa?\nInforman: Jawaban ${i} begini.`,
  ).join("\n");

  it("at the very end of a long talk", async () => {
    const doc = await read(
      `${long}\n\nNama Informan : SJ\nJabatan : Bidan Desa\nNIP : 197001011990031002\nTanggal wawancara : 20 Maret 2023\n`,
    );
    expect(doc.attributes).toEqual({ initials: "SJ", position: "Bidan Desa", date: "2023-03-20" });
    expect(doc.turns).toHaveLength(240);
    expect(words(doc, doc.turns[239]?.span ?? { start: 0, end: 0 })).toBe("Jawaban 119 begini.");
  });

  it("in tables of two columns and of a person a row", async () => {
    const sheet = await word(
      `${table([
        ["Nama (inisial)", "SJ"],
        ["Jabatan", "Bidan Desa"],
        ["No. HP", "0812-3456-7890"],
        ["Hari/Tanggal", "Senin, 12 Juni 2023"],
      ])}${defaultTalk
        .split("\n")
        .map((line) => paragraph(line))
        .join("")}`,
    );
    const doc = await read(sheet, { as: "docx" });
    expect(doc.attributes).toEqual({ initials: "SJ", position: "Bidan Desa", date: "2023-06-12" });
    const group = await word(
      `${table([
        ["No", "Kode", "Jabatan", "Instansi"],
        ["1", "P1", "Kader", "Posyandu Melati"],
        ["2", "P2", "Sekdes", "Desa Sukamaju"],
      ])}${["Moderator: Apa?", "P1: Dana.", "P2: Data.", "Moderator: Lalu?", "P1: Itu.", "P2: Ya."].map((line) => paragraph(line)).join("")}`,
    );
    const fgd = await read(group, { as: "docx" });
    expect(fgd.people.map(({ labels, attributes }) => [labels[0], attributes["institution"]])).toEqual([
      ["Moderator", undefined],
      ["P1", "Posyandu Melati"],
      ["P2", "Desa Sukamaju"],
    ]);
  });

  it("a date in figures under an English key is told of where it could be meant month first", async () => {
    const doc = await read(
      "Participant ID: P07\nDate: 06/12/2023\n\nI: What?\nP07: Money.\nI: Why?\nP07: It is late.\n",
    );
    expect(doc.attributes["date"]).toBe("2023-12-06");
    expect(doc.warnings.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('"06/12/2023" is read day first, as 2023-12-06'),
    );
  });
});

describe("fields with runs of blanks, tabs and bars", () => {
  // A pattern that tries a run from each of its places does not come to an end here.
  it.each([" ", "\t", "|", "= ", "12 s.d. ", "tidak "])("%j", async (piece) => {
    const line = (key: string) => `${key} : ${piece.repeat(1400 / piece.length)}x`;
    const text = Array.from({ length: 79 }, (_, i) => line(i % 2 === 0 ? "Tanggal" : "Persetujuan")).join("\n");
    expect((await read(text)).text.length).toBeGreaterThan(50_000);
  });
});
