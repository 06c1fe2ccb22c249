import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const source = join(dirname(fileURLToPath(import.meta.url)), "..", "src");

/** Who may import whom: the table of design/architecture.md. A folder may always import itself; cli may import everything. */
const layers: Readonly<Record<string, readonly string[]>> = {
  model: [],
  text: ["model"],
  indicator: ["model", "text"],
  read: ["model", "text"],
  transcript: ["model", "text"],
  coding: ["model", "text"],
  codebook: ["model", "text", "indicator"],
  match: ["model", "text", "indicator", "codebook"],
  check: ["model", "text", "indicator", "codebook", "match"],
  study: ["model", "text", "indicator", "codebook", "read", "transcript", "match", "coding"],
  learn: ["model", "text", "coding"],
  analyse: ["model", "text", "coding"],
  figure: ["model"],
  render: ["model"],
  report: ["model", "text", "analyse", "figure", "render"],
  exchange: ["model", "text", "codebook", "coding", "read"],
  review: ["model", "text", "codebook", "match", "coding", "study", "analyse"],
};

interface Module {
  /** Relative to src, "/" separators. */
  readonly path: string;
  readonly folder: string;
  /** The text without comments. */
  readonly code: string;
  readonly imports: readonly string[];
}

const modules: readonly Module[] = readdirSync(source, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
  .map((entry) => {
    const file = join(entry.parentPath, entry.name);
    const path = relative(source, file).replaceAll("\\", "/");
    const code = readFileSync(file, "utf8")
      .replace(/\/\*[\s\S]*?\*\//g, "")
      .replace(/(^|\s)\/\/.*$/gm, "");
    const imports = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)].map((match) => match[1] ?? "");
    return { path, folder: path.split("/")[0] ?? "", code, imports };
  })
  .sort((a, b) => (a.path < b.path ? -1 : 1));

/** Every place where `found` holds, as "path: what", so that a failure names them all. */
function violations(found: (module: Module) => readonly string[]): readonly string[] {
  return modules.flatMap((module) => found(module).map((what) => `${module.path}: ${what}`));
}

describe("the layers of src/", () => {
  it("are folders that the architecture names", () => {
    const known = new Set([...Object.keys(layers), "cli"]);
    expect(violations((module) => (known.has(module.folder) ? [] : [`folder ${module.folder}`]))).toEqual([]);
  });

  it("import only what stands below them", () => {
    const wrong = violations((module) =>
      module.imports
        .filter((specifier) => specifier.startsWith("."))
        .filter((specifier) => {
          const target = posix.join(posix.dirname(module.path), specifier).split("/")[0] ?? "";
          const allowed = layers[module.folder];
          return allowed !== undefined && target !== module.folder && !allowed.includes(target);
        })
        .map((specifier) => `may not import ${specifier}`),
    );
    expect(wrong).toEqual([]);
  });

  it("import their own modules by relative paths that end in .js", () => {
    const wrong = violations((module) =>
      module.imports.filter((specifier) => specifier.startsWith(".") && !specifier.endsWith(".js")),
    );
    expect(wrong).toEqual([]);
  });

  it("name Node's own modules with node:", () => {
    const bare =
      /^(assert|buffer|child_process|crypto|events|fs|os|path|process|readline|stream|url|util|worker_threads|zlib)(\/|$)/;
    expect(violations((module) => module.imports.filter((specifier) => bare.test(specifier)))).toEqual([]);
  });

  it("touch files only in read, study, cli and the two modules that load and store", () => {
    const allowed = (path: string) =>
      /^(read|study|cli)\//.test(path) || path === "codebook/load.ts" || path === "coding/store.ts";
    const wrong = violations((module) =>
      allowed(module.path)
        ? []
        : module.imports.filter((specifier) => /^node:(fs|child_process|net|http)/.test(specifier)),
    );
    expect(wrong).toEqual([]);
  });

  it("leave the process and the terminal to cli", () => {
    const wrong = violations((module) =>
      module.folder === "cli"
        ? []
        : [...module.code.matchAll(/(?<![\w.])(?:process|console)\.\w+|node:process/g)].map(String),
    );
    expect(wrong).toEqual([]);
  });

  it("ask neither clock, chance nor locale", () => {
    const asks =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\blocaleCompare\b|\btoLocale\w+|\bIntl\.(?!Segmenter)\w+/g;
    const wrong = violations((module) => (module.folder === "cli" ? [] : [...module.code.matchAll(asks)].map(String)));
    expect(wrong).toEqual([]);
  });
});
