import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stringify } from "yaml";
import { sourceOffset } from "../../src/codebook/scalar-offset.js";
import { sourceOf } from "../../src/codebook/source.js";
import { itemsOf, type Text } from "../../src/codebook/tree.js";
import { parseYaml } from "../../src/codebook/yaml.js";

function textIn(yaml: string): Text {
  const tree = itemsOf(parseYaml(sourceOf("f.yaml", yaml)).tree)[0];
  if (tree?.kind !== "text") throw new Error(`no text in ${yaml}`);
  return tree;
}

describe("the place of a character inside a YAML text", () => {
  it.each([
    ["plain", "- abc X def\n"],
    ["single quotes", "- 'it''s X '\n"],
    ["double quotes", '- "a\\"b\\u00e9\\U0001F600\\n\\x41 X"\n'],
    ["plain over lines", "- abc\n  def\n\n  X y\n"],
    ["double quotes over lines", '- "abc \\\n  def\n  X"\n'],
    ["single quotes over lines", "- 'abc\n\n  it''s X'\n"],
    ["a folded block", "- >-\n    abc\n    def X\n"],
    ["a literal block", "- |2\n    abc\n    X def\n"],
    ["Windows line ends", "- abc\r\n  def X\r\n"],
  ])("is found in %s", (_what, yaml) => {
    const text = textIn(yaml);
    expect(sourceOffset(text, text.value.indexOf("X"))).toBe(yaml.indexOf("X"));
  });

  it("is found for every letter of any text, however it is quoted", () => {
    const piece = fc.oneof(
      fc.constantFrom("'", '"', "\\", " ", "é", "😀", ": ", "#", "\t", "@", "-"),
      fc.stringMatching(/^[a-w]{1,4}$/),
    );
    const style = fc.constantFrom("PLAIN" as const, "QUOTE_SINGLE" as const, "QUOTE_DOUBLE" as const);
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 12 }),
        fc.array(piece, { maxLength: 12 }),
        style,
        (before, after, defaultStringType) => {
          const value = `${before.join("")}X${after.join("")}`;
          const yaml = stringify([value], { defaultStringType, lineWidth: 30 });
          const text = textIn(yaml);
          expect(text.value).toBe(value);
          expect(sourceOffset(text, value.indexOf("X"))).toBe(yaml.indexOf("X"));
        },
      ),
      { seed: 3, numRuns: 300 },
    );
  });
});
