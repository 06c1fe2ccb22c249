import type { And, Indicator, Unless } from "./ast.js";
import type { Cursor } from "./cursor.js";
import { IndicatorError } from "./error.js";
import { printIndicator } from "./printer.js";
import type { OperatorToken, Token } from "./token.js";

// The errors of the parser, each with a proposal written from what the researcher wrote.

/** Longer proposals do not help anybody. */
const maxProposal = 160;

/** Nothing stands where a word is needed. */
export function missing(cursor: Cursor): IndicatorError {
  const token = cursor.token();
  const before = cursor.previous();
  if (token.kind === "end" && before === undefined)
    return new IndicatorError("the indicator is empty", 0, token.at, "Write a word, or take the line out.");
  if (before?.kind === "operator") {
    if (token.kind !== "operator")
      return error(before, `${name(before)} has nothing to its right`, "Write what it joins, or take it out.");
    if (before.name === "UNLESS" && token.name !== "OR" && token.name !== "AND")
      return error(
        token,
        `after UNLESS stands a word or NEAR/4, not ${name(token)}`,
        "Write A UNLESS B or A UNLESS NEAR/4 B.",
      );
    return error(
      token,
      `${name(token)} follows ${name(before)} with nothing between`,
      "Take one of them out; a word that looks like an operator is quoted.",
    );
  }
  if (token.kind === "operator")
    return error(
      token,
      `${name(token)} has nothing to its left`,
      `Write what it joins, or quote the word: "${token.name}".`,
    );
  if (token.kind === ")" && before?.kind === "(")
    return new IndicatorError("these parentheses hold nothing", before.at, token.end - before.at, "Take them out.");
  const bar = before?.kind === "|" ? before : token;
  return error(
    bar,
    "an alternative is empty, so it would match nothing",
    "Write a word on both sides of |, or take it out.",
  );
}

/** A token that cannot follow what stands before it. */
export function leftover(cursor: Cursor): IndicatorError {
  const token = cursor.token();
  if (token.kind === "|") return barOutside(cursor);
  if (token.kind === "operator" && token.name === "AND") {
    return error(token, "AND after UNLESS NEAR/n is not clear", "Write the AND first: A AND C UNLESS NEAR/4 B.");
  }
  if (token.kind === "operator" && token.name === "EXCEPT")
    return error(token, "EXCEPT follows one word", "Write ~tugas EXCEPT petugas, or UNLESS for more than a word.");
  return error(token, "this cannot stand here", undefined);
}

/** `A | B` without parentheses, or `|` beside a group. */
export function barOutside(cursor: Cursor): IndicatorError {
  const proposal = alternatives(cursor, true);
  return error(
    cursor.token(),
    "| stands only inside parentheses",
    proposal === undefined ? "Write (a | b) for words, and OR between indicators." : `Write ${proposal}.`,
  );
}

/** `(A OR B) c`. */
export function groupInSequence(cursor: Cursor): IndicatorError {
  const proposal = alternatives(cursor, false);
  const at = cursor.isGroup() ? cursor.token().at : (cursor.all[cursor.operand]?.at ?? 0);
  const hint = proposal === undefined ? "Join it with an operator: (A NEAR/4 B) AND c." : `Write ${proposal}.`;
  return new IndicatorError("a parenthesis with an operator cannot be part of a sequence", at, 1, hint);
}

/** `A NEAR/3 B NEAR/3 C`. */
export function chained(cursor: Cursor): IndicatorError {
  const token = cursor.token();
  const operator = token.kind === "operator" ? name(token) : "NEAR";
  const written = cursor.text.slice(cursor.all[startOfChain(cursor)]?.at ?? 0, token.at).trim();
  const right = operandText(cursor, cursor.position + 1);
  const unless = cursor.all[cursor.operand - 2];
  const distance = cursor.all[cursor.operand - 1];
  if (unless?.kind === "operator" && unless.name === "UNLESS" && distance) {
    const between = cursor.text.slice(cursor.all[cursor.operand]?.at ?? 0, token.at).trim();
    return error(
      token,
      `${operator} cannot follow an UNLESS NEAR/n`,
      bounded(`Write UNLESS NEAR/4 (${between} ${operator}/${distanceOf(token)} ${right}).`),
    );
  }
  const hint = `Say which pair is measured first: (${written}) ${operator}/${distanceOf(token)} ${right}.`;
  return error(token, `${operator} cannot be chained`, bounded(hint));
}

