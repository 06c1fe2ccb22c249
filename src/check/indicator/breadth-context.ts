import type { Indicator, Phrase } from "../../indicator/ast.js";
import type { Codebook, IndicatorLine } from "../../model/codebook.js";
import { foldWord } from "../../text/fold.js";
import type { Subject } from "../subject.js";
import type { BreadthContext, ListEntry } from "./breadth.js";
import { commonWords } from "./common-words.js";

/** What is known of the words around the lines of a codebook, by the language of a line. */
export function breadthContexts(subject: Subject): (language: string | null) => BreadthContext {
  const { codebook, indicators } = subject;
  const alone = listsAlone(subject);
  const made = new Map<string | null, BreadthContext>();
  return (language) => {
    const known = made.get(language);
    if (known !== undefined) return known;
    const languages = language === null ? codebook.languages : [language];
    const entries = (name: string) => entriesOf(name, languages, codebook, indicators);
    const words = Object.keys(codebook.lists)
      .filter((name) => !alone.has(name))
      .map((name) => entries(name).flatMap(({ phrase }) => singleWord(phrase)));
    const blocks = new Set(words.filter((list) => isOfThings(list, languages)).flat());
    const context: BreadthContext = { languages, blocks, entries };
    made.set(language, context);
    return context;
  };
}

/** Lists that are a whole line somewhere: their words do tell something. */
function listsAlone({ lines }: Subject): ReadonlySet<string> {
  const names = lines.flatMap(({ indicator }) => {
    const item = indicator.kind === "phrase" && indicator.items.length === 1 ? indicator.items[0] : undefined;
    return item?.kind === "list" ? [item.name] : [];
  });
  return new Set(names);
}

function entriesOf(
  name: string,
  languages: readonly string[],
  { lists }: Codebook,
  indicators: ReadonlyMap<IndicatorLine, Indicator>,
): readonly ListEntry[] {
  const list = Object.hasOwn(lists, name) ? lists[name] : undefined;
  return ["", ...languages].flatMap((language) =>
    (list?.[language] ?? []).flatMap((line) => {
      const phrase = indicators.get(line);
      return phrase?.kind === "phrase" ? [{ line, phrase }] : [];
    }),
  );
}

/** Common nouns that a list must hold to be one of actors or instruments. */
const fewest = 3;

function isOfThings(words: readonly string[], languages: readonly string[]): boolean {
  const things = words.filter((word) =>
    languages.some((language) => {
      const kind = commonWords(language).get(word);
      return kind === "neutral" || kind === "general";
    }),
  );
  return things.length >= fewest;
}

function singleWord({ items }: Phrase): readonly string[] {
  const [item] = items;
  return items.length === 1 && item?.kind === "word" && item.atom.kind === "bare" ? [foldWord(item.atom.text)] : [];
}
