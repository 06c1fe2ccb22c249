import { describe, expect, it } from "vitest";
import type { Role, SourceDocument } from "../../src/model/document.js";
import type { AttributeTables } from "../../src/study/attribute-table.js";
import { parseConfig } from "../../src/study/config.js";
import { createRegister, joinPeople, type Met, type Register } from "../../src/study/people.js";

const noTables: AttributeTables = {
  ofSource: new Map(),
  ofSpeaker: new Map(),
  ofPerson: new Map(),
  joins: new Map(),
  warnings: [],
};
const place = { file: "sources/attributes.csv", line: 2, column: 1 };

/** A document of one turn for each speaker ("J" participant, "!P" interviewer, "" nobody named). */
function documentOf(id: string, speakers: readonly string[], code?: string): SourceDocument {
  const labels = [...new Set(speakers.filter((each) => each !== "").map((each) => each.replace("!", "")))];
  return {
    id,
    title: id,
    type: "interview",
    typeReason: { en: "", id: "" },
    format: "txt",
    reader: "txt@1",
    text: "x".repeat(speakers.length),
    paragraphs: [],
    marks: [],
    turns: speakers.map((each, index) => {
      const label = each.replace("!", "");
      const role: Role = each.startsWith("!") ? "interviewer" : each === "" ? "unknown" : "participant";
      const span = { start: index, end: index + 1 };
      return { span, label: label === "" ? null : label, person: label === "" ? null : `${id}#${label}`, role };
    }),
    people: labels.map((label) => ({ id: `${id}#${label}`, labels: [label], attributes: {} })),
    masks: [],
    attributes: code === undefined ? {} : { code },
    warnings: [],
  };
}

function registerOf(yaml: string, known: readonly string[], tables = noTables): Register {
  return createRegister(parseConfig(yaml, "/s/study.yaml", "study.yaml").people, tables, known);
}
const ids = (document: SourceDocument) => document.people.map(({ id }) => id);
const messages = (document: SourceDocument) => document.warnings.map(({ message }) => message);

describe("the same label in two sources", () => {
  it("is two people as long as nobody says otherwise", () => {
    const register = registerOf("", ["a", "b"]);
    const met: Met = new Map();
    expect(ids(joinPeople(documentOf("a", ["!P", "J"]), register, noTables, met))).toEqual(["a#P", "a#J"]);
    expect(ids(joinPeople(documentOf("b", ["!P", "J"]), register, noTables, met))).toEqual(["b#P", "b#J"]);
  });

  it("is one person where study.yaml says so, and the join is told", () => {
    const register = registerOf("people: {INF-01: {as: ['a#J', 'b#Ibu R.'], sector: government}}", ["a", "b"]);
    const met: Met = new Map();
    const a = joinPeople(documentOf("a", ["!P", "J"]), register, noTables, met);
    const b = joinPeople(documentOf("b", ["!P", "IBU R.", "S"]), register, noTables, met);
    expect(ids(a)).toEqual(["a#P", "INF-01"]);
    expect(ids(b)).toEqual(["b#P", "INF-01", "b#S"]);
    expect(b.turns.map(({ person }) => person)).toEqual(["b#P", "INF-01", "b#S"]);
    expect(b.people[1]?.attributes).toEqual({ sector: "government" });
    expect(messages(a)).toEqual([]);
    expect(messages(b)).toEqual(["IBU R. is INF-01, the same person as J in a (by study.yaml)"]);
  });

  it("is one person where a table says so", () => {
    const joins = new Map([
      ["a#J", { value: "INF-01", place }],
      ["b", { value: "INF-01", place }],
    ]);
    const tables = {
      ...noTables,
      joins,
      ofPerson: new Map([["INF-01", new Map([["level", { value: "desa", place }]])]]),
    };
    const register = registerOf("", ["a", "b"], tables);
    const met: Met = new Map();
    joinPeople(documentOf("a", ["!P", "J"]), register, tables, met);
    const b = joinPeople(documentOf("b", ["!P", "S"]), register, tables, met);
    expect(b.people[1]).toEqual({ id: "INF-01", labels: ["S"], attributes: { level: "desa" } });
    expect(messages(b)).toEqual(["S is INF-01, the same person as J in a (by sources/attributes.csv)"]);
  });

  it("is one person where both informant sheets give the same code", () => {
    const register = registerOf("", ["a", "b", "c"]);
    const met: Met = new Map();
    expect(ids(joinPeople(documentOf("a", ["!P", "J"], "INF-01"), register, noTables, met))).toEqual(["a#P", "INF-01"]);
    const b = joinPeople(documentOf("b", ["!P", "S"], "INF-01"), register, noTables, met);
    expect(messages(b)).toEqual(["S is INF-01, the same person as J in a (by the informant sheets)"]);
  });

  it("stays two people when the sheets give a word anybody could have, or several informants speak", () => {
    const register = registerOf("", ["a"]);
    for (const code of ["J", "Informan", "Informan 1", "Speaker 1"]) {
      expect(ids(joinPeople(documentOf("a", ["!P", "J"], code), register, noTables, new Map()))).toEqual([
        "a#P",
        "a#J",
      ]);
    }
    const group = joinPeople(documentOf("a", ["!P", "J", "S"], "INF-01"), register, noTables, new Map());
    expect(ids(group)).toEqual(["a#P", "a#J", "a#S"]);
  });
});

