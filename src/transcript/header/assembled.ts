import type { Mask } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { isAmbiguousDate } from "./dates.js";
import type { FurtherSheet } from "./further.js";
import { type Field, type Line, plainValue } from "./lines.js";
import { informantKeys, namingKeys, type Sheet } from "./sheets.js";
import { normalised } from "./values.js";

export interface Header {
  /** Header lines, as "header" masks; words that open a section of minutes, as "heading" masks. Sorted. */
  readonly masks: readonly Mask[];
  /** English snake_case keys; dates and times in ISO 8601. Nothing of NIP, NIK or telephone lines. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Where each of several informants has a sheet, these; what they tell is not in `attributes`. */
  readonly sheets: readonly Sheet[];
  /** Dates in figures under an English key, which the writer may have meant month first: as written and as read. */
  readonly ambiguous: readonly (readonly [written: string, read: string])[];
  /** The sheets in the middle of the text, each above the talk of another interview; from the title to the last line. */
  readonly further: readonly Span[];
  /** Where the header ends: code units; the start of the search when there is none. */
  readonly end: number;
}

/** A field with the lines below that go on with its value. */
export interface Entry {
  readonly field: Field;
  readonly more: readonly Line[];
}

/** What a search for header lines has found, in the order it stands. */
export interface Found {
  readonly entries: Entry[];
  readonly sheets: Sheet[];
  /** Lines of tables, rules and headings of sheets. */
  readonly besides: Line[];
  readonly headings: Map<Line, string>;
}

/** Where what was found at the top ends; `from` where nothing was. */
export function endOf(top: Found, from: number): number {
  const lines = [...top.entries.flatMap(({ field, more }) => [field.line, ...more]), ...top.besides];
  return lines.reduce((most, { end }) => Math.max(most, end), from);
}

/**
 * What header lines tell together: at the top and at the end of a text, of two values of a key the first; with further sheets in the middle, each of the
 * talk below it.
 */
export function assembled(
  text: string,
  from: number,
  top: Found,
  last: Found,
  further: readonly FurtherSheet[] = [],
): Header {
  const header = assembledOuter(text, from, top, last);
  return further.length === 0 ? header : withFurther(text, header, further);
}

function withFurther(text: string, header: Header, further: readonly FurtherSheet[]): Header {
  const ambiguous: [string, string][] = header.ambiguous.map(([written, read]) => [written, read]);
  const own = further.map(({ entries }) => {
    const told = new Map<string, string>();
    for (const { field, more } of entries)
      for (const [key, value] of valuesOf(text, field, more)) {
        if (!told.has(key)) told.set(key, value);
        if (key === "date" && isEnglishKey(text, field)) noteAmbiguous(text, field, value, ambiguous);
      }
    return told;
  });
  const first = new Map(Object.entries(header.attributes));
  // What every interview has alike is the source's: the project, the place.
  const alike = (key: string): boolean =>
    !informantKeys.has(key) && own.every((told) => (told.get(key) ?? first.get(key)) === first.get(key));
  const attributes = [...first].filter(([key]) => alike(key));
  const starts = [...further.map(({ span }) => span.start), text.length];
  const sheets = [first, ...own].map((told, i): Sheet => {
    const start = further[i - 1]?.span.end ?? header.end;
    return {
      heading: further[i - 1]?.heading ?? null,
      attributes: Object.fromEntries([...told].filter(([key]) => !alike(key) || !first.has(key))),
      talk: { start, end: starts[i] ?? text.length },
    };
  });
  const lines = further.flatMap(({ entries, besides }) => [
    ...entries.flatMap(({ field, more }) => [field.line, ...more]),
    ...besides,
  ]);
  const masks = new Map([...header.masks, ...lines.map(headerMask)].map((mask) => [mask.span.start, mask]));
  return {
    ...header,
    masks: [...masks.values()].sort((a, b) => a.span.start - b.span.start),
    attributes: Object.fromEntries(attributes),
    sheets: [...header.sheets, ...sheets],
    ambiguous,
    further: further.map(({ span }) => span),
  };
}

