import { countingCodings, type Standing } from "../../coding/counting.js";
import type { Code } from "../../model/codebook.js";
import type { Assertion, Coding } from "../../model/coding.js";
import type { CodedDocument } from "../../model/corpus.js";
import { type CodeIndex, NO_STAGE } from "./code-index.js";
import type { DocumentVoices, Voice } from "./informants.js";
import type { CodingFilter } from "./selection.js";
import { turnsOf } from "./units.js";

/** Someone heard in a passage, and in which turn; -1 for a passage outside all turns. */
export interface Speaker {
  readonly turn: number;
  readonly voice: Voice;
}

/** A coding that counts, with what every analysis asks about it. */
export interface Passage {
  readonly coding: Coding;
  readonly standing: Standing;
  /** Undefined where the codebook lacks the code. */
  readonly code: Code | undefined;
  /** The stage a person moved it to, else its code's, else NO_STAGE. */
  readonly stage: string;
  /** As counted: hypothetical passages of codes that count those are affirmed. */
  readonly assertion: Assertion;
  /** At least one. An interviewer only where nobody else speaks. */
  readonly speakers: readonly Speaker[];
}

/** The passages of a document that count and that the filter admits, in its order. */
export function passagesOf(
  document: CodedDocument,
  voices: DocumentVoices,
  index: CodeIndex,
  filter: CodingFilter,
): readonly Passage[] {
  return countingCodings(document.codings.filter(filter)).map(({ coding, standing }) =>
    passageOf(document, voices, index, coding, standing),
  );
}

function passageOf(
  document: CodedDocument,
  voices: DocumentVoices,
  index: CodeIndex,
  coding: Coding,
  standing: Standing,
): Passage {
  const code = index.code(coding.code);
  const counts = coding.assertion === "hypothetical" && code?.hypothetical === "counts";
  return {
    coding,
    standing,
    code,
    stage: coding.stage ?? code?.stage ?? NO_STAGE,
    assertion: counts ? "affirmed" : coding.assertion,
    speakers: speakersOf(document, voices, coding),
  };
}

function speakersOf(document: CodedDocument, voices: DocumentVoices, coding: Coding): readonly Speaker[] {
  const turns = turnsOf(document, coding.span);
  if (turns.length === 0) return [{ turn: -1, voice: voices.voiceOf(-1) }];
  const speakers = turns.map((turn) => ({ turn, voice: voices.voiceOf(turn) }));
  const heard = speakers.filter(({ voice }) => voice.kind !== "interviewer");
  return heard.length > 0 ? heard : speakers;
}
