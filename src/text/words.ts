import type { Mask, Turn } from "../model/document.js";
import type { Span } from "../model/text.js";
import { apostrophe, complex, foldTable, foldUnit, invisible, isWordPair, outside, unresolved } from "./fold.js";
import { doubled } from "./growing.js";
import { endsSentence } from "./sentences.js";
import { Units } from "./units.js";
import { hashStart, idOfComplex, letterOf, mixHash, type Vocabulary } from "./vocabulary.js";

/** What stands before a word part, as bits. */
export const gap = {
  /** Punctuation or symbols: breaks a sequence. */
  punctuation: 1,
  /** Joined to the part before by a hyphen: both are parts of one word. */
  hyphen: 2,
  /** A line end. */
  line: 4,
  /** A semicolon or a dash: ends a context word's reach. */
  stop: 8,
  /** A comma. */
  comma: 16,
  /** The part begins a hyphenated word. */
  compound: 32,
} as const;

/** What phrases are looked for in, in parallel arrays. */
export interface Parts {
  readonly text: string;
  /** Number of parts. */
  readonly count: number;
  /** Code units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Vocabulary id of each part. */
  readonly types: Int32Array;
  readonly gaps: Uint8Array;
  /** Hyphenated words, by their first part: the last part and the vocabulary id of the whole. */
  readonly compounds: ReadonlyMap<number, { readonly last: number; readonly type: number }>;
}

/**
 * The words of a document. A part is a run of letters, marks, digits and inner apostrophes. Parts joined by hyphens are one whole
 * word. The arrays are reused: a Words is valid until the next document is read.
 */
export interface Words extends Parts {
  readonly vocabulary: Vocabulary;
  /** Number of the whole word a part belongs to, counted over the document. */
  readonly wholes: Int32Array;
  /** Number of sentences. Sentence s holds the parts firstParts[s] .. firstParts[s + 1] - 1; never empty. */
  readonly sentenceCount: number;
  readonly firstParts: Int32Array;
  /** start, end of each sentence in code units, without blanks around it. */
  readonly sentenceSpans: Int32Array;
  /** Index of each sentence's turn. */
  readonly sentenceTurns: Int32Array;
  /** Sentences that were cut because they had over `longestSentence` words. */
  readonly cut: number;
}

/** In whole words. Longer runs without a full stop are cut at line ends, else here. */
export const longestSentence = 100;

export interface WordReading {
  /** "whole": hyphenated words stay in one piece. */
  readonly hyphens: "parts" | "whole";
  /** Whether masked notes are passed over. */
  readonly masks: boolean;
}

/** The stretches of text to read: turns, the bounds that end a sentence, and what to pass over. All sorted. */
export interface Readable {
  readonly text: string;
  readonly turns: readonly Turn[];
  readonly paragraphs: readonly Span[];
  readonly masks: readonly Mask[];
}

/** Reads documents into words, all with the numbers of one vocabulary. */
export class WordReader {
  private readonly vocabulary: Vocabulary;
  private readonly wholeWords: boolean;
  private readonly masked: boolean;
  private starts = new Int32Array(1 << 14);
  private ends = new Int32Array(1 << 14);
  private types = new Int32Array(1 << 14);
  private wholes = new Int32Array(1 << 14);
  private gaps = new Uint8Array(1 << 14);
  private firstParts = new Int32Array(1 << 11);
  private sentenceTurns = new Int32Array(1 << 11);
  private sentenceSpans = new Int32Array(1 << 12);
  private compounds = new Map<number, { last: number; type: number }>();
  private text = "";
  private readonly source = new Units();
  /** The code units of `text`. */
  private units: Uint16Array = new Uint16Array(0);
  /** Folded letters of the word being read. */
  private letters = new Uint16Array(1 << 8);
  private count = 0;
  private whole = 0;
  private sentenceCount = 0;
  private cut = 0;
  /** Of the sentence being read: its first part, where its text begins, its turn. */
  private openPart = 0;
  private openStart = -1;
  private turn = 0;
  /** Signs at the end of a stretch: they stand before the next word, wherever that comes. */
  private pendingBits = 0;

