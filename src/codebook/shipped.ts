import { shippedCodebooks } from "./load.js";

/** Names of the codebooks that come with the program, sorted: what `-c` and `extends` take without a path. */
export function shippedNames(): readonly string[] {
  return shippedCodebooks().names;
}
