import type { Hit } from "../model/coding.js";
import type { Units } from "../model/corpus.js";
import type { Diagnostic } from "../model/diagnostic.js";
import type { Role } from "../model/document.js";
import type { PackedCandidates } from "./packed-candidates.js";

export interface MatchOptions {
  /** Whose turns are matched; "none" (documents without speakers) always is. */
  readonly roles: readonly Role[];
  /** Declared languages of the source; absent: detected. */
  readonly languages?: readonly string[];
  /** Keep every hit with its reason. */
  readonly explain: boolean;
}

/** What matching one document yields. */
export interface MatchResult {
  /** As stated or found, most frequent first; "und" where none is recognised. */
  readonly languages: readonly string[];
  /** Share of each found language in the sentences that tell, 0..1; empty where languages are stated or none is recognised. */
  readonly languageShares: readonly number[];
  readonly units: Units;
  readonly candidates: PackedCandidates;
  readonly asked: readonly { readonly turn: number; readonly stage: string }[];
  readonly hits: readonly Hit[];
  /** Overlong sentences that were cut, mixed languages. */
  readonly warnings: readonly Diagnostic[];
}
