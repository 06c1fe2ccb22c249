import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { rules } from "../../../src/check/rules/registry.js";
import type { CheckReport, Fix, RuleFinding } from "../../../src/model/finding.js";
import { github } from "../../../src/render/findings/github.js";
import { json } from "../../../src/render/findings/json.js";
import { junit } from "../../../src/render/findings/junit.js";
import { sarif } from "../../../src/render/findings/sarif.js";
import { text } from "../../../src/render/findings/text.js";

const options = { width: 60, colour: false, version: "1.2.3", path: (file: string) => file };

const finding: RuleFinding = {
  rule: "bad-indicator",
  severity: "error",
  message: '100 % wrong, <b>"x"</b>: a\u001b[31m',
  hint: "Write a & b.\nThen stop.",
  place: { file: "my, codebook: 1.yaml", line: 7, column: 3 },
  length: 4,
  line: "  abcd # é",
  at: 2,
};

function reportOf(findings: readonly RuleFinding[]): CheckReport {
  return { codebooks: ["my, codebook: 1.yaml"], findings, rules, failOn: "error" };
}

/** Findings with everything in them that a format must keep from being obeyed. */
const anyFinding: fc.Arbitrary<RuleFinding> = fc.record({
  rule: fc.constantFrom(...rules.map(({ id }) => id)),
  severity: fc.constantFrom("error" as const, "warning" as const),
  message: fc.string({ unit: "binary", minLength: 1 }),
  hint: fc.string({ unit: "binary" }),
  place: fc.record({
    file: fc.constantFrom("a.yaml", "b c/ü.yaml", "/abs/x%.yaml", "C:\\x\\y.yaml"),
    line: fc.integer({ min: 1, max: 9999 }),
    column: fc.integer({ min: 1, max: 400 }),
  }),
  length: fc.integer({ min: 1, max: 300 }),
  line: fc.string({ unit: "binary", maxLength: 300 }),
  at: fc.integer({ min: 0, max: 400 }),
});

const anyFix: fc.Arbitrary<Fix> = anyFinding.map(({ message, place }) => ({ message, place }));

const anyReport = fc
  .tuple(fc.array(anyFinding, { maxLength: 5 }), fc.option(fc.array(anyFix, { maxLength: 3 }), { nil: undefined }))
  .map(([findings, fixes]) => ({ ...reportOf(findings), fixes }));

describe("sarif", () => {
  const schema: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, "fixtures", "sarif-2.1.0-rtm.5.json"), "utf8"),
  );
  if (typeof schema !== "object" || schema === null) throw new Error("the schema is no object");
  // The schema is written in draft 04; all that it uses means the same in draft 07.
  const { $schema: _, id: __, ...draft07 } = { $schema: "", id: "", ...schema };
  const validate = new Ajv({ strict: false, unicodeRegExp: false, validateFormats: false, logger: false }).compile(
    draft07,
  );

  it("is valid by the schema of OASIS, whatever is found", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const log: unknown = JSON.parse(sarif.render(report, options));
        expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("would be refused by the schema with a line of 0", () => {
    const wrong = reportOf([{ ...finding, place: { ...finding.place, line: 0 } }]);
    expect(validate(JSON.parse(sarif.render(wrong, options)))).toBe(false);
  });

  it("names files by URI, and places in code points", () => {
    const log = sarif.render(reportOf([finding]), options);
    expect(log).toContain('"uri": "my%2C%20codebook%3A%201.yaml"');
    expect(log).toContain('"columnKind": "unicodeCodePoints"');
    expect(JSON.parse(log)).toMatchObject({
      runs: [
        {
          results: [
            {
              ruleId: "bad-indicator",
              locations: [{ physicalLocation: { region: { startLine: 7, startColumn: 3, endColumn: 7 } } }],
            },
          ],
        },
      ],
    });
  });
});

describe("github", () => {
  it("escapes what would end a message or a property", () => {
    expect(github.render(reportOf([finding]), options)).toBe(
      "::error file=my%2C codebook%3A 1.yaml,line=7,endLine=7,col=3,endColumn=7,title=cg-code bad-indicator::" +
        '100 %25 wrong, <b>"x"</b>: a\\x1b[31m%0AWrite a & b.%0AThen stop.\n',
    );
  });

  it("is one line for each finding, whatever is found", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const lines = github.render(report, options).split("\n");
        expect(lines.pop()).toBe("");
        expect(lines.length).toBe(report.findings.length + (report.fixes?.length ?? 0));
        for (const line of lines) expect(line).toMatch(/^::(error|warning|notice) file=[^\r\n]+$/);
      }),
    );
  });
});

describe("junit", () => {
  /** Names and attributes of all elements; throws for what is no XML. */
  function elements(
    xml: string,
  ): readonly { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] {
    const found: { name: string; attributes: Record<string, string> }[] = [];
    const parser = new SaxesParser();
    parser.on("opentag", ({ name, attributes }) => {
      found.push({ name, attributes: { ...attributes } });
    });
    parser.write(xml).close();
    return found;
  }

  it("is well-formed with as many cases and failures as it says, whatever is found", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const all = elements(junit.render(report, options));
        const count = (name: string): number => all.filter((element) => element.name === name).length;
        expect(all[0]?.attributes).toMatchObject({
          tests: String(count("testcase")),
          failures: String(count("failure")),
        });
        expect(count("failure")).toBe(report.findings.filter(({ severity }) => severity === "error").length);
      }),
    );
  });

  it("keeps message and file as they are", () => {
    const all = elements(junit.render(reportOf([finding]), options));
    expect(all.map(({ name }) => name)).toEqual(["testsuites", "testsuite", "testcase", "failure"]);
    expect(all[3]?.attributes["message"]).toBe('100 % wrong, <b>"x"</b>: a\\x1b[31m');
    expect(all[1]?.attributes["name"]).toBe("my, codebook: 1.yaml");
  });
});