  constructor(vocabulary: Vocabulary, reading: WordReading) {
    this.vocabulary = vocabulary;
    this.wholeWords = reading.hyphens === "whole";
    this.masked = reading.masks;
  }

  /** Linear in the text. */
  read(source: Readable): Words {
    this.text = source.text;
    this.units = this.source.of(source.text);
    this.count = 0;
    this.whole = -1;
    this.sentenceCount = 0;
    this.cut = 0;
    this.compounds = new Map();
    this.pendingBits = 0;
    let mask = 0;
    let paragraph = 0;
    for (const [index, turn] of source.turns.entries()) {
      this.turn = index;
      this.openPart = this.count;
      this.openStart = -1;
      let at = turn.span.start;
      while (at < turn.span.end) {
        while (mask < source.masks.length && (source.masks[mask]?.span.end ?? 0) <= at) mask++;
        while (paragraph < source.paragraphs.length && (source.paragraphs[paragraph]?.end ?? 0) <= at) paragraph++;
        const next = source.masks[mask];
        const skip = next !== undefined && (this.masked || next.why !== "note") ? next : undefined;
        if (skip !== undefined && skip.span.start <= at) {
          if (skip.why !== "note") this.closeSentence(at);
          at = Math.min(skip.span.end, turn.span.end);
          continue;
        }
        const bound = source.paragraphs[paragraph]?.end ?? turn.span.end;
        const stop = Math.min(turn.span.end, bound, skip?.span.start ?? turn.span.end);
        this.readStretch(at, stop);
        at = stop;
        if (stop === bound) this.closeSentence(stop);
      }
      this.closeSentence(turn.span.end);
    }
    this.firstParts[this.sentenceCount] = this.count;
    return {
      text: source.text,
      vocabulary: this.vocabulary,
      count: this.count,
      starts: this.starts,
      ends: this.ends,
      types: this.types,
      gaps: this.gaps,
      wholes: this.wholes,
      compounds: this.compounds,
      sentenceCount: this.sentenceCount,
      firstParts: this.firstParts,
      sentenceSpans: this.sentenceSpans,
      sentenceTurns: this.sentenceTurns,
      cut: this.cut,
    };
  }

  /** Reads the words of [from, to), which no mask or paragraph end interrupts. */
  private readStretch(from: number, to: number): void {
    const { text, units } = this;
    let at = from;
    let bits = 0;
    while (at < to) {
      const unit = units[at] as number;
      const folded = foldUnit(unit);
      if (folded > unresolved || (folded === complex && isWordStart(text, at))) {
        at = this.readWord(at, to, bits);
        bits = 0;
        continue;
      }
      // Blanks and signs between words.
      if (unit === 0x20 || folded === invisible) {
        at++;
        continue;
      }
      if (unit === 0x0a) bits |= gap.line;
      else if (isBlank(unit)) bits |= 0;
      else {
        if (this.openStart < 0 && !isTerminator(unit)) this.openStart = at;
        if (unit === 0x2e || unit === 0x3f || unit === 0x21 || unit === 0x2026) {
          const last = this.count - 1;
          if (last >= this.openPart && endsSentence(text, at, this.starts[last] as number)) {
            at = this.endOfTerminators(at, to);
            this.closeSentence(at);
            bits = gap.punctuation;
            continue;
          }
          bits |= gap.punctuation;
        } else if (unit === 0x2d || unit === 0x2010 || unit === 0x2011) {
          bits |= hyphenBits(text, at, to);
        } else if (unit === 0x2c) bits |= gap.punctuation | gap.comma;
        else if (unit === 0x3b || unit === 0x2013 || unit === 0x2014) bits |= gap.punctuation | gap.stop;
        // Emphasis marks of Markdown are typography, not punctuation.
        else if (unit !== 0x2a && unit !== 0x5f) bits |= gap.punctuation;
      }
      at++;
    }
    this.pendingBits |= bits;
  }

