import type { Coding, Hit } from "./coding.js";
import type { Diagnostic } from "./diagnostic.js";
import type { Affiliated, Finding, Mark, Mask, Person, SourceType, Turn } from "./document.js";
import type { Label } from "./text.js";

/** How an analysis counts mentions. */
export type Unit = "sentence" | "paragraph" | "turn" | "match";

/** Sentence, paragraph and turn bounds of a document in code units, with the words of each (masked text not counted). */
export interface Units {
  /** start0, end0, start1, end1, ... */
  readonly sentences: Int32Array;
  readonly sentenceWords: Int32Array;
  /** Index of each sentence's turn in `turns`. */
  readonly sentenceTurn: Int32Array;
  readonly paragraphs: Int32Array;
}

/** A document after matching: all that analyses see. The text itself is loaded only when asked. */
export interface CodedDocument extends Affiliated {
  readonly id: string;
  readonly title: string;
  readonly type: SourceType;
  readonly typeReason: Label;
  readonly format: string;
  /** BCP 47, most frequent first; "und" where none is recognised. */
  readonly languages: readonly string[];
  /** Share of each found language in the sentences that tell, 0..1; empty where languages are stated or none is recognised. */
  readonly languageShares?: readonly number[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly units: Units;
  readonly turns: readonly Turn[];
  readonly people: readonly Person[];
  readonly marks: readonly Mark[];
  readonly masks: readonly Mask[];
  /** Sorted by start, end, code, assertion. Spans are sentence bounds for candidates. */
  readonly codings: readonly Coding[];
  /** Stages each question was about: for who was asked. One entry per (turn index, stage). */
  readonly asked: readonly { readonly turn: number; readonly stage: string }[];
  /** Every hit kept and dropped, sorted by position; empty unless asked for. */
  readonly hits: readonly Hit[];
  readonly warnings: readonly Diagnostic[];
  /** Why it was read so; only when asked for. */
  readonly findings?: readonly Finding[];
  text(): Promise<string>;
}

/** Documents in document order (by id, code units). Iterating again reads again. */
export interface CodedCorpus {
  readonly documents: AsyncIterable<CodedDocument>;
  /** How many sources there are to read; not all of them need become documents. */
  readonly sources: number;
  /** Sources named but not read, with the reason; complete once the iteration has ended. */
  readonly leftOut: readonly { readonly id: string; readonly reason: string }[];
  readonly warnings: readonly Diagnostic[];
}
