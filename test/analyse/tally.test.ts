import { describe, expect, it } from "vitest";
import { matrix } from "../../src/analyse/matrix.js";
import { type TallyOptions, tally } from "../../src/analyse/tally.js";
import { CgError } from "../../src/model/diagnostic.js";
import { byAni, code, codebook, document, type Found, records, tableOf } from "./corpus.js";

const book = codebook(
  code({ id: "limited-resources" }),
  code({ id: "limited-budget", parent: "limited-resources" }),
  code({ id: "limited-people", parent: "limited-resources" }),
  code({ id: "ground-rules", kind: "activity", stage: "deliberation" }),
  code({ id: "sustainability", stage: "implementation", hypothetical: "counts" }),
);

const question = { by: "T", role: "interviewer", text: "Apa kendalanya?" } as const;

function interview(id: string, institution: string | undefined, text: string, ...found: readonly Found[]) {
  return document({
    id,
    turns: [question, { by: "J", text }],
    attributes: institution === undefined ? {} : { institution },
    // As the list of agencies has it for all names used here.
    affiliated: institution === undefined ? {} : { institution: "dinas kesehatan" },
    found,
  });
}

const budget = { words: "Anggaran", code: "limited-budget" };
const people = { words: "Tenaga", code: "limited-people" };
const first = interview("a.txt", "Dinkes", "Anggaran minim. Tenaga kurang.", budget, people);
const second = interview("b.txt", "Dinas Kesehatan", "Anggaran minim. Aturan sudah ada.", budget, {
  words: "Aturan",
  code: "ground-rules",
});
const third = interview("c.txt", undefined, "Tidak ada kendala anggaran.", {
  words: "Tidak ada",
  code: "limited-budget",
  assertion: "negated",
});
const report = document({
  id: "laporan.txt",
  type: "document",
  turns: [{ text: "Anggaran minim. Tenaga kurang." }, { text: "Anggaran turun." }],
  found: [budget, people, { words: "Anggaran turun", code: "limited-budget" }],
});
const plan = document({
  id: "rencana.txt",
  type: "document",
  attributes: { genre: "plan" },
  turns: [{ text: "Anggaran minim." }],
  found: [budget],
});
const corpus = [first, second, third, report, plan];

const figures = ["informants", "informants_asked", "informants_of", "documentary_sources", "documentary_sources_of"];

const by = (options: TallyOptions, documents = corpus) => tableOf(tally, book, options, documents);

