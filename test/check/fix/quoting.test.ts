import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fixCodebook } from "../../../src/check/fix/fix.js";
import { saysTheSame } from "../../../src/check/fix/same.js";
import { sourceOf } from "../../../src/codebook/source.js";
import { parseYaml } from "../../../src/codebook/yaml.js";

const head = "cgCode: 1\nid: trust\ncodes:\n  - id: low-trust\n    indicators:\n      en:\n";

function fixed(text: string): string {
  return fixCodebook(sourceOf("codebook.yaml", text)).text;
}

/** What an item of a list of indicators becomes, with others around it. */
function item(written: string): string {
  const [before, after] = [`${head}        - doubt\n        - `, "\n        - distrust\n"];
  const text = fixed(`${before}${written}${after}`);
  expect(text.startsWith(before) && text.endsWith(after), text).toBe(true);
  return text.slice(before.length, -after.length);
}

/** What an item of a list in brackets becomes. */
function inBrackets(written: string): string {
  const [before, after] = [
    "cgCode: 1\nid: trust\ncodes:\n  - id: low-trust\n    indicators: [doubt, ",
    ", distrust]\n",
  ];
  const text = fixed(`${before}${written}${after}`);
  expect(text.startsWith(before) && text.endsWith(after), text).toBe(true);
  return text.slice(before.length, -after.length);
}

/** What the value of a key becomes. */
function value(written: string): string {
  const [before, after] = ["cgCode: 1\nid: trust\ntitle: ", "\nversion: '1.0.0'\n"];
  const text = fixed(`${before}${written}${after}`);
  expect(text.startsWith(before) && text.endsWith(after), text).toBe(true);
  return text.slice(before.length, -after.length);
}

/** Texts that lack quotes, each as somebody writes it. */
const traps = [
  "@scarcity funds",
  "@scarcity",
  "`word` here",
  "%x",
  "*n't have",
  "*kurang",
  "* rules",
  "!important rule",
  "&funds of (a | b)",
  '"AND" rules',
  '"72/2021" (a | b) "x"',
  "*n't (don't | won't)",
];

describe("texts that YAML refuses or takes for something else", () => {
  it.each(traps)("get single quotes: %s", (trap) => {
    const quoted = `'${trap.replaceAll("'", "''")}'`;
    expect(item(trap)).toBe(quoted);
    expect(item(`${trap}   # why`)).toBe(`${quoted}   # why`);
    expect(value(trap)).toBe(quoted);
    expect(inBrackets(trap)).toBe(quoted);
  });

  it("get single quotes where | or > begins a line of text, and not a block of it", () => {
    for (const trap of ["| funds", "|funds", "> the rules of (a | b)", ">- x", "| 2"]) {
      expect(item(trap)).toBe(`'${trap}'`);
      expect(value(trap)).toBe(`'${trap}'`);
    }
    expect(inBrackets("| funds")).toBe("'| funds'");
    for (const block of ["| funds\n            of", ">\n            text", "|", "| funds # why"])
      expect(item(block)).toBe(block);
  });

  it("get single quotes for double ones where YAML knows none of their backslashes", () => {
    expect(item('"/\\d+/"')).toBe("'/\\d+/'");
    expect(item('"/\\d+/" # years')).toBe("'/\\d+/' # years");
    expect(inBrackets('"/it\'s (\\w+/"')).toBe("'/it''s (\\w+/'");
    for (const written of ['"/\\d+\\n/"', '"\\"a\\" \\d"', '"don\\\'t \\d"', '"/\\\\d \\w/"'])
      expect(item(written)).toBe(written);
  });

  it("stay where something else can be meant, and are still told of", () => {
    const doubtful = [
      '"he said "no" to it"',
      "'a' b",
      '"a" | b',
      "!!str",
      "!!python/str a",
      "*name:",
      "&a 'quoted'",
      "@a: b",
      '"a" b: c',
      '"a" b\n          c',
    ];
    for (const written of doubtful) {
      const text = `${head}        - doubt\n        - ${written}\n`;
      expect(fixed(text), written).toBe(text);
    }
    for (const written of [
      "@a NEAR/3 (b, c)",
      '"a" "b" "c" "d"',
      'x "a" "b" y',
      '"a" "b", c',
      "*a *b",
      '"a" b "c, d"',
      "@a 'b' (c",
    ]) {
      const text = `cgCode: 1\nid: a\ntitle: b\ncodes: [{id: c, indicators: [${written}]}]\n`;
      expect(fixed(text), written).toBe(text);
    }
  });

  it("stay where an anchor or an alias may be misspelt", () => {
    const text = `${head}        - &word doubt\n        - *wrod\n`;
    expect(fixed(text)).toBe(text);
    expect(fixed(text.replace("*wrod", "*word"))).toBe(text.replace("*wrod", "*word"));
  });

  it("stay behind a bracket or a quote that is never closed", () => {
    for (const open of ["languages: [id, @a b, c", "title: {en: @a b", 'citation: "Morse\ntitle: @a b']) {
      expect(fixed(`cgCode: 1\nid: a\n${open}\n`)).toBe(`cgCode: 1\nid: a\n${open}\n`);
    }
  });

  it("get quotes in a file that stays no YAML because of something else", () => {
    const text = "cgCode: 1\nid: a\ntitle: @a b\nversion: 'b' c\n";
    expect(fixed(text)).toBe("cgCode: 1\nid: a\ntitle: '@a b'\nversion: 'b' c\n");
  });

  it("are told of, each at its quote", () => {
    const { fixes } = fixCodebook(sourceOf("codebook.yaml", `${head}        - é @a\n        - "é" @b\n        - @c\n`));
    expect(fixes).toEqual([
      { message: "put this text in single quotes", place: { file: "codebook.yaml", line: 8, column: 11 } },
      { message: "put this text in single quotes", place: { file: "codebook.yaml", line: 9, column: 11 } },
    ]);
  });
});

