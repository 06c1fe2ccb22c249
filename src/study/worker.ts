// A worker thread: reads and matches the sources it is sent, one after the other.
import { parentPort, workerData } from "node:worker_threads";
import { CgError } from "../model/diagnostic.js";
import { createSourceMatcher } from "./matched-source.js";
import type { Job, Reply, WorkerStart } from "./worker-pool.js";

const { settings, loaded } = workerData as WorkerStart;
const match = createSourceMatcher(loaded, settings);
let before: Promise<void> = Promise.resolve();

parentPort?.on("message", (job: Job) => {
  before = before.then(() => answer(job));
});

async function answer({ index, source }: Job): Promise<void> {
  reply(await match(source).then((outcome) => ({ index, outcome }), failed(index)));
}

function failed(index: number): (error: unknown) => Reply {
  return (error) => {
    if (!(error instanceof CgError)) return { index, bug: error };
    const { message, place, hint } = error;
    return { index, refused: { message, place, hint } };
  };
}

function reply(message: Reply): void {
  parentPort?.postMessage(message);
}
