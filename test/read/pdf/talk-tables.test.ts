import { describe, expect, it } from "vitest";
import { read as document, view } from "../../transcript/reading.js";
import { type Put, pdfFile } from "../pdf-file.js";
import { masked, read, spoken } from "../reading.js";

/** The cells of one row of a table, each with its lines. */
type Cells = readonly (readonly string[])[];

/** Rows under one another from `y` down, lines 12 points apart, rows `white` points more. */
function table(rows: readonly Cells[], xs: readonly number[], y: number, white: number): Put[] {
  let top = y;
  return rows.flatMap((cells) => {
    const puts = cells.flatMap((lines, i) => lines.map((text, k) => ({ text, x: xs[i] ?? 0, y: top - k * 12 })));
    top -= Math.max(...cells.map((lines) => lines.length)) * 12 + white;
    return puts;
  });
}

const xs = [60, 90, 200];
const head: Cells = [["No"], ["Pelaku"], ["Ujaran"]];
const first: readonly Cells[] = [
  [["1"], ["Peneliti"], ["Siapa yang memimpin rapat itu?"]],
  [["2"], ["Kepala Bidang", "Kesehatan"], ["Saya, kalau Bu Kadis sedang di", "luar kota, dan itu sering."]],
  [["3"], ["Peneliti"], ["Lalu siapa yang mencatat?"]],
  [["4"], ["Kepala Bidang", "Kesehatan"], ["Tidak ada. Masing-masing punya"]],
];
const rest: readonly Cells[] = [
  [[], [], ["catatan sendiri di buku."]],
  [["5"], ["Peneliti"], ["Berapa kali setahun?"]],
  [["6"], ["Kepala Bidang", "Kesehatan"], ["Dua kali, kalau dananya ada dan", "semua bisa datang."]],
];
const turns = [
  "- Peneliti: Siapa yang memimpin rapat itu?",
  "- Kepala Bidang Kesehatan: Saya, kalau Bu Kadis sedang di luar kota, dan itu sering.",
  "- Peneliti: Lalu siapa yang mencatat?",
  "- Kepala Bidang Kesehatan: Tidak ada. Masing-masing punya catatan sendiri di buku.",
  "- Peneliti: Berapa kali setahun?",
  "- Kepala Bidang Kesehatan: Dua kali, kalau dananya ada dan semua bisa datang.",
];

describe("a table of turns", () => {
  it.each([0, 8])(
    "goes on under a head printed again, its labels and cells over several lines, %i points of white between rows",
    async (white) => {
      const raw = await read(
        "a.pdf",
        pdfFile([table([head, ...first], xs, 770, white), table([head, ...rest], xs, 770, white)]),
      );
      expect(spoken(raw)).toEqual(turns);
      expect(masked(raw, "heading")).toEqual(["No\tPelaku\tUjaran"]);
      expect(raw.warnings.map(({ message }) => message)).toEqual(["left out: the head of a table, printed again once"]);
    },
  );

  it("may have heads in the middle of its columns", async () => {
    const centred = [
      { text: "No", x: 62, y: 790 },
      { text: "Pelaku", x: 120, y: 790 },
      { text: "Ujaran", x: 320, y: 790 },
    ];
    const raw = await read("a.pdf", pdfFile([[...centred, ...table([...first, ...rest], xs, 770, 6)]]));
    expect(spoken(raw).slice(0, 3)).toEqual(turns.slice(0, 3));
  });

  it("is none where labels of two columns of a talk stand beside each other", async () => {
    const column = [
      ["Peneliti", "Siapa yang memimpin rapat itu?", "Narasumber", "Saya, kalau Bu Kadis sedang pergi.", "Peneliti"],
      ["Siapa yang mencatat?", "Narasumber", "Tidak ada, semua punya buku sendiri.", "Peneliti", "Berapa kali?"],
    ];
    const lines = [...column, ...column].flat().concat("Narasumber", "Dua kali setahun, kalau ada dana.");
    const side = (x: number): Put[] => lines.map((text, i) => ({ text, x, y: 770 - i * 14 }));
    const raw = await read("a.pdf", pdfFile([[...side(60), ...side(320)]]));
    expect(spoken(raw)).toEqual([]);
  });
});

