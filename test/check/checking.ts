import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import type { Rule } from "../../src/check/rule.js";
import { rules } from "../../src/check/rules/registry.js";
import { check } from "../../src/check/run.js";
import {
  type LoadOptions,
  type Neighbour,
  readCodebook,
  readNeighbours,
  shippedCodebooks,
} from "../../src/codebook/load.js";
import type { Draft } from "../../src/codebook/loaded.js";
import type { RuleFinding } from "../../src/model/finding.js";
import { copyShipped } from "../codebook/copies.js";
import { folderWith } from "../codebook/folder.js";
import { quietIo } from "./quiet-io.js";

/**
 * The context words of the program, parsed once for all tests of a file: they make up most of what a small codebook takes to read. That
 * they are what their YAML says is tested where copies are.
 */
const copies = await mkdtemp(join(tmpdir(), "cg-code-copies-"));
await copyShipped(copies, ["context"]);
afterAll(() => rm(copies, { recursive: true, force: true }));

/** What was read of the shipped codebooks that a codebook is tied to; they stay as they are. */
const read = new Map<string, Promise<ReadonlyMap<string, Neighbour>>>();

function neighboursOf({ codebook }: Draft, options: LoadOptions): Promise<ReadonlyMap<string, Neighbour>> {
  const key = [codebook.id, ...new Set(codebook.codes.flatMap(({ maps }) => Object.keys(maps)))].join(" ");
  const known = read.get(key) ?? readNeighbours(codebook, options);
  read.set(key, known);
  return known;
}

/** What rules find in a codebook file of a folder; with a source, also what its use in that shows. */
export async function findingsIn(
  cwd: string,
  name = "codebook.yaml",
  source: string | undefined = undefined,
  only: readonly Rule[] = rules,
): Promise<readonly RuleFinding[]> {
  const options = { cwd, copies };
  const found = await readCodebook(name, options);
  const neighbours = found.draft === undefined ? new Map() : await neighboursOf(found.draft, options);
  const usage = source === undefined ? undefined : await use(cwd, name, source);
  return check(found, { rules: only, severities: new Map(), neighbours, shipped: shippedCodebooks().names, usage });
}

/** What it takes to read sources is loaded only by tests that have some. */
async function use(cwd: string, codebook: string, source: string) {
  const { usageOf } = await import("../../src/cli/codebook/check/usage.js");
  const options = {
    ...{ cwd, codebook, paths: [source], study: null, limits: { maxSource: 1_000_000 } },
    ...{ cache: false, skipUnreadable: false, where: [], explain: false },
  };
  return (await usageOf(options, true, quietIo(cwd))).usage;
}

/** What the rules find in the text of a codebook; with the text of a source, also what its use in that shows. */
export async function findingsOf(
  text: string | Uint8Array,
  source?: string,
  only: readonly Rule[] = rules,
): Promise<readonly RuleFinding[]> {
  const files = { "codebook.yaml": text, ...(source === undefined ? {} : { "source.txt": source }) };
  const cwd = await folderWith(files);
  return await findingsIn(cwd, "codebook.yaml", source === undefined ? undefined : "source.txt", only);
}

/** "7:12 unknown-stage": findings in short. */
export function inShort(findings: readonly RuleFinding[]): readonly string[] {
  return findings.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);
}
