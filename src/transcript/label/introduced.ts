import { labelKey, meaningOf } from "../role/words.js";

/** The form in which a full name introduces its initials: `Name Surname (N)`. null when the label is no such introduction. */
export function introduced(label: string): { readonly name: string; readonly short: string } | null {
  const match = /^([^()]{2,60}?)\s*\(([\p{L}]{1,5})\.?\)$/u.exec(label);
  if (match === null) return null;
  const name = match[1] ?? "";
  const short = match[2] ?? "";
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join("");
  // `James O'Brien (JOB)` has a capital inside a word.
  const capitals = name.replace(/[^\p{Lu}]/gu, "");
  return initials.toLowerCase().includes(short.toLowerCase()) ||
    capitals.toLowerCase().includes(short.toLowerCase()) ||
    name.toLowerCase().startsWith(short.toLowerCase())
    ? { name, short: labelKey(short) }
    : null;
}

/** Words of a name by which somebody may be called later, the first and the last; titles (`Dr.`, `Pak`) are none. Lower case, as keys are. */
export function calledBy(key: string): string[] {
  const words = key.split(" ").slice(meaningOf(key) === "courtesy" ? 1 : 0);
  const names = words.filter((word) => /^\p{L}+$/u.test(word));
  const ends = new Set([names[0] ?? "", names.at(-1) ?? ""]);
  return names.length < 2 ? [] : [...ends].filter((name) => name.length >= 3);
}
