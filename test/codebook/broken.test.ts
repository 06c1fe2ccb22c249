import { truncate } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadCodebook, readCodebook } from "../../src/codebook/load.js";
import { CgError } from "../../src/model/diagnostic.js";
import { folderWith } from "./folder.js";

const head = "cgCode: 1\nid: test\n";
const code = "  - {id: a, stage: any, kind: obstacle, indicators: {id: [x]}}\n";

/** `^` in the text marks the place where the first problem must stand, and is taken out. `message` and `hint` are parts of them. */
// biome-ignore format: one codebook a line
const broken: readonly (readonly [what: string, text: string, rule: string, message: string, hint: string])[] = [
  ["a tab", `${head}codes:\n^\t- id: a\n`, "syntax", "a tab cannot indent", "spaces"],
  ["a key twice", `${head}version: '1'\n^version: '2'\ncodes:\n${code}`, "syntax", "the key version stands twice", "Keep one"],
  ["a code's key twice", `${head}codes:\n  - id: a\n    stage: any\n    ^stage: any\n    kind: obstacle\n`, "syntax", "the key stage stands twice", ""],
  ["@ at the beginning", `${head}codes:\n  - id: a\n    indicators:\n      id:\n        - ^@scarcity x\n`, "syntax", "YAML keeps @", "'@scarcity x'"],
  ["* at the beginning", `${head}codes:\n  - id: a\n    indicators:\n      id:\n        - ^*isasi baru\n`, "syntax", "YAML reads * as an alias", "'*isasi baru'"],
  ["* alone in brackets", `${head}codes: [{id: a, indicators: {id: [^*isasi, b]}}]\n`, "syntax", "there is none of that name", "'*isasi'"],
  ["| at the beginning", `${head}codes:\n  - id: a\n    include:\n      - ^|a b\n`, "syntax", "YAML reads | as", "'|a b'"],
  ["> at the beginning", `${head}codes:\n  - id: a\n    include:\n      - ^> 4 kali\n`, "syntax", "YAML reads > as", "'> 4 kali'"],
  ["& at the beginning", `${head}codes:\n  - id: a\n    indicators:\n      id:\n        - ^&anggaran kurang\n`, "syntax", "loses its first word", "single quotes"],
  ["! at the beginning", `${head}codes:\n  - id: a\n    indicators:\n      id:\n        - ^!anggaran kurang\n`, "syntax", "YAML reads ! as a tag", "'!anggaran kurang'"],
  ["% at the beginning", `${head}codes:\n  - id: a\n    include:\n      - ^%anggaran\n`, "syntax", "YAML keeps %", "'%anggaran'"],
  ["a backquote at the beginning", `${head}codes:\n  - id: a\n    include:\n      - ^\`x\`\n`, "syntax", "YAML keeps `", ""],
  ["a quote with a tail", `${head}codes:\n  - id: a\n    indicators:\n      id:\n        - ^"AND" NEAR/3 b\n`, "syntax", "goes on after the closing quote", `'"AND" NEAR/3 b'`],
  ["an apostrophe in single quotes", `${head}codes:\n  - id: a\n    include:\n      - ^'don't'\n`, "syntax", "goes on after the closing quote", "''"],
  ["a quote with a tail in brackets", `${head}codes: [{id: a, include: [b, ^"c" d, e]}]\n`, "syntax", "goes on after the closing quote", `'"c" d'`],
  ["a quote never closed", `${head}codes:\n  - id: ^'a\n    stage: any\n`, "syntax", "never closed", ""],
  ["a backslash in double quotes", `${head}codes:\n  - id: a\n    include:\n      - "a ^\\d"\n`, "syntax", "reads a backslash as an escape", "single quotes"],
  ["a colon inside text", `${head}codes:\n  - id: a\n    brief: ^SOP: belum ada\n`, "syntax", "a colon and a space inside a text", "'SOP: belum ada'"],
  ["a colon inside text in braces", `${head}codes: [{id: a, brief: ^SOP: belum ada}]\n`, "syntax", "a colon and a space inside a text", "'SOP: belum ada'"],
  ["a colon missing", `${head}^codes\n  - id: a\n`, "syntax", "colon is missing", ""],
  ["a bracket never closed", `${head}codes: [{id: a}\n^matching: {}\n`, "syntax", "a bracket before it is never closed", ""],
  ["an alias in itself", `${head}codes: &x [^*x]\n`, "syntax", "stands inside what it repeats", ""],
  ["two documents", `${head}codes:\n${code}^---\nid: b\n`, "syntax", "a second YAML document", ""],
  ["nothing", "^", "syntax", "the codebook is empty", ""],
  ["only a comment", "^# nothing\n", "syntax", "the codebook is empty", ""],
  ["a list at the top", "^- a\n", "schema", "a map is wanted, a list found", ""],
  ["no cgCode", `^id: test\ncodes:\n${code}`, "schema", "cgCode is missing", "cgCode: 1"],
  ["a newer format", `cgCode: ^2\nid: test\ncodes:\n${code}`, "schema", "format version 2 is newer", "Install"],
  ["cgCode as text", `cgCode: ^'1'\nid: test\ncodes:\n${code}`, "schema", "the number 1", "cgCode: 1"],
  ["no id", `^cgCode: 1\ncodes:\n${code}`, "schema", "id is missing", ""],
  ["no codes", "^cgCode: 1\nid: test\n", "schema", "at least one code", ""],
  ["empty codes", `${head}^codes: []\n`, "schema", "at least one code", ""],
  ["an unknown key", `${head}^langauges: [id]\ncodes:\n${code}`, "unknown-key", "unknown key langauges", "Did you mean languages?"],
  ["an unknown key of a code", `${head}codes:\n  - id: a\n    stage: any\n    kind: obstacle\n    ^colour: '#b5472f'\n`, "unknown-key", "unknown key colour", "Did you mean color?"],
  ["an unknown key of an example", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, examples: [{text: x, ^lang: id}]}\n`, "unknown-key", "unknown key lang", "language"],
  ["an unknown category of context", `${head}context:\n  ^negate: {id: [x]}\ncodes:\n${code}`, "unknown-key", "unknown key negate", "Did you mean negated?"],
  ["an unknown key of a context group", `${head}context:\n  negated: {id: {^befor: 4, words: [x]}}\ncodes:\n${code}`, "unknown-key", "unknown key befor", "Did you mean before?"],
  ["an unknown key of add and drop", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: {add: [x], ^drp: [y]}}}\n`, "unknown-key", "unknown key drp", "Did you mean drop?"],
  ["a text split by a comma in braces", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, brief: {en: Rules, ^agreed by all}}\n`, "schema", "a language is written", "a comma ends the text"],
  ["an example split by a comma", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, examples: [{text: Ya, ^memang}]}\n`, "unknown-key", "unknown key memang", "a comma ends the text"],
  ["__proto__ as a key", `${head}^__proto__: {x: 1}\ncodes:\n${code}`, "unknown-key", "unknown key __proto__", ""],
  ["__proto__ as a list", `${head}lists:\n  ^__proto__: {id: [x]}\ncodes:\n${code}`, "unknown-key", "unknown key __proto__", ""],
  ["a version without quotes", `${head}version: ^1.2\ncodes:\n${code}`, "schema", "text is wanted, the number 1.2 found", "'1.2'"],
  ["a text that is null", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: [x, ^~]}}\n`, "schema", "text is wanted, nothing found", "reads ~"],
  ["an item left empty", `${head}codes:\n  - id: a\n    stage: any\n    kind: obstacle\n    include:\n      -^\n`, "schema", "text is wanted, nothing found", ""],
  ["a text that is true", `${head}context: {yes: {en: [^true]}}\ncodes:\n${code}`, "schema", "text is wanted, true found", "'true'"],
  ["an indicator that is a number", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: [^2021]}}\n`, "schema", "the number 2021 found", "'2021'"],
  ["an indicator that is a map", `${head}codes:\n  - id: a\n    stage: any\n    kind: obstacle\n    include:\n      - ^SOP kita: belum ada\n`, "schema", "text is wanted, a map found", "single quotes"],
  ["an indicator without a list", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: ^x}}\n`, "schema", "is wanted, the text", "list"],
  ["an empty indicator", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: [^' ']}}\n`, "schema", "the text is empty", ""],
  ["a colour lost to a comment", `${head}codes:\n  - id: a\n    stage: any\n    kind: obstacle\n    color: ^#b5472f\n`, "schema", "text is wanted, nothing found", "#"],
  ["a colour that is none", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, color: ^red}\n`, "schema", "'#b5472f'", ""],
  ["an id with capitals", `${head}codes:\n  - {id: ^GroundRules, stage: any, kind: obstacle}\n`, "schema", "small letters", ""],
  ["the id any", `${head}codes:\n  - {id: ^any, stage: any, kind: obstacle}\n`, "schema", "reserved", ""],
  ["an unknown kind", `${head}codes:\n  - {id: a, stage: any, kind: ^obstacel}\n`, "schema", "activity, obstacle", "Did you mean obstacle?"],
  ["an unknown choice", `${head}matching: {hyphens: ^hole}\ncodes:\n${code}`, "schema", "parts, whole are possible", "Did you mean whole?"],
  ["a language that is none", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {^Indonesian: [x]}}\n`, "schema", "short code such as id", ""],
  ["a reach too far", `${head}context: {negated: {id: {before: ^51, words: [x]}}}\ncodes:\n${code}`, "schema", "0 to 50", ""],
  ["a code without a stage", `${head}codes:\n  - ^id: a\n    kind: obstacle\n`, "schema", "the code a has no stage", "stage:"],
  ["a code without a kind", `${head}codes:\n  - ^id: a\n    stage: any\n`, "schema", "the code a has no kind", "kind:"],
  ["a code twice", `${head}codes:\n${code}  - {id: ^a, stage: any, kind: obstacle}\n`, "duplicate-id", "the code a stands twice", "line 4"],
  ["a stage twice", `${head}stages: [{id: s}, {id: ^s}]\ncodes:\n${code}`, "duplicate-id", "the stage s stands twice", ""],
  ["an unknown stage", `${head}codes:\n  - {id: a, stage: ^deliberatoin, kind: obstacle}\n`, "unknown-stage", "there is no stage deliberatoin", "Did you mean deliberation?"],
  ["an unknown code in exclude", `${head}codes:\n  - {id: low-trust, stage: any, kind: obstacle, exclude: [{text: x, code: ^low-turst}]}\n`, "unknown-code", "no code low-turst", "Did you mean low-trust?"],
  ["an unknown code in lackingAs", `${head}codes:\n  - {id: a, stage: any, kind: activity, lackingAs: ^b}\n`, "unknown-code", "no code b", ""],
  ["an unknown code in parent", `${head}codes:\n  - {id: a, stage: any, kind: activity, parent: ^bbbb}\n`, "unknown-code", "no code bbbb", ""],
  ["an unknown code in replacedBy", `${head}codes:\n  - {id: a, stage: any, kind: activity, replacedBy: ^bbbb}\n`, "unknown-code", "no code bbbb", ""],
  ["a code that is its own parent", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, parent: ^a}\n`, "parent-cycle", "a → a", ""],
  ["parents in a circle", `${head}codes:\n  - {id: z, stage: any, kind: obstacle, parent: a}\n  - {id: a, stage: any, kind: obstacle, parent: ^b}\n  - {id: b, stage: any, kind: obstacle, parent: a}\n`, "parent-cycle", "a → b → a", ""],
  ["something to remove that is not there", `${head}codes:\n${code}  - {id: ^b, remove: true}\n`, "unknown-code", "no code b to remove", ""],
  ["an unknown list", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: ['anggar NEAR/4 ^@scarsity']}}\n`, "unknown-list", "no list scarsity", "Did you mean scarcity?"],
  ["a list without words in the language", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {su: ['^@scarcity']}}\n`, "unknown-list", "no words in the language su", ""],
  ["a bad indicator, plain", `${head}codes:\n  - id: a\n    stage: any\n    kind: obstacle\n    indicators:\n      id:\n        - a ^near/4 b\n`, "bad-indicator", "near/4 is no operator", "NEAR/4"],
  ["a bad indicator, single quotes", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: ['it''s don''t ^AND']}}\n`, "bad-indicator", "nothing to its right", ""],
  ["a bad indicator, double quotes", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: ["\\"x\\" \\u00e9 ^~k*"]}}\n`.replace( "^~k", "~k^", ), "bad-indicator", "no wildcard", "~k or k*"],
  ["a bad indicator over lines", `${head}codes:\n  - id: a\n    stage: any\n    kind: obstacle\n    indicators:\n      id:\n        - aturan main\n          dan ^| lain\n`, "bad-indicator", "| stands only inside", "(aturan main dan | lain)"],
  ["a bad indicator, folded block", `${head}codes:\n  - id: a\n    stage: any\n    kind: obstacle\n    indicators:\n      id:\n        - >-\n          aturan main\n          dan ^| lain\n`, "bad-indicator", "| stands only inside", ""],
  ["a bad indicator, literal block", `${head}codes:\n  - id: a\n    stage: any\n    kind: obstacle\n    indicators:\n      id:\n        - |\n          aturan ^| main\n          dan lain\n`, "bad-indicator", "| stands only inside", ""],
  ["a bad indicator after letters beyond U+FFFF", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: ['𝒜𝒜 ^AND']}}\n`, "bad-indicator", "nothing to its right", ""],
  ["an indicator split by a comma", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: [~a NEAR/4 ^(x, y)]}}\n`, "bad-indicator", "never closed", "a comma ends the text"],
  ["a regex with look-ahead", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: ['b /a^(?=b)/']}}\n`, "bad-indicator", "no look-around", "UNLESS"],
  ["a regex that matches nothing", `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: ['b ^/a*/']}}\n`, "bad-indicator", "matches the empty string", ""],
  ["an operator in a list", `${head}lists: {x: {id: ['^a AND b']}}\ncodes:\n${code}`, "bad-indicator", "without operators", ""],
  ["a list in a list", `${head}lists: {x: {id: ['^@trouble']}}\ncodes:\n${code}`, "bad-indicator", "cannot hold another list", ""],
  ["an operator in context", `${head}context: {negated: {id: ['^a NEAR/2 b']}}\ncodes:\n${code}`, "bad-indicator", "without operators", ""],
];

