import { existsSync, statSync } from "node:fs";
import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { LoadedCodebook } from "../codebook/loaded.js";
import { CgError } from "../model/diagnostic.js";
import type { Outcome } from "./corpus.js";
import type { SourceFile } from "./discover.js";
import type { ReadSettings } from "./matched-source.js";

/** What a worker is started with. */
export interface WorkerStart {
  readonly settings: ReadSettings;
  readonly loaded: LoadedCodebook;
}

export interface Job {
  readonly index: number;
  readonly source: SourceFile;
}

/** What a worker answers: what became of the source, or the error, a CgError taken apart since classes do not cross between threads. */
export type Reply = { readonly index: number } & (
  | { readonly outcome: Outcome["outcome"] }
  | { readonly refused: Pick<CgError, "message" | "place" | "hint"> }
  | { readonly bug: unknown }
);

/** The bundled worker; the sources as they are have none. */
const script = new URL("./worker.js", import.meta.url);

/** In bytes of sources: for less, starting threads takes longer than they save. */
const leastWork = 4 * 1024 * 1024;

/** More threads cost more memory than they save time. */
const mostWorkers = 4;

/** Sources given to a worker at a time, so that it never waits, and documents that may wait to be taken, so that they do not fill the memory. */
const ahead = 3;

/** How many worker threads pay for these sources: 0 where one thread is as good. */
export function workersFor(sources: readonly SourceFile[]): number {
  const most = Math.min(availableParallelism(), mostWorkers, sources.length);
  if (most < 2 || !existsSync(fileURLToPath(script))) return 0;
  let bytes = 0;
  for (const { path } of sources) {
    bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (bytes >= leastWork) return most;
  }
  return 0;
}

/** Reads and matches sources in worker threads. In the order of the sources; an error is thrown where its source would have come. */
export async function* matchInWorkers(
  sources: readonly SourceFile[],
  start: WorkerStart,
  count: number,
): AsyncGenerator<Outcome, void, void> {
  const replies = new Map<number, Reply>();
  let wake = (): void => undefined;
  let failure: unknown = null;
  let next = 0;
  let taken = 0;
  const giveTo = (worker: Worker): void => {
    const source = sources[next];
    if (source === undefined || next >= taken + count * ahead * 2) return void idle.push(worker);
    worker.postMessage({ index: next++, source } satisfies Job);
  };
  const idle: Worker[] = [];
  const workers = Array.from({ length: count }, () => {
    const worker = new Worker(script, { workerData: start });
    worker.on("message", (reply: Reply) => {
      replies.set(reply.index, reply);
      giveTo(worker);
      wake();
    });
    // Out of memory, or a bug outside of any source.
    worker.on("error", (error) => {
      failure = error;
      wake();
    });
    for (let job = 0; job < ahead; job++) giveTo(worker);
    return worker;
  });
  try {
    for (const [index, source] of sources.entries()) {
      while (!replies.has(index) && failure === null) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      const reply = replies.get(index);
      if (reply === undefined) throw failure;
      replies.delete(index);
      taken = index + 1;
      for (const worker of idle.splice(0)) giveTo(worker);
      if ("refused" in reply) throw new CgError(reply.refused.message, reply.refused);
      if ("bug" in reply) throw reply.bug;
      yield { source, outcome: reply.outcome };
    }
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
}
