import type { Role } from "../../model/document.js";
import { isNote } from "../note/notes.js";
import { baseKey, type LabelMeaning, meaningOf } from "../role/words.js";
import { type Candidates, isLetterPair, type Weighed, weigh } from "./holds.js";
import { introduced, shorterKeys } from "./introduced.js";
import type { LabelHit } from "./labels.js";
import { likeness } from "./likeness.js";
import { mostCompared, nearest } from "./resemblance.js";
import type { Shape } from "./shapes.js";

/** What is known of labels before the text is asked: from study.yaml and from a legend in the text. */
export interface KnownLabels {
  /** Label key to role. */
  readonly roles: ReadonlyMap<string, Role>;
  /** Whether the text calls itself what somebody has said. */
  readonly transcript?: boolean;
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
  const full = fullNames(heads, counts, meaning);
  const isKnown = (key: string): boolean => {
    const what = meaning.get(key) ?? null;
    return what === "interviewer" || what === "participant" || what === "speaker" || what === "courtesy";
  };
  const silent = silentKeys(text, heads);
  const main = new Set(
    [...counts.keys()].filter((key) => isKnown(key) || ((counts.get(key) ?? 0) >= 2 && !silent.has(key))),
  );
  dropNumbers(main);
  const comparable = main.size <= mostCompared;
  const isLikeMain = likeness(text, heads, main, meaning);
  const found = heads.filter((hit) => {
    // Lists of agencies and their tasks look like turns; only roles speak from a list.
    if (hit.listed && !isKnown(hit.key)) return false;
    if (numbers.has(hit.key) && !main.has(hit.key)) return false;
    if ((shape === "bracket" || shape === "paren") && isNote(hit.label, true)) return false;
    if (main.has(hit.key) || isOfSeveral(hit.key, main)) return true;
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
  const candidates: Candidates = {
    labels,
    order,
    shape,
    meaning,
    heads: heads.length,
    transcript: known.transcript === true,
  };
  return { shapes, heads, labels, weighed: weigh(text, candidates) };
}

/** Words that count what somebody lists: `One: …`, `Kedua: …`. */
const numbers: ReadonlySet<string> = new Set([
  ...["one", "two", "three", "four", "five", "first", "second", "third", "firstly", "secondly", "thirdly"],
  ...["satu", "dua", "tiga", "empat", "lima", "pertama", "kedua", "ketiga", "keempat", "kelima"],
]);

/** Takes out the words that count, where two others at least speak: then they count what one of them says. */
function dropNumbers(main: Set<string>): void {
  const counting = [...main].filter((key) => numbers.has(key));
  if (main.size - counting.length >= 2) for (const key of counting) main.delete(key);
}

/** Whether a label names several who speak by themselves too, and now at once: `Bapak & Ibu`. */
function isOfSeveral(key: string, main: ReadonlySet<string>): boolean {
  const names = key.split(/\s*[&+,/]\s*|\s+(?:dan|and)\s+/);
  return names.length >= 2 && names.every((name) => main.has(name));
}

/** Keys behind which nothing but a time in brackets ever stands before the next label: `**Break:** [23:46]`. */
function silentKeys(text: string, heads: readonly LabelHit[]): ReadonlySet<string> {
  const silent = new Set<string>();
  const speaking = new Set<string>();
  heads.forEach(({ key, span }, i) => {
    const said = text.slice(span.end, Math.min(heads[i + 1]?.span.start ?? text.length, span.end + 40));
    (/^[^\p{L}]*[[(][\d:.]*\d:\d\d[\d:.]*\\?[\])][^\p{L}]*$/u.test(said) ? silent : speaking).add(key);
  });
  for (const key of speaking) silent.delete(key);
  return silent;
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
  const again = [...counts].flatMap(([key, times]) => (times >= 2 ? [key] : []));
  const speaking = new Set<LabelMeaning>(again.flatMap((key) => meaning.get(key) ?? []));
  // `T` and `J` ask and answer.
  if (isLetterPair(new Set(again))) for (const side of ["interviewer", "participant"] as const) speaking.add(side);
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
function fullNames(
  heads: readonly LabelHit[],
  counts: Map<string, number>,
  meaning: ReadonlyMap<string, LabelMeaning | null>,
): Map<string, string> {
  const full = new Map<string, string>();
  for (const { label, key } of heads) {
    const short = introduced(label)?.short;
    if (short !== undefined && !full.has(short)) full.set(short, key);
  }
  for (const [short, { key }] of shorterKeys(new Set(heads.map(({ label }) => label)))) {
    // One word alone before brackets may be anything.
    if (!full.has(short) && !(isWord(short) && key.startsWith(`${short} (`))) full.set(short, key);
  }
  for (const [short, key] of full) {
    const times = counts.get(short);
    const says = meaning.get(short);
    if (times === undefined || says === "interviewer" || says === "participant") full.delete(short);
    else {
      counts.set(key, (counts.get(key) ?? 0) + times);
      counts.set(short, times + 1);
    }
  }
  return full;
}

function isWord(key: string): boolean {
  return !key.includes(" ");
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
