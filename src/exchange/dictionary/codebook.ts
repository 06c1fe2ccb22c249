import { basename, extname } from "node:path";
import type { Matching } from "../../model/codebook.js";
import { CgError } from "../../model/diagnostic.js";
import { CodeIds, idFromName } from "../code-ids.js";
import type { ConvertedCodebook, Loss, WrittenCode, WrittenCodebook } from "../conversion.js";
import type { ReadHints } from "../format.js";
import { checkCount, checkPatterns, deepest } from "../limits.js";
import type { Category, Dictionary, Operand, Pattern } from "./dictionary.js";
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

/**
 * A codebook of a dictionary: categories are codes in one another, patterns indicators for all languages. `file`: its path, for id and title.
 * Throws CgError for a dictionary of nothing, or of more than can be used.
 */
export function codebookOf(dictionary: Dictionary, file: string, hints: ReadHints): ConvertedCodebook {
  if (dictionary.categories.size === 0) {
    throw new CgError(`${file}: holds no category`, {
      hint: "Check that it is the right file, or name its format with --from.",
    });
  }
  const maker = new CodebookMaker(file, hints, dictionary.losses);
  for (const category of dictionary.categories.values()) maker.add(category, null, 1);
  return maker.finish();
}

/** A category as a code, without its patterns. */
interface Placed {
  readonly code: WrittenCode;
  readonly category: Category;
}

class CodebookMaker {
  private readonly file: string;
  private readonly hints: ReadHints;
  private readonly ids = new CodeIds();
  private readonly codes: Placed[] = [];
  /** By name in small letters; made when a rule first names one. */
  private named: ReadonlyMap<string, readonly Placed[]> | undefined;
  private readonly losses: Loss[];
  /** Lists made of categories that rules name, by the category. */
  private readonly lists = new Map<Category, string>();
  private patterns = 0;

  constructor(file: string, hints: ReadHints, losses: readonly Loss[]) {
    this.file = file;
    this.hints = hints;
    this.losses = [...losses];
  }

  add(category: Category, parent: string | null, depth: number): void {
    const { name, about } = category;
    if (depth > deepest) {
      this.losses.push({ what: name, why: `categories are nested over ${deepest} deep` });
      return;
    }
    const id = this.ids.make(name, parent ?? undefined);
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
    checkCount(this.codes.length, this.file, "categories");
    this.patterns += category.patterns.length;
    checkPatterns(this.patterns, this.file);
    for (const child of category.children.values()) this.add(child, id, depth + 1);
  }

  finish(): ConvertedCodebook {
    const title = basename(this.file, extname(this.file));
    const codes = this.codes.map(({ code, category }): WrittenCode => {
      const indicators = this.indicators(category);
      return indicators.length === 0 ? code : { ...code, indicators };
    });
    const { language } = this.hints;
    const codebook: WrittenCodebook = {
      cgCode: 1,
      id: idFromName(title) || "codebook",
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
    this.named ??= byName(this.codes);
    const [only, ...others] = this.named.get(operand.category.toLowerCase()) ?? [];
    if (only === undefined || others.length > 0) {
      this.lose(
        pattern,
        `there ${only === undefined ? "is no category" : "are several categories"} ${operand.category}`,
      );
      return null;
    }
    this.lists.set(only.category, only.code.id);
    return `@${only.code.id}`;
  }

  /** Of categories in one another each holds those below it again. */
  private writtenLists(): Readonly<Record<string, readonly string[]>> {
    let patterns = 0;
    const lists = Array.from(this.lists, ([category, id]): [string, readonly string[]] => {
      const list = plainPatterns(category);
      patterns += list.length;
      checkPatterns(patterns, this.file);
      return [id, list];
    });
    return Object.fromEntries(lists);
  }

  private lose({ text, line }: Pattern, why: string): void {
    this.losses.push({ what: text, why, ...(line === undefined ? {} : { line }) });
  }
}

function byName(codes: readonly Placed[]): ReadonlyMap<string, readonly Placed[]> {
  const named = new Map<string, Placed[]>();
  for (const placed of codes) {
    const name = placed.category.name.toLowerCase();
    const known = named.get(name);
    if (known === undefined) named.set(name, [placed]);
    else known.push(placed);
  }
  return named;
}

/** The indicators of a category and of all below it, without rules. */
function plainPatterns(category: Category): readonly string[] {
  const own = category.patterns.flatMap(({ text, rule }) =>
    rule === undefined ? (indicatorOf(text).indicator ?? []) : [],
  );
  return [...new Set([...own, ...[...category.children.values()].flatMap(plainPatterns)])];
}
