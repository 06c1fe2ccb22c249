import type { Coding } from "../../model/coding.js";
import type { CodedDocument, Unit } from "../../model/corpus.js";
import type { Span } from "../../model/text.js";
import { countBelow } from "../../text/sorted.js";

/** Room for the length of a match in a unit number; longer matches are told apart by where they start alone. */
const LENGTHS = 2 ** 20;

/**
 * The units of a document that a coding stands in, as numbers that are equal exactly for the same unit.
 * A coding over several sentences, paragraphs or turns stands in each of them. For `match` each place where an
 * indicator matched is one unit, and a coding of a person is one.
 */
export function unitsOf(
  document: CodedDocument,
  coding: Coding,
  turns: readonly number[],
  unit: Unit,
): readonly number[] {
  switch (unit) {
    case "sentence":
      return overlapping(document.units.sentences, coding.span);
    case "paragraph":
      return overlapping(document.units.paragraphs, coding.span);
    case "turn":
      return turns;
    case "match":
      return coding.evidence.length === 0
        ? [matchNumber(coding.span)]
        : coding.evidence.map(({ spans }) => matchNumber(extent(spans, coding.span)));
  }
}

function extent(spans: readonly Span[], otherwise: Span): Span {
  return { start: spans[0]?.start ?? otherwise.start, end: spans.at(-1)?.end ?? otherwise.end };
}

function matchNumber({ start, end }: Span): number {
  return start * LENGTHS + Math.min(end - start, LENGTHS - 1);
}

/**
 * Indexes of the ranges that a span overlaps. `bounds` is start0, end0, start1, end1, ..., sorted and apart.
 * A span between ranges belongs to the one before it (or the first), so that no coding is lost.
 */
export function overlapping(bounds: Int32Array, span: Span): readonly number[] {
  const count = bounds.length >> 1;
  const first = firstEndingAfter(count, (index) => bounds[2 * index + 1] ?? 0, span.start);
  const found: number[] = [];
  for (let index = first; index < count && (bounds[2 * index] ?? 0) < Math.max(span.end, span.start + 1); index += 1) {
    found.push(index);
  }
  return found.length > 0 ? found : [Math.max(0, first - 1)];
}

/** Index of the range that holds an offset, or of the last one before it; -1 when there is none. */
export function rangeAt(bounds: Int32Array, offset: number): number {
  const count = bounds.length >> 1;
  const first = firstEndingAfter(count, (index) => bounds[2 * index + 1] ?? 0, offset);
  return first < count && (bounds[2 * first] ?? 0) <= offset ? first : first - 1;
}

/** Indexes of the turns a span overlaps, in order. */
export function turnsOf(document: CodedDocument, span: Span): readonly number[] {
  const { turns } = document;
  const found: number[] = [];
  let index = firstEndingAfter(turns.length, (at) => turns[at]?.span.end ?? 0, span.start);
  for (let turn = turns[index]; turn !== undefined && turn.span.start < span.end; turn = turns[index]) {
    found.push(index);
    index += 1;
  }
  return found;
}

/** The words in each turn, masked text not counted. */
export function wordsByTurn(document: CodedDocument): Int32Array {
  const words = new Int32Array(document.turns.length);
  const { sentenceTurn, sentenceWords } = document.units;
  for (let sentence = 0; sentence < sentenceTurn.length; sentence += 1) {
    const turn = sentenceTurn[sentence] ?? -1;
    if (turn >= 0 && turn < words.length) words[turn] = (words[turn] ?? 0) + (sentenceWords[sentence] ?? 0);
  }
  return words;
}

/** The first of `count` sorted ranges whose end lies after `offset`; `count` when none does. */
function firstEndingAfter(count: number, endOf: (index: number) => number, offset: number): number {
  return countBelow(count, (index) => endOf(index) <= offset);
}
