import { describe, expect, it } from "vitest";
import { type AppendixOptions, codebookAppendix } from "../../../src/analyse/appendix/appendix.js";
import { loadCodebook } from "../../../src/codebook/load.js";
import type { Table } from "../../../src/model/table.js";
import { folderWith } from "../../codebook/folder.js";
import { documentedCodebook } from "../../e2e/documented-codebook.js";

const all: AppendixOptions = { lang: "en", codes: [], stages: [], indicators: false };

async function appendix(text: string, options: Partial<AppendixOptions> = {}): Promise<Table> {
  const cwd = await folderWith({ "codebook.yaml": text });
  return codebookAppendix((await loadCodebook("codebook.yaml", { cwd })).codebook, { ...all, ...options });
}

function same(text: string): { readonly en: string; readonly id: string } {
  return { en: text, id: text };
}

function cell({ columns, rows }: Table, code: string, key: string) {
  return rows.find(({ cells }) => cells[0] === code)?.cells[columns.findIndex((column) => column.key === key)];
}

const head = "cgCode: 1\nid: own\n";

describe("the appendix of a codebook", () => {
  it("has the codes in the order of stages, families before their members, codes of no stage last", async () => {
    const table = await appendix(
      `${head}codes:
  - {id: loose, stage: any, kind: context}
  - {id: child, stage: assessment, kind: obstacle, parent: family}
  - {id: late, stage: implementation, kind: obstacle}
  - {id: family, stage: assessment, kind: obstacle}\n`,
    );
    expect(table.rows.map(({ cells, level, group }) => [cells[0], level, group])).toEqual([
      ["family", 0, "assessment"],
      ["child", 1, "assessment"],
      ["late", 0, "implementation"],
      ["loose", 0, "any"],
    ]);
  });

  it("says of a code what MacQueen et al. ask for", async () => {
    const table = await appendix(documentedCodebook, { indicators: true });
    const of = (key: string) => cell(table, "ground-rules", key);
    expect(of("label")).toEqual({ en: "Ground rules agreed", id: "Aturan dasar disepakati" });
    expect(of("brief")).toEqual({
      en: "The parties agree how they work together.",
      id: "The parties agree how they work together.",
    });
    expect(of("definition")).toMatchObject({ en: "Agreements about procedure, made by the parties themselves." });
    expect(of("include")).toEqual(same("A joint procedure is written, agreed or signed.\nThey keep to it."));
    expect(of("exclude")).toEqual(
      same("Nothing is agreed (→ no-ground-rules)\nWhat was agreed about the problem itself"),
    );
    expect(of("examples")).toEqual(same("“SOP-nya sudah ditandatangani semua dinas.” (id)"));
    expect(of("counterexamples")).toEqual(same("“Sampai sekarang belum ada SOP bersama.” (id): denied"));
    expect(of("lacking_as")).toBe("no-ground-rules");
    expect(of("indicators")).toBe('id: (sudah | ada) SOP\nid: "AND" AND @scarcity\nen: (agreed | signed) rules');
    expect(of("parent")).toBe("process-design");
    expect(cell(table, "no-ground-rules", "indicators")).toBe("belum ada SOP");
    expect(cell(table, "no-ground-rules", "definition")).toBeNull();
    expect(cell(table, "hostile", "retired")).toEqual({
      en: "since 1.1.0; use ground-rules",
      id: "sejak 1.1.0; pakai ground-rules",
    });
  });

  it("has cases and reasons in either language, and in the other one where they are in one only", async () => {
    const table = await appendix(
      `${head}codes:
  - id: a
    stage: any
    kind: context
    include: [{en: Said, id: Dikatakan}, {en: Meant}, Plain]
    exclude: [{text: {en: Other, id: Lain}, code: a}]
    counterexamples: [{text: x, language: en, because: {en: denied, id: disangkal}}]\n`,
      { lang: "id" },
    );
    expect(cell(table, "a", "include")).toEqual({ en: "Said\nMeant\nPlain", id: "Dikatakan\nMeant\nPlain" });
    expect(cell(table, "a", "exclude")).toEqual({ en: "Other (→ a)", id: "Lain (→ a)" });
    expect(cell(table, "a", "counterexamples")).toEqual({ en: "“x” (en): denied", id: "“x” (en): disangkal" });
    expect(table.basis.notes.map(({ id }) => id)).toContain(
      "Tidak ditulis dalam bahasa Indonesia: kapan dipakai (1 kode).",
    );
  });

  it("leaves indicators out unless they are asked for", async () => {
    expect((await appendix(documentedCodebook)).columns.map(({ key }) => key)).not.toContain("indicators");
  });

  it("says what is not written in the reader's language, and nothing where all is", async () => {
    const text = `${head}codes:
  - {id: a, stage: any, kind: context, label: {id: A}, brief: {en: a}}
  - {id: b, stage: any, kind: context, label: B, brief: {en: b}}\n`;
    const notes = async (lang: "en" | "id") => (await appendix(text, { lang })).basis.notes.map((note) => note[lang]);
    expect(await notes("id")).toContain("Tidak ditulis dalam bahasa Indonesia: definisi singkat (2 kode).");
    expect(await notes("en")).toContain("Not written in English: name (1 code).");
    const whole = await appendix(`${head}codes: [{id: a, stage: any, kind: context, label: {en: A}}]\n`);
    expect(whole.basis.notes.map(({ en }) => en).join()).not.toContain("Not written");
  });

  it("is narrowed to codes and stages, and says of how many", async () => {
    const table = await appendix(documentedCodebook, { codes: ["hostile"], stages: ["deliberation"] });
    expect(table.rows).toHaveLength(4);
    const one = await appendix(documentedCodebook, { codes: ["ground-rules"] });
    expect(one.rows.map(({ cells, level }) => [cells[0], level])).toEqual([["ground-rules", 0]]);
    expect(one.basis.notes[0]?.en).toBe("Codebook documented, version 1.2.0: 1 of 4 codes.");
  });

  it("holds the words of an extended codebook as they are after the change", async () => {
    const cwd = await folderWith({
      "base.yaml": documentedCodebook,
      "codebook.yaml": `${head}extends: base.yaml\ncodes:\n  - {id: ground-rules, brief: {id: Disepakati.}}\n  - {id: hostile, remove: true}\n`,
    });
    const table = codebookAppendix((await loadCodebook("codebook.yaml", { cwd })).codebook, all);
    expect(cell(table, "ground-rules", "brief")).toEqual({
      en: "The parties agree how they work together.",
      id: "Disepakati.",
    });
    expect(table.rows).toHaveLength(3);
  });
});