describe("json", () => {
  it("gives back every finding, whatever is found", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const parsed: unknown = JSON.parse(json.render(report, options));
        expect(parsed).toMatchObject({
          findings: report.findings.map(({ rule, severity, message, hint, place, line }) => ({
            ...{ rule, severity, message, hint, text: line },
            ...{ file: place.file, line: place.line, column: place.column },
          })),
        });
      }),
    );
  });
});

describe("text", () => {
  it("puts the carets under what is meant", () => {
    const shown = text.render(reportOf([{ ...finding, message: "m", hint: "" }]), options);
    expect(shown.split("\n").slice(0, 3)).toEqual([
      "my, codebook: 1.yaml:7:3: error: m [bad-indicator]",
      "  7 |   abcd # é",
      "    |   ^^^^",
    ]);
  });

  it("shows of the warnings of one rule the first twenty and how many there are, and every error", () => {
    const all = ["error", "warning"].flatMap((severity) =>
      Array.from({ length: 25 }, (_, index) => ({ ...finding, severity, message: `${severity}-${index}.`, hint: "" })),
    ) as readonly RuleFinding[];
    const shown = text.render(reportOf(all), options);
    expect(shown).toContain("error-24.");
    expect(shown).toContain("warning-19.");
    expect(shown).not.toContain("warning-20.");
    expect(shown.split("\n").slice(-4)).toEqual([
      "5 more [bad-indicator]; -f json lists them all.",
      "",
      "my, codebook: 1.yaml: 25 errors, 25 warnings",
      "",
    ]);
  });

  it("shows of a long line what stands around the token", () => {
    const line = `${"x".repeat(500)} here ${"y".repeat(500)}`;
    const place = { ...finding.place, column: 502 };
    const [, shown = "", carets = ""] = text
      .render(reportOf([{ ...finding, place, line, at: 501 }]), options)
      .split("\n");
    expect(shown.length).toBeLessThanOrEqual(60);
    expect(shown.slice(carets.indexOf("^"), carets.lastIndexOf("^") + 1)).toBe("here");
    expect(shown).toMatch(/^ {2}7 \| …x+ here y+…$/);
  });

  it("shows no control character, and no line wider than the terminal but for file and message", () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const shown = text.render(report, options);
        expect(shown).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
      }),
    );
  });
});

describe("what --fix has put right", () => {
  const fix: Fix = {
    message: "took out <1>, 100 %\u001b[31m",
    place: { file: "my, codebook: 1.yaml", line: 3, column: 5 },
  };
  const report = { ...reportOf([finding]), fixes: [fix] };

  it("comes first in text, and counts in its last line", () => {
    const lines = text.render(report, options).split("\n");
    expect(lines.slice(0, 2)).toEqual(["my, codebook: 1.yaml:3:5: fixed: took out <1>, 100 %\\x1b[31m", ""]);
    expect(lines.at(-2)).toBe("my, codebook: 1.yaml: 1 fixed, 1 error");
    const clean = text.render({ ...report, findings: [] }, options);
    expect(clean.split("\n").at(-2)).toBe("my, codebook: 1.yaml: 1 fixed, no findings");
  });

  it("is a list of its own in json, empty where nothing was", () => {
    const place = { file: "my, codebook: 1.yaml", line: 3, column: 5 };
    expect(JSON.parse(json.render(report, options))).toMatchObject({ fixed: [{ message: fix.message, ...place }] });
    expect(JSON.parse(json.render({ ...report, fixes: [] }, options))).toMatchObject({ fixed: [] });
    expect(JSON.parse(json.render(reportOf([finding]), options))).not.toHaveProperty("fixed");
  });

  it("is a notice for GitHub", () => {
    expect(github.render(report, options).split("\n")[0]).toBe(
      "::notice file=my%2C codebook%3A 1.yaml,line=3,col=5,title=cg-code fixed::took out <1>, 100 %25\\x1b[31m",
    );
  });

  it("is a note on the run in sarif", () => {
    expect(JSON.parse(sarif.render(report, options))).toMatchObject({
      runs: [
        {
          invocations: [
            {
              executionSuccessful: true,
              toolExecutionNotifications: [
                {
                  level: "note",
                  message: { text: `fixed: ${fix.message}.` },
                  locations: [{ physicalLocation: { region: { startLine: 3, startColumn: 5 } } }],
                },
              ],
            },
          ],
        },
      ],
    });
  });

  it("is output of the suite in junit", () => {
    expect(junit.render(report, options)).toContain(
      "<system-out>my, codebook: 1.yaml:3:5: fixed: took out &lt;1&gt;, 100 %\\x1b[31m\n</system-out>\n  </testsuite>",
    );
  });
});
