import { describe, expect, it } from "vitest";
import { read } from "../reading.js";

const roles = async (text: string, settings = {}) => {
  const doc = await read(text, settings);
  return Object.fromEntries(doc.turns.flatMap((turn) => (turn.label === null ? [] : [[turn.label, turn.role]])));
};

const talk = (a: string, b: string) =>
  `${a}: Bagaimana awalnya?\n${b}: Awalnya kami dikumpulkan di kantor kecamatan oleh pak camat.\n${a}: Siapa saja?\n${b}: Semua kepala desa dan kader, kira-kira tiga puluh orang waktu itu.\n${a}: Lalu?\n${b}: Setelah itu kami membuat rencana bersama, tetapi dananya belum ada.\n`;

describe("who is the interviewer", () => {
  it("by the label's word, in both languages", async () => {
    expect(await roles(talk("Peneliti", "Informan 2"))).toEqual({
      Peneliti: "interviewer",
      "Informan 2": "participant",
    });
    expect(await roles(talk("Researcher", "Interviewee"))).toEqual({
      Researcher: "interviewer",
      Interviewee: "participant",
    });
  });

  it("letters that stand for either side go by who asks, and it is told", async () => {
    expect(await roles(talk("P", "I"))).toEqual({ P: "interviewer", I: "participant" });
    expect(await roles(talk("I", "P"))).toEqual({ I: "interviewer", P: "participant" });
    const doc = await read(talk("R", "S"));
    expect(doc.warnings.map((warning) => warning.message)).toContainEqual(
      expect.stringMatching(/^"R" taken as interviewer: asks in 100 % of its turns$/),
    );
  });

  it("people of one role for one reason are named in one warning", async () => {
    const line = (name: string, said: string) => `${name}: ${said}\n`;
    const turns = [0, 1, 2].map(
      (i) =>
        line("Moderator", "Apa kendalanya, Bapak Ibu?") +
        line("Rina", "Saya kira dananya yang kurang.") +
        line("Budi", i === 0 ? "Kapan kami dapat?" : "Kami belum pernah dapat.") +
        line("Imas", "Kami menunggu saja di rumah."),
    );
    const doc = await read(turns.join(""));
    expect(doc.warnings.map(({ message, indonesian }) => [message, indonesian])).toEqual([
      [
        '"Rina", "Budi" and "Imas" taken as participant: answers a known interviewer (asks in 0 to 33 % of the turns)',
        '"Rina", "Budi" dan "Imas" dianggap informan: menjawab pewawancara yang sudah dikenal (bertanya dalam 0 sampai 33 % giliran bicaranya)',
      ],
    ]);
  });

  it("a legend goes before who asks", async () => {
    expect(await roles(`Keterangan:\nP : Partisipan\nI : Interviewer\n\n${talk("P", "I")}`)).toEqual({
      P: "participant",
      I: "interviewer",
    });
    expect(await roles(`Peneliti = P, Informan = I\n\n${talk("I", "P")}`)).toEqual({
      P: "interviewer",
      I: "participant",
    });
  });

  it("names go by the header, by a sentence of it, or by who asks", async () => {
    const neutral = "Rina: Ya, begitu.\nBudi: Iya, betul.\nRina: Jadi begitu ya.\nBudi: Ya, begitulah adanya.\n";
    expect(await roles(neutral)).toEqual({ Rina: "unknown", Budi: "unknown" });
    expect(await roles(`Tanggal: 12 Juni 2023\nPewawancara: Rina Sari\n\n${neutral}`)).toEqual({
      Rina: "interviewer",
      Budi: "participant",
    });
    expect(await roles(`Wawancara dengan Budi pada hari Senin.\n\n${neutral}`)).toMatchObject({ Budi: "participant" });
    expect(await roles(talk("Rina", "Budi"))).toEqual({ Rina: "interviewer", Budi: "participant" });
  });

  it("of two speakers, who asks somewhat more, speaks first and says less", async () => {
    const text = "Dan: So, the group.\nParticipant: It began with a flood, and then nobody talked for two years.\n"
      .concat("Dan: Right.\nParticipant: There were two meetings in the hall and both of them were awful, really.\n")
      .concat(
        "Dan: Why awful?\nParticipant: Shouting. The farmers thought the council had opened the sluice that night.\n",
      );
    const doc = await read(text);
    expect(doc.turns[0]?.role).toBe("interviewer");
    expect(doc.warnings.map(({ message }) => message)).toEqual([
      '"Dan" taken as interviewer: asks more than the other, speaks first and says less (asks in 33 % of its turns)',
    ]);
  });

  it("study.yaml goes before everything", async () => {
    expect(
      await roles(talk("Peneliti", "Informan"), { roles: { Peneliti: "participant", informan: "interviewer" } }),
    ).toEqual({ Peneliti: "participant", Informan: "interviewer" });
    expect(await roles(talk("Kader 1", "Rina"), { labels: { interviewer: ["Rina"], participant: ["Kader"] } })).toEqual(
      { "Kader 1": "participant", Rina: "interviewer" },
    );
  });

  it("a role column of a table", async () => {
    expect(
      await roles("penutur,peran,isi\nAni,pewawancara,Ya begitu.\nBudi,informan,Apa maksudnya?\n", { as: "csv" }),
    ).toEqual({ Ani: "interviewer", Budi: "participant" });
  });

  it("in a group, everybody who answers a moderator", async () => {
    const doc = await read(
      "FGD Kader Posyandu\n\nModerator: Apa kendalanya?\nPeserta 1: Dana.\nPeserta 2: Alat timbang rusak.\nModerator: Lalu?\nPeserta 3: Kader berhenti.\nPeserta 1: Betul itu.\n",
    );
    expect(doc.type).toBe("focus-group");
    expect(doc.people).toHaveLength(4);
  });

  it("speakers in minutes are all participants of the meeting", async () => {
    const doc = await read(
      "NOTULEN RAPAT\nHari/Tanggal: Senin, 12 Juni 2023\nTempat: Aula\n\nBappeda: Mohon laporannya.\nDinkes: Data belum masuk.\nBappeda: Kapan selesai?\nDinkes: Minggu depan.\n",
    );
    expect(doc.type).toBe("minutes");
    expect(new Set(doc.turns.flatMap((turn) => (turn.label === null ? [] : turn.role)))).toEqual(
      new Set(["participant"]),
    );
  });

  it("an interview declared without recognisable speakers is one participant's, with a warning", async () => {
    const doc = await read("Kami sudah lama bekerja di desa ini. Dananya selalu terlambat.\n", { type: "interview" });
    expect(doc.turns).toMatchObject([{ label: null, role: "participant", person: "source.txt#unlabelled" }]);
    expect(doc.people).toEqual([{ id: "source.txt#unlabelled", labels: [], attributes: {} }]);
    expect(doc.warnings[0]?.message).toMatch(/no speakers recognised/);
  });

  it("rows of a table are turns; labels by the format need no evidence", async () => {
    const doc = await read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Rina>Selamat pagi.</v>\n", { as: "vtt" });
    expect(doc.turns).toMatchObject([{ label: "Rina", role: "unknown" }]);
  });

  it("captions whose names stand in the text (Zoom)", async () => {
    const doc = await read(
      "WEBVTT\n\n1\n00:00:01.000 --> 00:00:02.000\nRina Sari: Apa kendalanya?\n\n2\n00:00:03.000 --> 00:00:04.000\nBudi S: Dananya kurang.\n\n3\n00:00:05.000 --> 00:00:06.000\nRina Sari: Sejak kapan?\n\n4\n00:00:07.000 --> 00:00:08.000\nBudi S: Sejak awal.\n",
      { as: "vtt" },
    );
    expect(doc.turns.map((turn) => turn.role)).toEqual(["interviewer", "participant", "interviewer", "participant"]);
  });
});
