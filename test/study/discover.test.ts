import { execFileSync } from "node:child_process";
import { chmodSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readerFor } from "../../src/read/registry.js";
import { parseConfig, type StudyConfig } from "../../src/study/config.js";
import { type Discovery, discoverPaths, discoverStudy } from "../../src/study/discover.js";
import type { DiscoverOptions } from "../../src/study/gather.js";
import { folderOf } from "./folder.js";

const options = (cwd: string, changes: Partial<DiscoverOptions> = {}): DiscoverOptions => ({
  cwd,
  isFormat: (path) => readerFor(path) !== null,
  formats: ".txt .md .docx",
  anyFormat: false,
  skipUnreadable: false,
  ...changes,
});
const ids = (found: Discovery): readonly string[] => found.sources.map(({ id }) => id);
const study = (root: string, yaml: string): StudyConfig => parseConfig(yaml, join(root, "study.yaml"), "study.yaml");
const posix = process.platform !== "win32";
const root = posix && process.getuid?.() === 0;

describe("without a study", () => {
  it("ids are relative to the one folder named", () => {
    const cwd = folderOf({ "interviews/b.txt": "b", "interviews/a/c.docx": "c", "interviews/B.md": "x" });
    expect(ids(discoverPaths(["interviews"], options(cwd, { isFormat: (path) => !path.endsWith("B.md") })))).toEqual([
      "a/c.docx",
      "b.txt",
    ]);
  });

  it("ids are relative to the deepest folder common to all paths", () => {
    const cwd = folderOf({ "s/interviews/a.txt": "", "s/reports/2022/b.md": "", "s/c.txt": "" });
    expect(ids(discoverPaths(["s/interviews", "s/reports/2022/b.md"], options(cwd)))).toEqual([
      "interviews/a.txt",
      "reports/2022/b.md",
    ]);
    expect(ids(discoverPaths(["s/interviews/a.txt"], options(cwd)))).toEqual(["a.txt"]);
  });

  it("patterns are expanded, and a file named twice is taken once", () => {
    const cwd = folderOf({ "i/a.txt": "", "i/b.txt": "", "i/c.md": "" });
    expect(ids(discoverPaths(["i/*.{txt,md}", "i/a.txt", "i"], options(cwd)))).toEqual(["a.txt", "b.txt", "c.md"]);
  });

  it("sources stand in the order of code units", () => {
    const cwd = folderOf({ "Z.txt": "", "a.txt": "", "é.txt": "", "10.txt": "", "9.txt": "" });
    expect(ids(discoverPaths(["."], options(cwd)))).toEqual(["10.txt", "9.txt", "Z.txt", "a.txt", "é.txt"]);
  });

  it("hidden files, lock files, thumbnails and the study's own files are passed by without a word", () => {
    const cwd = folderOf({
      "a.txt": "",
      ".hidden.txt": "",
      ".git/x.txt": "",
      "~$a.docx": "",
      "Thumbs.db": "",
      "study.yaml": "",
      "codebook.yaml": "",
      "codings/ani.jsonl": "",
      "codings/notes.txt": "",
    });
    const found = discoverPaths(["."], options(cwd));
    expect(ids(found)).toEqual(["a.txt"]);
    expect(found.leftOut).toEqual([]);
  });

  it("files of no known format are left out by name", () => {
    const cwd = folderOf({ "a.txt": "", "photo.jpg": "", README: "" });
    expect(discoverPaths(["."], options(cwd)).leftOut).toEqual([
      { id: "README", reason: "no extension says what format it is" },
      { id: "photo.jpg", reason: ".jpg is not a format cg-code reads" },
    ]);
  });

  it("attributes.csv is a table of attributes, not a source", () => {
    const cwd = folderOf({ "a.txt": "", "attributes.csv": "source\n" });
    const found = discoverPaths(["."], options(cwd));
    expect(ids(found)).toEqual(["a.txt"]);
    expect(found.tables).toEqual([join(cwd, "attributes.csv")]);
  });
});

