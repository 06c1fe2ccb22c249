// The project's tasks, in plain Node so that they run on a fresh clone and on every system: node .ci/task.mjs TASK
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

/** Runs a Node program and returns its exit code; a program ended by a signal counts as failed. */
function node(args, options = {}) {
  const result = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", ...options });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** A tool from node_modules, by its package's "bin", so that no shell and no .cmd file is needed. */
function tool(name, args, bin = name.split("/").at(-1)) {
  const manifest = JSON.parse(readFileSync(at("node_modules", name, "package.json"), "utf8"));
  const path = typeof manifest.bin === "string" ? manifest.bin : manifest.bin[bin];
  return node([at("node_modules", name, path), ...args]);
}

/** npm writes what it installed to node_modules/.package-lock.json; where that differs from the lock file, something is missing. */
function isInstalled() {
  const installed = at("node_modules", ".package-lock.json");
  if (!existsSync(installed)) return false;
  const wanted = JSON.parse(readFileSync(at("package-lock.json"), "utf8")).packages;
  const present = JSON.parse(readFileSync(installed, "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" ||
      (entry.version === present[path]?.version && existsSync(at(path, "package.json"))) ||
      // Binaries of other systems are in the lock file but rightly absent.
      (entry.optional === true && present[path] === undefined),
  );
}

function install() {
  if (isInstalled()) return;
  console.error("Installing what is missing (npm ci)…");
  // Under `npm run`, npm says where it is; run by hand, it is the npm beside this Node or on the path.
  const npm = process.env.npm_execpath;
  const args = ["ci", "--no-audit", "--no-fund"];
  const status = npm
    ? node([npm, ...args], { stdio: ["inherit", 2, "inherit"] })
    : (spawnSync(`npm ${args.join(" ")}`, { cwd: root, shell: true, stdio: ["inherit", 2, "inherit"] }).status ?? 1);
  if (status !== 0) stop("npm ci failed; its message stands above.");
}

async function build() {
  install();
  const { build: bundle } = await import("esbuild");
  const result = await bundle({
    absWorkingDir: root,
    // The program, and what its threads run, which are started with a path.
    entryPoints: { start: "src/cli/start.ts", "reading-worker": "src/study/reading/worker.ts" },
    // Two folders deep, as the sources are, so that a path from import.meta.url to codebooks/ is the same in both.
    outdir: "dist/cli",
    bundle: true,
    // Modules imported on demand become chunks of their own: --help loads none of them.
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    packages: "external",
    legalComments: "none",
    logLevel: "warning",
    write: false,
  }).catch(() => stop("The program does not build."));
  const copies = await codebookCopies(bundle).catch(() => stop("The codebooks cannot be read."));
  // Only now, so that a failed build leaves the last good one.
  rmSync(at("dist"), { recursive: true, force: true });
  mkdirSync(at("dist", "cli"), { recursive: true });
  for (const file of result.outputFiles) writeFileSync(file.path, file.contents);
  for (const [path, copy] of copies) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, copy);
  }
}

/** The shipped codebooks as parsed, which the program reads in place of the YAML while the hash of that is the same. */
async function codebookCopies(bundle) {
  const load = async (entry) => {
    const { outputFiles } = await bundle({
      absWorkingDir: root,
      entryPoints: [entry],
      bundle: true,
      format: "esm",
      // For the YAML library as a module, so that the whole can be imported without a file.
      platform: "neutral",
      external: ["node:*"],
      write: false,
    });
    return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].text).toString("base64")}`);
  };
  const { writeCopy } = await load("src/codebook/write-copy.ts");
  const { copyOfAgencies } = await load("src/study/agency/copy.ts");
  const copies = [];
  for (const name of readdirSync(at("codebooks"), { recursive: true }).filter((file) => file.endsWith(".yaml"))) {
    const bytes = readFileSync(at("codebooks", name));
    const copy =
      dirname(name) === "agencies"
        ? copyOfAgencies(bytes)
        : writeCopy(bytes, dirname(name) === "." ? "codebook" : "context");
    if (copy !== undefined) copies.push([at("dist", "codebooks", name.replace(/yaml$/, "json")), copy]);
  }
  return copies;
}

async function test() {
  await build();
  const failed = [
    ["tsc", () => tool("typescript", ["--noEmit"], "tsc")],
    ["biome", () => tool("@biomejs/biome", ["ci", "--error-on-warnings"])],
    ["knip", () => tool("knip", [])],
    ["vitest", () => tool("vitest", ["run"])],
  ].flatMap(([name, run]) => (run() === 0 ? [] : [name]));
  if (failed.length > 0) stop(`Failed: ${failed.join(", ")}.`);
}

async function demo() {
  await build();
  process.exitCode = node([at("bin", "cg-code.js"), "obstacles"], { cwd: at("examples", "mekarsari") });
}

async function bench() {
  await build();
  process.exitCode = node([at("bench", "run.mjs"), ...process.argv.slice(3)]);
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

const tasks = { build, test, demo, bench };
const task = tasks[process.argv[2] ?? ""];
if (task === undefined) stop(`Usage: node .ci/task.mjs ${Object.keys(tasks).join("|")}`);
await task();
