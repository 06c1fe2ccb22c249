import type { Codebook } from "../model/codebook.js";
import type { CodedDocument } from "../model/corpus.js";
import type { Table } from "../model/table.js";
import type { Label } from "../model/text.js";

/** One way of turning codings into a table: a fold over the documents of a corpus. */
export interface Analysis<Options> {
  /** The command's name. */
  readonly name: string;
  readonly about: Label;
  start(codebook: Codebook, options: Options): Fold;
}

/** Keeps sets and counters, never documents or their texts. */
export interface Fold {
  add(document: CodedDocument): void | Promise<void>;
  /** `leftOut` and `warnings` of the corpus, complete by now, go into the basis. */
  finish(leftOut: readonly { readonly id: string; readonly reason: string }[]): Table;
}
