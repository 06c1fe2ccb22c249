import type { CodedDocument } from "../model/corpus.js";
import type { Turn } from "../model/document.js";

type Matched = Pick<CodedDocument, "turns" | "people" | "units" | "codings" | "hits" | "asked">;

/** The document without what the given people say: their turns, sentences, codings and hits. Questions and the other speakers stay. */
export function withoutSpeakers<Document extends Matched>(document: Document, left: ReadonlySet<string>): Document {
  if (left.size === 0) return document;
  const { turns, units } = document;
  const places = new Int32Array(turns.length);
  const keptTurns: Turn[] = [];
  for (const [index, turn] of turns.entries()) {
    const stays = turn.person === null || !left.has(turn.person);
    places[index] = stays ? keptTurns.length : -1;
    if (stays) keptTurns.push(turn);
  }
  const stays = (at: number): boolean => (places[turnAt(turns, at)] ?? 0) >= 0;
  const sentences: number[] = [];
  const sentenceWords: number[] = [];
  const sentenceTurn: number[] = [];
  for (const [index, turn] of units.sentenceTurn.entries()) {
    const place = turn < 0 ? turn : (places[turn] ?? turn);
    if (turn >= 0 && place < 0) continue;
    sentences.push(units.sentences[2 * index] ?? 0, units.sentences[2 * index + 1] ?? 0);
    sentenceWords.push(units.sentenceWords[index] ?? 0);
    sentenceTurn.push(place);
  }
  return {
    ...document,
    turns: keptTurns,
    people: document.people.filter(({ id }) => !left.has(id)),
    units: {
      sentences: Int32Array.from(sentences),
      sentenceWords: Int32Array.from(sentenceWords),
      sentenceTurn: Int32Array.from(sentenceTurn),
      paragraphs: units.paragraphs,
    },
    codings: document.codings.filter(({ span }) => stays(span.start)),
    hits: document.hits.filter(({ sentence }) => stays(sentence.start)),
    asked: document.asked.flatMap(({ turn, stage }) => {
      const place = places[turn] ?? -1;
      return place < 0 ? [] : [{ turn: place, stage }];
    }),
  };
}

/** Index of the last turn that begins at or before an offset; -1 before the first. */
function turnAt(turns: readonly Turn[], at: number): number {
  let low = 0;
  let high = turns.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((turns[middle]?.span.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
