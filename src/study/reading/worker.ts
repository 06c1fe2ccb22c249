// What a thread of the reading pool runs: reads the sources it is sent, one after the other.
import { parentPort, workerData } from "node:worker_threads";
import { CgError } from "../../model/diagnostic.js";
import type { SourceFile } from "../discover.js";
import type { Reply } from "./pool.js";
import { createSourceReader, type ReadingSettings } from "./source-reader.js";

const settings: ReadingSettings = workerData;
const reader = createSourceReader(settings);

parentPort?.on("message", (source: SourceFile) => {
  void answer(source);
});

async function answer(source: SourceFile): Promise<void> {
  const reply: Reply = await reader.read(source).then((text) => ({ read: text }), failed);
  parentPort?.postMessage(reply);
}

function failed(error: unknown): Reply {
  if (!(error instanceof CgError)) return { bug: error };
  const { message, place, hint, aside } = error;
  return { refused: { message, place, hint, aside } };
}
