import type { LoadedCodebook } from "../../codebook/loaded.js";
import type { Atom, Item, Phrase, Word } from "../../indicator/ast.js";
import type { IndicatorLine } from "../../model/codebook.js";
import { CgError } from "../../model/diagnostic.js";
import { foldWord } from "../../text/fold.js";
import { pieces } from "../../text/pieces.js";
import { foldToken } from "../../text/token/tokens.js";
import type { Shape, Step } from "./automaton.js";
import type { PatternTable, WordPattern } from "./patterns.js";

/** Lists may name lists, but not endlessly. */
const deepestList = 8;

/** Turns phrases of the indicator language into shapes, entering their word patterns into a table. */
export class ShapeMaker {
  private readonly loaded: LoadedCodebook;
  private readonly table: PatternTable;
  /** The languages matched together; a line without a language holds for all of them. */
  private readonly languages: readonly string[];
  /** Whether the phrases are looked for among tokens, which are not cut further and have no signs between them. */
  private readonly tokens: boolean;
  /** Lists already turned into shapes: a codebook names a few of them in most of its lines. */
  private readonly lists = new Map<string, Shape>();
  /** Alternatives whose patterns are watched: those of a list come again wherever it is named. */
  private readonly watched = new Set<readonly Shape[]>();
  /** The steps of bare words, which come again and again, by language ("": all) and text. */
  private readonly bare = new Map<string, Map<string, readonly Step[]>>();

  constructor(loaded: LoadedCodebook, table: PatternTable, languages: readonly string[], tokens = false) {
    this.loaded = loaded;
    this.table = table;
    this.languages = languages;
    this.tokens = tokens;
  }

  /** Throws CgError where a list is unknown or nested too deep. */
  shape(phrase: Phrase, line: IndicatorLine): Shape {
    const steps = this.items(phrase, line, 0);
    const joined = this.tokens ? this.joined(phrase, line) : null;
    const shape = joined === null ? steps : [{ options: [steps, joined] }];
    this.watch(shape);
    return shape;
  }

  private watch(shape: Shape): void {
    for (const item of shape) {
      if ("options" in item) {
        if (this.watched.has(item.options)) continue;
        this.watched.add(item.options);
        item.options.forEach((option) => void this.watch(option));
      } else for (const { pattern } of item.takes) this.table.watch(pattern);
    }
  }

  /** A sequence of plain words is also one token with `_` between them: united_states. */
  private joined({ items }: Phrase, line: IndicatorLine): Shape | null {
    const texts = items.map((item) => {
      if (item.kind !== "word" || item.except.length > 0) return null;
      if (item.atom.kind === "bare") return item.atom.text;
      return item.atom.kind === "quoted" && !/[\s*?]/.test(item.atom.text) ? item.atom.text : null;
    });
    if (texts.length < 2 || texts.includes(null)) return null;
    return this.atom({ kind: "bare", at: 0, text: texts.join("_") }, line);
  }

  private items(phrase: Phrase, line: IndicatorLine, depth: number): Shape {
    const [only] = phrase.items;
    if (only !== undefined && phrase.items.length === 1) return this.item(only, line, depth);
    return phrase.items.flatMap((item) => this.item(item, line, depth));
  }

  private item(item: Item, line: IndicatorLine, depth: number): Shape {
    if (item.kind === "word") return this.word(item, line);
    if (item.kind === "choice") return this.oneOf(item.options.map((option) => this.items(option, line, depth)));
    if (depth === deepestList) {
      throw new CgError(`the list @${item.name} names itself, or lists are nested over ${deepestList} deep`, {
        place: line.place,
      });
    }
    const key = `${item.name} ${line.language ?? ""}`;
    const known = this.lists.get(key);
    if (known !== undefined) return known;
    const options = this.entries(item.name, line).map((entry) => {
      const parsed = this.loaded.indicators.get(entry);
      if (parsed?.kind !== "phrase") {
        throw new CgError("an entry of a list is a word or a sequence, without operators", { place: entry.place });
      }
      return this.items(parsed, { ...entry, language: entry.language ?? line.language }, depth + 1);
    });
    const shape = this.oneOf(options);
    this.lists.set(key, shape);
    return shape;
  }

