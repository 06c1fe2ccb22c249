import { describe, expect, it } from "vitest";
import { read as document, view } from "../../transcript/reading.js";
import { type Put, pdfFile } from "../pdf-file.js";
import { paragraphs, read } from "../reading.js";

/** A paragraph's lines and whether all of them are bold. */
interface Paragraph {
  readonly lines: readonly string[];
  readonly bold?: boolean;
}

/** Paragraphs under one another from `y` down: lines 12 points apart, `white` points more between paragraphs; first lines `indent` further in. */
function set(all: readonly Paragraph[], x: number, y: number, white: number, indent = 0): Put[] {
  let at = y + white;
  return all.flatMap(({ lines, bold = false }) => {
    at -= white;
    return lines.map((text, i) => {
      const put = { text, x: i === 0 ? x + indent : x, y: at, bold };
      at -= 12;
      return put;
    });
  });
}

const asked = (text: string): Paragraph => ({ lines: [text], bold: true });
const answers: readonly Paragraph[] = [
  asked("Siapa yang hadir?"),
  { lines: ["Kami bertiga, sama Bu Lurah dan", "sekretarisnya, waktu itu masih", "lengkap semua."] },
  asked("Siapa yang memimpin?"),
  { lines: ["Saya, kalau Pak Camat tidak ada,", "dan itu sering."] },
  asked("Apa yang dibahas?"),
  { lines: ["Data. Kami cocokkan satu per satu", "dengan puskesmas."] },
];
const more: readonly Paragraph[] = [
  { lines: ["Lalu kami pulang."] },
  asked("Bagaimana dananya?"),
  { lines: ["Belum cair sampai saya pindah ke", "kabupaten, jadi kami patungan,", "tiap bulan."] },
  asked("Siapa yang mencatat?"),
  { lines: ["Saya juga, di buku."] },
  asked("Buku itu masih ada?"),
  { lines: ["Ada di rumah saya, kalau tidak", "dimakan rayap."] },
];

