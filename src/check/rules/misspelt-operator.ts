import type { Indicator, Item } from "../../indicator/ast.js";
import { meantOperator } from "../../indicator/meant-operator.js";
import { takesDistance } from "../../indicator/token.js";
import { visitItems, visitPhrases } from "../../indicator/walk.js";
import { lengthOfAtom, remarkInside } from "../indicator/inside.js";
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
      const remark = index === 0 ? undefined : remarkOn(item, items[index + 1], entry);
      if (remark !== undefined) remarks.push(remark);
    }
  });
  return remarks;
}

function remarkOn(item: Item, next: Item | undefined, { line, indicator, written }: LineEntry): Remark | undefined {
  if (item.kind !== "word" || item.atom.kind !== "bare") return undefined;
  const { text } = item.atom;
  const at = (message: string, hint: string): Remark =>
    remarkInside(written, item.atom.at, lengthOfAtom(item.atom), message, hint);
  if (/^[A-Z]{3,}$/.test(text)) {
    const meant = meantOperator(text);
    if (meant === undefined) return undefined;
    const name = takesDistance(meant) ? `${meant}/4` : meant;
    const hint = `Did you mean ${name}? If the word is meant, write it in small letters: ${text.toLowerCase()}.`;
    return at(`${text} is no operator, so it is taken for a word`, hint);
  }
  const name = text.toUpperCase();
  if (name !== "UNLESS" && name !== "EXCEPT") return undefined;
  const isForeign = line.language !== null && line.language !== "en";
  if (!isForeign && !hasOperator(indicator) && !isMarked(next)) return undefined;
  const hint = `Write ${name}. If the word is meant, quote it: "${text}".`;
  return at(`${text} is taken for a word: operators are written in capitals`, hint);
}

/** Somebody who writes operators elsewhere in the line, or a root, a list or quotes behind the word, does not write a plain sequence. */
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
