import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { shippedCodebooks } from "../../codebook/load.js";
import type { AgencyCopy } from "./copy.js";
import type { AgencyList } from "./file.js";

/** dist/codebooks/agencies in the built program, and no folder at all where the sources run as they are. */
const builtCopies = fileURLToPath(new URL("../codebooks/agencies", import.meta.url));

/** The agencies that come with the program. `copies`: where the build has put them read. */
export async function shippedAgencies(copies: string = builtCopies): Promise<AgencyList> {
  const bytes = readFileSync(join(shippedCodebooks().folder, "agencies", "id.yaml"));
  const copy = storedCopy(join(copies, "id.json"));
  if (copy?.hash === createHash("sha256").update(bytes).digest("hex")) return copy.list;
  const { parseAgencies } = await import("./file.js");
  return parseAgencies(bytes.toString("utf8"), "codebooks/agencies/id.yaml");
}

function storedCopy(path: string): AgencyCopy | null {
  try {
    const copy: AgencyCopy = JSON.parse(readFileSync(path, "utf8"));
    return copy;
  } catch {
    return null;
  }
}
