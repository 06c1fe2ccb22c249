import type { Span } from "../../model/text.js";
import { assembled, type Entry, endOf, type Found, type Header, listKeys } from "./assembled.js";
import { furtherSheets } from "./further.js";
import { type Field, fieldsIn, hangs, isRule, type Line, lastLines, linesFrom, plainValue } from "./lines.js";
import { headingOf, isSheetTitle, peopleTable } from "./sheets.js";
import { describesSomebody, introducesLabel, isAboveTalk, isName, isPhrase, isSpeech, opensTalk } from "./speech.js";

/** Non-blank lines in which a header is looked for at the top and at the end, and lines without a key that end it once it has begun. */
const mostLines = 80;
const mostLast = 40;
const mostStrangers = 2;
/** A line of this many code units is prose; so many of them may stand above a header. */
const longLine = 200;
const mostLongLines = 2;
/** Fields that a header at the end has, unless one of them is a header by itself. */
const fewestLast = 3;

/**
 * The informant sheets or the minutes header at the top of a text, and a sheet at its very end: lines `Jabatan : Kepala Bidang`, wherever two of
 * them stand, or one that nothing else would carry; the same sheet again before each further interview; rows of a table with a person in each. A word that is a speaker's label too
 * ("Pewawancara: Ani") is a header beside other header lines and before a name only. `legend`: lines that explain labels and are no header.
 */
export function headerOf(text: string, from: number, legend: readonly Span[]): Header {
  const isLegend = (line: Line): boolean => legend.some((span) => span.start < line.end && line.start < span.end);
  const top = foundIn(
    text,
    linesFrom(text, from, mostLines).filter((line) => !isLegend(line)),
  );
  const end = endOf(top, from);
  const last = foundAtEnd(
    text,
    lastLines(text, end, mostLast).filter((line) => !isLegend(line)),
  );
  return assembled(text, from, top, last, furtherSheets(text, end, top));
}

function foundIn(text: string, all: readonly Line[]): Found {
  const lines = all.filter((line) => !isRule(text, line));
  const found: Found = { entries: [], sheets: [], besides: [], headings: new Map() };
  let strangers = 0;
  let long = 0;
  let open: { field: Field; more: Line[] } | null = null;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (line === undefined) break;
    const table = peopleTable(text, all, all.indexOf(line));
    if (table !== null) {
      found.sheets.push(...table.sheets);
      found.besides.push(...table.lines);
      i += table.lines.filter((each) => !isRule(text, each)).length - 1;
      open = null;
      continue;
    }
    const fields = headerFields(text, lines, i);
    if (fields.length > 0) {
      const above = lines[i - 1];
      const heading = headingOf(text, above);
      if (heading !== null && above !== undefined) found.headings.set(line, heading);
      for (const field of fields) {
        open = { field, more: [] };
        found.entries.push(open);
      }
      strangers = 0;
      if (fields[0]?.key.section) break;
      continue;
    }
    if (opensTalk(text, line)) break;
    if (open !== null && continues(text, line, open.field, open.more.length)) {
      open.more.push(line);
      continue;
    }
    open = null;
    // A banner or an abstract may stand above a header; behind one, or again and again, long lines are the text itself.
    if (line.end - line.start > longLine && (found.entries.length > 0 || ++long > mostLongLines)) break;
    if (found.entries.length > 0 && headingOf(text, line) === null && ++strangers > mostStrangers) break;
  }
  const own = found.entries.filter(({ field }) => !field.key.section);
  const isHeader =
    own.length >= 2 ||
    own.some(({ field }) => field.key.strong || introducesLabel(text, field)) ||
    (found.sheets.length > 0 && own.length > 0);
  if (!isHeader)
    return {
      entries: [],
      sheets: found.sheets,
      besides: found.sheets.length > 0 ? found.besides : [],
      headings: new Map(),
    };
  const lastEnd = own.at(-1)?.field.line.end ?? 0;
  found.besides.push(
    ...all.filter((line) => isRule(text, line) && line.start < lastEnd && !found.besides.includes(line)),
  );
  for (const [line] of found.headings) {
    const above = lines[lines.indexOf(line) - 1];
    if (above !== undefined) found.besides.push(above);
  }
  return found;
}

/** A sheet below the talk: nothing but fields up to the last line. */
function foundAtEnd(text: string, lines: readonly Line[]): Found {
  const found: Found = { entries: [], sheets: [], besides: [], headings: new Map() };
  const entries: Entry[] = [];
  for (let i = lines.length - 1; i >= 0; i--) {
    const line = lines[i];
    if (line === undefined) break;
    const fields = fieldsIn(text, line).filter(({ key }) => !key.speaks && !key.section);
    if (isRule(text, line)) {
      found.besides.push(line);
      continue;
    }
    if (fields.length === 0 || fields.some((field) => isSpeech(text, field))) break;
    entries.unshift(...fields.map((field) => ({ field, more: [] })));
    if (line.afterBlank && lines[i - 1] !== undefined && fieldsIn(text, lines[i - 1] ?? line).length === 0) break;
  }
  const first = entries[0]?.field.line;
  const above = first === undefined ? undefined : lines[lines.findIndex(({ start }) => start === first.start) - 1];
  const titled = above !== undefined && isSheetTitle(text, above);
  if (above !== undefined && titled) found.besides.push(above);
  const isSheet =
    (entries.length >= fewestLast || (entries.length > 1 && entries.some(({ field }) => field.key.strong))) &&
    (first?.afterBlank === true || titled);
  return isSheet ? { ...found, entries } : { ...found, besides: [] };
}

