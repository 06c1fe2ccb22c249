import type { Agency, AgencyList } from "./file.js";
import { type NameWord, nameWords } from "./name-words.js";
import { isPlaceKind, type Part, placeParts } from "./place-parts.js";
import { englishFamilies, englishWords, units } from "./words.js";

/** What the name of an institution says: which agency, and where. */
export interface ReadName {
  readonly agency: Agency;
  readonly parts: readonly Part[];
  /** Whether a unit or an office inside the agency is named too, or a place: the name is not the agency's own. */
  readonly bare: boolean;
}

interface Alias {
  readonly words: readonly string[];
  readonly agency: Agency;
}

interface Hit extends Alias {
  readonly at: number;
}

/** Reads names of institutions by a list of agencies. Made once per run. */
export class AgencyNames {
  /** By the first word; the longest first. */
  private readonly aliases = new Map<string, Alias[]>();
  private readonly families = new Map<string, Agency>();
  private readonly provinces = new Map<string, string>();

  constructor({ agencies, provinces }: AgencyList) {
    for (const agency of agencies) this.add(agency, [agency.name, ...agency.aliases]);
    for (const names of provinces) {
      const own = wordsOf(names[0] ?? "").join(" ");
      for (const name of names) this.provinces.set(wordsOf(name).join(" "), own);
    }
  }

  /** Takes in names of an agency; a name that another agency had is from now on this one's. */
  add(agency: Agency, names: readonly string[]): void {
    for (const name of names) {
      const words = wordsOf(name);
      const [first] = words;
      if (first === undefined) continue;
      if (agency.kind === "family") {
        this.families.set(first, agency);
        continue;
      }
      const key = words.join(" ");
      const known = (this.aliases.get(first) ?? []).filter((alias) => alias.words.join(" ") !== key);
      known.push({ words, agency });
      this.aliases.set(
        first,
        known.sort((a, b) => b.words.length - a.words.length),
      );
    }
  }

  /** Puts one description of an agency in the place of another, under all its names. */
  replace(before: Agency, after: Agency): void {
    for (const [first, aliases] of this.aliases)
      this.aliases.set(
        first,
        aliases.map((alias) => (alias.agency === before ? { ...alias, agency: after } : alias)),
      );
  }

  /** What a name says; null for an institution that no list knows, and for a name of several. */
  read(name: string): ReadName | null {
    const words = nameWords(name);
    const hit = this.first(words);
    if (hit === null) return null;
    const end = hit.at + hit.words.length;
    const rest = this.restOf(words, end, hit);
    if (rest === null) return null;
    const lead = leadOf(words, hit);
    const written = [...placeParts(lead), ...placeParts(rest)];
    const parts = this.settled(written, hit.agency);
    return { agency: hit.agency, parts, bare: written.length === 0 && hit.at === 0 };
  }

  /** The family a name belongs to by its first word, or in English by its last. */
  family(name: string): Agency | null {
    const words = nameWords(name);
    const family = this.families.get(words[0]?.word ?? "");
    if (family !== undefined) return family;
    const last = words.at(-1)?.word ?? "";
    return words.length > 1 && englishFamilies.has(last) ? (this.families.get(last) ?? null) : null;
  }

  private hitAt(words: readonly NameWord[], at: number): Hit | null {
    for (const alias of this.aliases.get(words[at]?.word ?? "") ?? []) {
      if (alias.words.every((word, i) => words[at + i]?.word === word)) return { ...alias, at };
    }
    return null;
  }

  /** The first agency in a name that what stands before it belongs to. */
  private first(words: readonly NameWord[]): Hit | null {
    const own = this.families.get(words[0]?.word ?? "");
    // "Yayasan X, mitra Dinas Kesehatan" is a foundation.
    const stranger = own !== undefined && !units.has(words[0]?.word ?? "");
    for (let at = 0; at < words.length; at++) {
      const hit = this.hitAt(words, at);
      if (hit !== null && belongs(words, hit)) return hit;
      if (stranger) return null;
    }
    return null;
  }