describe("a path is refused", () => {
  const refusal = (paths: readonly string[], cwd: string, changes: Partial<DiscoverOptions> = {}) => {
    try {
      discoverPaths(paths, options(cwd, changes));
    } catch (error) {
      return error instanceof Error ? error.message : "";
    }
    return "";
  };

  it("when it is empty, missing, or no pattern's match", () => {
    const cwd = folderOf({ "wawancara.txt": "" });
    expect(refusal([""], cwd)).toBe("an empty path was given");
    expect(refusal(["wawncara.txt"], cwd)).toBe("wawncara.txt: no such file or folder");
    expect(refusal(["*.docx"], cwd)).toBe("*.docx: no file matches this pattern");
    expect(refusal(["wawancara.txt/x"], cwd)).toContain("a part of the path is a file");
    expect(() => discoverPaths(["wawncara.txt"], options(cwd))).toThrow(
      expect.objectContaining({ hint: "Did you mean wawancara.txt?" }),
    );
  });

  it("when a named file has no known format, unless its format is said", () => {
    const cwd = folderOf({ "a.jpg": "" });
    expect(refusal(["a.jpg"], cwd)).toBe("a.jpg: .jpg is not a format cg-code reads");
    expect(ids(discoverPaths(["a.jpg"], options(cwd, { anyFormat: true })))).toEqual(["a.jpg"]);
  });

  it("when a folder holds nothing readable, saying what it holds", () => {
    const cwd = folderOf({ "i/a.jpg": "", "i/b.png": "" });
    expect(refusal(["i"], cwd)).toBe(
      "i: nothing readable (i/a.jpg: .jpg is not a format cg-code reads; i/b.png: .png is not a format cg-code reads)",
    );
    expect(refusal(["."], folderOf())).toBe(".: nothing readable");
  });

  it.runIf(posix)("when it is a pipe or a device, which is never opened", () => {
    const cwd = folderOf({ "a.txt": "" });
    execFileSync("mkfifo", [join(cwd, "pipe.txt")]);
    expect(refusal(["pipe.txt"], cwd)).toBe("pipe.txt: a pipe, not a file");
    expect(refusal(["/dev/null"], cwd)).toBe("/dev/null: a device, not a file");
    expect(discoverPaths(["."], options(cwd)).leftOut).toEqual([{ id: "pipe.txt", reason: "a pipe, not a file" }]);
  });

  it.runIf(posix)("when it is a link that leads nowhere or in circles", () => {
    const cwd = folderOf({ "a.txt": "" });
    symlinkSync("gone.txt", join(cwd, "b.txt"));
    symlinkSync("c.txt", join(cwd, "c.txt"));
    expect(refusal(["b.txt"], cwd)).toBe("b.txt: a link that leads nowhere");
    expect(refusal(["c.txt"], cwd)).toBe("c.txt: a link that leads back to itself");
    expect(refusal(["."], cwd)).toContain("b.txt: a link that leads nowhere");
    expect(discoverPaths(["."], options(cwd, { skipUnreadable: true })).leftOut.map(({ id }) => id)).toEqual([
      "b.txt",
      "c.txt",
    ]);
  });

  it.runIf(posix && !root)("when a folder in it may not be read", () => {
    const cwd = folderOf({ "i/a.txt": "", "i/closed/b.txt": "" });
    chmodSync(join(cwd, "i/closed"), 0);
    expect(refusal(["i"], cwd)).toBe("i/closed: no permission to read it");
    expect(discoverPaths(["i"], options(cwd, { skipUnreadable: true })).leftOut).toEqual([
      { id: "closed", reason: "no permission to read it" },
    ]);
    chmodSync(join(cwd, "i/closed"), 0o700);
  });

  it("and left out by name instead when unreadable sources are skipped", () => {
    const cwd = folderOf({ "a.txt": "" });
    const found = discoverPaths(["a.txt", "b.txt"], options(cwd, { skipUnreadable: true }));
    expect(ids(found)).toEqual(["a.txt"]);
    expect(found.leftOut).toEqual([{ id: "b.txt", reason: "no such file or folder" }]);
    expect(refusal(["b.txt"], cwd, { skipUnreadable: true })).toContain("nothing readable");
  });
});

