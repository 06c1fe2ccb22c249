import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Change } from "../../../src/check/diff/change.js";
import { type CodebookDiff, compareCodebooks } from "../../../src/check/diff/compare.js";
import { loadCodebook } from "../../../src/codebook/load.js";
import { folderWith } from "../../codebook/folder.js";

const head = "cgCode: 1\nid: own\nversion: '1.0.0'\n";

/** How `after` differs from `before`; `more` are files that they may extend. */
async function diff(before: string, after: string, more: Readonly<Record<string, string>> = {}): Promise<CodebookDiff> {
  const cwd = await folderWith({ "before.yaml": before, "after.yaml": after, ...more });
  return compareCodebooks(await loadCodebook("before.yaml", { cwd }), await loadCodebook("after.yaml", { cwd }));
}

/** "minor ground-rules added indicators id null > x" */
function told({ level, code, kind, part, name, language, before, after }: Change): string {
  return (
    [level, code ?? "-", kind, part, name, language].filter((word) => word !== null).join(" ") +
    `: ${before} > ${after}`
  );
}

const rules = `  - id: ground-rules
    stage: deliberation
    kind: activity
    label: {en: Ground rules agreed}
    definition: {en: Agreements about procedure made by the parties themselves}
    include: [A joint procedure is written]
    exclude: [{text: Nothing is agreed, code: no-rules}]
    examples: [{text: SOP ada., language: id}]
    indicators: {id: [ada SOP, aturan main], en: [ground rules]}
    lackingAs: no-rules
`;
const noRules = "  - {id: no-rules, stage: deliberation, kind: obstacle, indicators: {id: [belum ada SOP]}}\n";
const book = `${head}codes:\n${rules}${noRules}`;

