import type { Spot } from "../../codebook/source.js";
import type { LocalText } from "../../model/codebook.js";
import { remarkAt } from "../remark.js";
import type { Remark, Rule } from "../rule.js";
import { sample } from "../sample.js";
import type { CodeEntry } from "../subject.js";

export const missingLanguage: Rule = {
  id: "missing-language",
  severity: "warning",
  what: "A part of a code is not there in one of the languages of the codebook: its label, brief, definition or recommendation, its indicators or its examples.",
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
      entry.isSound && !entry.isHeading ? codebook.languages.flatMap((language) => missingIn(entry, language)) : [],
    ),
};

function missingIn({ code, tree, spot }: CodeEntry, language: string): readonly Remark[] {
  const texts = (["label", "brief", "definition", "recommendation"] as const).filter((key) =>
    lacks(code[key], language),
  );
  const hasLines = code.indicators.some((line) => line.language === null || line.language === language);
  const lines = code.indicators.length > 0 && !hasLines ? ["indicators"] : [];
  const hasExample = code.examples.some((example) => example.language === null || example.language === language);
  const examples = code.examples.length > 0 && hasLines && !hasExample ? ["examples"] : [];
  const parts = [...texts, ...lines, ...examples];
  const [first] = parts;
  if (first === undefined) return [];
  const where: Spot = tree.entries.get(first)?.key ?? spot;
  const hint = `Write ${language}: and the text under ${parts.length === 1 ? "it" : "each of them"}.`;
  return [remarkAt(where, `${code.id} has no ${parts.join(", ")} in ${language}`, hint)];
}

/** A text that is there, in languages, but not in this one. */
function lacks(text: LocalText, language: string): boolean {
  return Object.keys(text).length > 0 && text[""] === undefined && (text[language] ?? "").trim() === "";
}
