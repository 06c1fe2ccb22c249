import { CgError } from "../../model/diagnostic.js";
import type { Loss } from "../conversion.js";
import type { Exchange } from "../format.js";
import { codebookOf } from "./codebook.js";
import { categoryIn, type OpenCategories, type OpenCategory } from "./dictionary.js";
import { dictionaryText, linesOf } from "./text.js";
import { dictionaryOf, type WrittenCategory } from "./written.js";

interface Line {
  readonly line: number;
  readonly content: string;
}

/**
 * LIWC's .dic: between two lines of `%` the categories with their numbers, nested by tabs; below them words, each with the numbers of its
 * categories. Conditions (`(02 134)125/464`, `<of>131/125`) are not carried over.
 */
export const liwc: Exchange = {
  async read(bytes, context, hints) {
    const { text, losses } = await dictionaryText(bytes, context);
    const lines = linesOf(text).filter(({ content }) => content.trim() !== "");
    const [first, second] = lines.flatMap(({ content }, index) => (content.trim() === "%" ? [index] : []));
    if (first === undefined || second === undefined) {
      throw new CgError(`${context.id}: not a LIWC dictionary, because no two lines of % hold its categories`, {
        hint: "Its first lines are %, the categories with their numbers, and % again.",
      });
    }
    const reader = new LiwcReader();
    for (const { content } of lines.slice(first + 1, second)) reader.category(content);
    for (const line of lines.slice(second + 1)) reader.word(line);
    return codebookOf({ categories: reader.categories, losses: [...losses, ...reader.losses] }, context.id, hints);
  },
  write({ loaded }, hints) {
    const { categories, losses } = dictionaryOf(loaded, hints, { pattern: liwcPattern });
    const numbered: { readonly category: WrittenCategory; readonly depth: number }[] = [];
    const number = (category: WrittenCategory, depth: number): void => {
      numbered.push({ category, depth });
      for (const child of category.children) number(child, depth + 1);
    };
    for (const category of categories) number(category, 0);
    const numbers = new Map<string, number[]>();
    for (const [index, { category }] of numbered.entries()) {
      for (const pattern of category.patterns) numbers.set(pattern, [...(numbers.get(pattern) ?? []), index + 1]);
    }
    const heads = numbered.map(({ category, depth }, index) => `${"\t".repeat(depth)}${index + 1}\t${category.name}`);
    const words = Array.from(numbers, ([pattern, own]) => [pattern, ...own].join("\t"));
    return { content: ["%", ...heads, "%", ...words, ""].join("\n"), losses };
  },
};

class LiwcReader {
  readonly categories: OpenCategories = new Map();
  readonly losses: Loss[] = [];
  /** By number. Of a number given twice the first holds. */
  private readonly numbered = new Map<number, OpenCategory>();
  /** The categories that the last one stands in, and itself. */
  private readonly path: OpenCategory[] = [];

  category(content: string): void {
    const [, number, named] = /^\s*(\d+)\s+(.*)$/.exec(content) ?? [];
    const name = (named ?? content).replaceAll(/\t+/g, " ").trim();
    const depth = Math.min(/^\t*/.exec(content)?.[0].length ?? 0, this.path.length);
    this.path.length = depth;
    const siblings = this.path.at(-1)?.children ?? this.categories;
    const category = categoryIn(siblings, name === "" ? `category ${number}` : name);
    this.path.push(category);
    const id = Number(number);
    if (number !== undefined && !this.numbered.has(id)) this.numbered.set(id, category);
  }

  word({ line, content }: Line): void {
    const lose = (what: string, why: string): void => void this.losses.push({ line, what, why });
    const written = content.trim();
    if (written.includes("<of>")) {
      lose(written, "<of> is a condition, which is not carried over");
      return;
    }
    const plain = written.replace(/\(.+\)/, " ");
    if (plain !== written)
      lose(
        written,
        "what stands in parentheses is a condition and is left out; numbers behind it hold always, as in quanteda",
      );
    // A number after a blank is a category, however many blanks there are.
    const [text = "", ...rest] = plain
      .replaceAll(/\s+(\d+)/g, "\t$1")
      .trim()
      .split(/\t+/);
    const numbers = rest.flatMap((field) => field.match(/\d+/g) ?? []);
    if (numbers.length === 0) lose(text.trim(), plain === written ? "no category is given" : "no category is left");
    if (/[*](?!$)|[?]/.test(text.trim()))
      lose(text.trim(), "LIWC knows * at the end of a word only; here, as in quanteda, * and ? are wildcards");
    for (const number of new Set(numbers.map(Number))) {
      const category = this.numbered.get(number);
      if (category === undefined) lose(text.trim(), `there is no category ${number}`);
      else category.patterns.push({ text, line });
    }
  }
}

/** LIWC has no wildcard but * at the end, and takes numbers after a blank for categories. */
function liwcPattern(text: string): string | null {
  return /[*](?!$)|[?()]|\s\d|^%$|<of>/.test(text) ? null : text;
}
