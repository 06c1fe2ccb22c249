import type { Spot } from "../../codebook/source.js";
import { itemsOf, under } from "../../codebook/tree.js";
import type { LocalText } from "../../model/codebook.js";
import { remarkAt } from "../remark.js";
import type { Remark, Rule } from "../rule.js";
import { sample } from "../sample.js";
import type { CodeEntry } from "../subject.js";

export const missingLanguage: Rule = {
  id: "missing-language",
  severity: "warning",
  what: "A part of a code is not there in one of the languages of the codebook: its label, brief, definition or recommendation, when to use it and when not, why an example is one or is none, its indicators or its examples.",
  why: "Passages in that language are not found, or a table in that language shows a text in another one.",
  todo: "Write the part in that language too. What holds for all languages is written without one, as definition: 'text'.",
  bad: sample({
    languages: "languages: [en, id]",
    definition: "    definition: {en: The parties do not believe one another.}",
    indicators: "    indicators: [nobody trusts]",
    examples: "    examples: [{text: Nobody trusts the other agencies.}]",
  }),
  good: sample({
    languages: "languages: [en, id]",
    definition: "    definition: {en: The parties do not believe one another., id: Para pihak tidak saling percaya.}",
    indicators: "    indicators: [nobody trusts]",
    examples: "    examples: [{text: Nobody trusts the other agencies.}]",
  }),
  check: ({ codes, codebook }) =>
    codes.flatMap((entry) =>
      entry.isSound ? codebook.languages.flatMap((language) => missingIn(entry, language)) : [],
    ),
};

/** A part of a code that is not there in a language. */
interface Missing {
  readonly name: string;
  readonly spot: Spot;
}

function missingIn({ code, tree, spot }: CodeEntry, language: string): readonly Remark[] {
  const at = (key: string): Spot => tree.entries.get(key)?.key ?? spot;
  const whole = (key: string, isMissing: boolean): readonly Missing[] =>
    isMissing ? [{ name: key, spot: at(key) }] : [];
  /** Texts that are items of the list under `key`, or stand in them; undefined for an item without one. */
  const listed = (name: string, key: string, texts: readonly (LocalText | undefined)[]): readonly Missing[] => {
    const items = itemsOf(under(tree, key));
    const missing = texts.flatMap((text, index) => (text !== undefined && lacks(text, language) ? [index] : []));
    const [first] = missing;
    if (first === undefined) return [];
    const there = texts.filter((text) => text !== undefined).length;
    const count = missing.length === there ? "" : ` (${missing.length} of ${there})`;
    return [{ name: name + count, spot: items[first]?.spot ?? at(key) }];
  };
  const hasLines = code.indicators.some((line) => line.language === null || line.language === language);
  const hasExample = code.examples.some((example) => example.language === null || example.language === language);
  const because = (key: "examples" | "counterexamples") =>
    listed(
      `because of ${key}`,
      key,
      code[key].map((example) => example.because),
    );
  const parts = [
    ...whole("label", lacks(code.label, language)),
    ...whole("brief", lacks(code.brief, language)),
    ...whole("definition", lacks(code.definition, language)),
    ...listed("include", "include", code.include),
    ...listed(
      "exclude",
      "exclude",
      code.exclude.map(({ text }) => text),
    ),
    ...because("examples"),
    ...because("counterexamples"),
    ...whole("recommendation", lacks(code.recommendation, language)),
    ...whole("indicators", code.indicators.length > 0 && !hasLines),
    ...whole("examples", code.examples.length > 0 && hasLines && !hasExample),
  ];
  const [first] = parts;
  if (first === undefined) return [];
  const names = parts.map(({ name }) => name).join(", ");
  const hint = `Write ${language}: and the text under ${parts.length === 1 ? "it" : "each of them"}.`;
  return [remarkAt(first.spot, `${code.id} has no ${names} in ${language}`, hint)];
}

/** A text that is there, in languages, but not in this one. */
function lacks(text: LocalText, language: string): boolean {
  return Object.keys(text).length > 0 && text[""] === undefined && (text[language] ?? "").trim() === "";
}
