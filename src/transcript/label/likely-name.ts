import { labelKey, meaningOf } from "../role/words.js";
import { isFieldWord } from "./field-words.js";

/** "June 12, 2023", "Mon, Jun 12, 2023", "12 Juni 2023": what exports and minutes put above a talk. */
const isDate =
  /\b(?:jan|feb|mar|apr|may|mei|jun|jul|aug|agu|ags|sep|oct|okt|nov|dec|des)\p{L}{0,7}\.?,? (?:\d{1,2}(?:st|nd|rd|th)?,? )?(?:19|20)\d\d\b/u;

/**
 * Whether words could name somebody: at most 40 code units and six words outside parentheses, every word opening with a capital or
 * a digit but for the particles of names; or a known role in any case. Never the name of a field ("Contoh", "Tempat").
 */
export function looksLikeName(label: string): boolean {
  if (label.length === 0 || label.length > 100) return false;
  const outside = label.replace(/\([^)]*\)/g, " ").trim();
  // An office may be longer than a name; whose it is, the brackets say.
  if (outside.length === 0 || outside.length > (label.endsWith(")") && label.startsWith("The ") ? 70 : 40))
    return false;
  const key = labelKey(outside);
  if (isFieldWord(key)) return false;
  if (!/^[\p{L}\d]/u.test(outside) || !/\p{L}/u.test(outside) || /[?!;"“”„<>=@{}\\|…]|\/\/|,,/.test(outside))
    return false;
  // `HON. A. SINGH.- Mr: Speaker`: the label ends before the dash; and a form of address alone names nobody.
  if (isDate.test(key) || /\.[-–—](?:\s|$)/.test(outside) || /^(?:mr|mrs|ms|dr|hon)$/.test(key)) return false;
  const meaning = meaningOf(outside);
  if (meaning !== null && meaning !== "courtesy") return true;
  const words = outside.split(/\s+/);
  // Titles and degrees ("Prof. Dr. Ir.", "S.H., M.H.") do not make a name too long.
  if (words.filter((word) => !/\.,?$/.test(word)).length > 6) return false;
  // "Ibu Rina", "bu kades"; but "Ibu hamil" is a line of a table.
  if (meaning === "courtesy")
    return words
      .slice(1)
      .every((word) => isNameWord(word) || localOffices.has(word.toLowerCase()) || joins.has(word.toLowerCase()));
  return words.every((word, i) => isNameWord(word) || (i > 0 && particles.has(word.toLowerCase())));
}

/** Offices near a village as people are called by them: `bu kades`. */
export const localOffices: ReadonlySet<string> = new Set([
  "kades",
  "kader",
  "camat",
  "lurah",
  "bidan",
  "kabid",
  "kasi",
  "kasie",
  "kadis",
  "sekdes",
  "sekcam",
  "rt",
  "rw",
  "kadus",
  "ketua",
  "dokter",
  "guru",
  "bendahara",
]);

/** Small words inside names. */
export const particles: ReadonlySet<string> = new Set([
  "bin",
  "binti",
  "bt",
  "de",
  "da",
  "van",
  "von",
  "der",
  "den",
  "al",
  "dan",
  "and",
  "of",
  "di",
  "&",
  "-",
  "–",
  "/",
  "dari",
  "for",
  "the",
  "untuk",
]);

/** Words between two names: `Bapak & Ibu`. */
const joins: ReadonlySet<string> = new Set(["&", "/", "dan", "and"]);

/** Whether a word opens as the words of names do. */
export function isNameWord(word: string): boolean {
  return /^["'(]?(?:\p{Lu}|\d)/u.test(word) || /^(?:al|el|d|o)['’-]\p{Lu}/u.test(word);
}

/** Seven letters of ten are capitals: `Prof. Dr. ARYA WIBISANA, S.H.` */
export function isMostlyCapitals(words: string): boolean {
  const letters = words.match(/\p{L}/gu) ?? [];
  const small = letters.filter((letter) => letter !== letter.toUpperCase()).length;
  return letters.length >= 3 && small <= letters.length * 0.3;
}

/** A label without bold marks and dashes around it, blanks single. */
export function tidy(label: string): string {
  return label
    .replace(/\*+|(?<![\p{L}\d])_+|_+(?![\p{L}\d])/gu, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s–-]+|[\s–-]+$/g, "");
}