  /** Alternatives of one word each are one question, asked once per distinct word. Without alternatives no word is taken. */
  private oneOf(options: readonly Shape[]): Shape {
    const takes: Step["takes"][number][] = [];
    const longer: Shape[] = [];
    for (const option of options) {
      const [step] = option;
      const isPlain = option.length === 1 && step !== undefined && !("options" in step) && !step.any;
      if (isPlain && step.gap === null) takes.push(...step.takes);
      else longer.push(option);
    }
    if (takes.length === 0 && longer.length > 0) return [{ options: longer }];
    const plain = takes.filter(({ negates }) => !negates).map(({ pattern }) => pattern);
    const step: Step = {
      takes: [
        ...(plain.length === 0 ? [] : [{ pattern: this.table.combine(plain, []), negates: false }]),
        ...takes.filter(({ negates }) => negates),
      ],
      any: false,
      gap: null,
    };
    return longer.length === 0 ? [step] : [{ options: [[step], ...longer] }];
  }

  private entries(name: string, line: IndicatorLine): readonly IndicatorLine[] {
    const list = Object.hasOwn(this.loaded.codebook.lists, name) ? this.loaded.codebook.lists[name] : undefined;
    if (list === undefined) throw new CgError(`unknown list @${name}`, { place: line.place });
    return [...new Set(["", ...this.languagesOf(line)])].flatMap((language) => list[language] ?? []);
  }

  private word(word: Word, line: IndicatorLine): Shape {
    const steps = this.atom(word.atom, line);
    if (word.except.length === 0) return steps;
    const first = steps[0];
    if (first === undefined || steps.length > 1) {
      throw new CgError("EXCEPT takes words away from one word; here it stands after several", { place: line.place });
    }
    const takes = first.any ? [{ pattern: this.table.add({ kind: "any" }), negates: false }] : first.takes;
    const except = word.except.flatMap((atom) =>
      this.atom(atom, line).flatMap((step) => step.takes.map((each) => each.pattern)),
    );
    const narrowed = takes.map(({ pattern, negates }) => ({
      pattern: this.table.combine([pattern], except),
      negates,
    }));
    return [{ takes: narrowed, any: false, gap: first.gap }];
  }

  private atom(atom: Atom, line: IndicatorLine): readonly Step[] {
    if (atom.kind === "bare") return this.bareSteps(atom.text, line);
    const { matching } = this.loaded.codebook;
    if (atom.kind === "regex")
      return [this.step([{ kind: "regex", source: atom.source, full: matching.regex === "full" }])];
    if (atom.kind === "root") return [this.step(rootPatterns(foldWord(atom.root), this.languagesOf(line)))];
    if (this.tokens) {
      const words = foldToken(atom.text).split(/\s+/).filter(Boolean);
      return words.map((word) => this.step([{ kind: "literal", word, clitics: false }]));
    }
    return pieces(atom.text, false).map((piece, index) => ({
      ...this.step([{ kind: "literal", word: piece.word, clitics: false }]),
      gap: index === 0 ? null : piece.gap,
    }));
  }

  private bareSteps(text: string, line: IndicatorLine): readonly Step[] {
    const language = line.language ?? "";
    let known = this.bare.get(language);
    if (known === undefined) {
      known = new Map();
      this.bare.set(language, known);
    }
    let steps = known.get(text);
    if (steps === undefined) {
      const clitics = this.loaded.codebook.matching.clitics && this.languagesOf(line).includes("id");
      steps = this.stepsOf(text, clitics);
      known.set(text, steps);
    }
    return steps;
  }

  private stepsOf(text: string, clitics: boolean): readonly Step[] {
    if (text === "*") return [{ takes: [], any: true, gap: null }];
    const words = this.wordsOf(text);
    return words.map((word) =>
      this.step([/[*?]/.test(word) ? { kind: "wildcard", glob: word, clitics } : { kind: "literal", word, clitics }]),
    );
  }

  private languagesOf({ language }: IndicatorLine): readonly string[] {
    return language === null ? this.languages : [language];
  }

  private wordsOf(text: string): readonly string[] {
    if (this.tokens) return [foldToken(text)];
    const { hyphens } = this.loaded.codebook.matching;
    return hyphens === "whole" ? [foldWord(text)] : pieces(text, true).map((piece) => piece.word);
  }

  private step(patterns: readonly WordPattern[]): Step {
    const takes = patterns.map((pattern) => ({
      pattern: this.table.add(pattern),
      negates: pattern.kind === "derived" && pattern.negated,
    }));
    return { takes, any: false, gap: null };
  }
}

function rootPatterns(root: string, languages: readonly string[]): readonly WordPattern[] {
  const patterns: WordPattern[] = [];
  if (languages.includes("id")) {
    patterns.push({ kind: "derived", root, negated: false }, { kind: "derived", root, negated: true });
  }
  if (languages.includes("en")) patterns.push({ kind: "stem", root });
  if (patterns.length === 0) patterns.push({ kind: "literal", word: root, clitics: false });
  return patterns;
}
