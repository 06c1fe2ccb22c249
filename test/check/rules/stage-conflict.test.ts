import { describe, expect, it } from "vitest";
import { stageConflict } from "../../../src/check/rules/stage-conflict.js";
import { subjectOf } from "../../../src/check/subject.js";
import { readCodebook, readNeighbours, shippedCodebooks } from "../../../src/codebook/load.js";
import type { Codebook } from "../../../src/model/codebook.js";
import { findingsOf, inShort } from "../checking.js";

const { names } = shippedCodebooks();

/** What the rule finds in a shipped codebook whose codes are changed after it was read: "12 low-trust", by the line of the stage. */
async function shippedAs(name: string) {
  const options = { cwd: import.meta.dirname };
  const read = await readCodebook(name, options);
  const { draft } = read;
  if (draft === undefined) throw new Error(`${name} cannot be read`);
  const neighbours = await readNeighbours(draft.codebook, options);
  const lines = read.files[0]?.source.text.split("\n") ?? [];
  return {
    codebook: draft.codebook,
    /** Where the stage of a code stands, from 1. */
    lineOf: (id: string) =>
      lines.findIndex((line, at) => line.startsWith("    stage:") && at > lines.lastIndexOf(`  - id: ${id}`)) + 1,
    found: (codes: Codebook["codes"]): readonly string[] => {
      const changed = { ...draft, codebook: { ...draft.codebook, codes } };
      const remarks = stageConflict.check?.(subjectOf(read, changed, neighbours, names, undefined)) ?? [];
      return remarks.map(({ place, message }) => `${place.line} ${message.split(" ")[0]}`);
    },
  };
}

describe.each(names)("%s", (name) => {
  it("has every code in a stage that fits, and of each moved to another stage, or to any, that code alone is told of", async () => {
    const { codebook, lineOf, found } = await shippedAs(name);
    expect(found(codebook.codes)).toEqual([]);
    const moves = codebook.codes.flatMap(({ id, stage: own }) =>
      [...codebook.stages.map(({ id: stage }) => stage), "any"]
        .filter((stage) => stage !== own)
        .map((stage) => ({ id, stage })),
    );
    const told = moves.map(({ id, stage }) => ({
      id,
      stage,
      found: found(codebook.codes.map((code) => (code.id === id ? { ...code, stage } : code))),
    }));
    expect(told).toEqual(moves.map(({ id, stage }) => ({ id, stage, found: [`${lineOf(id)} ${id}`] })));
  });
});

describe("a code for any stage", () => {
  const flow = (id: string, stage: string, more = "") =>
    `  - {id: ${id}, stage: ${stage}, kind: obstacle, definition: It is ${id}., exclude: [Other], examples: [{text: it ${id}, language: en}], indicators: {en: [it ${id}]}${more}}\n`;
  const head = "cgCode: 1\nid: book\nlanguages: [en]\nstages: [{id: start}, {id: talks}]\ncodes:\n";
  const end = flow("e", "start");

  it("is told of where its family and the codes beside it are of one stage", async () => {
    const children = flow("c", "talks", ", parent: b") + flow("d", "talks", ", parent: b");
    const codebook = head + flow("a", "talks") + flow("b", "any", ", parent: a") + children + end;
    expect(inShort(await findingsOf(codebook, undefined, [stageConflict]))).toEqual(["7:20 stage-conflict"]);
  });

  it("is not for the codes beside it alone, for a parent alone, or where its children are of several stages", async () => {
    const cases = [
      flow("a", "talks") + flow("b", "any") + flow("c", "talks"),
      flow("a", "talks") + flow("b", "any", ", parent: a") + flow("c", "talks"),
      flow("a", "talks") + flow("b", "any") + flow("c", "talks", ", parent: b") + flow("d", "start", ", parent: b"),
    ];
    for (const codes of cases) expect(await findingsOf(head + codes + end, undefined, [stageConflict])).toEqual([]);
  });
});

/** Two stages, a code of each, and a third one with this stage and this definition. */
function withCode(stage: string, definition: string): string {
  const code = (id: string, of: string, text: string) =>
    `  - {id: ${id}, stage: ${of}, kind: obstacle, definition: '${text}', exclude: [Other], examples: [{text: it ${id}, language: en}], indicators: {en: [it ${id}]}}\n`;
  const stages = "[{id: start, label: {en: Getting started, id: Awal}, aliases: [prakarsa]}, {id: talks}]";
  const head = `cgCode: 1\nid: book\nlanguages: [en]\nstages: ${stages}\ncodes:\n`;
  return `${head}${code("a", "start", "One.")}${code("b", "talks", "Two.")}${code("c", stage, definition)}`;
}

describe("the stage that a definition names", () => {
  it.each([
    "Rules. Counted at the talks stage, since they are made there.",
    "It belongs to the stage of rules. Counts for the\n\n      Talks phase.",
    "Aturan. Dihitung pada tahap talks.",
    "This is not a lack of rules. Counted at the talks stage.",
  ])("is another one than that of the code: %s", async (definition) => {
    const found = await findingsOf(withCode("start", definition), undefined, [stageConflict]);
    expect(inShort(found)).toEqual(["8:20 stage-conflict"]);
    expect(found[0]).toMatchObject({ hint: "Write stage: talks, if that is meant." });
  });

  it.each([
    ["start", "Counted at the getting started stage."],
    ["start", "Dihitung pada tahap prakarsa, bukan nanti."],
    ["start", "Not counted at the talks stage."],
    ["start", "Rules that are agreed before the talks stage."],
    ["start", "Counted at the talks stage. Counted at the start stage."],
    ["start", "Counted at the talkshow stage."],
    ["any", "Counted at any stage."],
    ["start", "Counted at the talks or start stage."],
    ["start", "It should not be counted at the talks stage, and is not usually counted for the talks phase."],
    ["start", "Nobody said so, and it isn’t counted at the talks stage."],
    ["start", "Tidak lagi dihitung pada tahap talks."],
    ["start", "Dihitung pada tahap talks kedua."],
    ["start", "Money that belongs to the talks phase of another programme."],
  ])("is that of the code, or none: %s, %s", async (stage, definition) => {
    expect(inShort(await findingsOf(withCode(stage, definition), undefined, [stageConflict]))).toEqual([]);
  });
});
