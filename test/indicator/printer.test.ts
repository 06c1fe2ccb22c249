import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Atom, Choice, Indicator, Item, List, Near, Phrase, Word } from "../../src/indicator/ast.js";
import { IndicatorError } from "../../src/indicator/error.js";
import { parseIndicator } from "../../src/indicator/parser.js";
import { printIndicator } from "../../src/indicator/printer.js";
import { visitItems } from "../../src/indicator/walk.js";

const at = 0;
const word = fc.stringMatching(/^[a-zé0-9]{1,6}$/);
const bare = fc
  .oneof(
    word,
    fc.stringMatching(/^[a-z]{1,3}[*?][a-z]{0,3}$/),
    fc.stringMatching(/^[a-z]{1,3}[-'’][a-z?]{1,3}$/),
    fc.constantFrom("*", "?", "and", "or", "SOP"),
  )
  .map((text): Atom => ({ kind: "bare", at, text }));
const root = word.map((text): Atom => ({ kind: "root", at, root: text }));
const quoted = fc
  .tuple(fc.string({ maxLength: 6 }), word, fc.string({ maxLength: 6, unit: "grapheme" }))
  .map(([before, inner, after]): Atom => ({ kind: "quoted", at, text: before + inner + after }));
const regex = fc
  .stringMatching(/^([a-z/.|]|\\[dwb.\\]|\[a-z\]){1,6}$/)
  .map((source): Atom => ({ kind: "regex", at, source }));
const atom = fc.oneof(bare, root, quoted, regex);
const wordItem = fc
  .record({ atom, except: fc.array(atom, { maxLength: 2 }) })
  .map(({ atom: main, except }): Word => ({ kind: "word", at, atom: main, except }));
const list = fc.stringMatching(/^[a-z][a-z0-9-]{0,5}$/).map((name): List => ({ kind: "list", at, name }));

const { phrase } = fc.letrec<{ phrase: Phrase; item: Item }>((tie) => ({
  item: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    wordItem,
    list,
    fc.array(tie("phrase"), { minLength: 2, maxLength: 3 }).map((options): Choice => ({ kind: "choice", at, options })),
  ),
  phrase: fc.array(tie("item"), { minLength: 1, maxLength: 3 }).map((items): Phrase => ({ kind: "phrase", at, items })),
}));

const distance = fc.integer({ min: 0, max: 50 });
const order = fc.constantFrom<Near["order"]>("near", "before", "after");

/** Every tree that the grammar knows: under NEAR only phrases, NEAR and OR. */
const { indicator } = fc.letrec<{ indicator: Indicator; measurable: Indicator }>((tie) => ({
  measurable: fc.oneof(
    { maxDepth: 2 },
    phrase,
    fc.record({
      kind: fc.constant("near" as const),
      at: fc.constant(at),
      order,
      distance,
      left: tie("measurable"),
      right: tie("measurable"),
    }),
    fc.record({
      kind: fc.constant("or" as const),
      at: fc.constant(at),
      operands: fc.array(tie("measurable"), { minLength: 2, maxLength: 3 }),
    }),
  ),
  indicator: fc.oneof(
    { maxDepth: 2 },
    tie("measurable"),
    fc.record({
      kind: fc.constantFrom("and" as const, "or" as const),
      at: fc.constant(at),
      operands: fc.array(tie("indicator"), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({
      kind: fc.constant("unless" as const),
      at: fc.constant(at),
      left: tie("indicator"),
      right: tie("indicator"),
      distance: fc.constant(null),
    }),
    fc.record({
      kind: fc.constant("unless" as const),
      at: fc.constant(at),
      left: tie("indicator"),
      right: tie("measurable"),
      distance,
    }),
  ),
}));

/** Without places. */
function bareTree(node: unknown): unknown {
  return JSON.parse(JSON.stringify(node, (key: string, value: unknown) => (key === "at" ? undefined : value)));
}

describe("the printer and the parser are inverse", () => {
  it("gives the same tree back for every tree of the grammar", () => {
    fc.assert(
      fc.property(indicator, (tree) => {
        expect(bareTree(parseIndicator(printIndicator(tree)))).toEqual(bareTree(tree));
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("prints what it has printed unchanged, and never fails but with an IndicatorError, for any text", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "(",
        ")",
        "|",
        " ",
        " AND ",
        " OR ",
        " UNLESS ",
        " NEAR/3 ",
        " EXCEPT ",
        "~",
        "@",
        "/",
        '"',
        "\\",
        "*",
        "-",
        "'",
        "NOT ",
      ),
      word,
      fc.string({ maxLength: 2, unit: "binary" }),
    );
    let parsed = 0;
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        let tree: Indicator;
        try {
          tree = parseIndicator(text);
        } catch (error) {
          if (!(error instanceof IndicatorError)) throw error;
          expect(error.at).toBeGreaterThanOrEqual(0);
          expect(error.at + error.length).toBeLessThanOrEqual(text.length);
          return;
        }
        parsed += 1;
        const printed = printIndicator(tree);
        expect(bareTree(parseIndicator(printed))).toEqual(bareTree(tree));
        expect(printIndicator(parseIndicator(printed))).toBe(printed);
      }),
      { seed: 2, numRuns: 2000 },
    );
    expect(parsed).toBeGreaterThan(100);
  });

  it("needs no parentheses where the grammar needs none", () => {
    for (const text of [
      "a OR b AND c UNLESS d",
      "a UNLESS b UNLESS NEAR/2 c d",
      "(a OR b) AND c",
      "a NEAR/2 (b | c) AND d",
      "a UNLESS (b UNLESS c)",
    ]) {
      expect(printIndicator(parseIndicator(text))).toBe(text);
    }
  });

  it("writes a word that looks like an operator small, as matching ignores case", () => {
    const tree: Phrase = {
      kind: "phrase",
      at,
      items: [{ kind: "word", at, atom: { kind: "bare", at, text: "AND" }, except: [] }],
    };
    expect(printIndicator(tree)).toBe("and");
  });
});

describe("visitItems", () => {
  it("comes by every word and list once, in the order they are written", () => {
    const seen: string[] = [];
    visitItems(parseIndicator("(a OR b) NEAR/2 (c | @x d) UNLESS ~e AND f"), (item) => {
      seen.push(item.kind === "list" ? item.name : printIndicator({ kind: "phrase", at, items: [item] }));
    });
    expect(seen).toEqual(["a", "b", "c", "x", "d", "~e", "f"]);
  });
});
