import { CgError } from "../model/diagnostic.js";

/** More codes than anybody can apply. */
const mostCodes = 20_000;
/** More than twice the patterns of the largest dictionaries. */
const mostPatterns = 200_000;

/** Throws CgError for a file of more codes than anybody can apply. `noun`: what the file calls them. */
export function checkCount(codes: number, id: string, noun = "codes"): void {
  if (codes <= mostCodes) return;
  throw new CgError(`${id}: more than ${mostCodes} ${noun}`, { hint: `Export the ${noun} that are used.` });
}

/** Throws CgError for more patterns than any dictionary has. */
export function checkPatterns(patterns: number, id: string): void {
  if (patterns <= mostPatterns) return;
  throw new CgError(`${id}: more than ${mostPatterns} patterns`, { hint: "Split it, or use wildcards (*)." });
}

/** Throws CgError for a file of more bytes than `most` megabytes. `noun`: "a dictionary". */
export function checkSize(bytes: Uint8Array, most: number, noun: string, id: string): void {
  if (bytes.length <= most * 1024 * 1024) return;
  throw new CgError(`${id}: larger than ${noun} may be (${most} MB)`, {
    hint: "Split it, or check that it is the right file.",
  });
}

/** Codes in codes in codes: more than any program shows. */
export const deepest = 100;

/** Of a code that stands below more than `deepest` others. */
export function tooDeep(id: string): CgError {
  return new CgError(`${id}: stands below more than ${deepest} other codes, which no program shows`, {
    hint: "Take some of the parents out.",
  });
}
