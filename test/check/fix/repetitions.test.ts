import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixCodebook } from "../../../src/check/fix/fix.js";
import { sourceOf } from "../../../src/codebook/source.js";
import { plain } from "../../../src/codebook/tree.js";
import { parseYaml } from "../../../src/codebook/yaml.js";

const head = "cgCode: 1\nid: trust\ncodes:\n  - id: low-trust\n    stage: any\n    kind: obstacle\n    indicators:";

function fixed(text: string): string {
  return fixCodebook(sourceOf("codebook.yaml", text)).text;
}

function places(text: string): readonly string[] {
  const { fixes } = fixCodebook(sourceOf("codebook.yaml", text));
  return fixes.map(({ place, message }) => `${place.line}:${place.column} ${message}`);
}

/** The list of indicators of the only code. */
function indicatorsOf(text: string): unknown {
  const { tree, problems } = parseYaml(sourceOf("codebook.yaml", text));
  expect(problems).toEqual([]);
  const value = tree === undefined ? undefined : plain(tree);
  return JSON.parse(JSON.stringify(value)).codes[0].indicators;
}

describe("indicators that stand twice in one list", () => {
  it("stand there once, the first of them, however they are spelt", () => {
    expect(
      fixed(`${head}\n      en:\n        - no  (trust | faith)\n        - doubt\n        - 'no (trust|faith)'\n`),
    ).toBe(`${head}\n      en:\n        - no  (trust | faith)\n        - doubt\n`);
    expect(fixed(`${head} {en: [doubt, no trust, "doubt", doubt ]}\n`)).toBe(`${head} {en: [doubt, no trust ]}\n`);
  });

  it("are told of at the one that stays, with how many are gone", () => {
    const text = `${head} {en: [doubt, no trust, doubt, doubt], id: [no trust]}\n`;
    expect(places(text)).toEqual(["7:23 took out 2 repetitions of this indicator"]);
    expect(places(`${head}\n      - doubt\n      - doubt\n`)).toEqual(["8:9 took out 1 repetition of this indicator"]);
  });

  it("stay in lists of their own: another language, another code, what is dropped", () => {
    for (const list of [
      "{en: [doubt], id: [doubt]}",
      "{en: [doubt]}\n  - id: b\n    indicators: {en: [doubt]}",
      "{en: {drop: [doubt, doubt]}}",
    ]) {
      expect(fixed(`${head} ${list}\n`)).toBe(`${head} ${list}\n`);
    }
  });

  it("stay where they are another indicator, or a faulty one", () => {
    for (const list of ["[doubt, '\"doubt\"', Doubt]", "[a NEAR b, a NEAR b]", "[[doubt], [doubt]]"]) {
      expect(fixed(`${head} ${list}\n`)).toBe(`${head} ${list}\n`);
    }
  });

  it("leave their comments behind", () => {
    const text = `${head}\n      # of the list\n      - doubt # first\n      # of the second\n      - doubt   # second\n\n      - no trust\n`;
    expect(fixed(text)).toBe(
      `${head}\n      # of the list\n      - doubt # first\n      # of the second\n      # second\n\n      - no trust\n`,
    );
    expect(
      fixed(`${head} [\n      doubt, # first\n      no trust, doubt, # second\n      doubt # third\n    ]\n`),
    ).toBe(`${head} [\n      doubt, # first\n      no trust, # second\n      # third\n    ]\n`);
    expect(fixed(`${head} [\n      doubt, # first\n      doubt,\n      no trust]\n`)).toBe(
      `${head} [\n      doubt, # first\n      no trust]\n`,
    );
  });

  it("stay where an anchor, an alias or a comment inside leaves room for doubt", () => {
    for (const list of [
      "[doubt, &d doubt]\n    maps: {x: [*d]}",
      "[&d doubt, *d]",
      "\n      - doubt\n      - # why\n        doubt",
      "\n      - doubt\n      - | # why\n        doubt",
    ]) {
      expect(fixed(`${head} ${list}\n`)).toBe(`${head} ${list}\n`);
    }
  });

  it("are taken once out of a list that aliases repeat", () => {
    expect(fixed(`${head} &all [doubt, doubt]\n  - id: b\n    indicators: *all\n`)).toBe(
      `${head} &all [doubt]\n  - id: b\n    indicators: *all\n`,
    );
  });

  it("are taken out of texts of several lines as a whole", () => {
    expect(fixed(`${head}\n      - no trust\n      - no\n        trust\n      - doubt\n`)).toBe(
      `${head}\n      - no trust\n      - doubt\n`,
    );
    expect(fixed(`${head}\n      - no trust\n      - |\n        no trust\n\n      - doubt\n`)).toBe(
      `${head}\n      - no trust\n\n      - doubt\n`,
    );
  });

  it("leave a file without a last line end without one", () => {
    expect(fixed(`${head}\n      - doubt\n      - doubt\n      - 'doubt'`)).toBe(`${head}\n      - doubt`);
    expect(fixed(`${head}\r\n      - doubt\r\n      - doubt`)).toBe(`${head}\r\n      - doubt`);
  });

  it("are taken out of any list so that the others, and every comment, stay as they were", () => {
    const words = ["doubt", "no trust", "(a | b)", "a OR b"];
    const item = fc.record({
      text: fc.constantFrom(...words),
      quoted: fc.boolean(),
      above: fc.constantFrom("", "", "# above"),
      behind: fc.constantFrom("", "", " # behind"),
      blank: fc.boolean(),
    });
    const file = fc.record({
      items: fc.array(item, { minLength: 1, maxLength: 7 }),
      layout: fc.constantFrom("block", "flow", "lines"),
      eol: fc.constantFrom("\n", "\r\n"),
      ends: fc.boolean(),
    });
    fc.assert(
      fc.property(file, ({ items, layout, eol, ends }) => {
        const written = items.map(({ text, quoted }) => (quoted ? `'${text}'` : text));
        const block = items.map(({ above, behind, blank }, index) =>
          [
            ...(blank ? [""] : []),
            ...(above === "" ? [] : [`      ${above} ${index}`]),
            `      - ${written[index]}${behind}`,
          ].join("\n"),
        );
        const lines = items.map(({ above, behind, blank }, index) =>
          [
            ...(blank ? [""] : []),
            ...(above === "" ? [] : [`      ${above} ${index}`]),
            `      ${written[index]},${behind}`,
          ].join("\n"),
        );
        const list = {
          block: `\n${block.join("\n")}`,
          flow: ` [${written.join(", ")}]`,
          lines: ` [\n${lines.join("\n")}\n    ]`,
        }[layout];
        const text = `${head}${list}${ends ? "\n" : ""}`.replaceAll("\n", eol);
        const after = fixed(text);
        expect(indicatorsOf(after)).toEqual([...new Set(items.map((each) => each.text))]);
        expect(after.match(/#[^\r\n]*/g)).toEqual(text.match(/#[^\r\n]*/g));
        if (ends || !items.some(({ blank }) => blank)) expect(after.endsWith(eol)).toBe(ends);
        expect(after.replaceAll("\r\n", "").includes(eol === "\n" ? "\r" : "\n")).toBe(false);
        expect(fixed(after)).toBe(after);
      }),
      { numRuns: 100 },
    );
  });
});
