import { chooseLanguages, languageVote } from "../text/language.js";
import type { Vocabulary } from "../text/vocabulary.js";
import type { Words } from "../text/words.js";

const unasked = 0;
const none = 1;
const id = 2;
const en = 3;

/** Guesses a document's languages from its function words, asking once per distinct word. */
export class LanguageGuess {
  private readonly vocabulary: Vocabulary;
  private votes = new Uint8Array(1 << 12);
  private generation = 0;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** BCP 47, most frequent first. A sentence votes for the language of most of its function words. */
  languages(words: Words): readonly string[] {
    this.renew(words.vocabulary.size);
    const sentences = { id: 0, en: 0, none: 0 };
    for (let sentence = 0; sentence < words.sentenceCount; sentence++) {
      let balance = 0;
      const end = words.firstParts[sentence + 1] as number;
      for (let part = words.firstParts[sentence] as number; part < end; part++) {
        const type = words.types[part] as number;
        const vote = this.votes[type] || this.ask(type);
        if (vote === id) balance++;
        else if (vote === en) balance--;
      }
      if (balance > 0) sentences.id++;
      else if (balance < 0) sentences.en++;
      else sentences.none++;
    }
    return chooseLanguages(sentences);
  }

  private ask(type: number): number {
    const language = languageVote(this.vocabulary.word(type));
    const vote = language === "id" ? id : language === "en" ? en : none;
    this.votes[type] = vote;
    return vote;
  }

  private renew(size: number): void {
    if (this.generation !== this.vocabulary.generation) {
      this.generation = this.vocabulary.generation;
      this.votes.fill(unasked);
    }
    if (size <= this.votes.length) return;
    const larger = new Uint8Array(Math.max(size, this.votes.length * 2));
    larger.set(this.votes);
    this.votes = larger;
  }
}
