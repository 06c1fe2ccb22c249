import { labelKey } from "../role/words.js";
import type { LabelHit } from "./labels.js";
import { asScanned } from "./resemblance.js";

/** A label needs so many places with a colon before a line without one is read as it. */
const least = 2;

/**
 * Labels whose colon is missing or misread: a line that opens with a label of the document, as written there, and goes on as speech does,
 * between labels of somebody else. `Informan Betul, Pak.`, `P; Lalu?`, or the label alone on its line; and labels that a scanner misread.
 */
export function withMissingColons(text: string, labels: readonly LabelHit[]): LabelHit[] {
  const written = writtenLabels(labels);
  if (written.size === 0) return [];
  const scanned = new Set([...written.values()].flat().flatMap(({ key }) => (key.length >= 6 ? [asScanned(key)] : [])));
  const found: LabelHit[] = [];
  for (let i = 0; i < labels.length; i++) {
    const before = labels[i];
    if (before === undefined) break;
    const next = labels[i + 1];
    const end = next?.span.start ?? text.length;
    const between: LabelHit[] = [];
    let last = before.key;
    // Mostly the next label stands on the next line.
    for (let at = text.indexOf("\n", before.span.end); at >= 0 && at + 1 < end; at = text.indexOf("\n", at + 1)) {
      const first = skipBlanksOfLine(text, at + 1);
      const own = written.get(text.charCodeAt(first));
      const stop = Math.min(end, first + longest);
      const hit = (own === undefined ? null : labelAt(text, first, stop, own)) ?? misread(text, first, stop, scanned);
      if (hit === null || hit.key === last) continue;
      between.push(hit);
      last = hit.key;
    }
    // Followed by a label of the same speaker the words are no label.
    if (last === next?.key) between.pop();
    found.push(...between);
  }
  // Once in a while only: words that come so often are a way of speaking.
  return found.length <= labels.length / 2 ? found : [];
}

const longest = 80;

/** Labels with a colon as they are written, by their first code unit; two words of a courtesy are no risk, "I" is. */
function writtenLabels(labels: readonly LabelHit[]): Map<number, LabelHit[]> {
  const counts = new Map<string, { readonly hit: LabelHit; times: number }>();
  for (const hit of labels) {
    if (hit.shape !== "colon" || hit.listed) continue;
    const own = counts.get(hit.label);
    if (own === undefined) counts.set(hit.label, { hit, times: 1 });
    else own.times++;
  }
  const written = new Map<number, LabelHit[]>();
  if (counts.size > 12) return written;
  for (const { hit, times } of counts.values()) {
    if (times < least) continue;
    const first = hit.label.charCodeAt(0);
    written.set(
      first,
      [...(written.get(first) ?? []), hit].sort((a, b) => b.label.length - a.label.length),
    );
  }
  return written;
}

/** `lnforman 1 :`, `Penel iti :`: what a scanner made of a label, with its colon. It stays a label of its own. */
function misread(text: string, first: number, end: number, scanned: ReadonlySet<string>): LabelHit | null {
  if (scanned.size === 0) return null;
  const label = /^(\p{L}[\p{L}\d ]{4,30}?)\s*:(?=\s)/u.exec(text.slice(first, Math.min(end, first + 34)));
  const words = label?.[1] ?? "";
  if (label === null || !scanned.has(asScanned(words))) return null;
  const span = { start: first, end: first + label[0].length };
  return {
    span,
    label: words,
    key: labelKey(words),
    shape: "colon",
    number: null,
    own: false,
    listed: false,
    time: null,
  };
}

function skipBlanksOfLine(text: string, start: number): number {
  let first = start;
  while (text.charCodeAt(first) === 32 || text.charCodeAt(first) === 9) first++;
  return first;
}

function labelAt(text: string, first: number, end: number, written: readonly LabelHit[]): LabelHit | null {
  for (const { label, key, shape } of written) {
    if (!text.startsWith(label, first)) continue;
    const line = text.slice(first + label.length, end).split("\n", 1)[0] ?? "";
    // A single letter is a word as well ("I"): it needs the mark of a slip. Words need a capital behind them, or nothing at all.
    const slip =
      label.length === 1 ? /^\s*[;,]\s+(?=\S)/.exec(line) : /^(?:\s*[;]\s*|\s+)(?=["“'(]?\p{Lu})|^\s*$/u.exec(line);
    if (slip === null) continue;
    const length = label.length + slip[0].length;
    return {
      span: { start: first, end: first + (slip[0].trim() === "" && slip[0] === line ? label.length : length) },
      label,
      key,
      shape,
      number: null,
      own: slip[0] === line,
      listed: false,
      time: null,
    };
  }
  return null;
}
