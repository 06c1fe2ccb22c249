import type { Place } from "../model/diagnostic.js";
import type { RuleAbout } from "../model/finding.js";
import type { JudgedAllowance } from "./allowance.js";
import type { Subject } from "./subject.js";

/** What a rule says of one place; the runner adds the rule and how grave it is. */
export interface Remark {
  readonly message: string;
  readonly hint?: string;
  readonly place: Place;
  /** Code points, at least 1. */
  readonly length: number;
}

/** One rule of `codebook check`: a file in rules/, a line in the registry. */
export interface Rule extends RuleAbout {
  /** Of rules that reading itself obeys: without them the codebook cannot be used, so they are always errors. */
  readonly reading?: true;
  /** Of rules that need sources: the text of a source in which the bad example has the finding and the good one has not. */
  readonly sources?: readonly string[];
  /** What of it `--fix` puts right, in one sentence; undefined: nothing. */
  readonly fix?: string;
  /** A whole codebook that has this finding and no other. */
  readonly bad: string;
  /** The same put right: no finding at all. */
  readonly good: string;
  /** What reading itself does not find. */
  check?(subject: Subject): readonly Remark[];
  /** What is wrong with the comments that allow findings, once all other rules have looked. */
  checkAllowances?(allowances: readonly JudgedAllowance[], rules: readonly string[]): readonly Remark[];
}
