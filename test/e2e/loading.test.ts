import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repository } from "./repository.js";

/** A loader that writes down every module that the program asks for, ours, a package's or Node's. */
const loader = `
import { appendFileSync } from "node:fs";
let file;
export function initialize(data) { file = data.file; }
export async function load(url, context, next) {
  appendFileSync(file, url + "\\n");
  return next(url, context);
}`;

describe("what is loaded", () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "cg-code-loading-"));
    writeFileSync(join(folder, "loader.mjs"), loader);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function packagesLoadedBy(argv: readonly string[]): readonly string[] {
    const file = join(folder, "loaded.txt");
    const register = join(folder, "register.mjs");
    writeFileSync(file, "");
    writeFileSync(
      register,
      `import { register } from "node:module";
register(${JSON.stringify(pathToFileURL(join(folder, "loader.mjs")).href)}, { data: { file: ${JSON.stringify(file)} } });`,
    );
    const binary = join(repository, "bin", "cg-code.js");
    const result = spawnSync(process.execPath, ["--import", pathToFileURL(register).href, binary, ...argv], {
      encoding: "utf8",
    });
    expect(result.status, result.stderr).toBe(0);
    const loaded = readFileSync(file, "utf8").split("\n");
    expect(loaded.some((url) => url.endsWith("/bin/cg-code.js"))).toBe(true);
    const names = loaded.flatMap((url) => /\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(url)?.[1] ?? []);
    return [...new Set(names)].sort();
  }

  it.each([["--help"], ["--version"], ["help", "exit-codes"]])("cg-code %s loads no package at all", (...argv) => {
    expect(packagesLoadedBy(argv)).toEqual([]);
  });

  it.each([["obstacles"], ["tally"], ["code"]])(
    "cg-code %s --help loads only the parser of the command line",
    (name) => {
      expect(packagesLoadedBy([name, "--help"])).toEqual(["commander"]);
    },
  );
});
