import type { Code } from "../model/codebook.js";
import type { Assertion, Hit, Trigger } from "../model/coding.js";
import type { Span } from "../model/text.js";
import type { Words } from "../text/words.js";
import { wordsOf } from "./assertion/clauses.js";
import type { JudgedHit } from "./hits.js";
import { partsOf } from "./phrase/evaluate.js";

/** A candidate as it gathers hits. They point into the words of the document, so it is packed before the next is read. */
export interface Draft {
  readonly span: Span;
  readonly code: Code;
  readonly assertion: Assertion;
  /** Set once evidence of it lies in a question. */
  question: Span | null;
  readonly hits: PlacedHit[];
}

export interface PlacedHit {
  readonly hit: JudgedHit;
  /** A part no span reaches over (where an answer begins after its question), or null. */
  readonly cut: number | null;
}

/** Whether candidates of this assertion count as evidence for the code. */
export function counts(code: Code, assertion: Assertion): boolean {
  return assertion === "affirmed" || (assertion === "hypothetical" && code.hypothetical === "counts");
}

/** A hit as `code --explain` shows it. */
export function explained({ hit, cut }: PlacedHit, words: Words, sentence: Span): Hit {
  const { assertion } = hit.verdict;
  const counted = hit.reason === "" && counts(hit.code, assertion);
  const triggers = triggersOf(hit, words);
  return {
    code: hit.code.id,
    indicator: hit.rule.indicator,
    place: hit.rule.line.place,
    sentence,
    spans: spansOf(hit, words, cut),
    counted,
    reason: counted
      ? ""
      : hit.reason || [assertion, triggers.map((each) => each.words).join(", ")].filter(Boolean).join(": "),
    assertion,
    triggers,
    ...(hit.via === null ? {} : { via: hit.via.id }),
  };
}

/** One span for each run of neighbouring parts. */
export function spansOf({ match }: JudgedHit, words: Words, cut: number | null): readonly Span[] {
  if (match.spans !== undefined) return match.spans;
  if (match.parts === null && cut === null)
    return [{ start: words.starts[match.first] as number, end: words.ends[match.last] as number }];
  const spans: Span[] = [];
  const parts = partsOf(match);
  let first = parts[0] ?? 0;
  for (const [index, part] of parts.entries()) {
    if (parts[index + 1] === part + 1 && part + 1 !== cut) continue;
    spans.push({ start: words.starts[first] as number, end: words.ends[part] as number });
    first = parts[index + 1] ?? 0;
  }
  return spans;
}

export function triggersOf(hit: JudgedHit, words: Words): readonly Trigger[] {
  return hit.verdict.deciding.map(({ word, use, distance }) => {
    const span = { start: words.starts[word.first] as number, end: words.ends[word.last] as number };
    return {
      category: use.category,
      words: wordsOf(word, { words }),
      span,
      distance,
    };
  });
}