describe("two versions of a codebook", () => {
  it("without a difference have no changes, whatever their comments, order of keys and quoting", async () => {
    const other = `# A comment\nid: own\nversion: "1.0.0"\ncgCode: 1\ncodes:\n${rules.replace("ada SOP", "'ada SOP'")}${noRules}`;
    expect((await diff(book, other)).changes).toEqual([]);
  });

  it.each<readonly [what: string, before: string, after: string, told: readonly string[]]>([
    ["a code added", "", "  - {id: x, stage: any, kind: context, label: X}\n", ["minor x added code: null > X"]],
    ["a code removed", "  - {id: x, stage: any, kind: context}\n", "", ["major x removed code: x > null"]],
    [
      "a code moved",
      "stage: deliberation\n    kind: activity",
      "stage: initiation\n    kind: activity",
      ["major ground-rules moved stage: deliberation > initiation"],
    ],
    ["another kind", "kind: activity", "kind: enabler", ["major ground-rules changed kind: activity > enabler"]],
    [
      "a label",
      "Ground rules agreed",
      "Ground rules",
      ["patch ground-rules changed label en: Ground rules agreed > Ground rules"],
    ],
    [
      "a definition reworded",
      "made by the parties",
      "by the parties",
      [
        "patch ground-rules changed definition en: Agreements about procedure made by the parties themselves > Agreements about procedure by the parties themselves",
      ],
    ],
    [
      "a definition rewritten",
      "Agreements about procedure made by the parties themselves",
      "Any memo",
      [
        "major ground-rules changed definition en: Agreements about procedure made by the parties themselves > Any memo",
      ],
    ],
    [
      "a definition deleted",
      "    definition: {en: Agreements about procedure made by the parties themselves}\n",
      "",
      ["major ground-rules removed definition en: Agreements about procedure made by the parties themselves > null"],
    ],
    [
      "a text in another language",
      "label: {en: Ground rules agreed}",
      "label: {en: Ground rules agreed, id: Aturan}",
      ["patch ground-rules added label id: null > Aturan"],
    ],
    [
      "a case more to use it",
      "[A joint procedure is written]",
      "[A joint procedure is written, They sign it]",
      ["minor ground-rules added include: null > They sign it"],
    ],
    [
      "a case less to use it",
      "include: [A joint procedure is written]",
      "include: []",
      ["major ground-rules removed include: A joint procedure is written > null"],
    ],
    [
      "a case reworded",
      "[A joint procedure is written]",
      "[A joint procedure was written]",
      ["patch ground-rules changed include: A joint procedure is written > A joint procedure was written"],
    ],
    [
      "a case translated",
      "[A joint procedure is written]",
      "[{en: A joint procedure is written, id: Prosedur bersama ditulis}]",
      ["patch ground-rules added include id: null > Prosedur bersama ditulis"],
    ],
    [
      "a case reworded and translated",
      "[A joint procedure is written]",
      "[{en: A joint procedure was written, id: Prosedur bersama ditulis}]",
      [
        "patch ground-rules removed include: A joint procedure is written > null",
        "patch ground-rules added include en: null > A joint procedure was written",
        "patch ground-rules added include id: null > Prosedur bersama ditulis",
      ],
    ],
    [
      "a case less to use it, in two languages",
      "[A joint procedure is written]",
      "[A joint procedure is written, {en: They sign it, id: Ditandatangani}]",
      [
        "minor ground-rules added include en: null > They sign it",
        "minor ground-rules added include id: null > Ditandatangani",
      ],
    ],
    [
      "a case not to use it translated",
      "{text: Nothing is agreed, code: no-rules}",
      "{text: {en: Nothing is agreed, id: Belum sepakat}, code: no-rules}",
      ["patch ground-rules added exclude id: null > Belum sepakat (→ no-rules)"],
    ],
    [
      "a reason given in two languages",
      "language: id}]",
      "language: id, because: {en: agreed, id: sepakat}}]",
      [
        "patch ground-rules changed examples en: SOP ada. > SOP ada. (agreed)",
        "patch ground-rules changed examples id: SOP ada. > SOP ada. (sepakat)",
      ],
    ],
    ["a language of a label named", "label: {en: Ground rules agreed}", "label: Ground rules agreed", []],
    [
      "a case more not to use it",
      "code: no-rules}]",
      "code: no-rules}, Other]",
      ["major ground-rules added exclude: null > Other"],
    ],
    [
      "an example",
      "SOP ada.",
      "Aturan ada di meja.",
      [
        "patch ground-rules removed examples id: SOP ada. > null",
        "patch ground-rules added examples id: null > Aturan ada di meja.",
      ],
    ],
    ["an indicator added", "[ada SOP,", "[ada SOP, juknis,", ["minor ground-rules added indicators id: null > juknis"]],
    ["an indicator dropped", "[ada SOP,", "[", ["major ground-rules removed indicators id: ada SOP > null"]],
    [
      "an indicator in another language",
      "{id: [ada SOP, aturan main], en: [ground rules]}",
      "{id: [ada SOP, aturan main, ground rules], en: []}",
      [
        "major - removed languages: en > null",
        "major ground-rules removed indicators en: ground rules > null",
        "minor ground-rules added indicators id: null > ground rules",
      ],
    ],
    [
      "the counterpart taken away",
      "    lackingAs: no-rules\n",
      "",
      ["major ground-rules removed lackingAs: no-rules > null"],
    ],
    [
      "a code retired",
      "kind: activity",
      "kind: activity\n    retired: '1.1.0'",
      ["major ground-rules added retired: null > 1.1.0"],
    ],
    [
      "settings of a code",
      "kind: activity",
      "kind: activity\n    overlaps: all\n    scope: turn\n    color: '#b5472f'",
      [
        "patch ground-rules added color: null > #b5472f",
        "minor ground-rules changed scope: sentence > turn",
        "minor ground-rules changed overlaps: longest > all",
      ],
    ],
    [
      "a map",
      "kind: activity",
      "kind: activity\n    maps: {ansell-gash-2008: [a, b]}",
      ["minor ground-rules added maps ansell-gash-2008: null > a, b"],
    ],
    [
      "how words are taken",
      "codes:",
      "matching: {hyphens: whole}\ncodes:",
      ["major - changed matching hyphens: parts > whole"],
    ],
    [
      "context words",
      "codes:",
      "context: {negated: {id: [mboten]}}\ncodes:",
      ["minor - added context negated id: null > mboten"],
    ],
    [
      "the reach of context words",
      "codes:",
      "context: {negated: {id: {before: 9}}}\ncodes:",
      ["minor - changed context negated id: 4 before, 0 after > 9 before, 0 after"],
    ],
    [
      "a list nobody uses",
      "codes:",
      "lists: {allies: {id: [mitra]}}\ncodes:",
      ["patch - added list allies id: null > mitra"],
    ],
    ["the title", "codes:", "title: Own\ncodes:", ["patch - added title: null > Own"]],
    [
      "a stage added at the end",
      "codes:",
      "stages: [{id: assessment, label: {en: Assessment, id: Penilaian}, aliases: [asesmen, kondisi awal]}, {id: initiation, label: {en: Initiation, id: Inisiasi}, aliases: [prakarsa]}, {id: deliberation, label: {en: Deliberation, id: Deliberasi}, aliases: [musyawarah, pertimbangan]}, {id: implementation, label: {en: Implementation, id: Implementasi}, aliases: [pelaksanaan]}, {id: review}]\ncodes:",
      ["minor - added stage review: null > review"],
    ],
  ])("differ by %s", async (_what, before, after, expected) => {
    const [from, to] =
      before === ""
        ? [book, book + after]
        : after === "" && before.startsWith("  - ")
          ? [book + before, book]
          : [book, book.replace(before, after)];
    expect(from).not.toBe(to);
    expect((await diff(from, to)).changes.map(told)).toEqual(expected);
  });

  it("say which codes use a list whose words changed", async () => {
    const lists = (words: string) =>
      `${head}lists: {allies: {id: [${words}]}}\ncodes:\n  - {id: a, stage: any, kind: context, indicators: {id: ['@allies x']}}\n  - {id: b, stage: any, kind: context, indicators: {id: [y]}}\n`;
    const { changes } = await diff(lists("mitra"), lists("sahabat"));
    expect(changes.map((change) => [told(change), change.usedBy])).toEqual([
      ["major - removed list allies id: mitra > null", ["a"]],
      ["minor - added list allies id: null > sahabat", ["a"]],
    ]);
  });

  it("are compared with what they extend", async () => {
    const own =
      "cgCode: 1\nid: own\nversion: '1.0.0'\nextends: base.yaml\ncodes: [{id: extra, stage: any, kind: context}]\n";
    const { changes } = await diff(
      own,
      `${own.slice(0, -2)}, {id: no-rules, indicators: {id: {add: [tanpa SOP]}}}]\n`,
      { "base.yaml": book },
    );
    expect(changes.map(told)).toEqual(["minor no-rules added indicators id: null > tanpa SOP"]);
    expect(changes[0]?.place).toMatchObject({ file: "after.yaml" });
  });

  it("say where a change is written, before where it is gone", async () => {
    const { changes } = await diff(book, book.replace("[ada SOP,", "[juknis,"));
    expect(changes.map(({ place }) => place)).toMatchObject([
      { file: "before.yaml", line: 13 },
      { file: "after.yaml", line: 13 },
    ]);
  });
});

