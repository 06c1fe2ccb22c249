import { describe, expect, it } from "vitest";
import { documents } from "../../src/analyse/documents.js";
import { voicesOf } from "../../src/analyse/evidence/informants.js";
import { informants } from "../../src/analyse/informants.js";
import { sources } from "../../src/analyse/sources.js";
import { tally } from "../../src/analyse/tally.js";
import { code, codebook, document, records, tableOf } from "./corpus.js";

const book = codebook(code({ id: "limited-budget" }));
const question = { by: "T", role: "interviewer", text: "Bagaimana anggarannya?" } as const;

describe("who is an informant", () => {
  it("is a person with a participant turn in an interview or focus group", () => {
    const voices = voicesOf(document({ id: "a.txt", turns: [question, { by: "J", text: "Terbatas." }] }));
    expect(voices.informants.map(({ informant }) => informant)).toEqual([
      { id: "a.txt#J", code: "a", recognised: true },
    ]);
    expect(voices.voiceOf(0).kind).toBe("interviewer");
    expect(voices.voiceOf(1).kind).toBe("informant");
  });

  it("is not a speaker of unknown role, who is told apart", () => {
    const voices = voicesOf(
      document({
        id: "a.txt",
        turns: [
          { by: "J", text: "Ya." },
          { by: "S", role: "unknown", text: "Terbatas." },
        ],
      }),
    );
    expect(voices.informants).toHaveLength(1);
    expect(voices.unknown).toEqual(["a.txt#S"]);
    expect(voices.voiceOf(1).kind).toBe("unknown");
  });

  it("is not a speaker in minutes, and nobody in a document", () => {
    const minutes = document({ id: "n.txt", type: "minutes", turns: [{ by: "Pak Asep", text: "Terbatas." }] });
    expect(voicesOf(minutes).informants).toEqual([]);
    expect(voicesOf(minutes).voiceOf(0).kind).toBe("documentary");
  });

  it("is the interview itself, marked, when no speaker is recognisable", () => {
    for (const turns of [
      [{ text: "Anggaran terbatas." }],
      [question, { by: null, role: "unknown", text: "Terbatas." } as const],
    ]) {
      const voices = voicesOf(document({ id: "x/a.txt", turns }));
      expect(voices.informants.map(({ informant }) => informant)).toEqual([
        { id: "x/a.txt", code: "x/a", recognised: false },
      ]);
      expect(voices.unknown).toEqual([]);
    }
  });

  it("is marked when a person of the interview has no label, unless the study says who it is", () => {
    const alone = document({ id: "a.txt", turns: [question, { by: "J", text: "Terbatas." }] });
    const unlabelled = (id: string) => ({
      ...alone,
      turns: alone.turns.map((turn) => (turn.label === "J" ? { ...turn, label: null, person: id } : turn)),
      people: [{ id, labels: [], attributes: {} }],
    });
    const recognised = (id: string) => voicesOf(unlabelled(id)).informants.map(({ informant }) => informant.recognised);
    expect(recognised("a.txt#unlabelled")).toEqual([false]);
    expect(recognised("INF-01")).toEqual([true]);
  });

  it("is nobody when an interview holds only speakers of unknown role", () => {
    const voices = voicesOf(document({ id: "a.txt", turns: [{ by: "S", role: "unknown", text: "Ya." }] }));
    expect(voices.informants).toEqual([]);
    expect(voices.unknown).toEqual(["a.txt#S"]);
  });

  it("goes by the study's code, a generic label or a place, never by name", () => {
    const group = document({
      id: "fgd.txt",
      type: "focus-group",
      turns: [
        { by: "P1", text: "Ya." },
        { by: "Ibu Ratna", text: "Ya." },
        { by: "Pak Kades", text: "Ya." },
        { by: "Ceu Edoh", text: "Ya." },
      ],
      people: { "Pak Kades": { id: "INF-04" }, "Ceu Edoh": { attributes: { code: "KD-2" } } },
    });
    expect(voicesOf(group).informants.map(({ informant }) => informant.code)).toEqual([
      "fgd#P1",
      "fgd#2",
      "INF-04",
      "KD-2",
    ]);
  });
});

