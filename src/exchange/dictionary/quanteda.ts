import { type Problem, problemError } from "../../codebook/problem.js";
import { placeAt, sourceOf } from "../../codebook/source.js";
import type { Tree } from "../../codebook/tree.js";
import { CgError } from "../../model/diagnostic.js";
import type { Loss } from "../conversion.js";
import type { Exchange } from "../format.js";
import { codebookOf } from "./codebook.js";
import { categoryIn, type OpenCategories, type OpenCategory } from "./dictionary.js";
import { dictionaryText } from "./text.js";
import { dictionaryOf, type WrittenCategory } from "./written.js";

/** The key under which quanteda writes the patterns of a category that has categories in it. */
const ownPatterns = "__";

/** quanteda's dictionaries in YAML: categories as keys, in them patterns or more categories. */
export const quanteda: Exchange = {
  async read(bytes, context, hints) {
    const { text, losses } = await dictionaryText(bytes, context);
    const { parseYaml } = await import("../../codebook/yaml.js");
    const { tree, problems } = parseYaml(sourceOf(context.id, text));
    const [broken] = problems.filter(({ rule }) => rule === "syntax");
    if (broken !== undefined) throw problemError(broken);
    if (tree?.kind !== "mapping") {
      throw new CgError(`${context.id}: not a quanteda dictionary, because it is no map of categories`, {
        hint: "Write each category as a key, with a list of patterns: economy: [tax*, budget].",
      });
    }
    const reader = new TreeReader();
    reader.children(tree, reader.categories);
    return codebookOf(
      { categories: reader.categories, losses: [...losses, ...problems.map(lossOf), ...reader.losses] },
      context.id,
      hints,
    );
  },
  async write({ loaded }, hints) {
    const { categories, losses } = dictionaryOf(loaded, hints, { pattern: (text) => text });
    const { stringify } = await import("yaml");
    const content = stringify(nested(categories), { lineWidth: 0, defaultStringType: "QUOTE_DOUBLE" });
    return { content, losses };
  },
};

function lossOf({ message, place }: Problem): Loss {
  return { line: place.line, what: "a key", why: message };
}

class TreeReader {
  readonly categories: OpenCategories = new Map();
  readonly losses: Loss[] = [];

  children(tree: Tree & { kind: "mapping" }, into: OpenCategories): void {
    for (const [name, { value }] of tree.entries) this.fill(categoryIn(into, name), value);
  }

  private fill(category: OpenCategory, tree: Tree): void {
    if (tree.kind === "mapping") {
      for (const [name, { value }] of tree.entries) {
        this.fill(name === ownPatterns ? category : categoryIn(category.children, name), value);
      }
    } else if (tree.kind === "sequence") for (const item of tree.items) this.fill(category, item);
    else this.pattern(category, tree);
  }

  private pattern(category: OpenCategory, tree: Tree & { kind: "text" | "other" }): void {
    const { source, start, end } = tree.spot;
    const { line } = placeAt(source, start);
    if (tree.kind === "text") category.patterns.push({ text: tree.value, line });
    else if (tree.value === null) this.losses.push({ line, what: category.name, why: "a pattern that is empty" });
    else category.patterns.push({ text: source.text.slice(start, end).trim(), line });
  }
}

/** As quanteda's as.yaml() has it. */
function nested(categories: readonly WrittenCategory[]): Map<string, unknown> {
  return new Map(
    categories.map(({ name, patterns, children }) => [
      name,
      children.length === 0
        ? patterns
        : new Map<string, unknown>([
            ...nested(children),
            ...(patterns.length === 0 ? [] : [[ownPatterns, patterns] as const]),
          ]),
    ]),
  );
}
