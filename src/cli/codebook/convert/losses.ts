import type { Loss } from "../../../exchange/conversion.js";
import { csvText } from "../../../exchange/table/cells.js";
import type { Io } from "../../terminal/io.js";
import { notice } from "../../terminal/notice.js";

/** Most losses that are shown one by one; `--losses` writes them all. */
const most = 40;
/** Most characters of what was lost. */
const longest = 100;

/** Says on stderr what could not be carried over. */
export async function tellLosses(losses: readonly Loss[], quiet: boolean, io: Io): Promise<void> {
  if (losses.length === 0) return;
  await notice(`cg-code: not carried over, or not as it was (${losses.length}):`, quiet, io);
  for (const { line, what, why } of losses.slice(0, most)) {
    const where = line === undefined ? "" : `line ${line}: `;
    const shown = what.length > longest ? `${what.slice(0, longest)}…` : what;
    await notice(`  ${where}${shown}: ${why}`, quiet, io);
  }
  const more = losses.length - most;
  if (more > 0) await notice(`  and ${more} more; --losses FILE writes them all`, quiet, io);
}

/** All losses as csv. */
export function lossesCsv(losses: readonly Loss[]): string {
  const rows = losses.map(({ line, what, why }) => [line === undefined ? "" : String(line), what, why]);
  return csvText([["line", "what", "why"], ...rows]);
}
