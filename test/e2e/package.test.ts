import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { repository } from "./repository.js";

/** npm as a program of its own: where npm says it is, else on the path. */
function npm(args: readonly string[], cwd: string): void {
  const path = process.env["npm_execpath"];
  const options = { cwd, encoding: "utf8", env: { ...process.env, npm_config_cache: join(cwd, "cache") } } as const;
  const result = path?.endsWith("npm-cli.js")
    ? spawnSync(process.execPath, [path, ...args], options)
    : spawnSync(`npm ${args.map((arg) => `"${arg}"`).join(" ")}`, { ...options, shell: true });
  expect(result.status, result.stderr).toBe(0);
}

describe("the packed program, installed offline into an empty folder", () => {
  let folder = "";
  let elsewhere = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "cg-code-package-"));
    elsewhere = join(folder, "elsewhere", "deep");
    mkdirSync(elsewhere, { recursive: true });
    // Not built again by npm's scripts: other tests are running the built program.
    npm(["pack", repository, "--pack-destination", folder, "--ignore-scripts"], folder);
    const tarball = readdirSync(folder).find((name) => name.endsWith(".tgz"));
    const { dependencies } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
    // The packages it depends on come from this repository instead of the registry; devDependencies do not.
    const overrides = Object.fromEntries(
      Object.keys(dependencies).map((name) => [name, `file:${join(repository, "node_modules", name)}`]),
    );
    const manifest = { private: true, dependencies: { "cg-code": `file:${tarball}` }, overrides };
    writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
    npm(["install", "--offline", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function installed(...args: readonly string[]) {
    const bin = join(folder, "node_modules", ".bin", "cg-code");
    expect(existsSync(bin)).toBe(true);
    return process.platform === "win32"
      ? spawnSync(`"${bin}.cmd" ${args.join(" ")}`, { cwd: elsewhere, encoding: "utf8", shell: true })
      : spawnSync(bin, args, { cwd: elsewhere, encoding: "utf8" });
  }

  it("runs from any folder", () => {
    const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
    expect(installed("--version")).toMatchObject({ status: 0, stdout: `${version}\n`, stderr: "" });
  });

  it("finds obstacles with the codebook that it ships", () => {
    writeFileSync(
      join(elsewhere, "wawancara.txt"),
      "T: Apa kendalanya?\nJ: Anggarannya sangat terbatas, jadi tidak semua desa kebagian.\n",
    );
    const { status, stdout, stderr } = installed("obstacles", "wawancara.txt");
    expect(stderr).toBe("");
    expect(status).toBe(0);
    expect(stdout).toContain("not reviewed");
    expect(stdout).toMatch(/anggarannya sangat terbatas/i);
  });

  it("ships the JSON Schema that it writes, beside the codebooks that name it", () => {
    const shipped = join(folder, "node_modules", "cg-code", "codebooks", "codebook.schema.json");
    expect(installed("codebook", "schema")).toMatchObject({ status: 0, stdout: readFileSync(shipped, "utf8") });
  });

  it("reads no codebook but the one that it is to use", () => {
    const root = join(folder, "node_modules", "cg-code");
    const files = [join(root, "codebooks"), join(root, "dist", "codebooks")]
      .flatMap((place) => readdirSync(place).map((name) => join(place, name)))
      .filter((file) => /\.(yaml|json)$/.test(file) && !/ansell-gash-2008\.|codebook\.schema\.json/.test(file));
    expect(files.map((file) => basename(file))).toContain("thomson-perry-2006.json");
    const kept = files.map((file) => [file, readFileSync(file)] as const);
    writeFileSync(join(elsewhere, "rapat.txt"), "T: SOP bersamanya ada?\nJ: Sampai sekarang belum ada SOP bersama.\n");
    try {
      for (const file of files) writeFileSync(file, "{");
      const { status, stdout, stderr } = installed("code", "rapat.txt", "-f", "csv", "-c", "ansell-gash-2008");
      expect(status, stderr).toBe(0);
      expect(stdout).toMatch(/unclear-ground-rules.*belum ada SOP bersama/i);
      // The spoilt files are those that are read.
      expect(installed("code", "rapat.txt", "-c", "thomson-perry-2006").status).toBe(2);
    } finally {
      for (const [file, bytes] of kept) writeFileSync(file, bytes);
    }
  });

  it("holds what a person needs, and neither sources nor tests", () => {
    const files = readdirSync(join(folder, "node_modules", "cg-code")).sort();
    for (const name of ["LICENSE", "README.md", "bin", "codebooks", "dist", "examples", "package.json"]) {
      expect(files).toContain(name);
    }
    for (const name of ["src", "test", "bench", ".ci"]) expect(files).not.toContain(name);
  });
});
