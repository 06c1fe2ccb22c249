import type { Mask } from "../../model/document.js";
import { trimmed } from "../../text/trimmed.js";

/** Longer lines at the head of an export are a summary that somebody reads. */
const longest = 600;

const month = String.raw`(?:jan|feb|mar|apr|may|mei|jun|jul|aug|agu|sep|oct|okt|nov|dec|des)\p{L}{0,6}\.?`;
const time = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?\s?(?:[ap]\.?m\.?|WIB|WITA|WIT)?`;
const length = String.raw`(?:\d{1,3}\s?h(?:rs?|ours?)?\s?)?\d{1,3}\s?m(?:ins?|inutes?)?(?:\s?\d{1,2}\s?s(?:ecs?|econds?)?)?|\d{1,3}(?::\d{2}){1,2}`;
/** `Tue, Mar 12, 2024 10:02AM • 41:37`, `February 20, 2024, 2:03AM`, `12 Maret 2024 10.02 WIB`, `38m 12s`. */
const recorded = new RegExp(
  String.raw`^(?:(?:\p{L}{3,9},?\s)?(?:${month}\s\d{1,2}|\d{1,2}\s${month}),?\s\d{4},?(?:\s(?:at\s)?${time})?(?:\s?[•·|–-]\s?(?:${length}))?|${length})$`,
  "iu",
);
/** What Teams says of itself. */
const started = /^\S[^\n]{0,80} (?:started|stopped) transcription$/i;
/** What Otter puts above its words and its names; these follow on the same line or the next one. */
const otter = /^(?:SUMMARY KEYWORDS|KEYWORDS|SPEAKERS)\b(.*)$/;

/**
 * Lines above the first label that a program of transcription put there and nobody said: when and how long it recorded, Otter's key words and its list of
 * speakers. Anything else there stays text.
 */
export function exportHeads(text: string, from: number, to: number): Mask[] {
  const masks: Mask[] = [];
  let listed = false;
  for (let at = from; at < to; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 || found > to ? to : found;
    const span = trimmed(text, at, end);
    at = end + 1;
    if (span.start === span.end) continue;
    const words = text
      .slice(span.start, Math.min(span.end, span.start + longest + 1))
      .replace(/^[#*_\s]+|[*_\s]+$/g, "");
    const list = otter.exec(words);
    if (words.length <= longest && (list !== null || listed || recorded.test(words) || started.test(words)))
      masks.push({ span, why: "header" });
    listed = list !== null && (list[1] ?? "").trim() === "";
  }
  return masks;
}
