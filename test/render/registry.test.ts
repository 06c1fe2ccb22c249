import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderers } from "../../src/render/registry.js";
import type { Renderer } from "../../src/render/renderer.js";
import { column, obstacles, plain, tableOf } from "./sample.js";

async function text(name: string, ...args: Parameters<Renderer["render"]>): Promise<string> {
  const renderer = await renderers[name]?.();
  if (renderer === undefined) throw new Error(`no renderer ${name}`);
  return [...renderer.render(...args)].join("");
}

describe.each(Object.keys(renderers))("the format %s", (name) => {
  it("is registered under its own name and says what it is", async () => {
    const renderer = await renderers[name]?.();
    expect(renderer?.name).toBe(name);
    expect(renderer?.about.en).not.toBe("");
    expect(renderer?.about.id).not.toBe("");
    expect(renderer?.extensions.length).toBeGreaterThan(0);
  });

  it("never passes on what a terminal would obey", async () => {
    const hostile = "a\u001b[31mb\u0007c\u009bd\u202ee\u2066f\u2028g\u007fh\r\u{e0041}";
    const output = await text(
      name,
      { ...tableOf([column("quote", "quote")], [[hostile]]), title: { en: hostile, id: hostile } },
      plain,
    );
    expect(output).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202e\u2066\u2028\u{e0041}]/u);
    expect(output).not.toMatch(/\r(?!\n)/);
    expect(output).toMatch(/x1b|u001b/);
  });

  it("gives the same bytes twice and ends with a line end", async () => {
    const once = await text(name, obstacles, plain);
    expect(await text(name, obstacles, plain)).toBe(once);
    expect(once.endsWith("\n")).toBe(true);
  });
});

it("the extensions of the formats are all different", async () => {
  const all = (await Promise.all(Object.values(renderers).map((load) => load()))).flatMap(
    (renderer) => renderer.extensions,
  );
  expect(new Set(all).size).toBe(all.length);
});

describe("csv", () => {
  it("has keys as header, CRLF, doubled quotes, and nothing where there is no value", async () => {
    expect((await text("csv", obstacles, plain)).split("\r\n")).toEqual([
      "obstacle,informants,share,disputed,quote",
      "Limited resources,7,0.875,true,",
      'Budget,5,0.625,false,"Anggarannya terbatas sekali, jadi kegiatan konvergensi cuma sekali setahun di tiap desa."',
      'No ground rules,12,,false,"Belum ada SOP, ""katanya"" menyusul."',
      "",
    ]);
  });

  it("puts an apostrophe before what a spreadsheet would run, but leaves numbers alone", async () => {
    const rows = [["=1+1"], ["+62"], ["-x"], ["@SUM(A1)"], ["\t=1"], [" =1"], ["＝1"], ["biasa"], [-5]];
    const output = await text("csv", tableOf([column("x")], rows), plain);
    expect(parse(output).slice(1).flat()).toEqual([
      "'=1+1",
      "'+62",
      "'-x",
      "'@SUM(A1)",
      "'\t=1",
      "' =1",
      "'＝1",
      "biasa",
      "-5",
    ]);
  });

  it("begins with a byte order mark only for Excel", async () => {
    expect(await text("csv", obstacles, { ...plain, excel: true })).toMatch(/^\ufeff/);
    expect(await text("csv", obstacles, plain)).not.toMatch(/^\ufeff/);
  });

  it("is read back as it was by a csv parser", () => {
    const cells = fc.array(fc.stringMatching(/^[\w ",\n;é]{0,12}$/), { minLength: 2, maxLength: 2 });
    return fc.assert(
      fc.asyncProperty(fc.array(cells, { minLength: 1 }), async (rows) => {
        const output = await text("csv", tableOf([column("a"), column("b")], rows), plain);
        expect(parse(output, { record_delimiter: "\r\n" }).slice(1)).toEqual(rows);
      }),
      { seed: 1 },
    );
  });
});

describe("tsv", () => {
  it("keeps one row a line", async () => {
    expect(await text("tsv", tableOf([column("a"), column("b", "count")], [["x\ty\nz", 3]]), plain)).toBe(
      "a\tb\nx y z\t3\n",
    );
  });
});

describe("json", () => {
  it("holds title, basis, columns and rows as objects", async () => {
    const data: unknown = JSON.parse(await text("json", obstacles, plain));
    expect(data).toMatchObject({
      id: "sample",
      title: "A sample",
      basis: { unit: "sentence", sources: 3, notes: ["A dash: not asked."] },
      rows: [{ obstacle: "Limited resources", informants: 7, share: 0.875, disputed: true, quote: null }, {}, {}],
    });
    expect(data).toMatchObject({
      columns: [{ key: "obstacle", label: "obstacle", about: "About obstacle.", type: "text" }, {}, {}, {}, {}],
    });
  });

  it("keeps control characters as data", async () => {
    const data: unknown = JSON.parse(await text("json", tableOf([column("a")], [["x\u202e\u009b\u{e0041}"]]), plain));
    expect(data).toMatchObject({ rows: [{ a: "x\u202e\u009b\u{e0041}" }] });
  });

  it("is sound without rows", async () => {
    expect(JSON.parse(await text("json", tableOf([column("a")], []), plain))).toMatchObject({ rows: [] });
  });
});

describe("jsonl", () => {
  it("has one object a line, keys in the order of the columns even where they are years", async () => {
    const table = tableOf([column("code"), column("2023", "count"), column("2022", "count")], [["a", 1, 2]]);
    expect(await text("jsonl", table, plain)).toBe('{"code":"a","2023":1,"2022":2}\n');
  });
});

describe("md", () => {
  it("shows quotations as they stand", async () => {
    const table = tableOf([column("quote", "quote"), column("n", "count")], [["a | b <b>*c*</b> [d](e)", 1]]);
    expect(await text("md", table, plain)).toContain("| a \\| b \\<b\\>\\*c\\*\\</b\\> \\[d\\](e) | 1 |\n");
  });

  it("has the title as heading, a rule that aligns figures, and the basis below", async () => {
    const output = await text("md", obstacles, { ...plain, lang: "id" });
    expect(output).toContain("## Sebuah contoh\n\n| obstacle (id) | informants (id) |");
    expect(output).toContain("| --- | --: | --: | --- | --- |");
    expect(output).toContain("| &emsp;Budget | 5 | 62,5% | tidak |");
    expect(output).toContain("\nDasar: 3 sumber");
  });
});

it.each(["table", "md", "html"])("a table without rows is a sentence between title and basis in %s", async (name) => {
  const none = { ...obstacles, rows: [] };
  for (const table of [none, { ...none, form: "entries" } as const]) {
    const output = await text(name, table, plain);
    expect(output).toContain("There is nothing to list.");
    expect(output).not.toMatch(/informants {2}|──|---|<table>/);
    expect(output.indexOf("A sample")).toBeLessThan(output.indexOf("nothing to list"));
    expect(output.indexOf("nothing to list")).toBeLessThan(output.indexOf("A dash: not asked."));
  }
  expect(await text(name, none, { ...plain, lang: "id" })).toContain("Tidak ada yang perlu ditampilkan.");
});
