import type { Codebook } from "../model/codebook.js";
import type { CodedDocument } from "../model/corpus.js";
import type { Column, Row, Table } from "../model/table.js";
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
  /** Of analyses whose rows are passages or hits: they are settled document by document, so that nobody need keep them all. */
  readonly stream?: RowSource;
}

export interface RowSource {
  readonly columns: readonly Column[];
  /** The rows since the last time, which are forgotten: `finish` gives only those never taken. */
  take(): readonly Row[];
}
