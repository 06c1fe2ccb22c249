import { describe, expect, it } from "vitest";
import { runExamples, untestedCodes } from "../../src/check/example/examples.js";
import { loadCodebook } from "../../src/codebook/load.js";
import { shippedNames } from "../../src/codebook/shipped.js";
import type { Code, Codebook } from "../../src/model/codebook.js";

/** Obstacle or activity, the codebook promises at least this many codes. */
const fewestCodes = 45;

const frameworks = [
  "ansell-gash-2008",
  "bryson-crosby-stone-2006",
  "emerson-nabatchi-balogh-2012",
  "thomson-perry-2006",
] as const;

/** The only codes whose lack is evidence for another one. */
const lackings: Readonly<Record<string, string>> = {
  "stakeholder-identification": "stakeholder-absent",
  convening: "weak-leadership",
  engagement: "stakeholder-absent",
  resources: "limited-resources",
  "process-design": "team-not-formed",
  "ground-rules": "no-ground-rules",
  "forum-dialogue": "formal-meetings",
  agreement: "unresolved",
  "issue-analysis": "no-assessment",
  "structure-and-roles": "unclear-governance",
  monitoring: "monitoring-burden",
  sustaining: "weak-sustainability",
};

/** What may stand at any stage; of every other code the stage is told. */
const crossCutting: Readonly<Record<string, readonly string[]>> = {
  "morse-stephens-2012": ["enabler", "recommendation", "mandate", "outcome", "external-shock"],
};

const parents: Readonly<Record<string, string>> = {
  "limited-budget": "limited-resources",
  "limited-people": "limited-resources",
  "limited-facilities": "limited-resources",
  "no-ground-rules": "lack-of-ground-rules",
  "unclear-governance": "governance-and-sustainability",
  "weak-sustainability": "governance-and-sustainability",
};

const loaded = await Promise.all(
  shippedNames().map((name) => loadCodebook(name, { cwd: import.meta.dirname, checkShipped: true })),
);

describe.each(loaded)("the examples of $codebook.id", (shipped) => {
  it.each(runExamples(shipped).map((result) => [result.code.id, result.kind, result.example.text, result] as const))(
    "%s keeps its %s: %s",
    (_code, _kind, _text, { isMiss, catches, why }) => {
      expect(isMiss, JSON.stringify({ catches, why })).toBe(false);
    },
  );

  it("are all of codes that something finds", () => {
    expect(untestedCodes(shipped.codebook).map(({ id }) => id)).toEqual([]);
  });
});

/** A parent without indicators: it gathers its children, and nobody codes with it alone. */
function isHeading(code: Code, { codes }: Codebook): boolean {
  return code.indicators.length === 0 && codes.some(({ parent }) => parent === code.id);
}

describe.each(loaded)("every code of $codebook.id", ({ codebook }) => {
  it.each(codebook.codes)("$id is described in full, in every language of the codebook", (code) => {
    for (const language of codebook.languages) {
      for (const text of [code.label, code.brief, code.definition]) expect(text[language] ?? "").not.toBe("");
      if (code.kind === "obstacle") expect(code.recommendation[language] ?? "").not.toBe("");
      if (isHeading(code, codebook)) continue;
      expect(code.examples.filter((example) => example.language === language).length).toBeGreaterThanOrEqual(2);
      const counterexamples = code.counterexamples.filter((example) => example.language === language);
      expect(counterexamples.length).toBeGreaterThanOrEqual(1);
      for (const { because } of counterexamples) expect(because ?? {}).not.toEqual({});
      const listed = [...code.include, ...code.exclude.map(({ text }) => text)];
      const reasons = [...code.examples, ...code.counterexamples].flatMap(({ because }) =>
        because === undefined ? [] : [because],
      );
      for (const text of [...listed, ...reasons]) expect(text[language] ?? "", JSON.stringify(text)).not.toBe("");
      expect(code.indicators.filter((line) => line.language === language).length).toBeGreaterThanOrEqual(1);
    }
    if (isHeading(code, codebook)) return;
    expect(code.include.length).toBeGreaterThanOrEqual(1);
    expect(code.exclude.length).toBeGreaterThanOrEqual(1);
  });
});