/** AND or UNLESS inside an operand of NEAR, BEFORE or AFTER. `left` is null when only the right side is known. */
export function underNear(
  node: And | Unless,
  operator: OperatorToken,
  left: Indicator | null,
  right: Indicator,
): IndicatorError {
  const what = node.kind === "and" ? "AND" : "UNLESS";
  const near = `${operator.name}/${operator.distance}`;
  const other = left === node ? right : left;
  let hint = `Write ${what} outside: A ${near} B ${what} C.`;
  if (left === node && other !== null && isPlain(other)) {
    const measured = (part: Indicator): string => `${operandOf(part)} ${near} ${operandOf(other)}`;
    if (node.kind === "and" && node.operands.every(isPlain))
      hint = `Write ${node.operands.map(measured).join(" AND ")}.`;
    if (node.kind === "unless" && node.distance === null && isPlain(node.left))
      hint = `Write ${measured(node.left)} UNLESS ${operandOf(node.right)}.`;
  }
  return new IndicatorError(
    `${what} cannot stand under ${near}`,
    node.at,
    0,
    bounded(hint) ?? `Write ${what} outside.`,
  );
}

/** `A AND NOT B`. */
export function notOperator(cursor: Cursor): IndicatorError {
  return error(
    cursor.token(),
    "there is no operator NOT",
    "Write A UNLESS B; for the word itself write it small: not.",
  );
}

function error(token: Token, message: string, hint: string | undefined): IndicatorError {
  return new IndicatorError(message, token.at, token.end - token.at, hint);
}

function name(token: OperatorToken): string {
  return token.name;
}

function distanceOf(token: Token): number {
  return token.kind === "operator" ? token.distance : 0;
}

function isPlain(node: Indicator): boolean {
  return node.kind === "phrase";
}

function operandOf(node: Indicator): string {
  return isPlain(node) ? printIndicator(node) : `(${printIndicator(node)})`;
}

function bounded(hint: string): string | undefined {
  return hint.length <= maxProposal ? hint : undefined;
}

/** Index of the first token of the pair that a chain begins with: the token after the last AND, OR, UNLESS or open parenthesis. */
function startOfChain(cursor: Cursor): number {
  let depth = 0;
  for (let index = cursor.position - 1; index >= 0; index -= 1) {
    const token = cursor.all[index];
    if (token === undefined) break;
    if (token.kind === ")") depth += 1;
    else if (token.kind === "(") {
      if (depth === 0) return index + 1;
      depth -= 1;
    } else if (
      depth === 0 &&
      token.kind === "operator" &&
      (token.name === "AND" || token.name === "OR" || token.name === "UNLESS")
    )
      return index + 1;
  }
  return 0;
}

/** Index of the token after the operand that begins at `from`. Bars belong to it when `bars` is true. */
function endOfOperand(cursor: Cursor, from: number, bars: boolean): number {
  let depth = 0;
  let index = from;
  for (; index < cursor.all.length; index += 1) {
    const token = cursor.all[index];
    if (token === undefined || token.kind === "end") break;
    if (token.kind === "(") depth += 1;
    else if (token.kind === ")") {
      if (depth === 0) break;
      depth -= 1;
    } else if (depth === 0 && token.kind === "operator" && token.name !== "EXCEPT") break;
    else if (depth === 0 && token.kind === "|" && !bars) break;
  }
  return index;
}

function operandText(cursor: Cursor, from: number): string {
  const first = cursor.all[from];
  const last = cursor.all[endOfOperand(cursor, from, false) - 1];
  return first && last && last.end > first.at ? cursor.text.slice(first.at, last.end) : "C";
}

/** The operand the cursor stands in, rewritten with `|` for OR; undefined when it holds another operator or is long. */
function alternatives(cursor: Cursor, wrap: boolean): string | undefined {
  const end = endOfOperand(cursor, cursor.operand, true);
  const within = cursor.all.slice(cursor.operand, end);
  const first = within[0];
  const last = within.at(-1);
  if (!first || !last || last.kind === "|") return undefined;
  if (within.some((token) => token.kind === "operator" && token.name !== "OR" && token.name !== "EXCEPT"))
    return undefined;
  let written = "";
  let at = first.at;
  for (const token of within) {
    written += cursor.text.slice(at, token.at);
    written += token.kind === "operator" && token.name === "OR" ? "|" : cursor.text.slice(token.at, token.end);
    at = token.end;
  }
  const outside = within.some((token, index) => token.kind === "|" && depthAt(within, index) === 0);
  const proposal = wrap || outside ? `(${written})` : written;
  return proposal.length <= maxProposal ? proposal : undefined;
}

function depthAt(all: readonly Token[], index: number): number {
  let depth = 0;
  for (const token of all.slice(0, index)) depth += token.kind === "(" ? 1 : token.kind === ")" ? -1 : 0;
  return depth;
}
