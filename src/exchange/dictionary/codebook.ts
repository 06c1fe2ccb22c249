import { basename, extname } from "node:path";
import type { Matching } from "../../model/codebook.js";
import type { ConvertedCodebook, Loss, WrittenCode, WrittenCodebook } from "../conversion.js";
import type { ReadHints } from "../format.js";
import type { Category, Dictionary, Operand, Pattern } from "./dictionary.js";
import { Ids } from "./ids.js";
import { indicatorOf } from "./pattern.js";

/** How words are taken so that raw hits are those of quanteda. */
const matching: Matching = {
  words: "unicode",
  hyphens: "whole",
  scope: "turn",
  regex: "full",
  clitics: false,
  masks: false,
};

/** Categories may be nested so deep. */
const deepest = 100;

/** A codebook of a dictionary: categories are codes in one another, patterns indicators for all languages. `file`: its path, for id and title. */
export function codebookOf(dictionary: Dictionary, file: string, hints: ReadHints): ConvertedCodebook {
  const maker = new CodebookMaker(hints, dictionary.losses);
  for (const category of dictionary.categories) maker.add(category, null, 1);
  return maker.finish(file);
}

class CodebookMaker {
  private readonly hints: ReadHints;
  private readonly ids = new Ids();
  private readonly codes: { code: WrittenCode; category: Category }[] = [];
  private readonly losses: Loss[];
  /** Lists made of categories that rules name, by the category. */
  private readonly lists = new Map<Category, string>();

  constructor(hints: ReadHints, losses: readonly Loss[]) {
    this.hints = hints;
    this.losses = [...losses];
  }

  add(category: Category, parent: string | null, depth: number): void {
    const { name, about } = category;
    if (depth > deepest) {
      this.losses.push({ what: name, why: `categories are nested over ${deepest} deep` });
      return;
    }
    const id = this.ids.of(name, parent);
    const { stage, kind } = this.hints;
    const code = {
      id,
      stage,
      kind,
      label: name,
      ...about,
      ...(parent === null ? {} : { parent }),
      overlaps: "all",
    } as const;
    this.codes.push({ code, category });
    for (const child of category.children) this.add(child, id, depth + 1);
  }

  finish(file: string): ConvertedCodebook {
    const title = basename(file, extname(file));
    const codes = this.codes.map(({ code, category }): WrittenCode => {
      const indicators = this.indicators(category);
      return indicators.length === 0 ? code : { ...code, indicators };
    });
    const { language } = this.hints;
    const codebook: WrittenCodebook = {
      cgCode: 1,
      id: new Ids().of(title, null),
      title,
      version: "1.0.0",
      languages: language === null ? [] : [language],
      ...(this.lists.size === 0 ? {} : { lists: this.writtenLists() }),
      matching,
      codes,
    };
    return { codebook, losses: this.losses.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
  }

  /** Each once: of two that differ in case alone both find the same. */
  private indicators(category: Category): readonly string[] {
    const found = new Set<string>();
    for (const pattern of category.patterns) {
      const indicator = pattern.rule === undefined ? this.indicator(pattern) : this.rule(pattern, pattern.rule);
      if (indicator !== null) found.add(indicator);
    }
    return [...found];
  }

  private indicator(pattern: Pattern): string | null {
    const converted = indicatorOf(pattern.text);
    if (converted.indicator === null) this.lose(pattern, converted.why);
    else if (converted.warning !== undefined) this.lose(pattern, converted.warning);
    return converted.indicator;
  }

  private rule(pattern: Pattern, { left, right, operator, distance }: NonNullable<Pattern["rule"]>): string | null {
    const operands = [left, right].map((operand) => this.operand(pattern, operand));
    if (operands.includes(null)) return null;
    return operands.join(` ${operator}${distance === null ? "" : `/${distance}`} `);
  }

  private operand(pattern: Pattern, operand: Operand): string | null {
    if ("pattern" in operand) {
      const converted = indicatorOf(operand.pattern);
      if (converted.indicator === null) this.lose(pattern, `${operand.pattern}: ${converted.why}`);
      return converted.indicator;
    }
    const name = operand.category.toLowerCase();
    const named = this.codes.filter(({ category }) => category.name.toLowerCase() === name);
    const [only] = named;
    if (only === undefined || named.length > 1) {
      this.lose(
        pattern,
        `there ${only === undefined ? "is no category" : "are several categories"} ${operand.category}`,
      );
      return null;
    }
    this.lists.set(only.category, only.code.id);
    return `@${only.code.id}`;
  }

  private writtenLists(): Readonly<Record<string, readonly string[]>> {
    return Object.fromEntries(Array.from(this.lists, ([category, id]) => [id, plainPatterns(category)]));
  }

  private lose({ text, line }: Pattern, why: string): void {
    this.losses.push({ what: text, why, ...(line === undefined ? {} : { line }) });
  }
}

/** The indicators of a category and of all below it, without rules. */
function plainPatterns(category: Category): readonly string[] {
  const own = category.patterns.flatMap(({ text, rule }) =>
    rule === undefined ? (indicatorOf(text).indicator ?? []) : [],
  );
  return [...new Set([...own, ...category.children.flatMap(plainPatterns)])];
}
