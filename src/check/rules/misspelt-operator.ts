import type { Indicator, Item, Word } from "../../indicator/ast.js";
import { meantOperator } from "../../indicator/meant-operator.js";
import { type OperatorName, takesDistance } from "../../indicator/token.js";
import { visitItems, visitPhrases } from "../../indicator/walk.js";
import { lengthOf, remarkInside } from "../indicator/inside.js";
import type { Remark, Rule } from "../rule.js";
import { sample } from "../sample.js";
import type { LineEntry } from "../subject.js";

export const misspeltOperator: Rule = {
  id: "misspelt-operator",
  severity: "warning",
  what: "A word in an indicator looks like an operator that is misspelt, in small letters or in another language.",
  why: "Only UNLESS, EXCEPT, AND, OR, NEAR/n, BEFORE/n and AFTER/n are operators. Anything else is a word that must stand in the text, so the indicator finds next to nothing.",
  todo: "Write the operator as the hint says. If the word itself is meant, write it in small letters, or quote it.",
  bad: sample({ indicators: "    indicators: {en: [nobody trusts, nobody believes UNLES figures]}" }),
  good: sample({ indicators: "    indicators: {en: [nobody trusts, nobody believes UNLESS figures]}" }),
  check: ({ lines }) => lines.flatMap(misspelt),
};

function misspelt(entry: LineEntry): readonly Remark[] {
  const remarks: Remark[] = [];
  visitPhrases(entry.indicator, ({ items }) => {
    for (const [index, item] of items.entries()) {
      // An operator has something to its left.
      const before = items[index - 1];
      const remark = before === undefined ? undefined : remarkOn(item, before, items[index + 1], entry);
      if (remark !== undefined) remarks.push(remark);
    }
  });
  return remarks;
}

function remarkOn(item: Item, before: Item, next: Item | undefined, entry: LineEntry): Remark | undefined {
  if (item.kind !== "word" || item.atom.kind !== "bare") return undefined;
  const { line, written } = entry;
  const { text } = item.atom;
  const at = (message: string, hint: string): Remark =>
    remarkInside(written, item.atom.at, lengthOf(item), message, hint);
  if (/^[A-Z]{3,}$/.test(text)) {
    const meant = meantOperator(text);
    if (meant === undefined) return undefined;
    const name = takesDistance(meant) ? `${meant}/4` : meant;
    const hint = `Did you mean ${name}? If the word is meant, write it in small letters: ${text.toLowerCase()}.`;
    return at(`${text} is no operator, so it is taken for a word`, hint);
  }
  const small = smallOperators.get(text.toLowerCase());
  if (small === undefined) return undefined;
  const isBetween = isBlock(before, item, line.text, "before") && isBlock(next, item, line.text, "after");
  if (!isBetween && !(small.excludes && isExclusion(small, next, entry))) return undefined;
  // EXCEPT follows one word, never a parenthesis or a list.
  const name = isBetween && small.name === "EXCEPT" ? "UNLESS" : small.name;
  const hint = `Write ${name}. If the word is meant, quote it: "${text}".`;
  return at(`${text} is taken for a word: operators are written in capitals`, hint);
}

interface SmallOperator {
  readonly name: OperatorName;
  /** In lines of another language it is no word of the text. */
  readonly language: string;
  /** Of words that are rare in plain sequences; and, or are common in them (monitoring and evaluation). */
  readonly excludes: boolean;
}

const smallOperators: ReadonlyMap<string, SmallOperator> = new Map([
  ["and", { name: "AND", language: "en", excludes: false }],
  ["or", { name: "OR", language: "en", excludes: false }],
  ["unless", { name: "UNLESS", language: "en", excludes: true }],
  ["except", { name: "EXCEPT", language: "en", excludes: true }],
  ["dan", { name: "AND", language: "id", excludes: false }],
  ["atau", { name: "OR", language: "id", excludes: false }],
  ["kecuali", { name: "UNLESS", language: "id", excludes: true }],
]);

/** Whether beside a word stands a parenthesis, a list or a quotation: what people join by operators, and nobody by a word of the text. */
function isBlock(item: Item | undefined, word: Word, text: string, side: "before" | "after"): boolean {
  if (item === undefined) return false;
  if (item.kind === "list" || (item.kind === "word" && item.atom.kind === "quoted")) return true;
  // A parenthesis around a sequence leaves nothing in the tree.
  if (side === "before") return text.slice(0, word.at).trimEnd().endsWith(")");
  return item.kind === "choice" || text.slice(word.at + lengthOf(word), item.at).includes("(");
}

/** Whether a word of exclusion stands in another language, or beside what no plain sequence holds: operators, a root, a list or quotes. */
function isExclusion({ language }: SmallOperator, next: Item | undefined, { line, indicator }: LineEntry): boolean {
  const isForeign = line.language !== null && line.language !== language;
  return isForeign || hasOperator(indicator) || isMarked(next);
}

/** Somebody who writes operators elsewhere in the line does not write a plain sequence. */
function hasOperator(indicator: Indicator): boolean {
  if (indicator.kind !== "phrase") return true;
  let found = false;
  visitItems(indicator, (item) => {
    if (item.kind === "word" && item.except.length > 0) found = true;
  });
  return found;
}

function isMarked(item: Item | undefined): boolean {
  return item?.kind === "list" || (item?.kind === "word" && item.atom.kind !== "bare");
}
