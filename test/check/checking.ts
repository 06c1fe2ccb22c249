import { rules } from "../../src/check/rules/registry.js";
import { check } from "../../src/check/run.js";
import type { Usage } from "../../src/check/usage.js";
import { readCodebook, readNeighbours, shippedCodebooks } from "../../src/codebook/load.js";
import type { RuleFinding } from "../../src/model/finding.js";
import { folderWith } from "../codebook/folder.js";

/** What the rules find in a codebook file. */
export async function findingsIn(
  cwd: string,
  name = "codebook.yaml",
  usage: Usage | undefined = undefined,
): Promise<readonly RuleFinding[]> {
  const options = { cwd, checkShipped: true };
  const read = await readCodebook(name, options);
  const neighbours = read.draft === undefined ? new Map() : await readNeighbours(read.draft.codebook, options);
  return check(read, { rules, severities: new Map(), neighbours, shipped: shippedCodebooks().names, usage });
}

/** What the rules find in the text of a codebook. */
export async function findingsOf(text: string | Uint8Array, usage?: Usage): Promise<readonly RuleFinding[]> {
  return await findingsIn(await folderWith({ "codebook.yaml": text }), "codebook.yaml", usage);
}
