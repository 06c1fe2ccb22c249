import { describe, expect, it } from "vitest";
import { code as codeAnalysis } from "../../src/analyse/code.js";
import { documents } from "../../src/analyse/documents.js";
import { quotes } from "../../src/analyse/quotes.js";
import { analyses } from "../../src/analyse/registry.js";
import { CgError } from "../../src/model/diagnostic.js";
import type { Row } from "../../src/model/table.js";
import { code, codebook, document, records, tableOf } from "./corpus.js";

const book = codebook(
  code({ id: "limited-resources" }),
  code({ id: "limited-budget", parent: "limited-resources" }),
  code({ id: "ground-rules", kind: "activity", stage: "deliberation" }),
);
const place = { file: "codebook.yaml", line: 212, column: 9 };

const talk = document({
  id: "dinkes.txt",
  turns: [
    { by: "T", role: "interviewer", text: "Bagaimana?" },
    { by: "J", text: "😀 Ya begitu. Anggaran minim sekali. Itu saja." },
  ],
  people: { J: { id: "INF-01" } },
  attributes: { sector: "government" },
  marks: [
    { at: 0, time: 0 },
    { at: 14, time: 3_723_456 },
  ],
  found: [
    {
      words: "Anggaran",
      code: "limited-budget",
      evidence: [
        {
          indicator: "~anggar NEAR/4 @scarcity",
          place,
          spans: [{ start: 30, end: 38 }],
          triggers: [{ category: "resolved", words: "dulu", span: { start: 0, end: 4 }, distance: 2 }],
          via: "resources",
        },
      ],
    },
    { words: "Itu", code: "ground-rules", assertion: "negated" },
  ],
  hits: (span) => [
    {
      code: "limited-budget",
      indicator: "anggaran",
      place,
      sentence: span("Anggaran minim sekali."),
      spans: [span("Anggaran"), span("minim")],
      counted: false,
      reason: "inside a longer hit of limited-resources",
      assertion: "affirmed",
      triggers: [],
    },
  ],
});

describe("the passages of a code", () => {
  it("stand in their turn, in code points, with place and attribution", async () => {
    const table = await tableOf(quotes, book, { code: "limited-resources" }, [talk]);
    expect(table.title.id).toBe("Kandidat kutipan: limited-resources (id) (kamus, belum ditelaah)");
    expect(records(table, "source", "start", "end", "place", "before", "passage", "after", "attribution")).toEqual([
      [
        "dinkes.txt",
        30,
        52,
        "01:02:03",
        "😀 Ya begitu.",
        "Anggaran minim sekali.",
        "Itu saja.",
        "(INF-01, government)",
      ],
    ]);
  });

  it("are refused for a code that neither codebook nor codings know", async () => {
    await expect(tableOf(quotes, book, { code: "limited-bugdet" }, [talk])).rejects.toThrow(CgError);
  });

  it("are withheld, with their surroundings, without consent", async () => {
    const barred = { ...talk, attributes: { consent: "none" } };
    const all = [
      await tableOf(quotes, book, { code: "limited-budget" }, [barred]),
      await tableOf(codeAnalysis, book, {}, [barred]),
      await tableOf(codeAnalysis, book, { hits: true }, [barred]),
    ];
    expect(all.map((table) => table.rows.length)).toEqual([1, 2, 1]);
    for (const table of all) expect(JSON.stringify(table.rows)).not.toMatch(/Anggaran|begitu|saja|minim/);
  });
});

describe("code", () => {
  it("gives every passage with its rule, where that stands, and the words that decided", async () => {
    const table = await tableOf(codeAnalysis, book, {}, [talk]);
    const columns = ["code", "assertion", "status", "counted", "rule", "rule_place", "triggers", "via", "id"];
    expect(records(table, ...columns)).toEqual([
      [
        "limited-budget",
        "affirmed",
        "unreviewed",
        true,
        "~anggar NEAR/4 @scarcity",
        "codebook.yaml:212",
        "resolved: dulu",
        "resources",
        "dinkes.txt-0",
      ],
      ["ground-rules", "denied", "unreviewed", false, "", "", "", "", "dinkes.txt-1"],
    ]);
    expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
  });

  it("gives every hit, kept or dropped, with the reason and spans in code points", async () => {
    const table = await tableOf(codeAnalysis, book, { hits: true }, [talk]);
    expect(records(table, "start", "words", "spans", "counted", "reason")).toEqual([
      [30, "Anggaran … minim", "30-38 39-44", false, "inside a longer hit of limited-resources"],
    ]);
    expect(table.rows.every(({ cells }) => cells.length === table.columns.length)).toBe(true);
  });
});

