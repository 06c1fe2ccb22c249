import { describe, expect, it } from "vitest";
import type { Indicator, Phrase } from "../../src/indicator/ast.js";
import { IndicatorError } from "../../src/indicator/error.js";
import { parseIndicator } from "../../src/indicator/parser.js";
import { printIndicator } from "../../src/indicator/printer.js";

function errorOf(text: string): IndicatorError {
  try {
    parseIndicator(text);
  } catch (error) {
    if (error instanceof IndicatorError) return error;
    throw error;
  }
  throw new Error(`parsed: ${text}`);
}

function phraseOf(text: string): Phrase {
  const node = parseIndicator(text);
  if (node.kind !== "phrase") throw new Error(node.kind);
  return node;
}

/** The tree in brackets, to see who belongs to whom. */
function shape(node: Indicator): string {
  switch (node.kind) {
    case "phrase":
      return printIndicator(node);
    case "near":
      return `[${shape(node.left)} ${node.order}${node.distance} ${shape(node.right)}]`;
    case "unless":
      return `[${shape(node.left)} unless${node.distance ?? ""} ${shape(node.right)}]`;
    default:
      return `[${node.operands.map(shape).join(` ${node.kind} `)}]`;
  }
}

describe("what an indicator can be", () => {
  it.each([
    ["aturan", "aturan"],
    ["A NEAR/4 B", "[A near4 B]"],
    ["A BEFORE/0 B", "[A before0 B]"],
    ["A AFTER/50 B", "[A after50 B]"],
    ["a b AND c AND d", "[a b and c and d]"],
    ["a OR b AND c", "[a or [b and c]]"],
    ["a UNLESS b OR c", "[[a unless b] or c]"],
    ["a UNLESS b UNLESS NEAR/2 c UNLESS d AND e", "[[[a unless b] unless2 c] unless [d and e]]"],
    ["a UNLESS b NEAR/3 c", "[a unless [b near3 c]]"],
    ["a AND b NEAR/3 c", "[a and [b near3 c]]"],
    ["(a OR b) NEAR/3 c", "[[a or b] near3 c]"],
    ["(a NEAR/1 b) NEAR/3 (c AFTER/2 d)", "[[a near1 b] near3 [c after2 d]]"],
    ["(a OR b) AND (c UNLESS d)", "[[a or b] and [c unless d]]"],
    ["((a AND b))", "[a and b]"],
    ["a UNLESS NEAR/4 (b OR c d)", "[a unless4 [b or c d]]"],
    ["A NEAR/4(b | c)", "[A near4 (b | c)]"],
    ["belum ada (aturan main | sop) @scarcity", "belum ada (aturan main | sop) @scarcity"],
  ])("%s is %s", (text, expected) => {
    expect(shape(parseIndicator(text))).toBe(expected);
  });

  it("tells words, wildcards, roots, quotes and regexes apart, with their places", () => {
    const items = phraseOf('kolabor* ~sepakat "72/2021" /20[0-9]{2}/ * @trouble').items;
    expect(items.map((item) => (item.kind === "word" ? item.atom : item))).toEqual([
      { kind: "bare", at: 0, text: "kolabor*" },
      { kind: "root", at: 9, root: "sepakat" },
      { kind: "quoted", at: 18, text: "72/2021" },
      { kind: "regex", at: 28, source: "20[0-9]{2}" },
      { kind: "bare", at: 41, text: "*" },
      { kind: "list", at: 43, name: "trouble" },
    ]);
  });

  it("gives EXCEPT to the one word before it", () => {
    const [first, second] = phraseOf("~kali EXCEPT (sekali | seringkali) lagi EXCEPT x").items;
    expect(first).toMatchObject({ atom: { root: "kali" }, except: [{ text: "sekali" }, { text: "seringkali" }] });
    expect(second).toMatchObject({ atom: { text: "lagi" }, except: [{ text: "x" }] });
  });

  it("keeps operators in small letters, in quotes and longer than operators as words", () => {
    expect(phraseOf('and "AND" ANDI near Unless').items.length).toBe(5);
  });

  it("reads typographic quotes and apostrophes as straight ones", () => {
    expect(phraseOf("“AND” don’t").items).toMatchObject([
      { atom: { kind: "quoted", text: "AND" } },
      { atom: { text: "don’t" } },
    ]);
  });

  it("takes an escaped quote and an escaped backslash in quotes, and an escaped slash in a regex", () => {
    expect(phraseOf(String.raw`"a \"b\" \\ \c" /a\/b\d/`).items).toMatchObject([
      { atom: { text: String.raw`a "b" \ \c` } },
      { atom: { source: String.raw`a/b\d` } },
    ]);
  });

  it("drops characters that are not seen and treats every blank as a space", () => {
    expect(phraseOf("kola\u00adborasi\u00a0se\u200bhat\nsekali").items).toMatchObject([
      { atom: { text: "kolaborasi" } },
      { atom: { text: "sehat" } },
      { atom: { text: "sekali" } },
    ]);
  });

  it("lets redundant parentheses fall away", () => {
    expect(printIndicator(parseIndicator("((a) (b (c)))"))).toBe("a b c");
  });
});

