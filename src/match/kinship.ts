import type { Code } from "../model/codebook.js";
import type { Kinship } from "./hits.js";

/** Parents and descendants, over any number of generations. */
export function kinship(codes: readonly Code[]): Kinship {
  const parents = new Map(codes.map((code) => [code.id, code.parent]));
  const isAncestor = (ancestor: string, of: string): boolean => {
    for (let at = parents.get(of); at !== undefined; at = parents.get(at)) if (at === ancestor) return true;
    return false;
  };
  return (a, b) => isAncestor(a.id, b.id) || isAncestor(b.id, a.id);
}
