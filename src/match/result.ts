import type { Assertion, Coding, Hit } from "../model/coding.js";
import type { Units } from "../model/corpus.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Role } from "../model/document.js";

export interface MatchOptions {
  /** Whose turns are matched; "none" (documents without speakers) always is. */
  readonly roles: readonly Role[];
  /** Declared languages of the source; absent: detected. */
  readonly languages?: readonly string[];
  /** Keep every hit with its reason. */
  readonly explain: boolean;
  /** Makes a candidate's id; `start` and `end` of its sentence in code points. Called only when an id is asked for. */
  readonly identify: IdMaker;
}

export type IdMaker = (document: string, start: number, end: number, code: string, assertion: Assertion) => string;

/** What matching one document yields. */
export interface MatchResult {
  readonly languages: readonly string[];
  readonly units: Units;
  /** Candidates, sorted by start, end, code, assertion. */
  readonly candidates: readonly Coding[];
  readonly asked: readonly { readonly turn: number; readonly stage: string }[];
  readonly hits: readonly Hit[];
  /** Overlong sentences that were cut, mixed languages. */
  readonly warnings: readonly Diagnostic[];
}
