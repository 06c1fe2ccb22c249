import type { LabelledSpan, Mark, RawText } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import type { Cue } from "./cues.js";
import { type Piece, piecesOf, speakerNames } from "./lines.js";
import { unrolled } from "./rolling.js";

/** Silence after a sentence that ends a paragraph, and the length from which any sentence end does. */
const longPause = 3000;
const longParagraph = 600;

/** Speech between two moments of a recording, in milliseconds; null where the file does not say. */
export interface TimedSpeech {
  readonly start: number | null;
  readonly end: number | null;
  readonly pieces: readonly Piece[];
}

/** Speech of cues as text, one line a cue (more where it has several speakers); captions that roll are told once. */
export function cueText(cues: readonly Cue[]): ReturnType<typeof speechText> {
  const told = unrolled(cues);
  const names = speakerNames(told);
  let label: string | null = null;
  const speech = speechText(
    told.map(({ start, end, lines }) => {
      const pieces = piecesOf(lines, names, label);
      // Where every cue names its speaker, one that does not goes on with the one before.
      if (names.size > 0) label = pieces.at(-1)?.label ?? label;
      return { start, end, pieces };
    }),
  );
  const first = names.size === 0 ? -1 : (speech.labelled ?? []).findIndex((span) => span.label !== null);
  // What stands before the first name is a title, not speech.
  return first <= 0 ? speech : { ...speech, labelled: (speech.labelled ?? []).slice(first) };
}

/**
 * Timed speech as text, a line a piece. Neighbouring pieces of one voice are one labelled span; paragraphs end with the speaker, or at a
 * sentence end before a pause or after 600 characters.
 */
export function speechText(
  speech: readonly TimedSpeech[],
): Pick<RawText, "text" | "paragraphs" | "marks" | "labelled"> {
  const parts: string[] = [];
  const marks: Mark[] = [];
  const paragraphs: Span[] = [];
  const labelled: LabelledSpan[] = [];
  let at = 0;
  let paragraph: Span | null = null;
  let turn: LabelledSpan | null = null;
  let ended: number | null = null;
  for (const { start, end, pieces } of speech) {
    for (const piece of pieces) {
      const span: Span = { start: at, end: at + piece.text.length };
      if (start !== null && marks[marks.length - 1]?.time !== start) marks.push({ at, time: start });
      const same = turn !== null && turn.label === piece.label && !piece.fresh;
      const rests = paragraph !== null && endsSentence(parts[parts.length - 2] ?? "");
      const long = paragraph !== null && paragraph.end - paragraph.start > longParagraph;
      const pause = start !== null && ended !== null && start - ended >= longPause;
      if (paragraph !== null && same && !(rests && (long || pause))) {
        paragraph = { start: paragraph.start, end: span.end };
        paragraphs[paragraphs.length - 1] = paragraph;
      } else {
        paragraph = span;
        paragraphs.push(span);
      }
      if (turn !== null && same) {
        turn = { span: { start: turn.span.start, end: span.end }, label: turn.label };
        labelled[labelled.length - 1] = turn;
      } else {
        turn = { span, label: piece.label };
        labelled.push(turn);
      }
      parts.push(piece.text, "\n");
      at = span.end + 1;
    }
    ended = end;
  }
  const voices = labelled.some((span) => span.label !== null) || labelled.length > 1;
  return { text: parts.join(""), paragraphs, marks, ...(voices ? { labelled } : {}) };
}

function endsSentence(text: string): boolean {
  return /[.?!…]["'”’)\]]*$/.test(text.slice(-8));
}
