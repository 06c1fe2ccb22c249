import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { planCheckOutput } from "../../../../src/cli/codebook/check/output.js";
import { watchCodebooks } from "../../../../src/cli/codebook/check/watch.js";
import type { FileWatch } from "../../../../src/cli/codebook/check/watch-files.js";
import { CgError } from "../../../../src/model/diagnostic.js";
import { folderWith } from "../../../codebook/folder.js";
import { testIo } from "../../terminal/terminal.js";

const good = `cgCode: 1
id: small
languages: [en]
stages: [{id: initiation}]
codes:
  - id: a
    stage: initiation
    kind: obstacle
    definition: Nobody trusts the others.
    exclude: [Distrust of the public]
    examples: [{text: Nobody trusts the others., language: en}]
    indicators: {en: [nobody trusts]}
`;
const bad = good.replace("stage: initiation", "stage: t");
const own = "cgCode: 1\nid: own\nextends: base.yaml\n";

/** Watches a folder whose files are changed by one step after another instead of by a person; ends with the last one. */
async function watching(
  cwd: string,
  argv: { readonly flags?: object; readonly names: readonly string[] },
  steps: readonly (() => Promise<void>)[],
) {
  const { io, stdout, stderr } = testIo({ cwd });
  const followed: string[][] = [];
  const done = new Error("no more steps");
  const left = [...steps];
  const watch: FileWatch = {
    changed: async (files) => {
      followed.push([...files.keys()].map((path) => path.slice(cwd.length + 1)).sort());
      const step = left.shift();
      if (step === undefined) throw done;
      await step();
    },
    close: () => undefined,
  };
  const flags = { study: false, rule: ["four-stages=off"], ...argv.flags };
  const invocation = { argv: [], operands: argv.names, flags };
  const error = await watchCodebooks(invocation, await planCheckOutput(flags, io), watch, io).catch(
    (cause: unknown) => cause,
  );
  if (error !== done) throw error;
  return { stdout: stdout(), stderr: stderr(), followed };
}

describe("codebook check --watch", () => {
  it("checks at once and again after every save, and ends every round with one line", async () => {
    const cwd = await folderWith({ "codebook.yaml": good });
    const file = join(cwd, "codebook.yaml");
    const { stdout, stderr, followed } = await watching(cwd, { names: ["codebook.yaml"] }, [
      () => writeFile(file, bad),
      () => writeFile(file, good),
    ]);
    const lines = stdout.split("\n").filter((line) => line.startsWith("codebook.yaml: "));
    expect(lines).toEqual(["codebook.yaml: no findings", expect.stringMatching(/^codebook\.yaml: 1 error/), lines[0]]);
    expect(stdout).toContain("there is no stage t");
    expect(stderr).toBe("watching 1 file: every save is checked, Ctrl-C ends it\n");
    expect(followed).toEqual([["codebook.yaml"], ["codebook.yaml"], ["codebook.yaml"]]);
  });

  it("follows what a codebook extends, also newly, and also where it is not there yet", async () => {
    const cwd = await folderWith({ "own.yaml": good });
    const { stdout, followed } = await watching(cwd, { names: ["own.yaml"] }, [
      () => writeFile(join(cwd, "own.yaml"), own),
      () => writeFile(join(cwd, "base.yaml"), bad),
      () => writeFile(join(cwd, "base.yaml"), good),
    ]);
    expect(followed).toEqual([["own.yaml"], ...Array(3).fill(["base.yaml", "own.yaml"])]);
    expect(stdout).toContain("base.yaml: there is no such codebook");
    expect(stdout).toContain("base.yaml:7:12");
    expect(stdout.endsWith("own.yaml: no findings\n")).toBe(true);
  });

  it("follows study.yaml, and the codebook that it comes to name", async () => {
    const study = (name: string) => `codebook: ${name}\n`;
    const cwd = await folderWith({ "study.yaml": study("a.yaml"), "a.yaml": good, "b.yaml": bad });
    const { stdout, stderr, followed } = await watching(cwd, { names: [], flags: { study: undefined } }, [
      () => writeFile(join(cwd, "study.yaml"), study("b.yaml")),
      () => writeFile(join(cwd, "study.yaml"), "codebook: [\n"),
      () => writeFile(join(cwd, "study.yaml"), study("a.yaml")),
    ]);
    expect(followed.map(String)).toEqual([
      "a.yaml,study.yaml",
      "b.yaml,study.yaml",
      "b.yaml,study.yaml",
      "a.yaml,study.yaml",
    ]);
    expect(stderr).toMatch(/^watching 2 files.*\ncg-code: study\.yaml:.*\n$/);
    expect(stdout.endsWith("a.yaml: no findings\n")).toBe(true);
  });

  it("says that a codebook cannot be read, and goes on", async () => {
    const cwd = await folderWith({ "codebook.yaml": good });
    const file = join(cwd, "codebook.yaml");
    const { stdout, stderr, followed } = await watching(cwd, { names: ["codebook.yaml"], flags: { quiet: true } }, [
      () => rm(file),
      () => writeFile(file, new Uint8Array([0x50, 0x4b, 0, 0])),
      () => writeFile(file, good),
    ]);
    expect(stderr.split("\n").map((line) => line.slice(0, 48))).toEqual([
      "cg-code: codebook.yaml: there is no such codebook".slice(0, 48),
      expect.stringMatching(/^cg-code: codebook\.yaml:/),
      "",
    ]);
    expect(stdout).toBe("codebook.yaml: no findings\n\ncodebook.yaml: no findings\n");
    expect(followed).toEqual(Array(4).fill(["codebook.yaml"]));
  });

  it("fails where the first check fails, or nothing could change", async () => {
    const cwd = await folderWith({});
    await expect(watching(cwd, { names: ["codebook.yaml"] }, [])).rejects.toThrow("there is no such codebook");
    await expect(watching(cwd, { names: ["morse-stephens-2012"] }, [])).rejects.toThrow(CgError);
  });
});
