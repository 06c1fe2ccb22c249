import type { Place } from "../model/diagnostic.js";
import { CgError } from "../model/diagnostic.js";

/** The rules a codebook can break so that it cannot be used. Stable: tests, settings and documentation name them. */
export type LoadRule =
  | "syntax"
  | "schema"
  | "unknown-key"
  | "duplicate-id"
  | "unknown-stage"
  | "unknown-code"
  | "unknown-list"
  | "parent-cycle"
  | "bad-indicator";

/** One thing wrong with a codebook. */
export interface Problem {
  readonly rule: LoadRule;
  readonly message: string;
  readonly hint?: string;
  readonly place: Place;
  /** How many code points of the line are wrong, from `place` on; at least 1. */
  readonly length: number;
}

export function problemError(problem: Problem): CgError {
  return new CgError(problem.message, { place: problem.place, hint: problem.hint });
}
