import { editDistance } from "../text/edit-distance.js";

/** The candidate that `wanted` most likely was meant to be: at most a third of its letters differ. Undefined when none is near. */
export function nearest(wanted: string, candidates: Iterable<string>): string | undefined {
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  let best: string | undefined;
  let least = limit + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const distance = editDistance(wanted.toLowerCase(), candidate.toLowerCase());
    if (distance < least) [best, least] = [candidate, distance];
  }
  return best;
}

/** "Did you mean X?"; undefined when nothing is near. For messages that say what there is to choose from. */
export function didYouMean(wanted: string, candidates: readonly string[]): string | undefined {
  const near = nearest(wanted.slice(0, 100), candidates);
  return near === undefined ? undefined : `Did you mean ${near}?`;
}

/** "Did you mean X?", or what there is to choose from when nothing is near and the choice is short. */
export function suggestion(wanted: string, candidates: readonly string[]): string | undefined {
  const meant = didYouMean(wanted, candidates);
  if (meant !== undefined) return meant;
  if (candidates.length === 0 || candidates.length > 12) return undefined;
  return `There ${candidates.length === 1 ? "is" : "are"}: ${candidates.join(", ")}.`;
}
