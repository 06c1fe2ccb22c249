import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv, type ValidateFunction } from "ajv";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { codebookJsonSchema, codebookSchemaText } from "../../../src/check/json-schema/codebook-schema.js";
import { keyWords } from "../../../src/check/json-schema/words.js";
import { readCodebook, shippedCodebooks } from "../../../src/codebook/load.js";
import { broken, code, head } from "../../codebook/broken-codebooks.js";
import { folderWith } from "../../codebook/folder.js";

const shipped = shippedCodebooks();
const validates: ValidateFunction = new Ajv({ strict: false, allErrors: true }).compile(codebookJsonSchema());

/** The text of a shipped codebook. */
function textOf(name: string): string {
  return readFileSync(join(shipped.folder, `${name}.yaml`), "utf8");
}

type Node = Readonly<Record<string, unknown>>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every key that the schema names, with its path as words.ts has it and what the schema says of it. */
function* keysOf(schema: unknown, path = ""): Generator<readonly [path: string, schema: Node]> {
  if (!isNode(schema)) return;
  const { properties, items, additionalProperties, anyOf } = schema;
  if (isNode(properties)) {
    for (const [key, value] of Object.entries(properties)) {
      const below = path === "" ? key : `${path}.${key}`;
      if (isNode(value)) yield [below, value];
      yield* keysOf(value, below);
    }
  }
  yield* keysOf(items, `${path}[]`);
  yield* keysOf(additionalProperties, `${path}.*`);
  if (Array.isArray(anyOf)) for (const branch of anyOf) yield* keysOf(branch, path);
}

describe("the JSON Schema of a codebook", () => {
  it("is committed as the program writes it", async () => {
    await expect(codebookSchemaText()).toMatchFileSnapshot(join(shipped.folder, "codebook.schema.json"));
  });

  it("is itself a sound schema of draft 07", () => {
    const ajv = new Ajv({ strict: false });
    expect(ajv.validateSchema(codebookJsonSchema()), ajv.errorsText()).toBe(true);
  });

  it("has a title and a sentence at every key, and no words for keys that are none", () => {
    const keys = [...keysOf(codebookJsonSchema())];
    for (const [path, schema] of keys) {
      expect(schema["title"], path).toEqual(expect.stringMatching(/\S/));
      expect(schema["description"], path).toEqual(expect.stringMatching(/[.!?]$|\}\.$/));
    }
    expect([...new Set(keys.map(([path]) => path))].sort()).toEqual(Object.keys(keyWords).sort());
  });

  it("proposes nothing at a key that would not be valid there", () => {
    const examples = [...keysOf(codebookJsonSchema())].flatMap(([path, schema]) =>
      Array.isArray(schema["examples"]) ? schema["examples"].map((example) => ({ path, schema, example })) : [],
    );
    expect(examples.length).toBeGreaterThan(20);
    for (const { path, schema, example } of examples) {
      const ajv = new Ajv({ strict: false });
      expect(ajv.validate(schema, example), `${path}: ${ajv.errorsText()}`).toBe(true);
    }
  });
});

describe.each(shipped.names)("the shipped codebook %s", (name) => {
  it("is valid", () => {
    expect(validates(parse(textOf(name))), JSON.stringify(validates.errors)).toBe(true);
  });

  it("tells editors in its first line where the schema is", () => {
    expect(textOf(name).split("\n")[0]).toBe("# yaml-language-server: $schema=./codebook.schema.json");
  });
});

/** What a JSON Schema can see: the shape. __proto__ as a key is lost before it is asked, as JSON Schema works on plain values. */
const ofShape = broken.filter(([what, , rule]) => /^(schema|unknown-key)$/.test(rule) && !what.startsWith("__proto__"));

describe("a codebook whose shape is broken is invalid", () => {
  it("in many ways", () => expect(ofShape.length).toBeGreaterThan(25));

  it.each(ofShape)("%s", (_what, marked) => {
    expect(validates(parse(marked.replace("^", "")))).toBe(false);
  });
});

describe("the schema and the program agree on", () => {
  const own = "cgCode: 1\nid: own\nextends: base.yaml\n";
  it.each<readonly [string, string]>([
    ["a codebook that only changes another", `${own}codes: [{id: a, label: A}, {id: b, remove: true}]\n`],
    ["one that changes no code", `${own}version: '2.0.0'\n`],
    ["lines added and dropped without languages", `${own}codes: [{id: a, indicators: {add: [y], drop: [x]}}]\n`],
    ["lines added and dropped in a language", `${own}codes: [{id: b, indicators: {id: {add: [y], drop: [x]}}}]\n`],
    ["a group of context with a reach", `${head}context: {negated: {su: {before: 50, words: [teu]}}}\ncodes:\n${code}`],
    ["a context category as a list of words", `${head}context: {fillers: {id: [euy]}}\ncodes:\n${code}`],
    ["one text for all languages", `${head}codes: [{id: a, stage: any, kind: context, label: A, include: [' x']}]\n`],
    ["a language with a region", `${head}codes: [{id: a, stage: any, kind: context, label: {id-ID: A}}]\n`],
  ])("%s", async (_what, text) => {
    const base = `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: [x]}\n  - {id: b, stage: any, kind: obstacle, indicators: {id: [x]}}\n`;
    const cwd = await folderWith({ "codebook.yaml": text, "base.yaml": base });
    expect((await readCodebook("codebook.yaml", { cwd })).problems).toEqual([]);
    expect(validates(parse(text)), JSON.stringify(validates.errors)).toBe(true);
  });
});
