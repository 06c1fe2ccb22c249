import { spawn } from "node:child_process";
import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { inFolder } from "./fixtures.js";
import { repository } from "./repository.js";

const binary = join(repository, "bin", "cg-code.js");
const own = "cgCode: 1\nid: own\nextends: base.yaml\n";
const base = "cgCode: 1\nid: base\ncodes:\n  - {id: a, stage: any, kind: obstacle, indicators: {id: [aturan main]}}\n";
const patience = 120_000;

it("codebook check --watch hears every save and ends with 130 when interrupted", { timeout: patience }, async () => {
  await inFolder({ "own.yaml": own, "base.yaml": base }, async (folder) => {
    const argv = [binary, "codebook", "check", "own.yaml", "--watch", "--no-study"];
    const child = spawn(process.execPath, argv, { cwd: folder, stdio: ["ignore", "pipe", "pipe"] });
    let stdout = "";
    let stderr = "";
    let heard = (): void => {};
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      stdout += text;
      heard();
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      heard();
    });
    const closed = new Promise<unknown>((resolve) => {
      child.on("close", (code, signal) => {
        resolve({ code, signal });
        heard();
      });
    });
    /** Waits until everything printed since the last time matches. */
    const until = async (pattern: RegExp): Promise<string> => {
      while (!pattern.test(stdout + stderr)) {
        if (child.exitCode !== null) throw new Error(`ended with ${child.exitCode}: ${stdout}${stderr}`);
        await new Promise<void>((resolve) => {
          heard = resolve;
        });
      }
      const printed = stdout + stderr;
      stdout = "";
      stderr = "";
      return printed;
    };
    const ended = /^own\.yaml: .*\n/m;
    try {
      expect(await until(/Ctrl-C ends it\n/)).toMatch(ended);

      writeFileSync(join(folder, "own.yaml"), `${own}codes: [{id: a, stage: nowhere}]\n`);
      expect(await until(ended)).toContain("own.yaml:4:24: error: there is no stage nowhere");

      writeFileSync(join(folder, "own.yaml~"), own);
      renameSync(join(folder, "own.yaml~"), join(folder, "own.yaml"));
      expect(await until(ended)).not.toContain("error");

      writeFileSync(join(folder, "base.yaml"), base.replace("aturan main", "aturan |"));
      expect(await until(ended)).toMatch(/base\.yaml:4:\d+: error: /);

      renameSync(join(folder, "own.yaml"), join(folder, "away.yaml"));
      expect(await until(/^cg-code: .*\n/m)).toContain("own.yaml: there is no such codebook");

      renameSync(join(folder, "away.yaml"), join(folder, "own.yaml"));
      expect(await until(ended)).toMatch(/base\.yaml:4:\d+: error: /);

      child.kill("SIGINT");
      expect(await closed).toEqual({ code: 130, signal: null });
      expect(stdout + stderr).toBe("");
    } finally {
      child.kill("SIGKILL");
      await closed;
    }
  });
});
