import { describe, expect, it } from "vitest";
import { read, view } from "../reading.js";

/** One line a turn: `role label: first words`, of a text read as txt unless said otherwise. */
describe("label shapes", () => {
  it("S1: name and colon, with paragraph numbers", async () => {
    const doc = await read(
      "1 Dan: So how did it start?\n2 Eva: It started small.\n3 Dan: And then?\n4 Eva: Then it grew, you know.\n",
    );
    expect(view(doc)).toEqual([
      "interviewer Dan: So how did it start?",
      "participant Eva: It started small.",
      "interviewer Dan: And then?",
      "participant Eva: Then it grew, you know.",
    ]);
    expect(doc.type).toBe("interview");
  });

  it("S1: a mistyped label is somebody apart, and reported", async () => {
    const doc = await read(
      "Interviewer: How was it?\nParticipant: Good.\nInterviewer: Why?\nParticpant: Because of the team.\nInterviewer: And now?\nParticipant: Still good.\nInterviewer: Thanks.\nParticipant: Bye now.\n",
    );
    expect(doc.turns.map((turn) => turn.label)).toEqual([
      "Interviewer",
      "Participant",
      "Interviewer",
      "Particpant",
      "Interviewer",
      "Participant",
      "Interviewer",
      "Participant",
    ]);
    expect(doc.people).toHaveLength(3);
    expect(doc.warnings.map((warning) => warning.message).join("\n")).toContain(
      '"Particpant" looks like "Participant" mistyped',
    );
  });

  it("S2: time in brackets before the name, text on the next lines", async () => {
    const doc = await read(
      "[00:49] INTERVIEWER:\nWhat do you do?\n\n[00:55] PARTICIPANT:\nI run the clinic.\nEvery day.\n\n[01:10] INTERVIEWER:\nThanks.\n",
    );
    expect(view(doc)).toEqual([
      "interviewer INTERVIEWER: What do you do?",
      "participant PARTICIPANT: I run the clinic. Every day.",
      "interviewer INTERVIEWER: Thanks.",
    ]);
    expect(doc.marks.map((mark) => mark.time)).toEqual([49_000, 55_000, 70_000]);
  });

  it("S3: time before the name without brackets", async () => {
    const doc = await read(
      "02:23 SPEAKER 1:\nWhy is that?\n02:30 SPEAKER 2:\nThe budget was cut.\n02:41 SPEAKER 1:\nWho cut it?\n02:50 SPEAKER 2:\nThe council.\n",
    );
    expect(view(doc)).toEqual([
      "interviewer SPEAKER 1: Why is that?",
      "participant SPEAKER 2: The budget was cut.",
      "interviewer SPEAKER 1: Who cut it?",
      "participant SPEAKER 2: The council.",
    ]);
  });

  it("S4: name, two blanks and time on a line of their own (Otter)", async () => {
    const doc = await read(
      "Rina Sari  0:21  \nHello and welcome.\n\nBudi Santoso  0:33  \nThank you.\n\nRina Sari  1:02:36  \nTell us more.\n",
    );
    expect(doc.turns.map((turn) => turn.label)).toEqual(["Rina Sari", "Budi Santoso", "Rina Sari"]);
    expect(doc.marks.map((mark) => mark.time)).toEqual([21_000, 33_000, 3_756_000]);
  });

  it("S4b: one blank before the time", async () => {
    const doc = await read(
      "Interviewer 00:00\nWhere do you work?\n\nInterviewee 1 00:04\nAt the health office.\n\nInterviewee 2 00:09\nMe too.\n",
    );
    expect(view(doc)).toEqual([
      "interviewer Interviewer: Where do you work?",
      "participant Interviewee 1: At the health office.",
      "participant Interviewee 2: Me too.",
    ]);
  });

  it("S5: name, colon and time in parentheses (Rev)", async () => {
    const doc = await read(
      "Sarah Miller: (02:14)\nHow do you see that?\n\nTom Baker: (02:20)\nI see it as a problem.\n\nSarah Miller: (02:31)\nWhy?\n",
    );
    expect(doc.turns.map((turn) => turn.label)).toEqual(["Sarah Miller", "Tom Baker", "Sarah Miller"]);
    expect(doc.marks[0]?.time).toBe(134_000);
  });

  it("S6: name in brackets and time (Zoom)", async () => {
    const doc = await read(
      "[Ani W.] 11:02:09\nApa kabar?\n\n[Budi S.] 11:02:12\nBaik.\n\n[Budi S.] 11:02:15\nSudah siap.\n",
    );
    expect(doc.turns.map((turn) => turn.label)).toEqual(["Ani W.", "Budi S.", "Budi S."]);
  });

  it("S7: a full name introduces its initial, and both are one person", async () => {
    const doc = await read(
      "**Siti Aminah (S):** Selamat pagi, bagaimana koordinasinya?\n\n**Dedi Kurnia (D):** Baik, sejauh ini lancar.\n\n**S:** Ada kendala?\n\n**D:** Ada, soal anggaran.\n",
      { as: "md" },
    );
    expect(doc.people.map((person) => person.labels)).toEqual([
      ["Siti Aminah (S)", "S"],
      ["Dedi Kurnia (D)", "D"],
    ]);
    expect(view(doc).map((line) => line.split(" ")[0])).toEqual([
      "interviewer",
      "participant",
      "interviewer",
      "participant",
    ]);
    expect(new Set(doc.turns.map((turn) => turn.person)).size).toBe(2);
  });

  it.each([
    ["T", "J"],
    ["P", "J"],
    ["Tanya", "Jawab"],
    ["Q", "A"],
    ["Pewawancara", "Narasumber"],
    ["Peneliti", "Informan"],
    ["P", "I"],
    ["P", "N"],
    ["I", "R"],
  ])("S8: %s and %s", async (asks, answers) => {
    const doc = await read(
      `${asks}: Apa kendalanya?\n${answers}: Anggarannya terbatas.\n${asks}: Sejak kapan?\n${answers}: Sejak tahun lalu, kira-kira.\n`,
    );
    expect(doc.turns.map((turn) => turn.role)).toEqual(["interviewer", "participant", "interviewer", "participant"]);
  });

  it("S8: letters with a point", async () => {
    const doc = await read("Q. What went wrong?\nA. The partners left.\nQ. When?\nA. Last year.\n");
    expect(doc.turns.map((turn) => turn.role)).toEqual(["interviewer", "participant", "interviewer", "participant"]);
  });

  it("S8: numbered questions and answers are two people", async () => {
    const doc = await read(
      "T1: Apa kendalanya?\nJ1: Anggarannya.\nT2: Lalu?\nJ2: Kami patungan.\nT3: Cukup?\nJ3: Belum.\n",
    );
    expect(doc.people).toHaveLength(2);
    expect(doc.turns).toHaveLength(6);
  });

  it("S9: a bare role on its own line", async () => {
    const doc = await read(
      "Interviewer\nWhat is your role?\n\nInterviewee\nI coordinate the forum.\n\nInterviewer\nSince when?\n\nInterviewee\nSince 2019.\n",
    );
    expect(view(doc)[1]).toBe("participant Interviewee: I coordinate the forum.");
    expect(doc.turns).toHaveLength(4);
  });

  it("S11: an id in brackets", async () => {
    const doc = await read(
      "[id1] Hello, how are you?\n[id2] Fine. We met at the forum.\n[id1] What was it about?\n[id2] It was about water.\n",
    );
    expect(doc.turns.map((turn) => turn.label)).toEqual(["id1", "id2", "id1", "id2"]);
  });

  it("S13: interviewer and numbered participants", async () => {
    const doc = await read(
      "I: How do you plan?\nP4: We meet in January.\nI: And you?\nP5: We do not.\nI: Why not?\nP4: Because of the distance.\n",
    );
    expect(doc.turns.map((turn) => turn.role)).toEqual([
      "interviewer",
      "participant",
      "interviewer",
      "participant",
      "interviewer",
      "participant",
    ]);
    expect(doc.people).toHaveLength(3);
  });

  it("S14: headings with pictures, names and a stretch of time", async () => {
    const doc = await read(
      "# Call\n\n### 🔵 Speaker 1 • 00:00 – 00:11\n\nWhat happened?\n\n### 🟢 Speaker 2 • 00:11 – 00:20\n\nThe pump broke.\n\n### 🔵 Speaker 1 • 00:20 – 00:22\n\nWhen?\n",
      { as: "md" },
    );
    expect(view(doc)).toEqual([
      "interviewer Speaker 1: What happened?",
      "participant Speaker 2: The pump broke.",
      "interviewer Speaker 1: When?",
    ]);
  });

  it("S15: parliament, office and name before the colon", async () => {
    const doc = await read(
      "RAPAT DIBUKA PUKUL 09.30 WIB\n\nKETUA RAPAT: H. AHMAD FAUZI:\nBapak dan Ibu yang saya hormati, rapat saya buka.\n(KETUK PALU 3X)\n\nF-PKB (H. MARWAN JAFAR):\nTerima kasih, Pimpinan. Kami setuju.\n\nMENTERI AGAMA:\nTerima kasih. Anggarannya masih kurang.\n\nKETUA RAPAT: H. AHMAD FAUZI:\nBaik. Silakan.\n\nF-PKB (H. MARWAN JAFAR):\nCukup, Pimpinan.\n\nMENTERI AGAMA:\nSekian.\n",
    );
    expect(doc.type).toBe("minutes");
    expect(doc.turns.filter((turn) => turn.label !== null).map((turn) => turn.label)).toEqual([
      "KETUA RAPAT: H. AHMAD FAUZI",
      "F-PKB (H. MARWAN JAFAR)",
      "MENTERI AGAMA",
      "KETUA RAPAT: H. AHMAD FAUZI",
      "F-PKB (H. MARWAN JAFAR)",
      "MENTERI AGAMA",
    ]);
  });

  it("S15: constitutional court, numbered, name on its own line", async () => {
    const doc = await read(
      "1. KETUA: ANWAR USMAN [00:27]\nSidang dibuka dan terbuka untuk umum.\n\n2. KUASA HUKUM PEMOHON: RAHMAT HIDAYAT [01:02]\nTerima kasih, Yang Mulia.\n\n3. KETUA: ANWAR USMAN [01:40]\nSilakan dilanjutkan.\n",
    );
    expect(doc.turns.map((turn) => turn.label)).toEqual([
      "KETUA: ANWAR USMAN",
      "KUASA HUKUM PEMOHON: RAHMAT HIDAYAT",
      "KETUA: ANWAR USMAN",
    ]);
  });

  it("S16: thesis appendix with blanks and tabs before the colon and a legend", async () => {
    const doc = await read(
      "Keterangan P : Penulis, S : Subjek\n\nP\t: Sejak kapan bekerja di sini?\nS\t: Sudah lima tahun.\nP\t: Ada kendala?\nS\t: Ya ada, tenaganya kurang.\n",
    );
    expect(view(doc)).toEqual([
      "interviewer P: Sejak kapan bekerja di sini?",
      "participant S: Sudah lima tahun.",
      "interviewer P: Ada kendala?",
      "participant S: Ya ada, tenaganya kurang.",
    ]);
    expect(doc.masks[0]?.why).toBe("header");
  });

  it("S16: informants grouped under questions without a label", async () => {
    const doc = await read(
      "1. Bagaimana koordinasi antar dinas?\nNarasumber 1: Kami rapat tiap bulan.\nNarasumber 2: Jarang sekali rapat.\n2. Apa kendalanya?\nNarasumber 1: Jadwal sulit disamakan.\nNarasumber 2: Undangannya terlambat.\n",
    );
    expect(view(doc)).toEqual([
      "interviewer null: 1. Bagaimana koordinasi antar dinas?",
      "participant Narasumber 1: Kami rapat tiap bulan.",
      "participant Narasumber 2: Jarang sekali rapat.",
      "interviewer null: 2. Apa kendalanya?",
      "participant Narasumber 1: Jadwal sulit disamakan.",
      "participant Narasumber 2: Undangannya terlambat.",
    ]);
  });

  it("Teams: a stretch of time, the name, then the text", async () => {
    const doc = await read(
      "0:0:0.0 --> 0:0:3.220\nRina Sari\nApa kabar, Pak?\n\n0:0:3.220 --> 0:0:9.10\nBudi Santoso\nBaik, Bu.\n\n0:0:9.10 --> 0:0:12.0\nRina Sari\nKita mulai ya?\n",
    );
    expect(doc.turns.map((turn) => turn.label)).toEqual(["Rina Sari", "Budi Santoso", "Rina Sari"]);
  });

  it("a dash or a tab behind a role", async () => {
    const dash = await read(
      "Peneliti - Apa kendalanya?\nInforman - Dananya kurang.\nPeneliti - Sejak kapan?\nInforman - Sejak awal.\n",
    );
    expect(dash.turns.map((turn) => turn.role)).toEqual(["interviewer", "participant", "interviewer", "participant"]);
    const tab = await read(
      "Peneliti\tApa kendalanya?\nInforman\tDananya kurang.\nPeneliti\tSejak kapan?\nInforman\tSejak awal.\n",
    );
    expect(view(tab)).toEqual(view(dash));
  });

  it("forms of address name informants", async () => {
    const doc = await read(
      "Moderator: Silakan, Bu.\nIbu R.: Kami kekurangan kader.\nPak Kades: Dana desa belum cair.\nKang Asep: Setuju, Pak.\nModerator: Ada lagi?\nIbu R.: Tidak ada.\n",
    );
    expect(doc.turns.map((turn) => turn.role)).toEqual([
      "interviewer",
      "participant",
      "participant",
      "participant",
      "interviewer",
      "participant",
    ]);
    expect(doc.people).toHaveLength(4);
  });

  it("paragraphs without a label go on with the turn before", async () => {
    const doc = await read(
      "T: Apa kendalanya?\n\nJ: Banyak.\n\nPertama, anggaran.\n\nKedua, orangnya.\n\nT: Lalu?\n\nJ: Begitu saja.\n",
    );
    expect(doc.turns).toHaveLength(4);
    expect(view(doc)[1]).toBe("participant J: Banyak. Pertama, anggaran. Kedua, orangnya.");
  });

  it("the unlabelled answer: only the moderator has a label", async () => {
    const doc = await read(
      "MODERATOR: Please tell us about your work.\n\nI have been a nurse for ten years.\n\nWe mostly work in the villages.\n\nMODERATOR: What makes it hard?\n\nThe roads, and we never have enough fuel.\n\n1.a Was the training useful?\n\nYes, it was useful to me.\n",
    );
    expect(view(doc)).toEqual([
      "interviewer MODERATOR: Please tell us about your work.",
      "participant null: I have been a nurse for ten years. We mostly work in the villages.",
      "interviewer MODERATOR: What makes it hard?",
      "participant null: The roads, and we never have enough fuel.",
      "interviewer null: 1.a Was the training useful?",
      "participant null: Yes, it was useful to me.",
    ]);
    expect(doc.people.filter((person) => person.labels.length === 0)).toHaveLength(1);
  });

  it("bold questions and plain answers without any label", async () => {
    const doc = await read(
      "**Sejak kapan program ini berjalan?**\n\nKami mulai tahun 2019.\n\n**Siapa yang terlibat?**\n\nKami melibatkan semua dinas.\n\n**Apa hambatannya?**\n\nSaya kira anggarannya.\n",
      { as: "md" },
    );
    expect(doc.type).toBe("interview");
    expect(doc.turns.map((turn) => turn.role)).toEqual([
      "interviewer",
      "participant",
      "interviewer",
      "participant",
      "interviewer",
      "participant",
    ]);
  });

  it("roles in small letters, without sentence marks", async () => {
    const doc = await read(
      "peneliti: apa kendala program ini bu\ninforman: kendalanya ya dana belum turun terus kader juga banyak yang berhenti\npeneliti: lalu bagaimana mengatasinya\ninforman: ya kita patungan saja\n",
    );
    expect(doc.turns.map((turn) => turn.role)).toEqual(["interviewer", "participant", "interviewer", "participant"]);
  });

  it("plain questions and answers under a title that says interview", async () => {
    const doc = await read(
      "Wawancara dengan Kepala Bidang, 12 Juni 2023\n\nApa peran dinas?\n\nKami bertugas di intervensi spesifik.\n\nApa kendalanya?\n\nTenaga gizi kami kurang.\n\nBagaimana solusinya?\n\nKami minta bantuan CSR.\n",
    );
    expect(doc.turns.map((turn) => turn.role)).toEqual([
      "interviewer",
      "participant",
      "interviewer",
      "participant",
      "interviewer",
      "participant",
    ]);
  });

  it("times alone on a line are marks, not speech", async () => {
    const doc = await read("Rina: Sudah hadir semua?\nBudi: Sudah, Bu.\n00:05:00\nRina: Kita mulai?\nBudi: Silakan.\n");
    expect(doc.turns).toHaveLength(4);
    expect(doc.marks).toEqual([{ at: doc.text.indexOf("00:05:00"), time: 300_000 }]);
    expect(doc.masks.filter((mask) => mask.why === "note")).toHaveLength(1);
  });
});