describe("labels in a column beside what is said", () => {
  const beside: readonly Cells[] = [
    [["Peneliti"], ["Siapa yang memimpin rapat itu?"]],
    [["Bidan Desa"], ["Saya, kalau Bu Kadis sedang di", "luar kota, dan itu sering."]],
    [["Peneliti"], ["Lalu siapa yang mencatat?"]],
    [
      ["Kepala Bidang", "Kesehatan"],
      ["Tidak ada. Masing-masing punya catatan", "sendiri di buku."],
    ],
    [["Peneliti"], ["Berapa kali setahun?"]],
    [["Bidan Desa"], ["Dua kali."]],
    [["Kepala Bidang", "Kesehatan"], ["Kalau dananya ada."]],
  ];

  it("are read with it, without a head and a colon, over two lines too", async () => {
    const sheet = [{ text: "Hasil wawancara bersama dua orang di kantor dinas kesehatan", x: 60, y: 800 }];
    const doc = await document(pdfFile([[...sheet, ...table(beside, [60, 170], 770, 6)]]), { as: "pdf", id: "a.pdf" });
    expect(view(doc)).toEqual([
      "interviewer Peneliti: Siapa yang memimpin rapat itu?",
      "participant Bidan Desa: Saya, kalau Bu Kadis sedang di luar kota, dan itu sering.",
      "interviewer Peneliti: Lalu siapa yang mencatat?",
      "participant Kepala Bidang Kesehatan: Tidak ada. Masing-masing punya catatan sendiri di buku.",
      "interviewer Peneliti: Berapa kali setahun?",
      "participant Bidan Desa: Dua kali.",
      "participant Kepala Bidang Kesehatan: Kalau dananya ada.",
    ]);
  });

  it("are no labels where nobody asks", async () => {
    const rows = beside.map(([label = [], said = []]): Cells => [label, said.map((line) => line.replace("?", "."))]);
    const raw = await read("a.pdf", pdfFile([table(rows, [60, 170], 770, 6)]));
    expect(spoken(raw)).toEqual([]);
  });
});

describe("labels that come back", () => {
  const said = [
    ["pewawancara: siapa yang memimpin rapat itu?", "informan 2: Saya, kalau Bu Kadis sedang di luar."],
    ["pewawancara: lalu siapa yang mencatat?", "informan 2: Tidak ada, Bu."],
    ["pewawancara: berapa kali setahun?", "informan 2: Dua kali."],
  ].flat();

  it("begin paragraphs in small letters too, though no white parts them", async () => {
    const doc = await document(pdfFile([said.map((text, i) => ({ text, x: 60, y: 770 - i * 12 }))]), { as: "pdf" });
    expect(view(doc)).toHaveLength(6);
    expect(view(doc)[2]).toBe("interviewer pewawancara: lalu siapa yang mencatat?");
  });

  it("are put together where the end of a narrow line parts them", async () => {
    const parts = [
      "Peneliti: Siapa yang memimpin?",
      "Kepala Bidang Kesehatan",
      "Masyarakat: Saya, kalau Bu Kadis",
      "sedang di luar kota.",
    ];
    const lines = [...parts, ...parts, ...parts].map((text, i) => ({ text, x: 60, y: 770 - i * 12 }));
    const doc = await document(pdfFile([lines]), { as: "pdf" });
    expect(view(doc).slice(0, 2)).toEqual([
      "interviewer Peneliti: Siapa yang memimpin?",
      "participant Kepala Bidang Kesehatan Masyarakat: Saya, kalau Bu Kadis sedang di luar kota.",
    ]);
  });
});
