import type { LoadedCodebook } from "../codebook/loaded.js";
import type { Atom, Item, Phrase, Word } from "../indicator/ast.js";
import type { IndicatorLine } from "../model/codebook.js";
import { CgError } from "../model/diagnostic.js";
import { foldWord } from "../text/fold.js";
import { pieces } from "../text/pieces.js";
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

  constructor(loaded: LoadedCodebook, table: PatternTable, languages: readonly string[]) {
    this.loaded = loaded;
    this.table = table;
    this.languages = languages;
  }

  /** Throws CgError where a list is unknown or nested too deep. */
  shape(phrase: Phrase, line: IndicatorLine, depth = 0): Shape {
    return phrase.items.flatMap((item) => this.item(item, line, depth));
  }

  private item(item: Item, line: IndicatorLine, depth: number): Shape {
    if (item.kind === "word") return this.word(item, line);
    if (item.kind === "choice") return [{ options: item.options.map((option) => this.shape(option, line, depth)) }];
    if (depth === deepestList) {
      throw new CgError(`the list @${item.name} names itself, or lists are nested over ${deepestList} deep`, {
        place: line.place,
      });
    }
    const entries = this.entries(item.name, line);
    const options = entries.map((entry) => {
      const parsed = this.loaded.indicators.get(entry);
      if (parsed?.kind !== "phrase") {
        throw new CgError("an entry of a list is a word or a sequence, without operators", { place: entry.place });
      }
      return this.shape(parsed, { ...entry, language: entry.language ?? line.language }, depth + 1);
    });
    // A list without entries in this language takes no word.
    return [options.length === 0 ? { takes: [], any: false, gap: null } : { options }];
  }

  private entries(name: string, line: IndicatorLine): readonly IndicatorLine[] {
    const list = Object.hasOwn(this.loaded.codebook.lists, name) ? this.loaded.codebook.lists[name] : undefined;
    if (list === undefined) throw new CgError(`unknown list @${name}`, { place: line.place });
    const languages = line.language === null ? this.languages : [line.language];
    return [...new Set(["", ...languages])].flatMap((language) => list[language] ?? []);
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
      pattern: this.table.addExcept([pattern], except),
      negates,
    }));
    return [{ takes: narrowed, any: false, gap: first.gap }];
  }

  private atom(atom: Atom, line: IndicatorLine): readonly Step[] {
    const languages = line.language === null ? this.languages : [line.language];
    const { matching } = this.loaded.codebook;
    const isId = languages.includes("id");
    if (atom.kind === "regex")
      return [this.step([{ kind: "regex", source: atom.source, full: matching.regex === "full" }])];
    if (atom.kind === "root") return [this.step(rootPatterns(foldWord(atom.root), languages))];
    if (atom.kind === "quoted") {
      return pieces(atom.text, false).map((piece, index) => ({
        ...this.step([{ kind: "literal", word: piece.word, clitics: false }]),
        gap: index === 0 ? null : piece.gap,
      }));
    }
    if (atom.text === "*") return [{ takes: [], any: true, gap: null }];
    const clitics = isId && matching.clitics;
    const words =
      matching.hyphens === "whole" ? [foldWord(atom.text)] : pieces(atom.text, true).map((piece) => piece.word);
    return words.map((word) =>
      this.step([/[*?]/.test(word) ? { kind: "wildcard", glob: word, clitics } : { kind: "literal", word, clitics }]),
    );
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
