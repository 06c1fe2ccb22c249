import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { basename, isAbsolute, relative } from "node:path";
import type { Study } from "../../study/open.js";
import { version } from "../version.js";
import { type Target, writeTarget } from "./target.js";

/** Writes what is needed to derive a table again: program version, command line, hashes of what was read; no host name, no time. */
export async function writeManifest(
  where: Target,
  argv: readonly string[],
  study: Study,
  signal: AbortSignal,
): Promise<void> {
  const files: { path: string; sha256: string }[] = [];
  for (const input of study.inputs) {
    signal.throwIfAborted();
    files.push({ path: nameOf(input, study.root), sha256: await sha256(input) });
  }
  const { id, version: edition } = study.codebook;
  const manifest = { program: `cg-code ${version()}`, command: argv, codebook: `${id}@${edition}`, files };
  writeTarget(where, [`${JSON.stringify(manifest, null, 2)}\n`], signal);
}

/** Relative to the study; of a file elsewhere (a shipped codebook) only its name, which is the same on every machine. */
function nameOf(path: string, root: string): string {
  const inside = relative(root, path).replaceAll("\\", "/");
  return inside.startsWith("../") || isAbsolute(inside) ? basename(path) : inside;
}

async function sha256(path: string): Promise<string> {
  return createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
}
