import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sourceOf } from "../../src/codebook/source.js";
import { plain } from "../../src/codebook/tree.js";
import { parseYaml } from "../../src/codebook/yaml.js";
import { yamlCodebook } from "../../src/exchange/yaml-codebook.js";
import { codebooks, ownOf } from "./codebooks.js";

function parsed(yaml: string): unknown {
  const { tree, problems } = parseYaml(sourceOf("codebook.yaml", yaml));
  expect(problems, yaml).toEqual([]);
  return tree && plain(tree);
}

describe("a codebook written as YAML", () => {
  it("holds the same data when it is parsed, whatever stands in its texts", () => {
    fc.assert(
      fc.property(codebooks, (data) => {
        const yaml = yamlCodebook(data);
        expect(parsed(yaml)).toEqual(data);
        expect(Buffer.from(yaml).toString()).toBe(yaml);
        // Nothing in it can command a terminal or an editor.
        expect(yaml).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same codebook when it is loaded, and gives the same bytes when it is written again", async () => {
    await fc.assert(
      fc.asyncProperty(codebooks, async (data) => {
        const yaml = yamlCodebook(data);
        const { written } = await ownOf(yaml);
        expect(written).toEqual(data);
        expect(yamlCodebook(written)).toBe(yaml);
      }),
      { numRuns: 25 },
    );
  });

  it("has its keys in the order of the format, and text in quotes only where YAML would misread it", () => {
    const yaml = yamlCodebook({
      codes: [
        {
          kind: "obstacle",
          stage: "any",
          id: "low-trust",
          indicators: { id: ["@scarcity NEAR/4 percaya", "tidak (saling | pernah) percaya"], en: ["*n't trust"] },
          definition: { en: "The parties do not trust one another.\nIt shows in talk.", id: "Tidak percaya: curiga" },
          label: { id: "Rendahnya kepercayaan", en: "Low trust" },
          counterexamples: [{ text: "Kami percaya.", language: "id", because: "affirmed" }],
          color: "#b5472f",
        },
        { id: "b", stage: "any", kind: "context", retired: "2.0", label: "null" },
      ],
      version: "1.2",
      languages: ["id", "en"],
      title: "Trust # and more",
      lists: { allies: { id: ["mitra", "~sahabat"], en: ["partner*"] } },
      id: "small",
      cgCode: 1,
    });
    expect(yaml).toBe(`# yaml-language-server: $schema=./codebook.schema.json
cgCode: 1
id: small
title: 'Trust # and more'
version: '1.2'
languages: [id, en]
lists:
  allies: {id: [mitra, ~sahabat], en: [partner*]}
codes:
  - id: low-trust
    stage: any
    kind: obstacle
    label: {id: Rendahnya kepercayaan, en: Low trust}
    definition:
      en: |-
        The parties do not trust one another.
        It shows in talk.
      id: 'Tidak percaya: curiga'
    counterexamples:
      - {text: Kami percaya., language: id, because: affirmed}
    indicators:
      id:
        - '@scarcity NEAR/4 percaya'
        - tidak (saling | pernah) percaya
      en:
        - "*n't trust"
    color: '#b5472f'

  - id: b
    stage: any
    kind: context
    label: 'null'
    retired: '2.0'
`);
  });

  it("writes no, yes, on and off in quotes, which R and Python take for true and false", () => {
    const codes = [{ id: "no", stage: "any", kind: "context", indicators: ["no", "On", "y", "nope"] }] as const;
    const yaml = yamlCodebook({ cgCode: 1, id: "a", title: "t", version: "1.0.0", languages: [], codes });
    expect(yaml).toContain("- id: 'no'\n");
    expect(yaml).toContain("- 'no'\n      - 'On'\n      - 'y'\n      - nope\n");
  });

  it("writes U+FFFD for half a character, which no file can hold", () => {
    const yaml = yamlCodebook({ cgCode: 1, id: "a", title: "a\ud800b", version: "1.0.0", languages: [], codes: [] });
    expect(parsed(yaml)).toMatchObject({ title: "a\ufffdb" });
  });
});
