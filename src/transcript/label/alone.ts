import { isBlank } from "../../model/text.js";
import { labelKey } from "../role/words.js";
import { isLetter, isUpper, skipBlank } from "./characters.js";
import { shorterKeys } from "./introduced.js";
import type { LabelHit } from "./labels.js";
import { looksLikeName, tidy } from "./likely-name.js";
import { afterMarks } from "./line-heads.js";

/** Longest line that is a name with an office or a constituency, and longest without. */
const longest = 90;
const longestShort = 50;
/** Fewer members named in full make no sitting. */
const fewest = 2;

/** `Mr SMITH (Leeds)`, `The SPEAKER`, `Dr VAN DER BERG`: a form of address and a name in capitals, with brackets or without. */
const titled =
  /^(?:(?:The |Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Hon|Senator|Councillor|Cllr)\.? ?){1,3}\p{Lu}[\p{Lu}’'-]+(?: \p{Lu}[\p{Lu}’'-]+){0,3}(?: \([^()]{2,50}\)){0,2}$/u;
/** `Pak Ujang (petani)`: what somebody is may stand in small letters, where the line comes back. */
const bracketedRole = /^\p{Lu}[^():.?!;,]{2,40} \([\p{L}][^():?!;]{1,40}\)$/u;
/** `Ruth Hale (Brentwood) (Lab)`, `The Minister for Transport (Andrew Coyle)`. */
const bracketed = /^\p{Lu}[^():.?!;,]{3,60}(?: \(\p{Lu}[^():?!;]{1,40}\)){1,2}$/u;

/**
 * Members of a sitting whose names stand alone on lines above what they say, as reports of parliaments print them; later the name without its
 * brackets, or the name that stood in them. Where fewer than two are named so: people who talk to each other under their full names.
 */
export function membersAlone(text: string, from: number): LabelHit[] {
  const every = linesThat(
    text,
    from,
    longest,
    endsInFull,
    (line) => titled.test(line) || bracketed.test(line) || bracketedRole.test(line),
  );
  const times = new Map<string, number>();
  for (const { key } of every) times.set(key, (times.get(key) ?? 0) + 1);
  const full = every.filter(
    ({ label, key }) => titled.test(label) || bracketed.test(label) || (times.get(key) ?? 0) >= 2,
  );
  if (full.length < fewest) return peopleAlone(text, from);
  const short = new Set([...shorterKeys(full.map(({ label }) => label)).keys()].filter((key) => key.includes(" ")));
  const starts = new Set(full.map(({ span }) => span.start));
  const again = linesThat(text, from, longestShort, isLetter, (line) => short.has(labelKey(line))).filter(
    ({ span }) => !starts.has(span.start),
  );
  return [...full, ...again].sort((a, b) => a.span.start - b.span.start);
}

/** `Jane Smith`: two to four words with capitals. */
const plainName = /^\p{Lu}[\p{L}'’-]+\.?(?: \p{Lu}[\p{L}'’-]*\.?){1,3}$/u;
/** How replies open, and no section of a report: `Well, yes.`, never `Well kept roads`. */
const reply =
  /^["“'(]?(?:(?:well|right|no|sure|oh|ok|tidak|belum|sudah|benar|baik)[,.!?…]|(?:yes|yeah|yep|okay|exactly|thank you|thanks|i (?:agree|see|think|am grateful|thank|did|do|was|have)|i'm sorry|iya|ya|yah|betul|oke|siap|terima kasih|nggak|enggak|nah|wah|hmm|silakan|izin|mohon izin|assalam)\b)/i;
/** Share of turns that reply or ask in a talk. */
const leastRepliesOrQuestions = 0.4;
/** Share of names that another follows. */
const leastInTurn = 0.8;
/** More names than this are a list. */
const most = 100;

/**
 * Full names alone on their lines, each above what somebody says, that come back. Headings of a report come back as well: the people must come in
 * turn, be spoken to or of (`Ms Grant`, `Thank you, Jane.`), and many of their turns must ask or reply.
 */
function peopleAlone(text: string, from: number): LabelHit[] {
  const hits = linesThat(text, from, longestShort, isLetter, (line) => plainName.test(line));
  const counts = new Map<string, number>();
  for (const { key } of hits) counts.set(key, (counts.get(key) ?? 0) + 1);
  const people = hits.filter(({ key }) => (counts.get(key) ?? 0) >= 2);
  const names = new Set(people.map(({ label }) => label));
  if (names.size < fewest || names.size > most || people.length < 4) return [];
  const said = people.map(({ span }, i) => text.slice(span.end, people[i + 1]?.span.start ?? span.end + 2000).trim());
  if (said.some((words) => words === "")) return [];
  const lively = said.filter((words) => reply.test(words) || /\?["'”’)]*$/.test(words)).length;
  const inTurn = people.filter(({ key }, i) => key !== people[i + 1]?.key).length;
  const talks = lively >= people.length * leastRepliesOrQuestions && inTurn >= people.length * leastInTurn;
  return talks && areSpokenTo(text, names) ? people : [];
}

/** Whether two of the names at least, or one of two, are spoken to or of by a part of them. */
function areSpokenTo(text: string, names: ReadonlySet<string>): boolean {
  const met = [...names].filter((name) =>
    name.split(" ").some((word) => {
      if (word.length < 3) return false;
      const part = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
      return new RegExp(
        `(?<!\\p{L})(?:Mr|Mrs|Ms|Dr|Pak|Bu|Bapak|Ibu|Mas|Mbak|Kang|Teh|Senator|Minister|Councillor)\\.? ${part}(?!\\p{L})|, ${part}[.,?!]|^${part}, `,
        "mu",
      ).test(text);
    }),
  );
  return met.length >= Math.min(2, names.size - 1);
}

/** A capital or a bracket: with neither at its end no line is looked at further. */
function endsInFull(code: number): boolean {
  return code === 0x29 || isUpper(code) || code > 127;
}

/** The marks of bold and italic letters. */
function isMark(code: number): boolean {
  return code === 0x2a || code === 0x5f;
}

/** Lines of at most `most` code units that begin with a capital and are names, where `isName` says so too. */
export function linesThat(
  text: string,
  from: number,
  most: number,
  couldEnd: (code: number) => boolean,
  isName: (line: string) => boolean,
): LabelHit[] {
  const hits: LabelHit[] = [];
  for (let at = from; at < text.length; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const start = skipBlank(text, at, end);
    at = end + 1;
    if (!isUpper(text.charCodeAt(afterMarks(text, start, end)))) continue;
    let last = end;
    while (last > start && (isBlank(text.charCodeAt(last - 1)) || isMark(text.charCodeAt(last - 1)))) last--;
    if (last - start > most || !couldEnd(text.charCodeAt(last - 1))) continue;
    last = afterMarks(text, last, end);
    const label = tidy(text.slice(start, last));
    if (!isName(label) || !looksLikeName(label)) continue;
    hits.push({
      span: { start, end: last },
      ...{ label, key: labelKey(label), shape: "alone", number: null, own: true, listed: false, time: null },
    });
  }
  return hits;
}
