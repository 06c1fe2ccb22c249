import type { Span } from "../../model/text.js";
import { isNameWord, particles } from "../label/likely-name.js";
import { headerKey } from "./keys.js";
import { type Field, plainValue } from "./lines.js";

/** Keys whose values may be whole sentences. */
const wordy: ReadonlySet<string> = new Set([
  "situation",
  "purpose",
  "agenda",
  "attendees",
  "absent",
  "consent",
  "project",
  "address",
  "hidden",
]);

/** Words that only somebody who speaks uses. */
const speaking =
  /(?<![\p{L}\d])(?:saya|kami|kita|aku|gue|gua|sih|kok|dong|nggak|enggak|gak|ya|kalau|kalo|itu|mah|atuh|i|i'm|we|my|our|you|yeah|well)(?![\p{L}\d])/iu;

/** Whether what stands behind a header key is said by somebody: "Nama: saya Siti", "Waktu: biasanya pagi, kami kumpul di balai." */
export function isSpeech(text: string, field: Field): boolean {
  if (field.key.section || wordy.has(field.key.key)) return false;
  const value = plainValue(text.slice(field.value, Math.min(field.end, field.value + 300)));
  if (value.split(" ").length < 2) return false;
  if (speaking.test(value.replace(/\([^)]*\)/g, " "))) return true;
  return /\?$/.test(value) || (/\p{Ll}{3,}[.!]$/u.test(value) && value.split(" ").length >= 5);
}

/** How often a label stands at the head of lines, within so many code units, before it opens a talk. */
const oftenEnough = 2;
const within = 100_000;

/** Whether a line is the first turn of a talk: its label, which is no header key, comes back at the head of other lines. */
export function opensTalk(text: string, line: Span): boolean {
  const head = /^\s*(?:\*{0,2})([^\s:：*|][^:：*|\n]{0,39}?)\s*[:：]/.exec(
    text.slice(line.start, Math.min(line.end, line.start + 60)),
  );
  if (head === null) return false;
  const key = headerKey(head[1] ?? "");
  if (key !== null && !key.speaks) return false;
  const written = `\n${head[0]}`;
  const behind = text.slice(line.end, line.end + within);
  let at = 0;
  for (let times = 0; times < oftenEnough; times++) {
    at = behind.indexOf(written, at);
    // A short talk: it comes back once, and that is all there is.
    if (at < 0) return times > 0 && text.length - line.start < 2000;
    at += written.length;
  }
  return true;
}

/** Whether the value of a field is a short phrase and no sentence: "Sekretaris Daerah, mewakili Bupati", "P04, district officer". */
export function isPhrase(text: string, field: Field): boolean {
  const value = plainValue(text.slice(field.value, field.end));
  return value !== "" && value.length <= 100 && !/[?!:…]|\p{Ll}{2,}\.$/u.test(value);
}

/** Whether the value of a field is a name or a list of names; attendees may follow on the next lines. */
export function isName(text: string, field: Field): boolean {
  const value = plainValue(text.slice(field.value, field.end));
  if (value === "") return field.key.key === "attendees";
  if (/[?!:…]/.test(value) || /\p{Ll}{2,}\.$/u.test(value)) return false;
  if (field.key.key === "attendees") return true;
  if (value.length > 100) return false;
  const words = value.split(/[\s,;/]+/).filter((word) => word !== "");
  return words.length <= 12 && words.every((word) => isNameWord(word) || particles.has(word.toLowerCase()));
}

/** Code units below a header within which somebody it names begins to speak. */
const soonBelow = 10_000;

/** Whether somebody named here speaks further on: `Facilitator: Helen Marsh`, later `HELEN:`. */
export function introducesLabel(text: string, field: Field): boolean {
  if (field.key.speaks !== true || !isName(text, field)) return false;
  const words = plainValue(text.slice(field.value, field.end)).split(/[\s,;/]+/);
  const below = text.slice(field.line.end, field.line.end + soonBelow);
  return words.some(
    (word) => word.length >= 3 && (below.includes(`\n${word}:`) || below.includes(`\n${word.toUpperCase()}:`)),
  );
}
