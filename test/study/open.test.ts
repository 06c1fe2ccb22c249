import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CodedDocument } from "../../src/model/corpus.js";
import { CgError } from "../../src/model/diagnostic.js";
import { type OpenOptions, openStudy, type Study } from "../../src/study/open.js";
import { folderOf } from "./folder.js";

const codebook = `cgCode: 1
id: small
title: {en: Small, id: Kecil}
version: '1.0.0'
languages: [id]
codes:
  - id: limited-budget
    stage: implementation
    kind: obstacle
    label: {en: Limited budget, id: Anggaran terbatas}
    indicators: {id: ['anggaran terbatas']}
`;

const interview = (label: string, answer: string): string =>
  `P: Bagaimana pelaksanaannya di sini?\n\n${label}: ${answer}\n\nP: Apa lagi yang dirasakan?\n\n${label}: Sudah itu saja, Pak, tidak ada yang lain.\n\n` +
  `P: Baik, terima kasih banyak.\n\n${label}: Sama-sama, Pak, senang bisa membantu.\n`;

const short = "Begini, anggaran terbatas sekali tahun ini.";

function open(cwd: string, changes: Partial<OpenOptions> = {}): Promise<Study> {
  return openStudy({
    cwd,
    paths: [],
    limits: { maxSource: 1024 * 1024 },
    cache: false,
    skipUnreadable: false,
    where: [],
    explain: false,
    ...changes,
  });
}

async function documentsOf(study: Study): Promise<readonly CodedDocument[]> {
  const documents: CodedDocument[] = [];
  for await (const document of study.corpus().documents) documents.push(document);
  return documents;
}

const studyOf = (files: Readonly<Record<string, string | Uint8Array>>, yaml = "") =>
  folderOf({ "study.yaml": `languages: [id]\n${yaml}`, "codebook.yaml": codebook, ...files });

