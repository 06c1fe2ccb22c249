import type { Diagnostic } from "../model/diagnostic.js";
import type { SourceDocument } from "../model/document.js";
import type { LanguageChoice } from "../text/language.js";
import { longestSentence, type Words } from "../text/words.js";

/** Sentences so long that they were cut: what stands in them may be matched apart. */
export function cutWarning({ id }: SourceDocument, words: Words): readonly Diagnostic[] {
  if (words.cut === 0) return [];
  const message = `${words.cut} ${words.cut === 1 ? "sentence" : "sentences"} of over ${longestSentence} words cut at line ends or every ${longestSentence} words`;
  return [{ about: id, kind: "cut", message }];
}

/** What the researcher must know before reading numbers of a text that the indicators were not written for. */
export function languageWarning({ id }: SourceDocument, choice: LanguageChoice | null): readonly Diagnostic[] {
  const [language = "und"] = choice?.stated ?? [];
  if (choice === null || language === "id" || language === "en") return [];
  const name = languageNames.get(language);
  const searched = choice.matched.map((each) => languageNames.get(each)).join(" and ");
  if (name !== undefined) {
    const message = `mostly ${name}: searched with the ${searched} indicators, which were not written for it`;
    return [{ about: id, kind: "language", message }];
  }
  if (!choice.unknown) return [];
  const message = `no language recognised (another one, a list or a table?): searched with the ${searched} indicators`;
  return [{ about: id, kind: "language", message }];
}

const languageNames: ReadonlyMap<string, string> = new Map([
  ["id", "Indonesian"],
  ["en", "English"],
  ["su", "Sundanese"],
  ["jv", "Javanese"],
  ["ms", "Malay"],
  ["nl", "Dutch"],
  ["tl", "Tagalog"],
  ["und-Arab", "Arabic script"],
]);
