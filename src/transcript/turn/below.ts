import { trimmed } from "../../text/trimmed.js";
import type { Cut } from "./prompts.js";

/** Longest question whose answer is looked for in the next line, in code units. */
const longestQuestion = 600;
/** Share of questions with an answer in the next line, from which this is the habit of the file. */
const mostly = 0.6;

/** Whether the answers of a talk in which only the questions are labelled stand in the lines right below these, without a blank line. */
export function answersBelow(text: string, labels: readonly Cut[]): boolean {
  const found = labels.filter(
    ({ span }, i) => answerBelow(text, span.end, labels[i + 1]?.span.start ?? text.length) !== null,
  );
  return found.length >= 2 && found.length >= labels.length * mostly;
}

/**
 * Where the answer begins that stands right below a question: in the line behind the first that ends as a question does, further such lines
 * passed over. null where no line does, a blank line follows, or nothing. `from` to `to`: behind the label to the next one.
 */
export function answerBelow(text: string, from: number, to: number): number | null {
  let asked = false;
  let at = from;
  while (at < to && at - from <= longestQuestion) {
    const found = text.indexOf("\n", at);
    const end = found < 0 || found > to ? to : found;
    const line = trimmed(text, at, end);
    const blank = line.start === line.end;
    // The label may fill its line.
    if (blank && at > from) return null;
    const asks = !blank && /\?["'”’)*_]*$/.test(text.slice(Math.max(line.start, line.end - 8), line.end));
    if (asked && !asks) return line.start;
    asked ||= asks;
    at = end + 1;
  }
  return null;
}
