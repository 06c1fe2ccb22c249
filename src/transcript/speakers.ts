import type { Role } from "../model/document.js";
import { isBlank, type Span } from "../model/text.js";
import type { LabelHit } from "./labels.js";
import { isNote } from "./notes.js";
import { baseKey, type LabelMeaning, labelKey, meaningOf } from "./role-words.js";
import type { Shape } from "./shapes.js";

/** What is known of labels before the text is asked: from study.yaml and from a legend in the text. */
export interface KnownLabels {
  /** Label key to role. */
  readonly roles: ReadonlyMap<string, Role>;
}

export interface Speakers {
  /** Accepted labels in order of the text. */
  readonly labels: readonly LabelHit[];
  /** Keys of labels that look like a mistyped one: key to the key it resembles. Never merged. */
  readonly resembling: ReadonlyMap<string, string>;
}

/** Shapes of which one is chosen for a document; those of a group may stand side by side. */
const groups: readonly (readonly Shape[])[] = [
  ["colon", "clock", "tab"],
  ["bracket"],
  ["bare"],
  ["paren"],
  ["dash"],
  ["letter"],
];

/**
 * Decides over the whole document which label shapes are labels. Every group of shapes is scored; the one that labels most wins.
 * A label counts when it occurs twice or is a known role, and at least two different ones alternate; a single one counts only
 * when it is a role (the other side then speaks without a label).
 */
export function speakersOf(text: string, hits: readonly LabelHit[], known: KnownLabels): Speakers {
  let best = timedLabels(text, hits, known);
  // Where labels carry times, a colon without one is mostly just a colon.
  if (best.length > 0) return { labels: best, resembling: resemblances(best) };
  for (const shapes of groups) {
    const own = hits.filter((hit) => shapes.includes(hit.shape));
    if (own.length <= best.length) continue;
    const accepted = acceptedOf(text, own, shapes[0] ?? "colon", known);
    if (accepted.length > best.length) best = accepted;
  }
  return { labels: best, resembling: resemblances(best) };
}

/** Labels with times, three or more, together with untimed ones of the same speakers or of a role. */
function timedLabels(text: string, hits: readonly LabelHit[], known: KnownLabels): LabelHit[] {
  const timed = acceptedOf(
    text,
    hits.filter((hit) => hit.shape === "clock"),
    "clock",
    known,
  );
  if (timed.length < 3) return [];
  const keys = new Set(timed.map((hit) => hit.key));
  const isRole = (hit: LabelHit): boolean => {
    const meaning = meaningOf(hit.label);
    return hit.key.length > 1 && (meaning === "interviewer" || meaning === "participant");
  };
  return hits.filter((hit) => hit.shape === "clock" || (hit.shape === "colon" && (keys.has(hit.key) || isRole(hit))));
}

function acceptedOf(text: string, hits: readonly LabelHit[], shape: Shape, known: KnownLabels): LabelHit[] {
  const meaning = meaningsOf(hits, known);
  const counts = new Map<string, number>();
  for (const hit of hits) counts.set(hit.key, (counts.get(hit.key) ?? 0) + 1);
  // A full name and the initials it introduces count together.
  const full = new Map<string, string>();
  for (const hit of hits) {
    const short = introduced(hit.label)?.short;
    const times = short === undefined ? undefined : counts.get(short);
    if (short === undefined || times === undefined || full.has(short)) continue;
    full.set(short, hit.key);
    counts.set(hit.key, (counts.get(hit.key) ?? 0) + times);
    counts.set(short, times + 1);
  }
  const isKnown = (key: string): boolean => {
    const what = meaning.get(key) ?? null;
    return what === "interviewer" || what === "participant" || what === "speaker" || what === "courtesy";
  };
  const mainKeys = new Set([...counts.keys()].filter((key) => (counts.get(key) ?? 0) >= 2 || isKnown(key)));
  const accepted = hits.filter((hit) => {
    // Lists of agencies and their tasks look like turns; only roles speak from a list.
    if (hit.listed && !isKnown(hit.key)) return false;
    if ((shape === "bracket" || shape === "paren") && isNote(hit.label, true)) return false;
    if (mainKeys.has(hit.key)) return true;
    // Once: with a time it can be nothing else, and a slip of the pen is still somebody speaking.
    return hit.shape === "clock" || nearest(hit.key, mainKeys) !== null;
  });
  const keys = accepted.map((hit) => full.get(hit.key) ?? hit.key);
  return holds(text, accepted, keys, shape, meaning, hits.length) ? accepted : [];
}

/** Role words mean nothing certain as single letters: T with J, Q with A, P with J make each other certain. */
function meaningsOf(hits: readonly LabelHit[], known: KnownLabels): Map<string, LabelMeaning | null> {
  const meaning = new Map<string, LabelMeaning | null>();
  for (const hit of hits) {
    if (meaning.has(hit.key)) continue;
    const told = known.roles.get(hit.key) ?? known.roles.get(baseKey(hit.key));
    meaning.set(
      hit.key,
      told === "interviewer" || told === "participant" ? told : told === undefined ? meaningOf(hit.label) : "speaker",
    );
  }
  return meaning;
}

