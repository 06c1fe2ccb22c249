import { CgError, type Diagnostic } from "../model/diagnostic.js";
import { parseClock } from "./clock.js";

export interface Cue {
  /** Milliseconds. */
  readonly start: number;
  readonly end: number;
  /** Payload lines as written, tags included. */
  readonly lines: readonly string[];
}

export interface Cues {
  /** By start; cues of one start keep the order of the file. */
  readonly cues: readonly Cue[];
  readonly warnings: readonly Diagnostic[];
}

/**
 * The cues of SubRip and WebVTT: a line with an arrow between two times (hours optional), then payload up to a blank line
 * or the next cue. Cues out of order are sorted, with a warning; a cue whose times cannot be read follows the one before it, with
 * a warning. Throws CgError when there is no cue with readable times.
 */
export function cuesOf(text: string, format: "SubRip" | "WebVTT", id: string): Cues {
  const warnings: Diagnostic[] = [];
  const cues: Cue[] = [];
  let current: { start: number; end: number; lines: string[] } | null = null;
  // SubRip has nothing but cues, so text behind a blank line still belongs to one.
  const blankEnds = format === "WebVTT";
  let held: string | null = null;
  let number = 0;
  let sound = 0;
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end);
    at = end + 1;
    number++;
    const arrow = line.length < 200 ? line.indexOf("-->") : -1;
    if (arrow >= 0) {
      // The line held back is the cue's number or name, unless it follows payload without a blank line and is no number.
      if (held !== null && current !== null && !/^\s*\d+\s*$/.test(held)) current.lines.push(held);
      held = null;
      const start = parseClock(line.slice(0, arrow));
      const stop = parseClock(
        line
          .slice(arrow + 3)
          .trim()
          .split(/\s/)[0] ?? "",
      );
      if (start === null || stop === null) {
        if (warnings.length < 20)
          warnings.push({
            about: id,
            kind: "damage",
            message: `line ${number}: not a cue time: ${line.trim().slice(0, 60)}`,
          });
      } else sound++;
      const before = cues[cues.length - 1]?.end ?? 0;
      current = { start: start ?? before, end: stop ?? start ?? before, lines: [] };
      cues.push(current);
      continue;
    }
    if (line.trim() === "") {
      if (held !== null && current !== null) current.lines.push(held);
      held = null;
      if (blankEnds) current = null;
      continue;
    }
    // Headers, notes and style sheets stand outside cues.
    if (current === null) continue;
    if (held !== null) current.lines.push(held);
    held = line;
  }
  if (held !== null && current !== null) current.lines.push(held);
  if (sound === 0) {
    throw new CgError(
      `${id}: not a ${format} file, because it has no cue times such as 00:01:02.000 --> 00:01:04.000`,
      {
        hint: "Export it again, or pass --as txt.",
      },
    );
  }
  const sorted = cues.some((cue, i) => i > 0 && cue.start < (cues[i - 1]?.start ?? 0));
  if (sorted)
    warnings.push({ about: id, kind: "damage", message: "cues were not in order of time and have been sorted" });
  return { cues: sorted ? cues.toSorted((a, b) => a.start - b.start) : cues, warnings };
}
