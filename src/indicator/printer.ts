import type { Atom, Indicator, Item, Near, Phrase, Word } from "./ast.js";
import { operatorNamed } from "./token.js";

const operatorOf: Readonly<Record<Near["order"], string>> = { near: "NEAR", before: "BEFORE", after: "AFTER" };

/** The indicator as text, with no more parentheses than it needs. `parseIndicator` gives the same tree back, apart from `at`. */
export function printIndicator(node: Indicator): string {
  switch (node.kind) {
    case "phrase":
      return printPhrase(node);
    case "near":
      return `${operand(node.left)} ${operatorOf[node.order]}/${node.distance} ${operand(node.right)}`;
    case "and":
      return node.operands.map((part) => (part.kind === "near" ? printIndicator(part) : operand(part))).join(" AND ");
    case "unless": {
      const left = node.left.kind === "or" ? group(node.left) : printIndicator(node.left);
      if (node.distance !== null) return `${left} UNLESS NEAR/${node.distance} ${operand(node.right)}`;
      const loose = node.right.kind === "or" || node.right.kind === "unless";
      return `${left} UNLESS ${loose ? group(node.right) : printIndicator(node.right)}`;
    }
    case "or":
      return node.operands.map((part) => (part.kind === "or" ? group(part) : printIndicator(part))).join(" OR ");
  }
}

function operand(node: Indicator): string {
  return node.kind === "phrase" ? printPhrase(node) : group(node);
}

function group(node: Indicator): string {
  return `(${printIndicator(node)})`;
}

function printPhrase(phrase: Phrase): string {
  return phrase.items.map(printItem).join(" ");
}

function printItem(item: Item): string {
  if (item.kind === "list") return `@${item.name}`;
  if (item.kind === "choice") return `(${item.options.map(printPhrase).join(" | ")})`;
  return printWord(item);
}

function printWord(word: Word): string {
  const [first, ...more] = word.except.map(printAtom);
  if (first === undefined) return printAtom(word.atom);
  return `${printAtom(word.atom)} EXCEPT ${more.length === 0 ? first : `(${[first, ...more].join(" | ")})`}`;
}

function printAtom(atom: Atom): string {
  switch (atom.kind) {
    case "bare":
      // Matching ignores case, so a word that looks like an operator is written small.
      return operatorNamed(atom.text) === undefined ? atom.text : atom.text.toLowerCase();
    case "root":
      return `~${atom.root}`;
    case "quoted":
      return `"${atom.text.replace(/[\\"]/g, "\\$&")}"`;
    case "regex":
      return `/${atom.source.replace(/\\.|\//gs, (part) => (part === "/" ? "\\/" : part))}/`;
  }
}
