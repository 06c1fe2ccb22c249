import { lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { RawText } from "../../../src/model/document.js";
import { readers } from "../../../src/read/registry.js";
import { createTextStore, forgetOthers } from "../../../src/study/reading/text-store.js";
import { read } from "../../read/reading.js";
import { samples } from "../../read/samples.js";
import { folderOf } from "../folder.js";

const bytes = Buffer.from("PK of a file");
const context = { id: "sources/a.docx", maxSource: 1000 };
const text = "Ibu R.: Anggaran terbatas.\nSekali.";
const raw: RawText = {
  text,
  paragraphs: [
    { start: 0, end: 26 },
    { start: 27, end: 34 },
  ],
  marks: [
    { at: 0, page: 1 },
    { at: 27, page: 2, time: 1500 },
  ],
  labelled: [
    { span: { start: 8, end: 26 }, label: "Ibu R.", role: "informan" },
    { span: { start: 27, end: 34 }, label: null },
  ],
  masks: [{ span: { start: 0, end: 7 }, why: "label" }],
  warnings: [
    { about: "sources/a.docx", kind: "left out", message: "2 comments left out" },
    { about: "x", message: "y", indonesian: "z", speaker: "J", place: { file: "x", line: 1, column: 2 } },
  ],
  reader: "docx@1",
  attributes: { title: "Wawancara" },
};

const textsIn = (root: string): string => join(root, ".cg-code", "text");
function onlyEntry(root: string): string {
  const [folder, ...others] = readdirSync(textsIn(root));
  const [name, ...more] = readdirSync(join(textsIn(root), folder ?? ""));
  expect([...others, ...more]).toEqual([]);
  return join(textsIn(root), folder ?? "", name ?? "");
}

describe("texts that a study keeps", () => {
  it("come back as they were, for the same bytes, reader and directions only", () => {
    const store = createTextStore(folderOf());
    expect(store.recall(bytes, "docx@1", context)).toBeNull();
    store.keep(bytes, raw, context);
    expect(store.recall(bytes, "docx@1", context)).toEqual(raw);
    expect(store.recall(Buffer.from("PK of another"), "docx@1", context)).toBeNull();
    expect(store.recall(bytes, "docx@2", context)).toBeNull();
    expect(store.recall(bytes, "odt@1", context)).toBeNull();
    expect(store.recall(bytes, "docx@1", { ...context, maxSource: 999 })).toBeNull();
    expect(store.recall(bytes, "docx@1", { ...context, columns: { text: "Isi" } })).toBeNull();
  });

  it.each(readers.map(({ name, extensions }) => [name, extensions[0] ?? ""]))(
    "come back as the reader of %s made them",
    async (name, extension) => {
      const id = `a${extension}`;
      const sound = await samples[name]?.make((content) => content);
      const made = await read(id, sound ?? "");
      const store = createTextStore(folderOf());
      store.keep(sound ?? bytes, made, { id, maxSource: 1000 });
      expect(store.recall(sound ?? bytes, made.reader, { id, maxSource: 1000 })).toEqual(made);
    },
  );

  it("belong to one source, whatever another holds", () => {
    const store = createTextStore(folderOf());
    store.keep(bytes, raw, context);
    expect(store.recall(bytes, "docx@1", { ...context, id: "sources/b.docx" })).toBeNull();
    store.keep(Buffer.from("PK of another"), raw, { ...context, id: "sources/b.docx" });
    expect(store.recall(bytes, "docx@1", context)).toEqual(raw);
  });

  it("take the place of what was kept of the same source before", () => {
    const root = folderOf();
    const store = createTextStore(root);
    for (const content of ["first", "second", "third"]) store.keep(Buffer.from(content), raw, context);
    expect(readFileSync(onlyEntry(root), "utf8")).toContain("Anggaran");
    expect(store.recall(Buffer.from("third"), "docx@1", context)).toEqual(raw);
    expect(store.recall(Buffer.from("first"), "docx@1", context)).toBeNull();
  });

  it("are forgotten with their source, whatever they were called before, and nothing else is removed", () => {
    const elsewhere = folderOf({ "theirs.txt": "stays" });
    const root = folderOf();
    const store = createTextStore(root);
    for (const id of ["sources/a.docx", "sources/b.docx"]) store.keep(bytes, raw, { ...context, id });
    writeFileSync(join(textsIn(root), "notes.txt"), "not ours");
    writeFileSync(join(textsIn(root), "0".repeat(64)), "as texts were kept before");
    symlinkSync(elsewhere, join(textsIn(root), "f".repeat(32)), "dir");
    forgetOthers(root, ["sources/b.docx"]);
    expect(store.recall(bytes, "docx@1", context)).toBeNull();
    expect(store.recall(bytes, "docx@1", { ...context, id: "sources/b.docx" })).toEqual(raw);
    expect(readdirSync(textsIn(root))).toHaveLength(2);
    expect(readdirSync(elsewhere)).toEqual(["theirs.txt"]);
  });

  it("of a study without any are not looked for, nor through a link", () => {
    const theirs = folderOf();
    createTextStore(theirs).keep(bytes, raw, context);
    const root = folderOf();
    forgetOthers(root, []);
    symlinkSync(join(theirs, ".cg-code"), join(root, ".cg-code"), "dir");
    forgetOthers(root, []);
    expect(createTextStore(theirs).recall(bytes, "docx@1", context)).toEqual(raw);
  });

  it("are for their owner alone, and git passes them by", () => {
    const root = folderOf();
    createTextStore(root).keep(bytes, raw, context);
    expect(readFileSync(join(root, ".cg-code", ".gitignore"), "utf8")).toBe("*\n");
    if (process.platform === "win32") return;
    expect(lstatSync(join(root, ".cg-code")).mode & 0o777).toBe(0o700);
    expect(lstatSync(onlyEntry(root)).mode & 0o777).toBe(0o600);
  });

  it.each<[string, (entry: string) => string]>([
    ["cut off", (entry) => entry.slice(0, -1)],
    ["changed", (entry) => entry.replace("terbatas", "berlimpah")],
    ["empty", () => ""],
    ["no text at all", () => "\0\0\0"],
  ])("that are %s are as good as none, and are written anew", (_, damage) => {
    const root = folderOf();
    const store = createTextStore(root);
    store.keep(bytes, raw, context);
    const path = onlyEntry(root);
    const sound = readFileSync(path, "utf8");
    writeFileSync(path, damage(sound));
    expect(store.recall(bytes, "docx@1", context)).toBeNull();
    store.keep(bytes, raw, context);
    expect(readFileSync(onlyEntry(root), "utf8")).toBe(sound);
  });

  it.each<[string, unknown]>([
    ["a span outside the text", { ...raw, paragraphs: [{ start: 0, end: 500 }] }],
    ["a span that ends before it begins", { ...raw, paragraphs: [{ start: 9, end: 3 }] }],
    [
      "marks out of order",
      {
        ...raw,
        marks: [
          { at: 9, page: 2 },
          { at: 0, page: 1 },
        ],
      },
    ],
    ["a key of its own", { ...raw, extra: 1 }],
    ["another shape", [raw]],
  ])("that somebody forged with %s are not believed", (_, forged) => {
    const store = createTextStore(folderOf());
    // The shape of a text is checked by the compiler; what a study brings along is not.
    const forgedText: RawText = JSON.parse(JSON.stringify({ ...Object(forged), reader: "docx@1" }));
    store.keep(bytes, forgedText, context);
    expect(store.recall(bytes, "docx@1", context)).toBeNull();
  });

  it("are not written through a link in the folder's place", () => {
    const elsewhere = folderOf();
    const root = folderOf();
    symlinkSync(elsewhere, join(root, ".cg-code"), "dir");
    createTextStore(root).keep(bytes, raw, context);
    expect(readdirSync(elsewhere)).toEqual([]);
  });

  it("are not written through a link in the place of a source's folder", () => {
    const elsewhere = folderOf({ "theirs.txt": "stays" });
    const root = folderOf();
    const store = createTextStore(root);
    store.keep(bytes, raw, context);
    const [own] = readdirSync(textsIn(root));
    rmSync(join(textsIn(root), own ?? ""), { recursive: true });
    symlinkSync(elsewhere, join(textsIn(root), own ?? ""), "dir");
    store.keep(bytes, raw, context);
    expect(readdirSync(elsewhere)).toEqual(["theirs.txt"]);
  });

  it("are done without where the folder cannot be made", () => {
    const root = folderOf({ ".cg-code": "a file in its place" });
    const store = createTextStore(root);
    store.keep(bytes, raw, context);
    expect(store.recall(bytes, "docx@1", context)).toBeNull();
    expect(readFileSync(join(root, ".cg-code"), "utf8")).toBe("a file in its place");
  });

  it("leave nothing half-written beside them", () => {
    const root = folderOf();
    mkdirSync(textsIn(root), { recursive: true });
    const store = createTextStore(root);
    for (let i = 0; i < 20; i++) store.keep(bytes, raw, { ...context, id: `sources/${i}.docx` });
    expect(readdirSync(textsIn(root))).toHaveLength(20);
    expect(readdirSync(textsIn(root)).filter((name) => name.startsWith("part-"))).toEqual([]);
  });
});
