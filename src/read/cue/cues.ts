import { CgError, type Diagnostic } from "../../model/diagnostic.js";
import type { Label } from "../../model/text.js";
import { parseClock } from "../../text/clock.js";

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

/** Warnings that are told one by one. */
const mostWarnings = 20;

/** Names that programs give to cues: numbers, and the ids of Teams. */
const cueName = /^\s*(?:\d{1,9}|[0-9a-f]{8}-[0-9a-f-]{27}(?:[/-]\d+){0,3})\s*$/i;
const notSpeech = /^(?:NOTE|STYLE|REGION)(?:[ \t]|$)/;

interface OpenCue {
  readonly start: number;
  readonly end: number;
  readonly lines: string[];
}

/**
 * The cues of SubRip and WebVTT: a line with an arrow between two times (hours optional), then payload up to a blank line
 * or the next cue. Cues out of order are sorted, with a warning; a cue whose times cannot be read follows the one before it, and text outside
 * cues goes with the one before, with a warning each. Throws CgError when there is no cue with readable times.
 */
export function cuesOf(text: string, format: "SubRip" | "WebVTT", id: string): Cues {
  const cues: OpenCue[] = [];
  const problems: Label[] = [];
  let current: OpenCue | null = null;
  // SubRip has nothing but cues, so text behind a blank line still belongs to one.
  const blankEnds = format === "WebVTT";
  let passing = false;
  /** Lines that may yet prove to be the name of the next cue. */
  let held: { readonly line: string; readonly number: number; readonly apart: boolean }[] = [];
  let apart = true;
  let number = 0;
  let sound = 0;
  const settle = (lines: typeof held): void => {
    for (const { line, number: at, apart: loose } of lines) {
      const owner = current ?? cues[cues.length - 1];
      if (owner === undefined || (loose && current === null && cueName.test(line))) continue;
      owner.lines.push(line);
      if (current === null)
        problems.push({
          en: `line ${at}: text outside a cue, taken with the one before`,
          id: `baris ${at}: teks di luar takarir, digabung dengan yang sebelumnya`,
        });
    }
    held = [];
  };
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const line = text.slice(at, end);
    at = end + 1;
    number++;
    const times = timesOf(line, current !== null && !apart);
    if (times !== null) {
      // The line before is the cue's number or name, unless it follows payload without a blank line and is no such name.
      const last = held.at(-1);
      const name = last !== undefined && (cueName.test(last.line) || (last.apart && current === null));
      settle(name ? held.slice(0, -1) : held);
      if (times.start === null || times.end === null) {
        const shown = line.trim().slice(0, 60);
        problems.push({
          en: `line ${number}: not a cue time: ${shown}`,
          id: `baris ${number}: bukan waktu takarir: ${shown}`,
        });
      } else sound++;
      const before: number = cues[cues.length - 1]?.end ?? 0;
      current = { start: times.start ?? before, end: times.end ?? times.start ?? before, lines: [] };
      cues.push(current);
      passing = false;
      apart = false;
      continue;
    }
    if (line.trim() === "") {
      settle(held);
      // YouTube begins a payload with a line of one blank; only an empty line ends a cue.
      if (blankEnds && line === "") {
        current = null;
        passing = false;
      }
      apart = true;
      continue;
    }
    if (current === null && held.length === 0 && notSpeech.test(line)) passing = true;
    // The head of the file, notes and style sheets stand outside cues.
    if (passing || cues.length === 0) continue;
    if (held.length > 0) settle(held);
    held = [{ line, number, apart }];
    apart = false;
  }
  settle(held);
  if (sound === 0) {
    throw new CgError(
      `${id}: not a ${format} file, because it has no cue times such as 00:01:02.000 --> 00:01:04.000`,
      {
        hint: "Export it again, or pass --as txt.",
      },
    );
  }
  return inOrder(cues, id, problems);
}

/** Cues by their start, with the problems that were met. */
function inOrder(cues: readonly Cue[], id: string, problems: readonly Label[]): Cues {
  const warnings = problems
    .slice(0, mostWarnings)
    .map(({ en, id: indonesian }): Diagnostic => ({ about: id, kind: "damage", message: en, indonesian }));
  const more = problems.length - warnings.length;
  if (more > 0)
    warnings.push({
      about: id,
      kind: "damage",
      message: `and ${more} more such lines`,
      indonesian: `dan ${more} baris lain semacam itu`,
    });
  const sorted = cues.some((cue, i) => i > 0 && cue.start < (cues[i - 1]?.start ?? 0));
  if (sorted)
    warnings.push({
      about: id,
      kind: "damage",
      message: "cues were not in order of time and have been sorted",
      indonesian: "takarir tidak urut menurut waktu dan telah diurutkan",
    });
  return { cues: sorted ? cues.toSorted((a, b) => a.start - b.start) : cues, warnings };
}

interface CueTimes {
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * The times of a line with an arrow, null for each that cannot be read; null for a line that is none. Other arrows than `-->` count between two
 * times only, and words before an arrow are speech, in a payload (`within`) also with numbers among them.
 */
function timesOf(line: string, within: boolean): CueTimes | null {
  if (line.length >= 200 || !/>|→/.test(line)) return null;
  const arrow = /-->|[-–—]>|→/.exec(line);
  if (arrow === null) return null;
  const before = line.slice(0, arrow.index);
  const start = parseClock(before);
  const stop = line.slice(arrow.index + arrow[0].length).trim();
  const end = parseClock(stop.split(/\s/)[0] ?? "");
  if (arrow[0] !== "-->") return start === null || end === null ? null : { start, end };
  return (within ? /[^\s\d:.,;]/.test(before) : /[^\s\d]/.test(before) && !/\d/.test(before)) ? null : { start, end };
}
