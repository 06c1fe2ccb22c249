import { describe, expect, it } from "vitest";
import { type ObstaclesOptions, obstacles } from "../../src/analyse/obstacles.js";
import type { CodedDocument } from "../../src/model/corpus.js";
import { byAni, code, codebook, document, type Found, records, tableOf } from "./corpus.js";

const book = codebook(
  code({ id: "limited-resources", recommendation: { en: "Pool the budgets.", id: "Satukan anggaran." } }),
  code({ id: "limited-budget", parent: "limited-resources" }),
  code({ id: "limited-people", parent: "limited-resources" }),
  code({ id: "ground-rules", kind: "activity", stage: "deliberation", lackingAs: "no-ground-rules" }),
  code({ id: "no-ground-rules", stage: "deliberation" }),
  code({ id: "resources", kind: "activity", lackingAs: "limited-resources" }),
  code({ id: "advice", kind: "recommendation", stage: "any" }),
  code({ id: "shock", stage: "any" }),
);

const question = { by: "T", role: "interviewer", text: "Apa kendalanya?" } as const;
const budget = { words: "Anggaran", code: "limited-budget" };
const people = { words: "Tenaga", code: "limited-people" };

interface Interviewed {
  /** The name as stated, and what names of one institution have in common. */
  readonly institution?: readonly [name: string, key: string | null];
  readonly attributes?: Readonly<Record<string, string>>;
  readonly onText?: () => void;
}

function interview(
  id: string,
  { institution, attributes, onText }: Interviewed,
  text: string,
  ...found: readonly Found[]
) {
  return document({
    id: `${id}.txt`,
    turns: [question, { by: "J", text }],
    people: {
      J: {
        id,
        ...(institution === undefined
          ? {}
          : { attributes: { institution: institution[0] }, institution: institution[1] }),
      },
    },
    attributes: attributes ?? {},
    found,
    ...(onText === undefined ? {} : { onText }),
  });
}

function paper(id: string, genre: string | undefined, text: string, ...found: readonly Found[]) {
  return document({
    id,
    type: "document",
    turns: [{ text }],
    attributes: genre === undefined ? {} : { genre },
    found,
  });
}

const summary = (documents: readonly CodedDocument[], options: ObstaclesOptions = {}) =>
  tableOf(obstacles, book, options, documents);

const grades = async (...documents: readonly CodedDocument[]) =>
  records(await summary(documents), "code", "triangulation").find(([id]) => id === "limited-budget")?.[1];

