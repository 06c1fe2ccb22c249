import { describe, expect, it } from "vitest";
import { table } from "../../src/render/table.js";
import { displayWidth } from "../../src/render/width.js";
import { column, obstacles, plain, tableOf } from "./sample.js";

const drawn = (...args: Parameters<typeof table.render>) => [...table.render(...args)].join("");

describe("the terminal table", () => {
  it("aligns figures right, indents children, wraps long text and parts groups", () => {
    expect(`\n${drawn(obstacles, plain)}`).toBe(`
A sample

obstacle           informants  share  disputed  quote
────────────────────────────────────────────────────────────────────────────────
Limited resources           7  87.5%  yes       –
  Budget                    5  62.5%  no        Anggarannya terbatas sekali,
                                                jadi kegiatan konvergensi cuma
                                                sekali setahun di tiap desa.
················································································
No ground rules            12      –  no        Belum ada SOP, "katanya"
                                                menyusul.
────────────────────────────────────────────────────────────────────────────────
Basis: 3 sources, 2 informants; 0 codings by people, 12 unreviewed candidates
(each a sentence under a code).
Passages are counted per sentence.
1 speaker of unknown role: matched, but not among the informants.
Left out: sources/rusak.pdf (no reader for .pdf).
A dash: not asked.
`);
  });

  it("speaks Indonesian with a decimal comma", () => {
    const text = drawn(obstacles, { ...plain, lang: "id", width: 100 });
    expect(text).toContain("Keterbatasan sumber daya");
    expect(text).toContain("62,5%");
    expect(text).toContain("Dasar: 3 sumber, 2 informan");
    expect(text).not.toContain("Limited");
  });

  it("leaves out the widest-ranked columns of a narrow terminal and names them", () => {
    const columns = [column("code"), column("kind", "text", 1), column("memo", "text", 2)];
    const text = drawn(tableOf(columns, [["budget", "obstacle of all stages", "to be discussed"]]), {
      ...plain,
      width: 32,
    });
    expect(text).toContain("obstacle");
    expect(text).not.toContain("discussed");
    expect(text.replace(/\s+/g, " ")).toContain("Left out for lack of width: memo.");
  });

  it("puts a quotation under its row, with its source, where no column is wide enough", () => {
    const source = column("said_source", "reference", 2, { column: "said", as: "aside" });
    const columns = [column("code"), column("said", "quote", 1), source];
    const rows = [
      { cells: ["budget", "Anggarannya terbatas sekali, Pak.", "(INF-01)"], level: 1 },
      ["trust", null, null],
    ];
    expect(drawn(tableOf(columns, rows), { ...plain, width: 30 })).toContain(`
  budget
      said: Anggarannya
      terbatas sekali, Pak.
      (INF-01)
trust
`);
  });

  it("puts what qualifies a figure into its cell, and explains the brackets", () => {
    const columns = [
      column("code"),
      column("n", "count"),
      column("n_of", "count", 2, { column: "n", as: "of" }),
      column("describing", "count", 1, { column: "n", as: "aside" }),
    ];
    const rows = [
      ["budget", 12, 14, 3],
      ["trust", 2, 14, 0],
    ];
    expect(drawn(tableOf(columns, rows), { ...plain, width: 25 })).toContain(`
code               n
────────────────────
budget  12 of 14 (3)
trust    2 of 14
────────────────────
In brackets at n:
describing.
Basis:`);
    const wide = drawn(tableOf(columns, rows), { ...plain, width: 60 });
    expect(wide).toContain("code     n  of  describing\n");
    expect(wide).not.toContain("In brackets");
  });

  it("puts what rows share above them", () => {
    const columns = [column("code"), column("stage", "text", 1, "heading")];
    const rows = [
      { cells: ["budget", "Initiation"], group: "initiation" },
      { cells: ["people", "Initiation"], group: "initiation" },
      { cells: ["ground rules of the forum", "Deliberation"], group: "deliberation" },
    ];
    expect(drawn(tableOf(columns, rows), { ...plain, width: 30 })).toContain(`
Initiation ··············
budget
people
Deliberation ············
ground rules of the forum
`);
  });

  it("breaks no word while the other columns can yield", () => {
    const columns = [column("obstacle"), column("who"), column("n", "count")];
    const rows = [["Ketidaksesuaian pemangku kepentingan", "a b c d e f g h i j k l m n o p q r s t u v w", 3]];
    expect(drawn(tableOf(columns, rows), { ...plain, width: 30 })).toContain("\nKetidaksesuaian  a b c d");
  });

  it("never leaves out a column without a rank", () => {
    const text = drawn(
      tableOf([column("a"), column("b"), column("c")], [["X".repeat(40), "Y".repeat(40), "Z".repeat(40)]]),
      {
        ...plain,
        width: 30,
      },
    );
    for (const letter of ["X", "Y", "Z"]) expect(text.split(letter).length - 1).toBe(40);
  });

  it("stays inside the width asked for", () => {
    for (const width of [60, 80, 100, 200]) {
      for (const line of drawn(obstacles, { ...plain, width }).split("\n"))
        expect(displayWidth(line)).toBeLessThanOrEqual(width);
    }
  });

  it("has no escape codes without colour, and only then", () => {
    expect(drawn(obstacles, plain)).not.toContain("\u001b");
    expect(drawn(obstacles, { ...plain, colour: true })).toContain("\u001b[1m");
  });
});
