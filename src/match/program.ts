import type { LoadedCodebook } from "../codebook/loaded.js";
import type { Indicator, Phrase } from "../indicator/ast.js";
import { printIndicator } from "../indicator/printer.js";
import { type Code, type ContextCategory, contextCategories, type IndicatorLine } from "../model/codebook.js";
import { CgError } from "../model/diagnostic.js";
import type { Vocabulary } from "../text/vocabulary.js";
import type { Shape } from "./phrase/automaton.js";
import { WordClasses } from "./phrase/classes.js";
import { PatternTable } from "./phrase/patterns.js";
import { Occurrences, PhraseBook } from "./phrase/phrases.js";
import { RuleIndex } from "./phrase/rule-index.js";
import { ShapeMaker } from "./phrase/shape.js";
import type { TokenProgram } from "./token/program.js";

/** An indicator with its phrases as numbers of the phrase book. */
export type Plan =
  | { readonly kind: "phrase"; readonly phrase: number }
  | {
      readonly kind: "near";
      readonly order: "near" | "before" | "after";
      readonly distance: number;
      readonly left: Plan;
      readonly right: Plan;
    }
  | { readonly kind: "and"; readonly operands: readonly Plan[] }
  | { readonly kind: "unless"; readonly left: Plan; readonly right: Plan; readonly distance: number | null }
  | { readonly kind: "or"; readonly operands: readonly Plan[] };

export interface Rule {
  /** Index in the program, in codebook order. */
  readonly index: number;
  readonly code: number;
  readonly line: IndicatorLine;
  /** Place of the line among the indicators of its code. */
  readonly lineNumber: number;
  readonly indicator: string;
  readonly plan: Plan;
}

/** A context word's meaning: its category and reach in words. The shared lists act as the categories "scarcity" and "trouble". */
export interface ContextUse {
  readonly category: ContextCategory | "scarcity" | "trouble";
  readonly before: number;
  readonly after: number;
}

/** A codebook compiled for one set of languages. */
export interface Program {
  readonly codes: readonly Code[];
  /** The place of each code among them. */
  readonly places: ReadonlyMap<Code, number>;
  readonly classes: WordClasses;
  /** All phrases of indicators. */
  readonly phrases: PhraseBook<never>;
  readonly rules: RuleIndex;
  /** All context words but fillers. */
  readonly context: PhraseBook<readonly ContextUse[]>;
  /** Where context words stand in the sentence at hand; reused. */
  readonly contextFound: Occurrences<readonly ContextUse[]>;
  /** By context phrase. */
  readonly usesOf: readonly (readonly ContextUse[])[];
  readonly fillers: PhraseBook<never>;
  /** The indicators, where they are looked for among tokens; then the rules above are none. */
  readonly tokens: TokenProgram | null;
}

/** Reach of the lists @scarcity and @trouble around an activity (indonesian.md §1). */
const deficitReach = 4;

/** Compiles the lines of a codebook in `languages`. Throws CgError for lines that cannot be compiled. */
export function compileProgram(
  loaded: LoadedCodebook,
  languages: readonly string[],
  vocabulary: Vocabulary,
  tokens: TokenProgram | null = null,
): Program {
  const table = new PatternTable();
  const classes = new WordClasses(vocabulary, table);
  const shapes = new ShapeMaker(loaded, table, languages);
  const fillers = compileFillers(loaded, languages, shapes, classes);
  const phrases = new PhraseBook<never>(classes, fillers);
  const rules = new RuleIndex(tokens === null ? compileRules(loaded, languages, shapes, phrases) : []);
  const { context, usesOf } = compileContext(loaded, languages, shapes, new PhraseBook(classes, fillers));
  return {
    codes: loaded.codebook.codes,
    places: new Map(loaded.codebook.codes.map((code, place) => [code, place])),
    ...{ classes, phrases, rules, context, usesOf, fillers, tokens },
    contextFound: new Occurrences(),
  };
}

/** A rule with the groups of phrases of which one each must be found, or it cannot hit. */
export interface NeedyRule {
  readonly rule: Rule;
  readonly needs: readonly (readonly number[])[];
}

