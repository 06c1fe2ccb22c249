import { doubled } from "../../text/growing.js";
import { foldGap } from "../../text/pieces.js";
import { gap, type Parts } from "../../text/words.js";
import { Automaton, type Ends, type Shape, type State } from "./automaton.js";
import type { WordClasses } from "./classes.js";

/** Where phrases stand, in parallel columns, in order of their first part. Reused from sentence to sentence. */
export class Occurrences<Meaning> {
  count = 0;
  firsts = new Int32Array(256);
  lasts = new Int32Array(256);
  /** The numbers of their `Ends`. */
  numbers = new Int32Array(256);
  private readonly what: Ends<Meaning>[] = [];
  private readonly parts: (readonly number[] | null)[] = [];

  /** The phrases of an occurrence. */
  ends(index: number): Ends<Meaning> {
    return this.what[index] as Ends<Meaning>;
  }

  /** The matched parts where fillers interrupt them; null: all of first..last. */
  partsOf(index: number): readonly number[] | null {
    return this.parts[index] ?? null;
  }

  add(ends: Ends<Meaning>, first: number, last: number, parts: readonly number[] | null): void {
    if (this.count === this.firsts.length) {
      this.firsts = doubled(this.firsts);
      this.lasts = doubled(this.lasts);
      this.numbers = doubled(this.numbers);
    }
    const at = this.count++;
    this.numbers[at] = ends.number;
    this.what[at] = ends;
    this.firsts[at] = first;
    this.lasts[at] = last;
    this.parts[at] = parts;
  }

  /** Whether the phrase stands there, and is the longest of this phrase that begins at the same part. */
  has(index: number, phrase: number): boolean {
    return (
      this.ends(index).phrases.has(phrase) && !this.isOutdone(index, phrase, -1) && !this.isOutdone(index, phrase, 1)
    );
  }

  /** Whether nothing else begins at the same part. */
  isAlone(index: number): boolean {
    const first = this.firsts[index];
    const before = index > 0 && this.firsts[index - 1] === first;
    return !before && !(index + 1 < this.count && this.firsts[index + 1] === first);
  }

  private isOutdone(index: number, phrase: number, step: 1 | -1): boolean {
    const last = this.lasts[index] as number;
    for (let at = index + step; at >= 0 && at < this.count && this.firsts[at] === this.firsts[index]; at += step) {
      const other = this.lasts[at] as number;
      if ((other > last || (other === last && at < index)) && this.ends(at).phrases.has(phrase)) return true;
    }
    return false;
  }
}

/** A run that has taken a hyphenated word in one piece, or passed over a filler of several words: it goes on at `at`. */
interface Later<Meaning> {
  readonly at: number;
  readonly state: State<Meaning>;
}

/**
 * Looks for many phrases at once. A text is walked once; from each word that begins a phrase the automaton is followed
 * as far as phrases go, so the cost is the words plus the words of the phrases found.
 */
export class PhraseBook<Meaning> {
  private readonly automaton = new Automaton<Meaning>();
  private readonly classes: WordClasses;
  /** What a sequence passes over; null for fillers themselves. */
  private readonly fillers: PhraseBook<unknown> | null;
  private readonly scratch = new Occurrences<Meaning>();
  /** Where a phrase's first word leads, by word class. */
  private starts: State<Meaning>[] = [];
  /** By word class: the bits of what can follow it as a first word, and its own bits as a word that follows. */
  private leads = new Int32Array(1 << 8);
  private bits = new Int32Array(1 << 8);

  constructor(classes: WordClasses, fillers: PhraseBook<unknown> | null) {
    this.classes = classes;
    this.fillers = fillers;
  }

  /** Adds a phrase and returns its number. */
  add(shape: Shape): number {
    this.starts = [];
    return this.automaton.add(shape);
  }

  /** Adds to `found` the phrases that begin at parts [first, until) and end before `end`. */
  scan(words: Parts, first: number, end: number, found: Occurrences<Meaning>, until = end): void {
    this.learn();
    const { gaps } = words;
    const { parts } = this.classes;
    const { starts, leads, bits } = this;
    const { dead } = this.automaton;
    for (let part = first; part < until; part++) {
      const wordClass = parts[part] as number;
      const state = starts[wordClass] as State<Meaning>;
      if ((gaps[part] as number) & gap.compound) this.walk(words, part, end, state, found);
      else if (state !== dead) {
        const next = part + 1;
        const lead = leads[wordClass] as number;
        const mayGoOn =
          lead !== 0 &&
          next < end &&
          ((lead & (bits[parts[next] as number] as number)) !== 0 || ((gaps[next] as number) & gap.compound) !== 0);
        if (mayGoOn && this.goesOn(words, next, state)) this.walk(words, part, end, state, found);
        else if (state.ends !== null) found.add(state.ends, part, part, null);
      }
    }
    if (this.automaton.isFull) {
      this.automaton.forget();
      this.starts = [];
    }
  }

  /** Whether the part leads on from a state. Most do not, which their bits tell before. */
  private goesOn(words: Parts, part: number, state: State<Meaning>): boolean {
    const bits = words.gaps[part] as number;
    if ((bits & gap.compound) !== 0) return true;
    if ((bits & (gap.punctuation | gap.hyphen)) !== 0) return state.hasSigns || (bits & gap.hyphen) !== 0;
    const wordClass = this.classes.parts[part] as number;
    if (this.automaton.step(state, wordClass, this.classes.patterns(wordClass)) !== this.automaton.dead) return true;
    return this.fillers?.begins(wordClass) === true;
  }

