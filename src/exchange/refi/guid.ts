import { createHash } from "node:crypto";

/** The space of names of this program: an arbitrary UUID, never to change. */
const space = Buffer.from("6f1c9e0a5d3b4c27a4b8d0f27c61e935", "hex");

/** The UUID of a name, the same everywhere and always (version 5: SHA-1, RFC 9562 §5.5), in small letters. */
export function guidOf(...name: readonly string[]): string {
  const hash = createHash("sha1").update(space).update(JSON.stringify(name)).digest().subarray(0, 16);
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
}
