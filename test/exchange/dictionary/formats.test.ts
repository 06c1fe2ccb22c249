import { describe, expect, it } from "vitest";
import { CgError } from "../../../src/model/diagnostic.js";
import { converted, inShort } from "./converting.js";

/** The message and hint of the error that reading ends with. */
async function failure(name: string, content: string | Uint8Array): Promise<string> {
  try {
    await converted(name, content);
  } catch (error) {
    if (error instanceof CgError) return `${error.message} (${error.hint})`;
    throw error;
  }
  throw new Error("it was read");
}

describe("quanteda's YAML", () => {
  it("has categories in categories, and patterns of several words", async () => {
    const yaml = `economy:\n  tax: [tax*, "value added tax"]\n  __: [budget]\nlaw:\n  - law\n  - court: [judge*]\n`;
    expect(await inShort("a.yml", yaml)).toEqual({
      codes: ["economy: budget", "tax in economy: tax*: value added tax", "law: law", "court in law: judge*"],
      losses: [],
    });
  });

  it("takes numbers, yes and no as they are written", async () => {
    expect((await inShort("a.yml", "when: [2014, 1.50, yes, NO, ~]\n")).codes).toEqual(['when: 2014: "1.50": yes: no']);
  });

  it("is told from a codebook of cg-code by what it holds", async () => {
    expect((await inShort("a.yaml", "economy: [tax*]\n")).codes).toEqual(["economy: tax*"]);
  });

  it("says what is wrong with YAML, and where", async () => {
    expect(await failure("a.yml", "economy: [tax*\nlaw: [court]\n")).toMatch(/\(/);
    expect(await failure("a.yml", "- tax\n- law\n")).toContain("it is no map of categories");
    expect(await failure("a.yml", "a: [b]\na: [c]\n")).toMatch(/a/);
  });

  it("cannot be made to cost more than its length", async () => {
    const bomb = [
      "a: &a [x, x]",
      ..."bcdefghijklmnopqrstuv".split("").map((key, index) => {
        const before = String.fromCharCode(key.charCodeAt(0) - 1);
        return `${key}: &${key} [${`*${before}, `.repeat(9)}*${before}] # ${index}`;
      }),
    ].join("\n");
    expect(await failure("a.yml", bomb)).toContain("alias");
    expect(await failure("a.yml", `a: ${"[".repeat(10_000)}`)).toContain("levels deep");
    expect(await failure("a.yml", "a: &a [*a]\n")).toContain("stands inside what it repeats");
  });

  it("names of the machinery of JavaScript are names", async () => {
    const { codes, losses } = await inShort("a.yml", "__proto__: [a]\nconstructor: [b]\ntoString: [c]\n");
    expect(codes).toEqual(["constructor: b", "tostring: c"]);
    expect(losses).toEqual(["1 a key: unknown key __proto__"]);
    expect((await inShort("a.lc3", "+__proto__\nx\n+constructor\ny\n")).codes).toEqual(["proto: x", "constructor: y"]);
  });
});

describe("LIWC's .dic", () => {
  const heads = "%\n1\tverb\n2\tmisc\n\t21 family\n\t\t22\tclose\n3\tpast\n%\n";

  it("has numbered categories, nested by tabs", async () => {
    expect(await inShort("a.dic", `${heads}kin\t21\t22\nwent 1 3\nlov*\t\t2\n`)).toEqual({
      codes: ["verb: went", "misc: lov*", "family in misc: kin", "close in family: kin", "past: went"],
      losses: [],
    });
  });

  it("takes leading zeros, blanks for tabs, Windows line ends and a byte order mark", async () => {
    const dic = "\ufeff%\r\n01  A_B\r\n02\tC\r\n%\r\na lot   01\r\nfew\t2\r\n";
    expect((await inShort("a.dic", dic)).codes).toEqual(["a-b: a lot", "c: few"]);
    expect((await inShort("a.dic", Buffer.from(dic, "utf16le"))).codes).toEqual(["a-b: a lot", "c: few"]);
  });

  it("tells conditions, unknown categories and words without a category, by their line", async () => {
    const dic = `${heads}kind\t<of>131/125\nlike\t(02 134)125/464\t3\ngone\t9\nlone\na*b\t1\n`;
    expect(await inShort("a.dic", dic)).toEqual({
      codes: ["verb: a*b", "misc", "family in misc", "close in family", "past: like"],
      losses: [
        "8 kind\t<of>131/125: <of> is a condition, which is not carried over",
        "9 like\t(02 134)125/464\t3: what stands in parentheses is a condition and is left out; numbers behind it hold always, as in quanteda",
        "9 like: there is no category 125",
        "9 like: there is no category 464",
        "10 gone: there is no category 9",
        "11 lone: no category is given",
        "12 a*b: LIWC knows * at the end of a word only; here, as in quanteda, * and ? are wildcards",
      ],
    });
  });

  it("needs its two lines of %", async () => {
    expect(await failure("a.dic", "kin\t1\n")).toContain("no two lines of %");
    expect(await failure("a.dic", "%\n1\tverb\nkin\t1\n")).toContain("no two lines of %");
  });
});

describe("WordStat's .cat", () => {
  it("nests by tabs and gives each pattern a weight", async () => {
    const cat = "NEED\n\tFOOD\n\t\tALE (1)\n\t\tBEER* (2)\n\tREST (1)\nWAR\n\tCIVIL_WAR (1)\n";
    expect(await inShort("a.cat", cat)).toEqual({
      codes: ["need: rest", "food in need: ale: beer*", 'war: "civil_war"'],
      losses: [
        "4 BEER* (2): every hit counts once; its weight is 2",
        "7 CIVIL_WAR: WordStat writes a phrase with _; here, as in quanteda, it is one word with _ in it",
      ],
    });
  });

  it("has rules, which become operators, and lists of the categories they name", async () => {
    const rules = [
      "@A [#GOOD NEAR #NOT /S 3] (1)",
      "@B [#GOOD BEFORE very /S 2] (1)",
      "@C [#GOOD AFTER #NOT /S 2] (1)",
      "@D [#GOOD AND #NOT] (1)",
      "@E [#GOOD AND NOT #NOT] (1)",
      "@F [#GOOD NEAR NOT #NOT /S 4] (1)",
      "@G [#GOOD NEAR #NOT /S] (1)",
    ];
    const { codebook, losses } = await converted(
      "a.cat",
      `GOOD\n\tGOOD* (1)\n\tU.K (1)\nNOT\n\tNOT (1)\n\tNO (1)\nRULES\n${rules.map((rule) => `\t${rule}\n`).join("")}`,
    );
    expect(codebook.lists).toEqual({ good: ["good*", '"u.k"'], not: ["not", "no"] });
    expect(codebook.codes.at(-1)?.indicators).toEqual([
      "@good NEAR/3 @not",
      "@good BEFORE/2 very",
      "@good AFTER/2 @not",
      "@good AND @not",
      "@good UNLESS @not",
      "@good UNLESS NEAR/4 @not",
    ]);
    expect(losses).toEqual([]);
  });

  it("names each rule that has no counterpart", async () => {
    const rules = [
      "[#A NEAR #B /P 3]",
      "[#A BEFORE NOT #B /S 3]",
      "[#A NEAR #B NEAR #A /S 3]",
      "[#A NEAR #B]",
      "[#A NEAR #X /S 3]",
      "[#A]",
      "#A NEAR #B",
      "[#A NEAR #B /S 99]",
    ];
    const { losses } = await inShort(
      "a.cat",
      `A\n\tA (1)\nB\n\tB (1)\n${rules.map((rule) => `\t@R ${rule} (1)\n`).join("")}`,
    );
    expect(losses).toEqual([
      "5 @R [#A NEAR #B /P 3]: /P reaches further than a sentence, which no operator here does",
      "6 @R [#A BEFORE NOT #B /S 3]: BEFORE NOT has no counterpart; UNLESS NEAR/n looks to both sides",
      "7 @R [#A NEAR #B NEAR #A /S 3]: it has a second operator, NEAR; write two rules, or an indicator by hand",
      "8 @R [#A NEAR #B]: NEAR needs a distance in words, as /S 5",
      "9 @R [#A NEAR #X /S 3]: there is no category X",
      "10 @R [#A]: it has none of the operators NEAR, BEFORE, AFTER and AND",
      "11 @R #A NEAR #B: a rule is written @NAME [A NEAR B /S 5]; this one is not",
      "12 @R [#A NEAR #B /S 99]: a distance is at most 50 words, not 99",
    ]);
  });

  it("may be Yoshikoder's XML under its name", async () => {
    expect(
      (await inShort("a.cat", '<dictionary><cnode name="A"><pnode name="b"/></cnode></dictionary>')).codes,
    ).toEqual(["a: b"]);
  });

  it("tells what is taken for Windows-1252", async () => {
    const { codes, losses } = await inShort(
      "a.cat",
      Buffer.from("KOPI\n\tcaf\xe9 (1)\n\trestaurant (1)\n\tkedai (1)\n", "latin1"),
    );
    expect(codes).toEqual(["kopi: café: restaurant: kedai"]);
    expect(losses).toEqual(["- letters: read as Windows-1252 (not UTF-8 at byte 9); check the accented letters"]);
  });
});

describe("Yoshikoder's .ykd and Lexicoder's .lcd", () => {
  const nested = `<?xml version="1.0" encoding="UTF-8"?>
<dictionary style="050805" patternengine="substring"><cnode name="All" desc="All &amp; more">
  <cnode name="Sub"><pnode name="more"/></cnode><pnode name="lamb"/><cnode name="Sub"><pnode name="R&amp;D"/></cnode>
</cnode><pnode name="lone"/></dictionary>`;

  it("nest categories, and keep the patterns beside them", async () => {
    const { codebook } = await converted("a.ykd", nested);
    expect(codebook.codes[0]?.brief).toBe("All & more");
    expect(await inShort("a.lcd", nested)).toEqual({
      codes: ["all: lamb", "sub in all: more"],
      losses: [
        "3 R&D: no word is ever written so: quanteda takes it for 3 words, r & d",
        "4 lone: it stands in no category",
      ],
    });
  });

  it("are refused with entities of their own, cut off, too deep, or of another kind", async () => {
    const bomb = '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><dictionary><cnode name="&b;"/></dictionary>';
    expect(await failure("a.ykd", bomb)).toContain("a.ykd");
    expect(await failure("a.ykd", nested.slice(0, 200))).toContain(
      "a.ykd:3:67: not a whole Yoshikoder dictionary (cut off",
    );
    expect(await failure("a.ykd", `<dictionary>${'<cnode name="a">'.repeat(2000)}`)).toContain("nested too deeply");
    expect(await failure("a.ykd", "<html></html>")).toContain("its first element is not <dictionary>");
  });
});

describe("Lexicoder's .lc3", () => {
  it("has categories after +, with a colour, and their patterns below", async () => {
    const { codebook, losses } = await converted(
      "a.lc3",
      "x\n+negative#AA0000\na lie\nabandon*\n\n+positive\n good \n",
    );
    expect(codebook.codes.map(({ id, label, color, indicators }) => [id, label, color, indicators])).toEqual([
      ["negative", "negative", "#aa0000", ["a lie", "abandon*"]],
      ["positive", "positive", undefined, ["good"]],
    ]);
    expect(losses).toEqual([{ line: 1, what: "x", why: "it stands before the first category" }]);
  });
});

describe("of every format", () => {
  it("ids are small Latin letters, once each, from the names", async () => {
    const yaml =
      "'Sozial & Öffentlich': [a]\nany: [b]\n2nd: [c]\n'!!!': [d]\nA:\n  B: [e]\nC:\n  B: [f]\nc: [g]\nC!: [h]\n";
    expect((await inShort("a.yml", yaml)).codes).toEqual([
      "sozial-offentlich: a",
      "code-any: b",
      "code-2nd: c",
      "code: d",
      "a",
      "b in a: e",
      "c",
      "c-b in c: f",
      "c-2: g",
      "c-3: h",
    ]);
  });

  it("one without a category, with more than anybody can use, or with a name above all others, is met with a sentence", async () => {
    for (const name of ["a.cat", "a.lc3", "a.dic"])
      expect(await failure(name, name === "a.dic" ? "%\n%\n" : "\n")).toContain("holds no category");
    const names = Array.from({ length: 20_001 }, (_, index) => `+n${index}`);
    expect(await failure("a.lc3", names.join("\n"))).toContain("more than 20000 categories");
    expect(await failure("a.lc3", `+a${"\nb".repeat(200_001)}`)).toContain("more than 200000 patterns");
    expect((await inShort("a.lc3", "+__proto__\nx\n+constructor\ny\n")).codes).toEqual(["proto: x", "constructor: y"]);
  });

  it("a file that is too large is refused before it is read", async () => {
    for (const name of ["a.yml", "a.dic", "a.cat", "a.ykd", "a.lc3"])
      expect(await failure(name, Buffer.alloc(9 * 1024 * 1024, 97))).toContain(
        "larger than a dictionary may be (8 MB)",
      );
  });

  it("no random bytes bring more than an error with words", async () => {
    for (const name of ["a.yml", "a.dic", "a.cat", "a.ykd", "a.lc3"]) {
      for (const content of ["", "\0", "\n", "%\n%\n", "{", "<", "+", "\t\t\t(1)", "@ [", "a: &a\n", "%PDF-1.4"]) {
        await converted(name, content).catch((error: unknown) => expect(error).toBeInstanceOf(CgError));
      }
    }
  });
});
