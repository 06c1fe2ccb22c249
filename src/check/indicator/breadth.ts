import { RE2JS } from "re2js";
import type { Atom, Indicator, Item, Phrase } from "../../indicator/ast.js";
import { globMatches } from "../../match/phrase/patterns.js";
import type { IndicatorLine } from "../../model/codebook.js";
import { foldWord } from "../../text/fold.js";
import { pieces } from "../../text/pieces.js";
import { type Commonness, commonWords } from "./common-words.js";
import { lengthOf } from "./inside.js";

/** How much a part of an indicator tells about what a passage is about. */
export interface Breadth {
  /** 0: as good as nothing; 0.5: a function word; 1: a common word; 2: any other word. */
  readonly weight: number;
  /** Whether it holds nothing but function words and words of difficulty. */
  readonly isEmpty: boolean;
  /** Whether it holds nothing but words of which every text is full. */
  readonly isGeneral: boolean;
  /** Why it is no more; undefined where it is enough. */
  readonly why: Commonness | "any" | undefined;
  /** What the weight rests on, in code units of the line. */
  readonly at: number;
  readonly length: number;
  readonly text: string;
}

/** What is known of the words around a line. */
export interface BreadthContext {
  readonly languages: readonly string[];
  /** Folded words of the codebook's own lists of actors and instruments, which lines use together with others only. */
  readonly blocks: ReadonlySet<string>;
  /** The entries of a list in these languages. */
  readonly entries: (name: string) => readonly { readonly line: IndicatorLine; readonly phrase: Phrase }[];
}

/**
 * How much an indicator tells. Words that stand together add up; of alternatives the least telling one counts, since it is enough for
 * a hit; what UNLESS leaves out tells nothing about what is found.
 */
export function breadthOf(indicator: Indicator, context: BreadthContext): Breadth {
  switch (indicator.kind) {
    case "phrase":
      return together(indicator.items.map((item) => ofItem(item, context)));
    case "near": {
      const [left, right] = [breadthOf(indicator.left, context), breadthOf(indicator.right, context)];
      const both = together([left, right]);
      // A word near itself is a figure of speech (maunya … maunya: each wants something else), not two words.
      return left.text === right.text ? { ...both, isGeneral: false } : both;
    }
    case "and":
      return together(indicator.operands.map((operand) => breadthOf(operand, context)));
    case "or":
      return least(indicator.operands.map((operand) => breadthOf(operand, context)));
    case "unless":
      return breadthOf(indicator.left, context);
  }
}

function ofItem(item: Item, context: BreadthContext): Breadth {
  const { at } = item;
  if (item.kind === "choice")
    return least(item.options.map((option) => together(option.items.map((each) => ofItem(each, context)))));
  if (item.kind === "word") return ofAtom(item.atom, at, lengthOf(item), context);
  const found = context
    .entries(item.name)
    .map(({ phrase }) => together(phrase.items.map((each) => ofItem(each, { ...context, blocks: none }))));
  return found.length === 0 ? telling(at) : { ...least(found), at, length: lengthOf(item), text: `@${item.name}` };
}

const none: ReadonlySet<string> = new Set();

function ofAtom(atom: Atom, at: number, length: number, context: BreadthContext): Breadth {
  const shown = (weight: number, why: Breadth["why"], text: string): Breadth => ({
    weight,
    isEmpty: true,
    isGeneral: false,
    why,
    at,
    length,
    text,
  });
  switch (atom.kind) {
    case "bare": {
      if (/[*?]/.test(atom.text)) return ofGlob(foldWord(atom.text), at, length, context);
      const words = pieces(atom.text, false);
      const [only] = words;
      if (only === undefined || words.length > 1) return telling(at);
      return ofWord(only.word, atom.text, at, length, context);
    }
    case "root":
      return ofWord(foldWord(atom.root), `~${atom.root}`, at, length, context);
    case "quoted": {
      const words = pieces(atom.text, false);
      const [only] = words;
      return only === undefined || words.length > 1 ? telling(at) : ofWord(only.word, only.word, at, length, context);
    }
    case "regex": {
      const regex = RE2JS.compile(atom.source, RE2JS.CASE_INSENSITIVE);
      const takes = countOf(context, (word) => regex.matches(word));
      return takes >= manyWords ? shown(0, "any", `/${atom.source}/`) : telling(at);
    }
  }
}

/** Of the common words that a wildcard takes: with so many it is no word any more but a shape. */
const manyWords = 8;

function ofGlob(glob: string, at: number, length: number, context: BreadthContext): Breadth {
  if (context.languages.some((language) => commonWords(language).has(glob)))
    return ofWord(glob, glob, at, length, context);
  const stem = glob.replace(/[*?]+$/, "");
  const letters = glob.replace(/[*?]/g, "").length;
  if (letters < 3 || countOf(context, (word) => globMatches(glob, word)) >= manyWords)
    return { weight: 0, isEmpty: true, isGeneral: false, why: "any", at, length, text: glob };
  return /[*?]/.test(stem)
    ? telling(at)
    : { ...ofWord(stem, glob, at, length, { ...context, blocks: none }), text: glob };
}

function countOf({ languages }: BreadthContext, takes: (word: string) => boolean): number {
  let count = 0;
  for (const language of languages) for (const word of commonWords(language).keys()) if (takes(word)) count += 1;
  return count;
}

/** Endings under which an Indonesian word is the same word. */
const ending = /(nya|ku|mu|lah|kah|tah|pun)$/;

function ofWord(word: string, text: string, at: number, length: number, context: BreadthContext): Breadth {
  for (const each of [word, word.replace(ending, "")]) {
    for (const language of context.languages) {
      const kind = commonWords(language).get(each);
      if (kind !== undefined) {
        const isEmpty = kind === "function" || kind === "polar";
        const isGeneral = kind === "general";
        return { weight: kind === "function" ? 0.5 : 1, isEmpty, isGeneral, why: kind, at, length, text };
      }
    }
    if (context.blocks.has(each))
      return { weight: 1, isEmpty: false, isGeneral: false, why: "neutral", at, length, text };
  }
  return telling(at);
}

function telling(at: number): Breadth {
  return { weight: 2, isEmpty: false, isGeneral: false, why: undefined, at, length: 1, text: "" };
}

/** The sum; what it rests on is the most telling part. */
function together(parts: readonly Breadth[]): Breadth {
  let best = parts[0] ?? telling(0);
  let weight = 0;
  for (const part of parts) {
    weight += part.weight;
    if (part.weight > best.weight) best = part;
  }
  return {
    ...best,
    weight,
    isEmpty: parts.every(({ isEmpty }) => isEmpty),
    isGeneral: parts.length > 0 && parts.every(({ isGeneral }) => isGeneral),
  };
}

function least(parts: readonly Breadth[]): Breadth {
  let worst = parts[0] ?? telling(0);
  for (const part of parts) if (part.weight < worst.weight) worst = part;
  return worst;
}

/** Whether a part tells too little to stand for a code. */
export function isTooLittle({ weight, isEmpty, isGeneral }: Breadth): boolean {
  // Two words of which every text is full stand together in every text too.
  return weight < (isEmpty ? 2 : isGeneral ? 2.5 : 1.5);
}
