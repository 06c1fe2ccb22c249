import type { LoadedCodebook } from "../../codebook/loaded.js";
import type { IndicatorLine } from "../../model/codebook.js";
import { tokensOf } from "./tokens.js";

type Indicator = NonNullable<ReturnType<LoadedCodebook["indicators"]["get"]>>;
type Phrase = Extract<Indicator, { kind: "phrase" }>;
type Item = Phrase["items"][number];

/** Patterns that alternatives of one indicator may be written out as. */
const mostPatterns = 2000;
const deepestList = 8;

/** What no dictionary can say; thrown while an indicator is written out, and told as its loss. */
class NoPattern extends Error {}

/** An indicator as patterns of words and wildcards, or why it cannot be one. */
export function globsOf(line: IndicatorLine, loaded: LoadedCodebook): readonly string[] | { readonly why: string } {
  const indicator = loaded.indicators.get(line);
  if (indicator === undefined) throw new Error("an indicator was not parsed");
  try {
    return [...new Set(new Writer(line, loaded).indicator(indicator))];
  } catch (error) {
    if (error instanceof NoPattern) return { why: error.message };
    throw error;
  }
}

class Writer {
  private readonly line: IndicatorLine;
  private readonly loaded: LoadedCodebook;

  constructor(line: IndicatorLine, loaded: LoadedCodebook) {
    this.line = line;
    this.loaded = loaded;
  }

  indicator(indicator: Indicator): readonly string[] {
    if (indicator.kind === "phrase") return this.phrase(indicator, 0);
    if (indicator.kind === "or") return indicator.operands.flatMap((operand) => this.indicator(operand));
    throw new NoPattern(
      `it has the operator ${indicator.kind === "near" ? indicator.order.toUpperCase() : indicator.kind.toUpperCase()}`,
    );
  }

  /** Every choice among the alternatives. */
  private phrase({ items }: Phrase, depth: number): readonly string[] {
    return items
      .map((item) => this.item(item, depth))
      .reduce(
        (starts, ends) => {
          if (starts.length * ends.length > mostPatterns)
            throw new NoPattern(`written out it has over ${mostPatterns} patterns`);
          return starts.flatMap((start) => ends.map((end) => (start === "" ? end : `${start} ${end}`)));
        },
        [""],
      );
  }

  private item(item: Item, depth: number): readonly string[] {
    if (item.kind === "choice") return item.options.flatMap((option) => this.phrase(option, depth));
    if (item.kind === "list") return this.list(item.name, depth + 1);
    if (item.except.length > 0) throw new NoPattern("it has EXCEPT");
    const { atom } = item;
    if (atom.kind === "bare") return [atom.text];
    if (atom.kind === "quoted") return [this.quoted(atom.text)];
    throw new NoPattern(atom.kind === "root" ? `it has the root ~${atom.root}` : "it has a regular expression");
  }

  private quoted(text: string): string {
    if (/[*?]/.test(text)) throw new NoPattern("it has a quoted * or ?, which would be a wildcard");
    if (this.loaded.codebook.matching.words === "unicode") return text.trim().replace(/\s+/g, " ");
    return tokensOf(text).join(" ");
  }

  private list(name: string, depth: number): readonly string[] {
    if (depth > deepestList) throw new NoPattern(`the list @${name} is nested too deeply`);
    const { lists } = this.loaded.codebook;
    const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
    const { language } = this.line;
    const lines = Object.entries(list ?? {}).flatMap(([of, entries]) =>
      of === "" || language === null || of === language ? entries : [],
    );
    return lines.flatMap((entry) => {
      const parsed = this.loaded.indicators.get(entry);
      return parsed?.kind === "phrase" ? this.phrase(parsed, depth) : [];
    });
  }
}
