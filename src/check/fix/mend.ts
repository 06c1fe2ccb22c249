import type { Piece } from "./rewrite.js";

/** One thing that was put right. */
export interface Change {
  /** Offset in the text before, in code units. */
  readonly at: number;
  readonly message: string;
}

/** What a fix makes of a text. */
export interface Mend {
  readonly pieces: readonly Piece[];
  /** None: the text stays as it is. */
  readonly changes: readonly Change[];
}

/** A stretch of the text, half-open, that is put together anew from its own parts. */
export interface Reordered {
  readonly start: number;
  readonly end: number;
  readonly pieces: readonly Piece[];
}
