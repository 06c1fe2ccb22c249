import { describe, expect, it } from "vitest";
import type { RawText } from "../../../src/model/document.js";
import { tablePlan } from "../../../src/read/table/plan.js";
import { masked, paragraphs, read, refusal } from "../reading.js";
import { table, word } from "../word.js";

const said = (raw: RawText): string[] =>
  (raw.labelled ?? []).map(({ span, label, role }) => {
    const words = raw.text.slice(span.start, span.end);
    return `${role ?? "-"} ${label}: ${words}`;
  });

const matrix = [
  ["No", "Pertanyaan", "Informan 1", "Kepala Desa", "Kesimpulan"],
  ["1", "Apa kendalanya?", "Dananya kurang.", "Belum ada SOP.", "Dana dan SOP."],
  ["2", "Siapa yang hadir?", "Semua dinas.", "", "Belum semua."],
];
const asSaid = [
  "interviewer Pertanyaan: Apa kendalanya?",
  "participant Informan 1: Dananya kurang.",
  "participant Kepala Desa: Belum ada SOP.",
  "interviewer Pertanyaan: Siapa yang hadir?",
  "participant Informan 1: Semua dinas.",
];
const markdown = (rows: readonly (readonly string[])[]): string => {
  const [header = [], ...body] = rows.map((row) => `| ${row.join(" | ")} |`);
  return `${[header, `|${"---|".repeat(rows[0]?.length ?? 0)}`, ...body].join("\n")}\n`;
};

describe("a table of turns in Markdown", () => {
  it("gives each row to its speaker and masks the rest of the table", async () => {
    const rows = [
      ["Speaker", "Time", "Text"],
      ["**Interviewer:**", "00:01", "Is there a shared procedure?"],
      ["Ibu R.", "00:05", "No, there \\| is none."],
    ];
    const raw = await read("a.md", `# Interview\n\nBefore.\n\n${markdown(rows)}\nAfter.\n`);
    expect(said(raw)).toEqual(["- Interviewer: Is there a shared procedure?", "- Ibu R.: No, there \\| is none."]);
    expect(paragraphs(raw)).toEqual([
      "# Interview",
      "Before.",
      "Is there a shared procedure?",
      "No, there \\| is none.",
      "After.",
    ]);
    expect(masked(raw, "heading")).toEqual(["# Interview", "| Speaker | Time | Text |\n|---|---|---|"]);
    expect(masked(raw, "label").join("")).toContain("00:05");
  });

  it("leaves the lines right before and behind it paragraphs", async () => {
    const rows = "Penutur | Ujaran\n--- | ---\nPeneliti | Apa kendalanya?\nInforman | Dananya kurang.\n";
    const raw = await read("a.md", `Sebelum\n${rows}sesudah.\n`);
    expect(paragraphs(raw)).toEqual(["Sebelum", "Apa kendalanya?", "Dananya kurang.", "sesudah."]);
  });

  it("needs no bars at the ends, and a table of something else stays text", async () => {
    const bare = "Penutur | Ujaran\n--- | ---\nPeneliti | Apa kendalanya?\nInforman | Dananya kurang.\n";
    expect(said(await read("a.md", bare))).toEqual(["- Peneliti: Apa kendalanya?", "- Informan: Dananya kurang."]);
    for (const other of [
      markdown([
        ["Desa", "Anggaran"],
        ["Melati", "12"],
        ["Mawar", "13"],
      ]),
      "Speaker | Text\nA | no rule under the header\nB | so no table\n",
    ]) {
      const raw = await read("a.md", other);
      expect(raw.labelled).toBeUndefined();
      expect(masked(raw, "label")).toEqual([]);
    }
  });
});