/** Whether labels of one group hold together as a conversation. `order`: who speaks, label by label. */
function holds(
  text: string,
  labels: readonly LabelHit[],
  order: readonly string[],
  shape: Shape,
  meaning: ReadonlyMap<string, LabelMeaning | null>,
  candidates: number,
): boolean {
  const keys = new Set(order);
  const sides = new Set([...keys].map((key) => meaning.get(key) ?? null));
  const roles = sides.has("interviewer") || sides.has("participant");
  if (shape === "clock") return labels.length >= 2 && (keys.size >= 2 || labels.length >= 3);
  if (keys.size === 1) return roles && shape !== "paren" && labels.length >= 2 && speechShare(text, labels, 10) >= 0.3;
  let changes = 0;
  for (let i = 1; i < labels.length; i++) if (order[i] !== order[i - 1]) changes++;
  if (keys.size < 2 || changes === 0) return false;
  const letters = [...keys].every((key) => key.length === 1);
  switch (shape) {
    case "letter":
      // A., B., C. number a list; only the pairs of question and answer are labels.
      return labels.length >= 4 && changes >= labels.length / 2 && isLetterPair(keys);
    case "dash":
      return labels.length >= 3 && changes >= 2;
    case "bare":
      return labels.length >= 3 && changes >= 2 && roles;
    case "paren":
      // Only above speech, never above a gap, as the names of agencies stand in tables.
      if (labels.some((hit) => !/^\n[^\n]*\S/.test(text.slice(hit.span.end, hit.span.end + 80)))) return false;
      break;
    default:
      break;
  }
  // A question and an answer by role need little else: speech may be short and written without marks.
  const both = sides.has("interviewer") && sides.has("participant");
  const speech = speechShare(text, labels, both ? 4 : 10);
  const often = labels.length > keys.size;
  if (roles || (letters && isLetterPair(keys)))
    return often || labels.length >= 4 ? speech >= 0.3 : speech >= 0.5 && sides.size >= 2;
  // Only names: they must come often, change often, hold most of what could be a label, and be followed by speech.
  const first = labels[0]?.span.start ?? 0;
  return (
    labels.length >= 4 &&
    changes >= 2 &&
    often &&
    speech >= 0.5 &&
    labels.length >= candidates * 0.4 &&
    labels.length >= linesFrom(text, first) * 0.06
  );
}

/** Letters that mean a question and an answer, or a researcher and an informant, when they stand together. */
const letterPairs = ["qa", "tj", "tn", "ti", "ts", "tr", "pj", "pn", "pi", "pr", "ps", "ir", "is", "in"];

function isLetterPair(keys: ReadonlySet<string>): boolean {
  return keys.size <= 3 && letterPairs.some(([first, second]) => keys.has(first ?? "") && keys.has(second ?? ""));
}

/** Share of labels followed by speech: a sentence mark at the end, or so many words. */
function speechShare(text: string, labels: readonly LabelHit[], words: number): number {
  let speech = 0;
  for (let i = 0; i < labels.length; i++) {
    const start = labels[i]?.span.end ?? 0;
    const next = labels[i + 1]?.span.start ?? text.length;
    if (isSpeech(text, { start, end: Math.min(next, start + 4000) }, words)) speech++;
  }
  return labels.length === 0 ? 0 : speech / labels.length;
}

function isSpeech(text: string, span: Span, least: number): boolean {
  let last = span.end;
  while (last > span.start && (isBlank(text.charCodeAt(last - 1)) || `"'”’)*_`.includes(text.charAt(last - 1)))) last--;
  if (last === span.start) return false;
  if (".?!…".includes(text.charAt(last - 1))) return true;
  let words = 0;
  for (let at = span.start + 1; at < last; at++) {
    if (isBlank(text.charCodeAt(at)) && !isBlank(text.charCodeAt(at - 1)) && ++words >= least) return true;
  }
  return false;
}

function linesFrom(text: string, from: number): number {
  let lines = 0;
  for (let at = from; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    if (end > at) lines++;
    at = end + 1;
  }
  return lines;
}

/** Labels that occur once and are one slip away from one that occurs often. */
function resemblances(labels: readonly LabelHit[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const hit of labels) counts.set(hit.key, (counts.get(hit.key) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= 2).map(([key]) => key);
  const found = new Map<string, string>();
  for (const [key, count] of counts) {
    if (meaningOf(key) !== null) continue;
    const other =
      count <= 2
        ? nearest(
            key,
            frequent.filter((name) => name !== key && (counts.get(name) ?? 0) > count * 2),
          )
        : null;
    if (other !== null) found.set(key, other);
  }
  return found;
}

/** The first of the keys that differs by one letter left out, put in, changed or swapped, in words of six letters or more. */
function nearest(key: string, keys: Iterable<string>): string | null {
  if (key.length < 6 || /\d/.test(key)) return null;
  for (const other of keys) if (other.length >= 6 && !/\d/.test(other) && isOneSlip(key, other)) return other;
  return null;
}

function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail++;
  const left = a.length - start - tail;
  const right = b.length - start - tail;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}

/** The two forms in which a full name introduces its initials: `Name Surname (N)`. null when the label is no such introduction. */
export function introduced(label: string): { readonly name: string; readonly short: string } | null {
  const match = /^([^()]{2,60}?)\s*\(([\p{L}]{1,5})\.?\)$/u.exec(label);
  if (match === null) return null;
  const name = match[1] ?? "";
  const short = match[2] ?? "";
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join("");
  return initials.toLowerCase().includes(short.toLowerCase()) || name.toLowerCase().startsWith(short.toLowerCase())
    ? { name, short: labelKey(short) }
    : null;
}