describe("the obstacle summary", () => {
  it("groups families with their members by stage, and says where a stage has no evidence", async () => {
    const table = await summary([
      interview("A", {}, "Anggaran minim. Tenaga kurang. Banjir.", budget, people, { words: "Banjir", code: "shock" }),
    ]);
    expect(table.title).toEqual({
      en: "Candidate obstacle evidence (dictionary, not reviewed)",
      id: "Kandidat bukti kendala (kamus, belum ditelaah)",
    });
    expect(records(table, "stage", "obstacle", "informants", "informants_of", "mentions_turns")).toEqual([
      ["Assessment", "no evidence at this stage (which does not mean no obstacle)", 0, 1, 0],
      ["Initiation", "limited-resources", 1, 1, 1],
      ["Initiation", "limited-budget", 1, 1, 1],
      ["Initiation", "limited-people", 1, 1, 1],
      ["Deliberation", "no evidence at this stage (which does not mean no obstacle)", 0, 1, 0],
      ["Implementation", "no evidence at this stage (which does not mean no obstacle)", 0, 1, 0],
      ["Any stage", "shock", 1, 1, 1],
    ]);
    expect(table.rows.map(({ level }) => level)).toEqual([0, 0, 1, 1, 0, 0, 0]);
    expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
  });

  it("shows families only when only headlines are wanted", async () => {
    const table = await summary([interview("A", {}, "Anggaran minim.", budget)], { headline: true });
    expect(records(table, "code").flat().filter(Boolean)).toEqual(["limited-resources"]);
  });

  it("lists every obstacle when all are wanted, and otherwise names those without a row", async () => {
    const documents = [interview("A", {}, "Anggaran minim.", budget)];
    const all = records(await summary(documents, { all: true }), "code")
      .flat()
      .filter(Boolean);
    expect(all).toEqual(["limited-resources", "limited-budget", "limited-people", "no-ground-rules", "shock"]);
    const notes = (await summary(documents)).basis.notes.map(({ en }) => en);
    expect(notes).toContain("Codes without any passage have no row (3): limited-people, no-ground-rules, shock.");
  });

  it("grades triangulation by known institutions and documents that can corroborate", async () => {
    const a = interview("A", { institution: ["Dinkes", "dinas kesehatan"] }, "Anggaran minim.", budget);
    const same = interview("B", { institution: ["Dinas Kesehatan", "dinas kesehatan"] }, "Anggaran minim.", budget);
    const other = interview("C", { institution: ["Bappeda", "bappeda"] }, "Anggaran minim.", budget);
    const unstated = interview("D", {}, "Anggaran minim.", budget);
    const report = paper("lapor.txt", "report", "Anggaran minim.", budget);
    const regulation = paper("perbup.txt", "regulation", "Anggaran minim.", budget);
    expect(await grades(a, other, report)).toBe("candidate convergent");
    expect(await grades(a, other, regulation)).toBe("candidate sources");
    expect(await grades(a, same, report)).toBe("candidate techniques");
    expect(await grades(a, unstated)).toBe("candidate one institution");
    // A programme is nobody's institution.
    expect(await grades(a, interview("E", { institution: ["BOK", null] }, "Anggaran minim.", budget))).toBe(
      "candidate one institution",
    );
    expect(await grades(report)).toBe("candidate documents only");
    expect(await grades(a, regulation)).toBe("candidate single source");
  });

  it("counts only affirmed evidence and keeps denied, supposed and overcome apart", async () => {
    const table = await summary([
      interview(
        "A",
        {},
        "Anggaran ada. Anggaran dulu minim. Jika anggaran habis.",
        { ...budget, assertion: "negated" },
        { words: "Anggaran dulu", code: "limited-budget", assertion: "resolved" },
        { words: "Jika", code: "limited-budget", assertion: "hypothetical" },
      ),
    ]);
    const columns = ["code", "informants", "triangulation", "denied", "overcome", "hypothetical"];
    expect(records(table, ...columns)[2]).toEqual(["limited-resources", 0, "none", 1, 1, 1]);
    expect(records(table, "obstacle")[1]).toEqual(["no evidence at this stage (which does not mean no obstacle)"]);
  });

  it("is disputed by those who deny it and those who affirm its counterpart with a presence word", async () => {
    const table = await summary([
      interview("A", {}, "Belum ada aturan.", { words: "Belum", code: "no-ground-rules" }),
      interview("B", { attributes: { date: "2023-06-12", level: "kabupaten" } }, "SOP sudah ditandatangani.", {
        words: "SOP",
        code: "ground-rules",
        present: true,
      }),
      interview("C", {}, "Aturan dibahas.", { words: "Aturan", code: "ground-rules" }),
      document({
        id: "notulen.txt",
        type: "minutes",
        turns: [{ by: "Pak A", text: "Bukan belum ada aturan." }],
        found: [{ words: "Bukan", code: "no-ground-rules", assertion: "negated" }],
      }),
    ]);
    const row = records(table, "code", "informants", "triangulation", "disputed", "disputed_who").find(
      ([id]) => id === "no-ground-rules",
    );
    expect(row).toEqual(["no-ground-rules", 1, "candidate single source", 2, "B (2023-06-12, kabupaten); notulen.txt"]);
  });

  it("carries a dispute of a member to its family, not the other way round", async () => {
    const table = await summary([
      interview("A", {}, "Anggaran minim.", budget),
      interview("B", {}, "Anggaran tidak minim.", { ...budget, assertion: "negated" }),
      interview("C", {}, "Sumber daya ada.", { words: "Sumber", code: "resources", present: true }),
    ]);
    expect(records(table, "code", "disputed", "disputed_who").slice(1, 3)).toEqual([
      ["limited-resources", 2, "B; C"],
      ["limited-budget", 1, "B"],
    ]);
  });

  it("counts responses, and suggestions made in the same turn", async () => {
    const table = await summary([
      interview(
        "A",
        {},
        "Anggaran minim. Tenaga kurang, terpaksa merangkap. Sebaiknya ditambah.",
        budget,
        { ...people, response: true },
        { words: "Sebaiknya", code: "advice" },
      ),
      interview("B", {}, "Sebaiknya rapat.", { words: "Sebaiknya", code: "advice" }),
    ]);
    expect(records(table, "code", "responses", "suggestions").slice(1, 4)).toEqual([
      ["limited-resources", 1, 1],
      ["limited-budget", 0, 1],
      ["limited-people", 1, 1],
    ]);
  });

  it("leaves suggestions undefined, and says why, when the codebook has no codes for them", async () => {
    const plain = codebook(code({ id: "limited-budget" }));
    const table = await tableOf(obstacles, plain, {}, [interview("A", {}, "Anggaran minim.", budget)]);
    expect(records(table, "suggestions")[1]).toEqual([null]);
    expect(table.basis.notes.map(({ en }) => en).join()).toContain("no codes of kind recommendation");
  });

  it("names the codebook's recommendation as no finding", async () => {
    const table = await summary([interview("A", {}, "Anggaran minim.", budget)]);
    expect(records(table, "recommendation")[1]).toEqual(["Pool the budgets."]);
    expect(table.columns.at(-1)?.label.en).toContain("not a finding");
  });

  it("keeps codings whose code the codebook lacks in a row of their own, last", async () => {
    const table = await summary([interview("A", {}, "Lain.", { words: "Lain", code: "lost" })]);
    expect(records(table, "stage", "obstacle", "informants").at(-1)).toEqual([
      "(not in the codebook)",
      "(not in the codebook) lost",
      1,
    ]);
  });

  it("puts a passage in the stage a person moved it to", async () => {
    const table = await summary([
      interview("A", {}, "Anggaran minim.", { ...budget, ...byAni, stage: "implementation" }),
    ]);
    expect(records(table, "stage", "code", "informants").slice(-2)).toEqual([
      ["Implementation", "limited-resources", 1],
      ["Implementation", "limited-budget", 1],
    ]);
  });

  it("counts what people coded, and grades and quotes candidates as such where nobody has", async () => {
    const table = await summary([
      interview(
        "A",
        { institution: ["Dinkes", "dinas kesehatan"] },
        "Anggaran minim. Tenaga kurang.",
        { ...budget, ...byAni },
        people,
      ),
    ]);
    expect(table.title.en).toBe("Obstacle evidence");
    expect(
      records(table, "code", "informants", "triangulation", "unreviewed", "interview_quote_source").slice(2, 4),
    ).toEqual([
      ["limited-budget", 1, "single source", 0, "(A) ¶ 2"],
      ["limited-people", 0, "candidate single source", 1, "(A) ¶ 2, unreviewed"],
    ]);
  });
});

