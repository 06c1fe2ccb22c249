import { describe, expect, it } from "vitest";
import { indicators } from "../../src/analyse/indicators.js";
import type { IndicatorLine } from "../../src/model/codebook.js";
import type { Evidence, Hit } from "../../src/model/coding.js";
import type { Place } from "../../src/model/diagnostic.js";
import type { Span } from "../../src/model/text.js";
import { code, codebook, document, type Found, records, type Said, tableOf } from "./corpus.js";

const at = (line: number): Place => ({ file: "codebook.yaml", line, column: 5 });

function line(number: number, text: string, language: string | null = "id"): IndicatorLine {
  return { text, language, place: at(number) };
}

const book = codebook(
  code({
    id: "budget",
    indicators: [line(1, "anggaran kurang"), line(2, "kurang"), line(3, "dana habis"), line(4, "budget", "en")],
  }),
  code({ id: "rules", kind: "activity", lackingAs: "no-rules", indicators: [line(5, "SOP")] }),
  code({ id: "no-rules", indicators: [line(6, "tanpa SOP")] }),
  code({ id: "old", retired: "1.0.0", indicators: [line(7, "lama")] }),
);

/** A passage that these lines find. */
function found(words: string, codeId: string, lines: readonly number[], more: Partial<Found> = {}): Found {
  const evidence = lines.map((number): Evidence => {
    return { indicator: "", place: at(number), spans: [], triggers: [] };
  });
  return { words, code: codeId, evidence, ...more };
}

/** A hit of a line: the matched words and the sentence they stand in. */
function hit(number: number, words: Span, sentence: Span, more: Partial<Hit> = {}): Hit {
  return {
    code: "budget",
    indicator: "",
    place: at(number),
    sentence,
    spans: [words],
    counted: true,
    reason: "",
    assertion: "affirmed",
    triggers: [],
    ...more,
  };
}

const turns: readonly Said[] = [
  { by: "T", role: "interviewer", text: "Apa dana habis?" },
  { by: "J", text: "Anggaran kurang sekali. Kader kurang. SOP belum ada." },
];

function interview(id: string, more: Partial<Parameters<typeof document>[0]> = {}) {
  return document({
    id,
    turns,
    found: [
      found("Anggaran kurang", "budget", [1, 2]),
      found("Kader kurang", "budget", [2]),
      found("SOP belum ada", "no-rules", [5]),
    ],
    hits: (span) => [
      hit(3, span("dana habis"), span("Apa dana habis?"), {
        counted: false,
        reason: "the interviewer's words are no evidence",
      }),
      hit(1, span("Anggaran kurang"), span("Anggaran kurang sekali.")),
      hit(2, span("kurang"), span("Anggaran kurang sekali.")),
      hit(2, span("Kader kurang"), span("Kader kurang.")),
      hit(5, span("SOP"), span("SOP belum ada."), {
        code: "rules",
        counted: false,
        reason: "negated",
        assertion: "negated",
      }),
      hit(5, span("SOP"), span("SOP belum ada."), { code: "no-rules", via: "rules" }),
    ],
    ...more,
  });
}

