import { createHash } from "node:crypto";
import type { Assertion } from "../model/coding.js";

/**
 * The id of a candidate: the first 16 hex digits of SHA-256 over the UTF-8 bytes of the JSON array
 * `[document, [start, end], code, assertion]`, without spaces. `start` and `end` bound the sentence, in Unicode code points.
 * Indicators, the codebook's version and the counting unit take no part, so editing a codebook loses no decision.
 */
export function candidateId(document: string, start: number, end: number, code: string, assertion: Assertion): string {
  const anchor = JSON.stringify([document, [start, end], code, assertion]);
  return createHash("sha256").update(anchor, "utf8").digest("hex").slice(0, 16);
}
