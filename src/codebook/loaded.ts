import type { Indicator } from "../indicator/ast.js";
import type { Codebook, IndicatorLine } from "../model/codebook.js";

/** A codebook ready to be compiled: every line of it is parsed once. */
export interface LoadedCodebook {
  readonly codebook: Codebook;
  /** Of every line of the codebook: indicators of codes, entries of lists, words of context groups. */
  readonly indicators: ReadonlyMap<IndicatorLine, Indicator>;
}