describe("a study", () => {
  it("is the nearest study.yaml at or above the folder one is in", async () => {
    const root = studyOf({ "sources/i/a.txt": interview("J", short) }, "title: Stunting\nlang: id\nunit: turn\n");
    const study = await open(join(root, "sources", "i"));
    expect(study).toMatchObject({ root, file: join(root, "study.yaml"), title: "Stunting", lang: "id", unit: "turn" });
    expect(study.codebook.id).toBe("small");
    expect(study.inputs).toEqual(["study.yaml", "codebook.yaml", "sources/i/a.txt"].map((name) => join(root, name)));
  });

  it("is the folder with a study.yaml that is named, from outside it or from within another study", async () => {
    const root = studyOf({ "sources/a.txt": interview("J", short) });
    const other = studyOf({ "sources/b.txt": interview("J", short) });
    for (const cwd of ["/", other]) {
      const study = await open(cwd, { paths: [root] });
      expect(study.root).toBe(root);
      expect((await documentsOf(study)).map(({ id }) => id)).toEqual(["sources/a.txt"]);
    }
    const loose = await open("/", { paths: [root], study: null, codebook: join(root, "codebook.yaml") });
    expect(loose.file).toBeNull();
    expect((await documentsOf(loose)).map(({ id }) => id)).toEqual(["sources/a.txt"]);
    expect(loose.corpus().warnings).toEqual([]);
  });

  it("is named by --study, and absent with --no-study", async () => {
    const root = studyOf({ "sources/a.txt": interview("J", short) });
    expect((await open("/", { study: root })).root).toBe(root);
    const none = await open(root, { study: null, paths: ["sources"], codebook: "codebook.yaml" });
    expect([none.file, none.root]).toEqual([null, join(root, "sources")]);
    await expect(open(root, { study: "sources" })).rejects.toThrow("--study sources: no study.yaml there");
    await expect(open(root, { study: null })).rejects.toThrow("no paths given");
  });

  it("yields its documents in order, each with candidates of the codebook and the text they stand in", async () => {
    const root = studyOf({
      "sources/b.txt": interview("J", "Anggaran terbatas."),
      "sources/a.txt": interview("J", short),
      "sources/z.md": "Tidak ada apa-apa di laporan ini.\n",
    });
    const study = await open(root);
    const documents = await documentsOf(study);
    expect(documents.map(({ id }) => id)).toEqual(["sources/a.txt", "sources/b.txt", "sources/z.md"]);
    expect(documents.map(({ codings }) => codings.map(({ code }) => code))).toEqual([
      ["limited-budget"],
      ["limited-budget"],
      [],
    ]);
    const coding = documents[0]?.codings[0];
    expect(coding?.id).toMatch(/^[0-9a-f]{16}$/);
    expect((await documents[0]?.text())?.slice(coding?.span.start, coding?.span.end)).toBe(short);
  });

  it("reads again when iterated again, with the same result", async () => {
    const root = studyOf({ "sources/a.txt": interview("J", short), "sources/x.jpg": "" });
    const corpus = (await open(root)).corpus();
    const ids: (readonly string[])[] = [];
    for (let pass = 0; pass < 2; pass++) {
      for await (const { codings } of corpus.documents) ids.push(codings.map(({ id }) => id));
      expect(corpus.leftOut).toEqual([{ id: "sources/x.jpg", reason: ".jpg is not a format cg-code reads" }]);
    }
    expect(ids[0]).toEqual(ids[1]);
  });

  it("gives a document's text after the next one was read, unless the file has changed", async () => {
    const root = studyOf({ "sources/a.txt": interview("J", short), "sources/b.txt": interview("J", short) });
    const [a, b] = await documentsOf(await open(root));
    expect(await a?.text()).toContain(short);
    writeFileSync(join(root, "sources/b.txt"), "lain");
    await expect(b?.text()).rejects.toThrow("sources/b.txt: changed while it was read");
  });

  it("says where study.yaml names a codebook that is not there", async () => {
    const root = studyOf({ "sources/a.txt": interview("J", short) }, "codebook: lain.yaml\n");
    await expect(open(root)).rejects.toMatchObject({ place: { file: "study.yaml", line: 2, column: 11 } });
  });

  it("puts study.yaml over the table over the file in what is stated of a source", async () => {
    const front = "---\ncase: file\nplace: file\ngenre: file\n---\n\nIsi laporan yang panjang.\n";
    const root = studyOf(
      { "sources/r.md": front, "sources/attributes.csv": "source,case,place,level\nr.md,table,table,table\n" },
      "sources: [{path: 'sources/*.md', type: document, attributes: {case: study}}]\n",
    );
    const study = await open(root);
    const [report] = await documentsOf(study);
    expect(report?.attributes).toMatchObject({ case: "study", place: "table", level: "table", genre: "file" });
    expect(report).toMatchObject({ type: "document" });
    expect(study.corpus().warnings.map(({ message, place }) => [place?.line, message])).toEqual([
      [2, "case of sources/r.md is table here and study elsewhere in the study, which is used"],
    ]);
  });

  it("joins people over sources and lists the join", async () => {
    const root = studyOf(
      { "sources/a.txt": interview("J", short), "sources/b.txt": interview("J", short) },
      "people: {INF-01: {as: ['sources/a.txt#J', 'sources/b.txt#J'], sector: government}}\n",
    );
    const [a, b] = await documentsOf(await open(root));
    const spoken = (document: CodedDocument | undefined) =>
      new Set(document?.turns.filter(({ role }) => role === "participant").map(({ person }) => person));
    expect([spoken(a), spoken(b)]).toEqual([new Set(["INF-01"]), new Set(["INF-01"])]);
    expect(b?.warnings.map(({ message }) => message)).toContain(
      "J is INF-01, the same person as J in sources/a.txt (by study.yaml)",
    );
  });

  it("says that codings of people are not read yet", async () => {
    const root = studyOf({ "sources/a.txt": interview("J", short), "codings/ani.jsonl": "{}\n" });
    const { warnings } = (await open(root)).corpus();
    expect(warnings.map(({ about, message }) => `${about}: ${message}`)).toEqual([
      "codings: codings of people are not read by this version of cg-code; the results rest on the codebook's candidates alone",
    ]);
  });

  it("keeps what --where asks for, and stops when that is nothing", async () => {
    const root = studyOf(
      { "sources/a.txt": interview("J", short), "sources/b.txt": interview("J", short) },
      "sources: [{path: sources/a.txt, attributes: {case: A}}, {path: sources/b.txt, attributes: {case: B}}]\n",
    );
    const asked = async (value: string) =>
      (await documentsOf(await open(root, { where: [{ key: "case", value }] }))).map(({ id }) => id);
    expect(await asked("b")).toEqual(["sources/b.txt"]);
    await expect(asked("C")).rejects.toThrow("--where case=C: no source or person matches");
  });
});

describe("without a study", () => {
  it.each([
    ["several folders", ["i", "j"], ["i/a.txt", "j/b.txt"]],
    ["a folder inside a study", ["i/deep"], ["c.txt"]],
  ])("%s are read with the codebook named, and a study.yaml is not passed over in silence", async (_, paths, ids) => {
    const text = interview("J", short);
    const files = { "i/a.txt": text, "i/deep/c.txt": text, "j/b.txt": text, "i/study.yaml": "", "c.yaml": codebook };
    const study = await open(folderOf(files), { paths, codebook: "c.yaml" });
    expect((await documentsOf(study)).map(({ id }) => id)).toEqual(expect.arrayContaining(ids));
    expect(study.corpus().warnings).toEqual([
      { about: "i", message: "holds a study.yaml that is not used; pass --study i to use it" },
    ]);
  });

  it("and without paths there is nothing to read", async () => {
    await expect(open(folderOf())).rejects.toThrow("no paths given, and no study.yaml here or in a folder above");
  });
});

