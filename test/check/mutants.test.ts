import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { shippedNames } from "../../src/codebook/shipped.js";
import { repository } from "../e2e/repository.js";
import { findingsOf, inShort } from "./checking.js";

/** One in this many codes is mutated, so that the tests stay fast; each codebook from another place on. */
const step = 15;

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
] as const;

interface CodeLines {
  readonly id: string;
  /** Indices of its lines: of its id, and where the next code begins. */
  readonly first: number;
  readonly end: number;
}

describe.each(shippedNames())("mutants of %s", (name) => {
  const lines = readFileSync(join(repository, "codebooks", `${name}.yaml`), "utf8").split("\n");
  const codes = codesIn(lines);
  const sampled = codes.filter((_, index) => index % step === name.length % step);

  it("is itself without findings", async () => {
    expect(await findingsOf(lines.join("\n"))).toEqual([]);
  });

  it.each(sampled)("$id without its definition", async ({ first, end }) => {
    const from = indexOf(lines, first, end, /^ {4}definition:/);
    const to = indexOf(lines, from + 1, end, /^ {4}\S/);
    const mutant = [...lines.slice(0, from), ...lines.slice(to)];
    expect(inShort(await findingsOf(mutant.join("\n")))).toEqual([`${first + 1}:9 missing-definition`]);
  });

  it.each(sampled.filter(({ first, end }) => hasIndicators(lines, first, end)))(
    "$id with a broken indicator",
    async ({ first, end }) => {
      const { at, indent } = firstIndicator(lines, first, end);
      const mutant = [...lines.slice(0, at), `${indent}- koordinasi NEAR kurang`, ...lines.slice(at)];
      const column = indent.length + "- koordinasi ".length + 1;
      expect(inShort(await findingsOf(mutant.join("\n")))).toEqual([`${at + 1}:${column} bad-indicator`]);
    },
  );

  it.each(sampled.filter(({ first, end }) => hasIndicators(lines, first, end)))(
    "$id with a greedy indicator",
    async ({ id, first, end }) => {
      const { at, indent, language } = firstIndicator(lines, first, end);
      const fitting = language === "en" ? ["community", "'*'", "the", "government program"] : greedy;
      const word = fitting[id.length % fitting.length] ?? "";
      const mutant = [...lines.slice(0, at), `${indent}- ${word}`, ...lines.slice(at)];
      const findings = await findingsOf(mutant.join("\n"));
      const broad = findings.filter(({ rule }) => rule === "indicator-too-broad");
      expect(
        broad.map(({ place }) => place.line),
        word,
      ).toEqual([at + 1]);
    },
  );
});

describe("a code of morse-stephens-2012 in another stage", () => {
  const lines = readFileSync(join(repository, "codebooks", "morse-stephens-2012.yaml"), "utf8").split("\n");
  const stages = ["assessment", "initiation", "deliberation", "implementation"];

  // A code of all stages is tied to codes of each: what moves it to one of them cannot always be told.
  const staged = codesIn(lines).filter(({ first, end }) => !lines.slice(first, end).includes("    stage: any"));

  it.each(staged.filter((_, index) => index % 6 === 1))("$id", async ({ id, first, end }) => {
    const at = indexOf(lines, first, end, /^ {4}stage:/);
    const own = (lines[at] ?? "").trim().slice("stage: ".length);
    const others = stages.filter((stage) => stage !== own);
    const other = others[id.length % others.length] ?? "";
    const mutant = lines.map((line, index) => (index === at ? `    stage: ${other}` : line));
    expect(inShort(await findingsOf(mutant.join("\n"))), other).toContain(`${at + 1}:12 stage-conflict`);
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

function hasIndicators(lines: readonly string[], first: number, end: number): boolean {
  return indexOf(lines, first, end, /^ {4}indicators:$/) < end;
}

/** Where the first indicator of a code stands, and in which language. */
function firstIndicator(lines: readonly string[], first: number, end: number) {
  const key = indexOf(lines, first, end, /^ {4}indicators:$/);
  const at = indexOf(lines, key, end, /^ +- /);
  const indent = /^ */.exec(lines[at] ?? "")?.[0] ?? "";
  return { at, indent, language: (lines[at - 1] ?? "").trim().slice(0, 2) };
}
