import { describe, expect, it } from "vitest";
import { CgError } from "../../src/model/diagnostic.js";
import { parseConfig, readConfig } from "../../src/study/config.js";
import { folderOf } from "./folder.js";

const parse = (yaml: string) => parseConfig(yaml, "/s/study.yaml", "study.yaml");

/** "line:column: message hint" of the error a text gives. */
function complaint(yaml: string): string {
  try {
    parse(yaml);
  } catch (error) {
    if (!(error instanceof CgError)) throw error;
    const { place, message, hint } = error;
    return `${place?.line}:${place?.column}: ${message}${hint === undefined ? "" : ` | ${hint}`}`;
  }
  return "";
}

describe("study.yaml", () => {
  it("has a default for everything", () => {
    expect(parse("")).toEqual({
      root: "/s",
      file: "/s/study.yaml",
      title: null,
      codebook: null,
      languages: [],
      lang: "en",
      unit: "sentence",
      roles: ["participant", "unknown"],
      sources: null,
      attributeTables: [],
      people: [],
      labels: { interviewer: [], participant: [] },
      quote: null,
      agencies: null,
      check: [],
    });
  });

  it("says what the study is", () => {
    const config = parse(`cgCode: 1
title: Stunting
codebook: codebook.yaml
lang: id
unit: turn
roles: [participant]
sources:
  - {path: 'sources/i/*', type: interview, attributes: {case: Mekarsari, kode: 007, aktif: no}}
  - {path: sources/attributes.csv, attributes: true}
people:
  INF-01: {as: ['a.docx#J', 'b.docx#Ibu R.'], sector: government, consent: attributed, umur: 41}
labels: {interviewer: Peneliti, participant: [Informan, Narasumber]}
coders: {ani: Ani W.}
quote: '({code})'
check: {missing-exclude: error}
`);
    expect(config).toMatchObject({
      title: "Stunting",
      lang: "id",
      unit: "turn",
      roles: ["participant"],
      quote: "({code})",
    });
    expect(config.codebook).toEqual({ name: "codebook.yaml", place: { file: "study.yaml", line: 3, column: 11 } });
    expect(config.sources?.map(({ path, attributes }) => [path, attributes])).toEqual([
      ["sources/i/*", { case: "Mekarsari", kode: "007", aktif: "no" }],
    ]);
    expect(config.attributeTables.map(({ path }) => path)).toEqual(["sources/attributes.csv"]);
    expect(config.people[0]).toMatchObject({
      id: "INF-01",
      as: [
        { text: "a.docx#J", place: { file: "study.yaml", line: 11, column: 17 } },
        { text: "b.docx#Ibu R.", place: { file: "study.yaml", line: 11, column: 29 } },
      ],
      attributes: { sector: "government", consent: "attributed", umur: "41" },
    });
    expect(config.labels).toEqual({ interviewer: ["Peneliti"], participant: ["Informan", "Narasumber"] });
  });

  it("names the place of an unknown key and the key that was meant", () => {
    expect(complaint("title: x\nsorces: []\n")).toBe("2:1: unknown key sorces | Did you mean sources?");
    expect(complaint("sources:\n  - path: a\n    typ: interview\n")).toBe("3:5: unknown key typ | Did you mean type?");
    expect(complaint("labels: {interviewers: [P]}")).toBe("1:10: unknown key interviewers | Did you mean interviewer?");
    expect(complaint("people:\n  INF-01: {consnt: none}\n")).toBe("2:12: unknown key consnt | Did you mean consent?");
    expect(complaint("quux: 1")).toContain("1:1: unknown key quux | Known here: cgCode, title,");
  });

  it("counts columns in code points", () => {
    expect(complaint("labels: {'😀': [P]}")).toContain("1:10: unknown key 😀");
    expect(complaint("sources: [{path: '😀', typ: interview}]")).toContain("1:23: unknown key typ");
  });

  it("names the place of a value that is none of those allowed", () => {
    expect(complaint("unit: sentences")).toBe(
      "1:7: unknown unit sentences | Did you mean sentence? unit is one of sentence, paragraph, turn, match.",
    );
    expect(complaint("sources:\n  - {path: a, type: wawancara}\n")).toContain("2:21: unknown type wawancara");
    expect(complaint("people: {A: {consent: yes}}")).toContain("1:23: unknown consent yes");
    expect(complaint("cgCode: 2")).toBe(
      "1:9: cgCode 2 is not a format this cg-code reads | It reads 1. A newer study needs a newer cg-code.",
    );
  });

  it("names the place of a value of the wrong shape", () => {
    expect(complaint("sources: sources/*")).toBe("1:10: sources must be a list");
    expect(complaint("sources:\n  - {type: interview}\n")).toBe("2:5: path must be text");
    expect(complaint("sources: [{path: a, attributes: yes}]")).toBe(
      "1:33: attributes must be true or a mapping of names to values",
    );
    expect(complaint("title: [a]")).toBe("1:8: title must be text");
    expect(complaint("- a\n- b\n")).toBe("1:1: study.yaml must be a mapping of names to values");
    expect(complaint("people: {A: {as: {x: y}}}")).toBe("1:18: as must be a list of SOURCE#LABEL");
    expect(complaint("people:\n  A: {sector: [x]}\n")).toBe("2:15: sector must be text");
  });

  it("refuses ids that cannot be a coder's", () => {
    expect(complaint("coders: {Ani W: x}")).toBe(
      "1:10: Ani W cannot be a coder's id | Use small letters, digits and hyphens, as in ani-w.",
    );
    expect(complaint("coders: {agreed: x}")).toBe("1:10: agreed is reserved and cannot be a coder");
  });

  it("names the place of a syntax error", () => {
    expect(complaint("title: x\nsources: [a\n")).toMatch(/^\d:\d+: not valid YAML: /);
    expect(complaint("title: a\ntitle: b\n")).toMatch(/^2:1: not valid YAML: .* \| Join the two or remove one\.$/);
    expect(complaint("lang: en\nsources:\n\t- path: a\n")).toMatch(/^3:/);
  });

  it("is not brought down by aliases that unfold or by brackets without end", () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi".replace(/./g, (name, at: number) => {
      const before = "abcdefghi"[at];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join()}]\n`;
    })}`;
    expect(complaint(bomb)).toContain("aliases (*name) that unfold without bound");
    expect(complaint(`sources: ${"[".repeat(20_000)}${"]".repeat(20_000)}`)).not.toBe("");
  });

  it("must be UTF-8 of a reasonable size", () => {
    const root = folderOf({
      "a.yaml": new Uint8Array([0x74, 0x3a, 0x20, 0xff]),
      "b.yaml": "#".repeat(1024 * 1024 + 1),
    });
    expect(() => readConfig(`${root}/a.yaml`, "a.yaml")).toThrow("a.yaml: not UTF-8");
    expect(() => readConfig(`${root}/b.yaml`, "b.yaml")).toThrow("larger than 1 MB");
    expect(() => readConfig(`${root}/c.yaml`, "c.yaml")).toThrow("c.yaml: no such file");
    expect(() => readConfig(root, "s")).toThrow("s: not a file");
  });
});
