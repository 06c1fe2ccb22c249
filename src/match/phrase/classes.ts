import type { Vocabulary } from "../../text/vocabulary.js";
import type { Parts } from "../../text/words.js";
import type { PatternTable } from "./patterns.js";

/** Words that match the same patterns form a class. Class 0 matches none. Answered once per distinct word. */
export class WordClasses {
  private readonly vocabulary: Vocabulary;
  private readonly table: PatternTable;
  private readonly members: (readonly number[])[] = [[]];
  private readonly byKey = new Map<string, number>([["", 0]]);
  private types = new Int32Array(1 << 12).fill(-1);
  private wholes = new Map<number, number>();
  private generation = 0;
  /** The class of each part of the document at hand. */
  parts = new Int32Array(1 << 14);

  constructor(vocabulary: Vocabulary, table: PatternTable) {
    this.vocabulary = vocabulary;
    this.table = table;
  }

  /** Sorts the parts of a document into `parts`, before phrases are looked for in it. */
  read(words: Parts): void {
    this.renew();
    const { types, count } = words;
    while (this.types.length < this.vocabulary.size) this.types = grown(this.types);
    if (this.parts.length < count) this.parts = new Int32Array(Math.max(count, this.parts.length * 2));
    for (let part = 0; part < count; part++) {
      const type = types[part] as number;
      const known = this.types[type] as number;
      this.parts[part] = known >= 0 ? known : this.learn(type);
    }
  }

  /** The class of a hyphenated word in one piece. */
  ofWhole(type: number): number {
    const known = this.wholes.get(type);
    if (known !== undefined) return known;
    const found = this.classOf(this.table.watchedBy(this.vocabulary.word(type), true));
    this.wholes.set(type, found);
    return found;
  }

  /** Number of classes so far. */
  get count(): number {
    return this.members.length;
  }

  /** The patterns of a class, ascending. */
  patterns(wordClass: number): readonly number[] {
    return this.members[wordClass] ?? [];
  }

  private learn(type: number): number {
    const found = this.classOf(this.table.watchedBy(this.vocabulary.word(type), false));
    this.types[type] = found;
    return found;
  }

  private classOf(patterns: readonly number[]): number {
    const key = patterns.join(" ");
    const known = this.byKey.get(key);
    if (known !== undefined) return known;
    const created = this.members.length;
    this.members.push(patterns);
    this.byKey.set(key, created);
    return created;
  }

  private renew(): void {
    if (this.generation === this.vocabulary.generation) return;
    this.generation = this.vocabulary.generation;
    this.types.fill(-1);
    this.wholes.clear();
  }
}

function grown(types: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(types.length * 2).fill(-1);
  larger.set(types);
  return larger;
}
