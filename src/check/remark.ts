import { codePoints, placeOf, type Spot } from "../codebook/source.js";
import type { Remark } from "./rule.js";

/** A remark about a stretch of a codebook file; of one over several lines, its first line is meant. */
export function remarkAt(spot: Spot, message: string, hint?: string): Remark {
  const { source, start } = spot;
  const lineEnd = source.text.indexOf("\n", start);
  const end = lineEnd < 0 ? spot.end : Math.min(spot.end, lineEnd);
  const written = source.text.slice(start, end).trimEnd();
  return {
    message,
    place: placeOf(spot),
    length: Math.max(1, codePoints(source, start, start + written.length)),
    ...(hint === undefined ? {} : { hint }),
  };
}