  /** Reads one whole word at `at` (with its hyphenated parts) and returns where it ends. */
  private readWord(at: number, to: number, bits: number): number {
    const { text, units } = this;
    if (this.openStart < 0) this.openStart = at;
    this.whole++;
    const first = this.count;
    let before = bits | this.pendingBits;
    this.pendingBits = 0;
    let end = at;
    for (;;) {
      end = this.readPart(end, to, before);
      const unit = units[end] as number;
      const isHyphen = end + 1 < to && (unit === 0x2d || unit === 0x2010 || unit === 0x2011);
      if (!isHyphen || !isWordStart(text, end + 1)) break;
      before = gap.hyphen;
      end++;
    }
    if (this.count - first > 1) this.closeCompound(first, end);
    return end;
  }

  private closeCompound(first: number, end: number): void {
    const start = this.starts[first] as number;
    const type = this.typeOfWhole(start, end);
    if (this.wholeWords) {
      this.count = first + 1;
      this.ends[first] = end;
      this.types[first] = type;
    } else {
      this.compounds.set(first, { last: this.count - 1, type });
      this.gaps[first] = (this.gaps[first] as number) | gap.compound;
    }
  }

  private typeOfWhole(start: number, end: number): number {
    let hash = hashStart;
    let length = 0;
    for (let at = start; at < end; at++) {
      const unit = this.units[at] as number;
      if (foldUnit(unit) === complex) return idOfComplex(this.vocabulary, this.text.slice(start, end));
      const letter = letterOf(unit);
      if (letter === invisible) continue;
      hash = mixHash(hash, letter);
      if (length === this.letters.length) this.growLetters();
      this.letters[length++] = letter;
    }
    return this.vocabulary.idOf(this.letters, length, hash);
  }

  private readPart(start: number, to: number, bits: number): number {
    const { text, units } = this;
    let letters = this.letters;
    let at = start;
    let hash = hashStart;
    let length = 0;
    let isComplex = false;
    for (;;) {
      // Plain letters and digits: nearly all there is.
      while (at < to) {
        const letter = foldTable[units[at] as number] as number;
        if (letter <= unresolved) break;
        if (length === letters.length) letters = this.growLetters();
        letters[length++] = letter;
        hash = mixHash(hash, letter);
        at++;
      }
      if (at >= to) break;
      const unit = units[at] as number;
      const folded = foldUnit(unit);
      if (folded === outside) break;
      if (folded === apostrophe) {
        if (at + 1 >= to || at === start || !isWordStart(text, at + 1)) break;
        if (length === letters.length) letters = this.growLetters();
        letters[length++] = 0x27;
        hash = mixHash(hash, 0x27);
      } else if (folded === complex) {
        const isLow = unit >= 0xdc00 && unit <= 0xdfff;
        if (unit >= 0xd800 && unit <= 0xdfff && !isLow && !isWordPair(text, at)) break;
        isComplex = true;
      } else if (folded !== invisible) continue;
      at++;
    }
    if (this.count === this.starts.length) this.growParts();
    const index = this.count++;
    this.starts[index] = start;
    this.ends[index] = at;
    this.types[index] = isComplex
      ? idOfComplex(this.vocabulary, text.slice(start, at))
      : this.vocabulary.idOf(letters, length, hash);
    this.gaps[index] = bits;
    this.wholes[index] = this.whole;
    return at;
  }

  private growLetters(): Uint16Array<ArrayBuffer> {
    const larger = new Uint16Array(this.letters.length * 2);
    larger.set(this.letters);
    this.letters = larger;
    return larger;
  }

  private endOfTerminators(at: number, to: number): number {
    let end = at + 1;
    while (end < to && (isTerminator(this.text.charCodeAt(end)) || isClosing(this.text.charCodeAt(end)))) end++;
    return end;
  }

