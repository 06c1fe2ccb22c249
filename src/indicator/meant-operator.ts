import { editDistance } from "../text/edit-distance.js";
import { type OperatorName, operatorNamed, operatorNames } from "./token.js";

/** Words of Indonesian and of other programs for what an operator says. */
const otherWords: Readonly<Record<string, OperatorName>> = {
  DAN: "AND",
  ATAU: "OR",
  NOT: "UNLESS",
  KECUALI: "UNLESS",
  W: "NEAR",
  N: "NEAR",
  NR: "NEAR",
  ADJ: "NEAR",
  PROX: "NEAR",
  WITHIN: "NEAR",
  DEKAT: "NEAR",
  PRE: "BEFORE",
  SEBELUM: "BEFORE",
  SESUDAH: "AFTER",
  SETELAH: "AFTER",
};

/** AND and OR are so short that a wrong letter makes abbreviations of them (ADD, NAD, RO): only these are slips. */
const shortSlips: Readonly<Record<string, OperatorName>> = {
  ADN: "AND",
  AAND: "AND",
  ANND: "AND",
  ANDD: "AND",
  OOR: "OR",
  ORR: "OR",
};

/** The operator that was meant by a word in capitals: by one letter too many, too few, wrong or swapped, or by a word of the same sense. */
export function meantOperator(capitals: string): OperatorName | undefined {
  if (operatorNamed(capitals) !== undefined) return operatorNamed(capitals);
  if (Object.hasOwn(otherWords, capitals)) return otherWords[capitals];
  if (Object.hasOwn(shortSlips, capitals)) return shortSlips[capitals];
  return operatorNames.find(
    (name) => name.length > 3 && Math.abs(name.length - capitals.length) <= 1 && editDistance(name, capitals) === 1,
  );
}
