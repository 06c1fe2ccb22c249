import { execFileSync } from "node:child_process";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderWith } from "../../codebook/folder.js";
import { inProcess, type Outcome } from "../../e2e/process.js";

const book = (words: string, more = "") =>
  `cgCode: 1\nid: own\nversion: '1.0.0'\n${more}codes:\n  - {id: a, stage: any, kind: context, indicators: {id: [${words}]}}\n`;

/** Git as the tests use it, whatever the machine's own settings are. */
function git(folder: string, ...args: readonly string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  execFileSync("git", ["-c", "user.email=a@example.org", "-c", "user.name=A", ...args], {
    cwd: folder,
    env,
    stdio: "pipe",
  });
}

/** A repository with one commit of these files. */
async function repositoryWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await folderWith(files);
  git(folder, "init", "-q");
  git(folder, "add", "-A");
  git(folder, "commit", "-q", "-m", "first");
  return folder;
}

/** Runs codebook diff with git on the path. */
function run(folder: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  return inProcess(["codebook", "diff", ...args], folder, { env: { PATH: process.env["PATH"], ...env } });
}

/** The changes as rows of csv: code, change, part, language, before, after, level. */
async function changes(folder: string, ...args: readonly string[]): Promise<readonly string[]> {
  const { code, stdout, stderr } = await run(folder, [...args, "-f", "csv", "-q"]);
  expect(stderr).toBe("");
  expect(code).toBe(0);
  return stdout.split("\r\n").slice(1, -1);
}

async function error(folder: string, ...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await run(folder, args);
  expect(code).toBe(2);
  expect(stdout).toBe("");
  return stderr;
}

const added = "a,added,indicator,id,,y,minor,,book.yaml:5";

