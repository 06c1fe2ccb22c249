import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { documentedCodebook, nextCodebook } from "./documented-codebook.js";
import { wordFile, wordFileOf } from "./docx.js";

import { exchangeFiles } from "./exchange.js";

import { mapped } from "./mapped.js";
import { tested } from "./tested.js";

/** Files by path. A path that ends in "/" is an empty folder. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files, for as long as `use` runs. */
export async function inFolder<Result>(files: Files, use: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "cg-code-e2e-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(path.endsWith("/") ? join(folder, path) : dirname(join(folder, path)), { recursive: true });
      if (!path.endsWith("/")) writeFileSync(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A codebook with nothing to put right. */
const fixed = `cgCode: 1
id: theirs
version: '1.0.0'
languages: [id]
stages: [{id: deliberation}]
codes:
  - id: ground-rules
    stage: deliberation
    kind: obstacle
    definition: The parties have not agreed how they work together.
    exclude: [Rules that the law makes]
    examples: [{text: Belum ada aturan main., language: id}]
    indicators: {id: [belum ada aturan main]}
`;

/** A codebook over the one above with everything that --fix puts right, and with an error that it leaves. */
const fixable = `# Written by two people.
cgCode: 1
id: ours
version: 1.1
extends: base.yaml

codes:
  # Rules of the parties.
  - stage: deliberation
    # Was: rules
    id: written-rules
    definition: The parties write down how they work together.
    kind: activity # not an outcome
    exclude: [Rules that the law makes]
    examples: [{text: SOP sudah ditandatangani., language: id}]
    indicators:
      id:
        - sudah ditandatangani # Rina
        # the older spelling
        - (SOP | aturan) baru
        - (SOP|aturan) baru # Budi
        - sudah ditandatangani
        - @trouble NEAR/4 aturan # from the pilot
        - "MoU" (baru | bersama)
        - "/\\d{4}/"
    lackingAs: ground-rulez
`;

/** A codebook of two families, small enough to see in a golden file what comes from where. */
export const codebook = `cgCode: 1
id: small
title: {en: Small, id: Kecil}
version: '1.0.0'
languages: [id, en]
codes:
  - id: limited-resources
    stage: initiation
    kind: obstacle
    label: {en: Limited resources, id: Keterbatasan sumber daya}
    recommendation: {en: Plan together., id: Rencanakan bersama.}
  - id: limited-budget
    parent: limited-resources
    stage: initiation
    kind: obstacle
    label: {en: Limited budget, id: Anggaran terbatas}
    indicators:
      id: ['~anggar NEAR/4 (~batas | kurang | minim)']
      en: ['budget* NEAR/4 (limited | short)']
  - id: ground-rules
    stage: deliberation
    kind: activity
    label: {en: Ground rules agreed, id: Aturan dasar disepakati}
    indicators: {id: ['(sudah | ada) SOP']}
    lackingAs: no-ground-rules
  - id: no-ground-rules
    stage: deliberation
    kind: obstacle
    label: {en: No ground rules, id: Tanpa aturan dasar}
    indicators: {id: ['belum ada (SOP | aturan)']}
`;

const healthOffice = `Informan: Ibu R.
Instansi: Dinas Kesehatan

T: Apa kendala yang Ibu hadapi dalam program ini?
J: Anggarannya terbatas sekali, Pak. Kegiatan konvergensi cuma sekali setahun.
T: Apakah sudah ada SOP bersama?
J: Sampai sekarang belum ada SOP. Semua jalan sendiri-sendiri.
`;

const planningBoard = `WEBVTT

00:00:01.000 --> 00:00:06.000
<v Pewawancara>Bagaimana dengan anggarannya, Pak?</v>

00:00:06.000 --> 00:00:15.000
<v Pak Dedi>Anggaran tidak terbatas, yang kurang itu koordinasinya.</v>

00:00:15.000 --> 00:00:24.000
<v Pak Dedi>Sekarang sudah ada SOP yang ditandatangani semua dinas.</v>
`;

const annualReport = `# Annual report 2022

The budget for cross-sector activities was limited in all districts.
`;

const study: Files = {
  "study.yaml": `cgCode: 1
title: A small study
codebook: codebook.yaml
sources:
  - {path: 'interviews/*', type: interview}
  - {path: 'documents/*', type: document, attributes: {genre: report}}
people:
  INF-01: {as: ['interviews/dinkes.txt#J'], institution: Dinas Kesehatan, sector: government, consent: attributed}
  INF-02: {as: ['interviews/bappeda.vtt#Pak Dedi'], institution: Bappeda, sector: government, consent: attributed}
`,
  "codebook.yaml": codebook,
  "interviews/dinkes.txt": healthOffice,
  "interviews/bappeda.vtt": planningBoard,
  "documents/report.md": annualReport,
};

export const fixtures = {
  empty: async () => ({}),

  study: async () => study,

  tested: async () => tested,

  mapped: async () => mapped(study, codebook),

  /** The study with its codebook a version later: an indicator gone and one more, a code renamed. */
  versions: async () => ({
    ...study,
    "next.yaml": codebook
      .replace("1.0.0", "1.1.0")
      .replace("(limited | short)", "short")
      .replace("['(sudah | ada) SOP']", "['(sudah | ada) SOP', 'semua jalan']")
      .replaceAll("no-ground-rules", "rules-lacking"),
  }),

  /** The study as a folder beside others. */
  outside: async () => Object.fromEntries(Object.entries(study).map(([path, content]) => [`small/${path}`, content])),

  loose: async () => ({ "interviews/dinkes.txt": healthOffice, "interviews/bappeda.vtt": planningBoard }),

  /** One interview without any label, one in which only the questions have one. */
  unlabelled: async () => ({
    "study.yaml": "cgCode: 1\ncodebook: codebook.yaml\nsources:\n  - {path: '*.txt', type: interview}\n",
    "codebook.yaml": codebook,
    "a.txt": "Anggarannya terbatas sekali. Semua jalan sendiri-sendiri.\n",
    "b.txt":
      "MODERATOR: Apa kendalanya?\n\nAnggarannya terbatas sekali.\n\nMODERATOR: Ada SOP?\n\nSampai sekarang belum ada SOP.\n",
  }),

  tables: async () => ({
    "codebook.yaml": codebook,
    "turns.csv": "Oleh;Kata;Menit\nPeneliti;Apa kendalanya, Bu?;00:01\nIbu R.;Anggarannya terbatas.;00:04\n",
    "prices.csv": "barang,harga\nberas,12\n",
  }),
  word: async () => ({ "codebook.yaml": codebook, "a.docx": await wordFile(healthOffice.split("\n")) }),

  unreadable: async () => {
    const word = await wordFile(["Anggarannya terbatas."]);
    const bomb = await wordFileOf(`<w:document><w:body>${" ".repeat(30_000_000)}</w:body></w:document>`);
    return {
      "good.txt": healthOffice,
      "codebook.yaml": codebook,
      "picture.docx": Buffer.from("\x89PNG\r\n", "latin1"),
      "truncated.docx": word.slice(0, word.length - 200),
      "bomb.docx": bomb,
      "binary.txt": new Uint8Array(Array.from({ length: 512 }, (_, index) => (index * 37) % 256)),
      "empty.txt": "",
      "blank.txt": " \n\n \t\n",
      "neither.txt": new Uint8Array([
        ...Buffer.from("Anggaran "),
        0x81,
        0x8d,
        0x8f,
        0x90,
        0x9d,
        ...Buffer.from(" x\n"),
      ]),
      "picture.png": "not text",
      "only-pictures/a.png": "x",
      "only-pictures/.hidden.txt": "x",
      "nothing/": "",
      "no-text.docx": await wordFile([""]),
      "dense.docx": await wordFileOf(`<w:document><w:body>${" ".repeat(9_000_000)}</w:body></w:document>`),
    };
  },

  twins: async () => ({
    "nfc/ibu-sé.txt": healthOffice,
    "nfc/ibu-se\u0301.txt": healthOffice,
    "case/Dinkes.txt": healthOffice,
    "case/dinkes.txt": healthOffice,
  }),

  encodings: async () => ({
    "codebook.yaml": codebook,
    "windows.txt": Buffer.from(
      "T: Kendalanya?\nJ: \x93Anggarannya terbatas\x94 \x96 kata beliau di caf\xe9 dekat kantor bupati setelah rapat koordinasi.\n",
      "latin1",
    ),
    "utf16.txt": Buffer.from("\ufeffT: Kendalanya?\nJ: Anggarannya terbatas, kata beliau.\n", "utf16le"),
  }),

  hostile: async () => ({
    "codebook.yaml": codebook,
    "escape.txt": "T: Kendalanya?\nJ: Anggarannya terbatas \u001b[31msekali\u001b[0m\u202e di sini\u0007.\n",
    "formula.txt": "T: Apa?\nJ: =HYPERLINK(1) anggarannya terbatas.\nT: Lalu?\nJ: @SUM(1) anggarannya terbatas.\n",
    "line.txt": `${"Anggarannya terbatas sekali, kata beliau. ".repeat(50_000)}\n`,
  }),

  documented: async () => ({
    "study.yaml": "cgCode: 1\nlang: id\ncodebook: books/own.yaml\n",
    "books/own.yaml": documentedCodebook,
    "books/next.yaml": nextCodebook,
    "books/same.yaml": `# Another comment\n${documentedCodebook}`,
  }),

  codebooks: async () => ({
    "a.txt": healthOffice,
    "empty.yaml": "",
    "syntax.yaml": `${codebook}  - id: [broken\n`,
    "key.yaml": codebook.replace("    kind: activity", "    knid: activity"),
    "stage.yaml": codebook.replace("stage: deliberation", "stage: deliberatoin"),
    "indicator.yaml": codebook.replace("~anggar NEAR/4 (", "~anggar NEAR ("),
    "bomb.yaml": `cgCode: 1\na: &a [x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 12 }, (_, index) => {
      const [name, before] = ["bcdefghijklm"[index], "abcdefghijkl"[index]];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(", ")}]\n`;
    }).join("")}`,
    "regex.yaml": codebook.replace("'(sudah | ada) SOP'", "'/(a+)+$/'"),
    "letters.txt": `T: Apa?\nJ: ${"a".repeat(5000)}b dan belum ada SOP.\n`,
  }),

  fixable: async () => ({
    "base.yaml": fixed,
    "codebook.yaml": fixable,
  }),

  exchange: async () => exchangeFiles(),
} satisfies Record<string, () => Promise<Files>>;
