/** Joins what a line end has parted. Reads words that stand unbroken in the same text, for these say most. */
export interface Hyphens {
  /** `text` with the next line put to it: a blank between, or none where a hyphen parted a word. */
  join(text: string, next: string): string;
}

/** Parts that keep their hyphen before any word. */
const prefixes = new Set([
  "non",
  "self",
  "co",
  "ex",
  "eks",
  "anti",
  "semi",
  "multi",
  "e",
  "well",
  "ko",
  "pasca",
  "kuasi",
]);
const softHyphen = "\u00ad";
const lineEnd = /([\p{L}\p{M}\d]+(?:['’][\p{L}\p{M}]+)?)([-\u2010])$/u;
const lineStart = /^[\p{L}\p{M}\d]+/u;

/** Hyphens of a text whose lines are given: what they hold in their middle is evidence for how a word is written. */
export function createHyphens(lines: Iterable<string>): Hyphens {
  const words = new Set<string>();
  for (const line of lines) {
    for (const [word] of line.matchAll(/[\p{L}\p{M}\d]+(?:[-\u2010][\p{L}\p{M}\d]+)*/gu)) {
      words.add(word.toLowerCase().replaceAll("\u2010", "-"));
    }
  }
  return {
    join(text, next) {
      if (text.endsWith(softHyphen)) return text.slice(0, -1) + next;
      // 2025–|2029
      if (/\d[–/]$/.test(text) && /^\d/.test(next)) return text + next;
      const before = lineEnd.exec(text)?.[1]?.toLowerCase();
      const found = lineStart.exec(next)?.[0];
      if (before === undefined || found === undefined) return `${text} ${next}`;
      const after = found.toLowerCase();
      // "Jawa-Bali", "2025-2029", "COVID-19": a hyphen of its own right.
      if (!/^\p{Ll}/u.test(found) || /\d$/.test(before)) return text + next;
      if (words.has(`${before}-${after}`)) return text + next;
      if (words.has(before + after)) return text.slice(0, -1) + next;
      return isCompound(before, after) ? text + next : text.slice(0, -1) + next;
    },
  };
}

/** "anak-anaknya", "bersama-sama", "lauk-pauk", "bolak-balik", "non-fisik": parts that a hyphen joins for good. */
function isCompound(before: string, after: string): boolean {
  if (prefixes.has(before)) return true;
  if (before.length < 3 || after.length < 3) return false;
  const rest = after.slice(0, before.length);
  return after.startsWith(before) || doubles(before, after) || isEcho(before, rest);
}

/** The same root behind a prefix and before a suffix: "sebanyak-banyaknya", "perundang-undangan". */
function doubles(before: string, after: string): boolean {
  if (before.endsWith(after)) return true;
  for (let length = after.length - 1; length >= 4; length--) if (before.endsWith(after.slice(0, length))) return true;
  return false;
}

/** Words that echo each other but for a first letter or for vowels: "lauk-pauk", "sayur-mayur", "bolak-balik". */
function isEcho(first: string, second: string): boolean {
  if (first.length !== second.length || first.length < 4) return false;
  const consonants = (word: string): string => word.replace(/[aeiou]/g, "_");
  return first.slice(1) === second.slice(1) || consonants(first) === consonants(second);
}
