import { clock, clockTime } from "../../text/clock.js";
import { isOffice, labelKey } from "../role/words.js";
import { isDigit } from "./characters.js";
import { chatHead, opensLikeChat } from "./chat.js";
import { isFieldWord } from "./field-words.js";
import { isMostlyCapitals, looksLikeName, tidy } from "./likely-name.js";
import { fromMark } from "./marked.js";

/**
 * Kinds of label. colon: `Name: text`. clock: a name with a time, `[00:49] NAME:`, `Name  0:21`, `[Name] 11:02:09`. beside: `Name   0:21   text`.
 * bracket: `[id1] text`. bare: a role alone on its line. alone: a member of a sitting alone on the line. paren: `(Name)` alone. round: `(Name) text`.
 * tab: `Name⇥text`. dash: `Peneliti - text`. equals: `P = text`. semicolon: `P; text`. letter: `Q. text`. point: `Mr. Haddad. Text`, as hearings are
 * printed. chat: `[12/06/23 09.41.12] Name: text`. code: `W1.A.L.12092015.J2 text`.
 */
export type Shape =
  | "colon"
  | "clock"
  | "beside"
  | "bracket"
  | "bare"
  | "alone"
  | "paren"
  | "round"
  | "tab"
  | "dash"
  | "equals"
  | "semicolon"
  | "letter"
  | "point"
  | "chat"
  | "code";

export interface Shaped {
  readonly label: string;
  readonly shape: Shape;
  readonly time: number | null;
  /** Code units of the head that belong to the label. */
  readonly length: number;
}

const range = String.raw`${clock}(?:\s*(?:-->|-|–|—|s\/d)\s*${clock})?`;
const name = String.raw`[^:：\[\]()\n\t]{1,60}(?:\([^():\n]{1,60}\)(?: \([^():\n]{1,60}\))?)?`;

/** A day before the time of day is no name: `April 12, 2023, 8:03`. */
const day = /\d{1,2}[\s,.]+(?:19|20)\d\d$|\d[./-]\d{1,2}[./-]\d|\b(?:WIB|WITA|WIT)\b/;
const timeRange = new RegExp(String.raw`^\[?${clock}\s*-->\s*${clock}\]?$`);
const timeFirst = new RegExp(
  String.raw`^[\[(]?\s*(${clock})(?:\s*(?:-->|-|–|—|s\/d)\s*${clock})?\s*[\])]?[*_]*\s*[-–—|,=]?\s*(${name})(?:\s*([:：\t])|\s*$)`,
);
const nameInBrackets = new RegExp(String.raw`^\[([^\[\]\n]{1,60})\]:?\s+(${clock})$`);
const timeAtEnd = new RegExp(String.raw`(?:^|[\s,|•·–—:(\[-])[(\[]?\s*(${range})\s*[)\]]?(?:\s*[ap]\.?m\.?)?$`, "i");
/** The number of a paragraph or a question, which is no part of a name. */
const counted = String.raw`(?:(?:Q\s?|No\.?\s?)?\d{1,4}[.)]?\s+[*_]{0,3})?`;
const nameColon = new RegExp(String.raw`^${counted}(${name})\s*(?:[\[(]\s*(${clock})[^\])]{0,20}[\])])?\s*[:：]`);
const idInBrackets = /^\[([^[\]\n]{1,24})\]:?(?=\s|$)/;
const besideTime = new RegExp(String.raw`^(${name})(?:\t+| {2,})(${clock})(?:\t+| {2,})(?=\S)`);
const capsPair = /^(?:\d{1,4}[.)]\s+)?([^:\n]{2,40}:\s*[^:\n]{2,60})$/;
const numberedOffice = /^\d{1,4}[.)]\s+([^:\n]{4,80})$/;
const lineCode =
  /^\p{L}[\p{L}\d]*(?:[.-][\p{L}\d]+){1,8}[.-](\p{L}{1,3})\d{0,4}[a-z]?[\t ]+(?:(\p{L}[\p{L}\d ]{0,20})\s*[:：]\s*)?/u;

/**
 * The label a line head begins with, or null; "range" for a line that is nothing but a stretch of time (Teams).
 * `whole`: the head is the whole line. `expectName`: the line before was such a stretch.
 */
