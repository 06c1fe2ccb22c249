import { baseKey, isOffice, type LabelMeaning } from "../role/words.js";
import type { LabelHit } from "./labels.js";
import { isMostlyCapitals } from "./likely-name.js";
import { soundsSpoken } from "./speech.js";

/**
 * Tells whether a line head that stands once is a label like the main ones: it goes on with their numbers or counts on (`Male 2` after
 * `Male 1`), it is an office in capitals, on its own line or followed by brackets as they are, or every second line around it opens with one of them and what
 * follows sounds like talk.
 */
export function likeness(
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
  // Where all speak in capitals, another title or office is a speaker too; and so is another `Ms.` or `Councilmember` beside theirs, and any office
  // where nearly all are offices. A full name without a title is one only where all others have theirs.
  const allCapitals = own.filter((hit) => isCapitalOffice(hit.label)).length >= own.length * 0.9 && main.size >= 2;
  const offices = new Set(heads.flatMap((hit) => (isOffice(hit.key) && speaks(text, hit) ? [hit.key] : [])));
  const called = new Map<string, number>();
  for (const key of offices) if (key.includes(" ")) called.set(firstWord(key), (called.get(firstWord(key)) ?? 0) + 1);
  const several = main.size >= 2 || offices.size >= fewestOffices;
  const allOffices = several && own.filter(({ key }) => isOffice(key)).length >= own.length * 0.8;
  const titles = new Set(own.flatMap(({ key }) => (isOffice(key) && key.includes(" ") ? [firstWord(key)] : [])));
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
    // `Councilmember Park: Second.` beside two others of that title who say more.
    if (office && allOffices && (called.get(firstWord(hit.key)) ?? 0) >= 2) return true;
    if (capitals && office && isCapitalOffice(hit.label)) return true;
    if (office && (allOffices || titles.has(firstWord(hit.key))) && speaks(text, hit)) return true;
    if (allCapitals && isCapitalOffice(hit.label) && isFullName(hit) && speaks(text, hit)) {
      if (isOffice(hit.key) || isTitled(hit.key)) return true;
      if (allOffices && speaksOfItself(text, hit)) return true;
    }
    if (bracketed && hit.label.endsWith(")") && isName(hit, meaning) && speaks(text, hit)) return true;
    if (ownLines && hit.own && (office || hit.label.endsWith(")"))) return true;
    if (!dense || !isName(hit, meaning) || hit.span.start > reach) return false;
    // `KESIMPULAN SEMENTARA: kita lanjut` is a heading, unless one person says "I" behind it.
    if (!office && isCapitalOffice(hit.label) && !speaksOfItself(text, hit)) return false;
    return office || (names.size >= 3 && speaks(text, hit));
  };
}

/** Offices that speak in a sitting, where only one of them does so more than once. */
const fewestOffices = 3;

/** Lines behind the last label within which another may stand. */
const nextLines = 3;

function isName(hit: LabelHit, meaning: ReadonlyMap<string, LabelMeaning | null>): boolean {
  const what = meaning.get(hit.key) ?? null;
  return hit.key.length > 1 && (what === null || what === "courtesy" || what === "speaker");
}

/** Two words or three without figures: `JANE ROWE`. */
function isFullName({ key, own }: LabelHit): boolean {
  return !own && /^\p{L}[\p{L}.'’-]+(?: \p{L}[\p{L}.'’-]*){1,2}$/u.test(key);
}

function isTitled(key: string): boolean {
  return /^(?:dr|prof|rev|sir|dame|lord|lady)\.? /.test(key);
}

function firstWord(key: string): string {
  return key.slice(0, key.indexOf(" "));
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

/** One person says "I": `I live on that street`, and no heading does. */
function speaksOfItself(text: string, hit: LabelHit): boolean {
  const end = text.indexOf("\n", hit.span.end + 1);
  return /(?<![\p{L}'’])(?:I|my|saya)(?![\p{L}])/u.test(text.slice(hit.span.end, end < 0 ? text.length : end));
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