describe("what an indicator cannot be, and how to write it", () => {
  it.each<[string, number, string, string]>([
    ["", 0, "the indicator is empty", ""],
    ["   ", 0, "the indicator is empty", ""],
    ["a | b", 2, "| stands only inside parentheses", "Write (a | b)."],
    ["x AND a b | c NEAR/2 d", 10, "| stands only inside parentheses", "Write (a b | c)."],
    ["(a | b AND c)", 3, "| stands only inside parentheses", "Write (a | b)."],
    ["((a OR b) | c)", 10, "| stands only inside parentheses", "Write ((a | b) | c)."],
    ["(A OR B) c", 0, "cannot be part of a sequence", "Write (A | B) c."],
    ["c (A OR B) d", 2, "cannot be part of a sequence", "Write c (A | B) d."],
    ["(A NEAR/2 B) c", 0, "cannot be part of a sequence", "Join it with an operator"],
    ["A NEAR/3 B NEAR/3 C", 11, "NEAR cannot be chained", "(A NEAR/3 B) NEAR/3 C"],
    ["x OR A AFTER/3 B BEFORE/1 C d", 17, "BEFORE cannot be chained", "(A AFTER/3 B) BEFORE/1 C d"],
    ["(A AND B) NEAR/3 C", 1, "AND cannot stand under NEAR/3", "Write A NEAR/3 C AND B NEAR/3 C."],
    ["(A UNLESS B) BEFORE/3 C", 1, "UNLESS cannot stand under BEFORE/3", "Write A BEFORE/3 C UNLESS B."],
    ["A NEAR/3 (B AND C)", 10, "AND cannot stand under NEAR/3", "AND outside"],
    ["A NEAR/3 (x OR (B UNLESS C))", 16, "UNLESS cannot stand under NEAR/3", "UNLESS outside"],
    ["A UNLESS NEAR/3 (B AND C)", 17, "AND cannot stand under NEAR/3", ""],
    ["A UNLESS NEAR/3 B AND C", 18, "AND after UNLESS NEAR/n is not clear", "A AND C UNLESS NEAR/4 B"],
    ["A UNLESS NEAR/4 B NEAR/3 C", 18, "NEAR cannot follow an UNLESS NEAR/n", "UNLESS NEAR/4 (B NEAR/3 C)"],
    ["A UNLESS BEFORE/4 b", 9, "not BEFORE", "A UNLESS NEAR/4 B"],
    ["a NEAR b", 2, "NEAR needs a distance", "NEAR/4"],
    ["a NEAR 4 b", 2, "NEAR needs a distance", "Did you mean NEAR/4?"],
    ["a NEAR/ 4 b", 2, "NEAR needs a distance", "Did you mean NEAR/4?"],
    ["a BEFORE4 b", 2, "after a slash", "Did you mean BEFORE/4?"],
    ["a near/4 b", 2, "near/4 is no operator", "Did you mean NEAR/4?"],
    ["a WITHIN/4 b", 2, "WITHIN/4 is no operator", "Did you mean NEAR/4?"],
    ["a NEAR/51 b", 7, "0 to 50 words, not 51", "AND"],
    ["a AND/3 b", 2, "AND takes no distance", "NEAR/4"],
    ["AND a", 0, "AND has nothing to its left", '"AND"'],
    ["a AND", 2, "AND has nothing to its right", ""],
    ["a AND OR b", 6, "OR follows AND", ""],
    ["a AND NOT b", 6, "no operator NOT", "UNLESS"],
    ["()", 0, "hold nothing", ""],
    ["(a | )", 3, "an alternative is empty", ""],
    ["(| a)", 1, "an alternative is empty", ""],
    ["(a || b)", 3, "an alternative is empty", ""],
    ["(a", 0, "never closed", ""],
    ["a)", 1, "closes nothing", ""],
    ['""', 0, "match nothing", ""],
    ['"…"', 0, "match nothing", ""],
    ['"abc', 0, "never closed", ""],
    ["//", 0, "matches nothing", ""],
    ["/abc", 0, "never closed", ""],
    ["~", 0, "before nothing", "~koordinasi"],
    ["~kol*", 4, "no wildcard", "~kol or kol*"],
    ["@", 0, "before nothing", "@scarcity"],
    ["M.Si.", 1, ". is not part of a word", 'Quote it: "M.Si.".'],
    ["dan/atau", 3, "/ is not part of a word", 'Quote it: "dan/atau".'],
    ["a near/x b", 2, "NEAR needs a distance", "NEAR/4"],
    ["a after/ b", 2, "AFTER needs a distance", "AFTER/4"],
    ["usia +5", 5, "+ is not part of a word", 'Quote it: "+5".'],
    ["a + b", 2, "+ is not part of a word", "AND"],
    ["a, b", 1, ", is not part of a word", "(a | b)"],
    ["a & b", 2, "& is not part of a word", "AND"],
    ["-a", 0, "- is not part of a word", "UNLESS"],
    ["a-", 1, "- is not part of a word", ""],
    ["'a'", 0, "' is not part of a word", "double quotes"],
    ["(se)kali", 4, "cannot be a part of one", "(sekali | kali)"],
    ["kali(an)", 4, "cannot be a part of one", ""],
    ['a"b"', 1, "no space before", ""],
    ["a EXCEPT b EXCEPT c", 11, "one EXCEPT", "(sekali | seringkali)"],
    ["@x EXCEPT c", 3, "EXCEPT follows one word", ""],
    ["(a | b) EXCEPT c", 8, "EXCEPT follows one word", ""],
    ["a EXCEPT (b c)", 12, "single words", ""],
    ["a EXCEPT (b OR c)", 12, "single words", ""],
    ["a EXCEPT @x", 9, "single words", ""],
    ["a \u0007", 2, "U+0007 is not part of a word", ""],
    ["\ud800", 0, "U+D800 is not part of a word", ""],
  ])("%j is refused at %i", (text, at, message, hint) => {
    const error = errorOf(text);
    expect(error.message).toContain(message);
    expect(error.at).toBe(at);
    expect(error.hint ?? "").toContain(hint);
  });

  it("proposes only what parses", () => {
    const wrong = [
      "a | b",
      "x AND a b | c",
      "(A OR B) c",
      "c (A OR B) d",
      "((a OR b) | c)",
      "(A AND B) NEAR/3 C",
      "(A UNLESS B) NEAR/3 C",
    ];
    for (const text of wrong) {
      const proposal = /^Write (.*)\.$/.exec(errorOf(text).hint ?? "")?.[1] ?? "";
      expect(() => parseIndicator(proposal), proposal).not.toThrow();
    }
  });

  it("refuses parentheses deeper than thirty and lines longer than 20,000 characters", () => {
    expect(() => parseIndicator(`${"(".repeat(30)}a${")".repeat(30)}`)).not.toThrow();
    expect(errorOf(`${"(".repeat(31)}a${")".repeat(31)}`)).toMatchObject({ at: 30 });
    expect(errorOf("(".repeat(20_000)).message).toContain("30 deep");
    expect(errorOf("a ".repeat(10_001)).message).toContain("20000 characters");
  });

  it("holds for lines of 19,000 characters whatever stands in them", () => {
    for (const text of ["a ", "NEAR ", "/", '"', "\\", "~", "a-", "(a OR ", "**", "| ", "a.", "NEAR/1 a "]) {
      const line = text.repeat(Math.floor(19_000 / text.length));
      expect(() => {
        try {
          printIndicator(parseIndicator(line));
        } catch (error) {
          if (!(error instanceof IndicatorError)) throw error;
        }
      }).not.toThrow();
    }
  });
});