export function shapeOf(head: string, whole: boolean, expectName: boolean): Shaped | "range" | null {
  const digit = isDigit(head.charCodeAt(0)) || /^[[(]\s*\d/.test(head);
  if (whole && digit && timeRange.test(head)) return "range";
  if (expectName && whole && head.length <= 60 && looksLikeName(head)) {
    return { label: head, shape: "clock", time: null, length: head.length };
  }
  return (
    (digit ? fromTimeFirst(head, whole) : null) ??
    (whole ? fromOwnLine(head) : null) ??
    fromBeside(head) ??
    fromColon(head) ??
    fromBrackets(head) ??
    fromMark(head, whole)
  );
}

/** A line that opens with the stamp of a chat message, or with a code of the line whose last part says who speaks. */
export function codeShape(head: string): Shaped | null {
  const chat = opensLikeChat(head) ? chatHead(head) : null;
  if (chat !== null) return { label: chat.label, shape: "chat", time: null, length: chat.length };
  const match = lineCode.exec(head);
  if (match === null || !/\d/.test(match[0])) return null;
  return { label: tidy(match[2] ?? match[1] ?? ""), shape: "code", time: null, length: match[0].length };
}

function fromTimeFirst(head: string, whole: boolean): Shaped | null {
  const match = timeFirst.exec(head);
  if (match === null) return null;
  const label = tidy(match[2] ?? "");
  const own = match[3] === undefined;
  if ((own && !whole) || !looksLikeName(label)) return null;
  return { label, shape: "clock", time: clockTime(match[1] ?? ""), length: withMarks(head, match[0].length) };
}

/** Labels that fill their line: Zoom, Otter, Rev, headings of transcribers, court minutes. */
function fromOwnLine(head: string): Shaped | null {
  const zoom = nameInBrackets.exec(head);
  // Between brackets and beside a time stands what somebody calls himself, whatever that is: `rina`, `PKM_Cibatu`, `Ani's iPhone`.
  if (zoom !== null && /\p{L}/u.test(zoom[1] ?? "")) {
    return { label: tidy(zoom[1] ?? ""), shape: "clock", time: clockTime(zoom[2] ?? ""), length: head.length };
  }
  const plain = head.replace(/[*_\s]+$/, "");
  const end = plain.length <= 100 && /[\d)\]m.]$/i.test(plain) ? timeAtEnd.exec(plain) : null;
  if (end !== null) {
    const label = tidy(withoutNumber(plain.slice(0, end.index)).replace(/[\s,|•·–—:([*-]+$/, ""));
    if ((isDisplayName(label) && !day.test(label)) || isCapsPair(label)) {
      return { label, shape: "clock", time: clockTime(end[1] ?? ""), length: head.length };
    }
  }
  const caps = capsPair.exec(head);
  if (caps !== null && isCapsPair(caps[1] ?? ""))
    return { label: tidy(caps[1] ?? ""), shape: "colon", time: null, length: head.length };
  // Older court minutes: `3. KETUA Prof. Dr. NAME, S.H.`
  const office = numberedOffice.exec(head)?.[1] ?? "";
  if (isOffice(labelKey(office)) && isMostlyCapitals(office) && !/[?!;]/.test(office))
    return { label: tidy(office), shape: "colon", time: null, length: head.length };
  return null;
}

/** What somebody calls himself in a meeting, beside a time: a name, and behind a bar often an agency (`dr. Bagus | PKM Muara Dua`). */
function isDisplayName(label: string): boolean {
  return label.split(/\s[|•·]\s/).every(looksLikeName);
}

/** `Name   0:21   text`, as Teams copies it. */
function fromBeside(head: string): Shaped | null {
  const match = besideTime.exec(head);
  const label = tidy(match?.[1] ?? "");
  if (match === null || !looksLikeName(label) || day.test(label)) return null;
  return { label, shape: "beside", time: clockTime(match[2] ?? ""), length: match[0].trimEnd().length };
}

function fromColon(head: string): Shaped | null {
  const match = nameColon.exec(head);
  if (match === null) return null;
  const after = head.charCodeAt(match[0].length);
  // Addresses (http://), times (09:30), ratios (1:2).
  if (after === 0x2f || (isDigit(after) && isDigit(head.charCodeAt(match[0].length - 2)))) return null;
  const label = tidy(match[1] ?? "");
  if (!looksLikeName(label)) return null;
  const time = match[2] ?? null;
  const length = withMarks(head, match[0].length);
  if (label.length > 1 && label === label.toUpperCase() && time === null) {
    // Parliament: `KETUA RAPAT: H. NAMA: speech`, the office and then the name.
    const second = /^\s*([^:a-z\n]{3,60}):(?=\s|$)/.exec(head.slice(length));
    if (second !== null && /[A-Z]{2}/.test(second[1] ?? "")) {
      return {
        label: `${label}: ${tidy(second[1] ?? "")}`,
        shape: "colon",
        time: null,
        length: withMarks(head, length + second[0].length),
      };
    }
  }
  const later = new RegExp(String.raw`^\s*[\[(]\s*(${clock})\s*[\])]`).exec(head.slice(length));
  if (time === null && later !== null) {
    return { label, shape: "clock", time: clockTime(later[1] ?? ""), length: length + later[0].length };
  }
  return { label, shape: time === null ? "colon" : "clock", time: time === null ? null : clockTime(time), length };
}

function fromBrackets(head: string): Shaped | null {
  const match = idInBrackets.exec(head);
  const label = tidy(match?.[1] ?? "");
  if (
    match === null ||
    !/\p{L}/u.test(label) ||
    !looksLikeName(label.replace(/^[a-z]/, (letter) => letter.toUpperCase()))
  )
    return null;
  return { label, shape: "bracket", time: null, length: match[0].length };
}

/** `KETUA: ANWAR USMAN`: an office and a name, both in capitals. */
function isCapsPair(label: string): boolean {
  const colon = label.indexOf(":");
  if (colon < 2 || /[?!;"\d]/.test(label)) return false;
  const office = label.slice(0, colon);
  return (
    office === office.toUpperCase() &&
    isMostlyCapitals(label.slice(colon + 1)) &&
    !isFieldWord(labelKey(label.slice(0, colon))) &&
    looksLikeName(label.slice(0, colon)) &&
    looksLikeName(label.slice(colon + 1).trim())
  );
}

function withoutNumber(label: string): string {
  return label.replace(/^(?:Q\s?|No\.?\s?)?\d{1,4}[.)]?\s+[*_]{0,3}(?=\p{L})/u, "");
}

/** Bold marks that close behind a label belong to it. */
function withMarks(head: string, length: number): number {
  let at = length;
  while (at < head.length && (head.charCodeAt(at) === 42 || head.charCodeAt(at) === 95)) at++;
  return at;
}
