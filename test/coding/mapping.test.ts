import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createMapping } from "../../src/coding/mapping.js";
import type { Code } from "../../src/model/codebook.js";
import type { Coding, Evidence } from "../../src/model/coding.js";
import { code, codebook } from "../analyse/corpus.js";

/** A code of ours with its counterparts in the codebook "theirs". */
function ours(id: string, kind: Code["kind"], to: readonly string[] | null, more: Partial<Code> = {}): Code {
  return code({ id, kind, ...(to === null ? {} : { maps: { theirs: to } }), ...more });
}

function theirs(...codes: readonly Code[]) {
  return { ...codebook(...codes), id: "theirs" };
}

function coding(codeId: string, start = 0, more: Partial<Coding> = {}): Coding {
  return {
    id: `${codeId}-${start}`,
    document: "a.txt",
    span: { start, end: start + 10 },
    code: codeId,
    coder: "codebook",
    origin: "candidate",
    status: "unreviewed",
    assertion: "affirmed",
    response: false,
    present: false,
    evidence: [evidence(codeId)],
    ...more,
  };
}

function evidence(indicator: string): Evidence {
  return { indicator, place: { file: "ours.yaml", line: 1, column: 1 }, spans: [], triggers: [] };
}

const summary = (codings: readonly Coding[]) =>
  codings.map((each) => `${each.span.start} ${each.code} ${each.assertion}`);

