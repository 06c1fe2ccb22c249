import { isBlank, type Span } from "../model/text.js";

/** The span without the white space at its ends; an empty one at `end` where there is nothing else. */
export function trimmed(text: string, start: number, end: number): Span {
  let first = start;
  let last = end;
  while (first < last && isBlank(text.charCodeAt(first))) first++;
  while (last > first && isBlank(text.charCodeAt(last - 1))) last--;
  return { start: first, end: last };
}
