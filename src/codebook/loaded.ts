import type { Indicator } from "../indicator/ast.js";
import type { Codebook, IndicatorLine } from "../model/codebook.js";
import type { WrittenLine } from "./line-register.js";
import type { Mapping } from "./tree.js";

/** A codebook ready to be compiled: every line of it is parsed once. */
export interface LoadedCodebook {
  readonly codebook: Codebook;
  /** Of every line of the codebook: indicators of codes, entries of lists, words of context groups. */
  readonly indicators: ReadonlyMap<IndicatorLine, Indicator>;
}

/** A codebook as far as it can be understood, with the place of each of its parts: what `codebook check` looks at. */
export interface Draft extends LoadedCodebook {
  /** With `extends` followed. Every part knows the file it stands in. */
  readonly tree: Mapping;
  /** Lines that cannot be parsed have no indicator. */
  readonly lines: readonly WrittenLine[];
}
