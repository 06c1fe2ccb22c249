import type { LoadedCodebook } from "../../codebook/loaded.js";
import { type Code, type LocalText, localised } from "../../model/codebook.js";
import { CgError } from "../../model/diagnostic.js";
import type { Loss } from "../conversion.js";
import type { WriteHints } from "../format.js";
import { globsOf } from "./globs.js";

/** A code as a category of a dictionary. Names are one line, and once among their siblings. */
export interface WrittenCategory {
  readonly name: string;
  readonly patterns: readonly string[];
  readonly children: readonly WrittenCategory[];
  readonly brief?: string;
  readonly color?: string;
}

/** What a format cannot write. */
export interface Limits {
  /** The pattern as the format has it; null where it has it not. */
  pattern(text: string): string | null;
}

/** The categories of a codebook, and what dictionaries have no place for. Throws CgError for a codebook without a pattern. */
export function dictionaryOf(
  loaded: LoadedCodebook,
  hints: WriteHints,
  limits: Limits,
): { readonly categories: readonly WrittenCategory[]; readonly losses: readonly Loss[] } {
  const { codes } = loaded.codebook;
  const losses: Loss[] = [];
  const below = new Map<string | null, Code[]>();
  const ids = new Set(codes.map(({ id }) => id));
  for (const code of codes) {
    const parent = code.parent !== undefined && ids.has(code.parent) ? code.parent : null;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [code]);
    else siblings.push(code);
  }
  const categories = (parent: string | null): readonly WrittenCategory[] => {
    const names = new Set<string>();
    return (below.get(parent) ?? []).flatMap((code) => {
      if (code.retired !== undefined) losses.push({ what: code.id, why: `it is not used since ${code.retired}` });
      const patterns = code.retired === undefined ? patternsOf(code, loaded, limits, losses) : [];
      const children = categories(code.id);
      if (patterns.length === 0 && children.length === 0) {
        if (code.retired === undefined) losses.push({ what: code.id, why: "it has no pattern that can be written" });
        return [];
      }
      const named = oneLine(textOf(code.label, hints)) || code.id;
      const name = names.has(named) ? `${named} (${code.id})` : named;
      names.add(name);
      const brief = oneLine(textOf(code.brief, hints));
      return [
        {
          name,
          patterns,
          children,
          ...(brief === "" ? {} : { brief }),
          ...(code.color === undefined ? {} : { color: code.color }),
        },
      ];
    });
  };
  const written = categories(null);
  if (written.length === 0) {
    throw new CgError("none of the codebook's indicators can be written as a pattern of a dictionary", {
      hint: "A dictionary has words, wildcards and phrases: no roots (~), regular expressions, EXCEPT or operators.",
    });
  }
  return { categories: written, losses: [...generalLosses(loaded), ...losses] };
}

/** The categories one after another, each before those in it. */
export function flat(categories: readonly WrittenCategory[]): readonly WrittenCategory[] {
  return categories.flatMap((category) => [category, ...flat(category.children)]);
}

function patternsOf(code: Code, loaded: LoadedCodebook, limits: Limits, losses: Loss[]): readonly string[] {
  const patterns = new Set<string>();
  for (const line of code.indicators) {
    const lose = (why: string): void => void losses.push({ line: line.place.line, what: line.text, why });
    const globs = globsOf(line, loaded);
    if ("why" in globs) {
      lose(globs.why);
      continue;
    }
    const written = globs.map((glob) => limits.pattern(glob));
    if (written.includes(null)) lose("the format has no such wildcard or sign");
    for (const pattern of written) if (pattern !== null) patterns.add(pattern);
  }
  return [...patterns];
}

/** What holds for the codebook as a whole, each said once. */
function generalLosses({ codebook }: LoadedCodebook): readonly Loss[] {
  const { codes, matching } = codebook;
  const losses: Loss[] = [];
  const count = (what: string, has: (code: Code) => boolean, why: string): void => {
    const number = codes.filter(has).length;
    if (number > 0) losses.push({ what: `${what} of ${number} ${number === 1 ? "code" : "codes"}`, why });
  };
  const noPlace = "a dictionary has no place for it";
  count("stage", (code) => code.stage !== "any", noPlace);
  count("kind", (code) => code.kind !== "context", noPlace);
  count("definition", (code) => Object.keys(code.definition).length > 0, noPlace);
  count("when to use and when not", (code) => code.include.length + code.exclude.length > 0, noPlace);
  count("examples", (code) => code.examples.length + code.counterexamples.length > 0, noPlace);
  count("recommendation", (code) => Object.keys(code.recommendation).length > 0, noPlace);
  count("maps", (code) => Object.keys(code.maps).length > 0, noPlace);
  count("lackingAs", (code) => code.lackingAs !== undefined, "what is denied or scarce counts as any other hit there");
  if (matching.words === "letters") {
    losses.push({ what: "context words", why: "no dictionary knows denials and suppositions: every hit counts there" });
    if (matching.hyphens === "parts")
      losses.push({ what: "hyphens: parts", why: "a word is not found there inside a hyphenated one" });
    if (matching.clitics && codebook.languages.includes("id"))
      losses.push({
        what: "clitics: true",
        why: "a word is not found there with -nya, -ku, -mu, -lah, -kah, -tah or -pun",
      });
  }
  return losses;
}

function textOf(text: LocalText, { language }: WriteHints): string {
  return localised(text, language === "id" ? "id" : "en");
}

/** Text that fits into a line and cannot end it. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}
