import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { main } from "../../src/cli/main.js";
import type { Io } from "../../src/cli/terminal/io.js";
import { testIo } from "../cli/terminal/terminal.js";
import { repository } from "./repository.js";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Nothing of the machine's own environment that changes output. */
const env: Readonly<Record<string, string>> = { TZ: "Asia/Jakarta", LC_ALL: "C", PATH: process.env["PATH"] ?? "" };

/** Runs cg-code in this process. */
export async function inProcess(argv: readonly string[], cwd: string, more: Partial<Io> = {}): Promise<Outcome> {
  const { io, stdout, stderr } = testIo({ cwd, ...more });
  const code = await main(argv, io);
  return { code, stdout: stdout(), stderr: stderr() };
}

/** Runs the built binary as its own process. */
export function asBinary(argv: readonly string[], cwd: string): Outcome {
  const binary = join(repository, "bin", "cg-code.js");
  const result = spawnSync(process.execPath, [binary, ...argv], { cwd, env, encoding: "utf8", maxBuffer: 2 ** 28 });
  return { code: result.status, stdout: result.stdout, stderr: result.stderr };
}
