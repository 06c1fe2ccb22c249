import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixCodebook } from "../../../src/check/fix/fix.js";
import { saysTheSame } from "../../../src/check/fix/same.js";
import { codebookKeys, codeKeys } from "../../../src/codebook/keys.js";
import { codebookSchema } from "../../../src/codebook/schema.js";
import { sourceOf } from "../../../src/codebook/source.js";
import type { Tree } from "../../../src/codebook/tree.js";
import { parseYaml } from "../../../src/codebook/yaml.js";

function fixed(text: string): string {
  return fixCodebook(sourceOf("codebook.yaml", text)).text;
}

function places(text: string): readonly string[] {
  const { fixes } = fixCodebook(sourceOf("codebook.yaml", text));
  return fixes.map(({ place, message }) => `${place.line}:${place.column} ${message}`);
}

function treeOf(text: string): Tree {
  const { tree, problems } = parseYaml(sourceOf("codebook.yaml", text));
  expect(problems).toEqual([]);
  if (tree === undefined) throw new Error("no tree");
  return tree;
}

const head = "cgCode: 1\nid: trust\ncodes:\n";

describe("the order of keys", () => {
  it("is that of the format, each key once", () => {
    const codes = codebookSchema.shape.codes.def.innerType.def.element;
    expect([...codebookKeys].sort()).toEqual(Object.keys(codebookSchema.shape).sort());
    expect([...codeKeys].sort()).toEqual(Object.keys(codes.shape).sort());
  });

  it("is put right in a code, and told of at the fewest keys that have to move", () => {
    const text = `${head}  - kind: obstacle\n    id: low-trust\n    indicators:\n      en: [doubt]\n    stage: any\n`;
    expect(fixed(text)).toBe(
      `${head}  - id: low-trust\n    stage: any\n    kind: obstacle\n    indicators:\n      en: [doubt]\n`,
    );
    expect(places(text)).toEqual(["4:5 moved id to the front", "5:5 moved stage behind id"]);
  });

  it("is put right in the codebook, whose first comment stays first", () => {
    expect(fixed("# Ours\nid: a\n\ncodes:\n  - id: b\n# The format\ncgCode: 1\n")).toBe(
      "# Ours\n# The format\ncgCode: 1\n\nid: a\ncodes:\n  - id: b\n",
    );
  });

  it("is put right in braces, commas and line ends in their places", () => {
    expect(fixed(`${head}  - {kind: obstacle,   id: low-trust, remove: true,\n     stage: any}\n`)).toBe(
      `${head}  - {id: low-trust,   stage: any, kind: obstacle,\n     remove: true}\n`,
    );
    expect(fixed('{"id": "a", "codes":[{"stage":"any","id": "b"}], "cgCode":1 }\n')).toBe(
      '{"cgCode":1, "id": "a", "codes":[{"id": "b","stage":"any"}] }\n',
    );
  });

  it("takes along the comments above a key, at its end and inside its value", () => {
    const text = `${head}  # of the code
  - kind: obstacle # on kind
    # about indicators
    # in two lines
    indicators:
      - doubt # on doubt
      # - distrust

    # free

    # about id
    id: low-trust
    # at the end
  - id: other
`;
    expect(fixed(text)).toBe(`${head}  # of the code
  # about id
  - id: low-trust
    kind: obstacle # on kind

    # free

    # about indicators
    # in two lines
    indicators:
      - doubt # on doubt
      # - distrust
    # at the end
  - id: other
`);
  });

  it("stays where a key is unknown, and where an alias, an anchor or a comment in braces leaves room for doubt", () => {
    for (const code of [
      "- kind: obstacle\n    idd: a\n    id: b",
      "- stage: &s any\n    id: b\n    lackingAs: *s",
      "- {stage: any, # why\n     id: b}",
      "- ? kind\n    : obstacle\n    id: b",
      "- definition: |+\n      Text.\n\n    id: b\n",
    ]) {
      expect(fixed(`${head}  ${code}\n`)).toBe(`${head}  ${code}\n`);
    }
  });

  it("leaves an anchor before what repeats it", () => {
    const text = "cgCode: 1\nid: a\ncodes:\n  - id: b\n    maps: &m {x: [y]}\nlists: {l: [a]}\nmatching: {}\n";
    expect(fixed(text)).toContain("matching: {}\ncodes:");
    const used = text.replace("lists: {l: [a]}", "stages: [{id: z, aliases: [*n]}]").replace("[y]", "[&n y]");
    expect(fixed(used)).toBe(used);
    const twice =
      "cgCode: 1\nid: a\nlists: {l: [&n a]}\nstages: [{id: z, aliases: [&n b]}]\ncodes: [{id: c, include: [*n]}]\n";
    expect(fixed(twice)).toBe(twice);
  });

  it("leaves a file without a last line end without one", () => {
    expect(fixed("cgCode: 1\r\ncodes: []\r\nid: a")).toBe("cgCode: 1\r\nid: a\r\ncodes: []");
    const block = "cgCode: 1\ncitation: |\n  Text.\nid: a";
    expect(fixed(block)).toBe(block);
  });

  it("can be any before: afterwards it is right, the codebook says the same, and comments stand with their keys", () => {
    const values: Readonly<Record<string, readonly string[]>> = {
      id: ["b"],
      stage: ["any", "'any'"],
      kind: ["obstacle"],
      label: ["{en: L,\n      id: M}", "\n      en: L # l\n      id: M"],
      brief: ["Plain\n      text", ""],
      definition: ["|\n      Text\n\n      # no comment", '"Text\n\n      text"', ">-\n      Text"],
      exclude: ["[x, y]", "\n    - x\n    # - z\n    - text: y # t\n      code: c"],
      indicators: ["[doubt]", "{en: [doubt], id: ['ragu']}"],
      parent: ["'top'"],
    };
    const entry = (key: string) =>
      fc.record({
        key: fc.constant(key),
        value: fc.constantFrom(...(values[key] ?? [])),
        above: fc.constantFrom("", "", `    # above ${key}\n`, `    # first above ${key}\n  # above ${key}\n`),
        behind: fc.boolean(),
        below: fc.constantFrom("", "", `      # inside ${key}\n`),
        gap: fc.constantFrom("", "", "\n", "\n    # free\n\n"),
      });
    const code = fc
      .shuffledSubarray(Object.keys(values), { minLength: 2 })
      .chain((keys) => fc.tuple(...keys.map(entry)))
      .map((entries) => {
        const lines = entries.map(({ key, value, above, behind, below, gap }, index) => {
          const isBlock = /^[|>]/.test(value);
          const end = behind && !isBlock && !value.includes("# t") ? ` # behind ${key}` : "";
          const before = index === 0 ? "  - " : `${gap}${above}    `;
          return `${before}${key}:${value === "" || value.startsWith("\n") ? "" : " "}${value}${end}\n${isBlock ? "" : below}`;
        });
        return { keys: entries.map(({ key }) => key), text: lines.join("") };
      });
    const file = fc.record({
      codes: fc.array(code, { minLength: 1, maxLength: 2 }),
      eol: fc.constantFrom("\n", "\r\n"),
    });
    fc.assert(
      fc.property(file, ({ codes, eol }) => {
        const text = `${head}${codes.map((each) => each.text).join("")}version: '1.0.0'\n`.replaceAll("\n", eol);
        const after = fixed(text);
        const tree = treeOf(after);
        expect(saysTheSame(treeOf(text), tree)).toBe(true);
        expect(fixed(after)).toBe(after);
        const sorted = (lines: string) =>
          lines
            .split(eol)
            .map((line) => line.replace(/^ *(- )? */, ""))
            .sort();
        expect(sorted(after)).toEqual(sorted(text));
        const isSorted = (keys: readonly string[], order: readonly string[]) =>
          expect(keys).toEqual([...keys].sort((a, b) => order.indexOf(a) - order.indexOf(b)));
        if (tree.kind !== "mapping") throw new Error("no map");
        isSorted([...tree.entries.keys()], codebookKeys);
        const all = tree.entries.get("codes")?.value;
        for (const item of all?.kind === "sequence" ? all.items : []) {
          if (item.kind === "mapping") isSorted([...item.entries.keys()], codeKeys);
        }
        for (const [, key] of after.matchAll(/# above (\w+)/g)) {
          expect(after).toMatch(new RegExp(`# above ${key}\r?\n *(- )?${key}:`));
        }
        for (const [, key] of after.matchAll(/# behind (\w+)/g)) {
          expect(after).toMatch(new RegExp(`(?<=\\s)${key}:[^#]*(# (- z|l|t)[^#]*)*# behind ${key}\r?\n`));
        }
      }),
      { numRuns: 100 },
    );
  });
});
