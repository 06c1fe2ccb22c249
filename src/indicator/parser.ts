import type { Atom, Indicator, Item, Near, Phrase, Word } from "./ast.js";
import { Cursor } from "./cursor.js";
import { IndicatorError } from "./error.js";
import { barOutside, chained, groupInSequence, leftover, missing, notOperator, underNear } from "./misuse.js";
import type { OperatorToken } from "./token.js";

/**
 * The tree of one line of the indicator language. Throws IndicatorError, which says where and how to write it instead.
 * Regular expressions are taken as they stand: `checkRegex` judges them, so that their engine loads only when one is used.
 *
 *     indicator = unless { "OR" unless }
 *     unless    = and { "UNLESS" ( "NEAR/" n operand | and ) }        left to right
 *     and       = near { "AND" near }
 *     near      = operand [ ("NEAR" | "BEFORE" | "AFTER") "/" n operand ]
 *     operand   = phrase | "(" indicator ")"
 *     phrase    = item { item }
 *     item      = word | "@" name | "(" phrase { "|" phrase } ")"
 *     word      = atom [ "EXCEPT" ( atom | "(" atom { "|" atom } ")" ) ]
 *     atom      = bare | "~" root | quoted | "/" regex "/"
 */
export function parseIndicator(text: string): Indicator {
  const cursor = new Cursor(text);
  const indicator = parseOr(cursor);
  if (cursor.token().kind !== "end") throw leftover(cursor);
  return indicator;
}

function parseOr(cursor: Cursor): Indicator {
  const first = parseUnless(cursor);
  const operands = [first];
  while (cursor.takeOperator("OR")) operands.push(parseUnless(cursor));
  return operands.length === 1 ? first : { kind: "or", at: first.at, operands };
}

function parseUnless(cursor: Cursor): Indicator {
  let left = parseAnd(cursor);
  while (cursor.takeOperator("UNLESS")) {
    const near = cursor.takeOperator("NEAR");
    const right = near ? parseNearOperand(cursor, near) : parseAnd(cursor);
    if (near && cursor.atDistance()) throw chained(cursor);
    left = { kind: "unless", at: left.at, left, right, distance: near ? near.distance : null };
  }
  return left;
}

function parseAnd(cursor: Cursor): Indicator {
  const first = parseNear(cursor);
  const operands = [first];
  while (cursor.takeOperator("AND")) operands.push(parseNear(cursor));
  return operands.length === 1 ? first : { kind: "and", at: first.at, operands };
}

function parseNear(cursor: Cursor): Indicator {
  const left = parseOperand(cursor);
  const operator = cursor.atDistance();
  if (!operator) return left;
  cursor.advance();
  const right = parseNearOperand(cursor, operator);
  if (cursor.atDistance()) throw chained(cursor);
  refuseUnderNear(left, operator, left, right);
  return { kind: "near", at: left.at, order: orderOf(operator), distance: operator.distance, left, right };
}

function parseNearOperand(cursor: Cursor, operator: OperatorToken): Indicator {
  const operand = parseOperand(cursor);
  refuseUnderNear(operand, operator, null, operand);
  return operand;
}

function orderOf(operator: OperatorToken): Near["order"] {
  if (operator.name === "BEFORE") return "before";
  return operator.name === "AFTER" ? "after" : "near";
}

/** NEAR measures from words that stand together, so AND and UNLESS cannot stand under it, however deep. */
function refuseUnderNear(node: Indicator, operator: OperatorToken, left: Indicator | null, right: Indicator): void {
  if (node.kind === "and" || node.kind === "unless") throw underNear(node, operator, left, right);
  if (node.kind === "or") for (const operand of node.operands) refuseUnderNear(operand, operator, null, right);
}

function parseOperand(cursor: Cursor): Indicator {
  const begin = cursor.position;
  cursor.operand = begin;
  if (cursor.token().kind !== "(" || !cursor.isGroup()) return parsePhrase(cursor);
  cursor.advance();
  const inner = parseOr(cursor);
  if (cursor.token().kind !== ")") throw leftover(cursor);
  cursor.advance();
  cursor.operand = begin;
  if (cursor.startsItem()) throw groupInSequence(cursor);
  if (cursor.token().kind === "|") throw barOutside(cursor);
  return inner;
}

