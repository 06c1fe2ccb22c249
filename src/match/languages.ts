import { chooseLanguages, type LanguageChoice, languages, languageVote } from "../text/language.js";
import type { Vocabulary } from "../text/vocabulary.js";
import type { Words } from "../text/words.js";

const unasked = 0;
const none = 1;
const number = 2;
/** Votes are places in `languages` after these. */
const first = 3;

/** A word that only Malay has weighs as much as so many that it shares with Indonesian. */
const malayWeight = 3;
const malay = languages.indexOf("ms");

/** Guesses a document's languages from its function words, asking once per distinct word. */
export class LanguageGuess {
  private readonly vocabulary: Vocabulary;
  private votes = new Uint8Array(1 << 12);
  private generation = 0;

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A sentence votes for the language of most of its function words; for none where two have as many. */
  languages(words: Words): LanguageChoice {
    this.renew(words.vocabulary.size);
    const sentences = new Float64Array(languages.length);
    const votes = new Float64Array(languages.length);
    const own = new Uint32Array(languages.length);
    let read = 0;
    for (let sentence = 0; sentence < words.sentenceCount; sentence++) {
      let any = false;
      const end = words.firstParts[sentence + 1] as number;
      for (let part = words.firstParts[sentence] as number; part < end; part++) {
        const type = words.types[part] as number;
        const vote = this.votes[type] || this.ask(type);
        if (vote !== number) read++;
        if (vote < first) continue;
        own[vote - first] = (own[vote - first] as number) + 1;
        any = true;
      }
      if (!any) continue;
      const winner = most(own);
      if (winner >= 0) sentences[winner] = (sentences[winner] as number) + 1;
      for (let i = 0; i < own.length; i++) votes[i] = (votes[i] as number) + (own[i] as number);
      own.fill(0);
    }
    return chooseLanguages({ sentences, votes, words: read });
  }

  private ask(type: number): number {
    const word = this.vocabulary.word(type);
    const language = languageVote(word);
    const vote = language !== null ? first + languages.indexOf(language) : /^\p{N}/u.test(word) ? number : none;
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

/** The place of the largest count; -1 where two are largest. */
function most(counts: Uint32Array): number {
  let place = -1;
  let largest = 0;
  for (let i = 0; i < counts.length; i++) {
    const count = (counts[i] as number) * (i === malay ? malayWeight : 1);
    if (count > largest) {
      largest = count;
      place = i;
    } else if (count === largest) place = -1;
  }
  return place;
}