describe("two labels in one source", () => {
  it("become one person with both labels", () => {
    const register = registerOf("people: {R: {as: ['a#Ibu Ratna (R)', 'a#R']}}", ["a"]);
    const joined = joinPeople(documentOf("a", ["Ibu Ratna (R)", "!P", "R"]), register, noTables, new Map());
    expect(joined.people.map(({ id, labels }) => [id, labels])).toEqual([
      ["R", ["Ibu Ratna (R)", "R"]],
      ["a#P", ["P"]],
    ]);
    expect(messages(joined)).toEqual(["R is R, the same person as Ibu Ratna (R) in the same source (by study.yaml)"]);
  });
});

describe("a source without labels", () => {
  it("is one named informant where the study says so", () => {
    const register = registerOf("people: {INF-03: {as: [a], sector: business}}", ["a"]);
    const read = documentOf("a", ["?"]);
    const alone = { ...read, people: [{ id: "a#?", labels: [], attributes: { age: "41" } }] };
    const joined = joinPeople(alone, register, noTables, new Map([["INF-03", "J in b"]]));
    expect(joined.people).toEqual([{ id: "INF-03", labels: [], attributes: { age: "41", sector: "business" } }]);
    expect(joined.turns.map(({ person }) => person)).toEqual(["INF-03"]);
    expect(messages(joined)).toEqual(["the informant is INF-03, the same person as J in b (by study.yaml)"]);
  });

  it("is reported when nobody or several speak in it", () => {
    const register = registerOf("people: {INF-03: {as: [a]}}", ["a"]);
    const several = joinPeople(documentOf("a", ["A", "B"]), register, noTables, new Map());
    expect(messages(several)).toEqual(["study.yaml says INF-03 is the one informant here; the speakers are A, B"]);
    const none = joinPeople(documentOf("a", [""]), register, noTables, new Map());
    expect(messages(none)).toEqual(["study.yaml says INF-03 is the one informant here; nobody's speech is told apart"]);
  });
});

describe("an entry of people", () => {
  it("that names no source is refused at its place with the nearest source", () => {
    expect(() => registerOf("people:\n  A: {as: ['dinkes.txt#J']}\n", ["dinkse.txt"])).toThrow(
      expect.objectContaining({ place: { file: "study.yaml", line: 2, column: 12 }, hint: "Did you mean dinkse.txt?" }),
    );
  });

  it("that claims another's label is refused", () => {
    expect(() => registerOf("people: {A: {as: ['a#J']}, B: {as: ['a#j']}}", ["a"])).toThrow(
      "a#j is claimed by both A and B",
    );
  });

  it("whose label nobody has is reported with the labels there are", () => {
    const register = registerOf("people: {A: {as: ['a#Q']}}", ["a"]);
    const joined = joinPeople(documentOf("a", ["!P", "J"]), register, noTables, new Map());
    expect(messages(joined)).toEqual(["study.yaml says A is a speaker Q here; the speakers are P, J"]);
  });

  it("joins a label that looks mistyped, and then nothing is left to tell of the likeness", () => {
    const likeness = { about: "a", kind: "label" as const, speaker: "Particpant", message: "looks mistyped" };
    const spoken = { ...documentOf("a", ["!Interviewer", "Participant", "Particpant"]), warnings: [likeness] };
    expect(messages(joinPeople(spoken, registerOf("people: {}", ["a"]), noTables, new Map()))).toEqual([
      "looks mistyped",
    ]);
    const register = registerOf("people: {A: {as: ['a#Participant', 'a#Particpant']}}", ["a"]);
    const joined = joinPeople(spoken, register, noTables, new Map());
    expect(ids(joined)).toEqual(["a#Interviewer", "A"]);
    expect(messages(joined)).toEqual([
      "Particpant is A, the same person as Participant in the same source (by study.yaml)",
    ]);
  });

  it("may name sources and labels with # in them", () => {
    const register = registerOf("people: {A: {as: ['a#1.txt#P#4']}}", ["a#1.txt"]);
    expect(ids(joinPeople(documentOf("a#1.txt", ["P#4"]), register, noTables, new Map()))).toEqual(["A"]);
  });

  it("wins over a table, and the conflict is reported", () => {
    const tables: AttributeTables = {
      ...noTables,
      joins: new Map([["a#J", { value: "B", place }]]),
      ofPerson: new Map([
        [
          "A",
          new Map([
            ["sector", { value: "business", place }],
            ["level", { value: "desa", place }],
          ]),
        ],
      ]),
    };
    const register = registerOf("people: {A: {as: ['a#J'], sector: government}}", ["a"], tables);
    expect(register.attributes.get("A")).toEqual({ sector: "government", level: "desa" });
    expect(register.warnings.map(({ message }) => message)).toEqual([
      "a#J is B here and A in study.yaml, which is used",
      "sector of A is business here and government elsewhere in the study, which is used",
    ]);
  });
});

describe("what the study and the source tell differently of a person", () => {
  it("is reported with both values, and the study counts", () => {
    const document = documentOf("a", ["!P", "J"]);
    const told = { position: "Bidan Desa", institution: "Puskesmas Cilawu", consent: "Lisan" };
    const source = { ...document, people: document.people.map((person) => ({ ...person, attributes: told })) };
    const yaml = "people:\n  B: {as: ['a#J'], position: Kader, institution: Puskesmas, consent: none}\n";
    const joined = joinPeople(source, registerOf(yaml, ["a"]), noTables, new Map());
    expect(messages(joined)).toEqual([
      'position of B is "Kader" in the study and "Bidan Desa" in the source; the study counts',
    ]);
    expect(joined.people.find(({ id }) => id === "B")?.attributes).toMatchObject({ position: "Kader" });
  });
});
