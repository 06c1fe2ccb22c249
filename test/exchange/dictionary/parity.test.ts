import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMatcher, type Matcher } from "../../../src/match/matcher.js";
import { read, sharedData } from "../../transcript/reading.js";
import { type ReferenceToken, referenceHits, referenceTokens } from "../reference.js";
import { converted, loadedFrom } from "./converting.js";

/** A quanteda dictionary with one category of these patterns, as a matcher, and what of it is not carried over. */
async function matcherOf(patterns: readonly string[]): Promise<{ matcher: Matcher; lost: ReadonlySet<string> }> {
  const result = await converted("all.yml", `all: ${JSON.stringify(patterns)}\n`);
  return { matcher: createMatcher(await loadedFrom(result)), lost: new Set(result.losses.map(({ what }) => what)) };
}

/** All raw hits, "start-end" each, as `code --raw` has them. */
async function rawHits(matcher: Matcher, text: string, as: string): Promise<readonly string[]> {
  const document = await read(text, { as });
  const { hits } = matcher.match(document, { roles: ["participant", "unknown"], explain: true });
  return [...new Set(hits.map(({ spans }) => `${spans[0]?.start}-${spans.at(-1)?.end}`))].sort();
}

function expected(tokens: readonly ReferenceToken[], patterns: readonly string[]): readonly string[] {
  return [...new Set(patterns.flatMap((pattern) => referenceHits(tokens, pattern)))].sort();
}

/** Words of a text as they might stand in a dictionary: whole, cut, with wildcards, several in a row. */
function patternsOf(tokens: readonly ReferenceToken[], least = 1): fc.Arbitrary<readonly string[]> {
  const at = fc.nat({ max: Math.max(0, tokens.length - 4) });
  const word = at.map((index) => tokens[index]?.text ?? "a");
  const cut = fc.tuple(word, fc.nat({ max: 6 })).map(([text, length]) =>
    Array.from(text)
      .slice(0, length + 1)
      .join(""),
  );
  const glob = fc.oneof(
    cut.map((text) => `${text}*`),
    cut.map((text) => `*${text}`),
    word.map((text) => `*${Array.from(text).slice(-3).join("")}`),
    word.map((text) => text.replace(/(?<=.)[a-z]/, "?")),
    word.map((text) => `${text.slice(0, 1)}*${text.slice(-1)}`),
    word.map((text) => text.toUpperCase()),
    word,
  );
  const phrase = fc.tuple(at, fc.integer({ min: 2, max: 4 }), fc.nat({ max: 3 })).map(([index, length, star]) =>
    tokens
      .slice(index, index + length)
      .map((token, place) => (place === star ? "*" : token.text))
      .join(" "),
  );
  return fc.array(fc.oneof(glob, phrase), { minLength: least, maxLength: 40 });
}

/** quanteda makes regular expressions of some patterns with signs between wildcards; those are told, and differ. */
const tellsApart = (pattern: string): boolean => !/[+^$|{}[\]\\()]/.test(pattern);

describe("a converted dictionary finds what quanteda finds, span for span", () => {
  const pieces = fc.constantFrom(
    ...[
      "rapat",
      "Rapat",
      "koordinasi",
      "dana",
      "ego-sektoral",
      "don't",
      "1,000",
      "U.S.",
      "a_b",
      "#kpk",
      "@dinas",
      "x.go.id",
    ],
    ...[
      "www.a.co/b",
      "Tanya:",
      "T:",
      "J:",
      "(tertawa)",
      "...",
      ",",
      ".",
      "?",
      "\n",
      "\n\n",
      "—",
      "“",
      "”",
      "😀",
      "\t",
      "# Judul\n",
    ],
  );
  const texts = fc
    .array(pieces, { minLength: 1, maxLength: 40 })
    .map((all) => `Rapat ${all.join(" ")}`.normalize("NFC"));

  it("in any text", async () => {
    await fc.assert(
      fc.asyncProperty(
        texts.chain((text) => fc.tuple(fc.constant(text), patternsOf(referenceTokens(text)))),
        async ([text, all]) => {
          const patterns = all.filter(tellsApart);
          const { matcher } = await matcherOf(patterns);
          expect(await rawHits(matcher, text, "txt")).toEqual(expected(referenceTokens(text), patterns));
        },
      ),
      { numRuns: 30, endOnFailure: true },
    );
  });

  // Measured with quanteda 4.3.1: index(tokens(text), dictionary(list(k = pattern))).
  it.each([
    ["?", ["?", "?", "?", "?"]],
    ["* ?", ["Rapat ?", "a_b", "it ?", "_?", "c_ ?"]],
    ["? ?", ["a_b"]],
    ["it ?", ["it ?"]],
    ["? it", []],
  ])("as the sign and as a wildcard: %s", async (pattern, found) => {
    const text = "Rapat ? a_b it ? x _? c_ ? a b_cc";
    const { matcher } = await matcherOf([pattern]);
    const spans = (await rawHits(matcher, text, "txt")).map((span) => span.split("-").map(Number));
    expect(spans.sort(([a = 0], [b = 0]) => a - b).map(([start, end]) => text.slice(start, end))).toEqual(found);
  });

  it("and what is not carried over finds nothing there either", async () => {
    const patterns = ["u.s.", ":)", "a  b", "and/or", "c++", ""];
    const { lost } = await matcherOf([...patterns, "kept"]);
    expect([...lost].sort()).toEqual([...patterns].sort());
    const tokens = referenceTokens("The U.S. and/or c++ :) a  b ? x");
    expect(
      patterns.filter((pattern) => !pattern.includes("  ")).flatMap((pattern) => referenceHits(tokens, pattern)),
    ).toEqual([]);
  });
});

describe.skipIf(!existsSync(sharedData) && process.env["CI"] !== "true")("in real texts (needs ../shared/data)", () => {
  const files = existsSync(sharedData)
    ? readdirSync(sharedData, { recursive: true, encoding: "utf8" })
        .map((path) => path.replaceAll("\\", "/"))
        .filter((path) => /^(?:cipta-media\/\w+|policy-id|whisper|zoom)\/[^/]+\.(?:md|txt)$/.test(path))
        .sort()
    : [];

  it.each(files)("%s", async (path) => {
    const text = readFileSync(`${sharedData}/${path}`, "utf8")
      .replace(/^\ufeff/, "")
      .replace(/\r\n?/g, "\n")
      .slice(0, 60_000)
      .normalize("NFC");
    const tokens = referenceTokens(text);
    const [all = []] = fc.sample(patternsOf(tokens, 40), { numRuns: 1, seed: files.indexOf(path) });
    const patterns = all.filter(tellsApart);
    const { matcher } = await matcherOf(patterns);
    expect(await rawHits(matcher, text, extname(path).slice(1))).toEqual(expected(tokens, patterns));
  });
});
