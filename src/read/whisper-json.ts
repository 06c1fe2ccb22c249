import { CgError, type Diagnostic } from "../model/diagnostic.js";
import { longestRecording, parseClock } from "../text/clock.js";
import { decode } from "./bytes/decode.js";
import { list, parseJson, record, string } from "./bytes/json-value.js";
import type { Piece } from "./cue/lines.js";
import { speechText, type TimedSpeech } from "./cue/text.js";
import type { ReadContext, Reader } from "./reader.js";

/**
 * Transcripts in JSON: Whisper and its API, WhisperX with speakers by segment or by word, whisper.cpp, faster pipelines with chunks. Segments are cut
 * anywhere, so they are read as cues are.
 */
export const whisperJson: Reader = {
  name: "json",
  version: 1,
  async read(bytes, context) {
    const { text, warnings } = await decode(bytes, context);
    const speech = speechOf(parseJson(text, context));
    if (speech === null) throw noTranscript(context);
    const { timed, warnings: order } = inOrder(speech, context);
    return { ...speechText(timed), masks: [], warnings: [...warnings, ...order] };
  },
};

type Fields = ReadonlyMap<string, unknown>;

function speechOf(value: unknown): TimedSpeech[] | null {
  const whole = record(value);
  if (whole === null) return segmentsOf(list(value), fromWhisper, true);
  return (
    segmentsOf(filled(whole.get("segments")), fromWhisper, false) ??
    segmentsOf(list(whole.get("transcription")), fromCpp, false) ??
    // Speakers and their words, where a pipeline has both, say more than chunks do.
    segmentsOf(filled(whole.get("speakers")), fromWhisper, true) ??
    segmentsOf(list(whole.get("chunks")), fromWhisper, false) ??
    textAlone(whole)
  );
}

/** All segments, or null where one is none. `bare`: a list without a name is one of segments only if they say when or who. */
function segmentsOf(
  segments: readonly unknown[] | null,
  read: (segment: Fields, fresh: boolean) => TimedSpeech | null,
  bare: boolean,
): TimedSpeech[] | null {
  if (segments === null || (bare && segments.length === 0)) return null;
  const speech: TimedSpeech[] = [];
  let fresh = false;
  for (const each of segments) {
    const segment = record(each);
    const timed = segment === null ? null : read(segment, fresh);
    if (segment === null || timed === null) return null;
    if (bare && timed.start === null && !segment.has("speaker")) return null;
    speech.push(timed);
    fresh = segment.get("speaker_turn_next") === true;
  }
  return speech;
}

/** `start` and `end` in seconds, or both in `timestamp`. */
function fromWhisper(segment: Fields): TimedSpeech | null {
  const text = string(segment.get("text"));
  if (text === null) return null;
  const [from, to] = list(segment.get("timestamp")) ?? [];
  const start = moment(segment.get("start") ?? from);
  const end = moment(segment.get("end") ?? to) ?? start;
  return { start, end, pieces: piecesOf(segment, text) };
}

/** `offsets` in milliseconds, `timestamps` as clock times. */
function fromCpp(segment: Fields, fresh: boolean): TimedSpeech | null {
  const text = string(segment.get("text"));
  if (text === null) return null;
  const offsets = record(segment.get("offsets"));
  const clocks = record(segment.get("timestamps"));
  const time = (key: string): number | null => {
    const offset = offsets?.get(key);
    const seconds = typeof offset === "number" ? moment(offset / 1000) : null;
    return seconds ?? parseClock(string(clocks?.get(key)) ?? "");
  };
  const start = time("from");
  return { start, end: time("to") ?? start, pieces: piece(text, speakerOf(segment), fresh) };
}

/** The words of a segment by their speakers, where only words have them. */
function piecesOf(segment: Fields, text: string): readonly Piece[] {
  const speaker = speakerOf(segment);
  if (speaker !== null) return piece(text, speaker, false);
  const words = (list(segment.get("words")) ?? []).flatMap((each) => record(each) ?? []);
  if (!words.some((word) => speakerOf(word) !== null)) return piece(text, null, false);
  const pieces: Piece[] = [];
  let label: string | null = null;
  let parts: string[] = [];
  const close = (): void => {
    pieces.push(...piece(parts.join(" "), label, false));
    parts = [];
  };
  for (const word of words) {
    // A word that nobody is known to say goes with the one before.
    const by: string | null = speakerOf(word) ?? label;
    if (by !== label && label !== null) close();
    label = by;
    parts.push((string(word.get("word")) ?? string(word.get("text")) ?? "").trim());
  }
  close();
  return pieces;
}

function piece(text: string, label: string | null, fresh: boolean): readonly Piece[] {
  const words = text.replace(/\s+/g, " ").trim();
  return words === "" ? [] : [{ text: words, label, fresh }];
}

function speakerOf(fields: Fields): string | null {
  const value = fields.get("speaker") ?? fields.get("speaker_id");
  if (typeof value === "number" && Number.isInteger(value)) return `Speaker ${value}`;
  const name = string(value)?.replace(/\s+/g, " ").trim() ?? "";
  return name === "" || name.length > 100 ? null : name;
}

/** Milliseconds of a number of seconds, or of a clock time; null for what is none of a recording. */
function moment(value: unknown): number | null {
  if (typeof value === "string") return parseClock(value);
  return typeof value === "number" && value >= 0 && value * 1000 <= longestRecording ? Math.round(value * 1000) : null;
}

/** What the API answers when no times are asked for. */
const answerKeys = new Set(["text", "language", "task", "duration", "usage", "segments", "words", "logprobs"]);

function textAlone(whole: Fields): TimedSpeech[] | null {
  const text = string(whole.get("text"));
  if (text === null || [...whole.keys()].some((key) => !answerKeys.has(key))) return null;
  return [{ start: null, end: null, pieces: piece(text, null, false) }];
}

function filled(value: unknown): readonly unknown[] | null {
  const values = list(value);
  return values === null || values.length === 0 ? null : values;
}

/** Segments by their start, those without one behind the one before them. */
function inOrder(speech: readonly TimedSpeech[], { id }: ReadContext) {
  let last = 0;
  let sorted = true;
  const placed = speech.map((timed) => {
    sorted &&= (timed.start ?? last) >= last;
    last = timed.start ?? last;
    return { timed, at: last };
  });
  if (sorted) return { timed: speech, warnings: [] };
  const message = "segments were not in order of time and have been sorted";
  const indonesian = "segmen tidak urut menurut waktu dan telah diurutkan";
  const warnings: Diagnostic[] = [{ about: id, kind: "damage", message, indonesian }];
  return { timed: placed.toSorted((a, b) => a.at - b.at).map(({ timed }) => timed), warnings };
}

function noTranscript({ id }: ReadContext): CgError {
  return new CgError(`${id}: no transcript, because it has no segments with text as those of Whisper`, {
    hint: "cg-code reads the JSON of Whisper, WhisperX and whisper.cpp; export others as vtt, srt or txt.",
    aside: "a JSON file that is no transcript",
  });
}