describe("the quotations of the obstacle summary", () => {
  const quotesOf = async (documents: readonly CodedDocument[], options: ObstaclesOptions = {}) =>
    records(await summary(documents, options), "code", "interview_quote", "interview_quote_source", "document_quote");

  it("are attributed by code, sector and date, and say where they stand", async () => {
    const a = interview(
      "INF-01",
      { attributes: { sector: "government", date: "2023-06-12" } },
      "Anggaran minim.",
      budget,
    );
    const report = paper("lapor.txt", "report", "Anggaran  minim\nsekali.", budget);
    expect((await quotesOf([a, report]))[2]).toEqual([
      "limited-budget",
      "Anggaran minim.",
      "(INF-01, government, 2023-06-12) ¶ 2",
      "Anggaran minim sekali.",
    ]);
  });

  it("prefer accepted passages, then whole sentences, then the informant least quoted so far", async () => {
    const quoted = await quotesOf([
      interview("A", {}, "Anggaran minim. Tenaga kurang.", budget, people),
      interview("B", {}, "Anggaran tipis. Tenaga sedikit.", budget, people),
    ]);
    expect(quoted.slice(1, 4).map((row) => row[2])).toEqual(["(A) ¶ 2", "(B) ¶ 2", "(A) ¶ 2"]);
    const whole = await quotesOf([
      interview("A", {}, "Anggaran minim", budget),
      interview("B", {}, "Anggaran tipis.", budget),
    ]);
    expect(whole[1]?.[1]).toBe("Anggaran tipis.");
    const accepted = await quotesOf([
      interview("A", {}, "Anggaran minim.", budget),
      interview("B", {}, "Anggaran tipis", { ...budget, ...byAni, origin: "accepted" }),
    ]);
    expect(accepted[1]?.[1]).toBe("Anggaran tipis");
  });

  it("never hold words of people who did not consent to be quoted", async () => {
    for (const consent of ["none", "paraphrase"]) {
      const barred = interview("A", { attributes: { consent } }, "Anggaran rahasia minim.", budget);
      expect((await quotesOf([barred]))[1]?.[1]).toBe("(words withheld: consent)");
      const open = interview("B", {}, "Anggaran tipis.", budget);
      expect((await quotesOf([barred, open]))[1]?.[1]).toBe("Anggaran tipis.");
    }
  });

  it("never come from a source that only describes", async () => {
    expect((await quotesOf([paper("perbup.txt", "regulation", "Anggaran minim.", budget)]))[1]?.[3]).toBe("");
  });

  it("quote the question of a short answer in brackets", async () => {
    const answer = interview("A", {}, "Minim.", { words: "Minim", code: "limited-budget", question: "Apa kendalanya" });
    expect((await quotesOf([answer]))[1]?.[1]).toBe("[Apa kendalanya?] Minim.");
  });

  it("load a text only while a quotation is wanted", async () => {
    let loaded = 0;
    const onText = () => {
      loaded += 1;
    };
    const documents = Array.from({ length: 200 }, (_, index) =>
      interview(`P${index}`, { onText }, "Anggaran minim.", budget),
    );
    await summary(documents);
    expect(loaded).toBe(12);
  });
});
