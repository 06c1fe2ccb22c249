import type { Span } from "../../model/text.js";
import { clock, clockTime } from "../../text/clock.js";
import { trimmed } from "../../text/trimmed.js";
import { labelKey } from "../role/words.js";
import type { LabelHit } from "./labels.js";
import { looksLikeName, tidy } from "./likely-name.js";

/** Lines longer than this hold speech. */
const longest = 60;

const timeLine = new RegExp(String.raw`^[\[(]?(${clock})(?:\s*(?:-->|-|–|—)\s*${clock})?[\])]?$`);

/** A short line of a text and its words; null for one that is long. */
interface Line {
  readonly span: Span;
  readonly words: string | null;
  /** Milliseconds, of a line that is nothing but a time. */
  readonly time: number | null;
}

/**
 * Labels of programs that give the time a line of its own and the name another, the time first (Teams, Trint) or the name (Google Recorder, Happy
 * Scribe). Only where nearly every such time has a name, and the names come again: a text with times between its lines has none. null: no such text.
 */
export function timeLineLabels(text: string, from: number): LabelHit[] | null {
  const lines = linesOf(text, from);
  if (lines === null) return null;
  const after = labelsBeside(lines, 1);
  const before = labelsBeside(lines, -1);
  const hits = after.length >= before.length ? after : before;
  return hits.length === 0 ? null : hits;
}

/** The lines that are not blank; null where fewer than three are times. */
function linesOf(text: string, from: number): Line[] | null {
  const lines: Line[] = [];
  let times = 0;
  for (let at = from; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const span = trimmed(text, at, end);
    at = end + 1;
    if (span.start === span.end) continue;
    const words = span.end - span.start <= longest ? text.slice(span.start, span.end) : null;
    const match = words === null || !words.includes(":") ? null : timeLine.exec(words);
    if (match !== null) times++;
    lines.push({ span, words, time: match === null ? null : clockTime(match[1] ?? "") });
  }
  return times >= 3 ? lines : null;
}

/** A label for every time with a name in the line behind it (1) or before it (-1); none where that is not the rule of the text. */
function labelsBeside(lines: readonly Line[], step: 1 | -1): LabelHit[] {
  const hits: LabelHit[] = [];
  let times = 0;
  for (const [index, line] of lines.entries()) {
    if (line.time === null) continue;
    times++;
    const name = lines[index + step];
    const speech = lines[index + (step === 1 ? 2 : 1)];
    const label = nameOf(name?.words ?? null);
    if (name === undefined || label === null || speech === undefined || speech.time !== null) continue;
    const [top, bottom] = step === 1 ? [line, name] : [name, line];
    hits.push({
      span: { start: top.span.start, end: bottom.span.end },
      ...{ label, key: labelKey(label), shape: "clock", number: null, own: true, listed: false, time: line.time },
    });
  }
  const names = new Set(hits.map(({ key }) => key));
  const rule = hits.length >= 3 && hits.length >= times * 0.8 && names.size <= Math.max(hits.length / 2, 2);
  return rule ? hits : [];
}

function nameOf(words: string | null): string | null {
  if (words === null || /[:.?!,]\s*$|:\s/.test(words.replace(/:$/, ""))) return null;
  const label = tidy(words.replace(/:$/, ""));
  return looksLikeName(label) ? label : null;
}
