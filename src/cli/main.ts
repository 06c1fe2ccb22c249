import { dispatch } from "./program.js";
import { failure } from "./terminal/failure.js";
import type { Io } from "./terminal/io.js";

/** The program: the words after `cg-code` in, the exit code out. Everything that goes wrong becomes an exit code here and nowhere else. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  try {
    return await dispatch(argv, io);
  } catch (error) {
    return await failure(error, argv.includes("--debug"), io);
  }
}