/** A phrase in an operand or in an alternative. Redundant parentheses, `(a b) c`, fall away. */
function parsePhrase(cursor: Cursor): Phrase {
  const at = cursor.token().at;
  const items: Item[] = [];
  if (cursor.startsNot()) throw notOperator(cursor);
  while (cursor.startsItem()) {
    if (cursor.token().kind === "(" && cursor.isGroup()) throw groupInSequence(cursor);
    items.push(...parseItem(cursor));
  }
  if (items.length === 0) throw missing(cursor);
  return { kind: "phrase", at, items };
}

function parseItem(cursor: Cursor): readonly Item[] {
  const token = cursor.token();
  if (token.kind === "(") return parseChoice(cursor);
  if (token.kind !== "list") return [parseWord(cursor)];
  cursor.advance();
  refuseExcept(cursor, "a list");
  return [{ kind: "list", at: token.at, name: token.text }];
}

function parseChoice(cursor: Cursor): readonly Item[] {
  const at = cursor.token().at;
  cursor.advance();
  const first = parsePhrase(cursor);
  const options = [first];
  while (cursor.token().kind === "|") {
    cursor.advance();
    options.push(parsePhrase(cursor));
  }
  if (cursor.token().kind !== ")") throw leftover(cursor);
  cursor.advance();
  refuseExcept(cursor, "a parenthesis");
  return options.length === 1 ? first.items : [{ kind: "choice", at, options }];
}

function refuseExcept(cursor: Cursor, what: string): void {
  const token = cursor.token();
  if (token.kind !== "operator" || token.name !== "EXCEPT") return;
  const hint =
    "Write it inside, after the word it belongs to: (~tugas EXCEPT petugas | fungsi); or write UNLESS for the whole.";
  throw new IndicatorError(`EXCEPT follows one word, not ${what}`, token.at, token.end - token.at, hint);
}

function parseWord(cursor: Cursor): Word {
  const at = cursor.token().at;
  const atom = parseAtom(cursor);
  const except = cursor.takeOperator("EXCEPT") ? parseExceptions(cursor) : [];
  const next = cursor.token();
  if (except.length > 0 && next.kind === "operator" && next.name === "EXCEPT") {
    const hint = "Write all the words to leave out in one parenthesis: ~kali EXCEPT (sekali | seringkali).";
    throw new IndicatorError("a word has one EXCEPT", next.at, next.end - next.at, hint);
  }
  return { kind: "word", at, atom, except };
}

function parseExceptions(cursor: Cursor): readonly Atom[] {
  if (cursor.token().kind !== "(") return [parseAtom(cursor)];
  cursor.advance();
  const atoms = [parseAtom(cursor)];
  while (cursor.token().kind === "|") {
    cursor.advance();
    atoms.push(parseAtom(cursor));
  }
  const token = cursor.token();
  if (token.kind !== ")") {
    const hint = "Part the words with |: ~kali EXCEPT (sekali | seringkali). To leave out a phrase, write UNLESS.";
    throw new IndicatorError("after EXCEPT stand single words", token.at, token.end - token.at, hint);
  }
  cursor.advance();
  return atoms;
}

function parseAtom(cursor: Cursor): Atom {
  const token = cursor.token();
  switch (token.kind) {
    case "bare":
      cursor.advance();
      return { kind: "bare", at: token.at, text: token.text };
    case "root":
      cursor.advance();
      return { kind: "root", at: token.at, root: token.text };
    case "quoted":
      cursor.advance();
      return { kind: "quoted", at: token.at, text: token.text };
    case "regex":
      cursor.advance();
      return { kind: "regex", at: token.at, source: token.text };
    case "list":
    case "(": {
      const hint =
        "Write the words themselves: ~kali EXCEPT (sekali | seringkali). To leave out a phrase or a list, write UNLESS.";
      throw new IndicatorError("after EXCEPT stand single words", token.at, token.end - token.at, hint);
    }
    default:
      throw missing(cursor);
  }
}
