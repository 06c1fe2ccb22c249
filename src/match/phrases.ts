import { foldGap } from "../text/pieces.js";
import { gap, type Words } from "../text/words.js";
import { Automaton, type Shape, type State } from "./automaton.js";
import type { WordClasses } from "./classes.js";

/** Where phrases stand, in parallel columns, in order of their first part. Reused from sentence to sentence. */
export class Occurrences {
  count = 0;
  phrases = new Int32Array(256);
  firsts = new Int32Array(256);
  lasts = new Int32Array(256);
  negated = new Uint8Array(256);
  /** The matched parts where fillers interrupt them; null: all of first..last. */
  readonly parts: (readonly number[] | null)[] = [];

  add(phrase: number, first: number, last: number, negated: boolean, parts: readonly number[] | null): void {
    if (this.count === this.phrases.length) this.grow();
    this.put(this.count++, phrase, first, last, negated, parts);
  }

  put(
    at: number,
    phrase: number,
    first: number,
    last: number,
    negated: boolean,
    parts: readonly number[] | null,
  ): void {
    this.phrases[at] = phrase;
    this.firsts[at] = first;
    this.lasts[at] = last;
    this.negated[at] = negated ? 1 : 0;
    this.parts[at] = parts;
  }

  private grow(): void {
    const doubled = (array: Int32Array) => {
      const larger = new Int32Array(array.length * 2);
      larger.set(array);
      return larger;
    };
    this.phrases = doubled(this.phrases);
    this.firsts = doubled(this.firsts);
    this.lasts = doubled(this.lasts);
    const negated = new Uint8Array(this.negated.length * 2);
    negated.set(this.negated);
    this.negated = negated;
  }
}

/** A run that has taken a hyphenated word in one piece, or passed over a filler of several words: it goes on at `at`. */
interface Later {
  readonly at: number;
  readonly state: State;
}

/**
 * Looks for many phrases at once. A text is walked once; from each word that begins a phrase the automaton is followed
 * as far as phrases go, so the cost is the words plus the words of the phrases found.
 */
export class PhraseBook {
  private readonly automaton = new Automaton();
  private readonly classes: WordClasses;
  /** What a sequence passes over; null for fillers themselves. */
  private readonly fillers: PhraseBook | null;
  private readonly scratch = new Occurrences();
  /** Where a phrase's first word leads, by word class. */
  private starts: State[] = [];

  constructor(classes: WordClasses, fillers: PhraseBook | null) {
    this.classes = classes;
    this.fillers = fillers;
  }

  /** Adds a phrase and returns its number. */
  add(shape: Shape): number {
    this.starts = [];
    return this.automaton.add(shape);
  }

  /** The number of phrases. */
  get size(): number {
    return this.automaton.size;
  }

  /** Adds to `found` the phrases that begin at parts [first, end) and end before `end`; of one phrase beginning at one part only the longest. */
  scan(words: Words, first: number, end: number, found: Occurrences): void {
    const { types, gaps } = words;
    const { dead } = this.automaton;
    for (let part = first; part < end; part++) {
      const state = this.startOf(this.classes.ofType(types[part] as number));
      if ((gaps[part] as number) & gap.compound) this.walk(words, part, end, state, found);
      else if (state !== dead) {
        if (state.isLive) this.walk(words, part, end, state, found);
        else for (const { phrase, negated } of state.accepts) found.add(phrase, part, part, negated, null);
      }
    }
    if (this.automaton.isFull) {
      this.automaton.forget();
      this.starts = [];
    }
  }

  /** The number of parts of the longest phrase beginning at `part`; 0 if none does. */
  lengthAt(words: Words, part: number, end: number): number {
    const state = this.startOf(this.classes.ofType(words.types[part] as number));
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

  private startOf(wordClass: number): State {
    const known = this.starts[wordClass];
    if (known !== undefined) return known;
    const state = this.automaton.step(this.automaton.start, wordClass, this.classes.patterns(wordClass));
    for (let each = this.starts.length; each < wordClass; each++) this.starts[each] ??= this.startOf(each);
    this.starts[wordClass] = state;
    return state;
  }

  private walk(words: Words, start: number, end: number, first: State, found: Occurrences): void {
    const { automaton, classes, fillers } = this;
    const { dead } = automaton;
    const { types, gaps } = words;
    const from = found.count;
    let skipped: number[] | null = null;
    let later: Later[] | null = this.overCompound(words, start, end, automaton.start, null);
    let state = first;
    this.record(state, start, start, null, from, found);
    if (later !== null) for (const each of later) this.record(each.state, start, each.at, null, from, found);
    for (let part = start + 1; part < end && (state.isLive || later !== null); part++) {
      const bits = gaps[part] as number;
      let next = dead;
      if (state.isLive) {
        const wordClass = classes.ofType(types[part] as number);
        const patterns = classes.patterns(wordClass);
        if ((bits & gap.punctuation) !== 0) {
          if (state.hasGaps) next = automaton.stepOver(state, signsBefore(words, part), patterns);
        } else {
          next = automaton.step(state, wordClass, patterns);
          if (state.hasGaps)
            next = automaton.union(next, automaton.stepOver(state, signsBefore(words, part), patterns));
          const before = later?.length ?? 0;
          later = this.overCompound(words, part, end, state, later);
          for (const each of later?.slice(before) ?? []) this.record(each.state, start, each.at, skipped, from, found);
          this.record(next, start, part, skipped, from, found);
          const filler = fillers === null ? 0 : fillers.lengthAt(words, part, end);
          if (filler > 0) {
            // A filler is passed over: what was begun goes on behind it.
            if (next === dead) skipped = withParts(skipped, part, filler);
            if (filler === 1) next = automaton.union(next, state);
            else later = [...(later ?? []), { at: part + filler - 1, state }];
          }
        }
        if ((bits & gap.punctuation) !== 0) this.record(next, start, part, skipped, from, found);
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
  private overCompound(words: Words, part: number, end: number, state: State, later: Later[] | null): Later[] | null {
    if (((words.gaps[part] as number) & gap.compound) === 0) return later;
    const compound = words.compounds.get(part);
    if (compound === undefined || compound.last >= end) return later;
    const whole = this.classes.ofWhole(compound.type);
    const next = this.automaton.step(state, whole, this.classes.patterns(whole));
    if (next === this.automaton.dead) return later;
    return [...(later ?? []), { at: compound.last, state: next }];
  }

  private record(
    state: State,
    first: number,
    last: number,
    skipped: readonly number[] | null,
    from: number,
    found: Occurrences,
  ): void {
    for (const { phrase, negated } of state.accepts) {
      const parts = skipped === null ? null : partsWithout(first, last, skipped);
      let at = from;
      while (at < found.count && found.phrases[at] !== phrase) at++;
      if (at === found.count) found.add(phrase, first, last, negated, parts);
      else if ((found.lasts[at] as number) < last) found.put(at, phrase, first, last, negated, parts);
    }
  }
}

function signsBefore(words: Words, part: number): string {
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
