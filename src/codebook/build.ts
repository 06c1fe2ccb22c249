import {
  type Code,
  type Codebook,
  codeKinds,
  type Example,
  type Exclusion,
  type IndicatorLine,
  type LocalText,
  type Stage,
} from "../model/codebook.js";
import { buildContext, type ShippedContext } from "./context.js";
import type { LineRegister } from "./line-register.js";
import { placeOf } from "./source.js";
import { defaultStages } from "./stages.js";
import { entriesOf, itemsOf, type Mapping, type Tree, textOf, under } from "./tree.js";

/**
 * The codebook that a tree describes, with its defaults. Takes what it can use and passes over what is malformed: the schema has
 * reported that, and `codebook check` wants everything else that is wrong as well.
 */
export function buildCodebook(tree: Mapping, shipped: ShippedContext, file: string, register: LineRegister): Codebook {
  const text = (key: string): string | undefined => textOf(under(tree, key));
  const matching = under(tree, "matching");
  const scope = choice(under(matching, "scope"), ["sentence", "turn"]);
  const codes = itemsOf(under(tree, "codes")).flatMap((item) =>
    item.kind === "mapping" ? [buildCode(item, scope, register)] : [],
  );
  const languages = languagesOf(tree, codes);
  const id = text("id") ?? "";
  const title = localText(under(tree, "title"));
  return {
    id,
    title: Object.keys(title).length === 0 ? { "": id } : title,
    version: text("version") ?? "0.0.0",
    citation: text("citation") ?? "",
    languages,
    stages: buildStages(under(tree, "stages"), file),
    lists: buildLists(shipped, under(tree, "lists"), register),
    context: buildContext(shipped, under(tree, "context"), languages, register),
    matching: {
      words: choice(under(matching, "words"), ["letters", "unicode"]),
      hyphens: choice(under(matching, "hyphens"), ["parts", "whole"]),
      scope,
      regex: choice(under(matching, "regex"), ["full", "search"]),
      clitics: flag(under(matching, "clitics")),
      masks: flag(under(matching, "masks")),
    },
    codes,
    file,
  };
}

function buildStages(tree: Tree | undefined, file: string): readonly Stage[] {
  const stages = itemsOf(tree).flatMap((item) => {
    const id = textOf(under(item, "id"));
    if (id === undefined) return [];
    return [{ id, label: labelOf(item, id), aliases: texts(under(item, "aliases")), place: placeOf(item.spot) }];
  });
  return stages.length > 0 ? stages : defaultStages.map((stage) => ({ ...stage, place: { file, line: 1, column: 1 } }));
}

function buildCode(tree: Mapping, scope: Code["scope"], register: LineRegister): Code {
  const id = textOf(under(tree, "id")) ?? "";
  const kind = textOf(under(tree, "kind"));
  return {
    id,
    stage: textOf(under(tree, "stage")) ?? "any",
    kind: codeKinds.find((known) => known === kind) ?? "context",
    label: labelOf(tree, id),
    brief: localText(under(tree, "brief")),
    definition: localText(under(tree, "definition")),
    include: itemsOf(under(tree, "include")).map(localText),
    exclude: itemsOf(under(tree, "exclude")).map(exclusion),
    examples: itemsOf(under(tree, "examples")).map(example),
    counterexamples: itemsOf(under(tree, "counterexamples")).map(example),
    indicators: indicatorLines(under(tree, "indicators"), register),
    ...optional("lackingAs", tree),
    recommendation: localText(under(tree, "recommendation")),
    maps: Object.fromEntries(Array.from(entriesOf(under(tree, "maps")), ([key, { value }]) => [key, texts(value)])),
    ...optional("parent", tree),
    ...optional("color", tree),
    scope: under(tree, "scope") === undefined ? scope : choice(under(tree, "scope"), ["sentence", "turn"]),
    overlaps: choice(under(tree, "overlaps"), ["longest", "all"]),
    hypothetical: choice(under(tree, "hypothetical"), ["apart", "counts"]),
    ...optional("retired", tree),
    ...optional("replacedBy", tree),
    place: placeOf(tree.spot),
  };
}

