import type { Place } from "./diagnostic.js";
import type { Span } from "./text.js";

export type Assertion = "affirmed" | "negated" | "hypothetical" | "resolved" | "other";

/** A context word that took part in deciding what a passage asserts. `distance` in words from the nearest matched word; 0 between them. */
export interface Trigger {
  readonly category: string;
  readonly words: string;
  readonly span: Span;
  readonly distance: number;
}

/** One hit of one indicator: the codebook line that made a candidate. */
export interface Evidence {
  readonly indicator: string;
  readonly place: Place;
  /** The matched words, in order. */
  readonly spans: readonly Span[];
  readonly triggers: readonly Trigger[];
  /** The activity code whose lack this is (`lackingAs`). */
  readonly via?: string;
}

/** A passage under a code. A candidate has coder "codebook", origin "candidate" and status "unreviewed". */
export interface Coding {
  readonly id: string;
  readonly document: string;
  readonly span: Span;
  /** The question a short answer takes its concept from; quoted in [brackets]. */
  readonly question?: Span;
  readonly code: string;
  readonly coder: string;
  readonly origin: "candidate" | "manual" | "accepted" | "imported" | "adjudicated";
  readonly status: "unreviewed" | "accepted" | "rejected";
  readonly assertion: Assertion;
  /** Only where a person moved it. */
  readonly stage?: string;
  /** Whether the passage says how people cope with the obstacle. */
  readonly response: boolean;
  /** Whether a presence word (sudah, ada, ditandatangani) stands with it: contrary evidence to its counterpart. */
  readonly present: boolean;
  readonly evidence: readonly Evidence[];
  readonly memo?: string;
}

/** A hit of an indicator as found, before and after context: what `code --explain` and `--raw` show. Nothing is dropped silently. */
export interface Hit {
  readonly code: string;
  readonly indicator: string;
  readonly place: Place;
  readonly sentence: Span;
  readonly spans: readonly Span[];
  /** Whether it made or joined a candidate that counts (affirmed, or hypothetical where the code counts those). */
  readonly counted: boolean;
  /** Why not: "interviewer", "inside a longer hit of CODE", "negated: tidak", ... ; "" when counted. */
  readonly reason: string;
  readonly assertion: Assertion;
  readonly triggers: readonly Trigger[];
  readonly via?: string;
}
