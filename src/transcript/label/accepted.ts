import type { Role } from "../../model/document.js";
import { isNote } from "../note/notes.js";
import { baseKey, isOffice, type LabelMeaning, meaningOf } from "../role/words.js";
import { type Candidates, type Weighed, weigh } from "./holds.js";
import { introduced } from "./introduced.js";
import type { LabelHit } from "./labels.js";
import { isMostlyCapitals } from "./likely-name.js";
import { mostCompared, nearest } from "./resemblance.js";
import type { Shape } from "./shapes.js";
import { soundsSpoken } from "./speech.js";

/** What is known of labels before the text is asked: from study.yaml and from a legend in the text. */
export interface KnownLabels {
  /** Label key to role. */
  readonly roles: ReadonlyMap<string, Role>;
}

/** Line heads of some shapes, tried as the labels of a document. */
export interface Trial {
  readonly shapes: readonly Shape[];
  /** Line heads of these shapes. */
  readonly heads: readonly LabelHit[];
  /** Those that would be labels; whether they are, `weighed` says. */
  readonly labels: readonly LabelHit[];
  readonly weighed: Weighed;
}

/**
 * Which line heads of one shape would be labels: those that come back, those that name a role, and single ones that are like the others.
 * Then all are weighed together.
 */
export function tryShapes(
  text: string,
  shapes: readonly Shape[],
  heads: readonly LabelHit[],
  known: KnownLabels,
): Trial {
  const shape = shapes[0] ?? "colon";
  const meaning = meaningsOf(heads, known);
  const counts = new Map<string, number>();
  for (const { key } of heads) counts.set(key, (counts.get(key) ?? 0) + 1);
  const full = fullNames(heads, counts);
  const isKnown = (key: string): boolean => {
    const what = meaning.get(key) ?? null;
    return what === "interviewer" || what === "participant" || what === "speaker" || what === "courtesy";
  };
  const main = new Set([...counts.keys()].filter((key) => (counts.get(key) ?? 0) >= 2 || isKnown(key)));
  const comparable = main.size <= mostCompared;
  const isLikeMain = likeness(text, heads, main, meaning);
  const found = heads.filter((hit) => {
    // Lists of agencies and their tasks look like turns; only roles speak from a list.
    if (hit.listed && !isKnown(hit.key)) return false;
    if ((shape === "bracket" || shape === "paren") && isNote(hit.label, true)) return false;
    if (main.has(hit.key)) return true;
    // Once: with a time it can be nothing else, and a slip of the pen is still somebody speaking.
    return (
      shape === "clock" ||
      shape === "beside" ||
      shape === "chat" ||
      shape === "code" ||
      (comparable && nearest(hit.key, main) !== null) ||
      isLikeMain(hit)
    );
  });
  const labels = found.slice(billings(text, found, meaning, counts));
  const order = labels.map((hit) => full.get(hit.key) ?? hit.key);
  const candidates: Candidates = { labels, order, shape, meaning, heads: heads.length };
  return { shapes, heads, labels, weighed: weigh(text, candidates) };
}

/**
 * How many labels at the top only tell whom the text is about: `Narasumber: Kepala Bidang`, once, a phrase on its line, where others of its
 * side speak again and again.
 */
function billings(
  text: string,
  labels: readonly LabelHit[],
  meaning: ReadonlyMap<string, LabelMeaning | null>,
  counts: ReadonlyMap<string, number>,
): number {
  const speaking = new Set([...counts].flatMap(([key, times]) => (times >= 2 ? (meaning.get(key) ?? []) : [])));
  const isBilling = (first: LabelHit | undefined, second: LabelHit | undefined): boolean => {
    if (first === undefined || second === undefined || (counts.get(first.key) ?? 0) > 1 || first.own) return false;
    const side = meaning.get(first.key);
    if ((side !== "interviewer" && side !== "participant") || !speaking.has(side)) return false;
    const words = text.slice(first.span.end, Math.min(second.span.start, first.span.end + 200)).trim();
    return words.length <= 100 && !/[.?!…\n]/.test(words);
  };
  let count = 0;
  while (isBilling(labels[count], labels[count + 1])) count++;
  return count;
}

/**
 * A full name counts together with the initials it introduces, and with what it has before its brackets or in them (`Ruth Hale (Brentwood) (Lab)`,
 * `The Minister for Water (Helen Brandt)`): the shorter key to the whole one.
 */
function fullNames(heads: readonly LabelHit[], counts: Map<string, number>): Map<string, string> {
  const full = new Map<string, string>();
  for (const hit of heads) {
    for (const short of shorter(hit)) {
      const times = counts.get(short);
      if (times === undefined || full.has(short)) continue;
      full.set(short, hit.key);
      counts.set(hit.key, (counts.get(hit.key) ?? 0) + times);
      counts.set(short, times + 1);
    }
  }
  return full;
}

