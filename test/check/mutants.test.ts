import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { indicatorTooBroad } from "../../src/check/rules/indicator-too-broad.js";
import { rules } from "../../src/check/rules/registry.js";
import { shippedNames } from "../../src/codebook/shipped.js";
import { repository } from "../e2e/repository.js";
import { findingsOf, inShort } from "./checking.js";

/** One in this many codes is mutated; each codebook from another place on. */
const step = 7;

const greedy = [
  "program",
  "pemerintah",
  "yang",
  "dan",
  "'*'",
  "'?*'",
  "ada",
  "p*",
  "/.+/",
  "program pemerintah",
  "'? *'",
  "(dan | yang)",
  "masyarakat NEAR/5 program",
  "'* anggaran *'",
  "kerja sama",
  "~kolaborasi",
] as const;

const greedyEnglish = ["community", "'*'", "the", "government program", "the meeting", "collaborat*"] as const;

/** Examples cost more than all the rest, and are run in test/codebooks; stages are mutated in rules/stage-conflict.test.ts. */
const elsewhere = ["example-not-caught", "counterexample-caught", "stage-conflict"];
const most = rules.filter(({ id }) => !elsewhere.includes(id));

/** A code of a shipped codebook: indices of its lines. */
interface CodeLines {
  readonly id: string;
  /** Of its id, and where the next code begins. */
  readonly first: number;
  readonly end: number;
}

// All mutations of a kind stand in one text: reading and matching a codebook takes most of the time, whatever is wrong in it.
describe.each(shippedNames())("mutants of %s", (name) => {
  const lines = readFileSync(join(repository, "codebooks", `${name}.yaml`), "utf8").split("\n");
  const sampled = codesIn(lines).filter((_, index) => index % step === name.length % step);
  const withIndicators = sampled.filter(({ first, end }) => indexOf(lines, first, end, /^ {4}indicators:$/) < end);

  it("is itself without findings", async () => {
    expect(await findingsOf(lines.join("\n"), undefined, most)).toEqual([]);
  });

  it("codes without their definition are told of, each at its id, and no other", async () => {
    const gone = new Set(sampled.flatMap((code) => definitionOf(lines, code)));
    const kept = lines.map((line, index) => (gone.has(index) ? `${line.slice(0, 3)} #` : line));
    const told = sampled.map(({ first }) => `${first + 1}:9 missing-definition`);
    expect(inShort(await findingsOf(kept.join("\n"), undefined, most))).toEqual(told);
  });

  it("broken indicators are told of, each at its column, and no other", async () => {
    const { text, places } = withLines(lines, withIndicators, () => "koordinasi NEAR kurang");
    const told = places.map(({ line, column }) => `${line}:${column + "koordinasi ".length} bad-indicator`);
    expect(inShort(await findingsOf(text, undefined, most))).toEqual(told);
  });

  it("greedy indicators are told of, each at its line, and no other", async () => {
    const word = ({ id }: CodeLines, isEnglish: boolean): string => {
      const fitting = isEnglish ? greedyEnglish : greedy;
      return fitting[id.length % fitting.length] ?? "";
    };
    const { text, places } = withLines(lines, withIndicators, word);
    const broad = await findingsOf(text, undefined, [indicatorTooBroad]);
    expect(broad.map(({ place }) => place.line)).toEqual(places.map(({ line }) => line));
  });
});

/** The codes of a shipped codebook, which stands in block style. */
function codesIn(lines: readonly string[]): readonly CodeLines[] {
  const begin = lines.indexOf("codes:");
  const firsts = lines.flatMap((line, index) => (index > begin && line.startsWith("  - id: ") ? [index] : []));
  return firsts.map((first, index) => ({
    id: (lines[first] ?? "").slice("  - id: ".length),
    first,
    end: firsts[index + 1] ?? lines.length,
  }));
}

function indexOf(lines: readonly string[], from: number, end: number, pattern: RegExp): number {
  const found = lines.slice(from, end).findIndex((line) => pattern.test(line));
  if (found < 0) return end;
  return from + found;
}

function definitionOf(lines: readonly string[], { first, end }: CodeLines): readonly number[] {
  const from = indexOf(lines, first, end, /^ {4}definition:/);
  const to = indexOf(lines, from + 1, end, /^ {4}\S/);
  return Array.from({ length: to - from }, (_, index) => from + index);
}

/** The text with one more indicator at the head of each of these codes, and the places of those, from 1. */
function withLines(
  lines: readonly string[],
  codes: readonly CodeLines[],
  indicator: (code: CodeLines, isEnglish: boolean) => string,
) {
  const written = [...lines];
  const places: { line: number; column: number }[] = [];
  for (const [index, code] of codes.entries()) {
    const key = indexOf(lines, code.first, code.end, /^ {4}indicators:$/);
    const at = indexOf(lines, key, code.end, /^ +- /);
    const head = `${/^ */.exec(lines[at] ?? "")?.[0]}- `;
    const isEnglish = lines[at - 1]?.trim() === "en:";
    written.splice(at + index, 0, head + indicator(code, isEnglish));
    places.push({ line: at + index + 1, column: head.length + 1 });
  }
  return { text: written.join("\n"), places };
}
