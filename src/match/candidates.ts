import type { Code } from "../model/codebook.js";
import type { Assertion, Coding, Evidence, Hit, Trigger } from "../model/coding.js";
import type { Span } from "../model/text.js";
import type { Offsets } from "../text/offsets.js";
import type { Words } from "../text/words.js";
import { partsOf } from "./evaluate.js";
import type { JudgedHit } from "./hits.js";
import type { IdMaker } from "./result.js";

/** What candidates of one document share. */
export interface Frame {
  readonly document: string;
  readonly text: string;
  /** Made when first asked for. */
  readonly offsets: () => Offsets;
  readonly identify: IdMaker;
}

/** A hit with its positions copied out of the words, which are reused for the next document. */
export interface PlacedHit {
  readonly hit: JudgedHit;
  readonly spans: readonly Span[];
  readonly triggers: readonly Trigger[];
}

/** Whether candidates of this assertion count as evidence for the code. */
export function counts(code: Code, assertion: Assertion): boolean {
  return assertion === "affirmed" || (assertion === "hypothetical" && code.hypothetical === "counts");
}

/** `cut`: a part no span reaches over (where an answer begins after its question), or null. */
export function placeHit(hit: JudgedHit, words: Words, cut: number | null): PlacedHit {
  return { hit, spans: spansOf(partsOf(hit.match), words, cut), triggers: triggersOf(hit, words) };
}

/** All that an indicator found in one sentence for one code and assertion. Id and evidence are made only when asked for. */
export class Candidate implements Coding {
  readonly document: string;
  readonly span: Span;
  readonly code: string;
  readonly coder = "codebook";
  readonly origin = "candidate";
  readonly status = "unreviewed";
  readonly assertion: Assertion;
  /** Set once evidence of it lies in a question. */
  question?: Span;
  private readonly frame: Frame;
  private readonly hits: PlacedHit[] = [];

  constructor(frame: Frame, span: Span, code: string, assertion: Assertion) {
    this.frame = frame;
    this.document = frame.document;
    this.span = span;
    this.code = code;
    this.assertion = assertion;
  }

  add(hit: PlacedHit, question: Span | null): void {
    this.hits.push(hit);
    if (question !== null) this.question = question;
  }

  get id(): string {
    const { toCodePoints } = this.frame.offsets();
    const { identify, document } = this.frame;
    return identify(document, toCodePoints(this.span.start), toCodePoints(this.span.end), this.code, this.assertion);
  }

  get response(): boolean {
    return this.hits.some(({ hit }) => hit.verdict.response);
  }

  get present(): boolean {
    return this.hits.some(({ hit }) => hit.verdict.present);
  }

  get evidence(): readonly Evidence[] {
    return this.hits.map(({ hit, spans, triggers }) => ({
      indicator: hit.rule.indicator,
      place: hit.rule.line.place,
      spans,
      triggers,
      ...(hit.via === null ? {} : { via: hit.via.id }),
    }));
  }
}

/** A hit as `code --explain` shows it. */
export function explained({ hit, spans, triggers }: PlacedHit, sentence: Span): Hit {
  const { assertion } = hit.verdict;
  const counted = hit.reason === "" && counts(hit.code, assertion);
  return {
    code: hit.code.id,
    indicator: hit.rule.indicator,
    place: hit.rule.line.place,
    sentence,
    spans,
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
function spansOf(parts: readonly number[], words: Words, cut: number | null): readonly Span[] {
  const spans: Span[] = [];
  let first = parts[0] ?? 0;
  for (const [index, part] of parts.entries()) {
    if (parts[index + 1] === part + 1 && part + 1 !== cut) continue;
    spans.push({ start: words.starts[first] as number, end: words.ends[part] as number });
    first = parts[index + 1] ?? 0;
  }
  return spans;
}

function triggersOf(hit: JudgedHit, words: Words): readonly Trigger[] {
  if (hit.verdict.deciding.length === 0) return [];
  return hit.verdict.deciding.map(({ word, use, distance }) => {
    const span = { start: words.starts[word.first] as number, end: words.ends[word.last] as number };
    return {
      category: use.category,
      words: words.text.slice(span.start, span.end).replace(/\s+/g, " "),
      span,
      distance,
    };
  });
}
