import type { Code, Example, IndicatorLine, LocalText } from "../../model/codebook.js";
import { localised } from "../../model/codebook.js";
import type { Cell } from "../../model/table.js";
import type { Label, Lang } from "../../model/text.js";
import type { CodeIndex } from "../evidence/code-index.js";
import { kindLabel } from "../evidence/labels.js";

/** The cells of a code in the order of columns.ts. An element the code lacks is null. */
export function appendixCells(code: Code, index: CodeIndex, withIndicators: boolean): readonly Cell[] {
  return [
    code.id,
    index.codeLabel(code.id),
    index.stageLabel(code.stage),
    kindLabel(code.kind) ?? code.kind,
    code.parent ?? null,
    inBoth(code.brief),
    inBoth(code.definition),
    listInBoth(code.include, oneLineIn),
    listInBoth(
      code.exclude,
      ({ text, code: other }, lang) => oneLineIn(text, lang) + (other === undefined ? "" : ` (→ ${other})`),
    ),
    listInBoth(code.examples, quoted),
    listInBoth(code.counterexamples, quoted),
    code.lackingAs ?? null,
    retirement(code),
    ...(withIndicators ? [list(code.indicators.map(indicator))] : []),
  ];
}

/** Line feeds of a cell part the items of a list, so that an item has none. */
function list(items: readonly string[]): string | null {
  return items.length === 0 ? null : items.join("\n");
}

function oneLine(text: string): string {
  return text.trim().replace(/\s*\n\s*/g, " ");
}

function listInBoth<Item>(items: readonly Item[], text: (item: Item, lang: Lang) => string): Label | null {
  const lines = (lang: Lang) => items.map((item) => text(item, lang)).join("\n");
  return items.length === 0 ? null : { en: lines("en"), id: lines("id") };
}

function oneLineIn(text: LocalText, lang: Lang): string {
  return oneLine(localised(text, lang));
}

function inBoth(text: LocalText): Label | null {
  const label = { en: oneLineIn(text, "en"), id: oneLineIn(text, "id") };
  return label.en === "" && label.id === "" ? null : label;
}

function quoted({ text, language, because }: Example, lang: Lang): string {
  const written = `“${oneLine(text)}”${language === null ? "" : ` (${language})`}`;
  return because === undefined ? written : `${written}: ${oneLineIn(because, lang)}`;
}

function indicator({ text, language }: IndicatorLine): string {
  return language === null ? oneLine(text) : `${language}: ${oneLine(text)}`;
}

function retirement({ retired, replacedBy }: Code): Label | null {
  if (retired === undefined) return null;
  return {
    en: `since ${retired}${replacedBy === undefined ? "" : `; use ${replacedBy}`}`,
    id: `sejak ${retired}${replacedBy === undefined ? "" : `; pakai ${replacedBy}`}`,
  };
}
