/** The words of a text, in small letters, each once. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
}

/** Share of what two sets have in common: 2 |A ∩ B| / (|A| + |B|) (Dice 1945). 0..1; two empty sets have nothing in common. */
export function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  let common = 0;
  const [small, large] = a.size < b.size ? [a, b] : [b, a];
  for (const item of small) if (large.has(item)) common += 1;
  return (2 * common) / (a.size + b.size);
}

/** From here on a text is taken for the same one, reworded. */
export const reworded = 0.5;
