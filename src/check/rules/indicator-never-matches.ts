import type { Atom, Indicator, Word } from "../../indicator/ast.js";
import { visitItems } from "../../indicator/walk.js";
import { pieces } from "../../text/pieces.js";
import { type CoverContext, coversAtom } from "../indicator/cover.js";
import { lengthOfAtom, remarkInside } from "../indicator/inside.js";
import type { Remark, Rule } from "../rule.js";
import { sample } from "../sample.js";
import type { LineEntry, Subject } from "../subject.js";

/** In letters. Longer words are noise to the matcher. */
const longestWord = 200;

export const indicatorNeverMatches: Rule = {
  id: "indicator-never-matches",
  severity: "warning",
  what: "A part of an indicator can match no word: EXCEPT takes everything away, or no word has these characters; or UNLESS leaves out every sentence.",
  why: "The line finds nothing, and the passages it was written for are missing from every count.",
  todo: "Correct the part that is marked, or take the line out.",
  bad: sample({ indicators: "    indicators: {en: [nobody trusts, (partner* EXCEPT part*) NEAR/4 distrust*]}" }),
  good: sample({ indicators: "    indicators: {en: [nobody trusts, (partner* EXCEPT partnership) NEAR/4 distrust*]}" }),
  check: (subject) => subject.lines.flatMap((entry) => impossible(entry, subject)),
};

function impossible({ line, written, indicator }: LineEntry, { codebook }: Subject): readonly Remark[] {
  const context: CoverContext = {
    languages: line.language === null ? codebook.languages : [line.language],
    clitics: codebook.matching.clitics && line.language !== "en",
  };
  const remarks: Remark[] = [];
  visitItems(indicator, (item) => {
    if (item.kind === "list") return;
    for (const atom of [item.atom, ...item.except]) {
      const why = noWord(atom);
      if (why !== undefined) remarks.push(remarkInside(written, atom.at, lengthOfAtom(atom), ...why));
    }
    const except = takesAll(item, context);
    if (except !== undefined) {
      const message = "EXCEPT takes away every word that stands before it";
      const hint = "Name only the words to leave out, or take the EXCEPT out.";
      remarks.push(remarkInside(written, except.at, lengthOfAtom(except), message, hint));
    }
  });
  for (const at of emptyUnless(indicator)) {
    const message = "UNLESS * leaves out every sentence with another word in it";
    remarks.push(remarkInside(written, at, 1, message, "Name the words that must not stand there."));
  }
  return remarks;
}

function takesAll({ atom, except }: Word, context: CoverContext): Atom | undefined {
  return except.find((each) => coversAtom(each, atom, context));
}

/** Why no word is like this, and what to do. */
function noWord(atom: Atom): readonly [message: string, hint: string] | undefined {
  if (atom.kind === "quoted" && pieces(atom.text, false).length === 0)
    return ["no word stands between these quotes", "Write a word with letters or digits."];
  if (atom.kind === "regex") {
    const sign = neededSign(atom.source);
    if (sign === undefined) return undefined;
    const shown = sign === " " || sign === "\\s" ? "a space" : sign;
    return [
      `a regular expression matches one word, and no word holds ${shown}`,
      "Write several words as a sequence: /one/ /two/.",
    ];
  }
  const text = atom.kind === "root" ? atom.root : atom.text;
  const longest = pieces(text, true).some(({ word }) => word.replaceAll("*", "").length > longestWord);
  return longest ? [`no word has more than ${longestWord} letters`, "Did two words run together?"] : undefined;
}

/** A character outside words that a regular expression asks for; undefined where that is not plain to see. */
function neededSign(source: string): string | undefined {
  if (/[(|]/.test(source)) return undefined;
  const outside = source.replace(/\[(?:\\.|[^\]\\])*\]/g, "x");
  const pattern = /(\\s|\\[.,;:!?"%/]|[ ,;:!"%#=])(?![?*]|\{0)/;
  return pattern.exec(outside.replace(/\\\\/g, "x"))?.[1];
}

/** Where UNLESS names any word at all. */
function emptyUnless(node: Indicator): readonly number[] {
  switch (node.kind) {
    case "phrase":
      return [];
    case "unless":
      return [...(isAny(node.right) ? [node.right.at] : []), ...emptyUnless(node.left), ...emptyUnless(node.right)];
    case "near":
      return [...emptyUnless(node.left), ...emptyUnless(node.right)];
    default:
      return node.operands.flatMap(emptyUnless);
  }
}

function isAny(node: Indicator): boolean {
  const item = node.kind === "phrase" && node.items.length === 1 ? node.items[0] : undefined;
  return item?.kind === "word" && item.atom.kind === "bare" && item.atom.text === "*" && item.except.length === 0;
}
