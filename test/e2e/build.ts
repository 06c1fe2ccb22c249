import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./repository.js";

/** Builds the program when a source is newer than it, so that the end-to-end tests never run an old one. */
export function setup(): void {
  const built = statSync(join(repository, "dist", "cli", "start.js"), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (newest(join(repository, "src")) <= built) return;
  const result = spawnSync(process.execPath, [join(repository, ".ci", "task.mjs"), "build"], { encoding: "utf8" });
  if (result.status !== 0) throw new Error(`the program does not build\n${result.stdout}${result.stderr}`);
}

/** The example study keeps texts while it is read, and tests leave nothing behind. */
export function teardown(): void {
  for (const name of readdirSync(join(repository, "examples")))
    rmSync(join(repository, "examples", name, ".cg-code"), { recursive: true, force: true });
}

function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}
