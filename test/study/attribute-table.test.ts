import { describe, expect, it } from "vitest";
import { loadAttributeTables, type PlacedAttributes } from "../../src/study/attribute-table.js";
import { folderOf } from "./folder.js";

const ids = ["sources/d/r.md", "sources/i/dinkes-01.docx", "sources/i/fgd.txt", "sources/j/fgd.txt"];

function load(csv: string | Uint8Array) {
  const root = folderOf({ "sources/attributes.csv": csv });
  return loadAttributeTables([`${root}/sources/attributes.csv`], root, ids);
}
const plain = (attributes: PlacedAttributes | undefined) =>
  Object.fromEntries([...(attributes ?? [])].map(([key, { value }]) => [key, value]));

describe("a table of attributes", () => {
  it("has rows about sources, speakers and people", async () => {
    const tables = await load(
      "source,speaker,person,sector,level\n" +
        "sources/d/r.md,,,government,\n" +
        "i/dinkes-01.docx,J,INF-01,government,kabupaten\n" +
        "dinkes-01,P,,,desa\n" +
        ",,INF-02,business,\n",
    );
    expect(plain(tables.ofSource.get("sources/d/r.md"))).toEqual({ sector: "government" });
    expect(plain(tables.ofSpeaker.get("sources/i/dinkes-01.docx#P"))).toEqual({ level: "desa" });
    expect(plain(tables.ofPerson.get("INF-01"))).toEqual({ sector: "government", level: "kabupaten" });
    expect(plain(tables.ofPerson.get("INF-02"))).toEqual({ sector: "business" });
    expect([...tables.joins].map(([subject, { value }]) => [subject, value])).toEqual([
      ["sources/i/dinkes-01.docx#J", "INF-01"],
    ]);
    expect(tables.warnings).toEqual([]);
  });

  it("may have Indonesian headers, semicolons, a byte order mark and Windows line ends", async () => {
    const tables = await load('\uFEFFBerkas;Informan;Catatan\r\ndinkes-01.docx;INF-01;"baik; ramah"\r\n');
    expect([...tables.joins.keys()]).toEqual(["sources/i/dinkes-01.docx"]);
    expect(plain(tables.ofPerson.get("INF-01"))).toEqual({ catatan: "baik; ramah" });
  });

  it("calls attributes as informant sheets do, and never stores numbers that identify a person", async () => {
    const tables = await load("person,Jabatan,NIP,No. HP,Wilayah\nINF-01,Bidan,198,0812,Utara\n");
    expect(plain(tables.ofPerson.get("INF-01"))).toEqual({ position: "Bidan", wilayah: "Utara" });
  });

  it("reads dates, lengths and consent as informant sheets are read", async () => {
    const tables = await load(
      "person,Tanggal wawancara,Durasi,Persetujuan,JK,Nama\nINF-01,12 Juni 2023,45 menit,tidak bersedia,P,AS\nINF-02,besok,lama,ya,L,B\n",
    );
    expect(plain(tables.ofPerson.get("INF-01"))).toEqual({
      date: "2023-06-12",
      duration: "PT45M",
      consent: "none",
      sex: "female",
      name: "AS",
    });
    expect(plain(tables.ofPerson.get("INF-02"))).toMatchObject({ date: "besok", duration: "lama", consent: "ya" });
  });

  it("may be Windows-1252, as spreadsheets save it", async () => {
    const tables = await load(Buffer.from("source,nama\ndinkes-01.docx,Andr\u00e9 \x93Dede\x94\n", "latin1"));
    expect(plain(tables.ofSource.get("sources/i/dinkes-01.docx"))).toEqual({ name: "Andr\u00e9 “Dede”" });
  });

  it("reports rows it cannot use, with their line", async () => {
    const tables = await load(
      'source,sector\ndinks-01.docx,a\nfgd.txt,b\n,"c\nd"\nsources/d/r.md,e\nsources/d/r.md,f\nsources/d/r.md,e\n',
    );
    expect(tables.warnings.map(({ message, place }) => [place?.line, message])).toEqual([
      [2, "no source dinks-01.docx. Did you mean dinkes-01.docx?"],
      [3, "fgd.txt could be sources/i/fgd.txt or sources/j/fgd.txt; write its path"],
      [4, "a row that names neither a source nor a person is not used"],
      [7, "sector is e in line 6 and f here; the first is used"],
    ]);
    expect(plain(tables.ofSource.get("sources/d/r.md"))).toEqual({ sector: "e" });
  });

  it("is refused with the line where it is not sound", async () => {
    await expect(load('source,sector\na,"b\n')).rejects.toMatchObject({
      message: expect.stringContaining("not a sound csv"),
      place: { file: "sources/attributes.csv", line: 2 },
    });
    await expect(load("source,sector\na,b,c\n")).rejects.toThrow("more cells than the header has columns");
    await expect(load("source,a,A\n")).rejects.toThrow("two columns are named a");
  });
});