describe("a source that cannot be read", () => {
  const bad: Readonly<Record<string, string | Uint8Array>> = {
    "empty.txt": "",
    "blank.txt": " \n\n",
    "binary.txt": new Uint8Array([0, 1, 2, 3, 0, 0, 255, 254, 0, 1]),
    "word.docx": "%PDF-1.7 not a Word file",
    "truncated.docx": new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0]),
    "large.txt": "a ".repeat(600 * 1024),
  };

  it.each(Object.keys(bad))("stops the run by name: %s", async (name) => {
    const root = folderOf({ [`i/${name}`]: bad[name] ?? "", "i/zz.txt": interview("J", short), "c.yaml": codebook });
    const study = await open(root, { paths: ["i"], codebook: "c.yaml" });
    const failure: unknown = await documentsOf(study).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(CgError);
    expect(String(failure)).toContain(name);
  });

  it("is left out by name when unreadable sources are skipped", async () => {
    const files = Object.fromEntries(Object.entries(bad).map(([name, content]) => [`i/${name}`, content]));
    const root = folderOf({ ...files, "i/zz.txt": interview("J", short), "c.yaml": codebook });
    const corpus = (await open(root, { paths: ["i"], codebook: "c.yaml", skipUnreadable: true })).corpus();
    const read: string[] = [];
    for await (const { id } of corpus.documents) read.push(id);
    expect(read).toEqual(["zz.txt"]);
    expect(corpus.leftOut.map(({ id }) => id)).toEqual(Object.keys(bad).sort());
    expect(corpus.leftOut.find(({ id }) => id === "large.txt")?.reason).toBe("1.2 MB, more than the limit of 1.0 MB");
  });

  it("is told with its size when it is larger than allowed", async () => {
    const root = folderOf({ "a.txt": "a ".repeat(600 * 1024), "c.yaml": codebook });
    const study = await open(root, { paths: ["a.txt"], codebook: "c.yaml" });
    await expect(documentsOf(study)).rejects.toThrow("a.txt: 1.2 MB, more than the limit of 1.0 MB");
  });

  it("is a csv without a column of text when it is named, and passed over by name in a folder", async () => {
    const root = folderOf({ "i/t.csv": "source,sector\na,b\n", "i/a.txt": interview("J", short), "c.yaml": codebook });
    const corpus = (await open(root, { paths: ["i"], codebook: "c.yaml" })).corpus();
    for await (const { id } of corpus.documents) expect(id).toBe("a.txt");
    expect(corpus.leftOut).toEqual([{ id: "t.csv", reason: "a table without a column of text" }]);
    const named = await open(root, { paths: ["i/t.csv"], codebook: "c.yaml" });
    await expect(documentsOf(named)).rejects.toThrow("no column holds text");
  });

  it("is a JSON file that is no transcript likewise; a damaged transcript stops the run wherever it is met", async () => {
    const files = {
      "i/package.json": '{"name": "x"}',
      "i/notes.json": "{not json",
      "i/a.json": '{"segments": [{"start": 1, "text": "anggaran terbatas"}]}',
      "c.yaml": codebook,
    };
    const root = folderOf(files);
    const corpus = (await open(root, { paths: ["i"], codebook: "c.yaml" })).corpus();
    for await (const { id } of corpus.documents) expect(id).toBe("a.json");
    expect(corpus.leftOut).toEqual([
      { id: "notes.json", reason: "a file that is no sound JSON" },
      { id: "package.json", reason: "a JSON file that is no transcript" },
    ]);
    const named = await open(root, { paths: ["i/package.json"], codebook: "c.yaml" });
    await expect(documentsOf(named)).rejects.toThrow("package.json: no transcript");
    writeFileSync(join(root, "i/a.json"), '{"segments": [{"start": 1, "text": "anggaran');
    await expect(documentsOf(await open(root, { paths: ["i"], codebook: "c.yaml" }))).rejects.toThrow("not sound JSON");
  });

  it("is told when it went away after the folder was listed", async () => {
    const root = studyOf({ "sources/a.txt": interview("J", short) });
    const study = await open(root);
    rmSync(join(root, "sources/a.txt"));
    mkdirSync(join(root, "sources/a.txt"));
    await expect(documentsOf(study)).rejects.toThrow("sources/a.txt: not a file");
  });
});

describe("--as", () => {
  it("says what a named file is, and what files without a known extension are", async () => {
    const root = folderOf({
      "a.log": interview("J", short),
      "i/b.log": interview("J", short),
      "i/c.md": "# Judul\n\nIsi.\n",
      "c.yaml": codebook,
    });
    const formats = async (paths: readonly string[]) =>
      (await documentsOf(await open(root, { paths, codebook: "c.yaml", as: "txt" }))).map(({ id, format }) => [
        id,
        format,
      ]);
    expect(await formats(["a.log"])).toEqual([["a.log", "txt"]]);
    expect(await formats(["i"])).toEqual([
      ["b.log", "txt"],
      ["c.md", "md"],
    ]);
    await expect(open(root, { paths: ["a.log"], codebook: "c.yaml", as: "wpd" })).rejects.toThrow("--as wpd");
  });
});