describe("20,000 texts on as many lines", () => {
  it("get single quotes", () => {
    const lines = (text: string) =>
      `${head}${`        - ${text}\n`.repeat(20_000)}`.replace("indicators:\n      en", "maps:\n      a");
    expect(fixed(lines("*a b"))).toBe(lines("'*a b'"));
  });
});

describe("scalars where the format wants a text", () => {
  it.each(["1.2", "1.20", "-3", "0x1F", "1e3", ".inf", "true", "False"])("get single quotes: %s", (written) => {
    expect(value(`{en: ${written}, id: b}`)).toBe(`{en: '${written}', id: b}`);
    expect(value(`${written} # why`)).toBe(`'${written}' # why`);
    expect(item(written)).toBe(`'${written}'`);
    expect(inBrackets(written)).toBe(`'${written}'`);
  });

  it("get them as the version, and as a word of a list", () => {
    expect(fixed("cgCode: 1\nid: a\nversion: 1.2\n")).toBe("cgCode: 1\nid: a\nversion: '1.2'\n");
    expect(fixed("cgCode: 1\nid: a\nlists: {l: {id: [null, nihil]}}\n")).toBe(
      "cgCode: 1\nid: a\nlists: {l: {id: ['null', nihil]}}\n",
    );
  });

  it("stay where nothing may be meant, true may be an answer, or the text would be refused too", () => {
    for (const line of [
      "title: null",
      "title: ~",
      "title:",
      "lists: {l: [~]}",
      "extends: true",
      "languages: [1]",
      "matching: {scope: true}",
      "codes: [{id: a, parent: true, color: 123456, retired: true}]",
      "codes: [{id: 2019}]",
      "version: !!float 1.2",
      "context: {negated: {id: {before: x}}}",
    ]) {
      const text = `cgCode: 1\nid: a\n${line}\n`;
      expect(fixed(text), line).toBe(text);
    }
  });
});

describe("--fix on any codebook", () => {
  it("makes of a file with traps what it is with these in quotes, and nothing of that", () => {
    const safe = ["doubt", "'no trust'", '"the \\"law\\""', "a # why", "(a | b)"];
    const numbers = ["1.2", "true", "2019"];
    const lines = fc.array(fc.constantFrom(...traps, ...safe, ...numbers), { minLength: 1, maxLength: 6 });
    const file = fc.record({ lines, isFlow: fc.boolean(), eol: fc.constantFrom("\n", "\r\n") });
    const isTrap = new Set([...traps, ...numbers]);
    fc.assert(
      fc.property(file, ({ lines, isFlow, eol }) => {
        const chosen = lines.filter((line, index) => lines.indexOf(line) === index && !(isFlow && line.includes("#")));
        // A bare alias beside an anchor is left, as it may be a misspelt one.
        const written = chosen.some((line) => line === "*kurang")
          ? chosen.filter((line) => !line.startsWith("&"))
          : chosen;
        const whole = (list: readonly string[]) =>
          (isFlow
            ? `${head.replace("\n      en:\n", " ")}[${list.join(", ")}]\n`
            : `${head}${list.map((line) => `        - ${line}\n`).join("")}`
          ).replaceAll("\n", eol);
        const byHand = whole(written.map((line) => (isTrap.has(line) ? `'${line.replaceAll("'", "''")}'` : line)));
        expect(fixed(whole(written))).toBe(byHand);
        expect(fixed(byHand)).toBe(byHand);
        expect(parseYaml(sourceOf("a", byHand)).problems).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("changes nothing the second time, whatever the text, and nothing in what can be read but for what it says", () => {
    const part = fc.constantFrom(
      ...[
        "- ",
        ": ",
        "\n",
        "\n  ",
        "\n    ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        '"',
        "'",
        "#",
        " # c",
        "&a",
        "*a",
        "!t",
        "@x",
        "|",
        ">",
      ],
      ...[
        "id",
        "codes",
        "indicators",
        "en",
        "kind",
        "stage",
        "a",
        "b",
        "1",
        "true",
        "null",
        "~",
        "\\d",
        "\\n",
        "\r\n",
        "`",
        "%",
      ],
    );
    const text = fc.array(part, { maxLength: 30 }).map((parts) => parts.join(""));
    const whole = fc.oneof(
      text,
      text.map((each) => `${head}        - ${each}\n        - doubt\n`),
    );
    fc.assert(
      fc.property(whole, (each) => {
        const once = fixed(each);
        expect(fixed(once)).toBe(once);
        const [before, after] = [each, once].map((file) => parseYaml(sourceOf("a", file)).tree);
        if (before !== undefined && after !== undefined && !each.includes("1") && !/true|null/.test(each)) {
          const { fixes } = fixCodebook(sourceOf("a", each));
          if (fixes.every(({ message }) => message.startsWith("moved"))) expect(saysTheSame(before, after)).toBe(true);
        }
        if (before !== undefined) expect(after).toBeDefined();
        expect(once.match(/[^\s'#-]/g)?.sort()).toEqual(each.match(/[^\s'#-]/g)?.sort() ?? undefined);
      }),
      { numRuns: 300 },
    );
  });
});
