import type { Mask, Turn } from "../model/document.js";

/** Why what is found there is no evidence. */
export const maskReasons: Readonly<Record<Mask["why"], string>> = {
  note: "stands in a note",
  label: "stands in a speaker's label",
  heading: "stands in a heading",
  "front-matter": "stands in the front matter",
  header: "stands in the header",
};

/** Why a turn whose role is not matched is no evidence. */
export function reasonAgainst({ role }: Turn): string {
  return role === "interviewer" ? "the interviewer's words are no evidence" : `speaker's role is ${role}`;
}

/** The mask that holds a place of the text. */
export function maskAt(masks: readonly Mask[], at: number): Mask | undefined {
  let low = 0;
  let high = masks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((masks[middle]?.span.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const mask = masks[low - 1];
  return mask !== undefined && mask.span.end > at ? mask : undefined;
}
