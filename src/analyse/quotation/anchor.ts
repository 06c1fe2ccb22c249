import type { CodedDocument } from "../../model/corpus.js";
import type { Mark } from "../../model/document.js";
import type { Label } from "../../model/text.js";
import { rangeAt } from "../evidence/units.js";

/** Where in its source a passage can be looked up: page, else time of the recording, else paragraph. `offset` in code units. */
export function anchorOf(document: CodedDocument, offset: number): Label {
  const mark = lastMark(document.marks, offset);
  if (mark?.page !== undefined) return { en: `p. ${mark.page}`, id: `hlm. ${mark.page}` };
  if (mark?.time !== undefined) return same(clock(mark.time));
  return same(`¶ ${Math.max(0, rangeAt(document.units.paragraphs, offset)) + 1}`);
}

function same(text: string): Label {
  return { en: text, id: text };
}

function lastMark(marks: readonly Mark[], offset: number): Mark | undefined {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return marks[low - 1];
}

/** Milliseconds as hh:mm:ss, cut to the second. */
function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
