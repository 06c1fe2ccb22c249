import { CgError } from "../model/diagnostic.js";

/** Codes in codes in codes: more than any program shows. */
export const deepest = 100;

/** Of a code that stands below more than `deepest` others. */
export function tooDeep(id: string): CgError {
  return new CgError(`${id}: stands below more than ${deepest} other codes, which no program shows`, {
    hint: "Take some of the parents out.",
  });
}
