import type { Place } from "./diagnostic.js";

export type Severity = "error" | "warning";

/** One thing that a check has found in a codebook. */
export interface RuleFinding {
  /** Id of the rule: stable, settings and documentation name it. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong, without a full stop. */
  readonly message: string;
  /** What to do. */
  readonly hint?: string;
  readonly place: Place;
  /** Code points of the line that are meant, from `place` on; at least 1. */
  readonly length: number;
  /** The line of the file at `place`, without its line end; of an overlong one what stands near. */
  readonly line: string;
  /** Where in `line` the meant text begins, in code units. */
  readonly at: number;
}

/** What a rule is about, for people. */
export interface RuleAbout {
  readonly id: string;
  readonly severity: Severity;
  /** What is wrong when the rule finds something, in one sentence. */
  readonly what: string;
  /** Why it matters for the study. */
  readonly why: string;
  /** How to put it right. */
  readonly todo: string;
}

/** One thing that `--fix` has put right. */
export interface Fix {
  /** What was done, without a full stop. */
  readonly message: string;
  /** In the file as it is now. */
  readonly place: Place;
}

/** What a check of one or more codebooks has found. */
export interface CheckReport {
  /** The codebooks, as people named them. */
  readonly codebooks: readonly string[];
  /** By codebook, then place, then rule. */
  readonly findings: readonly RuleFinding[];
  /** What was put right before the check, by codebook, then place; undefined where that was not asked for. */
  readonly fixes?: readonly Fix[] | undefined;
  /** Every rule that was applied. */
  readonly rules: readonly RuleAbout[];
  /** From which severity on a finding fails the check; null: never. */
  readonly failOn: Severity | null;
}

/** Whether a finding fails the check. */
export function fails(severity: Severity, failOn: Severity | null): boolean {
  return failOn !== null && (severity === "error" || failOn === "warning");
}