describe("indicators", () => {
  it("counts for each line hits, hits that count, passages and those that it alone finds", async () => {
    const table = await tableOf(indicators, book, { all: true }, [interview("a.txt"), interview("b.txt")]);
    const keys = ["line", "hits", "counted", "passages", "passages_of", "only", "as_lack", "sources", "informants"];
    expect(records(table, ...keys)).toEqual([
      ["codebook.yaml:6", 0, 0, 0, 2, 0, 0, 0, 0],
      ["codebook.yaml:3", 2, 0, 0, 4, 0, 0, 0, 0],
      ["codebook.yaml:1", 2, 2, 2, 4, 0, 0, 2, 2],
      ["codebook.yaml:2", 4, 4, 4, 4, 0.5, 0, 2, 2],
      ["codebook.yaml:5", 2, 2, 0, 0, null, 2, 2, 2],
      ["codebook.yaml:4", 0, 0, 0, 4, 0, 0, 0, 0],
    ]);
  });

  it("says what speaks against a line, gravest first, and by which criterion", async () => {
    const table = await tableOf(indicators, book, { all: true }, [interview("a.txt")]);
    expect(records(table, "remark", "indicator")).toEqual([
      ["no hit", "tanpa SOP"],
      ["no hit counts", "dana habis"],
      ["nothing of its own", "anggaran kurang"],
      ["", "kurang"],
      ["", "SOP"],
      ["not searched for", "budget"],
    ]);
    const notes = table.basis.notes.map(({ en }) => en);
    expect(notes).toContain("no hit (1): it matches nowhere in these sources.");
    expect(notes).toContain("nothing of its own (1): another line finds each of its passages too.");
  });

  it("calls a line greedy that hits a larger share of the sentences than agreed, in five at least", async () => {
    const many = ["a", "b", "c"].map((id) => interview(`${id}.txt`));
    const greedy = await tableOf(indicators, book, { greedy: 0.4 }, many);
    expect(records(greedy, "remark", "indicator", "sentences")[0]).toEqual(["greedy", "kurang", 0.5]);
    expect(greedy.basis.notes[0]).toEqual({
      en: "greedy (1): hits in over 40 % of all sentences, and in 5 at least.",
      id: "terlalu luas (1): temuan pada lebih dari 40 % kalimat, sedikitnya 5.",
    });
    expect(records(await tableOf(indicators, book, { greedy: 0.5 }, many), "remark")).not.toContainEqual(["greedy"]);
    expect(records(await tableOf(indicators, book, { greedy: 0.1 }, many.slice(0, 2)), "remark")).not.toContainEqual([
      "greedy",
    ]);
  });

  it("names lines without a hit in a note, by file and runs of lines, where they have no row", async () => {
    const lines = [1, 2, 3, 7, 9, 10].map((number) => line(number, `kata${number}`));
    const table = await tableOf(indicators, codebook(code({ id: "budget", indicators: lines })), {}, [
      interview("a.txt", { found: [], hits: () => [] }),
    ]);
    expect(table.rows).toEqual([]);
    expect(table.basis.notes[0]?.en).toBe(
      "no hit (6): it matches nowhere in these sources. codebook.yaml: 1-3, 7, 9-10.",
    );
  });

  it("takes every line for looked for where a source is in a language the codebook does not know", async () => {
    const table = await tableOf(indicators, book, { all: true }, [interview("a.txt", { languages: ["su"] })]);
    expect(records(table, "remark")).not.toContainEqual(["not searched for"]);
  });

  it("counts the codes that stand beside a line's passages in their sentences", async () => {
    const both = interview("a.txt", {
      found: [
        found("Kader kurang", "budget", [2]),
        found("Kader kurang", "no-rules", [6]),
        found("Anggaran", "rules", [5]),
      ],
    });
    const table = await tableOf(indicators, book, {}, [both]);
    expect(records(table, "indicator", "codes_beside")).toContainEqual(["kurang", 1]);
  });

  it("takes samples of each informant before a second of anyone, in the order of sources, and none of people without consent", async () => {
    const silent = interview("b.txt", { people: { J: { attributes: { consent: "none" } } } });
    const documents = [interview("a.txt"), silent, interview("c.txt")];
    const table = await tableOf(indicators, book, { samples: 3 }, documents);
    const keys = ["sample_1", "sample_1_source", "sample_2", "sample_2_source", "sample_3"];
    expect(records(table, "indicator", ...keys)).toContainEqual([
      ...["kurang", "Anggaran kurang sekali.", "(a) ¶ 2", "Anggaran kurang sekali.", "(c) ¶ 2", "Kader kurang."],
    ]);
    const withheld = await tableOf(indicators, book, { samples: 1 }, [silent]);
    expect(records(withheld, "indicator", "sample_1")).toContainEqual(["kurang", "(words withheld: consent)"]);
    expect(JSON.stringify(withheld.rows)).not.toContain("Kader");
  });

  it("shows of a line that never counts what it hits and why that does not count", async () => {
    const table = await tableOf(indicators, book, { samples: 1 }, [interview("a.txt")]);
    expect(records(table, "indicator", "sample_1", "sample_1_source")).toContainEqual([
      "dana habis",
      "Apa dana habis?",
      "(a.txt) ¶ 1: the interviewer's words are no evidence",
    ]);
  });

  it("never prints staff numbers or telephone numbers", async () => {
    const one = document({
      id: "a.txt",
      turns: [{ by: "J", text: "Anggaran kurang, NIP 197001011995031001, telepon 0812-3456-7890." }],
      found: [found("Anggaran kurang", "budget", [1])],
      hits: (span) => [hit(1, span("Anggaran kurang"), span("Anggaran kurang, NIP"))],
    });
    const text = JSON.stringify((await tableOf(indicators, book, {}, [one])).rows);
    expect(text).toContain("[•••]");
    expect(text).not.toMatch(/19700101|0812/);
  });

  it("loads the text of a document only where a sample is wanted", async () => {
    let loads = 0;
    const documents = [1, 2, 3, 4].map((number) => interview("a.txt", { id: `a${number}.txt`, onText: () => loads++ }));
    await tableOf(indicators, book, { samples: 0 }, documents);
    expect(loads).toBe(0);
    await tableOf(indicators, book, { samples: 1 }, documents);
    expect(loads).toBeLessThanOrEqual(2);
  });

  it("can be narrowed to the lines of some codes", async () => {
    const table = await tableOf(indicators, book, { codes: new Set(["rules"]), all: true }, [interview("a.txt")]);
    expect(records(table, "indicator")).toEqual([["SOP"]]);
  });
});
