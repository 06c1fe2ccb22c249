import type { LoadedCodebook } from "../codebook/loaded.js";
import type { CodeKind } from "../model/codebook.js";
import type { ReadContext } from "../read/reader.js";
import type { ConvertedCodebook, ConvertedFile, WrittenCodebook } from "./conversion.js";

/** A format that codebooks come from or go to. What is known before anything is loaded. */
export interface ExchangeFormat {
  /** As `--from` and `--to` take it. */
  readonly name: string;
  readonly about: string;
  /** "a Yoshikoder dictionary". */
  readonly noun: string;
  /** With the dot, in small letters. */
  readonly extensions: readonly string[];
  /** Extensions of files that it reads and does not write. */
  readonly readsToo?: readonly string[];
  /**
   * What the head of a file holds when it is of this format: its first 8,192 bytes as Latin-1 without byte order mark and zeros, of an archive the
   * names at its end too. null: only the extension tells.
   */
  readonly opening: RegExp | null;
  /** What of it is not text cannot go to standard output. */
  readonly binary?: true;
  load(): Promise<Exchange>;
}

/** One format: reads, writes, or both. */
export interface Exchange {
  /** Throws CgError for what is no sound file of the format. */
  read?(bytes: Uint8Array, context: ReadContext, hints: ReadHints): ConvertedCodebook | Promise<ConvertedCodebook>;
  /** Throws CgError for a codebook of which nothing could be written. */
  write?(codebook: OwnCodebook, hints: WriteHints): ConvertedFile | Promise<ConvertedFile>;
}

/** What a person knows of a file that the file does not say. */
export interface ReadHints {
  /** Language of its texts and words. */
  readonly language: string | null;
  /** Of codes for which the file names none. */
  readonly stage: string;
  readonly kind: CodeKind;
}

/** How a file is to be written, where its format has a choice. */
export interface WriteHints {
  /** Of texts, where only one language finds place; null: English where there is any. */
  readonly language: string | null;
  /** Columns of tables; null: those that lose nothing. */
  readonly layout: Layout | null;
}

/** Columns as other programs have them. */
export const layouts = ["full", "taguette", "maxqda", "nvivo", "atlasti"] as const;
export type Layout = (typeof layouts)[number];

/** A codebook of ours, sound. */
export interface OwnCodebook {
  readonly loaded: LoadedCodebook;
  /** The same as its file says it, with what it extends, without shipped lists and context words. */
  readonly written: WrittenCodebook;
}
