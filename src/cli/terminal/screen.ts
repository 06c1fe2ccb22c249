import type { Io, Output } from "./io.js";

/** Whether colours go to an output: never with --no-color or NO_COLOR, always with FORCE_COLOR, else on a terminal. */
export function hasColour(output: Output, noColour: boolean, io: Io): boolean {
  const forced = io.env["FORCE_COLOR"];
  if (noColour || (io.env["NO_COLOR"] ?? "") !== "") return false;
  if (forced !== undefined && forced !== "") return forced !== "0" && forced !== "false";
  return output.isTerminal && io.env["TERM"] !== "dumb";
}

/** Columns to fill: COLUMNS, else the terminal's, else 100. */
export function widthOf(output: Output, io: Io): number {
  const wanted = Number(io.env["COLUMNS"]);
  if (Number.isInteger(wanted) && wanted >= 20) return Math.min(wanted, 10_000);
  return Math.max(20, output.columns ?? 100);
}
