import fc from "fast-check";
import { type DefaultTreeAdapterMap, parse } from "parse5";
import { describe, expect, it } from "vitest";
import type { Table } from "../../src/model/table.js";
import { html } from "../../src/render/html.js";
import { column, obstacles, plain, tableOf } from "./sample.js";

type Node = DefaultTreeAdapterMap["node"];

function page(table: Table, options = plain): string {
  return [...html.render(table, options)].join("");
}

/** Every element of a page by its name, as a browser would find them. */
function elements(text: string): readonly DefaultTreeAdapterMap["element"][] {
  const found: DefaultTreeAdapterMap["element"][] = [];
  const walk = (node: Node): void => {
    if ("tagName" in node) found.push(node);
    if ("childNodes" in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(text));
  return found;
}

function textOf(node: Node): string {
  if (node.nodeName === "#text" && "value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
}

function attribute(element: DefaultTreeAdapterMap["element"] | undefined, name: string): string | undefined {
  return element?.attrs.find((one) => one.name === name)?.value;
}

/** What somebody may have said, or written into a codebook, to get out of a table. */
const attacks = [
  "<script>alert(1)</script>",
  "</td></tr></table><h1>x",
  "<img src=x onerror=alert(1)>",
  '" onmouseover="alert(1)',
  "' style='x",
  "</title><script>1</script>",
  "</style><b>",
  "<!-- ",
  "&lt;b&gt; &amp;",
  "<a href='javascript:1'>",
];

describe("html", () => {
  it("is a page in the language of output, with title, header, rows and the basis in words", () => {
    const text = page(obstacles, { ...plain, lang: "id" });
    const all = elements(text);
    expect(text.startsWith("<!doctype html>\n")).toBe(true);
    expect(
      attribute(
        all.find(({ tagName }) => tagName === "html"),
        "lang",
      ),
    ).toBe("id");
    expect(
      attribute(
        all.find(({ tagName }) => tagName === "meta"),
        "charset",
      ),
    ).toBe("utf-8");
    const cells = all.filter(({ tagName }) => tagName === "th" || tagName === "td").map(textOf);
    expect(cells.slice(0, 5)).toEqual(obstacles.columns.map(({ label }) => label.id));
    expect(cells.slice(5, 10)).toEqual(["Keterbatasan sumber daya", "7", "87,5%", "ya", "–"]);
    expect(all.filter(({ tagName }) => tagName === "p").map(textOf)[0]).toMatch(/^Dasar: 3 sumber/);
    expect(all.filter(({ tagName }) => tagName === "tbody")).toHaveLength(2);
  });

  it("fetches and runs nothing, and tells the browser so", () => {
    const all = elements(page(obstacles));
    expect(all.filter(({ tagName }) => /script|link|img|iframe|object|base|form/.test(tagName))).toEqual([]);
    expect(attribute(all.filter(({ tagName }) => tagName === "meta")[1], "content")).toMatch(/^default-src 'none'/);
    expect(all.flatMap(({ attrs }) => attrs).filter(({ name }) => /^on|href|src/.test(name))).toEqual([]);
  });

  it.each(attacks)("shows %s as it stands, in titles, labels, cells and notes", (attack) => {
    const label = { en: attack, id: attack };
    const hostile = { ...column("a"), label, about: label };
    const sound = elements(page(tableOf([column("a")], [["x"]], { notes: [{ en: "x", id: "x" }] })));
    const all = elements(page({ ...tableOf([hostile], [[attack]], { notes: [label] }), title: label }));
    expect(all.map(({ tagName }) => tagName)).toEqual(sound.map(({ tagName }) => tagName));
    for (const name of ["title", "h1", "td", "th"]) {
      const one = all.find(({ tagName }) => tagName === name);
      if (one !== undefined) expect(textOf(one)).toBe(attack);
    }
    expect(
      attribute(
        all.find(({ tagName }) => tagName === "th"),
        "title",
      ),
    ).toBe(attack);
    expect(all.flatMap(({ attrs }) => attrs).map(({ name }) => name)).not.toContain("onmouseover");
  });

  it("holds several tables in one page, whatever they say of tags", () => {
    const hostile = { en: "</body></html><body>", id: "x" };
    const tables = [obstacles, { ...obstacles, title: hostile }, obstacles];
    const merged = [...(html.several?.(tables.map((table) => html.render(table, plain))) ?? [])].join("");
    const all = elements(merged);
    expect(all.filter(({ tagName }) => tagName === "h1").map(textOf)).toEqual([
      "A sample",
      "</body></html><body>",
      "A sample",
    ]);
    for (const name of ["html", "head", "body", "title"]) {
      expect(merged.split(`<${name}>`).length + merged.split(`<${name} `).length - 2, name).toBe(1);
    }
    expect(all.filter(({ tagName }) => tagName === "table")).toHaveLength(3);
    expect(merged.endsWith("</body>\n</html>\n")).toBe(true);
  });

  it("gives every cell back as it was, whatever signs it holds", () => {
    const signs = fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "/", "a", "!", "-", ";", "é", " b") });
    fc.assert(
      fc.property(fc.array(signs, { minLength: 1, maxLength: 4 }), (texts) => {
        const all = elements(
          page(
            tableOf(
              [column("n", "count"), column("a")],
              texts.map((text) => [1, text]),
            ),
          ),
        );
        const names = all.filter((one) => one.tagName === "th" && attribute(one, "scope") === "row").map(textOf);
        expect(names).toEqual(texts);
      }),
      { seed: 1 },
    );
  });
});