describe("codebook diff in a git repository", () => {
  it("compares a file with itself in a revision, named by --git or as git writes it", async () => {
    const folder = await repositoryWith({ "book.yaml": book("x") });
    await writeFile(join(folder, "book.yaml"), book("x, y"));
    expect(await changes(folder, "--git", "HEAD", "book.yaml")).toEqual([added]);
    expect(await changes(folder, "HEAD:book.yaml", "book.yaml")).toEqual([added]);
    git(folder, "commit", "-q", "-a", "-m", "second: y");
    expect(await changes(folder, "HEAD~1:book.yaml", "HEAD:book.yaml")).toEqual([
      `${added.replace("book", "HEAD:book")}`,
    ]);
    expect(await changes(folder, "HEAD^{/first}:book.yaml", "HEAD^{/second: y}:book.yaml")).toHaveLength(1);
    expect(await changes(folder, "--git", "HEAD", "book.yaml")).toEqual([]);
  });

  it("compares what is staged", async () => {
    const folder = await repositoryWith({ "book.yaml": book("x") });
    await writeFile(join(folder, "book.yaml"), book("x, y"));
    git(folder, "add", "book.yaml");
    await writeFile(join(folder, "book.yaml"), book("z"));
    expect(await changes(folder, "HEAD:book.yaml", ":book.yaml")).toEqual([added.replace("book", ":book")]);
  });

  it("compares the study's codebook where none is named", async () => {
    const folder = await repositoryWith({
      "study/study.yaml": "cgCode: 1\ncodebook: ../book.yaml\n",
      "book.yaml": book("x"),
    });
    await writeFile(join(folder, "book.yaml"), book("x, y"));
    expect(await changes(join(folder, "study"), "--git", "HEAD")).toEqual([added.replace("book", "../book")]);
  });

  it("reads what a codebook extends from the same revision", async () => {
    const folder = await repositoryWith({
      "books/own.yaml":
        "cgCode: 1\nid: own\nversion: '1.0.0'\nextends: ../base/base.yaml\ncodes: [{id: b, stage: any, kind: context}]\n",
      "base/base.yaml": book("x"),
    });
    await writeFile(join(folder, "base", "base.yaml"), book("x, y"));
    expect(await changes(folder, "--git", "HEAD", "books/own.yaml")).toEqual([added.replace("book", "base/base")]);
    expect(await changes(join(folder, "books"), "HEAD:./own.yaml", "own.yaml")).toHaveLength(1);
    // From a folder, as git reads it from the top, and as many write it.
    expect(await changes(join(folder, "books"), "HEAD:books/own.yaml", "own.yaml")).toHaveLength(1);
    expect(await changes(join(folder, "books"), "HEAD:own.yaml", "own.yaml")).toHaveLength(1);
  });

  it("names the revision where an old codebook is at fault", async () => {
    const folder = await repositoryWith({ "book.yaml": book("x AND") });
    await writeFile(join(folder, "book.yaml"), book("x"));
    expect(await error(folder, "--git", "HEAD", "book.yaml")).toMatch(/^cg-code: HEAD:book\.yaml:5:\d+: /);
  });

  it("takes a file whose name holds a colon for what it is", async () => {
    const folder = await repositoryWith({ "book.yaml": book("x"), "HEAD:book.yaml": book("x, y") });
    expect(await changes(folder, "book.yaml", "HEAD:book.yaml")).toHaveLength(1);
  });

  it("finds no change where only line ends or comments differ, and tells which", async () => {
    const folder = await repositoryWith({ "book.yaml": book("x") });
    const summary = async () => (await run(folder, ["--git", "HEAD", "book.yaml", "-f", "csv"])).stderr;
    await writeFile(join(folder, "book.yaml"), book("x").replaceAll("\n", "\r\n"));
    expect(await summary()).toContain("The codebooks are the same.");
    await writeFile(join(folder, "book.yaml"), `# Why\n${book("x")}`);
    expect(await summary()).toContain("only comments, layout or quoting differ");
  });

  it("works in a hook, which is told of its repository by relative paths", async () => {
    const folder = await repositoryWith({ "books/own.yaml": book("x") });
    await writeFile(join(folder, "books", "own.yaml"), book("x, y"));
    git(folder, "add", "-A");
    const env = { GIT_DIR: ".git", GIT_INDEX_FILE: ".git/index" };
    const { code, stdout } = await run(folder, ["--git", "HEAD", "books/own.yaml", "-f", "csv", "-q"], env);
    expect(code).toBe(0);
    expect(stdout).toContain("a,added,indicator");
  });

  it.each<readonly [what: string, args: readonly string[], message: string]>([
    ["a revision that is none", ["HEAD~9:book.yaml", "book.yaml"], "HEAD~9: there is no such revision"],
    [
      "a revision that looks like an option",
      ["--", "--output=x:book.yaml", "book.yaml"],
      "--output=x: there is no such revision",
    ],
    ["a revision given to --git that looks like an option", ["--git=-p", "book.yaml"], "-p: there is no such revision"],
    ["a revision with a line end", ["HEAD\nHEAD:book.yaml", "book.yaml"], "there is no such revision"],
    ["a file that is not in the revision", ["HEAD:other.yaml", "book.yaml"], "HEAD:other.yaml: there is no such file"],
    ["a folder", ["HEAD:books", "book.yaml"], "HEAD:books: there is no such file"],
    ["a path out of the repository", ["HEAD:../../etc/passwd.yaml", "book.yaml"], "outside the repository"],
    ["extends out of the repository", ["HEAD:out.yaml", "book.yaml"], "outside the repository"],
    ["the name of a shipped codebook after --git", ["--git", "HEAD", "morse-stephens-2012"], "comes with cg-code"],
    ["two files after --git", ["--git", "HEAD", "book.yaml", "b.yaml"], "two are named"],
    ["--git without a file", ["--git", "HEAD", "--no-study"], "no codebook is named"],
    ["one codebook", ["book.yaml"], "two codebooks are compared"],
  ])("says so of %s", async (_what, args, message) => {
    const folder = await repositoryWith({
      "book.yaml": book("x"),
      "books/own.yaml": book("x"),
      "out.yaml": "cgCode: 1\nid: own\nextends: ../../elsewhere.yaml\n",
    });
    expect(await error(folder, ...args)).toContain(message);
  });

  it("says so outside a repository, and without git", async () => {
    const folder = await folderWith({ "book.yaml": book("x") });
    const outside = { GIT_CEILING_DIRECTORIES: join(folder, "..") };
    const args = ["--git", "HEAD", "book.yaml"];
    expect((await run(folder, args, outside)).stderr).toContain("book.yaml: not in a git repository");
    expect((await run(folder, args, { PATH: folder })).stderr).toContain("git cannot be found");
  });

  it("refuses a file that is larger than a codebook may be", async () => {
    const folder = await repositoryWith({ "book.yaml": book("x"), "big.yaml": "#".repeat(16 * 1024 * 1024 + 2) });
    expect(await error(folder, "HEAD:big.yaml", "book.yaml")).toContain("larger than a codebook may be");
  });

  it("follows no path into a repository beside it", async () => {
    const folder = await repositoryWith({ "book.yaml": book("x") });
    await mkdir(join(folder, "inner"));
    await rename(join(folder, "book.yaml"), join(folder, "inner", "book.yaml"));
    expect(await error(folder, "--git", "HEAD", "inner/book.yaml")).toContain(
      "HEAD:inner/book.yaml: there is no such file",
    );
  });
});
