import type { Io, Output } from "../../src/cli/terminal/io.js";

/** A world in which nothing is heard. */
export function quietIo(cwd: string): Io {
  const nowhere: Output = { write: async () => {}, isTerminal: false, columns: null };
  return { stdout: nowhere, stderr: nowhere, cwd, env: {}, signal: new AbortController().signal, now: () => 0 };
}
