/** How sources use a code. */
export interface CodeUse {
  /** Passages that count: affirmed, not rejected. */
  readonly passages: number;
  /** Different people in them. */
  readonly informants: number;
}

/** How sources use a codebook. */
export interface Usage {
  /** Sources that were read. */
  readonly sources: number;
  /** Informants heard in them. */
  readonly informants: number;
  /** By code id; a code without passages has none. */
  readonly codes: ReadonlyMap<string, CodeUse>;
}
