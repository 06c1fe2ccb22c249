import type { CodedDocument } from "../../model/corpus.js";
import type { Mark } from "../../model/document.js";
import type { Label } from "../../model/text.js";
import { countBelow } from "../../text/sorted.js";
import { rangeAt } from "../evidence/units.js";

/** Where in its source a passage can be looked up: page, else time of the recording, else paragraph. `offset` in code units. */
export function anchorOf(document: CodedDocument, offset: number): Label {
  const page = pageAt(document.marks, offset);
  if (page !== undefined) return { en: `p. ${page}`, id: `hlm. ${page}` };
  const time = document.marks[lastMark(document.marks, offset)]?.time;
  if (time !== undefined) return same(clock(time));
  return same(`¶ ${Math.max(0, rangeAt(document.units.paragraphs, offset)) + 1}`);
}

/** On a page there may be times too: the page is where a reader looks. A source with pages begins with one. */
function pageAt(marks: readonly Mark[], offset: number): number | undefined {
  if (marks[0]?.page === undefined) return undefined;
  for (let at = lastMark(marks, offset); at >= 0; at--) {
    const page = marks[at]?.page;
    if (page !== undefined) return page;
  }
  return undefined;
}

/** How many pages a source has, or null for one without. */
export function pagesOf(marks: readonly Mark[]): number | null {
  if (marks[0]?.page === undefined) return null;
  return marks.reduce((most, { page }) => Math.max(most, page ?? 0), 0);
}

/** How far the recording of a source goes as far as its times tell, as hh:mm:ss, or null for one without times. */
export function durationOf(marks: readonly Mark[]): string | null {
  const last = marks.reduce((most, { time }) => Math.max(most, time ?? -1), -1);
  return last < 0 ? null : clock(last);
}

function same(text: string): Label {
  return { en: text, id: text };
}

/** Index of the last mark at or before an offset, or -1. */
function lastMark(marks: readonly Mark[], offset: number): number {
  return countBelow(marks.length, (index) => (marks[index]?.at ?? 0) <= offset) - 1;
}

/** Milliseconds as hh:mm:ss, cut to the second. */
function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
