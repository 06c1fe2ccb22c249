import type { YAMLError } from "yaml";
import type { Problem } from "./problem.js";
import { placeAt, type Source } from "./source.js";

/** A character that YAML gives a meaning of its own at the beginning of a value, and what that is. */
const firstCharacters: Readonly<Record<string, string>> = {
  "@": "YAML keeps @ for itself",
  "`": "YAML keeps ` for itself",
  "*": "YAML reads * as an alias",
  "|": "YAML reads | as the beginning of a block of text",
  ">": "YAML reads > as the beginning of a block of text",
  "&": "YAML reads & as an anchor",
  "!": "YAML reads ! as a tag",
  "%": "YAML keeps % for itself",
};

/** What was still open when the error came: offsets of the last scalar of the document, and of a bracket without an end. */
interface Opened {
  readonly scalar: number | undefined;
  readonly bracket: number | undefined;
}

/**
 * A YAML error in words for somebody who writes codebooks, at the place to mend. The traps of YAML get their own words. `isLocal`: what
 * follows the line is read as if there were no mistake.
 */
export function syntaxProblem(
  source: Source,
  error: YAMLError,
  opened: Opened,
): { readonly problem: Problem; readonly isLocal: boolean } {
  const problem = problemOf(source, error, opened);
  const isLocal = error.code === "BAD_DQ_ESCAPE";
  const first = source.text.charAt(valueBefore(source.text, error.pos[0]));
  return { problem, isLocal: isLocal || "@`&!%".includes(first) };
}

function problemOf(source: Source, error: YAMLError, { scalar: lastScalar, bracket }: Opened): Problem {
  const [from, to] = error.pos;
  const begin = valueBefore(source.text, from);
  const first = source.text.charAt(begin);
  const value = valueFrom(source.text, begin);
  const quoteWhole = `Put the whole text in single quotes: ${inQuotes(value)}.`;
  if (error.code === "TAB_AS_INDENT")
    return problem(source, from, to, "a tab cannot indent YAML", "Indent with spaces.");
  if (error.code === "BAD_DQ_ESCAPE") {
    const hint = "Use single quotes, in which a backslash is a backslash: '/\\d+/'.";
    return problem(source, from, to, "in double quotes YAML reads a backslash as an escape", hint);
  }
  if (error.code === "MISSING_CHAR" && error.message.startsWith("Missing closing") && lastScalar !== undefined) {
    const hint = "Close it; inside single quotes an apostrophe is written ''.";
    return problem(source, lastScalar, lastScalar + 1, "this quote is never closed", hint);
  }
  if (Object.hasOwn(firstCharacters, first)) {
    return problem(source, begin, begin + 1, `${firstCharacters[first]}, so a text cannot begin with it`, quoteWhole);
  }
  const tail = error.code === "UNEXPECTED_TOKEN" || error.message.startsWith("Missing , or :");
  if ((first === '"' || first === "'") && tail) {
    const hint = first === '"' ? quoteWhole : "Quote the whole text once, and write '' for an apostrophe inside.";
    return problem(source, begin, begin + 1, "text goes on after the closing quote", hint);
  }
  const isFlow = error.code === "BAD_INDENT" || error.code === "MISSING_CHAR" || error.code === "UNEXPECTED_TOKEN";
  if (isFlow && bracket !== undefined && bracket < from) {
    const closing = source.text.charAt(bracket) === "[" ? "]" : "}";
    return problem(source, bracket, bracket + 1, "this bracket is never closed", `Close it with ${closing}.`);
  }
  const colon = error.code === "BLOCK_AS_IMPLICIT_KEY" || error.code === "BLOCK_IN_FLOW";
  if (colon && value.includes(": ")) {
    const hint = `If it belongs to the text, put the whole text in single quotes: ${inQuotes(value)}.`;
    return problem(source, from, from + 1, "a colon and a space inside a text begin a new key", hint);
  }
  const next = error.code === "BLOCK_AS_IMPLICIT_KEY" ? indentedBelow(source.text, from) : undefined;
  if (next !== undefined) {
    const message = "this line is indented further than the key before it allows";
    return problem(source, next, next + 1, message, "Indent the keys of one map by the same number of spaces.");
  }
  return problem(
    source,
    from,
    to,
    plainWords(error),
    "Look at indentation, brackets and quotes of this line and the one before.",
  );
}

