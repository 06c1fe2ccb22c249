import { type Context, type ContextCategory, type ContextGroup, contextCategories } from "../model/codebook.js";
import type { LineRegister } from "./line-register.js";
import { entriesOf, type Tree, under } from "./tree.js";

/** Words before and after the matched words that a group reaches when nothing says otherwise. */
const defaultReach = 4;

/** The trees of codebooks/context/*.yaml by language. */
export type ShippedContext = ReadonlyMap<string, Tree>;

/**
 * The context words of a codebook: the shipped ones, with the codebook's own added to them. `replace: true` in a group drops the
 * shipped words of that category and language; at the top of `context` it drops all of them. A reach the codebook states wins.
 * Every category is there for every language.
 */
export function buildContext(
  shipped: ShippedContext,
  own: Tree | undefined,
  languages: readonly string[],
  register: LineRegister,
): Context {
  const all = new Set([...shipped.keys(), ...languages]);
  for (const category of contextCategories) for (const [language] of entriesOf(under(own, category))) all.add(language);
  const replaceAll = isTrue(under(own, "replace"));
  const byLanguage = (category: ContextCategory): Readonly<Record<string, ContextGroup>> =>
    Object.fromEntries(
      Array.from(all, (language) => {
        const ours = under(under(own, category), language);
        const replace = replaceAll || isTrue(under(ours, "replace"));
        return [
          language,
          group(under(under(shipped.get(language), "context"), category), ours, replace, language, register),
        ];
      }),
    );
  return perCategory(byLanguage);
}

function group(
  shipped: Tree | undefined,
  own: Tree | undefined,
  replace: boolean,
  language: string,
  register: LineRegister,
): ContextGroup {
  const reach = (key: "before" | "after"): number =>
    numberOf(under(own, key)) ?? numberOf(under(shipped, key)) ?? defaultReach;
  const words = (tree: Tree | undefined) =>
    register.lines(tree?.kind === "sequence" ? tree : under(tree, "words"), language, "context");
  return {
    before: reach("before"),
    after: reach("after"),
    words: replace ? words(own) : [...words(shipped), ...words(own)],
  };
}

function perCategory(group: (category: ContextCategory) => Readonly<Record<string, ContextGroup>>): Context {
  const context: Partial<Record<ContextCategory, Readonly<Record<string, ContextGroup>>>> = {};
  for (const category of contextCategories) context[category] = group(category);
  if (!isComplete(context)) throw new Error("a context category was left out");
  return context;
}

function isComplete(context: Partial<Context>): context is Context {
  return contextCategories.every((category) => context[category] !== undefined);
}

function isTrue(tree: Tree | undefined): boolean {
  return tree?.kind === "other" && tree.value === true;
}

function numberOf(tree: Tree | undefined): number | undefined {
  return tree?.kind === "other" && typeof tree.value === "number" ? tree.value : undefined;
}
