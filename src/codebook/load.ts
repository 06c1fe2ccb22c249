import { readdirSync, readFileSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Indicator } from "../indicator/ast.js";
import type { Codebook } from "../model/codebook.js";
import { CgError } from "../model/diagnostic.js";
import { buildCodebook } from "./build.js";
import type { ShippedContext } from "./context.js";
import { extend } from "./extend.js";
import { LineRegister } from "./line-register.js";
import type { Draft, LoadedCodebook } from "./loaded.js";
import { type CodebookFile, locate, type Shipped } from "./locate.js";
import { parseLines } from "./parse-lines.js";
import { type Parsed, readCopy } from "./parsed-copy.js";
import { type Problem, problemError } from "./problem.js";
import { checkReferences } from "./references.js";
import { decode, placeOf, type Source } from "./source.js";
import { itemsOf, type Mapping, type Text, type Tree, textOf, under } from "./tree.js";

/** Some 10,000 codes. The YAML library needs fifty times the size in memory: with more, the program would end without a word. */
const maxBytes = 16 * 1024 * 1024;

/** Codebooks that may stand behind one another by `extends`. */
const maxExtends = 20;

export interface LoadOptions {
  /** Where relative paths begin. */
  readonly cwd: string;
  /** Also check shipped files against the schema. The tests do; what is installed has been checked. */
  readonly checkShipped?: boolean;
  /** Where the build has put the trees of shipped files. Absolute; without a copy a file is read as any other. */
  readonly copies?: string;
  readonly origin?: Origin;
  /** Told of every file before it is read, also of one that cannot be. */
  readonly reading?: (file: CodebookFile) => void;
}

/** Where files that are not shipped are read from instead of the disk, as from a git revision. */
export interface Origin {
  /** Before their paths in messages: "HEAD~1:". */
  readonly shown: string;
  /** Throws CgError. Larger files than a codebook may be are refused afterwards. */
  read(file: CodebookFile): Promise<Uint8Array>;
}

/** dist/codebooks in the built program, and no folder at all where the sources run as they are. */
const builtCopies = fileURLToPath(new URL("../codebooks", import.meta.url));

/** What can be said of a codebook file: everything wrong with it, and the codebook when nothing is. */
export interface ReadCodebook {
  readonly loaded: LoadedCodebook | undefined;
  /** In the order of the stages of reading: syntax and schema, references, indicators. */
  readonly problems: readonly Problem[];
  /** What could be made of it in spite of the problems; undefined where the file, or one that it extends, is no YAML map. */
  readonly draft: Draft | undefined;
  /** The files that were read: the codebook itself and those it extends, last the one that extends nothing. Not the shipped context words. */
  readonly files: readonly ReadFile[];
}

/** A file of a codebook, as it was read. */
export interface ReadFile extends CodebookFile {
  readonly source: Source;
}

/**
 * Loads a codebook: a shipped one by its name, any other by its path. Throws CgError for the first thing wrong with it, with file,
 * line, column and what to do.
 */
export async function loadCodebook(nameOrPath: string, options: LoadOptions): Promise<LoadedCodebook> {
  return loadedOf(await readCodebook(nameOrPath, options));
}

/** The codebook that was read. Throws CgError for the first thing wrong with it. */
export function loadedOf({ loaded, problems }: ReadCodebook): LoadedCodebook {
  const [first] = problems;
  if (first) throw problemError(first);
  if (!loaded) throw new Error("a codebook without problems was not loaded");
  return loaded;
}

/** Reads a codebook and collects what is wrong with it. Throws CgError only for files that cannot be found or read as text. */
export async function readCodebook(nameOrPath: string, options: LoadOptions): Promise<ReadCodebook> {
  const shipped = shippedCodebooks();
  return await readFrom(locate(nameOrPath, options.cwd, shipped), shipped, options);
}

/** As `readCodebook`, of a codebook that stands in no file yet. `shown` names it in messages; paths in it begin at `options.cwd`. */
export async function readCodebookText(text: string, shown: string, options: LoadOptions): Promise<ReadCodebook> {
  const content = Buffer.from(text, "utf8");
  if (content.length > maxBytes) throw tooLarge(shown);
  const file = { path: join(options.cwd, shown), shown, shipped: false, content };
  return await readFrom(file, shippedCodebooks(), options);
}

async function readFrom(file: CodebookFile, shipped: Shipped, options: LoadOptions): Promise<ReadCodebook> {
  const problems: Problem[] = [];
  const known = new Map<Text, Indicator>();
  const reading = readShippedContext(shipped, options, problems, known);
  const files: ReadFile[] = [];
  // Awaited below; a failure there must not count as unhandled when the codebook itself cannot be read.
  reading.catch(() => undefined);
  const tree = await readExtended(file, shipped, options, problems, known, files);
  const context = await reading;
  if (!tree) return { loaded: undefined, problems, draft: undefined, files };
  const register = new LineRegister();
  const codebook = buildCodebook(tree, context, shownOf(file, options), register);
  problems.push(...checkReferences(tree, codebook));
  const parsed = await parseLines(register.all, codebook.lists, known);
  problems.push(...parsed.problems);
  const { indicators } = parsed;
  const draft = { tree, codebook, indicators, lines: register.all };
  return { loaded: problems.length > 0 ? undefined : { codebook, indicators }, problems, draft, files };
}