describe("tables", () => {
  it("a matrix of questions in Markdown is an interview of its informants, question by question", async () => {
    const doc = await read(
      "# Lampiran\n\n| No | Pertanyaan | Informan 1 | Informan 2 |\n|---|---|---|---|\n| 1 | Apa kendalanya? | Dananya kurang. | Belum ada SOP. |\n| 2 | Siapa yang hadir? | Semua dinas. | Hanya dua. |\n\nCatatan peneliti.\n",
      { as: "md" },
    );
    expect(doc.type).toBe("interview");
    expect(view(doc)).toEqual([
      "interviewer Pertanyaan: Apa kendalanya?",
      "participant Informan 1: Dananya kurang.",
      "participant Informan 2: Belum ada SOP.",
      "interviewer Pertanyaan: Siapa yang hadir?",
      "participant Informan 1: Semua dinas.",
      "participant Informan 2: Hanya dua.",
      "none null: Catatan peneliti.",
    ]);
    expect(doc.people.map(({ labels }) => labels)).toEqual([["Pertanyaan"], ["Informan 1"], ["Informan 2"]]);
  });

  it("rows of a Markdown table of speakers are turns, with roles by their labels", async () => {
    const doc = await read(
      "| Speaker | Text |\n|:--|:--|\n| **Interviewer** | Is there a shared procedure? |\n| **R1** | No, there is none. |\n| **Interviewer** | Who decides, then? |\n| **R1** | Nobody does. |\n",
      { as: "md" },
    );
    expect(view(doc)).toEqual([
      "interviewer Interviewer: Is there a shared procedure?",
      "participant R1: No, there is none.",
      "interviewer Interviewer: Who decides, then?",
      "participant R1: Nobody does.",
    ]);
  });
});

describe("two letters in brackets", () => {
  it("are labels where they come back in turn", async () => {
    const talk = "(P) Sejak tahun berapa itu?\n\n(B) Ya, kalau soal itu saya kira sejak lama, Mas.\n\n".repeat(5);
    expect(view(await read(talk))).toEqual(
      Array(5)
        .fill([
          "interviewer P: Sejak tahun berapa itu?",
          "participant B: Ya, kalau soal itu saya kira sejak lama, Mas.",
        ])
        .flat(),
    );
  });

  it("are those of a list where one follows the other in the alphabet", async () => {
    const list = "(A) Ya, kalau soal itu saya kira sejak lama, Mas?\n(B) Saya kira begitu, ya.\n".repeat(5);
    expect((await read(list)).people).toEqual([]);
  });
});