  /** The words behind an agency that may tell where it is; null where a second agency stands as its equal. */
  private restOf(words: readonly NameWord[], from: number, { agency }: Hit): readonly NameWord[] | null {
    const rest: NameWord[] = [];
    let inUnit = false;
    for (let at = from; at < words.length; at++) {
      const word = words[at];
      if (word === undefined) break;
      if (word.before === "break" || isPlaceKind(word.word)) inUnit = false;
      const other = isPlaceKind(word.word) ? null : this.hitAt(words, at);
      if (other !== null && other.agency.kind === "agency") {
        if (other.agency !== agency && word.before === "and") return null;
        // What stands behind is the agency above it: "Puskesmas Cilawu, Dinas Kesehatan Kabupaten Garut".
        if (other.agency !== agency) break;
        at += other.words.length - 1;
        continue;
      }
      if (units.has(word.word) && word.word !== "of" && word.word !== "the") inUnit = true;
      if (!inUnit) rest.push(word);
    }
    return rest;
  }

  /** Places as they are compared: the usual kind where none is said, provinces known by name, nothing beyond a regency. */
  private settled(parts: readonly Part[], { level }: Agency): readonly Part[] {
    const settled: Part[] = [];
    for (const [index, part] of parts.entries()) {
      const province = this.provinces.get(part.name);
      const isProvince =
        part.kind === null ? index === 0 && province !== undefined && isWide(level) : part.kind === "province";
      const kind = isProvince ? "province" : (part.kind ?? (index === 0 ? (level ?? null) : null));
      const name = isProvince ? (province ?? part.name) : part.name;
      // "Dinas Kesehatan Kabupaten" says no more than "Dinas Kesehatan".
      if (name === "" && (kind === level || index > 0)) continue;
      settled.push({ kind, name, given: part.given || isProvince });
      if (kind === "kabupaten" || kind === "kota" || kind === "province") break;
    }
    return settled;
  }
}

function isWide(level: string | undefined): boolean {
  return level === undefined || level === "kabupaten" || level === "province" || level === "national";
}

function wordsOf(name: string): readonly string[] {
  return nameWords(name).map(({ word }) => word);
}

function segmentStart(words: readonly NameWord[], at: number): number {
  let start = at;
  while (start > 0 && words[start]?.before !== "break") start--;
  return start;
}

function isEnglish(words: readonly string[]): boolean {
  return words.some((word) => englishWords.has(word));
}

/** Whether what stands before an agency in a name is a unit, an office or (in English) a place of it. */
function belongs(words: readonly NameWord[], { at, words: alias }: Hit): boolean {
  const start = segmentStart(words, at);
  // "Desa" inside a name is where something lies.
  if (alias.length === 1 && isPlaceKind(alias[0] ?? "") && at > 0 && !rankBefore(words, at)) return false;
  if (start === at) return true;
  if (units.has(words[start]?.word ?? "")) return true;
  return isEnglish(alias) && at - lastUnit(words, start, at) <= 5;
}

function rankBefore(words: readonly NameWord[], at: number): boolean {
  return words.slice(0, at).every(({ word }) => units.has(word));
}

/** The index behind the last word of a unit before an agency; the start of the segment where there is none. */
function lastUnit(words: readonly NameWord[], start: number, at: number): number {
  for (let i = at - 1; i >= start; i--) if (units.has(words[i]?.word ?? "")) return i + 1;
  return start;
}

/** The words of a place before an English name: "Garut District" Health Office. */
function leadOf(words: readonly NameWord[], { at, words: alias }: Hit): readonly NameWord[] {
  if (!isEnglish(alias)) return [];
  const start = segmentStart(words, at);
  const from = lastUnit(words, start, at);
  return words.slice(from, at);
}
