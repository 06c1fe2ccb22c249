import { CgError } from "../../model/diagnostic.js";
import type { RawText } from "../../model/document.js";
import type { ReadContext, TextStore } from "../../read/reader.js";
import { type ReaderEntry, readerFor, readSource, recallSource } from "../../read/registry.js";
import type { SourceFile } from "../discover.js";
import { createByteReader, type Stamp } from "./source-bytes.js";

/** What bounds and directs the reading of any source. */
export type Limits = Omit<ReadContext, "id">;

/** How the files of a run are read. Plain data, so that it can be sent to a thread. */
export interface ReadingSettings {
  /** Input format of the named files, and of those whose extension says nothing. */
  readonly as?: string;
  readonly limits: Limits;
  /** Folder of the study that keeps texts (absolute); null: none are kept. */
  readonly store: string | null;
}

export interface ReadText {
  readonly raw: RawText;
  readonly stamp: Stamp;
}

/** Reads sources, one after the other: a call begins when the one before has ended. */
export interface SourceReader {
  /** Throws CgError for what cannot be read. */
  read(source: SourceFile): Promise<ReadText>;
  /** The text where the study keeps it, else null. Throws CgError for what cannot be opened. */
  recall(source: SourceFile): Promise<ReadText | null>;
}

export function createSourceReader({ as, limits, store: root }: ReadingSettings): SourceReader {
  const reader = createByteReader();
  let store: TextStore | undefined;
  const open = async (source: SourceFile) => {
    if (root !== null) store ??= (await import("./text-store.js")).createTextStore(root);
    const { entry, chosen } = entryFor(source, as);
    const { bytes, stamp } = reader.read(source.path, source.id, limits.maxSource);
    return { entry, bytes, stamp, context: contextOf(source, limits), choice: { chosen, store } };
  };
  return {
    async read(source) {
      const { entry, bytes, stamp, context, choice } = await open(source);
      return { raw: await readSource(entry, bytes, context, choice), stamp };
    },
    async recall(source) {
      if (root === null) return null;
      const { entry, bytes, stamp, context, choice } = await open(source);
      const raw = await recallSource(entry, bytes, context, choice);
      return raw === null ? null : { raw, stamp };
    },
  };
}

/** Columns named on the command line hold for every table; those of study.yaml for the files of their entry. */
function contextOf({ id, columns }: SourceFile, limits: Limits): ReadContext {
  if (columns === undefined) return { id, ...limits };
  return { id, ...limits, columns: { ...columns, ...limits.columns } };
}

/** The reader of a source; `chosen`: `--as` says so, as it does for the named files and for files whose extension says nothing. */
export function entryFor(source: SourceFile, as: string | undefined): { entry: ReaderEntry; chosen: boolean } {
  const own = source.named && as !== undefined ? null : readerFor(source.path);
  const entry = own ?? readerFor(source.path, as);
  if (entry === null) throw new CgError(`${source.id}: not a format cg-code reads`);
  return { entry, chosen: own === null && as !== undefined };
}
