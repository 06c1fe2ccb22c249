import type { RawText } from "../model/document.js";
import type { NamedColumns } from "./table/columns.js";

export interface ReadContext {
  /** The source's id, for messages. */
  readonly id: string;
  /** Most bytes of text that a source may unpack to. */
  readonly maxSource: number;
  /** No option raises it. */
  readonly isFixed?: true;
  /** Most pages that are read of a source with pages; absent: the reader's own limit. */
  readonly maxPages?: number;
  /** Columns of a table of turns as the person named them: the words of the header, or a number from 1. */
  readonly columns?: NamedColumns;
}

/** What a reader makes of a source; the registry adds which reader it was. */
export type ReaderText = Omit<RawText, "reader">;

/** One input format: bytes in, text with its paragraphs and marks out. What is known before loading stands in the registry. */
export interface Reader {
  readonly name: string;
  /** Raised whenever the same bytes would give other text: anchors of codings depend on it. */
  readonly version: number;
  /** Throws CgError for anything that is not a sound file of its format. */
  read(bytes: Uint8Array, context: ReadContext): ReaderText | Promise<ReaderText>;
}

/** Texts that costly readers made, kept from one run to the next. */
export interface TextStore {
  /** What a reader ("pdf@3") made of these bytes under the same directions, or null. */
  recall(bytes: Uint8Array, reader: string, context: ReadContext): RawText | null;
  keep(bytes: Uint8Array, raw: RawText, context: ReadContext): void;
}
