import type { Indicator } from "../../indicator/ast.js";
import { visitItems } from "../../indicator/walk.js";
import type { IndicatorLine } from "../../model/codebook.js";
import { foldWord } from "../../text/fold.js";
import type { Subject } from "../subject.js";
import { type Breadth, type BreadthContext, breadthOf, isTooLittle } from "./breadth.js";
import { joiningWords } from "./common-words.js";

/** An entry that makes a list take nearly everything, whatever its other entries are. */
export interface GreedyEntry {
  /** Of the list. */
  readonly name: string;
  readonly breadth: Breadth;
}

/** The entries of the lists of a codebook that take nearly any word, and words that only join others where most entries are none. */
export function greedyEntries(
  { codebook, indicators, listEntries }: Subject,
  contextFor: (language: string | null) => BreadthContext,
): ReadonlyMap<IndicatorLine, GreedyEntry> {
  const found = new Map<IndicatorLine, GreedyEntry>();
  for (const [name, byLanguage] of Object.entries(codebook.lists)) {
    for (const [language, entries] of Object.entries(byLanguage)) {
      if (!entries.some((line) => listEntries.has(line))) continue;
      const context = ofEntries(contextFor(language === "" ? null : language));
      const nothing = entries.flatMap((line): readonly { line: IndicatorLine; breadth: Breadth }[] => {
        const indicator = indicators.get(line);
        const breadth = indicator === undefined ? undefined : breadthOf(indicator, context);
        return breadth !== undefined && saysNothing(breadth, context) ? [{ line, breadth }] : [];
      });
      // A list of such words is meant to stand beside others.
      const isMinority = nothing.length * 2 < entries.length;
      for (const { line, breadth } of nothing)
        if (listEntries.has(line) && (isMinority || breadth.why === "any")) found.set(line, { name, breadth });
    }
  }
  return found;
}

function saysNothing({ weight, why, text }: Breadth, { languages }: BreadthContext): boolean {
  return why === "any" || (weight < 1 && languages.some((language) => joiningWords(language).has(foldWord(text))));
}

/** A context in which lists do not have these entries: what a line says apart from them. */
export function without(greedy: ReadonlyMap<IndicatorLine, unknown>, context: BreadthContext): BreadthContext {
  if (greedy.size === 0) return context;
  return { ...context, entries: (name) => context.entries(name).filter(({ line }) => !greedy.has(line)) };
}

/**
 * Of an indicator that is too broad the entries of lists that make it so: those that say too little by themselves, where they are the
 * lesser part of their lists and it would be enough without them. None where the indicator itself is at fault.
 */
export function blamedFor(indicator: Indicator, context: BreadthContext): ReadonlyMap<IndicatorLine, GreedyEntry> {
  const blamed = new Map<IndicatorLine, GreedyEntry>();
  for (const name of listsIn(indicator)) {
    const entries = context.entries(name);
    const little = entries.flatMap(({ line, phrase }): readonly (readonly [IndicatorLine, GreedyEntry])[] => {
      const breadth = breadthOf(phrase, ofEntries(context));
      return isTooLittle(breadth) ? [[line, { name, breadth }]] : [];
    });
    if (little.length * 2 < entries.length) for (const [line, greedy] of little) blamed.set(line, greedy);
  }
  return isTooLittle(breadthOf(indicator, without(blamed, context))) ? new Map() : blamed;
}

/** Entries are judged by what they say themselves, not as words of the lists they are in. */
function ofEntries(context: BreadthContext): BreadthContext {
  return { ...context, blocks: new Set() };
}

function listsIn(indicator: Indicator): ReadonlySet<string> {
  const names = new Set<string>();
  visitItems(indicator, (item) => {
    if (item.kind === "list") names.add(item.name);
  });
  return names;
}
