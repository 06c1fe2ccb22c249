import type { Mask, Turn } from "../model/document.js";
import { countBelow } from "../text/sorted.js";

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
  const mask = masks[countBelow(masks.length, (index) => (masks[index]?.span.start ?? 0) <= at) - 1];
  return mask !== undefined && mask.span.end > at ? mask : undefined;
}
