import { isNote } from "../note/notes.js";
import { meaningOf } from "../role/words.js";
import { linesThat } from "./alone.js";
import { isLetter } from "./characters.js";
import type { LabelHit } from "./labels.js";
import { soundsSpoken } from "./speech.js";

/** `Tomas Lind`: words with a capital and small letters; what happens stands in capitals as well (`KETUK PALU 3X`). */
const personName = /^(?:\p{Lu}[\p{L}'’.-]*\p{Ll}[\p{L}'’-]*\.?)(?: \p{Lu}[\p{L}'’.-]*){0,3}(?: \([^()]{2,40}\))?$/u;
/** Longest name, and share of timed labels that fill their lines. */
const longest = 50;
const mostlyOwn = 0.8;
/** Share of places of a name never timed that must sound like talk, and share of changes of speaker with all names together. */
const soundsLike = 0.5;
const mostlyChanges = 0.8;

/**
 * Names alone on their lines where only some have a time: those of whom another line gives one, and others that come back above what somebody says, as
 * those with a time do. A name right below a label is what somebody says, and so is one with nothing below it. `timed`: labels with times, sorted.
 */
export function namesWithoutTime(text: string, timed: readonly LabelHit[]): LabelHit[] {
  const [first] = timed;
  if (first === undefined || timed.filter(({ own }) => own).length < timed.length * mostlyOwn) return [];
  const parted = timed.filter(({ span }) => isAfterBlank(text, span.start)).length >= timed.length * mostlyOwn;
  const known = new Map(timed.map(({ key, label }) => [key, label]));
  const most = timed.reduce((words, { label }) => Math.max(words, label.split(" ").length), 0);
  const taken = new Set(timed.map(({ span }) => span.start));
  const lines = linesThat(
    text,
    first.span.start,
    longest,
    endsName,
    (line) => line.split(" ").length <= most + 1 && !isNote(line, true),
  ).filter(({ span }) => !taken.has(span.start) && (!parted || isAfterBlank(text, span.start)));
  const counts = new Map<string, number>();
  for (const { key } of lines) counts.set(key, (counts.get(key) ?? 0) + 1);
  const strange = timed.every(({ number }) => number === null);
  const possible = lines.filter(
    ({ key, label }) =>
      known.get(key) === label ||
      (strange && (counts.get(key) ?? 0) >= 2 && (personName.test(label) || saysRole(label))),
  );
  const all = [...timed, ...possible].sort((a, b) => a.span.start - b.span.start);
  const silent = new Set<LabelHit>();
  const talking = new Map<string, number>();
  all.forEach((hit, i) => {
    const next = all[i + 1];
    const end = next?.span.start ?? text.length;
    const said = text.slice(hit.span.end, Math.min(end, hit.span.end + 200)).trim();
    // Of two labels without a word between them the second is what somebody says; the last line of all is no label.
    if (said === "" && next !== undefined && !taken.has(next.span.start)) silent.add(next);
    else if (said === "") silent.add(hit);
    else if (soundsSpoken(text, { start: hit.span.end, end })) talking.set(hit.key, (talking.get(hit.key) ?? 0) + 1);
  });
  const names = possible.filter(
    (hit) =>
      !silent.has(hit) &&
      (known.has(hit.key) || (talking.get(hit.key) ?? 0) >= (counts.get(hit.key) ?? 0) * soundsLike),
  );
  const merged = [...timed, ...names].sort((a, b) => a.span.start - b.span.start);
  const changes = merged.filter((hit, i) => i > 0 && merged[i - 1]?.key !== hit.key).length;
  const strangers = names.some(({ key }) => !known.has(key));
  if (strangers && changes < (merged.length - 1) * mostlyChanges) return names.filter(({ key }) => known.has(key));
  return names;
}

function saysRole(label: string): boolean {
  const meaning = meaningOf(label);
  return meaning !== null && meaning !== "ambiguous";
}

function endsName(code: number): boolean {
  return isLetter(code) || (code >= 48 && code <= 57) || code === 0x29;
}

function isAfterBlank(text: string, start: number): boolean {
  return /(?:^|\n)[^\S\n]*\n[^\S\n]*$/.test(text.slice(Math.max(0, start - 40), start)) || start === 0;
}
