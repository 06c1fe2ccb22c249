import type { Diagnostic } from "../../model/diagnostic.js";
import { cutOff } from "../prose/cut-off.js";

/** Longest line that is looked at. */
const longest = 200;
/** `00:00:03,000 --> 00:0`, `00:03.000 -`: digits of a time, then an arrow that leads to no whole time. */
const partOfTimes =
  /^\s*(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s*(?:-{1,2}|-->\s*(?:[\d:]*|(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]))\s*$/;

/** Whether a file of cues ends within the times of a cue or within a tag: it was cut off then. */
export function cutCue(text: string, id: string): Diagnostic[] {
  const tail = text.slice(-longest).trimEnd();
  const line = tail.slice(tail.lastIndexOf("\n") + 1);
  if (partOfTimes.test(line)) return [cutOff(id, "the times of a cue", "waktu sebuah takarir")];
  return /<\/?[a-z][^<>]*$/i.test(line) ? [cutOff(id, "a tag", "sebuah tag")] : [];
}