describe("the table of informants", () => {
  const joined = [
    document({
      id: "dinkes.txt",
      turns: [question, { by: "J", text: "Anggaran terbatas sekali." }],
      people: { J: { id: "INF-01", attributes: { position: "Kepala Bidang", phone: "0812 3456 7890" } } },
      attributes: { institution: "Dinas Kesehatan", date: "2023-06-12" },
      found: [{ words: "Anggaran", code: "limited-budget" }],
    }),
    document({
      id: "fgd.txt",
      type: "focus-group",
      turns: [
        { by: "Ibu R.", text: "Ya." },
        { by: "S", role: "unknown", text: "Begitu." },
      ],
      people: { "Ibu R.": { id: "INF-01" } },
      attributes: { date: "2023-07-01" },
    }),
    document({
      id: "notulen.txt",
      type: "minutes",
      turns: [{ by: "Pak Asep", text: "Rapat dibuka." }],
      people: { "Pak Asep": { attributes: { institution: "Bappeda" } } },
      attributes: { institution: "Setda" },
    }),
  ];

  it("joins a person over sources and lists who was not interviewed", async () => {
    const table = await tableOf(informants, book, {}, joined);
    const columns = [
      "informant",
      "interviewed",
      "status",
      "position",
      "institution",
      "date",
      "sources",
      "turns",
      "words",
    ];
    expect(records(table, ...columns)).toEqual([
      [
        "INF-01",
        true,
        "informant",
        "Kepala Bidang",
        "Dinas Kesehatan",
        "2023-06-12; 2023-07-01",
        "dinkes.txt; fgd.txt",
        2,
        4,
      ],
      ["fgd#S", false, "speaker of unknown role", "", "", "", "fgd.txt", 1, 1],
      ["notulen#1", false, "speaks in a source that is no interview", "", "Bappeda", "", "notulen.txt", 1, 2],
      ["", false, "institution of a source, nobody interviewed", "", "Setda", "", "notulen.txt", 0, 0],
    ]);
    expect(table.basis.informants).toBe(1);
    expect(table.basis.unknownRole).toBe(1);
  });

  it("names people only when asked", async () => {
    const hidden = await tableOf(informants, book, {}, joined);
    expect(JSON.stringify(hidden)).not.toContain("Asep");
    expect(records(await tableOf(informants, book, { identify: true }, joined), "name")).toEqual([
      ["J"],
      ["S"],
      ["Pak Asep"],
      [""],
    ]);
  });

  it("never prints telephone, staff or identity numbers", async () => {
    const all = [await tableOf(informants, book, { identify: true }, joined), await tableOf(sources, book, {}, joined)];
    expect(JSON.stringify(all)).not.toMatch(/7890/);
  });
});

describe("the table of sources", () => {
  it("says type and reason, words by role, length, turns, speakers with roles, and attributes", async () => {
    const table = await tableOf(sources, book, {}, [
      document({
        id: "dinkes.txt",
        turns: [question, { by: "J", text: "Anggaran terbatas sekali." }, { by: "S", role: "unknown", text: "Ya." }],
        people: { J: { id: "INF-01" } },
        marks: [
          { at: 0, page: 1 },
          { at: 9, page: 2, time: 754_000 },
        ],
        attributes: { date: "2023-06-12", nip: "197001011995031001", sector: "government" },
        affiliated: { inferred: ["sector"] },
      }),
    ]);
    expect(table.rows[0]?.cells.slice(2)).toEqual([
      { en: "study.yaml", id: "study.yaml" },
      "txt",
      "id",
      "",
      2,
      "00:12:34",
      3,
      2,
      1,
      3,
      1,
      {
        en: "T (interviewer 1); J = INF-01 (participant 1); S (unknown 1)",
        id: "T (pewawancara 1); J = INF-01 (informan 1); S (tidak diketahui 1)",
      },
      {
        en: "date: 2023-06-12; sector: government (from agencies)",
        id: "date: 2023-06-12; sector: government (dari daftar instansi)",
      },
      "",
    ]);
  });
});

describe("the passages of the tables of informants and documents", () => {
  const twice = document({
    id: "dinkes.txt",
    turns: [question, { by: "J", text: "Anggaran terbatas sekali. Tenaga juga terbatas." }],
    people: { J: { id: "INF-01" } },
    found: [
      { words: "Anggaran", code: "limited-budget" },
      { words: "Anggaran", code: "limited-people" },
      { words: "Tenaga", code: "limited-people" },
    ],
  });
  const report = document({
    id: "laporan.md",
    type: "document",
    turns: [{ text: "Anggaran terbatas sekali. Tenaga juga terbatas." }],
    found: [
      { words: "Anggaran", code: "limited-budget" },
      { words: "Anggaran", code: "limited-people" },
      { words: "Tenaga", code: "limited-people" },
    ],
  });
  const codes = codebook(code({ id: "limited-budget" }), code({ id: "limited-people" }));

  it.each([
    ["sentence", 2],
    ["paragraph", 1],
    ["match", 2],
  ] as const)("are counted per %s, as the basis says and the tally does", async (unit, passages) => {
    const people = await tableOf(informants, codes, { unit }, [twice]);
    const sources = await tableOf(documents, codes, { unit }, [report]);
    const tallied = await tableOf(tally, codes, { unit, by: "person" }, [twice]);
    expect(records(people, "passages")).toEqual([[passages]]);
    expect(records(sources, "passages")).toEqual([[passages]]);
    expect(records(tallied, "passages")).toEqual([[passages]]);
    expect([people.basis.unit, sources.basis.unit, tallied.basis.unit]).toEqual([unit, unit, unit]);
  });

  it("are none in the table of sources, whose basis names no unit", async () => {
    expect((await tableOf(sources, book, {}, [twice])).basis.unit).toBeNull();
  });
});
