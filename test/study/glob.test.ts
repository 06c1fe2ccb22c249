import { symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expandBraces, expandGlob, globBase, hasWildcards, matchesName } from "../../src/study/glob.js";
import { folderOf } from "./folder.js";

const names = (root: string, pattern: string): readonly string[] =>
  expandGlob(pattern, root).map((path) => relative(root, path).replaceAll("\\", "/"));

describe("a name matches a part of a pattern", () => {
  it("by stars for any letters and question marks for one", () => {
    expect(matchesName("*.docx", "dinkes-01.docx")).toBe(true);
    expect(matchesName("dinkes-??.docx", "dinkes-01.docx")).toBe(true);
    expect(matchesName("dinkes-?.docx", "dinkes-01.docx")).toBe(false);
    expect(matchesName("*01*", "dinkes-01.docx")).toBe(true);
    expect(matchesName("", "a")).toBe(false);
    expect(matchesName("*", "")).toBe(true);
  });

  it("whatever way its accents are encoded", () => {
    expect(matchesName("caf\u00e9*", "cafe\u0301.txt")).toBe(true);
    expect(matchesName("caf?.txt", "cafe\u0301.txt")).toBe(true);
  });

  it("as a regular expression would have it", () => {
    const letter = fc.constantFrom("a", "b", "*", "?");
    fc.assert(
      fc.property(
        fc.array(letter, { maxLength: 8 }),
        fc.string({ unit: fc.constantFrom("a", "b"), maxLength: 8 }),
        (pattern, name) => {
          const regex = new RegExp(`^${pattern.join("").replaceAll("*", ".*").replaceAll("?", ".")}$`);
          expect(matchesName(pattern.join(""), name)).toBe(regex.test(name));
        },
      ),
      { seed: 1 },
    );
  });

  it("in time that many stars do not blow up", () => {
    expect(matchesName(`${"*a".repeat(200)}b`, "a".repeat(2000))).toBe(false);
  });
});

describe("braces", () => {
  it("give one pattern for each alternative", () => {
    expect(expandBraces("a/{b,c}/*.{txt,md}")).toEqual(["a/b/*.txt", "a/b/*.md", "a/c/*.txt", "a/c/*.md"]);
    expect(expandBraces("{a,{b,c}}")).toEqual(["a", "b", "a", "c"]);
  });

  it("stand for themselves without a comma or a partner", () => {
    expect(expandBraces("wawancara {1}.txt")).toEqual(["wawancara {1}.txt"]);
    expect(expandBraces("{a,b")).toEqual(["{a,b"]);
    expect(hasWildcards("wawancara {1}.txt")).toBe(false);
    expect(hasWildcards("{a,b}.txt")).toBe(true);
  });

  it("are refused when they multiply without bound", () => {
    expect(() => expandBraces("{a,b}".repeat(40))).toThrow("more than 1000 patterns");
  });
});

describe("a pattern over folders", () => {
  it("finds files in one folder with *, in any depth with **", () => {
    const root = folderOf({ "a/1.txt": "", "a/2.md": "", "a/b/3.txt": "", "a/b/c/4.txt": "", "5.txt": "" });
    expect(names(root, "a/*.txt")).toEqual(["a/1.txt"]);
    expect(names(root, "a/**/*.txt")).toEqual(["a/1.txt", "a/b/3.txt", "a/b/c/4.txt"]);
    expect(names(root, "**/*.{txt,md}")).toEqual(["5.txt", "a/1.txt", "a/2.md", "a/b/3.txt", "a/b/c/4.txt"]);
    expect(names(root, "*/b/*")).toEqual(["a/b/3.txt", "a/b/c"]);
    expect(names(root, "a/{b,c}")).toEqual(["a/b"]);
    expect(names(root, "x*")).toEqual([]);
    expect(names(root, `${root}/a/*.md`)).toEqual(["a/2.md"]);
  });

  it("passes by hidden files, lock files and what belongs to the study itself", () => {
    const root = folderOf({ ".a.txt": "", "~$a.docx": "", "study.yaml": "", "codings/x.jsonl": "", "b.txt": "" });
    expect(names(root, "*")).toEqual(["b.txt"]);
    expect(names(root, ".*")).toEqual([".a.txt"]);
    expect(names(root, "**/*")).toEqual(["b.txt"]);
  });

  it("begins at the last folder before a wildcard", () => {
    expect(globBase("a/b/*.txt", "/s")).toBe("/s/a/b");
    expect(globBase("{a,b}/x", "/s")).toBe("/s");
    expect(globBase("/x/**", "/s")).toBe("/x");
  });

  it("follows links to folders without going round in circles", () => {
    const root = folderOf({ "a/1.txt": "", "elsewhere/2.txt": "" });
    symlinkSync("..", join(root, "a", "up"));
    symlinkSync(join(root, "elsewhere"), join(root, "a", "there"));
    expect(names(root, "a/**/*.txt")).toEqual(["a/1.txt", "a/there/2.txt"]);
  });
});
