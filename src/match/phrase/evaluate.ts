import type { Span } from "../../model/text.js";
import type { Plan } from "../program.js";
import type { Occurrences } from "./phrases.js";

/** Measures how far apart parts stand. */
export interface Distances {
  /** Words between the part `left` and the later part `right`. */
  between(left: number, right: number): number;
}

/** One way in which a plan is met. Part numbers. */
export interface Match {
  readonly first: number;
  readonly last: number;
  /** All matched parts, ascending; null: all of first..last. */
  readonly parts: readonly number[] | null;
  /** What decides the assertion: for AND and UNLESS the left side. */
  readonly core: Match | null;
  /** Whether it is a sequence, without operators. */
  readonly isSequence: boolean;
  readonly negated: boolean;
  /** Why UNLESS excludes it. */
  readonly excluded: boolean;
  /** Where it stands, if what matched is cut otherwise than the parts. */
  readonly spans?: readonly Span[];
}

/** Phrases beginning further before A than this cannot end next to it. In parts. */
const longestPhrase = 60;

/** The matches of a plan, one for each occurrence of its left side, sorted by first part. `occurrences` holds those of each phrase, sorted. */
export function evaluate(plan: Plan, occurrences: Occurrences<unknown>, sentence: Distances): readonly Match[] {
  switch (plan.kind) {
    case "phrase":
      return matchesOf(plan.phrase, occurrences);
    case "or":
      return plan.operands.flatMap((operand) => evaluate(operand, occurrences, sentence)).sort(byFirst);
    case "near": {
      const left = counted(evaluate(plan.left, occurrences, sentence));
      if (left.length === 0) return [];
      const right = counted(evaluate(plan.right, occurrences, sentence));
      return left.flatMap((match) => {
        const other = nearest(match, right, sentence, plan.order, plan.distance);
        return other === null ? [] : [joined(match, other, null)];
      });
    }
    case "and": {
      const [first, ...others] = plan.operands;
      if (first === undefined) return [];
      const left = counted(evaluate(first, occurrences, sentence));
      if (left.length === 0) return [];
      const rest = others.map((operand) => counted(evaluate(operand, occurrences, sentence)));
      return left.flatMap((match) => {
        let all = match;
        for (const matches of rest) {
          const other = nearest(all, matches, sentence, "near", Number.POSITIVE_INFINITY);
          if (other === null) return [];
          all = joined(all, other, match);
        }
        return [all];
      });
    }
    case "unless": {
      const left = evaluate(plan.left, occurrences, sentence);
      if (left.length === 0) return [];
      const right = counted(evaluate(plan.right, occurrences, sentence));
      return left.map((match) => {
        const excluded = match.excluded || right.some((other) => excludes(match, other, sentence, plan.distance));
        return { ...match, excluded, core: match.core ?? match };
      });
    }
  }
}

/** The matches of one phrase. */
export function matchesOf(phrase: number, occurrences: Occurrences<unknown>): readonly Match[] {
  const matches: Match[] = [];
  for (let index = 0; index < occurrences.count; index++) {
    if (!occurrences.has(index, phrase)) continue;
    matches.push({
      first: occurrences.firsts[index] as number,
      last: occurrences.lasts[index] as number,
      parts: occurrences.partsOf(index),
      core: null,
      isSequence: true,
      negated: occurrences.ends(index).phrases.get(phrase) === true,
      excluded: false,
    });
  }
  return matches;
}

/** The matched parts, ascending. */
export function partsOf(match: Match): readonly number[] {
  if (match.parts !== null) return match.parts;
  return Array.from({ length: match.last - match.first + 1 }, (_, index) => match.first + index);
}

/** Whether `outer` has all parts of `inner`, and more. */
export function isInside(inner: Match, outer: Match): boolean {
  if (inner.first < outer.first || inner.last > outer.last) return false;
  if (inner.parts === null && outer.parts === null) return inner.last - inner.first < outer.last - outer.first;
  const parts = partsOf(outer);
  const own = partsOf(inner);
  return parts.length > own.length && own.every((part) => parts.includes(part));
}

export function sharesPart(a: Match, b: Match): boolean {
  if (a.last < b.first || b.last < a.first) return false;
  if (a.parts === null && b.parts === null) return true;
  const parts = partsOf(b);
  return partsOf(a).some((part) => parts.includes(part));
}

function counted(matches: readonly Match[]): readonly Match[] {
  return matches.some((match) => match.excluded) ? matches.filter((match) => !match.excluded) : matches;
}

/** The nearest of `others` to `match` in the order asked for; in a tie the earlier. */
function nearest(
  match: Match,
  others: readonly Match[],
  sentence: Distances,
  order: "near" | "before" | "after",
  most: number,
): Match | null {
  let best: Match | null = null;
  let least = most;
  const after = firstBeginningAfter(others, match.last);
  if (order !== "after") {
    const next = others[after];
    if (next !== undefined) {
      const distance = sentence.between(match.last, next.first);
      if (distance <= least) {
        best = next;
        least = distance;
      }
    }
  }
  // Those that begin before `match` ends: before it, or inside its gaps.
  for (let index = after - 1; index >= 0; index--) {
    const other = others[index];
    if (other === undefined) break;
    if (other.first < match.first - longestPhrase && (best !== null || most !== Number.POSITIVE_INFINITY)) break;
    if (sharesPart(match, other)) continue;
    const isBefore = other.last < match.first;
    if (isBefore ? order === "before" : order !== "near") continue;
    const distance = isBefore ? sentence.between(other.last, match.first) : 0;
    // In a tie the earlier: going backwards, so an equal one replaces.
    if (distance <= least) {
      best = other;
      least = distance;
    }
  }
  return best;
}

function firstBeginningAfter(matches: readonly Match[], part: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((matches[middle]?.first ?? 0) > part) high = middle;
    else low = middle + 1;
  }
  return low;
}

function joined(a: Match, b: Match, core: Match | null): Match {
  const parts = [...new Set([...partsOf(a), ...partsOf(b)])].sort((x, y) => x - y);
  const first = parts[0] ?? a.first;
  const last = parts.at(-1) ?? a.last;
  return {
    first,
    last,
    parts,
    core,
    isSequence: false,
    negated: a.negated !== (core === null && b.negated),
    excluded: false,
  };
}

/** Whether `other` stands outside `match` and, where a distance is given, that near to one of its words. */
function excludes(match: Match, other: Match, sentence: Distances, distance: number | null): boolean {
  if (sharesPart(match, other)) return false;
  if (distance === null) return true;
  return partsOf(match).some((part) => {
    if (other.last < part) return sentence.between(other.last, part) <= distance;
    return other.first > part && sentence.between(part, other.first) <= distance;
  });
}

function byFirst(a: Match, b: Match): number {
  return a.first - b.first || a.last - b.last;
}
