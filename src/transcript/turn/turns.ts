import type { Mask } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { countBelow } from "../../text/sorted.js";
import { trimmed } from "../../text/trimmed.js";
import type { Cut } from "./prompts.js";

/** A stretch of speech and the cut that opened it; null before the first. */
export interface Stretch {
  readonly span: Span;
  readonly cut: Cut | null;
}

/**
 * Lays masks and speaker changes over the text: every stretch between them that is not blank, trimmed, with the cut that holds there.
 * A label, heading or header line ends a stretch; notes do not. Spans of masks must be sorted and apart, cuts sorted.
 */
export function stretchesOf(text: string, masks: readonly Mask[], cuts: readonly Cut[]): Stretch[] {
  const stretches: Stretch[] = [];
  let cut: Cut | null = null;
  let next = 0;
  let at = 0;
  const close = (end: number): void => {
    const span = trimmed(text, at, end);
    if (span.start < span.end) stretches.push({ span, cut });
  };
  const until = (end: number): void => {
    for (let change = cuts[next]; change !== undefined && change.span.start < end; change = cuts[next]) {
      if (change.span.start > at) {
        close(change.span.start);
        at = change.span.start;
      }
      cut = change;
      next++;
    }
    if (end > at) close(end);
  };
  for (const mask of masks) {
    until(mask.span.start);
    for (let change = cuts[next]; change !== undefined && change.span.start < mask.span.end; change = cuts[next]) {
      cut = change;
      next++;
    }
    at = Math.max(at, mask.span.end);
  }
  until(text.length);
  return stretches;
}

const order: Readonly<Record<Mask["why"], number>> = { "front-matter": 0, label: 1, header: 2, heading: 3, note: 4 };

/**
 * One sorted list of masks that do not overlap: front matter before labels, labels before headers, headers before headings, and notes
 * only where nothing else is. A heading that holds a label gives way to it as a whole.
 */
export function settledMasks(masks: readonly Mask[]): Mask[] {
  const labels = masks.filter((mask) => mask.why === "label").sort(byStart);
  const kept: Mask[] = [];
  for (const mask of masks.toSorted((a, b) => byStart(a, b) || order[a.why] - order[b.why])) {
    if (mask.span.start >= mask.span.end) continue;
    if ((mask.why === "heading" || mask.why === "header") && touches(labels, mask.span)) continue;
    const last = kept[kept.length - 1];
    if (last === undefined || last.span.end <= mask.span.start) kept.push(mask);
    else if (order[mask.why] < order[last.why]) {
      while (
        kept.length > 0 &&
        (kept[kept.length - 1]?.span.end ?? 0) > mask.span.start &&
        order[kept[kept.length - 1]?.why ?? "note"] > order[mask.why]
      )
        kept.pop();
      if ((kept[kept.length - 1]?.span.end ?? 0) <= mask.span.start) kept.push(mask);
    }
  }
  return kept;
}

function byStart(a: Mask, b: Mask): number {
  return a.span.start - b.span.start;
}

/** Whether one of the sorted spans overlaps. */
function touches(sorted: readonly Mask[], span: Span): boolean {
  const next = sorted[countBelow(sorted.length, (index) => (sorted[index]?.span.end ?? 0) <= span.start)];
  return next !== undefined && next.span.start < span.end;
}
