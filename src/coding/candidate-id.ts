import { createHash } from "node:crypto";
import type { Assertion, Coding } from "../model/coding.js";

/**
 * The id of a candidate: the first 16 hex digits of SHA-256 over the UTF-8 bytes of the JSON array
 * `[document, [start, end], code, assertion]`, without spaces. `start` and `end` bound the sentence, in Unicode code points.
 * Indicators, the codebook's version and the counting unit take no part, so editing a codebook loses no decision.
 */
export function candidateId(document: string, start: number, end: number, code: string, assertion: Assertion): string {
  const anchor = JSON.stringify([document, [start, end], code, assertion]);
  return createHash("sha256").update(anchor, "utf8").digest("hex").slice(0, 16);
}

/**
 * Candidates with their ids filled in. The matcher leaves ids empty, because its spans are code units;
 * `toCodePoint` turns an offset of the document's text from code units into code points. Codings of people are left as they are.
 */
export function withCandidateIds(
  codings: readonly Coding[],
  toCodePoint: (codeUnit: number) => number,
): readonly Coding[] {
  return codings.map((coding) =>
    coding.origin === "candidate"
      ? {
          ...coding,
          id: candidateId(
            coding.document,
            toCodePoint(coding.span.start),
            toCodePoint(coding.span.end),
            coding.code,
            coding.assertion,
          ),
        }
      : coding,
  );
}
