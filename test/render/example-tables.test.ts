import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Fold } from "../../src/analyse/analysis.js";
import { analyses } from "../../src/analyse/registry.js";
import type { Table } from "../../src/model/table.js";
import { cellWords } from "../../src/render/cell.js";
import { renderers } from "../../src/render/registry.js";
import { displayWidth } from "../../src/render/width.js";
import { openStudy } from "../../src/study/open.js";
import { repository } from "../e2e/repository.js";

const widths = [80, 100, 120];
const langs = ["en", "id"] as const;
const names = [...Object.keys(analyses), "hits", "tally by institution", "matrix of sources"];
const tables = new Map<string, Table>();

/** Every table of the example study, from one reading of it. */
beforeAll(async () => {
  const study = await openStudy({
    cwd: join(repository, "examples", "mekarsari"),
    paths: [],
    limits: { maxSource: 1e6 },
    cache: false,
    skipUnreadable: false,
    where: [],
    explain: true,
  });
  const { codebook } = study;
  const folds: Record<string, Fold> = {
    sources: analyses.sources.start(codebook, {}),
    code: analyses.code.start(codebook, {}),
    hits: analyses.code.start(codebook, { hits: true }),
    tally: analyses.tally.start(codebook, {}),
    "tally by institution": analyses.tally.start(codebook, { by: "institution" }),
    obstacles: analyses.obstacles.start(codebook, {}),
    matrix: analyses.matrix.start(codebook, {}),
    "matrix of sources": analyses.matrix.start(codebook, { rows: "stage", columns: "source" }),
    quotes: analyses.quotes.start(codebook, { code: "limited-resources" }),
    informants: analyses.informants.start(codebook, {}),
    documents: analyses.documents.start(codebook, {}),
    indicators: analyses.indicators.start(codebook, {}),
    forms: analyses.forms.start(codebook, { root: "sepakat", language: "id" }),
  };
  for await (const document of study.corpus().documents) {
    for (const fold of Object.values(folds)) await fold.add(document);
  }
  for (const [name, fold] of Object.entries(folds)) tables.set(name, fold.finish([]));
});

const piecesOf = (text: string): readonly string[] => text.match(/[^\s/_#@:-]+/gu) ?? [];

async function drawn(table: Table, lang: "en" | "id", width: number): Promise<string> {
  const renderer = await renderers["table"]?.();
  return [...(renderer?.render(table, { lang, width, colour: false, excel: false }) ?? [])].join("");
}

describe.each(names)("the table of %s in the example study", (name) => {
  it.each(widths.flatMap((width) => langs.map((lang) => [width, lang] as const)))(
    "stays within %i columns in %s and breaks no word",
    async (width, lang) => {
      const table = tables.get(name);
      if (table === undefined) throw new Error(`no table ${name}`);
      const text = await drawn(table, lang, width);
      for (const line of text.split("\n")) expect(displayWidth(line), line).toBeLessThanOrEqual(width);

      const known = new Set([
        ...table.columns.flatMap(({ label }) => piecesOf(label[lang])),
        ...table.rows.flatMap(({ cells }) =>
          cells.flatMap((cell, at) => piecesOf(cellWords(cell, table.columns[at]?.type ?? "text", lang))),
        ),
      ]);
      // From the header to the rule under the last row: what stands around it is wrapped at blanks only.
      const lines = text.split("\n").slice(
        1,
        text.split("\n").findLastIndex((line) => line.startsWith("─")),
      );
      const signs = new Set(["of", "dari"]);
      const strange = lines.flatMap(piecesOf).filter((piece) => {
        const bare = piece.replace(/^\(|\)$/g, "");
        return !known.has(piece) && !known.has(bare) && !signs.has(piece) && !/^[─·]+$/.test(piece);
      });
      expect(strange).toEqual([]);
    },
  );
});

describe("a column that qualifies another", () => {
  it.each(["obstacles", "tally"])("is never lost from the table of %s", async (name) => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`no table ${name}`);
    const column = (key: string) => table.columns.findIndex((one) => one.key === key);
    const describing = table.rows.map(({ cells }) => Number(cells[column("documentary_sources_describing")]));
    for (const width of [80, 100, 120]) {
      const text = await drawn(table, "en", width);
      expect(text).toContain("In brackets at Documentary sources: of them describing.");
      expect(text.match(/ of 4 \(\d\)/g)).toHaveLength(describing.filter((count) => count > 0).length);
    }
  });

  it("whether a passage affirms or denies stands in every table of passages", async () => {
    for (const name of ["code", "quotes"]) {
      const table = tables.get(name);
      expect(table === undefined ? "" : await drawn(table, "en", 80)).toContain("denied");
    }
  });
});
