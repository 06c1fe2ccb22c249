import { RE2JS } from "re2js";
import { globMatches } from "../../text/glob.js";
import { createRootIndex } from "../../text/roots.js";
import { stemEn } from "../../text/stem.js";

/** One question about one word. Folded texts. */
export type WordPattern =
  | { readonly kind: "literal"; readonly word: string; readonly clitics: boolean }
  | { readonly kind: "wildcard"; readonly glob: string; readonly clitics: boolean }
  | { readonly kind: "derived"; readonly root: string; readonly negated: boolean }
  | { readonly kind: "stem"; readonly root: string }
  | { readonly kind: "regex"; readonly source: string; readonly full: boolean }
  | { readonly kind: "any" };

/** Indonesian endings a plain word may carry: "aturan" finds "aturannya". */
const clitics = ["nya", "ku", "mu", "lah", "kah", "tah", "pun"];

/** Words that only look like a word with an ending. */
const noClitics = new Set(["adalah", "adapun", "masalah", "sekalipun", "ataupun", "biarpun"]);

/** In code units. Longer "words" are noise (base64, broken extraction) or addresses; only their beginning is looked at, and the whole. */
const longestWord = 200;

/** All word patterns of a codebook; answers which of them a word matches, at a cost that hardly depends on their number. */
export class PatternTable {
  /** By kind and text. */
  private readonly ids = new Map<string, Map<string, number>>();
  /** By each of their base patterns. */
  private readonly combined = new Map<number, { readonly id: number; readonly except: readonly number[] }[]>();
  private readonly watched = new Set<number>();
  private readonly literals = new Map<string, number[]>();
  private readonly cliticLiterals = new Map<string, number[]>();
  private readonly prefixes = new Map<string, number[]>();
  private readonly globs: { readonly id: number; readonly glob: string; readonly clitics: boolean }[] = [];
  private readonly regexes: { readonly id: number; readonly test: (word: string) => boolean }[] = [];
  private readonly stems = new Map<string, number[]>();
  private readonly roots: { readonly root: string; readonly plain: number[]; readonly negated: number[] }[] = [];
  private readonly rootOf = new Map<string, number>();
  private prefixLengths: number[] = [];
  private rootIndex: ReturnType<typeof createRootIndex> | null = null;
  /** Patterns that must be asked of hyphenated words as a whole, too. */
  private readonly seesWhole = new Set<number>();
  /** Bare `*` with exceptions. */
  private readonly anyWord: number[] = [];
  private size = 0;

  /** The number of a pattern; equal patterns share one. */
  add(pattern: WordPattern): number {
    const kind = kindOf(pattern);
    let ids = this.ids.get(kind);
    if (ids === undefined) {
      ids = new Map();
      this.ids.set(kind, ids);
    }
    const text = textOf(pattern);
    const known = ids.get(text);
    if (known !== undefined) return known;
    const id = this.size++;
    ids.set(text, id);
    this.file(id, pattern);
    return id;
  }

  /**
   * A pattern that takes a word when one of `base` does and none of `except` does, which are no combinations themselves.
   * One pattern without exceptions is itself.
   */
  combine(base: readonly number[], except: readonly number[]): number {
    const [only] = base;
    if (only !== undefined && base.length === 1 && except.length === 0) return only;
    const id = this.size++;
    for (const each of base) {
      const list = this.combined.get(each);
      if (list === undefined) this.combined.set(each, [{ id, except }]);
      else list.push({ id, except });
      if (this.seesWhole.has(each)) this.seesWhole.add(id);
    }
    return id;
  }

  /** Says that a step of some phrase asks for this pattern; the others are only parts of combinations. */
  watch(pattern: number): void {
    this.watched.add(pattern);
  }

  /** The watched patterns a folded word matches, ascending: all that phrases need to know of a word. */
  watchedBy(word: string, whole: boolean): readonly number[] {
    return this.match(word, whole).filter((pattern) => this.watched.has(pattern));
  }

