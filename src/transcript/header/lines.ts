import type { Span } from "../../model/text.js";
import { type HeaderKey, headerKey } from "./keys.js";

/** A line that is not blank, without the blanks around it. */
export interface Line extends Span {
  readonly afterBlank: boolean;
}

/** A key and where its value stands; a line can hold several. */
export interface Field {
  readonly key: HeaderKey;
  readonly line: Line;
  /** Where the key begins. */
  readonly start: number;
  /** Where the value begins and ends. */
  readonly value: number;
  readonly end: number;
}

/** Longer lines are prose and no field. */
const longestFields = 1500;

/** Up to `most` lines from `from` on that are not blank. */
export function linesFrom(text: string, from: number, most: number): Line[] {
  const lines: Line[] = [];
  let afterBlank = true;
  for (let at = from; at < text.length && lines.length < most; ) {
    const found = text.indexOf("\n", at);
    const end = found < 0 ? text.length : found;
    const line = lineIn(text, at, end, afterBlank);
    if (line !== null) lines.push(line);
    afterBlank = line === null;
    at = end + 1;
  }
  // Where a blank line follows every line it parts nothing.
  if (lines.filter((line) => line.afterBlank).length >= lines.length * 0.9)
    return lines.map((line) => ({ ...line, afterBlank: false }));
  return lines;
}

/** The last lines of a text that are not blank, at most `most`, in the order they stand; none from before `from`. */
export function lastLines(text: string, from: number, most: number): Line[] {
  const lines: Line[] = [];
  for (let end = text.length; end > from && lines.length < most; ) {
    const start = Math.max(text.lastIndexOf("\n", end - 1) + 1, from);
    const before = text.lastIndexOf("\n", start - 2) + 1;
    const line = lineIn(
      text,
      start,
      end,
      start === 0 || text.slice(Math.max(before, start - 200), start).trim() === "",
    );
    if (line !== null) lines.push(line);
    end = start - 1;
  }
  return lines.reverse();
}

function lineIn(text: string, from: number, to: number, afterBlank: boolean): Line | null {
  if (to - from > 4000) return { start: from, end: to, afterBlank };
  const slice = text.slice(from, to);
  const trimmed = slice.trim();
  if (trimmed === "") return null;
  const start = from + (slice.length - slice.trimStart().length);
  return { start, end: start + trimmed.length, afterBlank };
}

/** The rule below the head of a Markdown table, or a line of marks round a sheet. */
export function isRule(text: string, line: Line): boolean {
  return /^(?:\|[\s|:-]+|[=_*~-]{4,}|(?:\|\s*){2,})$/.test(text.slice(line.start, Math.min(line.end, line.start + 80)));
}

/** The cells of a row with bars or tabs, without the marks of bold; empty where the line is no row. */
export function cellsOf(text: string, line: Line): readonly string[] {
  if (line.end - line.start > longestFields) return [];
  const written = text.slice(line.start, line.end);
  if (!/[|\t]/.test(written)) return [];
  const cells = written.includes("|") ? written.replace(/^\||\|$/g, "").split("|") : written.split(/\t+/);
  return cells.length < 2 ? [] : cells.map(plainValue);
}

/** The fields of a line: `Key : value`, key and value in cells or with a tab between, several of them side by side. Empty when the line begins with no key. */
export function fieldsIn(text: string, line: Line): readonly Field[] {
  if (line.end - line.start > longestFields) return [];
  const head = text.slice(line.start, Math.min(line.end, line.start + 100));
  const first = head.startsWith("|") ? firstOfRow(text, line) : firstOfLine(head, line);
  if (first === null) return [];
  const fields = [first];
  for (const match of text.slice(first.value, line.end).matchAll(beside)) {
    const key = headerKey(match[1] ?? "");
    const last = fields.at(-1);
    if (key === null || key.section || last === undefined) continue;
    fields[fields.length - 1] = { ...last, end: first.value + match.index };
    const start = first.value + match.index;
    fields.push({ key, line, start, value: start + match[0].length, end: line.end });
  }
  return fields;
}

/** A further key in a line: behind a bar, a tab, a semicolon or three blanks. A run of blanks is tried once, from its start. */
const beside =
  /(?<!\s)(?:\s{3,}|\s*\t\s*|\s*\|\s*|;\s+)[*_]{0,3}([^\s:|;=*_][^:|;\t=\n]{1,39}?)[*_]{0,3}\s{0,20}[:：=]\s*/g;

function firstOfLine(head: string, line: Line): Field | null {
  if (!/[:：=\t]|\s{3}/.test(head)) return null;
  const match = /^([^:：=\t\n]{2,60}?)\s*(?:\t+\s*[:：=]?|[*_]*\s*[:：]|\s+=|\s{3,}[:：=]?)[*_\s]*/.exec(head);
  const key = match === null ? null : headerKey(match[1] ?? "");
  if (match === null || key === null) return null;
  if (key.key === "sex" && !saysSex.test(head.slice(match[0].length))) return null;
  return { key, line, start: line.start, value: line.start + match[0].length, end: line.end };
}

/** `JK` may be somebody's initials; what stands behind the field's name is one of few words. */
const saysSex =
  /^[\s([.…_/-]*(?:$|(?:l|p|lk|pr|m|f|w|laki|pria|perempuan|wanita|male|female|man|woman|non)(?![\p{L}\d]))/iu;

/** A row of two cells, key and value; the colon may stand in a cell of its own. */
function firstOfRow(text: string, line: Line): Field | null {
  const row = /^\|\s*([^|\n]{2,60}?)\s*\|\s*(?:[:：]\s*\|?\s*)?/.exec(text.slice(line.start, line.end));
  if (row === null) return null;
  const key = headerKey((row[1] ?? "").replace(/\s*[:：]\s*$/, ""));
  return key === null ? null : { key, line, start: line.start, value: line.start + row[0].length, end: line.end };
}

/** Columns by which a value that goes on stands to the right of its key at least. */
const leastIndent = 6;

/** Whether a line stands below the value of a field, set in by blanks, as a long value goes on where keys and values make columns. */
export function hangs(text: string, line: Line, { start, value }: Field): boolean {
  if (line.afterBlank) return false;
  const own = text.lastIndexOf("\n", line.start - 1) + 1;
  const opened = text.lastIndexOf("\n", start - 1) + 1;
  const column = line.start - own;
  if (column < start - opened + leastIndent || column < value - opened - 2) return false;
  return /^ +$/.test(text.slice(own, line.start)) && !text.slice(opened, value).includes("\t");
}

/** A value without the marks of Markdown, blanks single. */
export function plainValue(raw: string): string {
  return raw
    .replace(/!?\[([^\]]{0,200})\]\([^)]{0,500}\)/g, "$1")
    .replace(/[*_]{1,3}/g, "")
    .replace(/\s*\|\s*$/, "")
    .replace(/^\s*[:：=]?\s*/, "")
    .replace(/\s+/g, " ")
    .trim();
}
