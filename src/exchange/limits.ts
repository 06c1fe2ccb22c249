import { CgError } from "../model/diagnostic.js";

/** More codes than anybody can apply. */
const mostCodes = 20_000;

/** Throws CgError for a file of more codes than anybody can apply. */
export function checkCount(codes: number, id: string): void {
  if (codes <= mostCodes) return;
  throw new CgError(`${id}: more than ${mostCodes} codes`, { hint: "Export the codes that are used." });
}

/** Codes in codes in codes: more than any program shows. */
export const deepest = 100;

/** Of a code that stands below more than `deepest` others. */
export function tooDeep(id: string): CgError {
  return new CgError(`${id}: stands below more than ${deepest} other codes, which no program shows`, {
    hint: "Take some of the parents out.",
  });
}
