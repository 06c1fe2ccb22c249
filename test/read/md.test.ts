import { describe, expect, it } from "vitest";
import { masked, paragraphs, read } from "./reading.js";

describe("Markdown", () => {
  it("front matter becomes attributes and a mask", async () => {
    const raw = await read(
      "a.md",
      "---\ntitle: 'Desa: kini'\ndate: 2014-10-18 14:48:00 +07:00\ntags:\n- desa\n- dana\nNama Informan: SJ\n---\n\nTeks.\n",
    );
    expect(raw.attributes).toEqual({
      title: "Desa: kini",
      date: "2014-10-18 14:48:00 +07:00",
      tags: "desa; dana",
      nama_informan: "SJ",
    });
    expect(masked(raw, "front-matter")[0]).toMatch(/^---\n[\s\S]*\n---$/);
  });

  it("a rule at the top is no front matter; unreadable front matter is masked with a warning", async () => {
    expect((await read("a.md", "---\n\nTeks biasa saja.\n\n---\n\nLagi.\n")).attributes).toBeUndefined();
    const broken = await read("a.md", "---\ntitle: [a\nb: 'c\n---\nTeks.\n");
    expect(broken.warnings[0]?.message).toMatch(/front matter is not readable YAML/);
    expect(masked(broken, "front-matter")).toHaveLength(1);
  });

  it("a bomb of aliases is a warning", async () => {
    const bomb = `---\na: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
      .split("")
      .map((name, i) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[i]}`).join(",")}]`)
      .join("\n")}\n---\nTeks.\n`;
    const raw = await read("a.md", bomb);
    expect(raw.warnings[0]?.message).toMatch(/front matter is not readable/);
  });

  it("headings, underlined ones and bold lines are masked; bold questions are not", async () => {
    const raw = await read(
      "a.md",
      "# Judul\n\nHambatan\n--------\n\nTeks.\n\n**Faktor anggaran**\n\n**Apa kendalanya?**\n\n**T: Apa?**\n\n```\n# kode\n```\n",
    );
    expect(masked(raw, "heading")).toEqual(["# Judul", "Hambatan\n--------", "**Faktor anggaran**"]);
  });

  it("words of links stay, targets, pictures, attributes and tags do not", async () => {
    const raw = await read(
      "a.md",
      "Kata [Yossy S.](http://a.id/y) dari [sini][1] ![foto](/a b.jpg){: .img } dan <b>tebal</b> [di sini] (sekitar 1.2 meter).\n",
    );
    expect(masked(raw, "note")).toEqual(["](http://a.id/y)", "][1]", "![foto](/a b.jpg)", "{: .img }", "<b>", "</b>"]);
    expect(raw.text).toContain("[Yossy S.](http://a.id/y)");
  });

  it("lines of a block are one paragraph, unless a label, an item or a hard break says otherwise", async () => {
    const raw = await read("a.md", "Satu\ndua.\n\nT: Apa?\nJ: Dana.\n\n- butir\n- butir\n\nkeras  \nbaru\n");
    expect(paragraphs(raw)).toEqual(["Satu\ndua.", "T: Apa?", "J: Dana.", "- butir", "- butir", "keras", "baru"]);
  });

  it("many unclosed openings cost no more than few", async () => {
    const raw = await read("a.md", `${"[<![{:".repeat(100_000)} teks\n`);
    expect(raw.text.length).toBeGreaterThan(500_000);
  });
});
