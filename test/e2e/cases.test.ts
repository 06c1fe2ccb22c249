import { execFileSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/cli/program.js";
import { type Case, cases } from "./cases.js";
import { type Files, fixtures, inFolder } from "./fixtures.js";
import { asBinary, inProcess, type Outcome } from "./process.js";
import { repository } from "./repository.js";

/** Made once: packing a Word file that unpacks to a great deal takes its time. */
const made = new Map<string, Promise<Files>>();

function filesOf(fixture: Case["fixture"]): Promise<Files> {
  const files = made.get(fixture) ?? fixtures[fixture]();
  made.set(fixture, files);
  return files;
}

/** What a person sees of a run, files included, as one readable text. */
async function transcript(one: Case, run: (folder: string) => Promise<Outcome> | Outcome): Promise<string> {
  return await inFolder(await filesOf(one.fixture), async (folder) => {
    const before = filesIn(folder);
    const contents = contentsOf(folder, before);
    const { code, stdout, stderr } = await run(folder);
    expect(code, stderr).toBe(one.code);
    if (one.code === 2) expect(stdout).toBe("");
    if (one.code === 2) expect(stderr).toMatch(/^cg-code: [^\n]+\n$/);
    expect(stderr).not.toContain("internal error");
    expect(stdout + stderr).not.toContain(folder);
    expect(filesIn(folder).filter((path) => !before.includes(path))).toEqual([...(one.writes ?? [])].sort());
    const after = contentsOf(folder, before);
    expect(before.filter((path) => after.get(path) !== contents.get(path))).toEqual(one.changes ?? []);
    const files = [...(one.writes ?? []), ...(one.changes ?? [])].map(
      (path) => `--- ${path}\n${readFileSync(join(folder, path), "utf8")}`,
    );
    return `$ cg-code ${one.argv.join(" ")}\nexit ${code}\n--- stdout\n${stdout}--- stderr\n${stderr}${files.join("")}`;
  });
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .sort();
}

/** What files hold, by path; without folders. */
function contentsOf(folder: string, paths: readonly string[]): ReadonlyMap<string, string> {
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(folder, path), "latin1")]));
}

describe.each(cases)("$name", (one) => {
  const golden = join(repository, "test", "golden", "e2e", `${one.name}.txt`);

  it("gives the golden output in process", async () => {
    await expect(await transcript(one, (folder) => inProcess(one.argv, folder))).toMatchFileSnapshot(golden);
  });

  it("gives the same as a program of its own", async () => {
    await expect(await transcript(one, (folder) => asBinary(one.argv, folder))).toMatchFileSnapshot(golden);
  });
});

/** Some examples are about a codebook of one's own that stands in git. */
function commitOwnCodebook(folder: string): void {
  writeFileSync(join(folder, "codebook.yaml"), "cgCode: 1\nid: own\nextends: morse-stephens-2012\n");
  const git = (...args: readonly string[]) => execFileSync("git", args, { cwd: folder, stdio: "pipe" });
  git("init", "-q");
  git("add", "codebook.yaml");
  git("-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-q", "-m", "A codebook of our own");
}

describe.each(Object.keys(commands))("the help of %s", (name) => {
  it("has examples and fits 80 columns", async () => {
    const help = await inProcess([...name.split(" "), "--help"], repository);
    expect(help.code).toBe(0);
    expect(help.stdout).toContain("Examples:\n  cg-code ");
    for (const line of help.stdout.split("\n")) expect(line.length, line).toBeLessThanOrEqual(80);
  });

  it("has examples that run on the example study", async () => {
    const command = await commands[name]?.load();
    expect(command?.name).toBe(name);
    expect(command?.examples).not.toEqual([]);
    await inFolder({}, async (folder) => {
      cpSync(join(repository, "examples", "mekarsari"), folder, { recursive: true });
      commitOwnCodebook(folder);
      for (const example of command?.examples ?? []) {
        const { code, stderr } = await inProcess(example.split(" "), folder, { env: { PATH: process.env["PATH"] } });
        expect(code, `${example}\n${stderr}`).toBe(0);
      }
    });
  });
});

it("the lists of commands and the help topics fit 80 columns", async () => {
  for (const argv of [
    ["--help"],
    ["help", "formats"],
    ["help", "indicators"],
    ["help", "counting"],
    ["help", "exit-codes"],
  ]) {
    for (const line of (await inProcess(argv, repository)).stdout.split("\n")) {
      expect(line.length, line).toBeLessThanOrEqual(80);
    }
  }
});
