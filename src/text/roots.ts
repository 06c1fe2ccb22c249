import { type Derivation, derive, longestWord, repeatedRoot } from "./derive.js";

/** A root a word comes from; `root` is its place in the list the index was made of. */
export interface RootHit {
  readonly root: number;
  readonly derivation: Derivation;
}

export interface RootIndex {
  /** All roots that the folded `word` is derived from, in the order of the list. */
  find(word: string): readonly RootHit[];
}

const buckets = 1 << 14;
const nothing: readonly RootHit[] = [];

/**
 * An index of many roots that answers for a word about as fast as for one root. Every derived word holds its root
 * without the first letter (meN- may swallow that one), so roots are filed under the first three letters of that
 * rest, short ones under two; only roots whose rest really stands in the word are given to `derive`.
 */
export function createRootIndex(roots: readonly string[]): RootIndex {
  const anchors = roots.map(anchorOf);
  const heads = new Int32Array(buckets).fill(-1);
  const next = new Int32Array(roots.length);
  for (let root = roots.length - 1; root >= 0; root--) {
    const anchor = anchors[root] ?? "";
    const [first, second, third] = [0, 1, 2].map((at) => (at < anchor.length ? anchor.charCodeAt(at) : 0));
    const bucket = bucketOf(first ?? 0, second ?? 0, third ?? 0);
    next[root] = heads[bucket] ?? -1;
    heads[bucket] = root;
  }

  function collect(letters: string, at: number, bucket: number, found: number[]): void {
    for (let root = heads[bucket] ?? -1; root >= 0; root = next[root] ?? -1) {
      if (letters.startsWith(anchors[root] ?? "", at) && !found.includes(root)) found.push(root);
    }
  }

  return {
    find(word) {
      if (word.length > longestWord) return nothing;
      const letters = word.includes("-") ? word.replaceAll("-", "") : word;
      const found: number[] = [];
      // Single letters are derived only from themselves.
      if (letters.length === 1) collect(letters, 0, bucketOf(letters.charCodeAt(0), 0, 0), found);
      for (let at = 0; at + 1 < letters.length; at++) {
        const first = letters.charCodeAt(at);
        const second = letters.charCodeAt(at + 1);
        collect(letters, at, bucketOf(first, second, 0), found);
        if (at + 2 < letters.length) collect(letters, at, bucketOf(first, second, letters.charCodeAt(at + 2)), found);
      }
      if (found.length === 0) return nothing;
      const hits: RootHit[] = [];
      for (const root of found.sort((a, b) => a - b)) {
        const derivation = derive(word, roots[root] ?? "");
        if (derivation !== null) hits.push({ root, derivation });
      }
      return hits;
    },
  };
}

/** The letters that stand in every word derived from `root`. */
function anchorOf(root: string): string {
  const letters = repeatedRoot(root) ?? root.replaceAll("-", "");
  return letters.length > 2 ? letters.slice(1) : letters;
}

function bucketOf(first: number, second: number, third: number): number {
  return (Math.imul(first, 961) + Math.imul(second, 31) + third) & (buckets - 1);
}
