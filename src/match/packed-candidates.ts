import { type Code, contextCategories } from "../model/codebook.js";
import type { Assertion, Coding, Evidence, Trigger } from "../model/coding.js";
import type { Span } from "../model/text.js";
import { doubled } from "../text/growing.js";
import { codePointsBefore, surrogatePairs } from "../text/offsets.js";
import type { Words } from "../text/words.js";
import { type Draft, type PlacedHit, spansOf, triggersOf } from "./candidates.js";

/** The candidates of one document as numbers: they hold nothing of the words, which are reused, and weigh little until somebody asks for their evidence. */
export interface PackedCandidates {
  /** Where each candidate begins in `numbers`. In order of their start, end, code, assertion. */
  readonly begins: Int32Array;
  /**
   * Of each candidate: start, end, code, assertion, response, present, start and end of its question (-1: none), the number of hits;
   * of each hit: code and number of its line, the activity it shows the lack of (-1: none), the number of spans, their starts and ends,
   * the number of triggers, of each its category, text, start, end and distance.
   */
  readonly numbers: Int32Array;
  /** The words of triggers. */
  readonly texts: readonly string[];
  /** Where surrogate pairs begin in the document. */
  readonly pairs: Int32Array;
}

/** Makes a candidate's id; `start` and `end` of its sentence in code points. Called only when an id is asked for. */
export type IdMaker = (document: string, start: number, end: number, code: string, assertion: Assertion) => string;

const assertions = ["affirmed", "negated", "hypothetical", "resolved", "other"] as const;
const categories: readonly string[] = [...contextCategories, "scarcity", "trouble"];

/** `codeAt`: the places of all codes of the codebook, which are written for them. */
export function packCandidates(
  drafts: readonly Draft[],
  words: Words,
  codeAt: ReadonlyMap<Code, number>,
): PackedCandidates {
  const begins = new Int32Array(drafts.length);
  const numbers = new Numbers();
  const texts = new Map<string, number>();
  const packHit = ({ hit, cut }: PlacedHit): void => {
    numbers.push(hit.rule.code);
    numbers.push(hit.rule.lineNumber);
    numbers.push(hit.via === null ? -1 : (codeAt.get(hit.via) ?? -1));
    const spans = spansOf(hit, words, cut);
    numbers.push(spans.length);
    for (const { start, end } of spans) {
      numbers.push(start);
      numbers.push(end);
    }
    const triggers = triggersOf(hit, words);
    numbers.push(triggers.length);
    for (const { category, words: text, span, distance } of triggers) {
      const known = texts.get(text) ?? texts.size;
      texts.set(text, known);
      for (const each of [categories.indexOf(category), known, span.start, span.end, distance]) numbers.push(each);
    }
  };
  for (const [index, { span, code, assertion, question, hits }] of drafts.entries()) {
    begins[index] = numbers.length;
    const response = hits.some(({ hit }) => hit.verdict.response);
    const present = hits.some(({ hit }) => hit.verdict.present);
    numbers.push(span.start);
    numbers.push(span.end);
    numbers.push(codeAt.get(code) ?? -1);
    numbers.push(assertions.indexOf(assertion));
    numbers.push(Number(response));
    numbers.push(Number(present));
    numbers.push(question?.start ?? -1);
    numbers.push(question?.end ?? -1);
    numbers.push(hits.length);
    hits.forEach(packHit);
  }
  return {
    begins,
    numbers: numbers.taken(),
    texts: [...texts.keys()],
    pairs: drafts.length === 0 ? new Int32Array(0) : surrogatePairs(words.text),
  };
}

/** Numbers that grow without an object for each. */
class Numbers {
  length = 0;
  private array = new Int32Array(1 << 8);

  push(value: number): void {
    if (this.length === this.array.length) this.array = doubled(this.array);
    this.array[this.length++] = value;
  }

  taken(): Int32Array {
    return this.array.slice(0, this.length);
  }
}

/** What candidates of one document share. */
interface Frame {
  readonly packed: PackedCandidates;
  readonly document: string;
  readonly codes: readonly Code[];
  readonly identify: IdMaker;
}

/** The candidates again. `codes`: those of the codebook they were found with. */
export function unpackCandidates(
  packed: PackedCandidates,
  document: string,
  codes: readonly Code[],
  identify: IdMaker,
): readonly Coding[] {
  const frame: Frame = { packed, document, codes, identify };
  return Array.from(packed.begins, (begin) => new Candidate(frame, begin));
}

/** All that an indicator found in one sentence for one code and assertion. Id and evidence are made only when asked for. */
class Candidate implements Coding {
  readonly document: string;
  readonly span: Span;
  readonly code: string;
  readonly coder = "codebook";
  readonly origin = "candidate";
  readonly status = "unreviewed";
  readonly assertion: Assertion;
  readonly response: boolean;
  readonly present: boolean;
  readonly question?: Span;
  private readonly frame: Frame;
  /** Where its hits are counted in the numbers. */
  private readonly at: number;

  constructor(frame: Frame, begin: number) {
    const { numbers } = frame.packed;
    const number = (place: number): number => numbers[begin + place] as number;
    this.frame = frame;
    this.document = frame.document;
    this.span = { start: number(0), end: number(1) };
    this.code = frame.codes[number(2)]?.id ?? "";
    this.assertion = assertions[number(3)] ?? "affirmed";
    this.response = number(4) === 1;
    this.present = number(5) === 1;
    if (number(6) >= 0) this.question = { start: number(6), end: number(7) };
    this.at = begin + 8;
  }

  get id(): string {
    const { document, identify, packed } = this.frame;
    const [start, end] = [this.span.start, this.span.end].map((unit) => codePointsBefore(packed.pairs, unit));
    return identify(document, start ?? 0, end ?? 0, this.code, this.assertion);
  }

  get evidence(): readonly Evidence[] {
    const { packed, codes } = this.frame;
    let at = this.at;
    const next = (): number => packed.numbers[at++] as number;
    return times(next(), (): Evidence => {
      const line = codes[next()]?.indicators[next()];
      if (line === undefined) throw new Error("a candidate was unpacked with another codebook");
      const via = codes[next()];
      const spans = times(next(), (): Span => ({ start: next(), end: next() }));
      const triggers = times(next(), (): Trigger => {
        const category = categories[next()] ?? "";
        const words = packed.texts[next()] ?? "";
        return { category, words, span: { start: next(), end: next() }, distance: next() };
      });
      return {
        indicator: line.text,
        place: line.place,
        spans,
        triggers,
        ...(via === undefined ? {} : { via: via.id }),
      };
    });
  }
}

function times<Value>(count: number, make: () => Value): Value[] {
  return Array.from({ length: count }, make);
}