  /** Whether a word of the class begins a phrase. */
  private begins(wordClass: number): boolean {
    this.learn();
    return this.starts[wordClass] !== this.automaton.dead;
  }

  /** The number of parts of the longest phrase beginning at `part`; 0 if none does. */
  lengthAt(words: Parts, part: number, end: number): number {
    this.learn();
    const state = this.starts[this.classes.parts[part] as number] as State<Meaning>;
    if (state === this.automaton.dead) return 0;
    if (!state.isLive) return 1;
    const found = this.scratch;
    found.count = 0;
    this.walk(words, part, end, state, found);
    let length = 0;
    for (let index = 0; index < found.count; index++)
      length = Math.max(length, (found.lasts[index] as number) - part + 1);
    return length;
  }

  /** Finds out of word classes that are new what a phrase's first word or a later one of theirs would be. */
  private learn(): void {
    const { automaton, classes } = this;
    for (let wordClass = this.starts.length; wordClass < classes.count; wordClass++) {
      const patterns = classes.patterns(wordClass);
      const start = automaton.step(automaton.start, wordClass, patterns);
      this.starts.push(start);
      if (wordClass === this.leads.length) {
        this.leads = doubled(this.leads);
        this.bits = doubled(this.bits);
      }
      this.leads[wordClass] = start.follows;
      // A filler is passed over, whatever follows.
      this.bits[wordClass] = this.fillers?.begins(wordClass) === true ? -1 : automaton.bitsOf(patterns);
    }
  }

  private walk(words: Parts, start: number, end: number, first: State<Meaning>, found: Occurrences<Meaning>): void {
    const { automaton, classes, fillers } = this;
    const { dead } = automaton;
    const { gaps } = words;
    let skipped: number[] | null = null;
    let later: Later<Meaning>[] | null = this.overCompound(words, start, end, automaton.start, null);
    let state = first;
    this.record(state, start, start, null, found);
    if (later !== null) for (const each of later) this.record(each.state, start, each.at, null, found);
    for (let part = start + 1; part < end && (state.isLive || later !== null); part++) {
      const bits = gaps[part] as number;
      let next = dead;
      if (state.isLive) {
        const wordClass = classes.parts[part] as number;
        const patterns = classes.patterns(wordClass);
        if ((bits & gap.punctuation) !== 0) {
          if (state.hasSigns) next = automaton.stepOver(state, signsBefore(words, part), false, patterns);
        } else {
          next =
            (bits & gap.hyphen) === 0
              ? automaton.step(state, wordClass, patterns)
              : automaton.stepOver(state, signsBefore(words, part), true, patterns);
          const before = later?.length ?? 0;
          later = this.overCompound(words, part, end, state, later);
          for (const each of later?.slice(before) ?? []) this.record(each.state, start, each.at, skipped, found);
          this.record(next, start, part, skipped, found);
          const filler = fillers === null ? 0 : fillers.lengthAt(words, part, end);
          if (filler > 0) {
            // A filler is passed over: what was begun goes on behind it.
            if (next === dead) skipped = withParts(skipped, part, filler);
            if (filler === 1) next = automaton.union(next, state);
            else later = [...(later ?? []), { at: part + filler - 1, state }];
          }
        }
        if ((bits & gap.punctuation) !== 0) this.record(next, start, part, skipped, found);
      }
      if (later !== null) {
        for (const each of later) if (each.at === part) next = automaton.union(next, each.state);
        later = later.filter((each) => each.at > part);
        if (later.length === 0) later = null;
      }
      state = next;
    }
  }

  /** A hyphenated word that begins at `part`, taken in one piece. */
  private overCompound(
    words: Parts,
    part: number,
    end: number,
    state: State<Meaning>,
    later: Later<Meaning>[] | null,
  ): Later<Meaning>[] | null {
    if (((words.gaps[part] as number) & gap.compound) === 0) return later;
    const compound = words.compounds.get(part);
    if (compound === undefined || compound.last >= end) return later;
    const whole = this.classes.ofWhole(compound.type);
    const next = this.automaton.step(state, whole, this.classes.patterns(whole));
    if (next === this.automaton.dead) return later;
    return [...(later ?? []), { at: compound.last, state: next }];
  }

  private record(
    state: State<Meaning>,
    first: number,
    last: number,
    skipped: readonly number[] | null,
    found: Occurrences<Meaning>,
  ): void {
    if (state.ends !== null)
      found.add(state.ends, first, last, skipped === null ? null : partsWithout(first, last, skipped));
  }
}

function signsBefore(words: Parts, part: number): string {
  return foldGap(words.text.slice(words.ends[part - 1], words.starts[part]));
}

function withParts(skipped: readonly number[] | null, part: number, length: number): number[] {
  return [...(skipped ?? []), ...Array.from({ length }, (_, index) => part + index)];
}

/** The parts of first..last that were not passed over; null when none was. */
function partsWithout(first: number, last: number, skipped: readonly number[]): readonly number[] | null {
  const parts: number[] = [];
  for (let part = first; part <= last; part++) if (!skipped.includes(part)) parts.push(part);
  return parts.length === last - first + 1 ? null : parts;
}
