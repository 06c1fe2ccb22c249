import type { Loss, WrittenCode } from "../conversion.js";

/** A dictionary of a text analysis program, as all of them have it: categories in one another, each with its patterns. */
export interface Dictionary {
  readonly categories: Categories;
  /** What the file holds that has no place here. */
  readonly losses: readonly Loss[];
}

/** By name: of one name there is one beside another, as quanteda has it. */
export type Categories = ReadonlyMap<string, Category>;

export interface Category {
  readonly name: string;
  readonly patterns: readonly Pattern[];
  readonly children: Categories;
  readonly about?: Pick<WrittenCode, "brief" | "color">;
}

/** Words one blank apart, `*` for any run of letters and `?` for one letter in each; with a rule, what a rule asks for. */
export interface Pattern {
  readonly text: string;
  /** 1-based. */
  readonly line?: number;
  readonly rule?: Rule;
}

/** Two things near each other, as WordStat has it. */
export interface Rule {
  readonly operator: "NEAR" | "BEFORE" | "AFTER" | "AND" | "UNLESS" | "UNLESS NEAR";
  /** In words; null for AND and UNLESS. */
  readonly distance: number | null;
  readonly left: Operand;
  readonly right: Operand;
}

/** The words of all patterns of a category, or of one pattern. */
export type Operand = { readonly category: string } | { readonly pattern: string };

/** A category while its file is read. */
export interface OpenCategory extends Category {
  readonly patterns: Pattern[];
  readonly children: OpenCategories;
}
export type OpenCategories = Map<string, OpenCategory>;

/** The category of that name, put among the others where there is none. */
export function categoryIn(siblings: OpenCategories, name: string, about?: Category["about"]): OpenCategory {
  const known = siblings.get(name);
  if (known !== undefined) return known;
  const created: OpenCategory = { name, patterns: [], children: new Map(), ...(about === undefined ? {} : { about }) };
  siblings.set(name, created);
  return created;
}
