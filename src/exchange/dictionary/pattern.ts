import { foldToken } from "../../text/token/tokens.js";
import { tokensOf } from "./tokens.js";

/** A pattern as an indicator, or why it is none; `warning`: it is one, but not quite the same. */
export type Converted =
  | { readonly indicator: string; readonly warning?: string }
  | { readonly indicator: null; readonly why: string };

/** Longer lines are no indicators. */
const longest = 10_000;

/** A run of letters, digits and wildcards with apostrophes and hyphens inside: what stands in an indicator without quotes. */
const bare = /^[\p{L}\p{M}\p{N}*?]+(?:['’‘´`-][\p{L}\p{M}\p{N}*?]+)*$/u;

/** Signs that quanteda, which makes a regular expression of the pattern, does not take for themselves. */
const expressive = /[+^$|{}[\]\\)]|(?:^|\\)\(/;

/** The pattern in the language of indicators, finding in `words: unicode` what quanteda finds for it. Case does not matter in either. */
export function indicatorOf(pattern: string): Converted {
  const text = pattern.normalize("NFC").trim();
  if (text === "") return { indicator: null, why: "the pattern is empty" };
  if (text.length > longest) return { indicator: null, why: `over ${longest} characters are no pattern` };
  const words = text.split(" ");
  if (words.includes(""))
    return { indicator: null, why: "two blanks in a row: quanteda looks for an empty word between them" };
  const dead = words.map(whyNever).find((why) => why !== null);
  if (dead !== undefined && dead !== null) return { indicator: null, why: dead };
  const indicator = sequence(words);
  if (indicator.length > longest) return { indicator: null, why: `over ${longest} characters are no indicator` };
  return words.some(isExpression)
    ? {
        indicator,
        warning:
          "quanteda takes the signs + ^ $ | \\ and brackets between wildcards for a regular expression; here they are signs",
      }
    : { indicator };
}

/** Why no word is ever found for it; null where one may be. */
function whyNever(word: string): string | null {
  if (/[\p{Z}\p{Cc}]/u.test(word)) return "it holds a blank or a control character that stands in no word";
  if (/[*?]/.test(word)) return null;
  // Addresses are known by small letters; whatever is one word in capitals is one in small letters.
  const lower = foldToken(word);
  const tokens = tokensOf(lower);
  if (tokens.length === 1 && tokens[0] === lower) return null;
  if (tokens.length === 0) return "it holds nothing that can be seen";
  return `no word is ever written so: quanteda takes it for ${tokens.length} words, ${tokens.slice(0, 8).join(" ")}`;
}

/** By itself a ? is the sign in quanteda, but a wildcard in the one word with `_` that a sequence also finds; both are written out. */
function sequence(words: readonly string[]): string {
  const plain = words.map(written).join(" ");
  return words.length > 1 && words.includes("?") ? `(${plain} | ${written(words.join("_"))})` : plain;
}

function written(word: string): string {
  if (/^\*+$/.test(word)) return "*";
  if (word === "?") return "/\\?/";
  const lower = foldToken(word);
  if (bare.test(lower)) return lower;
  if (/[*?]/.test(lower) || !/[\p{L}\p{M}\p{N}]/u.test(lower)) return `/${expressionOf(lower)}/`;
  return `"${lower.replace(/["\\]/g, "\\$&")}"`;
}

function expressionOf(glob: string): string {
  return glob.replace(/[\\^$.*+?()[\]{}|/]/g, (sign) => (sign === "*" ? ".*" : sign === "?" ? "." : `\\${sign}`));
}

/** Whether quanteda searches for it with a regular expression: a wildcard elsewhere than at one end. */
function isExpression(word: string): boolean {
  if (/^[^*?]*[*?]?$/.test(word) || /^[*?][^*?]*$/.test(word)) return false;
  return expressive.test(word);
}
