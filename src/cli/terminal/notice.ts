import { visibleLine } from "../../render/visible.js";
import type { Io } from "./io.js";

/** A line on stderr that is neither result nor error; none with --quiet. */
export async function notice(text: string, quiet: boolean, io: Io): Promise<void> {
  if (!quiet) await io.stderr.write(`${visibleLine(text)}\n`);
}