describe("a talk on a page", () => {
  it("the number of a single page is no speech", async () => {
    const page = [...set(answers, 72, 770, 12), { text: "1", x: 295, y: 38 }];
    const raw = await read("a.pdf", pdfFile([page]));
    expect(paragraphs(raw).at(-1)).toBe("Data. Kami cocokkan satu per satu dengan puskesmas.");
    expect(raw.warnings.map(({ message }) => message)).toEqual(["left out: page numbers on 1 page"]);
  });

  it("the number of the second page is no speech, though the first has none", async () => {
    const page = (of: string) => [...set(answers, 72, 770, 12), { text: of, x: 295, y: 38 }];
    const raw = await read("a.pdf", pdfFile([set(more, 72, 770, 12), page("2")]));
    expect(paragraphs(raw).at(-1)).toBe("Data. Kami cocokkan satu per satu dengan puskesmas.");
    expect((await read("a.pdf", pdfFile([set(more, 72, 770, 12), page("7")]))).text).toMatch(/7\n$/);
  });

  it("a number that stands close below the text of a single page stays", async () => {
    const page = [...set(answers, 72, 190, 0), { text: "7", x: 72, y: 70 }];
    expect((await read("a.pdf", pdfFile([page]))).text).toMatch(/7\n$/);
  });

  it("two columns whose paragraphs are parted by white are read one after the other, though questions have no label", async () => {
    const page = [...set([...answers, ...more], 60, 770, 5), ...set([...more.slice(1), ...answers], 310, 770, 5)];
    const doc = await document(pdfFile([page, page]), { as: "pdf", id: "a.pdf" });
    const first = [
      "interviewer null: Siapa yang hadir?",
      "participant null: Kami bertiga, sama Bu Lurah dan sekretarisnya, waktu itu masih lengkap semua.",
      "interviewer null: Siapa yang memimpin?",
      "participant null: Saya, kalau Pak Camat tidak ada, dan itu sering.",
      "interviewer null: Apa yang dibahas?",
      "participant null: Data. Kami cocokkan satu per satu dengan puskesmas. Lalu kami pulang.",
      "interviewer null: Bagaimana dananya?",
      "participant null: Belum cair sampai saya pindah ke kabupaten, jadi kami patungan, tiap bulan.",
      "interviewer null: Siapa yang mencatat?",
      "participant null: Saya juga, di buku.",
      "interviewer null: Buku itu masih ada?",
      "participant null: Ada di rumah saya, kalau tidak dimakan rayap.",
    ];
    const page1 = [
      ...first,
      ...first.slice(6),
      ...first.slice(0, 5),
      "participant null: Data. Kami cocokkan satu per satu dengan puskesmas.",
    ];
    expect(view(doc)).toEqual([...page1, ...page1]);
  });

  it("two columns whose labels hang before what is said are no table", async () => {
    const turn = (label: string, lines: readonly string[]) =>
      lines.map((text, i) => ({ label: i === 0 ? label : "", text }));
    const talk = [
      ...turn("RW", [": Siapa yang hadir waktu itu?"]),
      ...turn("SJ", [": Kami bertiga, sama Bu Lurah", "dan sekretarisnya, waktu itu", "masih lengkap semua."]),
      ...turn("RW", [": Apa yang dibahas?"]),
      ...turn("SJ", [": Data. Kami cocokkan satu per", "satu dengan puskesmas, lalu", "kami kirim ke kabupaten."]),
    ];
    const columns = [60, 310].flatMap((x) =>
      [...talk, ...talk].flatMap(({ label, text }, i): Put[] => {
        const y = 770 - 12 * i;
        return [...(label === "" ? [] : [{ text: label, x, y }]), { text, x: x + 36, y }];
      }),
    );
    const found = paragraphs(await read("a.pdf", pdfFile([columns])));
    const once = [
      "RW : Siapa yang hadir waktu itu?",
      "SJ : Kami bertiga, sama Bu Lurah dan sekretarisnya, waktu itu masih lengkap semua.",
      "RW : Apa yang dibahas?",
      "SJ : Data. Kami cocokkan satu per satu dengan puskesmas, lalu kami kirim ke kabupaten.",
    ];
    expect(found).toEqual([...once, ...once, ...once, ...once]);
  });

  it("the last line of a column stays in it where it is a paragraph of its own", async () => {
    const question = { lines: ["Lalu apa yang terjadi?"] };
    const left = set([...answers, ...more.slice(0, 4), question], 60, 770, 8);
    const right = set([...more.slice(4), ...answers], 310, 770, 8);
    const found = paragraphs(await read("a.pdf", pdfFile([[...left, ...right]])));
    const whole = (all: readonly Paragraph[]) => all.map(({ lines }) => lines.join(" "));
    expect(found).toEqual(whole([...answers, ...more.slice(0, 4), question, ...more.slice(4), ...answers]));
  });

  it("a second column that is a line long on the last page is read as one", async () => {
    const pages = [
      [...set([...answers, ...more], 60, 770, 5), ...set([...more, ...answers], 310, 770, 5)],
      [...set([...answers, ...more], 60, 770, 5), { text: "Sudah itu saja.", x: 310, y: 770 }],
    ];
    expect(paragraphs(await read("a.pdf", pdfFile(pages))).at(-1)).toBe("Sudah itu saja.");
  });

  it("a first line set further in begins a paragraph, though the line before it fills its own", async () => {
    const full = (before: string, after: string) => `${before}${"a".repeat(40 - before.length - after.length)}${after}`;
    const talk: readonly Paragraph[] = [
      { lines: [full("M: Sejak ", " kapan"), "kelompok itu ada?"] },
      { lines: [full("Kami mulai ", ","), "dan begitu seterusnya sampai sore."] },
      { lines: [full("M: Apakah ", " kini?")] },
      { lines: [full("Saya tidak ", " pernah"), "ikut lama."] },
      { lines: [full("M: Lalu ", " siapa"), "yang ikut?"] },
    ];
    const found = paragraphs(await read("a.pdf", pdfFile([set(talk, 72, 770, 0, 12)])));
    expect(found).toEqual(talk.map(({ lines }) => lines.join(" ")));
  });

  it("paragraphs of one line are told apart by their white alone, where others have lines closer together", async () => {
    const short = [
      "Kami mulai dari delapan orang saja.",
      "Sekarang tiga puluh satu.",
      "Yang aktif ya separuhnya itu juga.",
    ];
    const talk: readonly Paragraph[] = [
      ...short.map((line) => ({ lines: [line] })),
      { lines: ["Dulu rapatnya di balai desa, sekarang lebih sering", "di kantor camat."] },
      ...short.map((line) => ({ lines: [line] })),
      { lines: ["Data dari kader kami cocokkan dulu dengan data dari", "kecamatan."] },
      ...short.map((line) => ({ lines: [line] })),
    ];
    const found = paragraphs(await read("a.pdf", pdfFile([set(talk, 72, 770, 8)])));
    expect(found).toEqual(talk.map(({ lines }) => lines.join(" ")));
  });
});

describe("messages of a chat", () => {
  const page = (last: readonly string[], first: readonly string[]) =>
    pdfFile([set([{ lines: last }], 72, 770, 0), set([{ lines: first }], 72, 770, 0)]);
  const asked = "[14/03/24 20.02.09] Dian Peneliti: Oh begitu ceritanya, Pak, lalu siapa lagi?";

  it("each begins a paragraph, at the top of a page too", async () => {
    const told = ["[14/03/24 20.04.46] Pak Wayan BPBD: Data pengungsi kami tulis di kardus mi,", "lalu kami salin."];
    expect(paragraphs(await read("a.pdf", page([asked], told)))).toEqual([asked, told.join(" ")]);
    const other = ["14/03/2024, 20.04 - Pak Wayan BPBD: Data pengungsi kami tulis di kardus mi,", "lalu kami salin."];
    expect(paragraphs(await read("a.pdf", page([asked], other)))).toEqual([asked, other.join(" ")]);
  });

  it("a date within a message begins none", async () => {
    const told = ["14/03/24 dan 15/03/24 kami di posko: data pengungsi kami tulis di kardus mi,", "lalu kami salin."];
    const before = "[14/03/24 20.02.09] Pak Wayan BPBD: Begitulah ceritanya, dan sejak tanggal itu tiap";
    expect(paragraphs(await read("a.pdf", page([before], told)))).toEqual([[before, ...told].join(" ")]);
  });
});