/** Of a shipped codebook what others need that map to it. */
export interface Neighbour {
  /** Stage by code id. */
  readonly stages: ReadonlyMap<string, string>;
  /** Code ids by the code of the asking codebook that they map to. */
  readonly mapped: ReadonlyMap<string, readonly string[]>;
}

/**
 * The shipped codebooks that the codes of a codebook map to; for a shipped one all others, since they may map to it. By id. One that
 * cannot be read is left out: its own check tells why.
 */
export async function readNeighbours(
  { id, codes }: Codebook,
  options: LoadOptions,
): Promise<ReadonlyMap<string, Neighbour>> {
  const shipped = shippedCodebooks();
  const named = new Set(codes.flatMap(({ maps }) => Object.keys(maps)));
  const wanted = shipped.names.filter((name) => name !== id && (named.has(name) || shipped.names.includes(id)));
  const neighbours = new Map<string, Neighbour>();
  for (const name of wanted) {
    const tree = await readTree(locate(name, options.cwd, shipped), options, [], new Map(), "codebook");
    if (tree !== undefined) neighbours.set(name, neighbourOf(tree, id));
  }
  return neighbours;
}

function neighbourOf(tree: Mapping, id: string): Neighbour {
  const stages = new Map<string, string>();
  const mapped = new Map<string, string[]>();
  for (const item of itemsOf(under(tree, "codes"))) {
    const code = textOf(under(item, "id"));
    if (code === undefined) continue;
    stages.set(code, textOf(under(item, "stage")) ?? "any");
    for (const target of itemsOf(under(under(item, "maps"), id)).map(textOf)) {
      if (target !== undefined) mapped.set(target, [...(mapped.get(target) ?? []), code]);
    }
  }
  return { stages, mapped };
}

/** The tree of a file laid over the one it extends; undefined when there is none to go on with. */
async function readExtended(
  file: CodebookFile,
  shipped: Shipped,
  options: LoadOptions,
  problems: Problem[],
  known: Map<Text, Indicator>,
  files: ReadFile[],
): Promise<Mapping | undefined> {
  const tree = await readTree(file, options, problems, known, "codebook", files);
  if (!tree) return undefined;
  const named = under(tree, "extends");
  let base: Mapping | undefined;
  if (named?.kind === "text") {
    const failed = (message: string, hint: string | undefined): undefined => {
      problems.push({
        rule: "schema",
        message,
        place: placeOf(named.spot),
        length: named.spot.end - named.spot.start,
        ...(hint === undefined ? {} : { hint }),
      });
      return undefined;
    };
    try {
      const extended = locate(named.value, dirname(file.path), shipped, file);
      if (files.some(({ path }) => path === extended.path)) {
        return failed(
          `extends runs in a circle: ${[...files, extended].map(({ shown }) => shown).join(" → ")}`,
          "Take one of these extends out.",
        );
      }
      if (files.length >= maxExtends)
        return failed(`more than ${maxExtends} codebooks extend one another`, "Join some of them.");
      base = await readExtended(extended, shipped, options, problems, known, files);
    } catch (error) {
      if (!(error instanceof CgError)) throw error;
      return failed(error.message, error.hint);
    }
    if (!base) return undefined;
  }
  const merged = extend(base, tree);
  problems.push(...merged.problems);
  return merged.tree;
}

/** Reads one file and checks it against its schema, unless it is shipped. */
async function readTree(
  file: CodebookFile,
  options: LoadOptions,
  problems: Problem[],
  known: Map<Text, Indicator>,
  what: "codebook" | "context",
  files: ReadFile[] = [],
): Promise<Mapping | undefined> {
  options.reading?.(file);
  const bytes = await readBytes(file, options);
  const source = decode(bytes, shownOf(file, options));
  files.push({ ...file, source });
  const copied = file.shipped ? await storedCopy(file, bytes, source, options.copies ?? builtCopies) : undefined;
  const tree = copied?.tree ?? (await parse(source, problems));
  for (const [written, indicator] of copied?.indicators ?? []) known.set(written, indicator);
  if (!tree) return undefined;
  if (!file.shipped || options.checkShipped === true || tree.kind !== "mapping") {
    // Loaded only here: a run with a shipped codebook needs no schema, and loading it takes longer than checking.
    const { validate } = await import("./validate.js");
    const { codebookSchema, contextFileSchema } = await import("./schema.js");
    problems.push(...validate(tree, what === "codebook" ? codebookSchema : contextFileSchema));
  }
  return tree.kind === "mapping" ? tree : undefined;
}