/** The header fields that a line holds; none where it is speech. */
function headerFields(text: string, lines: readonly Line[], i: number): readonly Field[] {
  const line = lines[i];
  const fields = line === undefined ? [] : fieldsIn(text, line);
  const [first] = fields;
  if (first === undefined) return [];
  if (first.key.speaks ? !headerName(text, first, lines, i, fields.length > 1) : isSpeech(text, first)) return [];
  return fields;
}

/**
 * Whether a label word stands here as a header: before a name, beside another header line. Beside words of its own kind only
 * ("Interviewer: Ani", "Informant: Budi"), it must not come back as a label further on. By itself ("Informan: Sekretaris Bappeda") it must say who
 * somebody is, above a talk.
 */
function headerName(text: string, field: Field, lines: readonly Line[], i: number, inCompany: boolean): boolean {
  const comesBack = text.indexOf(`\n${text.slice(field.line.start, field.value)}`, field.line.end) >= 0;
  const named = isName(text, field);
  if (inCompany && named) return true;
  if (named && !comesBack && introducesLabel(text, field)) return true;
  let kindred = false;
  for (const step of [-1, 1]) {
    for (const other of fieldsBeside(text, lines, i, step)) {
      if (!other.key.speaks)
        return named || (isPhrase(text, field) && (!comesBack || describesSomebody(text, field, true, true)));
      if (other.key.key !== field.key.key && isName(text, other)) kindred = true;
    }
  }
  if (named && kindred && !comesBack) return true;
  return describesSomebody(text, field, comesBack) && isAboveTalk(text, field);
}

/** The first fields of the lines above or below, as far as no blank line and no other line parts them, up to one that is no label word. */
function fieldsBeside(text: string, lines: readonly Line[], i: number, step: number): Field[] {
  const fields: Field[] = [];
  for (let at = i + step; at >= 0 && at < lines.length; at += step) {
    const line = lines[at];
    const lower = step < 0 ? lines[at + 1] : line;
    const [field] = line === undefined || lower === undefined || lower.afterBlank ? [] : fieldsIn(text, line);
    if (field === undefined || field.key.section) break;
    fields.push(field);
    if (!field.key.speaks) break;
  }
  return fields;
}

/** Keys below which a letter with a point is somebody's initial. */
const namedBelow: ReadonlySet<string> = new Set([
  "name",
  "initials",
  "interviewer",
  "chair",
  "note_taker",
  "attendees",
  "absent",
]);

/** `RAPAT DIBUKA PUKUL 10.15 WITA`, `The meeting was called to order at 7 p.m.`: behind it nothing is the header's. */
const opensSitting =
  /^[\s*_(]{0,4}(?:(?:rapat|sidang|persidangan|musyawarah|acara) (?:(?:di)?buka|dimulai)\b|the (?:house|committee|council|senate|assembly|court|meeting) (?:met|sat|opened|was (?:called to order|opened))\b)/i;

/** Lines below the first with which a value that hangs may go on. */
const mostHanging = 6;

/**
 * A line that goes on with the value of the one before: below the value where that does not fill its column, an item of a list, a deeper line of an open list of people, or the value of a key that has none
 * in its own line.
 */
function continues(text: string, line: Line, open: Field, already: number): boolean {
  if (already >= 60 || line.end - line.start > 200 || open.key.section) return false;
  if (opensSitting.test(text.slice(line.start, Math.min(line.end, line.start + 60)))) return false;
  const head = text.slice(line.start, line.start + 8);
  // `A. Rahman` may be a name; below any other key it is the next heading of a form: `A. Pembentukan tim`.
  if (!open.key.speaks && !namedBelow.has(open.key.key) && /^(?:\p{Lu}|[IVX]{1,4})[.)]\s+\S/u.test(head)) return false;
  const item = /^(?:[-*+•·–]|\d{1,3}[.)])\s+\S/.test(head);
  if (!item && already < mostHanging && hangs(text, line, open)) return true;
  const empty = plainValue(text.slice(open.value, open.end)) === "";
  const list = listKeys.has(open.key.key);
  // `1. Apologies: none`, `2. Minutes: approved`: the next item of the agenda.
  const numbered = /^\d{1,3}[.)]\s/;
  if (numbered.test(head) && numbered.test(text.slice(open.line.start, open.line.start + 6))) return false;
  if (item) return list && (empty || already > 0 || !line.afterBlank);
  return (
    empty &&
    (list || already === 0) &&
    !line.afterBlank &&
    !/[.?!]$/.test(text.slice(line.end - 1, line.end).replace(/(?<=\b\p{L}{1,3})\.$/u, "")) &&
    !/^[^:]{1,40}:(?!\d)/.test(text.slice(line.start, Math.min(line.end, line.start + 42)))
  );
}