describe("a mapping", () => {
  it("counts a passage once under each counterpart of its code, and once where two codes meet", () => {
    const book = codebook(ours("money", "obstacle", ["means", "power"]), ours("staff", "obstacle", ["means"]));
    const mapping = createMapping(book, theirs(code({ id: "means" }), code({ id: "power" })));
    const mapped = mapping.codings([coding("money"), coding("staff"), coding("staff", 20)]);
    expect(summary(mapped)).toEqual(["0 means affirmed", "0 power affirmed", "20 means affirmed"]);
    expect(mapped[0]?.evidence.map(({ indicator }) => indicator)).toEqual(["money", "staff"]);
    expect(mapped[0]?.id).toBe("money-0");
  });

  it("keeps codings apart that differ in what they assert, or in who made them", () => {
    const book = codebook(ours("money", "obstacle", ["means"]), ours("staff", "obstacle", ["means"]));
    const mapping = createMapping(book, theirs(code({ id: "means" })));
    const byAni = { coder: "ani", origin: "manual", status: "accepted" } as const;
    const mapped = mapping.codings([
      coding("money"),
      coding("staff", 0, { assertion: "negated" }),
      coding("staff", 0, byAni),
    ]);
    expect(mapped.map(({ coder, assertion }) => `${coder} ${assertion}`)).toEqual([
      "codebook affirmed",
      "ani affirmed",
      "codebook negated",
    ]);
  });

  it("says which codes have no counterpart on either side, and keeps their passages as those of guests, in no stage", () => {
    const book = codebook(
      ours("money", "obstacle", ["means"]),
      ours("weather", "context", []),
      ours("other", "context", null),
      ours("old", "context", null, { retired: "1.0.0" }),
    );
    const target = theirs(
      code({ id: "family" }),
      code({ id: "means", parent: "family" }),
      code({ id: "other", kind: "context" }),
    );
    const mapping = createMapping(book, target);
    expect(mapping.unmapped.map(({ id }) => id)).toEqual(["weather", "other"]);
    expect(mapping.unreached.map(({ id }) => id)).toEqual(["other"]);
    const guests = mapping.target.codes.slice(3).map(({ id, stage, kind, label }) => [id, stage, kind, label["en"]]);
    expect(guests).toEqual([
      ["test:weather", "", "context", "(no counterpart) weather"],
      ["test:other", "", "context", "(no counterpart) other"],
      ["test:old", "", "context", "(no counterpart) old"],
    ]);
    expect(summary(mapping.codings([coding("other"), coding("nobody-knows")]))).toEqual([
      "0 test:nobody-knows affirmed",
      "0 test:other affirmed",
    ]);
  });

  it("sends a member without maps of its own where its family goes", () => {
    const book = codebook(
      ours("means", "obstacle", ["resources"]),
      ours("money", "obstacle", null, { parent: "means" }),
    );
    const mapping = createMapping(book, theirs(code({ id: "resources" })));
    expect(summary(mapping.codings([coding("money")]))).toEqual(["0 resources affirmed"]);
    expect(mapping.unmapped).toEqual([]);
  });

  const rules = ours("no-rules", "obstacle", ["clear-rules"]);

  it("counts an obstacle that maps to an activity under its lack, and an activity that maps to a lack under the activity", () => {
    const target = theirs(
      code({ id: "clear-rules", kind: "activity", lackingAs: "unclear-rules" }),
      code({ id: "unclear-rules", kind: "obstacle" }),
    );
    const mapping = createMapping(codebook(rules, ours("rules", "activity", ["unclear-rules"])), target);
    expect(
      summary(
        mapping.codings([coding("no-rules"), coding("rules", 20), coding("no-rules", 40, { assertion: "negated" })]),
      ),
    ).toEqual(["0 unclear-rules affirmed", "20 clear-rules affirmed", "40 unclear-rules negated"]);
    expect(mapping.opposed.map(({ from, to, under }) => [from.id, to.id, under.id])).toEqual([
      ["no-rules", "clear-rules", "unclear-rules"],
      ["rules", "unclear-rules", "clear-rules"],
    ]);
  });

  it("counts an obstacle that maps to an activity without lack as a denial, its denial as what affirms, and leaves context as it is", () => {
    const target = theirs(code({ id: "clear-rules", kind: "activity" }), code({ id: "setting", kind: "context" }));
    const mapping = createMapping(codebook(rules, ours("history", "obstacle", ["setting"])), target);
    const mapped = mapping.codings([
      coding("no-rules"),
      coding("no-rules", 20, { assertion: "negated" }),
      coding("no-rules", 40, { assertion: "resolved" }),
      coding("history", 60),
    ]);
    expect(summary(mapped)).toEqual([
      "0 clear-rules negated",
      "20 clear-rules affirmed",
      "40 clear-rules resolved",
      "60 setting affirmed",
    ]);
  });

  it("takes a family with members of both senses for something both speak of", () => {
    const target = theirs(
      code({ id: "design", kind: "activity" }),
      code({ id: "clear-rules", kind: "activity", parent: "design" }),
      code({ id: "unclear-rules", kind: "obstacle", parent: "clear-rules" }),
      code({ id: "outcomes", kind: "outcome" }),
      code({ id: "small-wins", kind: "outcome", parent: "outcomes" }),
    );
    const mapping = createMapping(codebook(ours("no-rules", "obstacle", ["design", "outcomes"])), target);
    expect(summary(mapping.codings([coding("no-rules")]))).toEqual(["0 design affirmed", "0 outcomes negated"]);
  });

  it("does not decide again what a supposition is worth", () => {
    const book = codebook(
      ours("lasting", "obstacle", ["ends"], { hypothetical: "counts" }),
      ours("money", "obstacle", ["ends"]),
    );
    const mapping = createMapping(book, theirs(code({ id: "ends", hypothetical: "counts" })));
    const supposed = { assertion: "hypothetical" } as const;
    expect(summary(mapping.codings([coding("lasting", 0, supposed), coding("money", 20, supposed)]))).toEqual([
      "0 ends affirmed",
      "20 ends hypothetical",
    ]);
    expect(mapping.target.codes.map(({ hypothetical }) => hypothetical)).toEqual(["apart"]);
  });

  it("keeps the stage a person moved a passage to where the other codebook has it", () => {
    const mapping = createMapping(codebook(rules), theirs(code({ id: "clear-rules" })));
    const stages = ["assessment", "elsewhere"].map(
      (stage) => mapping.codings([coding("no-rules", 0, { stage })])[0]?.stage,
    );
    expect(stages).toEqual(["assessment", undefined]);
  });

  it("is not led astray by names that objects have anyway", () => {
    const mapping = createMapping(codebook(rules), { ...theirs(code({ id: "clear-rules" })), id: "constructor" });
    expect(mapping.unmapped.map(({ id }) => id)).toEqual(["no-rules"]);
  });

  it("loses no passage and no evidence, and invents none", () => {
    const names: readonly string[] = ["a", "b", "c", "d"];
    const kinds = ["activity", "obstacle", "context"] as const;
    const maps = fc.array(fc.record({ kind: fc.constantFrom(...kinds), to: fc.subarray(["x", "y", "z"]) }), {
      minLength: 4,
      maxLength: 4,
    });
    const found = fc.array(fc.record({ code: fc.constantFrom(...names), at: fc.integer({ min: 0, max: 5 }) }), {
      maxLength: 30,
    });
    const property = fc.property(maps, fc.constantFrom(...kinds), found, (written, kind, passages) => {
      const book = codebook(...written.map(({ kind: own, to }, place) => ours(names[place] ?? "", own, to)));
      const mapping = createMapping(book, theirs(...["x", "y", "z"].map((id) => code({ id, kind }))));
      const given = [
        ...new Map(passages.map((one) => [`${one.code} ${one.at}`, coding(one.code, one.at * 20)])).values(),
      ];
      const mapped = mapping.codings(given);
      for (const one of given) {
        const to = written[names.indexOf(one.code)]?.to ?? [];
        const wanted = to.length === 0 ? [`test:${one.code}`] : to;
        for (const id of wanted) {
          const there = mapped.filter((each) => each.code === id && each.span.start === one.span.start);
          expect(there.some(({ evidence: all }) => all.some(({ indicator }) => indicator === one.code))).toBe(true);
        }
      }
      const keys = mapped.map((each) => `${each.span.start} ${each.code} ${each.assertion}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(mapped.reduce((sum, each) => sum + each.evidence.length, 0)).toBe(
        given.reduce((sum, one) => sum + Math.max(1, written[names.indexOf(one.code)]?.to.length ?? 0), 0),
      );
    });
    fc.assert(property);
  });
});
