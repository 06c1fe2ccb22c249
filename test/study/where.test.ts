import { describe, expect, it } from "vitest";
import type { CodedDocument } from "../../src/model/corpus.js";
import type { Role } from "../../src/model/document.js";
import { withoutSpeakers } from "../../src/study/selection.js";
import { type Condition, createWhere } from "../../src/study/where.js";

type People = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** An interview in which an interviewer asks and each person answers with one sentence of one letter. */
function interview(attributes: Readonly<Record<string, string>>, people: People): CodedDocument {
  const names = ["P", ...Object.keys(people)];
  return {
    id: "a.txt",
    title: "a",
    type: "interview",
    typeReason: { en: "", id: "" },
    format: "txt",
    languages: ["id"],
    attributes,
    units: {
      sentences: Int32Array.from(names.flatMap((_, index) => [index, index + 1])),
      sentenceWords: Int32Array.from(names.map((_, index) => index + 1)),
      sentenceTurn: Int32Array.from(names.map((_, index) => index)),
      paragraphs: Int32Array.from([0, names.length]),
    },
    turns: names.map((name, index) => {
      const role: Role = name === "P" ? "interviewer" : "participant";
      return { span: { start: index, end: index + 1 }, label: name, person: name, role };
    }),
    people: names.map((id) => ({ id, labels: [id], attributes: people[id] ?? {} })),
    marks: [],
    masks: [],
    codings: names.slice(1).map((name, index) => ({
      id: name,
      document: "a.txt",
      span: { start: index + 1, end: index + 2 },
      code: "limited-budget",
      coder: "codebook",
      origin: "candidate",
      status: "unreviewed",
      assertion: "affirmed",
      response: false,
      present: false,
      evidence: [],
    })),
    asked: names.slice(1).map((_, index) => ({ turn: index + 1, stage: "initiation" })),
    hits: [],
    warnings: [],
    text: async () => "",
  };
}

const left = (document: CodedDocument, ...conditions: Condition[]) => {
  const selected = createWhere(conditions).select(document);
  return selected === null ? null : [...selected];
};
const is = (key: string, value: string): Condition => ({ key, value });
const group = interview({ case: "Mekarsari" }, { A: { sector: "government" }, B: { sector: "Business" }, C: {} });

describe("--where", () => {
  it("keeps everything when nothing is asked", () => {
    expect(left(group)).toEqual([]);
  });

  it("asks the source: type, format, language, id and attributes, in any case", () => {
    expect(
      left(group, is("type", "Interview"), is("format", "txt"), is("language", "id"), is("source", "a.txt")),
    ).toEqual([]);
    expect(left(group, is("case", "mekarsari"))).toEqual([]);
    expect(left(group, is("case", "Sukamaju"))).toBe(null);
  });

  it("asks the people, and leaves out those who do not match", () => {
    expect(left(group, is("sector", "government"))).toEqual(["B", "C"]);
    expect(left(group, is("sector", "business"), is("sector", "government"))).toEqual(["C"]);
    expect(left(group, is("sector", "business"), is("case", "Mekarsari"))).toEqual(["A", "C"]);
    expect(left(group, is("sector", "media"))).toBe(null);
    expect(left(group, is("person", "C"))).toEqual(["A", "B"]);
  });

  it("with an empty value asks for those that state none", () => {
    expect(left(group, is("sector", ""))).toEqual(["A", "B"]);
    expect(left(group, is("case", ""))).toBe(null);
  });

  it("lets a person have what the source states, unless they state something else", () => {
    const mixed = interview({ sector: "government" }, { A: {}, B: { sector: "business" } });
    expect(left(mixed, is("sector", "government"))).toEqual(["B"]);
  });

  it("does not ask the interviewer", () => {
    const alone = interview({ sector: "government" }, { A: { sector: "business" } });
    expect(left(alone, is("sector", "government"))).toBe(null);
  });

  it("says which key nobody has, and which values there are", () => {
    const asked = (...conditions: Condition[]) => {
      const where = createWhere(conditions);
      where.select(group);
      return () => where.finish();
    };
    expect(asked(is("secotr", "government"))).toThrow(
      expect.objectContaining({
        message: "--where secotr=…: no source or person states secotr",
        hint: "Did you mean sector?",
      }),
    );
    expect(asked(is("sector", "media"))).toThrow(
      expect.objectContaining({
        message: "--where sector=media: no source or person matches",
        hint: "They state sector: Business, government.",
      }),
    );
    expect(asked(is("sector", "government"))).not.toThrow();
  });
});

describe("a document without some of its speakers", () => {
  it("keeps the questions and what the others say, with their places", () => {
    const kept = withoutSpeakers(group, new Set(["A", "C"]));
    expect(kept.turns.map(({ person }) => person)).toEqual(["P", "B"]);
    expect(kept.people.map(({ id }) => id)).toEqual(["P", "B"]);
    expect(kept.codings.map(({ id }) => id)).toEqual(["B"]);
    expect(kept.asked).toEqual([{ turn: 1, stage: "initiation" }]);
    expect([...kept.units.sentences]).toEqual([0, 1, 2, 3]);
    expect([...kept.units.sentenceWords]).toEqual([1, 3]);
    expect([...kept.units.sentenceTurn]).toEqual([0, 1]);
  });

  it("is the document itself when nobody is left out", () => {
    expect(withoutSpeakers(group, new Set())).toBe(group);
  });
});
