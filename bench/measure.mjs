// Whole processes, timed from outside; their peak memory and processor time as they saw them themselves.
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const usage = new URL("usage.mjs", import.meta.url);

/**
 * Runs a program `times` times; the shortest time in seconds, what it said, and with `used` (only of Node programs) the greatest peak in MB
 * and the least processor time in seconds, threads included.
 */
export function measure(program, args, { times = 3, env = {}, used = false } = {}) {
  let seconds = Number.POSITIVE_INFINITY;
  let processor = Number.POSITIVE_INFINITY;
  let megabytes = 0;
  let stderr = "";
  for (let run = 0; run < times; run++) {
    const file = join(tmpdir(), `cg-code-usage-${process.pid}`);
    const extra = used ? ["--import", usage.href] : [];
    const start = performance.now();
    const result = spawnSync(program, [...extra, ...args], {
      stdio: ["ignore", "ignore", "pipe"],
      env: { ...process.env, ...env, CG_CODE_USAGE: file },
      maxBuffer: 64 * 1024 * 1024,
    });
    seconds = Math.min(seconds, (performance.now() - start) / 1000);
    if (result.error) throw result.error;
    if (result.status !== 0)
      throw new Error(`${program} ${args.join(" ").slice(0, 200)}: exit ${result.status}\n${result.stderr}`);
    stderr = String(result.stderr);
    if (used) {
      const [kilobytes, time] = readFileSync(file, "utf8").split(" ").map(Number);
      megabytes = Math.max(megabytes, kilobytes / 1024);
      processor = Math.min(processor, time);
      rmSync(file);
    }
  }
  return { seconds, processor, megabytes, stderr };
}
