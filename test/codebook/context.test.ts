import { describe, expect, it } from "vitest";
import { buildContext } from "../../src/codebook/context.js";
import { LineRegister } from "../../src/codebook/line-register.js";
import { sourceOf } from "../../src/codebook/source.js";
import type { Tree } from "../../src/codebook/tree.js";
import { parseYaml } from "../../src/codebook/yaml.js";
import { type ContextGroup, contextCategories } from "../../src/model/codebook.js";

function treeOf(text: string): Tree {
  const { tree } = parseYaml(sourceOf("context.yaml", text));
  if (!tree) throw new Error("not YAML");
  return tree;
}

const shipped = new Map([
  ["id", treeOf("context: {negated: {before: 4, after: 2, words: [tidak, belum]}, pseudo: [tidak hanya]}")],
  ["en", treeOf("context: {negated: {before: 5, after: 0, words: [not]}}")],
]);

function build(own: string | undefined, languages: readonly string[] = []) {
  return buildContext(shipped, own === undefined ? undefined : treeOf(own), languages, new LineRegister());
}

function short(group: ContextGroup | undefined): string {
  return group ? `${group.before}/${group.after} ${group.words.map(({ text }) => text).join(",")}` : "none";
}

describe("context words", () => {
  it("come with the program", () => {
    const context = build(undefined);
    expect(short(context.negated["id"])).toBe("4/2 tidak,belum");
    expect(context.pseudo["id"]?.words).toMatchObject([
      { text: "tidak hanya", language: "id", place: { file: "context.yaml" } },
    ]);
  });

  it("have every category for every shipped language and every one the codebook names", () => {
    const context = build("{pseudo: {ban: [x]}}", ["su"]);
    for (const category of contextCategories) expect(Object.keys(context[category])).toEqual(["id", "en", "su", "ban"]);
    expect(short(context.stops["su"])).toBe("4/4 ");
  });

  it("of a codebook are added to the shipped ones, and a reach it states wins", () => {
    const context = build("{negated: {id: {after: 6, words: [mboten]}, en: [nor]}}");
    expect(short(context.negated["id"])).toBe("4/6 tidak,belum,mboten");
    expect(short(context.negated["en"])).toBe("5/0 not,nor");
  });

  it("with `replace` start from nothing, in a group or altogether", () => {
    expect(short(build("{negated: {id: {replace: true, words: [mboten]}}}").negated["id"])).toBe("4/2 mboten");
    const all = build("{replace: true, negated: {id: [mboten]}}");
    expect(short(all.negated["id"])).toBe("4/2 mboten");
    expect(short(all.negated["en"])).toBe("5/0 ");
    expect(short(all.pseudo["id"])).toBe("4/4 ");
  });
});