describe("tally", () => {
  it("counts informants and documentary sources of their own N, and a parent the union of its children", async () => {
    const table = await by({});
    expect(records(table, "code", ...figures, "documentary_sources_describing")).toEqual([
      ["limited-resources", 2, 3, 3, 2, 2, 1],
      ["limited-budget", 2, 3, 3, 2, 2, 1],
      ["limited-people", 1, 3, 3, 1, 2, 0],
      ["ground-rules", 1, 1, 3, 0, 2, 0],
    ]);
    expect(table.rows.map((row) => row.level)).toEqual([0, 1, 1, 0]);
  });

  it("counts as asked of a family whoever was asked about a stage of any member", async () => {
    const family = codebook(
      code({ id: "design", stage: "initiation" }),
      code({ id: "budget", parent: "design", stage: "implementation" }),
      code({ id: "people", parent: "design", stage: "deliberation" }),
    );
    const talks = [
      interview("a.txt", undefined, "Anggaran minim.", { words: "Anggaran", code: "budget" }),
      interview(
        "b.txt",
        undefined,
        "Anggaran minim. Tenaga kurang.",
        { words: "Anggaran", code: "budget" },
        {
          words: "Tenaga",
          code: "people",
        },
      ),
      interview("c.txt", undefined, "Tenaga kurang.", { words: "Tenaga", code: "people" }),
      interview("d.txt", undefined, "Tidak tahu."),
    ];
    const table = await tableOf(tally, family, {}, talks);
    expect(records(table, "code", "informants", "informants_asked", "informants_of")).toEqual([
      ["design", 3, 3, 4],
      ["people", 2, 2, 4],
      ["budget", 2, 2, 4],
    ]);
  });

  it("has each stage once, with every code of a family that spans stages in its own, under parents that stand there too", async () => {
    const family = codebook(
      code({ id: "design", stage: "deliberation" }),
      code({ id: "budget", parent: "design", stage: "implementation" }),
      code({ id: "travel", parent: "budget", stage: "implementation" }),
      code({ id: "people", parent: "design", stage: "deliberation" }),
      code({ id: "begin", stage: "initiation" }),
    );
    const talk = interview("a.txt", undefined, "Tidak tahu.");
    const table = await tableOf(tally, family, { all: true }, [talk]);
    expect(table.rows.map(({ level, group, cells }) => [group, level, cells[1]])).toEqual([
      ["initiation", 0, "begin"],
      ["deliberation", 0, "design"],
      ["deliberation", 1, "people"],
      ["implementation", 0, "budget"],
      ["implementation", 1, "travel"],
    ]);
  });

  it("counts turns of interviews and paragraphs of documentary sources apart, each once", async () => {
    const table = await by({});
    expect(records(table, "code", "mentions_turns", "mentions_paragraphs", "passages", "denied")).toEqual([
      ["limited-resources", 2, 3, 7, 1],
      ["limited-budget", 2, 3, 5, 1],
      ["limited-people", 1, 1, 2, 0],
      ["ground-rules", 1, 0, 1, 0],
    ]);
  });

  it("counts passages by the unit asked for", async () => {
    const passages = async (unit: NonNullable<TallyOptions["unit"]>) =>
      records(await by({ unit }), "code", "passages")[0]?.[1];
    expect(await passages("sentence")).toBe(7);
    expect(await passages("paragraph")).toBe(5);
    expect(await passages("turn")).toBe(5);
    expect(await passages("match")).toBe(7);
  });

  it("counts every place where an indicator matched when the unit is the match, the same place once", async () => {
    const place = { file: "codebook.yaml", line: 3, column: 1 };
    const at = (start: number, end: number) => ({ indicator: "x", place, spans: [{ start, end }], triggers: [] });
    const table = await by({ unit: "match" }, [
      interview("a.txt", undefined, "Anggaran dan dana minim.", {
        ...budget,
        evidence: [at(24, 30), at(37, 41), at(37, 41)],
      }),
    ]);
    expect(records(table, "passages")[0]).toEqual([2]);
  });

  it("says that people have not reviewed candidates", async () => {
    const table = await by({ by: "stage" });
    expect(table.title).toEqual({
      en: "Candidate tally by stage (dictionary, not reviewed)",
      id: "Kandidat tabulasi menurut tahap (kamus, belum ditelaah)",
    });
    expect(table.basis).toMatchObject({ codings: 0, unreviewed: 9, coders: ["codebook"], informants: 3, sources: 5 });
  });

  it("keeps unreviewed candidates out of what people coded", async () => {
    const coded = interview(
      "d.txt",
      "Bappeda",
      "Anggaran minim. Tenaga kurang.",
      { ...budget, ...byAni },
      budget,
      people,
    );
    const table = await by({}, [first, coded]);
    expect(table.title.en).toBe("Tally by code");
    expect(records(table, "code", "informants", "passages", "unreviewed")).toEqual([
      ["limited-resources", 1, 1, 3],
      ["limited-budget", 1, 1, 1],
      ["limited-people", 0, 0, 2],
    ]);
    expect(table.basis).toMatchObject({ codings: 1, coders: ["ani"], statuses: ["coded", "unreviewed"] });
  });

  it("lists all stages, also those without evidence, and puts `any` and unknown codes last", async () => {
    const any = codebook(...book.codes, code({ id: "shock", stage: "any" }));
    const odd = interview(
      "a.txt",
      undefined,
      "Banjir. Lain.",
      { words: "Banjir", code: "shock" },
      { words: "Lain", code: "lost" },
    );
    const table = await tableOf(tally, any, { by: "stage" }, [odd]);
    expect(records(table, "stage_label", "informants", "informants_asked")).toEqual([
      ["Assessment", 0, 0],
      ["Initiation", 0, 0],
      ["Deliberation", 0, 0],
      ["Implementation", 0, 0],
      ["Any stage", 1, 1],
      ["(not in the codebook)", 1, 1],
    ]);
    expect(records(await tableOf(tally, any, {}, [odd]), "code_label").at(-1)).toEqual(["(not in the codebook) lost"]);
  });

  it("gives each group its own N, and a row to those who do not state the attribute", async () => {
    const table = await by({ by: "institution" });
    expect(records(table, "institution", ...figures)).toEqual([
      ["Dinkes", 2, 2, 2, 0, 0],
      ["(not stated)", 0, 1, 1, 2, 2],
    ]);
  });

  it("groups by any attribute, of the person else of the source", async () => {
    const person = document({
      id: "a.txt",
      turns: [{ by: "J", text: "Anggaran minim." }],
      people: { J: { attributes: { sector: "business" } } },
      attributes: { sector: "government" },
      found: [budget],
    });
    expect(records(await by({ by: "sector" }, [person]), "sector", "informants")).toEqual([["business", 1]]);
  });

  it("refuses an attribute that nobody states", async () => {
    await expect(by({ by: "stages" })).rejects.toThrow(CgError);
  });

  it("gives no share of fewer than five informants unless asked", async () => {
    expect(records(await by({}), "informants_share")[0]).toEqual([null]);
    expect(records(await by({ smallShares: true }), "informants_share")[0]).toEqual([2 / 3]);
    const five = ["1", "2", "3", "4", "5"].map((id) => interview(`${id}.txt`, "Dinkes", "Anggaran minim.", budget));
    expect(records(await by({}, five), "informants_share")[0]).toEqual([1]);
  });

  it("counts hypothetical passages only where the code counts those", async () => {
    const table = await by({}, [
      interview(
        "a.txt",
        undefined,
        "Jika dana habis, berhenti. Jika anggaran minim.",
        { words: "Jika dana", code: "sustainability", assertion: "hypothetical" },
        { words: "Jika anggaran", code: "limited-budget", assertion: "hypothetical" },
      ),
    ]);
    expect(records(table, "code", "informants", "passages", "hypothetical")).toEqual([
      ["limited-resources", 0, 0, 1],
      ["limited-budget", 0, 0, 1],
      ["sustainability", 1, 1, 0],
    ]);
  });

  it("counts as asked whoever answers a question about the stage", async () => {
    const group = document({
      id: "fgd.txt",
      type: "focus-group",
      turns: [
        question,
        { by: "P1", text: "Tidak tahu." },
        { by: "P2", text: "Sama." },
        question,
        { by: "P3", text: "Ya." },
      ],
      asked: [{ turn: 0, stage: "initiation" }],
    });
    const table = await by({ by: "stage" }, [group]);
    expect(records(table, "stage", "informants_asked", "informants_of").slice(0, 2)).toEqual([
      ["assessment", 0, 3],
      ["initiation", 2, 3],
    ]);
  });

  it("leaves speakers of unknown role outside n and N but counts their turns", async () => {
    const table = await by({}, [
      document({
        id: "a.txt",
        turns: [
          { by: "J", text: "Ya." },
          { by: "S", role: "unknown", text: "Anggaran minim." },
        ],
        found: [budget],
      }),
    ]);
    expect(records(table, "informants", "informants_of", "mentions_turns")[0]).toEqual([0, 1, 1]);
    expect(table.basis.unknownRole).toBe(1);
  });

  it("counts the stage a person moved a passage to", async () => {
    const moved = interview("a.txt", undefined, "Anggaran minim.", { ...budget, ...byAni, stage: "implementation" });
    expect(records(await by({ by: "stage" }, [moved]), "stage", "informants")).toContainEqual(["implementation", 1]);
  });

  it("looks only at the coders and statuses asked for", async () => {
    const two = interview(
      "a.txt",
      undefined,
      "Anggaran minim. Tenaga kurang.",
      { ...budget, ...byAni },
      { ...people, ...byAni, coder: "budi" },
    );
    expect(records(await by({ coders: ["budi"] }, [two]), "code").map(([id]) => id)).toEqual([
      "limited-resources",
      "limited-people",
    ]);
    expect(records(await by({ statuses: ["unreviewed"] }, [two]), "code")).toEqual([]);
  });

  it("never asks for the text of a document", async () => {
    let asked = 0;
    const onText = () => {
      asked += 1;
    };
    const plain = document({ id: "a.txt", turns: [{ by: "J", text: "Anggaran minim." }], found: [budget], onText });
    await by({}, [plain]);
    await tableOf(matrix, book, {}, [plain]);
    expect(asked).toBe(0);
  });
});

describe("matrix", () => {
  it("counts informants by any two groups, each column with its own N", async () => {
    const table = await tableOf(matrix, book, { rows: "stage", columns: "institution" }, corpus);
    expect(table.columns.map(({ key, label }) => [key, label.en])).toEqual([
      ["stage", "Stage"],
      ["of", "N"],
      ["institution_dinas_kesehatan", "Dinkes (N\u00a0=\u00a02)"],
      ["institution_not_stated", "(not stated) (N\u00a0=\u00a01)"],
    ]);
    expect(table.rows.map(({ cells }) => cells.slice(1))).toEqual([
      [3, 0, 0],
      [3, 2, 0],
      [3, 1, 0],
      [3, 0, 0],
    ]);
  });

  it("counts passages when asked, and lets a family count distinct ones", async () => {
    const table = await tableOf(matrix, book, { rows: "code", columns: "type", count: "passages" }, corpus);
    expect(table.rows.map(({ cells }) => cells.slice(1))).toEqual([
      [4, 3],
      [3, 2],
      [1, 1],
      [0, 1],
    ]);
  });
});
