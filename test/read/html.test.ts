import { describe, expect, it } from "vitest";
import { masked, paragraphs, read, refusal, spoken } from "./reading.js";

const page = (body: string, head = "") => `<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;
const sentence = "Koordinasi dilakukan setiap bulan di kantor kecamatan dengan semua pihak yang terkait. ";

describe("a web page", () => {
  it("is read block by block; white space is as it is seen", async () => {
    const body =
      "<p>T:\n   SOP-nya <i>ada</i>?<p>J: <b> Belum</b>.<br>\n  T: Oh &amp; ya &#8211; t&eacute;h.</p><ul><li>Dana<li>SDM</ul><div>Satu<div>Dua</div>Tiga</div><pre>\nP  : a\n  I : b</pre>";
    const raw = await read("a.html", page(body));
    expect(paragraphs(raw)).toEqual([
      "T: SOP-nya ada?",
      "J: Belum.",
      "T: Oh & ya – téh.",
      "Dana",
      "SDM",
      "Satu",
      "Dua",
      "Tiga",
      "P  : a",
      "I : b",
    ]);
    expect([raw.reader, raw.warnings, raw.masks]).toEqual(["html@3", [], []]);
  });

  it("loses scripts, styles, navigation, comments and what is hidden, and keeps its title as an attribute", async () => {
    const head =
      "<title>Wawancara &amp;\n Bu Kades</title><style>p { x: '</p>' }</style><script>if (a < b) '<p>no</p>'</script>";
    const body =
      "<nav><ul><li>Menu<nav>x</nav></ul></nav><!-- <p>no</p> --><noscript>no</noscript><template><p>no</template><p hidden>no<p>J: Ya<del>, bukan</del>.</p><div style='display: none'><div>no</div>no</div><svg><title>no</title></svg>Dana.";
    const raw = await read("a.html", page(body, head));
    expect(paragraphs(raw)).toEqual(["J: Ya.", "Dana."]);
    expect(raw.attributes).toEqual({ title: "Wawancara & Bu Kades" });
  });

  it("masks headings and short bold paragraphs, but not all behind a heading that is never closed", async () => {
    const body = `<h1>Laporan</h1><p>${sentence.repeat(4)}</p><p><strong>Faktor anggaran</strong></p><h2>Hambatan<p>${sentence}</p>`;
    expect(masked(await read("a.html", page(body)), "heading")).toEqual(["Laporan", "Faktor anggaran", "Hambatan"]);
  });

  it("a table of turns gives labelled spans; a caption stands before it, a name over several rows holds in each", async () => {
    const body =
      "<table><caption>Tabel 1</caption><thead><tr><th>No<th>Penutur<th>Ujaran</thead><tr><td>1<td>Peneliti<td>Apa kendalanya?<tr><td>2<td rowspan=2>Informan<td>Dana.<tr><td>3<td>SOP.</table>";
    const raw = await read("a.html", page(body));
    expect(spoken(raw)).toEqual(["- Peneliti: Apa kendalanya?", "- Informan: Dana.", "- Informan: SOP."]);
    expect(paragraphs(raw)[0]).toBe("Tabel 1");
    const sheet = await read("a.html", page("<table><tr><td>Nama<td>Ibu S<tr><td>Umur<td>40</table>"));
    expect(sheet.text).toBe("Nama\tIbu S\nUmur\t40\n");
  });

  it("saved by Word: comments, notes and the numbers of lists are left out, the first two counted", async () => {
    const body =
      "<div class=WordSection1><p class=MsoNormal>Dana<a style='mso-footnote-id:ftn1' href='#_ftn1'><span class=MsoFootnoteReference>[1]</span></a>\r\ndesa.<span class=MsoCommentReference>[A1]</span><o:p></o:p></p><p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span><![endif]>SDM.</p></div><div style='mso-element:footnote-list'><div style='mso-element:footnote' id=ftn1><p>[1] Catatan.</p></div></div><div style='mso-element:comment-list'><div style='mso-element:comment'><p>benar?</p></div></div>";
    const raw = await read("a.htm", page(body, "<!--[if gte mso 9]><xml><o:x>no</o:x></xml><![endif]-->"));
    expect(paragraphs(raw)).toEqual(["Dana desa.", "SDM."]);
    expect(raw.warnings.map(({ message }) => message)).toEqual([
      "1 comment left out",
      "1 footnote or endnotes left out",
    ]);
  });

  it("saved by Google Docs or as an electronic book: comments and notes are left out and counted", async () => {
    const google =
      "<p>Dana<sup><a href='#ftnt1' id='ftnt_ref1'>[1]</a></sup> desa<sup><a href='#cmnt1' id='cmnt_ref1'>[a]</a></sup>.</p><hr><div><p><a href='#ftnt_ref1' id='ftnt1'>[1]</a> Catatan.</p></div><div><p><a href='#cmnt_ref1' id='cmnt1'>[a]</a>benar?</p></div>";
    const book =
      "<p>Dana<a role='doc-noteref' href='#n1'><sup>1</sup></a> desa.</p><section role='doc-endnotes'><ol><li>Catatan.</ol></section>";
    const raw = await read("a.html", page(google));
    expect(paragraphs(raw)).toEqual(["Dana desa."]);
    expect(raw.warnings.map(({ message }) => message)).toEqual([
      "1 comment left out",
      "1 footnote or endnotes left out",
    ]);
    const noted = await read("a.html", page(book));
    expect(paragraphs(noted)).toEqual(["Dana desa."]);
    expect(noted.warnings.map(({ message }) => message)).toEqual(["1 footnote or endnotes left out"]);
  });

  it("a table that holds a table lays out the page, and its cells are paragraphs", async () => {
    const inner =
      "<table><tr><td>Penutur<td>Ujaran<tr><td>Peneliti<td>Apa kendalanya?<tr><td>Informan<td>Dana.</table>";
    const body = `<table><tr><td><p>Atas.<td>Sisi.<tr><td>${inner}<p>Bawah.<td>Ujung.</table>`;
    const raw = await read("a.html", page(body));
    expect(spoken(raw)).toEqual(["- Peneliti: Apa kendalanya?", "- Informan: Dana."]);
    expect(paragraphs(raw)).toEqual(["Atas.", "Sisi.", "Apa kendalanya?", "Dana.", "Bawah.", "Ujung."]);
  });

  it.each([
    ["windows-1252", "<meta charset=windows-1252>", "Caf\xe9 \x93Sehat\x94", "Café “Sehat”"],
    [
      "another, in the long form",
      "<meta http-equiv=Content-Type content='text/html; charset=koi8-r'>",
      "\xe4\xc1",
      "Да",
    ],
    ["none, so that it is guessed", "", "Caf\xe9 \x93Sehat\x94 dan lain-lain", "Café “Sehat” dan lain-lain"],
    [
      "one that does not exist",
      "<meta charset=x-none>",
      "Caf\xe9 \x93Sehat\x94 dan lain-lain",
      "Café “Sehat” dan lain-lain",
    ],
    ["UTF-8, whatever the page says", "<meta charset=windows-1252>", "t\xc3\xa9h", "téh"],
  ])("in an encoding that it names: %s", async (_, head, body, text) => {
    expect((await read("a.html", Buffer.from(page(`<p>${body}</p>`, head), "latin1"))).text.trim()).toBe(text);
  });

  it("is known by its content: under the name of a text, and under .doc", async () => {
    for (const name of ["a.txt", "a.doc"]) expect((await read(name, page("<p>J: Ya."))).reader).toBe("html@3");
    expect((await read("a.md", "<html>\n\nJ: Ya.\n")).reader).toMatch(/^md@/);
  });

  it("however nested, unclosed or full of attributes, is read in one pass", async () => {
    const deep = `${"<div><b><table><tr><td><a>".repeat(40_000)}Dana.`;
    expect((await read("a.html", page(deep))).text.trim()).toBe("Dana.");
    const formats = `<p>${Array.from({ length: 2000 }, (_, n) => `<b a=${n}>`).join("")}${"<p>Dana.".repeat(40_000)}`;
    expect((await read("a.html", page(formats))).paragraphs).toHaveLength(40_000);
    const spans = `<table>${`<tr>${"<td colspan=1000 rowspan=65534>a".repeat(3)}`.repeat(5000)}</table>`;
    expect((await read("a.html", page(spans))).paragraphs).toHaveLength(15_000);
    const words = `<p>${"<b>a</b> ".repeat(200_000)}`;
    expect((await read("a.html", page(words))).text).toHaveLength(400_000);
  });

  it("cut short says what it lost, where something is lost; without words it is refused", async () => {
    const raw = await read("a.html", "<html><body><p>Dana.<nav><p>Menu");
    expect(raw.text).toBe("Dana.\n");
    expect(raw.warnings[0]?.message).toBe("<nav> is never closed, and all behind it is left out");
    expect(await refusal("a.html", page("<p> &nbsp;</p>"))).toMatch(/^a\.html: holds no text/);
    expect(await refusal("a.html", "")).toMatch(/^a\.html: the file is empty/);
  });
});
