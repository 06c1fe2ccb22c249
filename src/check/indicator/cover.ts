import type { Atom, Indicator, Item, Phrase, Word } from "../../indicator/ast.js";
import { printIndicator } from "../../indicator/printer.js";
import { derive } from "../../text/derive.js";
import { foldWord } from "../../text/fold.js";
import { globMatches } from "../../text/glob.js";
import { pieces } from "../../text/pieces.js";
import { stemEn } from "../../text/stem.js";

/** In which languages words are compared, and whether plain words carry clitics. */
export interface CoverContext {
  readonly languages: readonly string[];
  readonly clitics: boolean;
}

/**
 * Whether every hit of `b` is a hit of `a`. True only where that can be told from the two alone; a false answer means that nothing is
 * known.
 */
export function covers(a: Indicator, b: Indicator, context: CoverContext): boolean {
  if (b.kind === "or") return b.operands.every((operand) => covers(a, operand, context));
  if (a.kind === "or") return a.operands.some((operand) => covers(operand, b, context));
  if (b.kind === "unless" && a.kind !== "unless") return covers(a, b.left, context);
  if (a.kind === "phrase") return b.kind === "phrase" && coversPhrase(a, b, context);
  if (a.kind === "near") {
    const isWider = b.kind === "near" && a.distance >= b.distance && (a.order === "near" || a.order === b.order);
    return isWider && covers(a.left, b.left, context) && covers(a.right, b.right, context);
  }
  if (a.kind === "and") {
    const [first, ...others] = a.operands;
    if (b.kind !== "and" || first === undefined) return false;
    const [left, ...right] = b.operands;
    if (left === undefined || !covers(first, left, context)) return false;
    return others.every((other) => right.some((each) => covers(other, each, context)));
  }
  if (b.kind !== "unless" || a.distance !== b.distance) return false;
  return covers(a.left, b.left, context) && printIndicator(a.right) === printIndicator(b.right);
}

function coversPhrase(a: Phrase, b: Phrase, context: CoverContext): boolean {
  if (a.items.length !== b.items.length) return coversWhole(a, b, context);
  return a.items.every((item, index) => {
    const other = b.items[index];
    return other !== undefined && coversItem(item, other, context);
  });
}

/** A choice against a phrase of another length: one of its options as a whole. */
function coversWhole(a: Phrase, b: Phrase, context: CoverContext): boolean {
  const [only] = a.items;
  if (a.items.length !== 1 || only?.kind !== "choice") return false;
  return only.options.some((option) => coversPhrase(option, b, context));
}

function coversItem(a: Item, b: Item, context: CoverContext): boolean {
  if (b.kind === "choice")
    return b.options.every((option) => coversPhrase({ kind: "phrase", at: a.at, items: [a] }, option, context));
  if (a.kind === "choice")
    return a.options.some((option) => coversPhrase(option, { kind: "phrase", at: b.at, items: [b] }, context));
  if (a.kind === "list" || b.kind === "list") return a.kind === "list" && b.kind === "list" && a.name === b.name;
  return coversWord(a, b, context);
}

function coversWord(a: Word, b: Word, context: CoverContext): boolean {
  if (!coversAtom(a.atom, b.atom, context)) return false;
  if (a.except.length === 0) return true;
  const left = new Set(b.except.map(printed));
  return a.except.every((atom) => left.has(printed(atom)));
}

function printed(atom: Atom): string {
  return printIndicator({ kind: "phrase", at: 0, items: [{ kind: "word", at: 0, atom, except: [] }] }).toLowerCase();
}

/** Whether every word that `b` takes is one that `a` takes. */
export function coversAtom(a: Atom, b: Atom, context: CoverContext): boolean {
  if (a.kind === "regex" || b.kind === "regex") return a.kind === b.kind && printed(a) === printed(b);
  if (a.kind === "bare" && a.text === "*") return true;
  if (a.kind === "root") {
    if (b.kind === "root") return foldWord(a.root) === foldWord(b.root);
    const word = singleWord(b);
    if (word === undefined || /[*?]/.test(word)) return false;
    return context.languages.every((language) => isOfRoot(word, foldWord(a.root), language));
  }
  if (b.kind === "root") return false;
  if (foldWord(a.text) === foldWord(b.text)) return a.kind === b.kind || a.kind === "bare";
  if (a.kind !== "bare" || !/[*?]/.test(a.text)) return false;
  const [wide, narrow] = [singleWord(a), singleWord(b)];
  if (wide === undefined || narrow === undefined) return false;
  // A star stands for letters that ? does not; and a clitic hangs on at the end, which only a star there takes up.
  if (wide.includes("?") && narrow.includes("*")) return false;
  return (wide.endsWith("*") || b.kind === "quoted" || !context.clitics) && globMatches(wide, narrow);
}

function isOfRoot(word: string, root: string, language: string): boolean {
  if (language === "id") return derive(word, root)?.negated === false;
  return language === "en" ? stemEn(word) === stemEn(root) : word === root;
}

/** The one word of a plain or quoted atom, folded; undefined for several. */
function singleWord(atom: Exclude<Atom, { kind: "regex" | "root" }>): string | undefined {
  const words = pieces(atom.text, atom.kind === "bare");
  return words.length === 1 ? words[0]?.word : undefined;
}
