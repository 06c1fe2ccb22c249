import { describe, expect, it } from "vitest";
import { read } from "../reading.js";

/** Findings of one kind as `what | finding | role | because`. */
async function findings(text: string, what: string, lang: "en" | "id" = "en"): Promise<string[]> {
  const doc = await read(text, { explain: true });
  return (doc.findings ?? [])
    .filter((finding) => finding.what === what)
    .map(({ finding, role, because }) => `${finding[lang]}${role === undefined ? "" : ` (${role})`}: ${because[lang]}`);
}

const interview = `Tanggal: 3 Mei 2021
Tempat: Balai Desa
Keterangan: P = Peneliti, I = Informan

P: Apa kendalanya, Bu?
I: Banyak. [tertawa] Saya sebut dua saja.
Catatan: informan melihat jam.
P: Apa yang pertama?
I: Dana.
Dusun Tiga: belum pernah dapat.
P: Yang kedua?
I: Orangnya. [tertawa]
`;

describe("why a document was read so", () => {
  it("is gathered only when asked for", async () => {
    expect((await read(interview)).findings).toBeUndefined();
  });

  it("names the shape of label, with the figures", async () => {
    expect(await findings(interview, "shape")).toEqual([
      "Name: text: holds together as a conversation (6 of 7 line heads, 2 speakers, 5 changes, followed by speech 83 %, by talk 67 %)",
    ]);
  });

  it("names the speakers with role, reason and figures, in both languages", async () => {
    expect(await findings(interview, "speaker")).toEqual([
      "P (interviewer): the legend says so; 3 turns, asks in 100 %, 3 words a turn, speaks first",
      // What the researcher notes of the informant is nobody's speech.
      "I (participant): the legend says so; 3 turns, asks in 0 %, 4 words a turn",
    ]);
    expect((await findings(interview, "speaker", "id"))[0]).toBe(
      "P (interviewer): disebutkan keterangan; 3 giliran bicara, bertanya dalam 100 %, 3 kata per giliran, bicara pertama",
    );
  });

  it("names the line heads that are no speakers", async () => {
    expect(await findings(interview, "no label")).toEqual([
      "Catatan: stands once: the name of a field in a form, list or report",
      "Dusun Tiga: stands once: unlike the labels that come back",
    ]);
  });

  it("names what comes back before a colon though it is written neither as a name nor as a role", async () => {
    const talk = "P: Apa?\nI: Saya kira dana.\nyang di belakang: Benar.\nmaksud saya: dana.\n";
    expect(await findings(`${talk}${talk.replace("maksud", "kata")}`, "no label")).toEqual([
      "yang di belakang: stands 2 times: comes back, but is written neither as a name nor as a role",
    ]);
  });

  it("names legend, header and notes", async () => {
    expect(await findings(interview, "legend")).toEqual(["Keterangan: P = Peneliti, I = Informan: explains labels"]);
    expect(await findings(interview, "header")).toEqual(["Tanggal, Tempat: 2 lines"]);
    expect(await findings(interview, "notes")).toEqual(["[tertawa] 2: 2 notes, neither matched nor counted as words"]);
  });

  it("says why what looks like speakers is none", async () => {
    const list = "Bappeda: Menyusun rencana aksi daerah.\nDinas Kesehatan: Menyiapkan data sasaran.\n".repeat(3);
    expect(await findings(list, "other shape")).toEqual([
      "Name: text (Bappeda 3, Dinas Kesehatan 3): what follows does not sound like talk: a list, a glossary, a plan (6 of 6 line heads, 2 speakers, 5 changes, followed by speech 100 %, by talk 0 %)",
    ]);
    expect(await findings(list, "speaker")).toEqual([]);
  });

  it("names labels taken for one speaker", async () => {
    const text =
      "Katarina Holt (K): Where does it begin?\nFemi Adebayo (F): With a petition, I think.\nK: Who wrote it?\nF: My sister.\n";
    expect(await findings(text, "same speaker")).toEqual([
      "K = Katarina Holt (K): the full name introduces its initials",
      "F = Femi Adebayo (F): the full name introduces its initials",
    ]);
  });

  it("says by what of a label somebody is met again", async () => {
    const text =
      "Peneliti: Siapa yang datang?\nSiti Aminah (Dinkes): Saya.\nAsep Mulyana (Kepala Desa): Saya juga.\nPeneliti: Siapa lagi?\nSiti: Bidan kami.\nAsep Mulyana: Pak Camat.\n" +
      "The Minister for Water (Helen Brandt): I was there.\nHelen Brandt: We all were.\n";
    expect(await findings(text, "same speaker")).toEqual([
      "Asep Mulyana = Asep Mulyana (Kepala Desa): the same but for the brackets",
      "Helen Brandt = The Minister for Water (Helen Brandt): named in the brackets",
      "Siti = Siti Aminah (Dinkes): a word of that name, and no other label begins or ends with it",
    ]);
  });

  it("names whoever speaks without a label", async () => {
    const text =
      "MODERATOR: What do you do?\n\nI run the clinic.\n\nMODERATOR: And what is hard about it?\n\nWe lack fuel.\n";
    expect(await findings(text, "speaker")).toEqual([
      "MODERATOR (interviewer): the label says so; 2 turns, asks in 100 %, 5 words a turn, speaks first",
      "(no label) (participant): goes on behind a question; 2 turns",
    ]);
  });
});
