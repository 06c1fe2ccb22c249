import type { LoadedCodebook } from "../../codebook/loaded.js";
import { Vocabulary } from "../../text/vocabulary.js";
import { WordClasses } from "../phrase/classes.js";
import { PatternTable } from "../phrase/patterns.js";
import { PhraseBook } from "../phrase/phrases.js";
import { RuleIndex } from "../phrase/rule-index.js";
import { ShapeMaker } from "../phrase/shape.js";
import { compileRules, type Rule } from "../program.js";

/** The indicators of a codebook, compiled to be looked for among the tokens of texts. */
export interface TokenProgram {
  readonly vocabulary: Vocabulary;
  readonly classes: WordClasses;
  readonly phrases: PhraseBook<never>;
  /** Rules that are one phrase and nothing else, by phrase. */
  readonly plain: ReadonlyMap<number, readonly Rule[]>;
  /** All others; null when there are none. */
  readonly joint: RuleIndex | null;
}

/** Compiles the lines of a codebook in `languages`. Throws CgError for lines that cannot be compiled. */
export function compileTokens(loaded: LoadedCodebook, languages: readonly string[]): TokenProgram {
  const vocabulary = new Vocabulary();
  const table = new PatternTable();
  const classes = new WordClasses(vocabulary, table);
  const phrases = new PhraseBook<never>(classes, null);
  const rules = compileRules(loaded, languages, new ShapeMaker(loaded, table, languages, true), phrases);
  const plain = new Map<number, Rule[]>();
  for (const { rule } of rules) {
    if (rule.plan.kind !== "phrase") continue;
    const sharing = plain.get(rule.plan.phrase);
    if (sharing === undefined) plain.set(rule.plan.phrase, [rule]);
    else sharing.push(rule);
  }
  const joint = rules.filter(({ rule }) => rule.plan.kind !== "phrase");
  return { vocabulary, classes, phrases, plain, joint: joint.length === 0 ? null : new RuleIndex(joint) };
}