describe.runIf(process.platform === "linux")("two files that are one on other systems", () => {
  it("are refused when their names differ only in how accents are encoded", () => {
    const cwd = folderOf({ "caf\u00e9.txt": "", "cafe\u0301.txt": "" });
    expect(() => discoverPaths(["."], options(cwd))).toThrow(
      "cafe<U+0301>.txt and caf\u00e9.txt become one source, caf\u00e9.txt",
    );
  });

  it("are refused when their names differ only in case", () => {
    const cwd = folderOf({ "i/A.txt": "", "i/a.txt": "" });
    expect(() => discoverPaths(["i"], options(cwd))).toThrow("i/A.txt and i/a.txt differ only in upper and lower case");
  });
});

describe.runIf(posix)("links", () => {
  it("to a folder above are loops and left out", () => {
    const cwd = folderOf({ "i/a.txt": "", "i/b/c.txt": "" });
    symlinkSync("..", join(cwd, "i/b/up"));
    const found = discoverPaths(["i"], options(cwd));
    expect(ids(found)).toEqual(["a.txt", "b/c.txt"]);
    expect(found.leftOut).toEqual([{ id: "b/up", reason: "a link to a folder above it" }]);
  });

  it("to something read already do not count it twice", () => {
    const cwd = folderOf({ "i/z.txt": "z", "i/real/b.txt": "b", "out/o.txt": "o" });
    symlinkSync("z.txt", join(cwd, "i/a.txt"));
    symlinkSync("real", join(cwd, "i/copy"));
    symlinkSync(join(cwd, "out"), join(cwd, "i/out"));
    symlinkSync(join(cwd, "out/o.txt"), join(cwd, "i/p.txt"));
    const found = discoverPaths(["i"], options(cwd));
    expect(ids(found)).toEqual(["out/o.txt", "real/b.txt", "z.txt"]);
    expect(found.leftOut).toEqual([
      { id: "a.txt", reason: "a link to a file that is read already" },
      { id: "copy", reason: "a link to a folder that is read already" },
      { id: "p.txt", reason: "a link to a file that is read already" },
    ]);
  });
});

