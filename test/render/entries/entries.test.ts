import { describe, expect, it } from "vitest";
import { codebookBasis, type Row, type Table } from "../../../src/model/table.js";
import { renderers } from "../../../src/render/registry.js";
import type { RenderOptions } from "../../../src/render/renderer.js";
import { displayWidth } from "../../../src/render/width.js";
import { column, plain, tableOf } from "../sample.js";

const columns = [
  column("code", "reference"),
  column("name", "text", 1, { column: "code", as: "aside" }),
  column("stage", "text", 1, "heading"),
  column("definition"),
  column("use"),
];

function entries(rows: readonly Row[]): Table {
  const basis = codebookBasis([{ en: "A note.", id: "Catatan." }]);
  return { ...tableOf(columns, rows, basis), form: "entries" };
}

const long = "The parties draw up, sign or follow rules of their own for working together, written or known to all.";
const sample = entries([
  { cells: ["a", "First", "One", long, "this\nthat"], level: 0 },
  { cells: ["b", "Second", "One", null, "only this"], level: 1 },
  { cells: ["c", { en: "Third", id: "Ketiga" }, "Two", "", null], level: 0 },
]);

async function text(name: string, table: Table, options: RenderOptions = plain): Promise<string> {
  const renderer = await renderers[name]?.();
  if (renderer === undefined) throw new Error(`no renderer ${name}`);
  return [...renderer.render(table, options)].join("");
}

describe("a table of form entries", () => {
  it("is headings, names, labels and texts on a terminal", async () => {
    expect(await text("table", sample, { ...plain, width: 60 })).toBe(`A sample

One ${"─".repeat(56)}

a  First
  definition  The parties draw up, sign or follow rules of
              their own for working together, written or
              known to all.
  use         · this
              · that

  b  Second
    use         only this

Two ${"─".repeat(56)}

c  Third

${"─".repeat(60)}
A note.
`);
  });

  it("fits any terminal", async () => {
    for (const width of [20, 30, 40, 80, 200]) {
      for (const line of (await text("table", sample, { ...plain, width })).split("\n")) {
        expect(displayWidth(line), `${width}: ${line}`).toBeLessThanOrEqual(width);
      }
    }
  });

  it("is a heading and a table of two columns for each entry in Markdown, an item a row", async () => {
    const rule = `| :${"-".repeat(15)} | :${"-".repeat(59)} |`;
    expect(await text("md", sample)).toBe(`## A sample

### One

#### First

| code | a |
${rule}
| definition | ${long} |
| use | this |
| | that |

#### Second

| code | b |
${rule}
| use | only this |

### Two

#### Third

| code | c |
${rule}

A note.
`);
  });

  it("keeps quotation marks and dashes of exact texts from being made typographic", async () => {
    const exact = entries([{ cells: ['"a" -- b...', "x", "y", '"a" -- b...', null] }]);
    const output = await text("md", exact);
    expect(output).toContain('| code | \\"a\\" \\-- b\\.\\.. |');
    expect(output).toContain('| definition | "a" -- b... |');
  });

  it("is a heading and a table with the labels as row headers in HTML, items as a list", async () => {
    const output = await text("html", sample, { ...plain, lang: "id" });
    expect(output).toContain('<h2>One</h2>\n<h3>First</h3>\n<table class="entry">');
    expect(output).toContain('<tr><th scope="row">use (id)</th><td><ul><li>this</li><li>that</li></ul></td></tr>');
    expect(output).toContain("<h3>Ketiga</h3>");
    expect(output).toContain("<p>Catatan.</p>");
    expect(output).not.toContain("Dasar: 0 sumber");
  });

  it.each(["csv", "tsv", "jsonl", "json"])("is rows as ever in %s", async (name) => {
    expect(await text(name, sample)).toBe(await text(name, { ...tableOf(columns, sample.rows, sample.basis) }));
  });

  it("stands without a column for headings, and without rows", async () => {
    const bare: Table = { ...tableOf([column("code"), column("use")], [["a", "x"]]), form: "entries" };
    expect(await text("md", bare)).toContain("\n### a\n");
    expect(await text("table", bare)).toContain("\na\n  use  x\n");
    for (const name of ["md", "html", "table"]) expect(await text(name, entries([]))).toContain("A sample");
  });

  it.each(Object.keys(renderers))("never passes on what a terminal would obey in %s", async (name) => {
    const hostile = "a\u001b[31mb\u0007c\u009bd\u202ee\u2066f\u2028g\u007fh\r\u{e0041}";
    const output = await text(
      name,
      entries([{ cells: [hostile, hostile, hostile, hostile, `${hostile}\n${hostile}`] }]),
    );
    expect(output).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e\u2066\u2028\u{e0041}]/u);
    expect(output).not.toMatch(/\r(?!\n)/);
    expect(output).toMatch(/x1b|u001b/);
  });
});
