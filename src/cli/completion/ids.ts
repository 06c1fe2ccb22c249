import { localised } from "../../model/codebook.js";
import type { Io } from "../terminal/io.js";
import type { Candidate } from "./candidates.js";

/** Ids of the codebook that the command line or the study names, with their labels, or the names of the shipped codebooks. */
export async function idsOf(
  what: "codes" | "stages" | "codebooks",
  named: string | undefined,
  folder: string | undefined,
  io: Io,
): Promise<readonly Candidate[]> {
  const { loadCodebook, shippedCodebooks } = await import("../../codebook/load.js");
  if (what === "codebooks") return shippedCodebooks().names.map((value) => ({ value, about: "comes with cg-code" }));
  const { studyCodebook } = await import("../../study/open.js");
  const at = { cwd: io.cwd, ...(folder === undefined ? {} : { study: folder }) };
  const name = named ?? (await studyCodebook(at))?.name ?? "morse-stephens-2012";
  const { codebook } = await loadCodebook(name, { cwd: io.cwd });
  return codebook[what].map(({ id, label }) => ({ value: id, about: localised(label, "en") }));
}
