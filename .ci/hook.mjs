#!/usr/bin/env node
// What pre-commit runs from its own clone of this repository: builds the program the first time, then runs it with what it is given.
// `language: node` would not do: pre-commit takes the name of the package from what `npm pack` prints, and a build prints too.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node = (args, stdio) => spawnSync(process.execPath, args, { stdio }).status ?? 1;

const built = existsSync(join(root, "dist", "cli", "start.js"));
const status = built ? 0 : node([join(root, ".ci", "task.mjs"), "build"], ["ignore", 2, 2]);
process.exitCode = status === 0 ? node([join(root, "bin", "cg-code.js"), ...process.argv.slice(2)], "inherit") : 2;
