/** The candidate nearest to what was written, when it is near enough to be meant: at most a third of the letters differ. */
export function nearest(written: string, candidates: Iterable<string>): string | null {
  const from = written.normalize("NFC").toLowerCase();
  let best: string | null = null;
  let bestDistance = Math.max(1, Math.floor(from.length / 3)) + 1;
  // A name longer than any real one is not worth the quadratic comparison.
  if (from.length > 300) return null;
  for (const candidate of candidates) {
    const to = candidate.normalize("NFC").toLowerCase();
    if (Math.abs(to.length - from.length) >= bestDistance) continue;
    const distance = editDistance(from, to);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** "did you mean X?", or null when nothing is near. */
export function suggestion(written: string, candidates: Iterable<string>): string | undefined {
  const found = nearest(written, candidates);
  return found === null ? undefined : `Did you mean ${found}?`;
}

/** Letters to insert, remove, replace or swap with their neighbour (optimal string alignment; Damerau 1964). */
function editDistance(from: string, to: string): number {
  let before: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[to.length] ?? 0;
}