describe("tables whose rows are passages or hits", () => {
  const starts = {
    code: () => codeAnalysis.start(book, {}),
    hits: () => codeAnalysis.start(book, { hits: true }),
    quotes: () => quotes.start(book, { code: "limited-resources" }),
  };

  it.each(Object.entries(starts))(
    "%s: rows can be taken document by document, and are then forgotten",
    async (_, start) => {
      const gathering = start();
      const streaming = start();
      const taken: Row[] = [];
      for (const each of [talk, { ...talk, id: "fgd.txt" }]) {
        await gathering.add(each);
        await streaming.add(each);
        taken.push(...(streaming.stream?.take() ?? []));
      }
      const whole = gathering.finish([]);
      expect(taken).toEqual(whole.rows);
      expect(taken.length).toBeGreaterThan(0);
      expect(streaming.stream?.columns).toEqual(whole.columns);
      expect(streaming.finish([])).toEqual({ ...whole, rows: [] });
    },
  );
});

describe("the table of documentary sources", () => {
  it("says which can corroborate", async () => {
    const written = (id: string, attributes: Readonly<Record<string, string>>) =>
      document({
        id,
        type: "document",
        turns: [{ text: "Anggaran minim." }],
        attributes,
        found: [{ words: "Anggaran", code: "limited-budget" }],
      });
    const table = await tableOf(documents, book, {}, [
      talk,
      written("lapor.txt", { genre: "report", date: "2022" }),
      written("perbup.txt", { genre: "Peraturan" }),
      document({ id: "notulen.txt", type: "minutes", turns: [{ by: "A", text: "Rapat." }] }),
    ]);
    expect(records(table, "source", "genre", "corroborates", "date", "words", "paragraphs", "passages")).toEqual([
      ["lapor.txt", "report", true, "2022", 2, 1, 1],
      ["perbup.txt", "Peraturan", false, "(not stated)", 2, 1, 1],
      ["notulen.txt", "(not stated)", true, "(not stated)", 1, 1, 0],
    ]);
  });
});

describe("every registered analysis", () => {
  it.each(Object.entries(analyses))(
    "%s goes by its name and says in both languages what it is for",
    (name, analysis) => {
      expect(analysis.name).toBe(name);
      expect(analysis.about.en).not.toBe("");
      expect(analysis.about.id).not.toBe("");
    },
  );

  it("has stable snake_case keys, and words in both languages for every column", async () => {
    const tables = [
      await tableOf(analyses.sources, book, {}, [talk]),
      await tableOf(analyses.code, book, {}, [talk]),
      await tableOf(analyses.code, book, { hits: true }, [talk]),
      await tableOf(analyses.tally, book, {}, [talk]),
      await tableOf(analyses.obstacles, book, {}, [talk]),
      await tableOf(analyses.matrix, book, {}, [talk]),
      await tableOf(analyses.quotes, book, { code: "limited-budget" }, [talk]),
      await tableOf(analyses.informants, book, { identify: true }, [talk]),
      await tableOf(analyses.documents, book, {}, [talk]),
    ];
    for (const { id, columns } of tables) {
      const keys = columns.map(({ key }) => key);
      expect(new Set(keys).size, id).toBe(keys.length);
      for (const { key, label, about } of columns) {
        expect(key).toMatch(/^[a-z][a-z0-9_]*$/);
        for (const text of [label.en, label.id, about.en, about.id]) expect(text, `${id} ${key}`).not.toBe("");
        // The bare word heads no column: documentary sources are a kind of source.
        expect(label.en).not.toBe("Documents");
      }
    }
  });
});