describe("a matrix of questions and informants", () => {
  it("is read question by question in Markdown, Word and csv; columns of the analyst are no speech", async () => {
    const md = await read("a.md", markdown(matrix));
    const docx = await read("a.docx", await word(table(matrix)));
    const csv = await read("a.csv", matrix.map((row) => row.join(",")).join("\n"));
    expect(said(md)).toEqual(asSaid);
    expect(said(docx)).toEqual(asSaid);
    expect(said(csv)).toEqual(asSaid);
    expect(masked(md, "label").join(" ")).toContain("Dana dan SOP.");
    expect(masked(docx, "label")).toContain("Dana dan SOP.");
    expect(csv.text).not.toContain("Dana dan SOP.");
  });

  it("is turned round where informants are the rows: in csv each question comes before its answers", async () => {
    const rows = [
      ["Timestamp", "Nama", "Jabatan", "Apa kendalanya?", "Siapa yang hadir?"],
      ["1/2", "Ibu R.", "Kader", "Dananya kurang.", "Semua dinas."],
      ["1/3", "Pak D.", "Camat", "Belum ada SOP.", "Hanya dua."],
    ];
    const csv = await read("a.csv", rows.map((row) => row.join(";")).join("\n"));
    expect(said(csv)).toEqual([
      "interviewer Pertanyaan: Apa kendalanya?",
      "participant Ibu R.: Dananya kurang.",
      "participant Pak D.: Belum ada SOP.",
      "interviewer Pertanyaan: Siapa yang hadir?",
      "participant Ibu R.: Semua dinas.",
      "participant Pak D.: Hanya dua.",
    ]);
    const md = await read("a.md", markdown(rows));
    expect(said(md)).toEqual([
      "participant Ibu R.: Dananya kurang.",
      "participant Ibu R.: Semua dinas.",
      "participant Pak D.: Belum ada SOP.",
      "participant Pak D.: Hanya dua.",
    ]);
    expect(masked(md, "heading")[0]).toContain("Apa kendalanya?");
  });

  it("knows one informant's answers, and answers with their informant beside them", () => {
    expect(tablePlan(["Pertanyaan", "Jawaban"])).toMatchObject({
      question: { column: 0, label: "Pertanyaan" },
      texts: [{ column: 1, label: "Jawaban" }],
    });
    expect(tablePlan(["Informan", "Pertanyaan", "Hasil Wawancara"])).toMatchObject({
      question: { column: 1 },
      speaker: 0,
      texts: [{ column: 2, label: null }],
    });
    expect(tablePlan(["Peneliti", "Informan"])?.texts).toEqual([{ column: 1, label: "Informan" }]);
  });

  it.each([
    ["an interview guide", ["No", "Aspek", "Pertanyaan", "Tujuan", "Sumber Data"]],
    ["a matrix of research questions", ["Question", "Method", "Data"]],
    ["a matrix of techniques", ["Pertanyaan", "Observasi", "Dokumentasi"]],
    ["a list of people", ["Nama", "Jabatan", "Instansi"]],
  ])("is not %s", (_, header) => {
    expect(tablePlan(header)).toBeNull();
  });

  it("a csv with neither text nor answers is refused, saying what the columns must be called", async () => {
    expect(await refusal("a.csv", "Desa,Anggaran\nMelati,12\nMawar,13\n")).toMatch(/no column holds text.*pertanyaan/s);
  });
});

describe("cells in which nobody answers", () => {
  const rows = (cell: string): string[][] => [
    ["No", "Pertanyaan", "Informan 1", "Kader (I-3)"],
    ["1", "Apa kendalanya?", "Dananya kurang.", cell],
    ["2", "Siapa yang hadir?", "Semua dinas.", "Saya."],
  ];
  const answers = (raw: RawText): number => (raw.labelled ?? []).filter(({ role }) => role === "participant").length;

  it.each(["-", "–", "...", "n/a", "N/A", "(kosong)", "(tidak menjawab)", "[no answer]"])(
    "%s is no turn",
    async (cell) => {
      expect(answers(await read("a.md", markdown(rows(cell))))).toBe(3);
      expect(
        answers(
          await read(
            "a.csv",
            rows(cell)
              .map((row) => row.join(";"))
              .join("\n"),
          ),
        ),
      ).toBe(3);
      expect(answers(await read("a.docx", await word(table(rows(cell)))))).toBe(3);
    },
  );

  it.each(["Tidak ada.", "tidak menjawab", "Tidak", "- belum"])(
    "%s is one, because somebody may have said it",
    async (cell) => {
      expect(answers(await read("a.md", markdown(rows(cell))))).toBe(4);
      expect(
        answers(
          await read(
            "a.csv",
            rows(cell)
              .map((row) => row.join(";"))
              .join("\n"),
          ),
        ),
      ).toBe(4);
    },
  );

  it("nor is such a row of a table of turns", async () => {
    const raw = await read("a.csv", "Speaker,Text\nAna,Apa?\nBudi,-\nAna,Siapa?\nBudi,Saya.\n");
    expect(said(raw)).toEqual(["- Ana: Apa?", "- Ana: Siapa?", "- Budi: Saya."]);
  });
});

describe("a table pasted into a plain text", () => {
  const pasted =
    "No\tPelaku\tUjaran\n1\tPeneliti\tApa kendalanya?\n2\tInforman\tDananya kurang.\nSangat.\n3\tPeneliti\tIya?\n";

  it("gives each row to its speaker, lines below a cell included", async () => {
    const raw = await read("a.txt", `Wawancara\n\n${pasted}\nSelesai.\n`);
    expect(said(raw)).toEqual([
      "- Peneliti: Apa kendalanya?",
      "- Informan: Dananya kurang.\nSangat.",
      "- Peneliti: Iya?",
    ]);
    expect(paragraphs(raw)).toEqual(["Wawancara", "Apa kendalanya?", "Dananya kurang.\nSangat.", "Iya?", "Selesai."]);
  });

  it("stays text where most of the text is something else, or a first turn looks like a header", async () => {
    const long = "Kami rapat di balai desa dan semua orang bicara panjang lebar. ".repeat(10);
    for (const text of [
      `${pasted}\n${long}\n`,
      "Pewawancara\tIbu ikut rapat di mana?\nResponden\tDi balai.\nPewawancara\tSejak kapan?\n",
    ])
      expect((await read("a.txt", text)).labelled).toBeUndefined();
  });
});
