import { availableParallelism } from "node:os";
import type { SourceFile } from "../discover.js";
import { canRunThreads, createReadingPool } from "./pool.js";
import { createSourceReader, entryFor, type ReadingSettings, type ReadText } from "./source-reader.js";

/** Sources in the order they are asked for. */
export interface ReadAhead {
  /** The text of the source at this place; places are asked for in rising order. Throws CgError for what cannot be read. */
  read(place: number): Promise<ReadText>;
  close(): Promise<void>;
}

/** For fewer costly sources, starting threads takes longer than they save. */
const fewest = 4;
/** More threads cost more memory than they save time. */
const mostThreads = 4;

/**
 * Reads the sources of a run as they are asked for. Costly ones (PDF, Word and the like) are read in threads, a few of them ahead of the asking;
 * the others at their turn, since reading plain text is quicker than sending it. The order and the outcome are the same either way.
 */
export function createReadAhead(sources: readonly SourceFile[], settings: ReadingSettings): ReadAhead {
  const here = createSourceReader(settings);
  const costly = sources.map((source) => isCostly(source, settings.as));
  const threads = Math.min(availableParallelism(), mostThreads);
  const pays = threads > 1 && costly.filter(Boolean).length >= fewest && canRunThreads();
  if (!pays) return { read: (place) => here.read(sourceAt(sources, place)), close: async () => {} };
  const store = createSourceReader(settings);
  const pool = createReadingPool(settings, threads);
  // What is kept is quicker recalled than sent from a thread. One after the other, as they share a buffer.
  let recalling: Promise<unknown> = Promise.resolve();
  const start = async (source: SourceFile): Promise<ReadText> => {
    const recalled = recalling.then(() => store.recall(source));
    recalling = recalled.catch(() => {});
    return (await recalled) ?? (await pool.read(source));
  };
  const started = new Map<number, Promise<ReadText>>();
  let next = 0;
  return {
    read(place) {
      // One waits at each thread, so that none is idle while the text before is matched.
      for (next = Math.max(next, place); next < sources.length && started.size < threads * 2; next++) {
        if (costly[next] !== true) continue;
        const reading = start(sourceAt(sources, next));
        // An error is thrown when its source is asked for, and not before.
        reading.catch(() => {});
        started.set(next, reading);
      }
      const reading = started.get(place);
      started.delete(place);
      return reading ?? here.read(sourceAt(sources, place));
    },
    close: () => pool.close(),
  };
}

function isCostly(source: SourceFile, as: string | undefined): boolean {
  return entryFor(source, as).entry.costly === true;
}

function sourceAt(sources: readonly SourceFile[], place: number): SourceFile {
  const source = sources[place];
  if (source === undefined) throw new RangeError(`no source at ${place}`);
  return source;
}
