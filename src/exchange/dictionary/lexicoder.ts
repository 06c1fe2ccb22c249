import type { Loss, WrittenCode } from "../conversion.js";
import type { Exchange } from "../format.js";
import { codebookOf } from "./codebook.js";
import { categoryIn, type OpenCategories, type OpenCategory } from "./dictionary.js";
import { dictionaryText, linesOf } from "./text.js";
import { dictionaryOf, flat } from "./written.js";

/** Lexicoder 3: a line with + begins a category, with its colour after #; the lines below it are its patterns. */
export const lexicoder: Exchange = {
  async read(bytes, context, hints) {
    const { text, losses } = await dictionaryText(bytes, context);
    const categories: OpenCategories = new Map();
    const lost: Loss[] = [...losses];
    let open: OpenCategory | null = null;
    for (const { line, content } of linesOf(text)) {
      const written = content.replaceAll("\t", " ").trim();
      if (written.startsWith("+")) {
        const [, name = "", color] = /^\+\s*(.*?)\s*(#[0-9a-fA-F]{6})?$/.exec(written) ?? [];
        open = categoryIn(categories, name, colored(color));
      } else if (written !== "" && open === null)
        lost.push({ line, what: written, why: "it stands before the first category" });
      else if (written !== "") open?.patterns.push({ text: written, line });
    }
    return codebookOf({ categories, losses: lost }, context.id, hints);
  },
  write({ loaded }, hints) {
    const { categories, losses } = dictionaryOf(loaded, hints, {
      pattern: (text) => (/^[+]/.test(text) ? null : text),
    });
    const lines = flat(categories).flatMap(({ name, color, patterns }) => [`+${name}${color ?? ""}`, ...patterns]);
    return { content: [...lines, ""].join("\n"), losses };
  },
};

function colored(color: string | undefined): Pick<WrittenCode, "color"> {
  return color === undefined ? {} : { color: color.toLowerCase() };
}
