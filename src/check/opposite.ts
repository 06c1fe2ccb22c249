import type { Code, CodeKind } from "../model/codebook.js";

/** What is there and helps, or is there and hinders. Kinds that are neither say nothing about another code. */
const sides: Partial<Record<CodeKind, "for" | "against">> = {
  activity: "for",
  enabler: "for",
  outcome: "for",
  obstacle: "against",
};

/** Whether one code can be what there is where the other one is wanting: not itself, and not on the same side. */
export function canBeOpposite(code: Code, other: Code): boolean {
  const side = sides[code.kind];
  return code.id !== other.id && (side === undefined || side !== sides[other.kind]);
}
