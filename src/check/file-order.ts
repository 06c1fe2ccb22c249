import type { Code } from "../model/codebook.js";

/** Fewer codes are in order by chance. */
const fewestCodes = 8;

/**
 * The codes that alone disturb the order of a codebook: without the one, the codes of each stage stand together, and in a stage those
 * of each kind; with it they do not. Linear in the codes.
 */
export function outOfOrder(codes: readonly Code[]): ReadonlySet<Code> {
  if (codes.length < fewestCodes) return new Set();
  const byStage = runs(codes.map(({ stage }) => stage));
  const byKind = runs(codes.map(({ stage, kind }) => `${stage} ${kind}`));
  if (byStage.isOrdered && byKind.isOrdered) return new Set();
  return new Set(codes.filter((_, index) => byStage.isOrderedWithout(index) && byKind.isOrderedWithout(index)));
}

/** Whether equal keys stand together, and whether they would if one were left out. */
function runs(keys: readonly string[]) {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const begins = (index: number): number => (index < keys.length && keys[index] !== keys[index - 1] ? 1 : 0);
  const total = keys.reduce((sum, _, index) => sum + begins(index), 0);
  return {
    isOrdered: total === counts.size,
    isOrderedWithout: (index: number): boolean => {
      const key = keys[index] ?? "";
      const distinct = counts.size - (counts.get(key) === 1 ? 1 : 0);
      const joins = index + 1 < keys.length && keys[index + 1] !== keys[index - 1] ? 1 : 0;
      return total - begins(index) - begins(index + 1) + joins === distinct;
    },
  };
}
