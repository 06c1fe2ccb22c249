import type { RawText } from "../model/document.js";

export interface ReadContext {
  /** The source's id, for messages. */
  readonly id: string;
  /** Most bytes of text that a source may unpack to. */
  readonly maxSource: number;
}

/** One input format: bytes in, text with its paragraphs and marks out. What is known before loading stands in the registry. */
export interface Reader {
  readonly name: string;
  /** Raised whenever the same bytes would give other text: anchors of codings depend on it. */
  readonly version: number;
  /** Throws CgError for anything that is not a sound file of its format. */
  read(bytes: Uint8Array, context: ReadContext): RawText | Promise<RawText>;
}