/** The lines of every language in the order they are written; a sequence without languages holds for all. */
function indicatorLines(tree: Tree | undefined, register: LineRegister): readonly IndicatorLine[] {
  if (tree?.kind === "sequence") return register.lines(tree, null, "indicator");
  return Array.from(entriesOf(tree)).flatMap(([language, { value }]) => register.lines(value, language, "indicator"));
}

/** Shipped lists, each replaced per language by the codebook's own of the same name. Entries for all languages stand under "". */
function buildLists(shipped: ShippedContext, own: Tree | undefined, register: LineRegister): Codebook["lists"] {
  const lists = new Map<string, Map<string, readonly IndicatorLine[]>>();
  const put = (name: string, language: string, tree: Tree): void => {
    const list = lists.get(name) ?? new Map<string, readonly IndicatorLine[]>();
    list.set(language, register.lines(tree, language === "" ? null : language, "list"));
    lists.set(name, list);
  };
  for (const [language, tree] of shipped) {
    for (const [name, { value }] of entriesOf(under(tree, "lists"))) {
      const ours = under(own, name);
      if (ours?.kind !== "sequence" && under(ours, language) === undefined) put(name, language, value);
    }
  }
  for (const [name, { value }] of entriesOf(own)) {
    if (value.kind === "sequence") put(name, "", value);
    for (const [language, entry] of entriesOf(value)) put(name, language, entry.value);
  }
  return Object.fromEntries(Array.from(lists, ([name, list]) => [name, Object.fromEntries(list)]));
}

/** The languages named, else those the indicators are written in. */
function languagesOf(tree: Mapping, codes: readonly Code[]): readonly string[] {
  const named = texts(under(tree, "languages"));
  if (named.length > 0) return Array.from(new Set(named));
  const used = codes.flatMap((code) =>
    code.indicators.flatMap(({ language }) => (language === null ? [] : [language])),
  );
  return Array.from(new Set(used));
}

function exclusion(tree: Tree): Exclusion {
  const code = textOf(under(tree, "code"));
  return { text: localText(under(tree, "text") ?? tree), ...(code === undefined ? {} : { code }) };
}

function example(tree: Tree): Example {
  const text = under(tree, "text");
  const because = under(tree, "because");
  return {
    text: textOf(text) ?? "",
    language: textOf(under(tree, "language")) ?? null,
    ...(because === undefined ? {} : { because: localText(because) }),
    place: placeOf(text?.spot ?? tree.spot),
  };
}

function localText(tree: Tree | undefined): LocalText {
  const text = textOf(tree);
  if (text !== undefined) return { "": text };
  return Object.fromEntries(
    Array.from(entriesOf(tree)).flatMap(([language, { value }]) =>
      value.kind === "text" ? [[language, value.value]] : [],
    ),
  );
}

function labelOf(tree: Tree, id: string): LocalText {
  const label = localText(under(tree, "label"));
  return Object.keys(label).length === 0 ? { "": id } : label;
}

function texts(tree: Tree | undefined): readonly string[] {
  return itemsOf(tree).flatMap((item) => (item.kind === "text" ? [item.value] : []));
}

function optional<Key extends "lackingAs" | "parent" | "color" | "retired" | "replacedBy">(
  key: Key,
  tree: Tree,
): { readonly [K in Key]?: string } {
  const text = textOf(under(tree, key));
  const found: { [K in Key]?: string } = {};
  if (text !== undefined) found[key] = text;
  return found;
}

/** The value if it is one of the choices, else the first of them, which is the default. */
function choice<const Choices extends readonly [string, ...string[]]>(
  tree: Tree | undefined,
  choices: Choices,
): Choices[number] {
  const text = textOf(tree);
  return choices.find((known) => known === text) ?? choices[0];
}

/** True unless it is set to false. */
function flag(tree: Tree | undefined): boolean {
  return !(tree?.kind === "other" && tree.value === false);
}
