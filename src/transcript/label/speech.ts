import { isBlank, type Span } from "../../model/text.js";
import { isQuestion } from "../role/questions.js";
import type { LabelHit } from "./labels.js";

/** Labels looked at when shares are taken; more would not change them. */
const sampled = 40;
/** Code units behind a label that are read for signs of talk. */
const heard = 240;

/**
 * What somebody says and no list does: a question, the first or second person, the small words of talk, a form of address between commas.
 * Indonesian, with some Sundanese and Javanese, and English.
 */
export const talk =
  /\?|\b(?:saya|kami|kita|aku|gue|gua|abdi|urang|simkuring|kulo|anda|kamu|antum|i|i'm|i've|i'd|i'll|we|we're|we've|you|you're|my|our|me|us|your|they're|iya|ya|yah|nggak|enggak|gak|ndak|kagak|tdk|henteu|sih|kok|dong|deh|lho|nah|eh|hmm|betul|silakan|silahkan|terima kasih|makasih|maaf|mohon|tolong|setuju|siap|assalamu'?alaikum|selamat (?:pagi|siang|sore|malam)|kayak|gitu|begitu|banget|aja|yes|yeah|yep|okay|thanks|thank you|sorry|please|let's|don't|doesn't|didn't|can't|won't|wasn't|isn't|it's|that's|there's|he's|she's)\b|,\s(?:pak|bu|bapak|ibu|mas|mbak|bang|kang|teh|bro|yang mulia|pimpinan|ketua)\b(?!\s\p{Lu}\p{Ll})/iu;

/** What somebody says of himself, in the two languages and in Sundanese. */
export const firstPerson = /\b(?:saya|kami|kita|aku|abdi|urang|i|i'm|we|my|our|me|us)\b/i;

/** Whether what is said sounds like talk. */
export function soundsSpoken(text: string, span: Span): boolean {
  return talk.test(text.slice(span.start, Math.min(span.end, span.start + heard)));
}

/** Shares of labels, 0..1, of what stands behind them up to the next. */
export interface Behind {
  /** A sentence mark at the end, or so many words. */
  readonly speech: number;
  /** Sounds like talk. */
  readonly talk: number;
  /** The first line sounds like talk. */
  readonly address: number;
  /** The first line holds no letter: the dots of a form, or nothing. */
  readonly blank: number;
  /** More than the one line or paragraph at the label: somebody may answer without a label. */
  readonly more: number;
  /** The text before the label ends with a question mark: somebody may ask without a label. */
  readonly asked: number;
  /** The first line is a question, and what follows it speaks of "I" or "we". */
  readonly answered: number;
  /** The first line is a question, and something follows it. */
  readonly below: number;
  /** The first line asks, with a question mark or by the word it begins with. */
  readonly questions: number;
}

/** Looks behind labels, of which at most some eighty, spread over the document are read. `words`: how many words make speech. */
export function behindLabels(text: string, labels: readonly LabelHit[], words: number): Behind {
  // Odd, so that of two who speak in turn both are looked at.
  const step = Math.floor(labels.length / sampled) | 1;
  const counts = { speech: 0, talk: 0, address: 0, blank: 0, more: 0, asked: 0, answered: 0, below: 0, questions: 0 };
  let looked = 0;
  for (let i = 0; i < labels.length; i += step) {
    const hit = labels[i];
    if (hit === undefined) break;
    looked++;
    const span = { start: hit.span.end, end: Math.min(labels[i + 1]?.span.start ?? text.length, hit.span.end + 4000) };
    if (isSpeech(text, span, words)) counts.speech++;
    const said = text.slice(span.start, Math.min(span.end, span.start + heard)).trim();
    const line = said.split("\n", 1)[0] ?? "";
    const sign = said.search(talk);
    if (sign >= 0) counts.talk++;
    if (sign >= 0 && sign < line.length) counts.address++;
    if (!/[\p{L}\d]/u.test(line)) counts.blank++;
    const goesOn = /\n\s*\S/.test(said);
    if (goesOn) counts.more++;
    const first = text.indexOf(line, hit.span.end);
    const asks = line !== "" && isQuestion(text, { start: first, end: first + line.length });
    if (asks) counts.questions++;
    if (asks && goesOn) counts.below++;
    if (/\?["'”’)*_\s]*$/.test(line) && firstPerson.test(said.slice(line.length))) counts.answered++;
    if (/\?["'”’)*_\s]*$/.test(text.slice(Math.max(0, hit.span.start - 40), hit.span.start))) counts.asked++;
  }
  const share = (count: number): number => (looked === 0 ? 0 : count / looked);
  return {
    speech: share(counts.speech),
    talk: share(counts.talk),
    address: share(counts.address),
    blank: share(counts.blank),
    more: share(counts.more),
    asked: share(counts.asked),
    answered: share(counts.answered),
    below: share(counts.below),
    questions: share(counts.questions),
  };
}

function isSpeech(text: string, span: Span, least: number): boolean {
  let last = span.end;
  while (last > span.start && (isBlank(text.charCodeAt(last - 1)) || `"'”’)*_`.includes(text.charAt(last - 1)))) last--;
  if (last === span.start) return false;
  if (".?!…".includes(text.charAt(last - 1))) return true;
  let words = 0;
  for (let at = span.start + 1; at < last; at++) {
    if (isBlank(text.charCodeAt(at)) && !isBlank(text.charCodeAt(at - 1)) && ++words >= least) return true;
  }
  return false;
}
