import type { Mask } from "../model/document.js";
import type { Span } from "../model/text.js";
import { isoDate, isoTime } from "./dates.js";
import { type HeaderKey, headerKey } from "./header-keys.js";
import { isNameWord, particles } from "./shapes.js";

export interface Header {
  /** Header lines, as "header" masks; words that open a section of minutes, as "heading" masks. Sorted. */
  readonly masks: readonly Mask[];
  /** English snake_case keys; dates and times in ISO 8601. Nothing of NIP, NIK or telephone lines. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the header ends: code units; the start of the search when there is none. */
  readonly end: number;
}

/** Non-blank lines in which a header is looked for, and lines without a key that end it once it has begun. */
const mostLines = 80;
const mostStrangers = 2;
/** A line of this many code units is prose; so many of them may stand above a header. */
const longLine = 200;
const mostLongLines = 2;

/** Code units below a header within which somebody it names begins to speak. */
const soonBelow = 10_000;

interface Line extends Span {
  readonly afterBlank: boolean;
}

interface Field {
  readonly key: HeaderKey;
  readonly line: Line;
  /** Where the value begins. */
  readonly value: number;
}

/**
 * The informant sheet or minutes header at the top of a text: lines `Jabatan : Kepala Bidang`, wherever two of them stand, or one
 * that nothing else would carry. A word that is a speaker's label too ("Pewawancara: Ani") is a header beside other header
 * lines and before a name only. `legend`: lines that explain labels and are no header.
 */
export function headerOf(text: string, from: number, legend: readonly Span[]): Header {
  const all = topLines(text, from).filter(
    (line) => !legend.some((span) => span.start < line.end && line.start < span.end),
  );
  // The rule below the head of a Markdown table.
  const isRule = (line: Line): boolean =>
    /^\|[\s|:-]+$/.test(text.slice(line.start, Math.min(line.end, line.start + 80)));
  const lines = all.filter((line) => !isRule(line));
  const fields: Field[] = [];
  const values = new Map<Field, Line[]>();
  let strangers = 0;
  let long = 0;
  let open: Field | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const field = fieldOf(text, line);
    if (field !== null && !(field.key.speaks && !headerName(text, field, lines, i))) {
      fields.push(field);
      values.set(field, []);
      open = field;
      strangers = 0;
      if (field.key.section) break;
      continue;
    }
    if (open !== null && continues(text, line, open, values.get(open)?.length ?? 0)) {
      values.get(open)?.push(line);
      continue;
    }
    open = null;
    // A banner or an abstract may stand above a header; behind one, or again and again, long lines are the text itself.
    if (line.end - line.start > longLine && (fields.length > 0 || ++long > mostLongLines)) break;
    if (fields.length > 0 && ++strangers > mostStrangers) break;
  }
  const own = fields.filter((field) => !field.key.section);
  if (own.length < 2 && !own.some((field) => field.key.strong || introducesLabel(text, field)))
    return { masks: [], attributes: {}, end: from };
  const last = own[own.length - 1]?.line.end ?? 0;
  const masks: Mask[] = all
    .filter((line) => isRule(line) && line.start < last)
    .map((span) => ({ span, why: "header" }));
  const attributes = new Map<string, string>();
  for (const field of fields) {
    if (field.key.section) {
      masks.push({ span: { start: field.line.start, end: sectionEnd(text, field) }, why: "heading" });
      continue;
    }
    masks.push({ span: field.line, why: "header" });
    const more = values.get(field) ?? [];
    for (const line of more) masks.push({ span: line, why: "header" });
    for (const [key, value] of valuesOf(text, field, more)) if (!attributes.has(key)) attributes.set(key, value);
  }
  return {
    masks: masks
      .map(({ span, why }) => ({ span: { start: span.start, end: span.end }, why }))
      .sort((a, b) => a.span.start - b.span.start),
    attributes: Object.fromEntries(attributes),
    end: masks[masks.length - 1]?.span.end ?? from,
  };
}

