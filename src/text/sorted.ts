import type { Span } from "../model/text.js";

/** How many of the first `size` indices satisfy `below`, which holds for a beginning of them; by halving. */
export function countBelow(size: number, below: (index: number) => boolean): number {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (below(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span that holds a place, of spans that are sorted and apart. */
export function spanAt(spans: readonly Span[], at: number): Span | undefined {
  const span = spans[countBelow(spans.length, (index) => (spans[index]?.end ?? 0) <= at)];
  return span !== undefined && span.start <= at ? span : undefined;
}

/** Spans in any order as sorted ones that are apart and hold the same places. Those that only touch stay two. */
export function united(spans: readonly Span[]): readonly Span[] {
  const apart: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = apart.at(-1);
    if (last === undefined || span.start >= last.end) apart.push(span);
    else if (span.end > last.end) apart[apart.length - 1] = { start: last.start, end: span.end };
  }
  return apart;
}
