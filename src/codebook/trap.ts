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

/** A YAML error in words for somebody who writes codebooks, at the place to mend. The traps of YAML get their own words. */
export function syntaxProblem(source: Source, error: YAMLError): Problem {
  const [from, to] = error.pos;
  const begin = valueBefore(source.text, from);
  const first = source.text.charAt(begin);
  const value = lineFrom(source.text, begin);
  if (error.code === "TAB_AS_INDENT")
    return problem(source, from, to, "a tab cannot indent YAML", "Indent with spaces.");
  if (error.code === "DUPLICATE_KEY") return duplicateKey(source, from);
  if (error.code === "BAD_DQ_ESCAPE") {
    const hint = "Use single quotes, in which a backslash is a backslash: '/\\d+/'.";
    return problem(source, from, to, "in double quotes YAML reads a backslash as an escape", hint);
  }
  if (Object.hasOwn(firstCharacters, first) && (error.code !== "MISSING_CHAR" || first === "*")) {
    const hint = `Put the whole text in single quotes: ${inQuotes(value)}.`;
    return problem(source, begin, begin + 1, `${firstCharacters[first]}, so a text cannot begin with it`, hint);
  }
  if ((first === '"' || first === "'") && error.code === "UNEXPECTED_TOKEN") {
    const hint =
      first === '"'
        ? `Put the whole text in single quotes: ${inQuotes(value)}.`
        : "Quote the whole text once, and write '' for an apostrophe inside.";
    return problem(source, begin, begin + 1, "text goes on after the closing quote", hint);
  }
  const colon = error.code === "BLOCK_AS_IMPLICIT_KEY" || error.code === "BLOCK_IN_FLOW";
  if (colon && value.includes(": ")) {
    const hint = `If it belongs to the text, put the whole text in single quotes: ${inQuotes(value)}.`;
    return problem(source, from, from + 1, "a colon and a space inside a text begin a new key", hint);
  }
  return problem(source, from, to, plainWords(error), undefined);
}

function problem(source: Source, from: number, to: number, message: string, hint: string | undefined): Problem {
  const length = Math.max(1, Math.min(to - from, lineFrom(source.text, from).length));
  return { rule: "syntax", message, place: placeAt(source, from), length, ...(hint === undefined ? {} : { hint }) };
}

function duplicateKey(source: Source, at: number): Problem {
  const key = /^[^\s:]+/.exec(lineFrom(source.text, at))?.[0] ?? "";
  return problem(source, at, at + key.length, `the key ${key} stands twice here`, "Keep one of them, or join the two.");
}

/** Messages of the library without its vocabulary where that would not help. */
function plainWords(error: YAMLError): string {
  switch (error.code) {
    case "MULTILINE_IMPLICIT_KEY":
      return "a colon is missing after this key, or the line is indented wrongly";
    case "BAD_INDENT":
      return "this line is indented wrongly, or a bracket or quote before it is never closed";
    case "BLOCK_AS_IMPLICIT_KEY":
      return "this line is indented further than the key it belongs to allows";
    case "MULTIPLE_DOCS":
      return "a second YAML document begins here";
    default: {
      const [sentence = "", ...rest] = error.message.split("\n", 1);
      const words = [sentence, ...rest]
        .join(" ")
        .replace(/[.:]$/, "")
        .replace("'quote", "' quote")
        .replace('"quote', '" quote');
      return `not valid YAML: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
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

function lineFrom(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  return text.slice(at, end < 0 ? undefined : end).trimEnd();
}

function inQuotes(value: string): string {
  const short = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return `'${short.replaceAll("'", "''")}'`;
}