  private closeSentence(end: number): void {
    if (this.count > this.openPart) {
      const words = this.whole - (this.wholes[this.openPart] as number) + 1;
      if (words > longestSentence) this.cutSentence(end);
      else this.addSentence(this.openPart, this.openStart, this.trimmedEnd(end));
    }
    this.openPart = this.count;
    this.openStart = -1;
  }

  /** Packs an overlong sentence into pieces of at most `longestSentence` words that end at a line end where there is one. */
  private cutSentence(end: number): void {
    this.cut++;
    let first = this.openPart;
    let start = this.openStart;
    let lineAt = -1;
    for (let part = first + 1; part < this.count; part++) {
      const bits = this.gaps[part] as number;
      if ((bits & gap.line) !== 0) lineAt = part;
      const words = (this.wholes[part] as number) - (this.wholes[first] as number);
      if (words < longestSentence || (bits & gap.hyphen) !== 0) continue;
      const at = lineAt > first ? lineAt : part;
      this.addSentence(first, start, this.ends[at - 1] as number);
      first = at;
      start = this.starts[at] as number;
      lineAt = -1;
      part = at;
    }
    this.addSentence(first, start, this.trimmedEnd(end));
  }

  private trimmedEnd(end: number): number {
    let at = end;
    const least = this.ends[this.count - 1] as number;
    while (at > least && isSpace(this.text.charCodeAt(at - 1))) at--;
    return at;
  }

  private addSentence(first: number, start: number, end: number): void {
    const index = this.sentenceCount++;
    if (index + 2 > this.firstParts.length) {
      this.firstParts = doubled(this.firstParts);
      this.sentenceTurns = doubled(this.sentenceTurns);
      this.sentenceSpans = doubled(this.sentenceSpans);
    }
    this.firstParts[index] = first;
    this.sentenceTurns[index] = this.turn;
    this.sentenceSpans[index * 2] = start;
    this.sentenceSpans[index * 2 + 1] = end;
  }

  private growParts(): void {
    this.starts = doubled(this.starts);
    this.ends = doubled(this.ends);
    this.types = doubled(this.types);
    this.wholes = doubled(this.wholes);
    const gaps = new Uint8Array(this.gaps.length * 2);
    gaps.set(this.gaps);
    this.gaps = gaps;
  }
}

function isWordStart(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const folded = foldUnit(unit);
  if (folded > unresolved) return true;
  if (folded !== complex) return false;
  if (unit >= 0xd800 && unit <= 0xdbff) return isWordPair(text, at);
  return unit < 0xd800 || unit > 0xdfff;
}

/** A hyphen with a blank on either side is a dash. */
function hyphenBits(text: string, at: number, to: number): number {
  const spaced = isSpace(text.charCodeAt(at - 1)) && (at + 1 >= to || isSpace(text.charCodeAt(at + 1)));
  return spaced ? gap.punctuation | gap.stop : gap.punctuation;
}

function isTerminator(unit: number): boolean {
  return unit === 0x2e || unit === 0x3f || unit === 0x21 || unit === 0x2026;
}

/** Quotes and brackets that close a sentence together with its full stop. */
function isClosing(unit: number): boolean {
  return (
    unit === 0x22 ||
    unit === 0x27 ||
    unit === 0x2019 ||
    unit === 0x201d ||
    unit === 0x29 ||
    unit === 0x5d ||
    unit === 0x2a
  );
}

function isSpace(unit: number): boolean {
  return unit === 0x20 || unit === 0x0a || isBlank(unit);
}

function isBlank(unit: number): boolean {
  return (
    unit === 0x09 ||
    unit === 0xa0 ||
    unit === 0x0c ||
    unit === 0x0b ||
    (unit >= 0x2000 && unit <= 0x200a) ||
    unit === 0x202f ||
    unit === 0x3000 ||
    unit === 0x2028 ||
    unit === 0x2029
  );
}
