import { RE2JS, RE2JSException } from "re2js";
import type { Regex } from "./ast.js";
import { IndicatorError } from "./error.js";

interface Refused {
  readonly pattern: RegExp;
  readonly what: string;
  readonly hint: string;
}

/** What backtracking engines know and a linear one cannot have. Looked for outside classes and escapes. */
const refused: readonly Refused[] = [
  {
    pattern: /^\(\?<?[=!]/,
    what: "a regular expression here has no look-around",
    hint: "Write UNLESS, EXCEPT, BEFORE/n or AFTER/n for what must or must not stand around.",
  },
  {
    pattern: /^\\[1-9]|^\\k[<{']/,
    what: "a regular expression here has no backreference",
    hint: "Write the alternatives out: (aa|bb).",
  },
  {
    pattern: /^\(\?>/,
    what: "a regular expression here has no atomic group",
    hint: "Write (?:...); it never backtracks.",
  },
  {
    pattern: /^[*+?]\+/,
    what: "a regular expression here has no possessive quantifier",
    hint: "Take the + out; it never backtracks.",
  },
];

/**
 * Refuses a regular expression that the linear-time engine cannot run or that matches the empty string.
 * Throws IndicatorError with the place inside the indicator. This module loads re2js: import it only when a regex is used.
 */
export function checkRegex(regex: Regex): void {
  for (const { at, rest } of openParts(regex.source)) {
    const found = refused.find(({ pattern }) => pattern.test(rest));
    if (found)
      throw new IndicatorError(found.what, offset(regex, at), found.pattern.exec(rest)?.[0].length ?? 1, found.hint);
  }
  const whole = regex.source.length + 2;
  if (compiled(regex).matches("")) {
    const hint = "Ask for at least one letter: + instead of *, or {1,3} instead of {0,3}.";
    throw new IndicatorError("the regular expression matches the empty string", regex.at, whole, hint);
  }
}

function compiled(regex: Regex): RE2JS {
  try {
    return RE2JS.compile(regex.source, RE2JS.CASE_INSENSITIVE);
  } catch (cause) {
    if (!(cause instanceof RE2JSException)) throw cause;
    throw invalid(regex, cause.message.replace(/^error parsing regexp: /, ""));
  }
}

/** The engine names the part that it could not read in backquotes at the end; for parentheses that is the whole, with its own (?i) before it. */
function invalid(regex: Regex, reason: string): IndicatorError {
  const { source } = regex;
  const part = /`([^`]*)`$/.exec(reason)?.[1] ?? "";
  const isWhole = part === `(?i)${source}`;
  const what = (isWhole ? reason.slice(0, -(part.length + 2)) : reason).replace(/: *$/, "");
  const message = `the regular expression is not valid: ${what}`;
  const hint = mends.find(({ pattern }) => pattern.test(what))?.hint;
  const found = isWhole ? unpaired(source) : part === "" ? -1 : source.indexOf(part);
  if (found < 0) return new IndicatorError(message, regex.at, source.length + 2, hint);
  return new IndicatorError(message, offset(regex, found), isWhole ? 1 : part.length, hint);
}

const mends: readonly Pick<Refused, "pattern" | "hint">[] = [
  { pattern: /^missing closing \)/, hint: "Close it with ), or write \\( for the sign itself." },
  { pattern: /^unexpected \)/, hint: "Take it out, or write \\) for the sign itself." },
  { pattern: /^missing closing \]/, hint: "Close it with ], or write \\[ for the sign itself." },
  {
    pattern: /repetition operator/,
    hint: "It repeats what stands before it; write a backslash before it for the sign itself.",
  },
  { pattern: /^invalid escape/, hint: "Take the backslash out, or write \\\\ for the sign itself." },
  { pattern: /./, hint: 'For words with punctuation write quotes: "M.Si.".' },
];

/** Where the parenthesis stands that has no partner: one that closes nothing, else the last that is never closed; -1: there is none. */
function unpaired(source: string): number {
  const open: number[] = [];
  for (const { at, rest } of openParts(source)) {
    if (rest.startsWith("(")) open.push(at);
    else if (rest.startsWith(")") && open.pop() === undefined) return at;
  }
  return open.at(-1) ?? -1;
}

/** Every position of the source outside character classes and escapes, with what begins there. */
function* openParts(source: string): Generator<{ readonly at: number; readonly rest: string }> {
  let inClass = false;
  for (let at = 0; at < source.length; at += 1) {
    const character = source.charAt(at);
    if (!inClass) yield { at, rest: source.slice(at, at + 4) };
    if (character === "\\") at += 1;
    else if (character === "[") inClass = true;
    else if (character === "]") inClass = false;
  }
}

/** Where a position of the source stands in the indicator: a slash is written with a backslash. */
function offset(regex: Regex, at: number): number {
  return regex.at + 1 + at + (regex.source.slice(0, at).match(/\//g)?.length ?? 0);
}