describe("the sources of a study", () => {
  it("are what its entries name, with type and attributes; the later entry decides", () => {
    const cwd = folderOf({ "sources/i/a.txt": "", "sources/i/fgd.txt": "", "sources/d/x/r.md": "" });
    const config = study(
      cwd,
      `sources:
  - {path: 'sources/i/*', type: interview, attributes: {case: Mekarsari, year: 2022}}
  - {path: sources/i/fgd.txt, type: focus-group, attributes: {year: 007}}
  - {path: 'sources/d/**/*.md', type: document, languages: en}
`,
    );
    const found = discoverStudy(config, [], options(cwd));
    expect(
      found.sources.map(({ id, type, attributes, languages, named }) => [id, type, attributes, languages, named]),
    ).toEqual([
      ["sources/d/x/r.md", "document", {}, ["en"], false],
      ["sources/i/a.txt", "interview", { case: "Mekarsari", year: "2022" }, [], false],
      ["sources/i/fgd.txt", "focus-group", { case: "Mekarsari", year: "007" }, [], true],
    ]);
  });

  it("columns of tables are those of the entries, the later one's first", () => {
    const cwd = folderOf({ "sources/a.csv": "", "sources/b.csv": "", "sources/c.csv": "" });
    const found = discoverStudy(
      study(
        cwd,
        `sources:
  - {path: sources/c.csv}
  - {path: 'sources/{a,b}.csv', columns: {text: Isi, speaker: 2}}
  - {path: sources/b.csv, columns: {text: Kata}}
`,
      ),
      [],
      options(cwd),
    );
    expect(found.sources.map(({ columns }) => columns)).toEqual([
      { text: "Isi", speaker: "2" },
      { text: "Kata", speaker: "2" },
      undefined,
    ]);
    expect(() => study(cwd, "sources: [{path: a, columns: {teks: Isi}}]")).toThrow(
      expect.objectContaining({ message: "unknown key teks", hint: "There are: text, speaker, role, time." }),
    );
  });

  it("are the folder sources/ when it lists none", () => {
    const cwd = folderOf({ "sources/a.txt": "", "README.md": "" });
    expect(ids(discoverStudy(study(cwd, "title: x"), [], options(cwd)))).toEqual(["sources/a.txt"]);
    expect(() => discoverStudy(study(folderOf(), "title: x"), [], options(cwd))).toThrow(
      "sources: no such file or folder",
    );
  });

  it("leave out by name what lies in sources/ and no entry names", () => {
    const cwd = folderOf({ "sources/a.txt": "", "sources/b.txt": "", "sources/attributes.csv": "source\n" });
    const found = discoverStudy(study(cwd, "sources: [{path: sources/a.txt}]"), [], options(cwd));
    expect(found.leftOut).toEqual([{ id: "sources/b.txt", reason: "no entry of sources: in study.yaml names it" }]);
    expect(found.tables).toEqual([join(cwd, "sources/attributes.csv")]);
  });

  it("are refused with the line of the entry when something is missing", () => {
    const cwd = folderOf({ "sources/a.txt": "" });
    const config = study(cwd, "title: x\nsources:\n  - {path: sources/b.txt}\n");
    expect(() => discoverStudy(config, [], options(cwd))).toThrow(
      expect.objectContaining({ place: { file: "study.yaml", line: 3, column: 12 }, hint: "Did you mean a.txt?" }),
    );
    const pattern = study(cwd, "sources:\n  - path: 'sources/*.docx'\n");
    expect(() => discoverStudy(pattern, [], options(cwd))).toThrow("sources/*.docx: no file matches this pattern");
  });

  it("are narrowed by paths, which are relative to where the person is", () => {
    const cwd = folderOf({ "sources/i/a.txt": "", "sources/i/b.txt": "", "sources/d/r.md": "", "other.txt": "" });
    const config = study(cwd, "sources: [{path: sources}]");
    expect(ids(discoverStudy(config, ["i"], options(join(cwd, "sources"))))).toEqual([
      "sources/i/a.txt",
      "sources/i/b.txt",
    ]);
    expect(ids(discoverStudy(config, ["sources/i/a*", "sources/d/r.md"], options(cwd)))).toEqual([
      "sources/d/r.md",
      "sources/i/a.txt",
    ]);
    expect(() => discoverStudy(config, ["other.txt"], options(cwd))).toThrow(
      expect.objectContaining({ message: "other.txt: no source of the study study.yaml" }),
    );
    expect(() => discoverStudy(config, ["gone.txt"], options(cwd))).toThrow("gone.txt: no such file or folder");
  });

  it("declare their language when the study has only one", () => {
    const cwd = folderOf({ "sources/a.txt": "" });
    const languages = (yaml: string) => discoverStudy(study(cwd, yaml), [], options(cwd)).sources[0]?.languages;
    expect(languages("languages: [id]")).toEqual(["id"]);
    expect(languages("languages: [id, en]")).toEqual([]);
  });
});

it.runIf(posix)("a name that is a pattern and a file is the file", () => {
  const cwd = folderOf();
  writeFileSync(join(cwd, "a*.txt"), "");
  writeFileSync(join(cwd, "ab.txt"), "");
  expect(ids(discoverPaths(["a*.txt"], options(cwd)))).toEqual(["a*.txt"]);
});