/** The rules of a codebook in order, their phrases entered into a book. */
export function compileRules(
  loaded: LoadedCodebook,
  languages: readonly string[],
  shapes: ShapeMaker,
  phrases: { add(shape: Shape): number },
): readonly NeedyRule[] {
  const known = new KnownPhrases();
  const rules: NeedyRule[] = [];

  const plan = (node: Indicator, line: IndicatorLine): Plan => {
    switch (node.kind) {
      case "phrase": {
        const key = keyOf(node);
        const add = (): number => phrases.add(shapes.shape(node, line));
        return { kind: "phrase", phrase: key === null ? add() : known.numberOf(key, line.language, add) };
      }
      case "near":
        return { ...node, left: plan(node.left, line), right: plan(node.right, line) };
      case "unless":
        return { ...node, left: plan(node.left, line), right: plan(node.right, line) };
      default:
        return { ...node, operands: node.operands.map((operand) => plan(operand, line)) };
    }
  };

  for (const [code, { indicators, retired }] of loaded.codebook.codes.entries()) {
    if (retired !== undefined) continue;
    for (const [lineNumber, line] of indicators.entries()) {
      if (line.language !== null && !languages.includes(line.language)) continue;
      const parsed = loaded.indicators.get(line);
      if (parsed === undefined) throw new Error(`no tree for the indicator at ${line.place.file}:${line.place.line}`);
      const compiled = plan(parsed, line);
      const rule: Rule = { index: rules.length, code, line, lineNumber, indicator: line.text, plan: compiled };
      rules.push({ rule, needs: needsOf(compiled) });
    }
  }
  return rules;
}

/** The numbers of phrases by language and text, so that one that is written again is the same. */
class KnownPhrases {
  private readonly byLanguage = new Map<string | null, Map<string, number>>();

  /** `add` enters a phrase that is new. */
  numberOf(key: string, language: string | null, add: () => number): number {
    let known = this.byLanguage.get(language);
    if (known === undefined) {
      known = new Map();
      this.byLanguage.set(language, known);
    }
    let phrase = known.get(key);
    if (phrase === undefined) {
      phrase = add();
      known.set(key, phrase);
    }
    return phrase;
  }
}

/** Equal for phrases that are the same; null for those that are hardly written twice. */
function keyOf({ items }: Phrase): string | null {
  let key = "";
  for (const item of items) {
    let text: string;
    if (item.kind === "list") text = `@${item.name}`;
    else if (item.kind === "word" && item.atom.kind === "bare" && item.except.length === 0) text = item.atom.text;
    else return null;
    key = key === "" ? text : `${key} ${text}`;
  }
  return key;
}

/** The groups of phrases of which one each must be found, or the plan cannot hit. */
function needsOf(plan: Plan): readonly (readonly number[])[] {
  switch (plan.kind) {
    case "phrase":
      return [[plan.phrase]];
    case "near":
      return [...needsOf(plan.left), ...needsOf(plan.right)];
    case "unless":
      return needsOf(plan.left);
    case "and":
      return plan.operands.flatMap(needsOf);
    case "or":
      return [plan.operands.flatMap((operand) => needsOf(operand)[0] ?? [])];
  }
}

function compileContext(
  loaded: LoadedCodebook,
  languages: readonly string[],
  shapes: ShapeMaker,
  context: PhraseBook<readonly ContextUse[]>,
) {
  const usesOf: ContextUse[][] = [];
  const known = new KnownPhrases();
  const add = (line: IndicatorLine, use: ContextUse): void => {
    const parsed = loaded.indicators.get(line);
    if (parsed?.kind !== "phrase") {
      throw new CgError("a context word is a word or a sequence, without operators", { place: line.place });
    }
    const phrase = known.numberOf(keyOf(parsed) ?? printIndicator(parsed), line.language, () => {
      usesOf.push([]);
      return context.add(shapes.shape(parsed, line));
    });
    usesOf[phrase]?.push(use);
  };
  for (const category of contextCategories) {
    if (category === "fillers") continue;
    for (const language of languages) {
      const group = loaded.codebook.context[category][language];
      if (group === undefined) continue;
      for (const line of group.words) add(line, { category, before: group.before, after: group.after });
    }
  }
  for (const category of ["scarcity", "trouble"] as const) {
    for (const language of ["", ...languages]) {
      for (const line of loaded.codebook.lists[category]?.[language] ?? []) {
        add(line, { category, before: deficitReach, after: deficitReach });
      }
    }
  }
  return { context, usesOf };
}

function compileFillers(
  loaded: LoadedCodebook,
  languages: readonly string[],
  shapes: ShapeMaker,
  classes: WordClasses,
): PhraseBook<never> {
  const fillers = new PhraseBook<never>(classes, null);
  for (const language of languages) {
    for (const line of loaded.codebook.context.fillers[language]?.words ?? []) {
      const parsed = loaded.indicators.get(line);
      if (parsed?.kind !== "phrase") throw new CgError("a filler is a word or a sequence", { place: line.place });
      fillers.add(shapes.shape(parsed, line));
    }
  }
  return fillers;
}
