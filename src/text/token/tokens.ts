import { doubled } from "../growing.js";
import { hashStart, mixHash, type Vocabulary } from "../vocabulary.js";
import type { Parts } from "../words.js";
import { addressesIn } from "./addresses.js";
import { cutTokens, type TakeToken } from "./bounds.js";

/** A token as patterns are compared with it: NFC and small letters. Apostrophes and hyphens stay what they are. */
export function foldToken(token: string): string {
  return token.normalize("NFC").toLowerCase();
}

/** Tokens of these characters alone are dropped: blanks, control characters, marks on nothing. */
const unseen = /^[\p{Z}\p{C}\p{M}]+$/u;

/** By code unit its small letter; 0 where a token is folded as a whole. Signs are themselves. */
const small = new Uint16Array(0x250);
for (let unit = 0x21; unit < small.length; unit++) {
  const lower = String.fromCharCode(unit).toLowerCase();
  if (lower.length === 1 && !(unit >= 0x7f && unit <= 0xa0) && unit !== 0xad) small[unit] = lower.charCodeAt(0);
}

/**
 * Reads texts into tokens: words with their inner signs, numbers, addresses, and each other sign by itself, as quanteda's `tokens()` does by
 * default. All of a text is read: labels, headings and notes, too. The arrays are reused: the result is valid until the next text is read.
 */
export class TokenReader {
  private readonly vocabulary: Vocabulary;
  private starts = new Int32Array(1 << 12);
  private ends = new Int32Array(1 << 12);
  private types = new Int32Array(1 << 12);
  private gaps = new Uint8Array(1 << 12);
  private letters = new Uint16Array(1 << 8);
  private count = 0;
  private text = "";

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** Linear in the text. Each token is a part, and nothing stands between parts. */
  read(text: string): Parts {
    this.text = text;
    this.count = 0;
    let at = 0;
    while (at < text.length) {
      if (isBlank(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const from = at;
      let isPlain = true;
      while (at < text.length && !isBlank(text.charCodeAt(at))) if (text.charCodeAt(at++) >= 0x300) isPlain = false;
      const chunk = isPlain ? "" : text.slice(from, at);
      if (isPlain || chunk.normalize("NFC") === chunk) this.readChunk(text, from, at, this.take);
      else this.readDecomposed(chunk, from);
    }
    return {
      text,
      count: this.count,
      starts: this.starts,
      ends: this.ends,
      types: this.types,
      gaps: this.gaps,
      compounds: new Map(),
    };
  }

  private readChunk(text: string, from: number, to: number, take: TakeToken): void {
    let at = from;
    for (const { start, end } of addressesIn(text, from, to)) {
      if (start > at) cutTokens(text, at, start, take);
      at = endOfAttached(text, end, to);
      // quanteda loses sight of an address on whose end a mark or an invisible character stands.
      if (at === end) take(start, end);
      else cutTokens(text, start, end, take);
    }
    if (at < to) cutTokens(text, at, to, take);
  }

  /** Bounds are those of the composed text; a letter and its mark are one there. */
  private readDecomposed(written: string, from: number): void {
    const bounds = composedBounds(written);
    this.readChunk(written.normalize("NFC"), 0, bounds.length - 1, (start, end) =>
      this.take(from + (bounds[start] as number), from + (bounds[end] as number)),
    );
  }

  private readonly take: TakeToken = (start, end) => {
    const type = this.typeOf(start, end);
    if (type < 0) return;
    if (this.count === this.starts.length) {
      this.starts = doubled(this.starts);
      this.ends = doubled(this.ends);
      this.types = doubled(this.types);
      this.gaps = new Uint8Array(this.starts.length);
    }
    const index = this.count++;
    this.starts[index] = start;
    this.ends[index] = end;
    this.types[index] = type;
  };

  /** -1 for a token of nothing that is seen. */
  private typeOf(start: number, end: number): number {
    const { text } = this;
    if (end - start > this.letters.length) this.letters = new Uint16Array((end - start) * 2);
    let hash = hashStart;
    for (let at = start; at < end; at++) {
      const unit = text.charCodeAt(at);
      const letter = unit < small.length ? (small[unit] as number) : 0;
      if (letter === 0) {
        const token = text.slice(start, end);
        return unseen.test(token) ? -1 : this.vocabulary.idOfFolded(foldToken(token));
      }
      this.letters[at - start] = letter;
      hash = mixHash(hash, letter);
    }
    return this.vocabulary.idOf(this.letters, end - start, hash);
  }
}

/** Where marks and invisible characters end that stand on what ends at `from`. */
function endOfAttached(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) >= 0xad && attached.test(text.charAt(at))) at++;
  return at;
}

/** A zero-width space stands by itself. */
const attached = /(?!\u200b)[\p{M}\p{Cf}]/u;

/** A letter with its marks; parts of a Korean syllable together. */
const letterRun = /[\u1100-\u11ff\ua960-\ua97f\ud7b0-\ud7ff]+\p{M}*|\P{M}\p{M}*|\p{M}+/gu;

/** Of each place in the composed text, and of its end, the place in the text as written. */
function composedBounds(written: string): readonly number[] {
  const bounds: number[] = [];
  for (const { 0: run, index } of written.matchAll(letterRun)) {
    const length = run.normalize("NFC").length;
    for (let at = 0; at < length; at++) bounds.push(index + (at === 0 ? 0 : Math.max(0, run.length - length + at)));
  }
  bounds.push(written.length);
  return bounds;
}

/** Blanks that stand in no token, whatever follows. */
function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d);
}
