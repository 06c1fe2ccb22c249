import type { Span } from "../../model/text.js";
import { trimmed } from "../../text/trimmed.js";
import type { Entry, Found } from "./assembled.js";
import { type Field, fieldsIn, hangs, isRule, type Line } from "./lines.js";
import { headingOf, isTitle } from "./sheets.js";
import { describesSomebody, isAboveTalk, isName, isSpeech } from "./speech.js";

/** An informant sheet in the middle of a text, above another of several interviews. */
export interface FurtherSheet {
  readonly entries: readonly Entry[];
  /** "Informan 2" above it; null where that does not stand there. */
  readonly heading: string | null;
  /** Titles above it, and rules round it. */
  readonly besides: readonly Line[];
  /** From its title to its last line. */
  readonly span: Span;
}

/** Keys that a further sheet shares with the one at the top: so many, and this share of those at the top. */
const fewestShared = 2;
const leastShared = 0.5;
/** Titles above a sheet: `Transkrip Wawancara 2`, `Informan 2`. */
const mostTitles = 2;
/** Longer lines are no field. */
const longest = 600;

/**
 * The sheets between the interviews of one file: lines with the keys of the sheet at the top, above a talk of their own. Records that follow
 * each other without a talk are none. `from`: behind the sheet at the top.
 */
export function furtherSheets(text: string, from: number, top: Found): FurtherSheet[] {
  const keys = new Set(top.entries.flatMap(({ field }) => (field.key.section ? [] : [field.key.key])));
  if (keys.size < fewestShared) return [];
  const openings = new Set(top.entries.map(({ field }) => firstLetter(text, field.line)));
  const found: FurtherSheet[] = [];
  let above: Line[] = [];
  let block: { lines: Line[]; entries: { field: Field; more: Line[] }[]; titles: Line[] } | null = null;
  const close = (): void => {
    if (block !== null) found.push(...sheetIn(text, block.lines, block.entries, block.titles, keys));
    block = null;
  };
  let afterBlank = false;
  for (let at = from; at < text.length; ) {
    const next = text.indexOf("\n", at);
    const end = next < 0 ? text.length : next;
    const line = { ...trimmed(text, at, end), afterBlank: false };
    at = end + 1;
    if (line.start === line.end) {
      afterBlank = true;
      continue;
    }
    const parted = afterBlank;
    afterBlank = false;
    // Most lines begin with no letter that a sheet begins with; inside one every line is read.
    const read = block !== null || openings.has(firstLetter(text, line));
    const fields = read && line.end - line.start <= longest ? fieldsOf(text, line, keys) : [];
    if (fields.length > 0 || (block !== null && isRule(text, line))) {
      block ??= { lines: [], entries: [], titles: titlesOf(text, above) };
      block.lines.push(line);
      block.entries.push(...fields.map((field) => ({ field, more: [] })));
      continue;
    }
    const open = block?.entries.at(-1);
    if (block !== null && open !== undefined && !parted && hangs(text, line, open.field)) {
      block.lines.push(line);
      open.more.push(line);
      continue;
    }
    if (block !== null) above = [];
    close();
    above = [...above, line].slice(-mostTitles - 1);
  }
  return found.filter(({ entries }, i) => {
    const last = entries.at(-1)?.field;
    return last !== undefined && isAboveTalk(text, last, found[i + 1]?.span.start);
  });
}

/** The fields of a line, where nobody says them. A label word is one before a name where the sheet at the top has it. */
function fieldsOf(text: string, line: Line, keys: ReadonlySet<string>): readonly Field[] {
  const fields = fieldsIn(text, line);
  const [first] = fields;
  if (first === undefined || first.key.section) return [];
  if (!first.key.speaks) return isSpeech(text, first) ? [] : fields;
  const isField = keys.has(first.key.key) ? isName(text, first) : describesSomebody(text, first, true);
  return isField ? fields : [];
}

function sheetIn(
  text: string,
  lines: readonly Line[],
  entries: readonly Entry[],
  titles: readonly Line[],
  keys: ReadonlySet<string>,
): FurtherSheet[] {
  const shared = new Set(
    entries.flatMap(
      ({
        field: {
          key: { key },
        },
      }) => (keys.has(key) ? [key] : []),
    ),
  );
  const [first] = titles.length > 0 ? titles : lines;
  const last = lines.at(-1);
  if (shared.size < Math.max(fewestShared, keys.size * leastShared) || first === undefined || last === undefined)
    return [];
  return [
    {
      entries,
      heading: titles.map((title) => headingOf(text, title)).find((heading) => heading !== null) ?? null,
      besides: [...titles, ...lines.filter((line) => isRule(text, line))],
      span: { start: first.start, end: last.end },
    },
  ];
}

/** The lines right above a sheet that are nothing but its title. */
function titlesOf(text: string, above: readonly Line[]): Line[] {
  const titles: Line[] = [];
  for (const line of above.toReversed()) {
    if (titles.length === mostTitles || !(isRule(text, line) || isTitle(text, line))) break;
    titles.unshift(line);
  }
  return titles;
}

/** The first letter of a line behind bars, bold marks and numbers, in lower case. */
function firstLetter(text: string, { start, end }: Span): string {
  for (let at = start; at < Math.min(end, start + 16); at++) {
    const letter = text.charAt(at);
    if (/\p{L}/u.test(letter)) return letter.toLowerCase();
  }
  return "";
}
