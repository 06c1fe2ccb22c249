import type { Indicator, List, Phrase, Word } from "./ast.js";

/** Calls `visit` for every word and list of an indicator, in the order they are written. */
export function visitItems(node: Indicator, visit: (item: Word | List) => void): void {
  switch (node.kind) {
    case "phrase":
      visitPhrase(node, visit);
      break;
    case "near":
    case "unless":
      visitItems(node.left, visit);
      visitItems(node.right, visit);
      break;
    default:
      for (const operand of node.operands) visitItems(operand, visit);
  }
}

function visitPhrase(phrase: Phrase, visit: (item: Word | List) => void): void {
  for (const item of phrase.items) {
    if (item.kind === "choice") for (const option of item.options) visitPhrase(option, visit);
    else visit(item);
  }
}