describe.each(loaded)("$codebook.id as a whole", ({ codebook }) => {
  const { codes } = codebook;

  it("is in Indonesian and English, over the four stages, with an obstacle at each", () => {
    expect([...codebook.languages].sort()).toEqual(["en", "id"]);
    expect(codebook.stages.map(({ id }) => id)).toEqual(["assessment", "initiation", "deliberation", "implementation"]);
    for (const { id } of codebook.stages) {
      const found = codes.filter((code) => code.stage === id && !isHeading(code, codebook));
      const kinds = new Set(found.map((code) => code.kind === "obstacle"));
      expect([...kinds].sort(), id).toEqual([false, true]);
    }
  });

  it("names the obstacle that the lack of an activity, enabler or outcome is evidence for", () => {
    for (const { id, kind, lackingAs } of codes) {
      if (lackingAs === undefined) continue;
      expect(["activity", "enabler", "outcome"], id).toContain(kind);
      expect(codes.find((code) => code.id === lackingAs)?.kind, id).toBe("obstacle");
    }
  });

  it("maps to codes that exist, in every codebook that is shipped too", () => {
    for (const { id, maps } of codes) {
      expect(Object.keys(maps), id).not.toEqual([]);
      for (const [framework, dimensions] of Object.entries(maps)) {
        expect(["morse-stephens-2012", ...frameworks], id).toContain(framework);
        expect(framework, id).not.toBe(codebook.id);
        expect(dimensions, id).not.toEqual([]);
        const shipped = loaded.find((other) => other.codebook.id === framework)?.codebook;
        if (shipped === undefined) continue;
        expect(shipped.codes.map((code) => code.id)).toEqual(expect.arrayContaining([...dimensions]));
      }
    }
  });

  it("gives every code one of the four stages, but for what Morse and Stephens see at each", () => {
    const crossing = codes.filter(({ stage }) => stage === "any").map(({ id }) => id);
    expect(crossing).toEqual(crossCutting[codebook.id] ?? []);
  });
});

describe("morse-stephens-2012", () => {
  const codebook = loaded.find(({ codebook: { id } }) => id === "morse-stephens-2012")?.codebook;
  if (codebook === undefined) throw new Error("codebooks/morse-stephens-2012.yaml is not shipped");
  const { codes } = codebook;

  it(`has at least ${fewestCodes} codes, activities and obstacles at each of its four stages`, () => {
    expect(codes.length).toBeGreaterThanOrEqual(fewestCodes);
    for (const { id } of codebook.stages) {
      const kinds = new Set(codes.filter((code) => code.stage === id).map((code) => code.kind));
      expect([...kinds].sort(), id).toEqual(["activity", "obstacle"]);
    }
  });

  it("takes a lack as evidence for another code in the twelve agreed pairs only", () => {
    const pairs = codes.flatMap(({ id, lackingAs }) => (lackingAs === undefined ? [] : [[id, lackingAs] as const]));
    expect(Object.fromEntries(pairs)).toEqual(lackings);
  });

  it("has the obstacle families of the seed study as parents", () => {
    const pairs = codes.flatMap(({ id, parent }) => (parent === undefined ? [] : [[id, parent] as const]));
    expect(Object.fromEntries(pairs)).toEqual(parents);
    expect(codes.map(({ id }) => id)).toContain("stakeholder-incompatibility");
  });

  it("counts what is only supposed for sustainability alone", () => {
    expect(codes.filter((code) => code.hypothetical === "counts").map(({ id }) => id)).toEqual(["weak-sustainability"]);
  });

  it("maps every code to the four neighbouring frameworks", () => {
    for (const { id, maps } of codes) {
      expect(Object.keys(maps).sort(), id).toEqual([...frameworks]);
      for (const dimensions of Object.values(maps)) expect(dimensions.length, id).toBeGreaterThanOrEqual(1);
    }
  });
});