function problem(source: Source, from: number, to: number, message: string, hint: string | undefined): Problem {
  const length = Math.max(1, Math.min(to - from, lineFrom(source.text, from).length));
  return { rule: "syntax", message, place: placeAt(source, from), length, ...(hint === undefined ? {} : { hint }) };
}

export function duplicateKey(source: Source, at: number): Problem {
  const key = /^[^\s:]+/.exec(lineFrom(source.text, at))?.[0] ?? "";
  return problem(source, at, at + key.length, `the key ${key} stands twice here`, "Keep one of them, or join the two.");
}

/** What the library says, without its vocabulary. */
function plainWords(error: YAMLError): string {
  switch (error.code) {
    case "MULTILINE_IMPLICIT_KEY":
      return "a colon is missing after this key, or the line is indented wrongly";
    case "BAD_INDENT":
      return "this line is indented wrongly, or a bracket before it is never closed";
    case "BLOCK_AS_IMPLICIT_KEY":
      return "this line is indented further than the key it belongs to allows";
    case "MISSING_CHAR":
      return "a colon, a comma or a closing bracket is missing here";
    case "UNEXPECTED_TOKEN":
      return "this is not expected here";
    default: {
      const sentence = error.message.split("\n", 1)[0] ?? "";
      return `not valid YAML: ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
    }
  }
}

/** Offset of the beginning of the value that `at` stands in, on the same line: after "- ", ": ", "[", "{" or ", ". */
function valueBefore(text: string, at: number): number {
  const lineStart = text.lastIndexOf("\n", at - 1) + 1;
  let begin = lineStart + (/^[ \t]*/.exec(text.slice(lineStart, lineStart + 500))?.[0].length ?? 0);
  const pattern = /(?:- +|: +|[[{] *|, *)/y;
  for (let index = begin; index <= at && index < text.length; ) {
    const first = text.charAt(begin);
    // Inside a quoted value nothing begins.
    if (index === begin && (first === '"' || first === "'")) {
      const close = text.indexOf(first, begin + 1);
      if (close < 0 || close >= at) return begin;
      index = close + 1;
    }
    pattern.lastIndex = index;
    const found = pattern.exec(text);
    const opens = found !== null && (found[0].trim() !== "-" || index === begin);
    if (opens && index + found[0].length <= at) {
      begin = index + found[0].length;
      index = begin;
    } else index += 1;
  }
  return begin;
}

/** The first character of the next line that is not blank, where that one is a key: the line before has a value already. */
function indentedBelow(text: string, at: number): number | undefined {
  const end = text.indexOf("\n", at);
  if (end < 0 || lineFrom(text, at).includes(": ")) return undefined;
  const blanks = /^\s*/.exec(text.slice(end, end + 500))?.[0] ?? "";
  const next = end + blanks.length;
  return /^[^\s:]+:(\s|$)/.test(lineFrom(text, next)) ? next : undefined;
}

function lineFrom(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(at, end < 0 ? undefined : end).trimEnd();
}

/** The value that begins at `at`, to the end of the line; in brackets to the comma or bracket that ends it. */
function valueFrom(text: string, at: number): string {
  const line = lineFrom(text, at);
  const before = text.slice(text.lastIndexOf("\n", at - 1) + 1, at);
  const depth = (before.match(/[[{]/g)?.length ?? 0) - (before.match(/[\]}]/g)?.length ?? 0);
  return depth > 0 ? (/^[^,\]}]+/.exec(line)?.[0].trimEnd() ?? line) : line;
}

function inQuotes(value: string): string {
  const short = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return `'${short.replaceAll("'", "''")}'`;
}
