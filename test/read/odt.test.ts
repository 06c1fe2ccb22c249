import { describe, expect, it } from "vitest";
import { cells, contentXml, flatDocument, openDocument } from "./open-document.js";
import { masked, paragraphs, read, refusal, spoken } from "./reading.js";
import { zip } from "./word.js";

const p = (text: string, style = "Standard") => `<text:p text:style-name="${style}">${text}</text:p>`;
const boldStyle =
  '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>';

describe("an OpenDocument text", () => {
  it("is read paragraph by paragraph, its lists too, with blanks, tabs and line breaks as they are seen", async () => {
    const body = `${p("T:\n   SOP-nya <text:span>ada</text:span>?")}${p("J:<text:tab/>Belum<text:s text:c='2'/>ada.<text:line-break/>T: Oh.")}<text:list><text:list-item>${p("Dana &amp; SDM")}</text:list-item></text:list>`;
    const raw = await read("a.odt", await openDocument(body));
    expect(paragraphs(raw)).toEqual(["T: SOP-nya ada?", "J:\tBelum  ada.", "T: Oh.", "Dana & SDM"]);
    expect(raw.reader).toBe("odt@2");
    expect(raw.warnings).toEqual([]);
  });

  it("may be one XML file, under whatever name", async () => {
    expect(paragraphs(await read("a.fodt", flatDocument(p("J: Belum."))))).toEqual(["J: Belum."]);
    const named = await read("a.txt", flatDocument(p("J: Belum.")));
    expect(named.warnings[0]?.message).toBe(
      "read as an OpenDocument text, which it is, though its name says a text file",
    );
    expect((await read("a.docx", await openDocument(p("J: Belum.")))).reader).toBe("odt@2");
  });

  it("tracked changes are read as accepted; comments and footnotes are left out and counted", async () => {
    const body = `<text:tracked-changes><text:changed-region><text:deletion>${p("pusat")}</text:deletion></text:changed-region></text:tracked-changes>${p(
      "Dana <text:change text:change-id='c1'/><text:change-start text:change-id='c2'/>desa<text:change-end text:change-id='c2'/><office:annotation><text:p>benar?</text:p></office:annotation> cair<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>Catatan.</text:p></text:note-body></text:note>.",
    )}`;
    const raw = await read("a.odt", await openDocument(body));
    expect(raw.text.trim()).toBe("Dana desa cair.");
    expect(raw.warnings.map(({ message }) => message)).toEqual([
      "1 comment left out",
      "1 footnote or endnotes left out",
    ]);
  });

  it("deletions that stand in the text, as where changes were shown on saving, are gone with the ends of paragraphs in them", async () => {
    const region = (id: string, kind: string) =>
      `<text:changed-region text:id="${id}"><text:${kind}/></text:changed-region>`;
    const body = `<text:tracked-changes>${region("a", "insertion")}${region("b", "deletion")}</text:tracked-changes>${p(
      "Dana <text:change-start text:change-id='a'/>desa<text:change-end text:change-id='a'/><text:change-start text:change-id='b'/>pusat",
    )}${p("hapus<text:tab/>")}${p("hapus<text:change-end text:change-id='b'/> cair.")}${p("Lalu.")}`;
    expect(paragraphs(await read("a.odt", await openDocument(body)))).toEqual(["Dana desa cair.", "Lalu."]);
  });

  it("hidden words and page numbers are not read; the words of a frame follow its paragraph", async () => {
    const hidden =
      '<style:style style:name="T9" style:family="text"><style:text-properties text:display="none"/></style:style>';
    const frame = `<draw:frame><draw:text-box>${p("Di kotak.")}</draw:text-box></draw:frame>`;
    const body = `${p(`Depan <text:span text:style-name='T9'>rahasia </text:span>${frame}belakang <text:page-number>3</text:page-number>`)}<text:section text:display="none">${p("Tak tampak.")}</text:section>`;
    expect(paragraphs(await read("a.odt", await openDocument(body, hidden)))).toEqual(["Depan belakang", "Di kotak."]);
  });

  it("headings by level and by style, and short bold paragraphs where bold is the exception", async () => {
    const styles = `${boldStyle}<style:style style:name="P1" style:parent-style-name="Title"/>`;
    const long = p("Koordinasi dilakukan setiap bulan di kantor kecamatan dengan semua pihak yang terkait. ".repeat(4));
    const bold = p("<text:span text:style-name='T1'>Faktor anggaran</text:span>");
    const body = `${p("Laporan", "P1")}<text:h text:outline-level="1">Hambatan</text:h>${long}${bold}${long}`;
    expect(masked(await read("a.odt", await openDocument(body, styles)), "heading")).toEqual([
      "Laporan",
      "Hambatan",
      "Faktor anggaran",
    ]);
    const half = p("<text:span text:style-name='T1'>Peneliti:</text:span> Apa kendalanya?");
    expect(masked(await read("a.odt", await openDocument(long + half, styles)), "heading")).toEqual([]);
  });

  it("a table of turns gives labelled spans; a name over several rows holds in each of them", async () => {
    const table = cells([
      ["Penutur", "Ujaran"],
      ["Peneliti", "Apa kendalanya?"],
      ["Informan", "Dananya kurang."],
      ["", "SOP belum ada."],
    ])
      .replace("<table:table-cell><text:p>Informan", "<table:table-cell table:number-rows-spanned='2'><text:p>Informan")
      .replace("<table:table-cell><text:p></text:p></table:table-cell>", "<table:covered-table-cell/>");
    const raw = await read("a.odt", await openDocument(table));
    expect(spoken(raw)).toEqual([
      "- Peneliti: Apa kendalanya?",
      "- Informan: Dananya kurang.",
      "- Informan: SOP belum ada.",
    ]);
    expect(paragraphs(raw)).toEqual(["Apa kendalanya?", "Dananya kurang.", "SOP belum ada."]);
  });

  it("locked with a password is refused", async () => {
    const locked = Buffer.from("<manifest:manifest><manifest:encryption-data/></manifest:manifest>");
    expect(await refusal("a.odt", await openDocument(p("x"), "", { "META-INF/manifest.xml": locked }))).toBe(
      "a.odt: locked with a password. Remove the password and save it again.",
    );
  });

  it("with entities of its own, inner or outer, is refused", async () => {
    const laughs = (entity: string, xml: string) =>
      Buffer.from(`<!DOCTYPE x [${entity}]>${xml.replace(/^.*?\?>/, "")}`);
    for (const entity of ['<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">', '<!ENTITY b SYSTEM "file:///etc/passwd">']) {
      const file = await openDocument("", "", { "content.xml": laughs(entity, contentXml(p("&b;"))) });
      expect(await refusal("a.odt", file)).toBe(
        "a.odt: content.xml in it declares a document type, which no OpenDocument text does. Do not open it; ask for a fresh copy.",
      );
      expect(await refusal("a.fodt", laughs(entity, flatDocument(p("&b;"))))).toMatch(
        /^a\.fodt: it declares a document type/,
      );
    }
    expect(await refusal("a.odt", await openDocument(p("&b;")))).toMatch(/^a\.odt: not a whole OpenDocument text/);
  });

  it("nested a hundred thousand deep is refused, not crashed on", async () => {
    const deep = `${"<text:section>".repeat(100_000)}${p("Dana.")}${"</text:section>".repeat(100_000)}`;
    expect(await refusal("a.odt", await openDocument(deep))).toMatch(
      /^a\.odt: not an OpenDocument text that can be read, because it is nested too deeply/,
    );
  });

  it("a bomb, a lie about a size, and a name that leads out of the archive are refused", async () => {
    const bomb = await openDocument(p("a".repeat(30_000_000)));
    expect(await refusal("a.odt", bomb, 1_000_000)).toMatch(/refused, because it unpacks to more than 1000000 bytes/);
    expect(await refusal("a.odt", bomb)).toMatch(/refused, because it unpacks to more than 200 times its size/);
    const lie = await openDocument(p("a".repeat(3_000_000)));
    for (let at = 0; at + 4 < lie.length; at++) {
      const value = lie.readUInt32LE(at);
      if (value > 3_000_000 && value < 3_001_500) lie.writeUInt32LE(1000, at);
    }
    expect(await refusal("a.odt", lie, 1_000_000)).toMatch(/refused, because .* larger than it says/);
    const out = await openDocument(p("Dana."), "", { "xx/evil.xml": Buffer.from("<a/>") });
    const bytes = Buffer.from(out.toString("latin1").replaceAll("xx/evil.xml", "../evil.xml"), "latin1");
    expect(await refusal("a.odt", bytes)).toMatch(/refused, because a name in the archive leads out of it/);
  });

  it("cut short, without its text or without words is refused", async () => {
    const whole = await openDocument(p("Belum."));
    expect(await refusal("a.odt", whole.subarray(0, whole.length - 40))).toMatch(
      /^a\.odt: not a whole OpenDocument text \(cut off or damaged\)\. Get a whole copy/,
    );
    expect(await refusal("a.fodt", flatDocument(p("Belum.")).slice(0, -30))).toMatch(/not a whole OpenDocument text/);
    const empty = { mimetype: Buffer.from("application/vnd.oasis.opendocument.text") };
    expect(await refusal("a.odt", await zip(empty))).toMatch(/because it has no content\.xml/);
    expect(await refusal("a.odt", await openDocument(p(" ")))).toMatch(/^a\.odt: holds no text/);
    expect(await refusal("a.odt", "")).toMatch(/^a\.odt: the file is empty/);
  });
});