describe("a code under another id", () => {
  const renamed = rules.replaceAll("ground-rules", "agreed-rules");

  it("is renamed, with what else changed in it, and what names it is not changed by that", async () => {
    const pointing =
      "  - {id: p, stage: any, kind: context, parent: ground-rules, exclude: [{text: x, code: ground-rules}]}\n";
    const { changes, renames } = await diff(
      book + pointing,
      `${head}codes:\n${renamed.replace("[ada SOP,", "[ada SOP, juknis,")}${noRules}${pointing.replaceAll("ground-rules", "agreed-rules")}`,
    );
    expect([...renames]).toEqual([["ground-rules", "agreed-rules"]]);
    expect(changes.map(told)).toEqual([
      "major agreed-rules renamed code: ground-rules > agreed-rules",
      "minor agreed-rules added indicators id: null > juknis",
    ]);
  });

  it("is known by the same indicators alone", async () => {
    const plain = (id: string) => `${head}codes: [{id: ${id}, stage: any, kind: context, indicators: [x y, z]}]\n`;
    expect([...(await diff(plain("a"), plain("b"))).renames]).toEqual([["a", "b"]]);
  });

  it("is known by replacedBy where the old one is retired for it, also where nothing else agrees", async () => {
    const before = `${head}codes:\n  - {id: a, stage: any, kind: context, indicators: [x]}\n`;
    const after = `${head}codes:\n  - {id: a, stage: any, kind: context, indicators: [x], retired: '1.1.0', replacedBy: k}\n  - {id: k, stage: any, kind: context, indicators: [y]}\n`;
    const { changes, renames } = await diff(before, after);
    expect([...renames]).toEqual([["a", "k"]]);
    expect(changes.map(told)).toEqual([
      "major a added retired: null > 1.1.0",
      "patch a added replacedBy: null > k",
      "major k renamed code: a > k",
      "major k removed indicators: x > null",
      "minor k added indicators: null > y",
    ]);
  });

  it("is another code where only the words of every definition agree, or only the id changed places", async () => {
    const one = (id: string, word: string) =>
      `${head}codes: [{id: ${id}, stage: any, kind: context, label: ${word}, definition: The parties lack ${word}., indicators: [${word}]}]\n`;
    const { changes, renames } = await diff(one("budget", "money"), one("staff", "people"));
    expect(renames.size).toBe(0);
    expect(changes.map(({ kind, code }) => `${kind} ${code}`)).toEqual(["added staff", "removed budget"]);
  });

  it("takes each new code for one old code only, the nearest", async () => {
    const item = (id: string, lines: string) => `  - {id: ${id}, stage: any, kind: context, indicators: [${lines}]}\n`;
    const { renames, changes } = await diff(
      `${head}codes:\n${item("far", "a, b, c, d, e, f")}${item("near", "a, b, c, d, e, g")}`,
      `${head}codes:\n${item("new", "a, b, c, d, e, g")}`,
    );
    expect([...renames]).toEqual([["near", "new"]]);
    expect(changes.map(told)).toContain("major far removed code: far > null");
  });

  it("is a stage too, by its label or its aliases, and codes in it have not moved", async () => {
    const staged = (id: string) =>
      `${head}stages: [{id: ${id}, label: {en: Talking}}]\ncodes: [{id: a, stage: ${id}, kind: context}]\n`;
    const { changes } = await diff(staged("talk"), staged("dialogue"));
    expect(changes.map(told)).toEqual(["major - renamed stage dialogue: talk > dialogue"]);
  });
});

describe("comparing", () => {
  const codes = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d"), { minLength: 1 });
  const text = (ids: readonly string[]) =>
    `${head}codes:\n${ids.map((id) => `  - {id: ${id}, stage: any, kind: context, indicators: [word ${id} x, other ${id} y]}\n`).join("")}`;

  it("finds what came by one way gone by the other", async () => {
    await fc.assert(
      fc.asyncProperty(codes, codes, async (one, two) => {
        const ids = (changes: readonly Change[], kind: string) =>
          changes
            .filter((change) => change.kind === kind && change.part === "code")
            .map(({ code }) => code)
            .sort();
        const [there, back] = [await diff(text(one), text(two)), await diff(text(two), text(one))];
        expect(ids(there.changes, "added")).toEqual(ids(back.changes, "removed"));
        expect(ids(there.changes, "removed")).toEqual(ids(back.changes, "added"));
      }),
      { seed: 1, numRuns: 15 },
    );
  });

  it("two codebooks of 3,000 codes without a common id looks at no pair twice", async () => {
    const many = (sign: string) => text(Array.from({ length: 3000 }, (_, index) => `${sign}${index}`));
    const { changes } = await diff(many("a"), many("b"));
    expect(changes).toHaveLength(6000);
  });
});
