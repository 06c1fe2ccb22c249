import type { Mask } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { copied } from "../../text/copied.js";
import { withoutIdentifiers } from "../../text/identifiers.js";
import { countBelow } from "../../text/sorted.js";

/** Longest quotation in code units; sentences are shorter, passages marked by people may not be. */
const LONGEST = 1200;

/** Context on either side of a passage, in code units. */
const CONTEXT = 240;

/**
 * The words of a span as they stand, without labels, headings and headers between them, white space made single, and without
 * numbers that lead to a person. A copy: it keeps nothing of `text` alive.
 */
export function cut(text: string, span: Span, masks: readonly Mask[]): string {
  const end = Math.min(span.end, span.start + LONGEST);
  const shown = end < span.end ? wordStart(text, end, span.start) : end;
  const words = unmasked(text, { start: span.start, end: shown }, masks);
  return copied(withoutIdentifiers(shown < span.end ? `${words} […]` : words));
}

/** What stands before and after a passage in its turn, cut at words; "" where there is nothing. */
export function contextOf(
  text: string,
  span: Span,
  turn: Span,
  masks: readonly Mask[],
): { readonly before: string; readonly after: string } {
  const start = Math.max(turn.start, span.start - CONTEXT);
  const end = Math.min(turn.end, span.end + CONTEXT);
  const from = start > turn.start ? wordEnd(text, start, span.start) : start;
  const to = end < turn.end ? wordStart(text, end, span.end) : end;
  const before = from < span.start ? unmasked(text, { start: from, end: span.start }, masks) : "";
  const after = to > span.end ? unmasked(text, { start: span.end, end: to }, masks) : "";
  return {
    before: copied(withoutIdentifiers(from > turn.start && before !== "" ? `… ${before}` : before)),
    after: copied(withoutIdentifiers(to < turn.end && after !== "" ? `${after} …` : after)),
  };
}

function unmasked(text: string, span: Span, masks: readonly Mask[]): string {
  const pieces: string[] = [];
  let at = span.start;
  for (let index = firstMaskAfter(masks, span.start); index < masks.length; index += 1) {
    const mask = masks[index];
    if (mask === undefined || mask.span.start >= span.end) break;
    if (mask.why === "note") continue;
    pieces.push(text.slice(at, Math.max(at, mask.span.start)));
    at = Math.max(at, Math.min(mask.span.end, span.end));
  }
  pieces.push(text.slice(at, span.end));
  return pieces.join(" ").replace(/\s+/gu, " ").trim();
}

/** Index of the first mask that ends after `offset`; masks are sorted and apart. */
function firstMaskAfter(masks: readonly Mask[], offset: number): number {
  return countBelow(masks.length, (index) => (masks[index]?.span.end ?? 0) <= offset);
}

/** The last blank at or before `offset`, so that no word is cut; `least` when there is none, and never inside a character. */
function wordStart(text: string, offset: number, least: number): number {
  for (let at = offset; at > least; at -= 1) if (isBlank(text, at)) return at;
  return whole(text, offset);
}

/** The first place after a blank at or after `offset`. */
function wordEnd(text: string, offset: number, most: number): number {
  for (let at = offset; at < most; at += 1) if (isBlank(text, at)) return at + 1;
  return whole(text, offset);
}

function isBlank(text: string, at: number): boolean {
  return /\s/u.test(text.charAt(at));
}

function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff ? at - 1 : at;
}
