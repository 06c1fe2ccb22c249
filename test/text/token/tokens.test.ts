import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldToken, TokenReader } from "../../../src/text/token/tokens.js";
import { Vocabulary } from "../../../src/text/vocabulary.js";
import { referenceTokens } from "../../exchange/reference.js";

interface Measured {
  readonly text: string;
  readonly tokens: readonly string[];
}

/** What quanteda 4.3.1 (ICU 72) makes of these texts; measured once, by hand. */
const measured: readonly Measured[] = JSON.parse(readFileSync(join(import.meta.dirname, "quanteda.json"), "utf8"));

const vocabulary = new Vocabulary();
const reader = new TokenReader(vocabulary);

function tokensOf(text: string) {
  const { count, starts, ends, types } = reader.read(text);
  return Array.from({ length: count }, (_, index) => {
    const [start, end] = [starts[index] ?? 0, ends[index] ?? 0];
    return { start, end, text: text.slice(start, end), word: vocabulary.word(types[index] ?? 0) };
  });
}

describe("tokens are those of quanteda", () => {
  it.each(measured)("$text", ({ text, tokens }) => {
    expect(tokensOf(text).map((token) => token.text.normalize("NFC"))).toEqual(tokens);
  });
});

/** What joins and parts words, in runs that nobody would write. */
const pieces = fc.oneof(
  fc.constantFrom("a", "B", "kata", "é", "ß", "1", "23", "x.com", "A.b", "http", "www.", "://", "жук", "Ω"),
  fc.constantFrom(..."._-'’‘,;:/?=%+~&@#()“”…—–·‑$€!*\"\\"),
  fc.constantFrom(" ", "\n", "\t", "\u00a0"),
);
const stretch = fc.array(pieces, { maxLength: 16 }).map((all) => all.join("").normalize("NFC"));

it("any text is cut where the plain reading of the rules cuts it", () => {
  fc.assert(
    fc.property(stretch, (text) => {
      expect(tokensOf(text).map(({ start, end }) => [start, end])).toEqual(
        referenceTokens(text).map(({ start, end }) => [start, end]),
      );
    }),
    { numRuns: 3000 },
  );
});

it("tokens of any text lie in it in order, and are what patterns are compared with", () => {
  const text = fc.oneof(stretch, fc.string({ unit: "binary", maxLength: 40 }), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(text, (written) => {
      let last = 0;
      for (const { start, end, text: token, word } of tokensOf(written)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(written.length);
        expect(word).toBe(foldToken(token));
        last = end;
      }
    }),
    { numRuns: 2000 },
  );
});

it("a letter and its mark are one, however they are written", () => {
  const composed = tokensOf("Café-Ångström naïve".normalize("NFC")).map(({ word }) => word);
  expect(tokensOf("Café-Ångström naïve".normalize("NFD")).map(({ word }) => word)).toEqual(composed);
});

it("long runs without a blank end", () => {
  const long = 200_000;
  expect(tokensOf("a".repeat(long))).toHaveLength(1);
  expect(tokensOf("@".repeat(long))).toHaveLength(1);
  expect(tokensOf("a.".repeat(long)).map(({ end }) => end)).toEqual([2 * long - 1, 2 * long]);
  expect(tokensOf("ab://".repeat(long / 10))).toHaveLength((long / 10) * 4);
  expect(tokensOf("www.".repeat(long / 10)).length).toBeGreaterThan(0);
  const last = tokensOf(`${"a@".repeat(long / 10)}b.co`).slice(-3);
  expect(last.map(({ text }) => text)).toEqual(["@b", ".", "co"]);
});
