import type { Code, Example, IndicatorLine, LocalText } from "../../model/codebook.js";
import { localised } from "../../model/codebook.js";
import type { Cell } from "../../model/table.js";
import type { Label } from "../../model/text.js";
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
    list(code.include.map(oneLine)),
    list(code.exclude.map(({ text, code: other }) => oneLine(text) + (other === undefined ? "" : ` (→ ${other})`))),
    list(code.examples.map(quoted)),
    list(code.counterexamples.map(quoted)),
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

function inBoth(text: LocalText): Label | null {
  const label = { en: oneLine(localised(text, "en")), id: oneLine(localised(text, "id")) };
  return label.en === "" && label.id === "" ? null : label;
}

function quoted({ text, language, because }: Example): string {
  const written = `“${oneLine(text)}”${language === null ? "" : ` (${language})`}`;
  return because === undefined ? written : `${written}: ${oneLine(because)}`;
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
