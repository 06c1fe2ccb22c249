import type { Span } from "../../model/text.js";
import type { Parts, Words } from "../../text/words.js";
import type { FoundHit } from "../hits.js";
import { type Match, partsOf } from "../phrase/evaluate.js";

/** A hit among tokens: its match has the spans of the tokens, and the parts of the words that stand there. */
export interface TokenHit extends FoundHit {
  readonly span: Span;
  /** The sentence it begins in; null outside of all, in a heading or a label. Its parts are all in it. */
  readonly sentence: number | null;
}

/** A hit whose match is in token numbers, with its place among the words of the same text. */
export function placedHit({ rule, match, reason }: FoundHit, tokens: Parts, words: Words): TokenHit {
  const span = spanOf(match, tokens);
  const sentence = sentenceAt(words, span.start);
  const placed = sentence === null ? match : amongWords(match, tokens, words, sentence);
  return { rule, match: { ...placed, spans: spansOf(match, tokens) }, reason, span, sentence };
}

function spanOf(match: Match, { starts, ends }: Parts): Span {
  return { start: starts[match.first] as number, end: ends[match.last] as number };
}

/** One span for each run of neighbouring tokens. */
function spansOf(match: Match, tokens: Parts): readonly Span[] {
  if (match.parts === null) return [spanOf(match, tokens)];
  const parts = partsOf(match);
  const firsts = parts.filter((part, index) => parts[index - 1] !== part - 1);
  const lasts = parts.filter((part, index) => parts[index + 1] !== part + 1);
  return firsts.map((first, index) => spanOf({ ...match, first, last: lasts[index] ?? first }, tokens));
}

/** The sentence that holds a place of the text, or null. */
function sentenceAt({ sentenceCount, sentenceSpans }: Words, at: number): number | null {
  let low = 0;
  let high = sentenceCount;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentenceSpans[middle * 2] as number) <= at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && (sentenceSpans[low * 2 - 1] as number) > at ? low - 1 : null;
}

/** The same match in the parts of one sentence; signs stand where the word before them does. */
function amongWords(match: Match, tokens: Parts, words: Words, sentence: number): Match {
  const from = words.firstParts[sentence] as number;
  const to = (words.firstParts[sentence + 1] as number) - 1;
  const beginsIn = (place: number): number => Math.max(from, firstAfter(words.starts, place, from, to + 1) - 1);
  const numbers = partsOf(match).flatMap((token) => {
    const first = beginsIn(tokens.starts[token] as number);
    const last = beginsIn((tokens.ends[token] as number) - 1);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  const parts = Array.from(new Set(numbers)).sort((a, b) => a - b);
  const first = parts[0] ?? from;
  const last = parts.at(-1) ?? from;
  const core = match.core === null ? null : amongWords(match.core, tokens, words, sentence);
  return { ...match, first, last, core, parts: last - first + 1 === parts.length ? null : parts };
}

/** The first of [from, to) whose value is over `place`; else `to`. */
function firstAfter(values: Int32Array, place: number, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] as number) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
