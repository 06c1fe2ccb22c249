import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { CgError } from "../../model/diagnostic.js";
import type { SourceFile } from "../discover.js";
import type { ReadingSettings, ReadText } from "./source-reader.js";

/** What a thread answers: the text, or the error; a CgError taken apart, since classes do not cross between threads. */
export type Reply =
  | { readonly read: ReadText }
  | { readonly refused: Pick<CgError, "message" | "place" | "hint" | "aside"> }
  | { readonly bug: unknown };

/** Threads that read sources. `read` may be called for several sources at once; `close` ends the threads, with whatever they are at. */
export interface ReadingPool {
  read(source: SourceFile): Promise<ReadText>;
  close(): Promise<void>;
}

/** The built script that threads run; it is not there where the program runs from its sources. */
const script = new URL("./reading-worker.js", import.meta.url);

export function canRunThreads(): boolean {
  return existsSync(fileURLToPath(script));
}

interface Job {
  readonly source: SourceFile;
  settle(reply: Reply): void;
}

/** Starts up to `most` threads, one for each source that waits, never more. A thread that breaks down loses its source; another takes its place. `run`: what a thread runs. */
export function createReadingPool(settings: ReadingSettings, most: number, run: URL = script): ReadingPool {
  const waiting: Job[] = [];
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  let closed = false;
  const next = (thread: Thread): void => {
    const job = waiting.shift();
    if (job === undefined) idle.push(thread);
    else thread.take(job);
  };
  const start = (): void => {
    const thread = startThread(run, settings, next, replace);
    all.add(thread);
    next(thread);
  };
  // Without it the sources that wait would wait for ever, where the run goes on without the one that was lost.
  const replace = (thread: Thread): void => {
    all.delete(thread);
    if (!closed && waiting.length > 0) start();
  };
  return {
    read: (source) =>
      new Promise<Reply>((settle) => {
        waiting.push({ source, settle });
        const thread = idle.pop();
        if (thread !== undefined) next(thread);
        else if (all.size < most) start();
      }).then(readOrThrow),
    close: async () => {
      closed = true;
      await Promise.all([...all].map(({ end }) => end()));
    },
  };
}

interface Thread {
  take(job: Job): void;
  end(): Promise<unknown>;
}

/** `done` is called with the thread after each job, `gone` once when it has ended, which no idle thread does by itself. */
function startThread(
  run: URL,
  settings: ReadingSettings,
  done: (thread: Thread) => void,
  gone: (thread: Thread) => void,
): Thread {
  // What pdf.js leaves behind on damaged files must not end a thread; everything else is answered.
  const worker = new Worker(run, { workerData: settings, execArgv: ["--unhandled-rejections=none"] });
  let current: Job | null = null;
  const answer = (reply: Reply): void => {
    const job = current;
    current = null;
    job?.settle(reply);
  };
  const thread: Thread = {
    take(job) {
      current = job;
      worker.postMessage(job.source);
    },
    end: () => worker.terminate(),
  };
  worker.on("message", (reply: Reply) => {
    answer(reply);
    done(thread);
  });
  worker.on("error", (error) => answer(outOfMemory(error, current?.source.id ?? "") ?? { bug: error }));
  worker.on("exit", (code) => {
    answer({ bug: new Error(`a thread ended with code ${code} while it read`) });
    gone(thread);
  });
  return thread;
}

/** A source that fills the memory of a thread is the source's fault, not the program's. */
function outOfMemory(error: unknown, id: string): Reply | null {
  if (!(error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY")) return null;
  return {
    refused: {
      message: `${id}: needs more memory than there is`,
      place: undefined,
      aside: undefined,
      hint: "Split it, or save it as plain text.",
    },
  };
}

function readOrThrow(reply: Reply): ReadText {
  if ("read" in reply) return reply.read;
  if ("refused" in reply) throw new CgError(reply.refused.message, reply.refused);
  throw reply.bug;
}
