import { labelKey, meaningOf } from "../role/words.js";
import type { LabelHit } from "./labels.js";

/**
 * Labels that look like a frequent one mistyped or misread: key to the key it resembles. They are told and given its role, never merged.
 * A role word stands for itself, so only what means nothing can resemble.
 */
export function resemblances(labels: readonly LabelHit[]): Map<string, string> {
  const counts = new Map<string, number>();
  for (const hit of labels) counts.set(hit.key, (counts.get(hit.key) ?? 0) + 1);
  const frequent = [...counts].filter(([, count]) => count >= 2).map(([key]) => key);
  const found = new Map<string, string>();
  if (frequent.length > mostCompared || counts.size > 5 * mostCompared) return found;
  for (const [key, count] of counts) {
    if (count > 3 || meaningOf(key) !== null) continue;
    const other = nearest(
      key,
      frequent.filter((name) => name !== key && (counts.get(name) ?? 0) > count * 2),
    );
    if (other !== null) found.set(key, other);
  }
  return found;
}

/** With more speakers than this, likeness means nothing, and comparing all with all would take too long. */
export const mostCompared = 200;

/**
 * The first of the keys that a scanner misreads as this one, or that differs by one letter left out, put in, changed or swapped, in words
 * of six letters or more without digits. null when there is none.
 */
export function nearest(key: string, keys: Iterable<string>): string | null {
  if (key.length < 6) return null;
  const read = asScanned(key);
  const plain = !/\d/.test(key);
  for (const other of keys) {
    if (other.length < 6 || other === key) continue;
    if (asScanned(other) === read) return other;
    if (plain && !/\d/.test(other) && isOneSlip(key, other)) return other;
  }
  return null;
}

/** What scanners confuse, made one: rn and m, vv and w, l and 1 and i, 0 and o, blanks inside words. */
export function asScanned(key: string): string {
  return labelKey(key)
    .replace(/rn/g, "m")
    .replace(/vv/g, "w")
    .replace(/[1l|]/g, "i")
    .replace(/0/g, "o")
    .replace(/\s+/g, "");
}

function isOneSlip(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let tail = 0;
  while (tail < a.length - start && tail < b.length - start && a[a.length - 1 - tail] === b[b.length - 1 - tail])
    tail++;
  const left = a.length - start - tail;
  const right = b.length - start - tail;
  if (left <= 1 && right <= 1) return true;
  return left === 2 && right === 2 && a[start] === b[start + 1] && a[start + 1] === b[start];
}
