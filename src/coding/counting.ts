import type { Coding } from "../model/coding.js";
import type { Span } from "../model/text.js";

/** `coded`: a person stands behind it. `open`: a candidate nobody has decided on yet. */
export type Standing = "coded" | "open";

export interface CountedCoding {
  readonly coding: Coding;
  readonly standing: Standing;
}

/** The coder id under which a team keeps what it has agreed on. */
const AGREED = "agreed";

/**
 * The one rule for which codings of a document count, in their order:
 * (a) codings by people and accepted candidates count; (b) rejected ones never;
 * (c) open candidates are handed over as `open`, and no analysis adds them to the coded ones;
 * (d) where the coder `agreed` has settled a passage for a code, also by rejecting it, that replaces what others and the
 * codebook say of that code there.
 * (e), that a (document, code, assertion, unit) counts once whoever coded it, is kept by counting sets of units.
 */
export function countingCodings(codings: readonly Coding[]): readonly CountedCoding[] {
  const settled = settledPassages(codings);
  const counted: CountedCoding[] = [];
  for (const coding of codings) {
    const standing = standingOf(coding);
    if (standing === null) continue;
    if (coding.coder !== AGREED && overlapsAny(settled.get(coding.code), coding.span)) continue;
    counted.push({ coding, standing });
  }
  return counted;
}

/** How a coding stands by itself; null when it never counts. */
export function standingOf(coding: Coding): Standing | null {
  if (coding.status === "rejected") return null;
  return coding.origin === "candidate" && coding.status === "unreviewed" ? "open" : "coded";
}

/** The spans `agreed` has settled, by code, merged where they touch, sorted. */
function settledPassages(codings: readonly Coding[]): ReadonlyMap<string, readonly Span[]> {
  const byCode = new Map<string, Span[]>();
  for (const coding of codings) {
    if (coding.coder !== AGREED) continue;
    const spans = byCode.get(coding.code);
    if (spans === undefined) byCode.set(coding.code, [coding.span]);
    else spans.push(coding.span);
  }
  const merged = new Map<string, readonly Span[]>();
  for (const [code, spans] of byCode) merged.set(code, union(spans));
  return merged;
}

function union(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = result.at(-1);
    if (last !== undefined && span.start <= last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else {
      result.push(span);
    }
  }
  return result;
}

/** `spans` sorted and apart from each other. */
function overlapsAny(spans: readonly Span[] | undefined, span: Span): boolean {
  if (spans === undefined) return false;
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const first = spans[low];
  return first !== undefined && first.start < span.end;
}
