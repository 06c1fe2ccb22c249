import { languageWords } from "./language-words.js";

/** Languages that are told apart, BCP 47. "und-Arab": anything in Arabic script; "und": in another script. */
export const languages = ["id", "en", "su", "jv", "ms", "nl", "tl", "und-Arab", "und"] as const;

export type Language = (typeof languages)[number];

const own: readonly Language[] = ["id", "en"];
const votes = new Map<string, Language | null>();
for (const language of languages) {
  const words = Object.entries(languageWords).find(([key]) => key === language)?.[1] ?? "";
  for (const word of words.trim().split(/\s+/)) {
    const other = votes.get(word);
    if (other === undefined) votes.set(word, language);
    // What two further languages have in common tells neither; Indonesian and English keep theirs.
    else if (other !== null && other !== language && !own.includes(other)) votes.set(word, null);
  }
}

/** The language a folded word speaks for: only frequent function words do, and words in another script; all others give null. */
export function languageVote(foldedWord: string): Language | null {
  const vote = votes.get(foldedWord);
  if (vote !== undefined) return vote;
  // Latin letters and digits need no look at scripts.
  if (foldedWord.charCodeAt(0) < 0x250 || !/^\p{L}/u.test(foldedWord)) return null;
  return /^\p{Script=Arabic}/u.test(foldedWord) ? "und-Arab" : /^\p{Script=Latin}/u.test(foldedWord) ? null : "und";
}

/** What the words of a source say about its language. */
export interface LanguageCount {
  /** How many sentences are in each language by the votes of their words, by place in `languages`. */
  readonly sentences: ArrayLike<number>;
  /** How many words vote for each. */
  readonly votes: ArrayLike<number>;
  readonly words: number;
}

export interface LanguageChoice {
  /** BCP 47, most frequent first; "und" where none is recognised. */
  readonly stated: readonly string[];
  /** Share of each in the sentences that decide, 0..1. Empty where none is recognised. */
  readonly shares: readonly number[];
  /** The languages of indicators to search with. */
  readonly matched: readonly ("id" | "en")[];
  /** Too few of its words belong to a language that is known here, and there are enough of them to tell. */
  readonly unknown: boolean;
}

/** With fewer deciding sentences than this both languages are searched, whatever is stated. */
const fewestSentences = 3;
/** A further language counts when it has this share of the deciding sentences. */
const secondShare = 0.1;
/** So few sentences in a language beside Indonesian and English are no second language. */
const fewestForeign = 2;
/** With fewer words than this a language is taken at its word. */
const enoughWords = 50;
/**
 * Of more, so many must be words of the first language: running text in it has 0.2 to 0.5, other languages have up to 0.09 of words that look
 * like English or Dutch. Words of Indonesian are hardly met elsewhere, and its reports are full of tables.
 */
const leastVotes = (language: Language): number => (language === "id" || language === "ms" ? 0.08 : 0.12);
/** Malay shares its function words with Indonesian: with this share of sentences that have one of its own, all are Malay. */
const malayShare = 0.25;

/**
 * The languages of a source, by the sentences that decide. Sundanese, Javanese and Malay are searched with Indonesian indicators; where no
 * language is recognised, or one that no indicator knows, both are searched, so that nothing is lost for want of a guess.
 */
export function chooseLanguages({ sentences, votes, words }: LanguageCount): LanguageChoice {
  const counts = new Map(languages.map((language, index) => [language, sentences[index] ?? 0]));
  const malay = counts.get("ms") ?? 0;
  const indonesian = counts.get("id") ?? 0;
  const [from, to] =
    malay > 0 && malay >= malayShare * (malay + indonesian) ? (["id", "ms"] as const) : (["ms", "id"] as const);
  counts.set(to, malay + indonesian).set(from, 0);
  const decided = sum([...counts.values()]);
  const present = [...counts]
    .filter(
      ([language, count]) =>
        count / decided >= secondShare && (own.includes(language) || count >= fewestForeign || count === decided),
    )
    .sort(([, a], [, b]) => b - a);
  const first = present[0]?.[0];
  const voting =
    first === undefined ? 0 : (votes[languages.indexOf(first)] ?? 0) + (first === "ms" ? (votes[0] ?? 0) : 0);
  const unknown = words >= enoughWords && (first === undefined || voting < leastVotes(first) * words);
  if (unknown || first === undefined) return { stated: ["und"], shares: [], matched: ["id", "en"], unknown };
  const matched = present.flatMap(([language]) => indicatorsFor(language));
  const order = first === "en" ? (["en", "id"] as const) : (["id", "en"] as const);
  return {
    stated: present.map(([language]) => language),
    shares: present.map(([, count]) => count / decided),
    matched: decided < fewestSentences ? order : [...new Set(matched)],
    unknown,
  };
}

function indicatorsFor(language: Language): readonly ("id" | "en")[] {
  if (language === "en") return ["en"];
  return language === "id" || language === "su" || language === "jv" || language === "ms" ? ["id"] : ["id", "en"];
}

function sum(numbers: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < numbers.length; i++) total += numbers[i] ?? 0;
  return total;
}