function topLines(text: string, from: number): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (let at = from; at < text.length && lines.length < mostLines; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const slice = end - at > 4000 ? null : text.slice(at, end);
    if (slice === null) lines.push({ start: at, end, afterBlank });
    else if (slice.trim() !== "") {
      const start = at + (slice.length - slice.trimStart().length);
      lines.push({ start, end: start + slice.trim().length, afterBlank });
      afterBlank = false;
    }
    if (slice?.trim() === "") afterBlank = true;
    at = end + 1;
  }
  return lines;
}

/** `Key : value`, or key and value with a tab between; null when the words before are no header key. */
function fieldOf(text: string, line: Line): Field | null {
  if (line.end - line.start > 1500) return null;
  const head = text.slice(line.start, Math.min(line.end, line.start + 80));
  const row = head.startsWith("|") ? /^\|\s*([^|\n]{2,60}?)\s*\|\s*/.exec(head) : null;
  if (row !== null) {
    const key = headerKey(row[1] ?? "");
    return key === null ? null : { key, line, value: line.start + row[0].length };
  }
  if (!/[:：\t]|\s{3}/.test(head)) return null;
  const match = /^([^:：\t\n]{2,60}?)\s*(?:\t+\s*[:：]?|[*_]*\s*[:：]|\s{3,}[:：]?)[*_\s]*/.exec(head);
  if (match === null) return null;
  const key = headerKey(match[1] ?? "");
  return key === null ? null : { key, line, value: line.start + match[0].length };
}

/**
 * Whether a label word stands here as a header: before a name, beside another header line. Beside words of its own kind only
 * ("Interviewer: Ani", "Informant: Budi"), it must not come back as a label further on.
 */
function headerName(text: string, field: Field, lines: readonly Line[], i: number): boolean {
  const comesBack = text.indexOf(`\n${text.slice(field.line.start, field.value)}`, field.line.end) >= 0;
  const named = isNamed(text, field);
  if (named && !comesBack && introducesLabel(text, field)) return true;
  let kindred = false;
  for (const [line, apart] of [
    [lines[i - 1], lines[i]?.afterBlank ?? false],
    [lines[i + 1], lines[i + 1]?.afterBlank ?? false],
  ] as const) {
    const other = line === undefined || apart ? null : fieldOf(text, line);
    if (other === null) continue;
    if (!other.key.speaks) return named || (!comesBack && isPhrase(text, field));
    if (other.key.key !== field.key.key && isNamed(text, other)) kindred = true;
  }
  return named && kindred && !comesBack;
}

/** Whether somebody named here speaks further on: `Facilitator: Helen Marsh`, later `HELEN:`. */
function introducesLabel(text: string, field: Field): boolean {
  if (field.key.speaks !== true || !isNamed(text, field)) return false;
  const words = plainValue(text.slice(field.value, field.line.end)).split(/[\s,;/]+/);
  const below = text.slice(field.line.end, field.line.end + soonBelow);
  return words.some(
    (word) => word.length >= 3 && (below.includes(`\n${word}:`) || below.includes(`\n${word.toUpperCase()}:`)),
  );
}

/** Whether the value of a field is a short phrase and no sentence: "Sekretaris Daerah, mewakili Bupati", "P04, district officer". */
function isPhrase(text: string, field: Field): boolean {
  const value = plainValue(text.slice(field.value, field.line.end));
  return value !== "" && value.length <= 100 && !/[?!:…]|\p{Ll}{2,}\.$/u.test(value);
}

/** Whether the value of a field is a name or a list of names; attendees may follow on the next lines. */
function isNamed(text: string, field: Field): boolean {
  const value = plainValue(text.slice(field.value, field.line.end));
  if (value === "") return field.key.key === "attendees";
  if (/[?!:…]/.test(value) || /\p{Ll}{2,}\.$/u.test(value)) return false;
  if (field.key.key === "attendees") return true;
  if (value.length > 100) return false;
  const words = value.split(/[\s,;/]+/).filter((word) => word !== "");
  return words.length <= 12 && words.every((word) => isNameWord(word) || particles.has(word.toLowerCase()));
}

