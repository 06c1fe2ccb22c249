import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { repository } from "./repository.js";

const sound = `cgCode: 1
id: mine
codes:
  - {id: low-trust, stage: initiation, kind: obstacle, indicators: ['no trust']}
`;
const broken = sound.replace("initiation", "initation");

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "cg-code-ci-"));
  writeFileSync(join(folder, "sound.yaml"), sound);
  writeFileSync(join(folder, "with blank.yaml"), broken);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe.runIf(process.platform !== "win32")("the GitHub Action", () => {
  const { inputs, runs } = parse(readFileSync(join(repository, "action.yml"), "utf8"));

  /** Runs its last step as GitHub does. The step before it builds the program, which the tests have done. */
  function action(given: Readonly<Record<string, string>>) {
    const { env, run } = runs.steps.at(-1);
    const filled = Object.entries<string>(env).map(([name, value]) => {
      const input = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value)?.[1] ?? "";
      expect(Object.keys(inputs)).toContain(input);
      return [name, given[input] ?? inputs[input].default];
    });
    return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", run], {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, ...Object.fromEntries(filled), GITHUB_ACTION_PATH: repository },
    });
  }

  it("marks a finding at its line and fails", () => {
    const { status, stdout } = action({ codebooks: "sound.yaml\nwith blank.yaml\n" });
    expect(stdout).toContain("::error file=with blank.yaml,line=4,");
    expect(status).toBe(1);
  });

  it("passes a sound codebook", () => {
    expect(action({ codebooks: "sound.yaml", "fail-on": "error" }).status).toBe(0);
  });

  it("takes the codebook of the study where none is named", () => {
    writeFileSync(join(folder, "study.yaml"), "cgCode: 1\ntitle: Mine\ncodebook: with blank.yaml\n");
    const { status, stdout } = action({});
    expect(stdout).toContain("::error file=with blank.yaml,line=4,");
    expect(status).toBe(1);
  });

  it("writes SARIF too, whatever it finds", () => {
    const { status } = action({ codebooks: "with blank.yaml", sarif: "out.sarif" });
    expect(status).toBe(1);
    expect(JSON.parse(readFileSync(join(folder, "out.sarif"), "utf8")).version).toBe("2.1.0");
  });

  it("runs nothing that stands in an input", () => {
    const { stderr } = action({ codebooks: "$(touch run) `touch run`; touch run" });
    expect(stderr).toContain("$(touch run) `touch run`; touch run");
    expect(spawnSync("ls", { cwd: folder, encoding: "utf8" }).stdout).not.toContain("run");
  });
});

describe("the pre-commit hook", () => {
  const [hook] = parse(readFileSync(join(repository, ".pre-commit-hooks.yaml"), "utf8"));

  it.each(["codebook.yaml", "study/codebook.yml", "codebooks/mine.yaml", "trust.codebook.yaml"])(
    "checks %s",
    (path) => {
      expect(path).toMatch(new RegExp(hook.files));
    },
  );

  it.each(["study.yaml", "codebook.yaml.txt", "mycodebook.json", "codebooks/context/id.yaml"])(
    "leaves %s alone",
    (path) => {
      expect(path).not.toMatch(new RegExp(hook.files));
    },
  );

  it("ends as the check ends", () => {
    const [script = "", ...words] = hook.entry.split(" ");
    const run = (path: string) =>
      spawnSync(process.execPath, [join(repository, script), ...words, path], { cwd: folder, encoding: "utf8" });
    expect(run("sound.yaml").status).toBe(0);
    const { status, stdout } = run("with blank.yaml");
    expect(stdout).toContain("with blank.yaml:4:");
    expect(status).toBe(1);
  });
});
