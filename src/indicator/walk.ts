import type { Indicator, List, Phrase, Word } from "./ast.js";

/** Calls `visit` for every word and list of an indicator, in the order they are written. */
export function visitItems(node: Indicator, visit: (item: Word | List) => void): void {
  visitOperands(node, (phrase) => visitPhrase(phrase, visit));
}

/** Calls `visit` for every sequence of an indicator, also for those that are alternatives in another. */
export function visitPhrases(node: Indicator, visit: (phrase: Phrase) => void): void {
  visitOperands(node, (phrase) => visitWithin(phrase, visit));
}

function visitOperands(node: Indicator, visit: (phrase: Phrase) => void): void {
  switch (node.kind) {
    case "phrase":
      visit(node);
      break;
    case "near":
    case "unless":
      visitOperands(node.left, visit);
      visitOperands(node.right, visit);
      break;
    default:
      for (const operand of node.operands) visitOperands(operand, visit);
  }
}

function visitPhrase(phrase: Phrase, visit: (item: Word | List) => void): void {
  for (const item of phrase.items) {
    if (item.kind === "choice") for (const option of item.options) visitPhrase(option, visit);
    else visit(item);
  }
}

function visitWithin(phrase: Phrase, visit: (phrase: Phrase) => void): void {
  visit(phrase);
  for (const item of phrase.items)
    if (item.kind === "choice") for (const option of item.options) visitWithin(option, visit);
}
