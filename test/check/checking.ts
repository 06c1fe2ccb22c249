import { rules } from "../../src/check/rules/registry.js";
import { check } from "../../src/check/run.js";
import { usageOf } from "../../src/cli/codebook/check/usage.js";
import { readCodebook, readNeighbours, shippedCodebooks } from "../../src/codebook/load.js";
import type { RuleFinding } from "../../src/model/finding.js";
import { folderWith } from "../codebook/folder.js";
import { quietIo } from "./quiet-io.js";

/** What the rules find in a codebook file of a folder; with a source, also what its use in that shows. */
export async function findingsIn(
  cwd: string,
  name = "codebook.yaml",
  source: string | undefined = undefined,
): Promise<readonly RuleFinding[]> {
  const options = { cwd, checkShipped: true };
  const read = await readCodebook(name, options);
  const neighbours = read.draft === undefined ? new Map() : await readNeighbours(read.draft.codebook, options);
  const usage = source === undefined ? undefined : await use(cwd, name, source);
  return check(read, { rules, severities: new Map(), neighbours, shipped: shippedCodebooks().names, usage });
}

async function use(cwd: string, codebook: string, source: string) {
  const options = {
    ...{ cwd, codebook, paths: [source], study: null, limits: { maxSource: 1_000_000 } },
    ...{ cache: false, skipUnreadable: false, where: [], explain: false },
  };
  return (await usageOf(options, true, quietIo(cwd))).usage;
}

/** What the rules find in the text of a codebook; with the text of a source, also what its use in that shows. */
export async function findingsOf(text: string | Uint8Array, source?: string): Promise<readonly RuleFinding[]> {
  const files = { "codebook.yaml": text, ...(source === undefined ? {} : { "source.txt": source }) };
  const cwd = await folderWith(files);
  return await findingsIn(cwd, "codebook.yaml", source === undefined ? undefined : "source.txt");
}

/** "7:12 unknown-stage": findings in short. */
export function inShort(findings: readonly RuleFinding[]): readonly string[] {
  return findings.map(({ rule, place }) => `${place.line}:${place.column} ${rule}`);
}
