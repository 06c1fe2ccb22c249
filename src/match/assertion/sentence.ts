import { gap, type Words } from "../../text/words.js";
import type { Occurrences } from "../phrase/phrases.js";
import type { ContextUse, Program } from "../program.js";

/** A context word where it stands. */
export interface ContextWord {
  readonly first: number;
  readonly last: number;
  readonly uses: readonly ContextUse[];
}

/** A conjunct between two commas or conjunctions is short; longer stretches are clauses. */
const longestConjunct = 3;

/**
 * What stands around the hits of one sentence: its context words, and the place of every part.
 * Made only for sentences in which something was found. `first` and `end` are part numbers, `end` exclusive.
 */
export class SentenceContext {
  readonly words: Words;
  readonly first: number;
  readonly end: number;
  /** Sorted by first part; of those beginning together the longest first. */
  readonly contextWords: readonly ContextWord[];
  private readonly program: Program;
  /** Made when first asked for: where no context word can reach a hit, nobody does. */
  private places: Int32Array | null = null;
  private joined: Uint8Array | null = null;

  /** `asked`: before this part a question is asked, whose conditions ("apakah") set none for its answer. */
  constructor(program: Program, words: Words, first: number, end: number, asked = first) {
    this.words = words;
    this.first = first;
    this.end = end;
    this.program = program;
    this.contextWords = findContextWords(program, words, first, end).filter(
      (word) => word.last >= asked || !this.has(word, "hypothetical"),
    );
  }

  /**
   * Where a part stands, counted in whole words without fillers. Nouns joined by a comma or a conjunction
   * all stand where the first of them stands.
   */
  place(part: number): number {
    this.places ??= placesOf(this.program, this.words, this.first, this.end, this.coordinated());
    return this.places[part - this.first] as number;
  }

  /** Whether a part belongs to a coordination, after its first member. */
  isJoined(part: number): boolean {
    return this.coordinated()[part - this.first] === 1;
  }

  private coordinated(): Uint8Array {
    this.joined ??= coordination(this.words, this.first, this.end, this.contextWords);
    return this.joined;
  }

  /** Words between the part `left` and the later part `right`. */
  between(left: number, right: number): number {
    return Math.max(0, this.place(right) - this.place(left) - 1);
  }

  has(word: ContextWord, category: ContextUse["category"]): boolean {
    return word.uses.some((use) => use.category === category);
  }
}

function findContextWords(program: Program, words: Words, first: number, end: number): readonly ContextWord[] {
  const found: { first: number; last: number; uses: ContextUse[] }[] = [];
  const occurrences = program.contextFound;
  occurrences.count = 0;
  program.context.scan(words, first, end, occurrences);
  for (let index = 0; index < occurrences.count; index++) {
    const uses = usesAt(program, occurrences, index);
    if (uses.length === 0) continue;
    const [from, to] = [occurrences.firsts[index] as number, occurrences.lasts[index] as number];
    const same = found.find((each) => each.first === from && each.last === to);
    if (same === undefined) found.push({ first: from, last: to, uses: [...uses] });
    else same.uses.push(...uses);
  }
  return found.sort((a, b) => a.first - b.first || b.last - a.last);
}

/** All uses of the context words that stand there, in the order of the context file. */
function usesAt(
  program: Program,
  occurrences: Occurrences<readonly ContextUse[]>,
  index: number,
): readonly ContextUse[] {
  const ends = occurrences.ends(index);
  if (occurrences.isAlone(index)) {
    ends.meaning ??= usesOf(program, [...ends.phrases.keys()]);
    return ends.meaning;
  }
  return usesOf(
    program,
    [...ends.phrases.keys()].filter((phrase) => occurrences.has(index, phrase)),
  );
}

function usesOf(program: Program, phrases: readonly number[]): readonly ContextUse[] {
  return [...phrases].sort((a, b) => a - b).flatMap((phrase) => program.usesOf[phrase] ?? []);
}

/** Marks the parts that stand where the first member of their coordination stands. */
function coordination(words: Words, first: number, end: number, contextWords: readonly ContextWord[]): Uint8Array {
  const joined = new Uint8Array(end - first);
  const separators: { start: number; next: number; conjunction: boolean }[] = [];
  for (const word of contextWords) {
    if (!word.uses.some((use) => use.category === "joins")) continue;
    if (word.last + 1 < end && word.first > first)
      separators.push({ start: word.first, next: word.last + 1, conjunction: true });
  }
  for (let part = first + 1; part < end; part++) {
    const bits = words.gaps[part] as number;
    if ((bits & gap.comma) === 0 || (bits & gap.stop) !== 0) continue;
    // ", dan" is one separator.
    if (!separators.some((each) => each.conjunction && each.start === part)) {
      separators.push({ start: part, next: part, conjunction: false });
    }
  }
  separators.sort((a, b) => a.start - b.start);
  for (let index = 0; index < separators.length; index++) {
    const opening = separators[index];
    if (opening === undefined) break;
    let closing = index;
    let last = opening.conjunction ? index : -1;
    for (let following = separators[closing + 1]; following !== undefined; following = separators[closing + 1]) {
      const from = separators[closing]?.next ?? 0;
      const length = (words.wholes[following.start - 1] as number) - (words.wholes[from] as number) + 1;
      if (following.start <= from || length > longestConjunct) break;
      closing++;
      if (following.conjunction) last = closing;
    }
    if (last < 0) continue;
    for (let part = opening.start; part <= (separators[last]?.next ?? opening.start); part++) joined[part - first] = 1;
    index = last;
  }
  return joined;
}

function placesOf(program: Program, words: Words, first: number, end: number, joined: Uint8Array): Int32Array {
  const places = new Int32Array(end - first);
  let place = -1;
  let fillersUntil = first;
  for (let part = first; part < end; part++) {
    const isNewWord = part === first || words.wholes[part] !== words.wholes[part - 1];
    if (isNewWord && part >= fillersUntil) fillersUntil = part + program.fillers.lengthAt(words, part, end);
    const advances = isNewWord && part >= fillersUntil && joined[part - first] === 0;
    if (advances) place++;
    places[part - first] = place;
  }
  return places;
}