/** A line that goes on with the value of the one before: an item of a list, or a deeper line of an open list of people. */
function continues(text: string, line: Line, open: Field, already: number): boolean {
  if (already >= 60 || line.end - line.start > 200 || open.key.section) return false;
  const item = /^(?:[-*+•·–]|\d{1,3}[.)])\s+\S/.test(text.slice(line.start, line.start + 8));
  const empty = plainValue(text.slice(open.value, open.line.end)) === "";
  const list = open.key.key === "attendees" || open.key.key === "absent" || open.key.key === "agenda";
  if (item) return list && (empty || already > 0 || !line.afterBlank);
  return (
    empty &&
    list &&
    !line.afterBlank &&
    !/[.?!]$/.test(text.slice(line.end - 1, line.end)) &&
    !/^[^:]{1,40}:/.test(text.slice(line.start, line.start + 42))
  );
}

function sectionEnd(text: string, field: Field): number {
  const key = text.slice(field.line.start, field.value);
  return field.line.start + key.trimEnd().length;
}

function plainValue(raw: string): string {
  return raw
    .replace(/!?\[([^\]]{0,200})\]\([^)]{0,500}\)/g, "$1")
    .replace(/[*_]{1,3}/g, "")
    .replace(/\s*\|\s*$/, "")
    .replace(/^\s*[:：]?\s*/, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The attributes of one field; several where a line holds more than one ("Hari/Tanggal/Waktu", two columns). */
function valuesOf(text: string, field: Field, more: readonly Line[]): [string, string][] {
  const raw = text.slice(field.value, field.line.end);
  const second = /(?:\s{3,}|\t+|\s*\|\s*|;\s+)([^:|;\t]{2,40}?)\s*:\s*(.*)$/.exec(raw);
  const beside = second === null ? null : headerKey(second[1] ?? "");
  const found: [string, string][] = [];
  if (!field.key.hidden) {
    const items = more.map((line) =>
      plainValue(text.slice(line.start, line.end).replace(/^(?:[-*+•·–]|\d{1,3}[.)])\s+/, "")),
    );
    const value = [plainValue(beside === null ? raw : raw.slice(0, second?.index)), ...items]
      .filter((item) => item !== "")
      .join("; ");
    found.push(...normalised(field.key.key, value));
  }
  if (beside !== null && !beside.hidden && !beside.section)
    found.push(...normalised(beside.key, plainValue(second?.[2] ?? "")));
  return found;
}

/** Drops telephone and register numbers, wherever they stand. */
function withoutNumbers(value: string): string {
  return value
    .replace(/\b(?:NIP|NIK|HP|Telp|WA)\b\.?\s*:?\s*(?=\+?\d)/gi, "")
    .replace(/\(?\+?\d(?:[\s.-]?\d){8,}\)?/g, "")
    .replace(/\(\s*\)/g, "")
    .replace(/[\s,;/-]+$/, "")
    .trim();
}

/** A value as it is stored, with the key it belongs under. */
export function normalised(key: string, raw: string): [string, string][] {
  const value = key === "date" || key === "time" ? raw : withoutNumbers(raw);
  if (value === "" || /^[-–.…_]+$/.test(value)) return [];
  switch (key) {
    case "date":
    case "time": {
      const date = isoDate(value);
      const time = isoTime(date === null ? value : value.replace(/\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}/, " "));
      const found: [string, string][] = [];
      if (date !== null) found.push(["date", date]);
      if (time !== null) found.push(["time", time]);
      return found.length > 0 ? found : [[key, value]];
    }
    case "age":
      return [[key, /^\s*(\d{1,3})\s*(?:tahun|thn|th|years?|yrs?)?\b/i.exec(value)?.[1] ?? value]];
    case "sex":
      return [
        [
          key,
          /^(?:l|lk|laki|pria|male|m)\b/i.test(value)
            ? "male"
            : /^(?:p|pr|perempuan|wanita|female|f)\b/i.test(value)
              ? "female"
              : value,
        ],
      ];
    case "category":
      return [[key, value.replace(/^informan\s+/i, "").toLowerCase()]];
    case "name":
      return [
        [
          /^(?:(?:Ibu|Bapak|Bu|Pak|Sdr\.?|Sdri\.?|Ny\.?|Tn\.?)\s+)?(?:\p{Lu}\.?\s?){1,4}$/u.test(value)
            ? "initials"
            : "name",
          value,
        ],
      ];
    case "interview_number":
      return [[key, /\d+/.exec(value)?.[0] ?? value]];
    default:
      return [[key, value]];
  }
}
