import type { Cue } from "./cues.js";
import { plain } from "./lines.js";

/** Cues further apart than this, in milliseconds, do not roll on from each other. */
const longestGap = 1000;

/** YouTube shows a line alone for 10 milliseconds before the next comes below it. */
const moment = 100;

/** A line of a cue as written, and as read. */
interface Line {
  readonly raw: string;
  readonly words: string;
}

/**
 * Captions that roll (YouTube, live captions) show the line before once more above the new one, or a line as it grows: each line is told once, at the
 * time it comes first. Only where most cues do so; a word said twice in other captions stays.
 */
export function unrolled(cues: readonly Cue[]): readonly Cue[] {
  const shown = cues.map(({ lines }) =>
    lines.flatMap((raw): Line[] => {
      const words = plain(raw);
      return words === "" ? [] : [{ raw, words }];
    }),
  );
  let pairs = 0;
  let rolling = 0;
  for (let i = 1; i < cues.length; i++) {
    if (!follows(cues, i)) continue;
    pairs++;
    const lines = shown[i] ?? [];
    const old = repeated(shown[i - 1] ?? [], lines);
    // A whole cue once more is somebody who repeats himself, unless it is there for a moment only.
    const rolls = old > 0 && (old < lines.length || (cues[i]?.end ?? 0) - (cues[i]?.start ?? 0) <= moment);
    if (rolls || grows(shown[i - 1] ?? [], lines)) rolling++;
  }
  if (rolling < 3 || rolling < pairs * 0.5) return cues;
  return cues.flatMap((cue, i) => {
    const lines = shown[i] ?? [];
    const before = i > 0 && follows(cues, i) ? (shown[i - 1] ?? []) : [];
    const old = repeated(before, lines);
    const fresh = lines.slice(old).map(({ raw }) => raw);
    if (old === 0 && grows(before, lines)) {
      fresh[0] = (lines[0]?.words ?? "").slice(before.at(-1)?.words.length ?? 0);
    }
    return fresh.length === 0 ? [] : [{ ...cue, lines: fresh }];
  });
}

function follows(cues: readonly Cue[], at: number): boolean {
  return (cues[at]?.start ?? 0) - (cues[at - 1]?.end ?? 0) <= longestGap;
}

/** How many lines at the top are the last ones of the cue before. */
function repeated(before: readonly Line[], lines: readonly Line[]): number {
  for (let count = Math.min(before.length, lines.length, 4); count > 0; count--) {
    const tail = before.slice(-count);
    if (tail.every(({ words }, i) => words === lines[i]?.words)) return count;
  }
  return 0;
}

/** Whether the first line is the last one of the cue before with more words. */
function grows(before: readonly Line[], lines: readonly Line[]): boolean {
  const last = before.at(-1)?.words ?? "";
  return last !== "" && (lines[0]?.words.startsWith(`${last} `) ?? false);
}
