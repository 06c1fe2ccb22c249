import type { Span } from "../../model/text.js";
import { isNameWord, particles } from "../label/likely-name.js";
import { talk } from "../label/speech.js";
import { isQuestion } from "../role/questions.js";
import { isOffice, labelKey } from "../role/words.js";
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

/** Whether a word and a point end a value; `S.Sos.` and `M.Pd.` are degrees. */
function endsAsSentence(value: string): boolean {
  return /\p{Ll}{2,}\.$/u.test(value) && !/(?:^|[\s,])\p{Lu}\p{Ll}{0,3}\.\s?\p{Lu}\p{Ll}{1,4}\.$/u.test(value);
}

/** Whether the value of a field is a short phrase and no sentence: "Sekretaris Daerah, mewakili Bupati", "P04, district officer". */
export function isPhrase(text: string, field: Field): boolean {
  const value = plainValue(text.slice(field.value, field.end));
  return value !== "" && value.length <= 100 && !/[?!:…]/.test(value) && !endsAsSentence(value);
}

/** Whether the value of a field is a name or a list of names; attendees may follow on the next lines. */
export function isName(text: string, field: Field): boolean {
  const value = plainValue(text.slice(field.value, field.end));
  if (value === "") return field.key.key === "attendees";
  if (/[?!:…]/.test(value) || endsAsSentence(value)) return false;
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

/** An age or a sex: `male, 54, fisher`, `54 tahun`. */
const ageOrSex =
  /\b\d{1,3} ?(?:tahun|thn|th|years?|yrs?)\b|^(?:(?:fe)?male|man|woman|laki-laki|pria|perempuan|wanita)\b/iu;
/** A full name before a comma: `Helen Marsh, head of planning`. */
const nameThenComma = /^\p{Lu}[\p{L}.'-]+(?: \p{Lu}[\p{L}.'-]*){1,4}, /u;

/** How somebody opens a talk or answers in a few words, which may all have capitals: `Baik, Pak`, `Selamat Pagi`, `Sudah Bu`. */
const greeting =
  /^(?:baik|oke?|okay|siap|halo|hallo|hello|hi|hai|permisi|mangga|monggo|punten|sampurasun|selamat|alhamdulillah|silakan|silahkan|ada|sudah|belum|tidak|bukan|no|good|sure|right|fine)\b|\b(?:pak|bu|bapak|ibu|mas|mbak|kang|teh|bang|sir|madam)[.!]?$/i;

/**
 * Whether the value of a field says who somebody is, by name, office or age, and is nothing that this person says. `speaksToo`: the label comes back
 * as a speaker's, so that one word, or several before
 * a comma, might be the first turn. `inSheet`: other lines of a header stand beside it.
 */
export function describesSomebody(text: string, field: Field, speaksToo: boolean, inSheet = false): boolean {
  const span = { start: field.value, end: field.end };
  const value = plainValue(text.slice(span.start, span.end));
  if (!isPhrase(text, field) || speaking.test(value) || talk.test(value) || greeting.test(value)) return false;
  if (isQuestion(text, span) || (speaksToo && !value.includes(" "))) return false;
  if (isOffice(labelKey(value)) || ageOrSex.test(value)) return true;
  // Places and things have capitals before a comma as well: somebody who speaks may name them, `Jakarta Selatan, Bandung Barat`.
  if (speaksToo && !inSheet && value.includes(","))
    return isOffice(labelKey(value.slice(value.indexOf(",") + 1).trim()));
  return isName(text, field) || nameThenComma.test(value);
}

/** Line heads below, within so many code units, of which two at least must come back. */
const lineHead = /\n[ \t*_>]{0,6}(?:\d{1,4}[.)]?[ \t]+)?(\p{Lu}[^:.\n\t]{0,39}?)[ \t]*(?:[:\t]|\.(?=[ \t]))/gu;

/** Whether labels of a talk stand below a field, before `to`: two that come back, or one that does so twice. */
export function isAboveTalk(text: string, field: Field, to = text.length): boolean {
  const below = text.slice(field.line.end, Math.min(field.line.end + soonBelow, to));
  const counts = new Map<string, number>();
  for (const [, head = ""] of below.matchAll(lineHead)) {
    const key = labelKey(head);
    if (headerKey(head)?.speaks !== true && headerKey(head) !== null) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const back = [...counts.values()].filter((count) => count >= 2);
  return back.length >= 2 || back.some((count) => count >= 3);
}