describe("a broken codebook is refused at the place to mend", () => {
  it.each(broken)("%s", async (_what, marked, rule, message, hint) => {
    const at = marked.indexOf("^");
    const text = marked.slice(0, at) + marked.slice(at + 1);
    const before = text.slice(0, at).split("\n");
    const place = { file: "codebook.yaml", line: before.length, column: Array.from(before.at(-1) ?? "").length + 1 };
    const cwd = await folderWith({ "codebook.yaml": text });
    const { problems, loaded } = await readCodebook("codebook.yaml", { cwd });
    const [first] = problems;
    expect(loaded).toBeUndefined();
    expect(first).toMatchObject({ rule, place });
    expect(first?.message).toContain(message);
    expect(first?.hint ?? "").toContain(hint);
    const error = await loadCodebook("codebook.yaml", { cwd }).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(CgError);
    expect(error).toMatchObject({ place, message: first?.message });
  });

  it("holds with Windows line ends", async () => {
    const text = `${head}codes:\n  - id: a\n    stage: any\n    kind: obstacle\n    indicators:\n      id:\n        - aturan main\n          dan | lain\n`;
    const cwd = await folderWith({ "codebook.yaml": text.replaceAll("\n", "\r\n") });
    const { problems } = await readCodebook("codebook.yaml", { cwd });
    expect(problems).toMatchObject([{ rule: "bad-indicator", place: { line: 10, column: 15 } }]);
  });

  it("collects everything that is wrong, for codebook check", async () => {
    const cwd = await folderWith({
      "codebook.yaml": `${head}titel: x\ncodes:\n  - {id: a, stage: no, kind: obstacle, indicators: {id: ['a |', 'b AND']}}\n  - {id: a, stage: any, kind: obstacle}\n  - {id: b, kind: obstacle, parent: c}\n`,
    });
    const { problems } = await readCodebook("codebook.yaml", { cwd });
    expect(problems.map(({ rule, place }) => `${place.line} ${rule}`)).toEqual([
      "3 unknown-key",
      "6 duplicate-id",
      "5 unknown-stage",
      "7 schema",
      "7 unknown-code",
      "5 bad-indicator",
      "5 bad-indicator",
    ]);
  });
});

