/** How sources use a code. */
export interface CodeUse {
  /** Passages that count: affirmed, and not rejected. */
  readonly passages: number;
  /** Different people in them. */
  readonly informants: number;
  /** Passages that nobody known says, as in documents. */
  readonly elsewhere: number;
}

/** How sources use a codebook. */
export interface Usage {
  /** Sources that were read. */
  readonly sources: number;
  /** Informants heard in them. */
  readonly informants: number;
  /** By code id, parents with what their children have. A code without passages has none. */
  readonly codes: ReadonlyMap<string, CodeUse>;
}
