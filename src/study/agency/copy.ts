import { createHash } from "node:crypto";
import { type AgencyList, parseAgencies } from "./file.js";

/** The shipped list of agencies as the build stores it: reading YAML takes longer than a run may wait. */
export interface AgencyCopy {
  /** SHA-256 of the bytes it was made from, hexadecimal; for a file edited since it does not hold. */
  readonly hash: string;
  readonly list: AgencyList;
}

/** The copy of a list with these bytes. Apart from the reading of copies, which must not load the YAML library. Throws CgError for a list at fault. */
export function copyOfAgencies(bytes: Uint8Array): string {
  const copy: AgencyCopy = {
    hash: createHash("sha256").update(bytes).digest("hex"),
    list: parseAgencies(new TextDecoder().decode(bytes), ""),
  };
  return JSON.stringify(copy);
}