describe("hostile YAML", () => {
  const bomb = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefghij"
      .split("")
      .map((name, index) => `${name}: &${name} [${Array(9).fill(`*${"abcdefghi"[index]}`).join(",")}]`),
  ].join("\n");

  it.each([
    ["an alias bomb", `${head}${bomb}\n`, "aliases repeat more than"],
    ["brackets 100,000 deep", `${head}codes: ${"[".repeat(100_000)}`, "levels deep"],
    ["lists 20,000 deep", `${head}codes:\n${"- ".repeat(20_000)}a`, "levels deep"],
  ])("%s is refused at once", async (_what, text, message) => {
    const cwd = await folderWith({ "codebook.yaml": text });
    const { problems } = await readCodebook("codebook.yaml", { cwd });
    expect(problems[0]?.message).toContain(message);
  });

  it.each<[string, string | Uint8Array, string]>([
    ["bytes that are no UTF-8", new Uint8Array([0x69, 0x64, 0x3a, 0x20, 0xe9, 0x0a]), "not a text file in UTF-8"],
    ["a zip file", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), "not a text file in UTF-8"],
  ])("%s are refused", async (_what, content, message) => {
    const cwd = await folderWith({ "codebook.yaml": content });
    await expect(loadCodebook("codebook.yaml", { cwd })).rejects.toThrow(message);
  });

  it("a file larger than 16 MB is refused before it is read", async () => {
    const cwd = await folderWith({ "codebook.yaml": "" });
    await truncate(join(cwd, "codebook.yaml"), 50 * 1024 * 1024);
    await expect(loadCodebook("codebook.yaml", { cwd })).rejects.toThrow(
      "codebook.yaml: larger than a codebook may be (16 MB)",
    );
  });

  it("a regular expression that would backtrack for ever is taken, as the engine is linear", async () => {
    const cwd = await folderWith({
      "codebook.yaml": `${head}codes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: ['/(a+)+$/']}}\n`,
    });
    await expect(loadCodebook("codebook.yaml", { cwd })).resolves.toBeDefined();
  });
});