async function parse(source: Source, problems: Problem[]): Promise<Tree | undefined> {
  const { parseYaml } = await import("./yaml.js");
  const parsed = parseYaml(source);
  problems.push(...parsed.problems);
  return parsed.tree;
}

/** What the build has stored of a shipped file; undefined when there is no copy, or the file has changed since. */
async function storedCopy(
  file: CodebookFile,
  bytes: Uint8Array,
  source: Source,
  copies: string,
): Promise<Parsed | undefined> {
  const path = join(copies, file.shown.replace(/^codebooks\//, "").replace(/yaml$/, "json"));
  let copy: string;
  try {
    copy = await readFile(path, "utf8");
  } catch {
    return undefined;
  }
  return readCopy(copy, bytes, source);
}

/** codebooks/context/LANGUAGE.yaml, by language. */
async function readShippedContext(
  shipped: Shipped,
  options: LoadOptions,
  problems: Problem[],
  known: Map<Text, Indicator>,
): Promise<ShippedContext> {
  const folder = join(shipped.folder, "context");
  const names = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  const trees = new Map<string, Tree>();
  for (const name of names) {
    const file = { path: join(folder, name), shown: `codebooks/context/${name}`, shipped: true };
    const tree = await readTree(file, options, problems, known, "context");
    if (tree) trees.set(name.slice(0, -".yaml".length), tree);
  }
  return trees;
}

/** A file as messages name it. */
function shownOf({ shown, shipped }: CodebookFile, { origin }: { readonly origin?: Origin | undefined }): string {
  return origin === undefined || shipped ? shown : origin.shown + shown;
}

/** Throws CgError for a file that cannot be read or is too large. */
export async function readBytes(file: CodebookFile, { origin }: Pick<LoadOptions, "origin"> = {}): Promise<Uint8Array> {
  if (file.content !== undefined) return file.content;
  if (origin !== undefined && !file.shipped) {
    const bytes = await origin.read(file);
    if (bytes.length > maxBytes) throw tooLarge(shownOf(file, { origin }));
    return bytes;
  }
  try {
    const found = await stat(file.path);
    // Reading one would wait for a writer that may never come.
    if (!found.isFile() && !found.isDirectory()) throw noFile(file.shown);
    if (found.size > maxBytes) throw tooLarge(file.shown);
    return await readFile(file.path);
  } catch (cause) {
    throw cause instanceof CgError ? cause : readError(cause, file.shown);
  }
}

function noFile(shown: string): CgError {
  return new CgError(`${shown}: a pipe or a device, not a codebook`, { hint: "Write it to a file, and name that." });
}

function tooLarge(shown: string): CgError {
  return new CgError(`${shown}: larger than a codebook may be (${maxBytes / 1024 / 1024} MB)`, {
    hint: "Split it with extends.",
  });
}

/** The error of the file system in words. */
function readError(cause: unknown, shown: string): unknown {
  switch (cause instanceof Error && "code" in cause ? cause.code : undefined) {
    case "ENOENT":
    case "ENOTDIR": {
      const hint = "Check the path; it is relative to where you are, or to the file that extends it.";
      return new CgError(`${shown}: there is no such codebook`, { hint, cause });
    }
    case "EISDIR": {
      const hint = `Name the file in it: ${shown.replace(/\/$/, "")}/codebook.yaml.`;
      return new CgError(`${shown}: a folder, not a codebook`, { hint, cause });
    }
    case "EACCES":
    case "EPERM":
      return new CgError(`${shown}: may not be read`, { hint: "Check the file's permissions.", cause });
    case "ELOOP":
      return new CgError(`${shown}: a symbolic link that leads back to itself`, {
        hint: "Let it lead to the codebook, or put the file there.",
        cause,
      });
    default:
      return cause instanceof Error && "code" in cause
        ? new CgError(`${shown}: cannot be read (${cause.code})`, { hint: "Is the path right?", cause })
        : cause;
  }
}

/** What comes with the program: the folder beside the package.json above this module, in src/ as in the bundle. */
export function shippedCodebooks(): Shipped {
  for (let folder = dirname(fileURLToPath(import.meta.url)); folder !== dirname(folder); folder = dirname(folder)) {
    if (packageName(folder) !== "cg-code") continue;
    const shipped = join(folder, "codebooks");
    const files = readdirSync(shipped).filter((name) => name.endsWith(".yaml"));
    return { folder: shipped, names: files.map((name) => name.slice(0, -".yaml".length)).sort() };
  }
  throw new Error("the package cg-code is incomplete: no package.json above its code");
}

function packageName(folder: string): unknown {
  let text: string;
  try {
    text = readFileSync(join(folder, "package.json"), "utf8");
  } catch {
    return undefined;
  }
  const manifest: unknown = JSON.parse(text);
  return typeof manifest === "object" && manifest !== null && "name" in manifest ? manifest.name : undefined;
}
