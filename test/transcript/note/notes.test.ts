import { describe, expect, it } from "vitest";
import { notesOf } from "../../../src/transcript/note/notes.js";
import { read, words } from "../reading.js";

async function notes(text: string, as = "txt"): Promise<string[]> {
  const doc = await read(text, { as });
  return doc.masks.filter((mask) => mask.why === "note").map((mask) => words(doc, mask.span));
}

describe("what Google Meet writes below a transcript", () => {
  it("is no part of the last turn", async () => {
    const end = "Meeting ended after 00:48:20 👋";
    const robot =
      "This editable transcript was computer generated and might contain errors. People can also change the text after it was created.";
    const talk = "Ani Putri: Ada kendala?\n\nBudi Hadi: Ya, banyak sekali.\n\n".repeat(3);
    expect(await notes(`${talk}${end}\n\n${robot}\n`)).toEqual([end, robot]);
  });
});

describe("notes by the transcriber", () => {
  it.each([
    "[inaudible]",
    "(unintelligible)",
    "[Tertawa]",
    "(tertawa)",
    "[laughter]",
    "[REDACTED]",
    "[crosstalk 00:07:53]",
    "[crosstalk 00:00:29:32]",
    "[Audio Breakup]",
    "[danish language]",
    "[Deleted to preserve the participant anonymity]",
    "(The participant reads the home tab text)",
    "(sambil ketawa)",
    "(tidak jelas)",
    "(KETUK PALU 3X)",
    "[00:07:53]",
    "[NAMA DESA]",
    "[...]",
    "(diam sejenak)",
    "(mengangguk)",
  ])("%s", async (note) => {
    expect(await notes(`Kami sudah ${note} mencoba beberapa kali.\n`)).toEqual([note]);
  });

  it.each([
    "[di sini]",
    "(of the QAs)",
    "(sekitar 1.2 meter)",
    "[Nama Orang](http://a.id/b)",
    "(KPI)",
    "[DAK]",
    "(suara masyarakat tidak didengar)",
    "(menulis, mengelola situs)",
    "(breakfast)",
  ])("%s is speech", async (content) => {
    const found = await notes(`Kami sudah ${content} mencoba.\n`);
    expect(found.filter((note) => !note.startsWith("http"))).toEqual([]);
    expect((await notes(`Kami sudah ${content} mencoba.\n`, "md")).filter((note) => !note.startsWith("]("))).toEqual(
      [],
    );
  });

  it("addresses are no words", async () => {
    expect(await notes("Lihat http://melung.desa.id/dana, atau www.desa.id.\n")).toEqual([
      "http://melung.desa.id/dana",
      "www.desa.id",
    ]);
  });

  it("notes lie inside the turn, times in brackets become marks", async () => {
    const doc = await read("T: Apa kendalanya?\nJ: Dana [00:12:31] desa [tertawa].\nT: Lalu?\nJ: Itu saja.\n");
    expect(doc.turns).toHaveLength(4);
    expect(doc.marks).toEqual([{ at: doc.text.indexOf("[00:12"), time: 751_000 }]);
  });

  it("lines of programs are found in one pass, also where line separators make a line of every character", async () => {
    const line = "Transcribed by https://otter.ai";
    expect(await notes(`${"\u2028".repeat(300_000)}\nP: Ya.\n${line}\n`)).toEqual([line]);
  });

  it("more times alone on their lines than a call takes arguments are notes", () => {
    const { masks, marks } = notesOf("00:01\n".repeat(200_000), 0, { chat: false });
    expect([masks.length, marks.length]).toEqual([200_000, 200_000]);
  });
});
