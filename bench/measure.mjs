// Whole processes, timed from outside; their peak memory as they saw it themselves.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const peak = fileURLToPath(new URL("peak.mjs", import.meta.url));

/** Runs a program `times` times; the shortest time in seconds and the greatest peak in MB (only of Node programs); what it said. */
export function measure(program, args, { times = 3, env = {}, memory = false } = {}) {
  let seconds = Number.POSITIVE_INFINITY;
  let megabytes = 0;
  let stderr = "";
  for (let run = 0; run < times; run++) {
    const file = join(tmpdir(), `cg-code-peak-${process.pid}`);
    const extra = memory ? ["--import", new URL(`file://${peak}`).href] : [];
    const start = performance.now();
    const result = spawnSync(program, [...extra, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, ...env, CG_CODE_PEAK: file },
      maxBuffer: 64 * 1024 * 1024,
    });
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
    if (result.error) throw result.error;
    if (result.status !== 0)
      throw new Error(`${program} ${args.join(" ").slice(0, 200)}: exit ${result.status}\n${result.stderr}`);
    stderr = String(result.stderr);
    if (memory) {
      megabytes = Math.max(megabytes, Number(readFileSync(file, "utf8")) / 1024);
      rmSync(file);
    }
  }
  return { seconds, megabytes, stderr };
}