  /** The patterns a folded word matches, ascending. `whole`: a hyphenated word in one piece, which only ~root and /regex/ see. */
  match(word: string, whole: boolean): readonly number[] {
    const found = new Set<number>(whole ? [] : this.anyWord);
    if (!whole) {
      collect(found, this.literals.get(word));
      collect(found, this.cliticLiterals.get(word));
      this.matchPrefixes(word, found);
    }
    if (word.length <= longestWord) this.matchClosely(word, whole, found);
    // Combinations that are met on the way are gone through, too.
    for (const base of found) {
      for (const { id, except } of this.combined.get(base) ?? []) {
        if ((!whole || this.seesWhole.has(id)) && !except.some((each) => found.has(each))) found.add(id);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  private matchClosely(word: string, whole: boolean, found: Set<number>): void {
    if (!whole) {
      this.matchClitics(word, found);
      this.matchWildcards(word, false, found);
    }
    for (const { id, test } of this.regexes) if (test(word)) found.add(id);
    if (this.stems.size > 0) collect(found, this.stems.get(stemEn(word)));
    this.matchRoots(word, found);
  }

  private file(id: number, pattern: WordPattern): void {
    switch (pattern.kind) {
      case "literal":
        append(pattern.clitics ? this.cliticLiterals : this.literals, pattern.word, id);
        break;
      case "wildcard": {
        const stem = pattern.glob.slice(0, -1);
        if (pattern.glob.endsWith("*") && !/[*?]/.test(stem)) {
          append(this.prefixes, stem, id);
          if (!this.prefixLengths.includes(stem.length))
            this.prefixLengths = [...this.prefixLengths, stem.length].sort((a, b) => a - b);
        } else this.globs.push({ id, glob: pattern.glob, clitics: pattern.clitics });
        break;
      }
      case "derived": {
        this.seesWhole.add(id);
        let index = this.rootOf.get(pattern.root);
        if (index === undefined) {
          index = this.roots.length;
          this.rootOf.set(pattern.root, index);
          this.roots.push({ root: pattern.root, plain: [], negated: [] });
          this.rootIndex = null;
        }
        const root = this.roots[index];
        (pattern.negated ? root?.negated : root?.plain)?.push(id);
        break;
      }
      case "stem":
        this.seesWhole.add(id);
        append(this.stems, stemEn(pattern.root), id);
        break;
      case "regex": {
        this.seesWhole.add(id);
        const compiled = RE2JS.compile(pattern.source, RE2JS.CASE_INSENSITIVE);
        this.regexes.push({
          id,
          test: (word) => (pattern.full ? compiled.matches(word) : compiled.matcher(word).find()),
        });
        break;
      }
      case "any":
        this.anyWord.push(id);
        break;
    }
  }

  private matchClitics(word: string, found: Set<number>): void {
    if (noClitics.has(word)) return;
    for (const clitic of clitics) {
      // One letter before a clitic is no word: "anya".
      if (!word.endsWith(clitic) || word.length < clitic.length + 2) continue;
      const bare = word.slice(0, -clitic.length);
      collect(found, this.cliticLiterals.get(bare));
      this.matchWildcards(bare, true, found);
      // "-nya" under "-lah", "-kah", "-pun": "aturannyalah".
      if (clitic !== "nya" && bare.endsWith("nya") && bare.length > 4)
        collect(found, this.cliticLiterals.get(bare.slice(0, -3)));
    }
  }

  private matchWildcards(word: string, bare: boolean, found: Set<number>): void {
    for (const { id, glob, clitics: allowed } of this.globs)
      if ((!bare || allowed) && globMatches(glob, word)) found.add(id);
  }

  private matchPrefixes(word: string, found: Set<number>): void {
    for (const length of this.prefixLengths) {
      if (length > word.length) break;
      collect(found, this.prefixes.get(word.slice(0, length)));
    }
  }

  private matchRoots(word: string, found: Set<number>): void {
    if (this.roots.length === 0) return;
    this.rootIndex ??= createRootIndex(this.roots.map((each) => each.root));
    for (const { root, derivation } of this.rootIndex.find(word)) {
      const entry = this.roots[root];
      collect(found, derivation.negated ? entry?.negated : entry?.plain);
    }
  }
}

/** The kind, with what else than the text tells two patterns apart. */
function kindOf(pattern: WordPattern): string {
  switch (pattern.kind) {
    case "literal":
      return pattern.clitics ? "literal with clitics" : "literal";
    case "wildcard":
      return pattern.clitics ? "wildcard with clitics" : "wildcard";
    case "derived":
      return pattern.negated ? "derived and negated" : "derived";
    case "regex":
      return pattern.full ? "full regex" : "regex";
    default:
      return pattern.kind;
  }
}

function textOf(pattern: WordPattern): string {
  switch (pattern.kind) {
    case "literal":
      return pattern.word;
    case "wildcard":
      return pattern.glob;
    case "regex":
      return pattern.source;
    case "any":
      return "";
    default:
      return pattern.root;
  }
}

function append(map: Map<string, number[]>, key: string, id: number): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [id]);
  else list.push(id);
}

function collect(found: Set<number>, ids: readonly number[] | undefined): void {
  if (ids !== undefined) for (const id of ids) found.add(id);
}
