import type { Operand, Rule } from "./dictionary.js";

/** A rule of WordStat, or why it has no counterpart here. */
export type ReadRule = { readonly rule: Rule } | { readonly why: string };

const furthest = 50;

/** "@NAME [#CATEGORY NEAR WORD /S 5]". An operand is a category after #, or words. */
export function ruleOf(text: string): ReadRule {
  const inner = /^@[^[\]]*\[(.*)\]$/.exec(text)?.[1];
  if (inner === undefined) return { why: "a rule is written @NAME [A NEAR B /S 5]; this one is not" };
  const { rest, unit, distance } = reachOf(inner.trim());
  if (unit !== null && unit !== "S")
    return { why: `/${unit} reaches further than a sentence, which no operator here does` };
  const words = rest.split(/\s+/);
  const at = words.findIndex(isOperator);
  const operator = words[at];
  if (operator === undefined) return { why: "it has none of the operators NEAR, BEFORE, AFTER and AND" };
  const isNegated = words[at + 1] === "NOT";
  const right = words.slice(at + (isNegated ? 2 : 1));
  const again = right.find((word) => isOperator(word) || word === "NOT" || word === "OR");
  if (again !== undefined)
    return { why: `it has a second operator, ${again}; write two rules, or an indicator by hand` };
  if (at === 0 || right.length === 0) return { why: `${operator} stands without a word or category beside it` };
  if (distance !== null && distance > furthest)
    return { why: `a distance is at most ${furthest} words, not ${distance}` };
  const translated = translate(operator, isNegated, distance, unit !== null);
  if (typeof translated === "string") return { why: translated };
  return { rule: { ...translated, left: operandOf(words.slice(0, at)), right: operandOf(right) } };
}

/** The part after a slash: the unit that the rule stays in, and how many words apart the two may stand. */
function reachOf(inner: string): { rest: string; unit: string | null; distance: number | null } {
  const [whole, unit, distance] = /\s*\/([A-Za-z])\s*(\d{1,6})?$/.exec(inner) ?? [];
  if (whole === undefined || unit === undefined) return { rest: inner, unit: null, distance: null };
  const rest = inner.slice(0, inner.length - whole.length);
  return { rest, unit: unit.toUpperCase(), distance: distance === undefined ? null : Number(distance) };
}

function isOperator(word: string): boolean {
  return word === "NEAR" || word === "BEFORE" || word === "AFTER" || word === "AND";
}

/** The operator with its distance, or why there is none. */
function translate(
  operator: string,
  isNegated: boolean,
  distance: number | null,
  inSentence: boolean,
): Pick<Rule, "operator" | "distance"> | string {
  if (isNegated && (operator === "BEFORE" || operator === "AFTER"))
    return `${operator} NOT has no counterpart; UNLESS NEAR/n looks to both sides`;
  if (operator === "BEFORE" || operator === "AFTER")
    return distance === null ? `${operator} needs a distance in words, as /S 5` : { operator, distance };
  if (distance !== null) return { operator: isNegated ? "UNLESS NEAR" : "NEAR", distance };
  if (operator === "NEAR" && !inSentence) return "NEAR needs a distance in words, as /S 5";
  return { operator: isNegated ? "UNLESS" : "AND", distance: null };
}

function operandOf(words: readonly string[]): Operand {
  const text = words.join(" ");
  return text.startsWith("#") ? { category: text.slice(1).trim() } : { pattern: text };
}
