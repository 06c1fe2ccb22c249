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
  if (!(error instanceof CgError)) return { bug: plainError(error) };
  const { message, place, hint, aside } = error;
  return { refused: { message, place, hint, aside } };
}

/** The error without what a library may have hung on it: an answer that cannot be sent would leave the other side waiting. */
function plainError(error: unknown): Error {
  const plain = new Error(error instanceof Error ? error.message : String(error));
  if (!(error instanceof Error)) return plain;
  plain.name = error.name;
  if (error.stack !== undefined) plain.stack = error.stack;
  return plain;
}
