import { apostrophe, foldUnit, foldWord, invisible, unresolved } from "./fold.js";
import { doubled } from "./growing.js";

/**
 * Distinct words by number. Every question about a word (which patterns does it match, which language is it?) is then
 * answered once per distinct word, and texts are walked as numbers.
 */
export class Vocabulary {
  /** Number of distinct words so far; ids are 0 .. size-1. */
  size = 0;
  /** Raised whenever ids are given out anew. */
  generation = 0;
  private letters = new Uint16Array(1 << 16);
  private begins = new Int32Array(1 << 12);
  /** Pairs of id (-1: free) and hash, side by side, so that asking for a word reads one place of the memory. */
  private slots = new Int32Array(1 << 14).fill(-1);

  /** The id of the word whose folded letters are the first `length` of `letters`. `hash` must be `hashStart` mixed with each of them by `mixHash`. */
  idOf(letters: Uint16Array, length: number, hash: number): number {
    const { slots } = this;
    const mask = slots.length / 2 - 1;
    let slot = spread(hash) & mask;
    for (;;) {
      const id = slots[slot * 2] as number;
      if (id < 0) break;
      if (slots[slot * 2 + 1] === hash && this.equals(id, letters, length)) return id;
      slot = (slot + 1) & mask;
    }
    return this.insert(slot, letters, length, hash);
  }

  /** The id of a word that is already folded. */
  idOfFolded(word: string): number {
    const letters = new Uint16Array(word.length);
    let hash = hashStart;
    for (let at = 0; at < word.length; at++) {
      letters[at] = word.charCodeAt(at);
      hash = mixHash(hash, word.charCodeAt(at));
    }
    return this.idOf(letters, word.length, hash);
  }

  /** The folded word. */
  word(id: number): string {
    const begin = this.begins[id] as number;
    const end = this.begins[id + 1] as number;
    let word = "";
    for (let at = begin; at < end; at += 4096) {
      word += String.fromCharCode(...this.letters.subarray(at, Math.min(end, at + 4096)));
    }
    return word;
  }

  /** Forgets all words, so that an endless stream of odd words cannot fill the memory. Ids given out before are void. */
  clear(): void {
    this.size = 0;
    this.generation++;
    this.slots.fill(-1);
  }

  private equals(id: number, letters: Uint16Array, length: number): boolean {
    const known = this.letters;
    const begin = this.begins[id] as number;
    if ((this.begins[id + 1] as number) - begin !== length) return false;
    for (let at = 0; at < length; at++) if (known[begin + at] !== letters[at]) return false;
    return true;
  }

  private insert(slot: number, letters: Uint16Array, length: number, hash: number): number {
    const id = this.size++;
    if (id + 2 > this.begins.length) {
      this.begins = doubled(this.begins);
    }
    let at = id === 0 ? 0 : (this.begins[id] as number);
    this.begins[id] = at;
    if (at + length > this.letters.length) {
      const larger = new Uint16Array(Math.max(this.letters.length * 2, at + length));
      larger.set(this.letters);
      this.letters = larger;
    }
    for (let each = 0; each < length; each++) this.letters[at++] = letters[each] as number;
    this.begins[id + 1] = at;
    this.slots[slot * 2] = id;
    this.slots[slot * 2 + 1] = hash;
    if (this.size * 4 > this.slots.length) this.rehash();
    return id;
  }

  private rehash(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 2).fill(-1);
    const mask = this.slots.length / 2 - 1;
    for (let from = 0; from < before.length; from += 2) {
      if ((before[from] as number) < 0) continue;
      const hash = before[from + 1] as number;
      let slot = spread(hash) & mask;
      while ((this.slots[slot * 2] as number) >= 0) slot = (slot + 1) & mask;
      this.slots[slot * 2] = before[from] as number;
      this.slots[slot * 2 + 1] = hash;
    }
  }
}

/** The letter that a code unit inside a word stands for; `invisible` for one that stands for none. Hyphens are one. */
export function letterOf(unit: number): number {
  const folded = foldUnit(unit);
  if (folded > unresolved || folded === invisible) return folded;
  if (folded === apostrophe) return 0x27;
  return unit === 0x2010 || unit === 0x2011 ? 0x2d : unit;
}

export const hashStart = 0x811c9dc5 | 0;

/** FNV-1a over code units (Fowler, Noll & Vo 1991). */
export function mixHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** A first slot from a hash, in which the low bits depend on all letters. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** The id of a word that needs folding as a whole (combining marks, letters beyond the basic plane). */
export function idOfComplex(vocabulary: Vocabulary, word: string): number {
  return vocabulary.idOfFolded(foldWord(word));
}
