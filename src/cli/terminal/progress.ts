import type { Io } from "./io.js";

/** How far a run is: on a terminal only, after the first second, at most five times a second, and wiped away at the end. */
export interface Progress {
  step(): Promise<void>;
  end(): Promise<void>;
}

/** `total`: how many sources there are. */
export function progress(total: number, quiet: boolean, io: Io): Progress {
  if (quiet || !io.stderr.isTerminal) return { step: async () => {}, end: async () => {} };
  let shown = io.now() + 800;
  let count = 0;
  let visible = false;
  return {
    step: async () => {
      count++;
      const now = io.now();
      if (now - shown < 200) return;
      shown = now;
      visible = true;
      await io.stderr.write(`\r${count} of ${total} sources read`);
    },
    end: async () => {
      if (visible) await io.stderr.write("\r\u001b[K");
    },
  };
}