function shorter({ label, key }: LabelHit): string[] {
  const short = introduced(label)?.short;
  if (short !== undefined) return [short];
  const open = key.indexOf(" (");
  if (open <= 0 || !key.endsWith(")")) return [];
  // One word alone, in the brackets or before them, may be anything.
  return [key.slice(0, open), key.slice(open + 2, -1)].filter((part) => part.includes(" "));
}

/** Role words mean nothing certain as single letters: T with J, Q with A, P with J make each other certain. */
function meaningsOf(heads: readonly LabelHit[], known: KnownLabels): Map<string, LabelMeaning | null> {
  const meaning = new Map<string, LabelMeaning | null>();
  for (const hit of heads) {
    if (meaning.has(hit.key)) continue;
    const told = known.roles.get(hit.key) ?? known.roles.get(baseKey(hit.key));
    meaning.set(
      hit.key,
      told === "interviewer" || told === "participant" ? told : told === undefined ? meaningOf(hit.label) : "speaker",
    );
  }
  return meaning;
}

/**
 * Tells whether a line head that stands once is a label like the main ones: it goes on with their numbers or counts on (`Male 2` after
 * `Male 1`), it is an office in capitals, on its own line or followed by brackets as they are, or every second line around it opens with one of them and what
 * follows sounds like talk.
 */
function likeness(
  text: string,
  heads: readonly LabelHit[],
  main: ReadonlySet<string>,
  meaning: ReadonlyMap<string, LabelMeaning | null>,
): (hit: LabelHit) => boolean {
  const own = heads.filter((hit) => main.has(hit.key) && !hit.listed);
  const first = own[0];
  const last = own[own.length - 1];
  if (own.length < 2 || own.length === heads.length || first === undefined || last === undefined) return () => false;
  const numbered = goingOn(heads, main);
  const capitals = own.filter((hit) => isCapitalOffice(hit.label)).length >= 2;
  // Each with a constituency, a party or an agency behind the name.
  const bracketed = own.filter((hit) => hit.label.endsWith(")")).length >= 2;
  const ownLines = own.filter((hit) => hit.own).length >= Math.max(2, own.length * 0.8);
  const counted = new Set(own.flatMap(({ key }) => (/\d$/.test(key) ? [baseKey(key)] : [])));
  const names = new Set(own.flatMap((hit) => (isName(hit, meaning) ? [hit.key] : [])));
  const dense = names.size >= 2 && own.length >= linesBetween(text, first.span.start, last.span.start) * 0.5;
  const reach = afterLines(text, last.span.end, nextLines);
  return (hit) => {
    if (numbered.has(hit)) return true;
    if (hit.span.start < first.span.start) return false;
    if (/\d$/.test(hit.key) && counted.has(baseKey(hit.key))) return true;
    const office = isOffice(hit.key);
    if (capitals && office && isCapitalOffice(hit.label)) return true;
    if (bracketed && hit.label.endsWith(")") && isName(hit, meaning) && speaks(text, hit)) return true;
    if (ownLines && hit.own && (office || hit.label.endsWith(")"))) return true;
    if (!dense || !isName(hit, meaning) || hit.span.start > reach) return false;
    return office || (names.size >= 3 && speaks(text, hit));
  };
}

/** Lines behind the last label within which another may stand. */
const nextLines = 3;

function isName(hit: LabelHit, meaning: ReadonlyMap<string, LabelMeaning | null>): boolean {
  const what = meaning.get(hit.key) ?? null;
  return hit.key.length > 1 && (what === null || what === "courtesy" || what === "speaker");
}

function isCapitalOffice(label: string): boolean {
  const plain = label.replace(/[(:].*$/, "");
  return plain === plain.toUpperCase() && isMostlyCapitals(label);
}

/** Heads whose paragraph numbers go on by one, where those of main labels make at least half of them. */
function goingOn(heads: readonly LabelHit[], main: ReadonlySet<string>): Set<LabelHit> {
  const numbered = heads.filter((hit) => hit.number !== null);
  const steps = numbered.filter((hit, i) => i > 0 && hit.number === (numbered[i - 1]?.number ?? 0) + 1).length;
  const known = numbered.filter((hit) => main.has(hit.key)).length;
  if (numbered.length < 4 || steps < (numbered.length - 1) * 0.8 || known < numbered.length / 2) return new Set();
  return new Set(numbered);
}

function speaks(text: string, hit: LabelHit): boolean {
  const end = text.indexOf("\n", hit.span.end + 1);
  return soundsSpoken(text, { start: hit.span.end, end: end < 0 ? text.length : end });
}

/** Where so many lines have ended behind a place. */
function afterLines(text: string, from: number, lines: number): number {
  let at = from;
  for (let i = 0; i < lines; i++) {
    const end = text.indexOf("\n", at);
    if (end < 0) return text.length;
    at = end + 1;
  }
  return at;
}

function linesBetween(text: string, start: number, end: number): number {
  let lines = 1;
  for (let at = text.indexOf("\n", start); at >= 0 && at < end; at = text.indexOf("\n", at + 1))
    if (text.charCodeAt(at + 1) !== 10) lines++;
  return lines;
}
