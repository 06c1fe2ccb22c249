import { RE2JS } from "re2js";
import type { Atom, Indicator, Item, Phrase } from "../../indicator/ast.js";
import type { IndicatorLine } from "../../model/codebook.js";
import { foldWord } from "../../text/fold.js";
import { globMatches } from "../../text/glob.js";
import { pieces } from "../../text/pieces.js";
import { type Commonness, commonWords, commonWordsWith, fixedPairs } from "./common-words.js";
import { lengthOf } from "./inside.js";

/** How much a part of an indicator tells about what a passage is about. */
export interface Breadth {
  /** 0: as good as nothing; 0.5: a function word; 1: a common word; 2: any other word. */
  readonly weight: number;
  /** The weight without articles and the like: the word beside them tells no more than alone. */
  readonly content: number;
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
  readonly entries: (name: string) => readonly ListEntry[];
}

export interface ListEntry {
  readonly line: IndicatorLine;
  readonly phrase: Phrase;
}

/**
 * How much an indicator tells. Words that stand together add up; of alternatives the least telling one counts, since it is enough for
 * a hit; what UNLESS leaves out tells nothing about what is found.
 */
export function breadthOf(indicator: Indicator, context: BreadthContext): Breadth {
  switch (indicator.kind) {
    case "phrase":
      return ofSequence(indicator.items, context);
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

/** Words that stand side by side. A fixed pair of words (kerja sama) is one. */
function ofSequence(items: readonly Item[], context: BreadthContext): Breadth {
  const parts: Breadth[] = [];
  for (const [index, item] of items.entries()) {
    const [before, here] = [bareWord(items[index - 1]), bareWord(item)];
    const isPair = before !== undefined && here !== undefined && isFixedPair(`${before} ${here}`, context);
    const last = isPair ? parts.pop() : undefined;
    parts.push(
      last === undefined ? ofItem(item, context) : { ...last, text: `${last.text} ${here}`, isGeneral: false },
    );
  }
  return together(parts);
}

function bareWord(item: Item | undefined): string | undefined {
  return item?.kind === "word" && item.atom.kind === "bare" ? foldWord(item.atom.text) : undefined;
}

function isFixedPair(pair: string, { languages }: BreadthContext): boolean {
  return languages.some((language) => fixedPairs(language).has(pair));
}

function ofItem(item: Item, context: BreadthContext): Breadth {
  const { at } = item;
  if (item.kind === "choice") return least(item.options.map((option) => ofSequence(option.items, context)));
  if (item.kind === "word") return ofAtom(item.atom, at, lengthOf(item), context);
  const found = context.entries(item.name).map(({ phrase }) => ofSequence(phrase.items, { ...context, blocks: none }));
  return found.length === 0 ? telling(at) : { ...least(found), at, length: lengthOf(item), text: `@${item.name}` };
}

const none: ReadonlySet<string> = new Set();

function ofAtom(atom: Atom, at: number, length: number, context: BreadthContext): Breadth {
  const shown = (weight: number, why: Breadth["why"], text: string): Breadth => ({
    weight,
    content: weight,
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
  const first = /^[*?]/.test(glob) ? "" : glob.slice(0, 1);
  if (letters < 3 || countOf(context, (word) => globMatches(glob, word), first) >= manyWords)
    return { weight: 0, content: 0, isEmpty: true, isGeneral: false, why: "any", at, length, text: glob };
  if (/[*?]/.test(stem)) return telling(at);
  return { ...ofWord(commonForm(stem, context), glob, at, length, { ...context, blocks: none }), text: glob };
}

/** `collaborat*` is collaboration: a common noun that the stem begins, with an ending; the stem itself where there is none. */
function commonForm(stem: string, { languages }: BreadthContext): string {
  if (stem.length < fewestOfStem) return stem;
  for (const language of languages) {
    const words = commonWords(language);
    if (words.has(stem)) return stem;
    for (const word of commonWordsWith(language, stem.slice(0, 1)))
      if (word.startsWith(stem) && word.length - stem.length <= mostOfEnding && words.get(word) === "neutral")
        return word;
  }
  return stem;
}

const fewestOfStem = 5;
const mostOfEnding = 5;

/** `first`: the character that all words which it takes begin with, where there is one. */
function countOf({ languages }: BreadthContext, takes: (word: string) => boolean, first = ""): number {
  let count = 0;
  for (const language of languages) {
    const words = first === "" ? commonWords(language).keys() : commonWordsWith(language, first);
    for (const word of words) if (takes(word)) count += 1;
  }
  return count;
}

/** Endings under which an Indonesian word is the same word. */
const ending = /(nya|ku|mu|lah|kah|tah|pun)$/;

function ofWord(word: string, text: string, at: number, length: number, context: BreadthContext): Breadth {
  for (const each of [word, word.replace(ending, "")]) {
    for (const language of context.languages) {
      const kind = commonWords(language).get(each);
      if (kind !== undefined) {
        const isFunction = kind === "function" || kind === "article";
        const isEmpty = isFunction || kind === "polar";
        const isGeneral = kind === "general";
        const weight = isFunction ? 0.5 : 1;
        const content = kind === "article" ? 0 : weight;
        return { weight, content, isEmpty, isGeneral, why: kind, at, length, text };
      }
    }
    if (context.blocks.has(each))
      return { weight: 1, content: 1, isEmpty: false, isGeneral: false, why: "neutral", at, length, text };
  }
  return telling(at);
}

function telling(at: number): Breadth {
  return { weight: 2, content: 2, isEmpty: false, isGeneral: false, why: undefined, at, length: 1, text: "" };
}

/** The sum; what it rests on is the most telling part. */
function together(parts: readonly Breadth[]): Breadth {
  let best = parts[0] ?? telling(0);
  let weight = 0;
  let content = 0;
  for (const part of parts) {
    weight += part.weight;
    content += part.content;
    if (part.weight > best.weight) best = part;
  }
  return {
    ...best,
    weight,
    content,
    isEmpty: parts.every(({ isEmpty }) => isEmpty),
    isGeneral: parts.length > 0 && parts.every(({ isGeneral }) => isGeneral),
  };
}

function least(parts: readonly Breadth[]): Breadth {
  let worst = parts[0] ?? telling(0);
  for (const part of parts) if (part.content < worst.content) worst = part;
  return worst;
}

/** Whether a part tells too little to stand for a code. */
export function isTooLittle({ weight, content, isEmpty, isGeneral }: Breadth): boolean {
  if (isEmpty) return weight < 2;
  // Two words of which every text is full stand together in every text too.
  return isGeneral ? weight < 2.5 : content < 1.5;
}
