import { describe, expect, it } from "vitest";
import { changesTable } from "../../../src/check/diff/changes-table.js";
import { compareCodebooks } from "../../../src/check/diff/compare.js";
import { loadCodebook } from "../../../src/codebook/load.js";
import { folderWith } from "../../codebook/folder.js";

const book = (version: string, ids: readonly string[], id = "own") =>
  `cgCode: 1\nid: ${id}\ntitle: {en: Own, id: Sendiri}\nversion: '${version}'\ncodes:\n` +
  ids.map((code) => `  - {id: ${code}, stage: any, kind: context, indicators: [${code}]}\n`).join("");

async function notes(before: string, after: string, lang: "en" | "id"): Promise<readonly string[]> {
  const cwd = await folderWith({ "a.yaml": before, "b.yaml": after });
  const [old, own] = [await loadCodebook("a.yaml", { cwd }), await loadCodebook("b.yaml", { cwd })];
  const compared = { before: old.codebook, after: own.codebook, sameText: before === after };
  return changesTable(compareCodebooks(old, own), compared).basis.notes.map((note) => note[lang]);
}

describe("the paragraph for a methods section", () => {
  it("tells in both languages what came and went, and the version that asks for", async () => {
    const [before, after] = [book("1.0.0", ["a", "b"]), book("1.1.0", ["a", "c"])];
    expect(await notes(before, after, "en")).toEqual([
      "Between version 1.0.0 and version 1.1.0 of the codebook “Own”, 1 code was added (c); 1 code was removed (b).",
      "Proposed version: 2.0.0 (major: b: code removed). The later codebook's version, 1.1.0, is too low.",
    ]);
    expect(await notes(before, after, "id")).toEqual([
      "Antara versi 1.0.0 dan versi 1.1.0 buku kode “Sendiri”, 1 kode ditambahkan (c); 1 kode dihapus (b).",
      "Versi yang diusulkan: 2.0.0 (mayor: b: kode dihapus). Versi buku kode yang baru, 1.1.0, terlalu rendah.",
    ]);
  });

  it("names no more codes than a sentence bears", async () => {
    const many = Array.from({ length: 12 }, (_, index) => `n${index}`);
    const [paragraph] = await notes(book("1.0.0", ["a"]), book("1.1.0", ["a", ...many]), "en");
    expect(paragraph).toContain("12 codes were added (n0, n1, n2, n3, n4, n5, n6, n7, and 4 more).");
  });

  it("says so where nothing changed, or only the version did", async () => {
    const same = book("1.0.0", ["a"]);
    expect(await notes(same, same, "en")).toEqual(["The codebooks are the same."]);
    expect(await notes(same, book("1.0.1", ["a"]), "en")).toEqual([
      "The codebooks say the same; only comments, layout or quoting differ.",
      "The version changed to 1.0.1, though nothing else did.",
    ]);
  });

  it("proposes no version between two frameworks", async () => {
    const told = await notes(book("1.0.0", ["a"]), book("1.0.0", ["a"], "other"), "en");
    expect(told).toContain("No version is proposed, as the ids differ: these are two codebooks.");
    expect(told.join()).not.toContain("Proposed version");
  });
});
