import type { Loss } from "../conversion.js";
import type { Exchange } from "../format.js";
import { codebookOf } from "./codebook.js";
import { categoryIn, type OpenCategories, type OpenCategory } from "./dictionary.js";
import { dictionaryText, linesOf } from "./text.js";
import { ruleOf } from "./wordstat-rule.js";
import { dictionaryOf, type WrittenCategory } from "./written.js";

/** A pattern with its weight: "BELIEF* (1)". */
const weighted = /^(.*\S)\s+\((-?\d+(?:[.,]\d+)?)\)$/;

/** WordStat's .cat: categories nested by tabs, patterns with a weight in parentheses, rules that begin with @. */
export const wordstat: Exchange = {
  async read(bytes, context, hints) {
    const { text, losses } = await dictionaryText(bytes, context);
    const reader = new WordstatReader(losses);
    for (const { line, content } of linesOf(text)) if (content.trim() !== "") reader.take(line, content);
    return codebookOf(reader, context.id, hints);
  },
  write({ loaded }, hints) {
    const { categories, losses } = dictionaryOf(loaded, hints, {
      pattern: (text) => (/^@|\?|\)$/.test(text) ? null : text),
    });
    return { content: [...categories.flatMap((category) => linesFor(category, 0)), ""].join("\n"), losses };
  },
};

class WordstatReader {
  readonly categories: OpenCategories = new Map();
  readonly losses: Loss[];
  /** The categories that the last one stands in, and itself. */
  private readonly path: OpenCategory[] = [];

  constructor(losses: readonly Loss[]) {
    this.losses = [...losses];
  }

  take(line: number, content: string): void {
    const depth = Math.min(/^\t*/.exec(content)?.[0].length ?? 0, this.path.length);
    this.path.length = depth;
    const written = content.replaceAll("\t", " ").trim();
    const [, text, weight] = weighted.exec(written) ?? [];
    if (text === undefined) {
      this.path.push(categoryIn(this.path.at(-1)?.children ?? this.categories, written));
      return;
    }
    const category = this.path.at(-1);
    if (category === undefined) this.lose(line, text, "it stands in no category");
    else if (text.startsWith("@")) this.rule(category, line, text);
    else category.patterns.push({ text, line });
    if (Number(weight?.replace(",", ".")) !== 1)
      this.lose(line, written, `every hit counts once; its weight is ${weight}`);
    if (/^[^\s@]+_\S/.test(text))
      this.lose(line, text, "WordStat writes a phrase with _; here, as in quanteda, it is one word with _ in it");
  }

  private rule(category: OpenCategory, line: number, text: string): void {
    const read = ruleOf(text);
    if ("why" in read) this.lose(line, text, read.why);
    else category.patterns.push({ text, line, rule: read.rule });
  }

  private lose(line: number, what: string, why: string): void {
    this.losses.push({ line, what, why });
  }
}

function linesFor({ name, patterns, children }: WrittenCategory, depth: number): readonly string[] {
  const indent = "\t".repeat(depth);
  return [
    `${indent}${weighted.test(name) ? `${name}.` : name}`,
    ...children.flatMap((child) => linesFor(child, depth + 1)),
    ...patterns.map((pattern) => `${indent}\t${pattern} (1)`),
  ];
}
