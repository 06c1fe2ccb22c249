import type { CodedDocument } from "../../model/corpus.js";
import type { DocumentVoices } from "./informants.js";
import type { Passage } from "./passages.js";

/**
 * Which informants of a document were asked about which stage, by id: they speak in a passage of that stage, whatever it
 * asserts, or answer a question about it. Those who speak between the question and the interviewer's next turn answer it.
 */
export function askedInDocument(
  document: CodedDocument,
  voices: DocumentVoices,
  passages: readonly Passage[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const asked = new Map<string, Set<string>>();
  const took = (stage: string, turn: number): void => {
    const voice = voices.voiceOf(turn);
    if (voice.kind !== "informant") return;
    const known = asked.get(stage);
    if (known === undefined) asked.set(stage, new Set([voice.informant.id]));
    else known.add(voice.informant.id);
  };
  for (const { stage, speakers } of passages) for (const { turn } of speakers) took(stage, turn);
  for (const { turn, stage } of document.asked) {
    if (document.turns[turn]?.role !== "interviewer") took(stage, turn);
    else for (const answer of answersTo(document, turn)) took(stage, answer);
  }
  return asked;
}

function* answersTo(document: CodedDocument, question: number): Iterable<number> {
  const { turns } = document;
  for (let turn = question + 1; turn < turns.length && turns[turn]?.role !== "interviewer"; turn += 1) yield turn;
}