function headerMask({ start, end }: Line): Mask {
  return { span: { start, end }, why: "header" };
}

function assembledOuter(text: string, from: number, top: Found, last: Found): Header {
  const masks: Mask[] = [];
  const attributes = new Map<string, string>();
  const persons: { heading: string | null; attributes: Map<string, string> }[] = [
    { heading: null, attributes: new Map() },
  ];
  const ambiguous: [string, string][] = [];
  for (const line of [...top.besides, ...last.besides]) masks.push({ span: line, why: "header" });
  for (const { field, more } of [...top.entries, ...last.entries]) {
    if (field.key.section) {
      masks.push({ span: { start: field.line.start, end: sectionEnd(text, field) }, why: "heading" });
      continue;
    }
    if (field.start === field.line.start) masks.push({ span: field.line, why: "header" });
    for (const line of more) masks.push({ span: line, why: "header" });
    const heading = top.headings.get(field.line);
    for (const [key, value] of valuesOf(text, field, more)) {
      const isInformants = informantKeys.has(key);
      let person = persons.at(-1);
      const begins = heading !== undefined && person?.heading !== heading && field.start === field.line.start;
      if (isInformants && (begins || (namingKeys.has(key) && person?.attributes.has(key) === true))) {
        person = { heading: heading ?? null, attributes: new Map() };
        persons.push(person);
      }
      const into = isInformants ? person?.attributes : attributes;
      // `Hari : Senin` above `Tanggal : 3 Juni 2024`: the day of the week is no date yet.
      const better = key === "date" && isIso(value) && !isIso(into?.get(key) ?? value);
      if (into?.has(key) === false || better) into?.set(key, value);
      if (key === "date" && isEnglishKey(text, field)) noteAmbiguous(text, field, value, ambiguous);
    }
  }
  const told = persons.filter((person) => person.attributes.size > 0);
  const several = told.length > 1;
  if (!several) for (const { attributes: own } of told) for (const [key, value] of own) attributes.set(key, value);
  const sheets = several
    ? told.map(({ heading, attributes: own }) => ({ heading, attributes: Object.fromEntries(own) }))
    : [];
  masks.sort((a, b) => a.span.start - b.span.start);
  return {
    masks: masks.map(({ span, why }) => ({ span: { start: span.start, end: span.end }, why })),
    attributes: Object.fromEntries(attributes),
    sheets: [...sheets, ...top.sheets],
    ambiguous,
    further: [],
    end: endOf(top, from),
  };
}

function isEnglishKey(text: string, field: Field): boolean {
  return /date/i.test(text.slice(field.start, field.value));
}

function noteAmbiguous(text: string, field: Field, value: string, into: [string, string][]): void {
  const written = plainValue(text.slice(field.value, field.end));
  if (isAmbiguousDate(written)) into.push([written, value]);
}

function sectionEnd(text: string, field: Field): number {
  return field.line.start + text.slice(field.line.start, field.value).trimEnd().length;
}

/** Keys whose values are lists, an item on a line. */
export const listKeys: ReadonlySet<string> = new Set(["attendees", "absent", "agenda"]);

/** The attributes of one field; several where it holds more than one ("Hari/Tanggal/Waktu"). */
function valuesOf(text: string, field: Field, more: readonly Line[]): readonly (readonly [string, string])[] {
  if (field.key.hidden) return [];
  const items = more.map((line) =>
    plainValue(text.slice(line.start, line.end).replace(/^(?:[-*+•·–]|\d{1,3}[.)])\s+/, "")),
  );
  const parts = [plainValue(text.slice(field.value, field.end)), ...items].filter((item) => item !== "");
  return normalised(field.key.key, parts.join(listKeys.has(field.key.key) ? "; " : " "));
}

function isIso(value: string): boolean {
  return /^\d{4}/.test(value);
}
