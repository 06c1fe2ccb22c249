import { CgError } from "../../model/diagnostic.js";
import { visibleLine } from "../../render/visible.js";
import type { Io } from "./io.js";

/** Exit codes of every command. */
export const done = 0;
/** A check found something. */
export const found = 1;
const wrong = 2;
const interrupted = 130;

/** Says what went wrong in one line on stderr and returns the exit code. A reader that closed the pipe is no failure. */
export async function failure(error: unknown, debug: boolean, io: Io): Promise<number> {
  if (io.signal.aborted) return interrupted;
  if (isBrokenPipe(error)) return done;
  try {
    await io.stderr.write(`cg-code: ${visibleLine(explained(error))}\n`);
    if (debug && error instanceof Error) await io.stderr.write(`${stackOf(error)}\n`);
  } catch (unheard) {
    if (!isBrokenPipe(unheard)) throw unheard;
  }
  return wrong;
}

/** "FILE:LINE:COLUMN: what is wrong. What to do." */
function explained(error: unknown): string {
  if (!(error instanceof CgError)) {
    return `internal error: ${error instanceof Error ? error.message : String(error)}. This is a bug; --debug shows where it happened.`;
  }
  const { place, hint } = error;
  const where = place === undefined ? "" : `${place.file}:${place.line}:${place.column}: `;
  return where + sentence(error.message) + (hint === undefined ? "" : ` ${sentence(hint)}`);
}

function sentence(text: string): string {
  return /[.!?:]$/.test(text) ? text : `${text}.`;
}

function stackOf(error: Error): string {
  const cause = error.cause instanceof Error ? `\nCaused by: ${stackOf(error.cause)}` : "";
  return (error.stack ?? String(error)) + cause;
}

function isBrokenPipe(error: unknown): boolean {
  return error instanceof Error && "code" in error && (error.code === "EPIPE" || error.code === "ERR_STREAM_DESTROYED");
}
