/** The tree of an indicator. `at` is the offset (code units) in the indicator's text where the node begins; the printer ignores it. */
export type Indicator = Phrase | Near | And | Unless | Or;

export interface Phrase {
  readonly kind: "phrase";
  readonly at: number;
  /** At least one; a sequence when more than one. */
  readonly items: readonly Item[];
}

export type Item = Word | List | Choice;

export interface Word {
  readonly kind: "word";
  readonly at: number;
  readonly atom: Atom;
  /** Words that the atom must not take: EXCEPT. */
  readonly except: readonly Atom[];
}

export interface List {
  readonly kind: "list";
  readonly at: number;
  readonly name: string;
}

export interface Choice {
  readonly kind: "choice";
  readonly at: number;
  /** At least two. */
  readonly options: readonly Phrase[];
}

export type Atom = Bare | Root | Quoted | Regex;

/** A plain word, with `*` (any run of letters) and `?` (one letter). `*` alone is any one word. */
export interface Bare {
  readonly kind: "bare";
  readonly at: number;
  readonly text: string;
}

/** `~root`: every word derived from it. */
export interface Root {
  readonly kind: "root";
  readonly at: number;
  readonly root: string;
}

/** The words as they stand, and the punctuation between them ("72/2021": words 72 and 2021, gap "/"). */
export interface Quoted {
  readonly kind: "quoted";
  readonly at: number;
  /** Unescaped text between the quotes. */
  readonly text: string;
}

/** `/regex/`: one word that matches in full. */
export interface Regex {
  readonly kind: "regex";
  readonly at: number;
  readonly source: string;
}

/** `A NEAR/n B`: both, any order; BEFORE: A first; AFTER: A last; at most n words between. */
export interface Near {
  readonly kind: "near";
  readonly at: number;
  readonly order: "near" | "before" | "after";
  readonly distance: number;
  readonly left: Indicator;
  readonly right: Indicator;
}

export interface And {
  readonly kind: "and";
  readonly at: number;
  readonly operands: readonly Indicator[];
}

/** `left` unless `right` stands in the same sentence, or within `distance` words. */
export interface Unless {
  readonly kind: "unless";
  readonly at: number;
  readonly left: Indicator;
  readonly right: Indicator;
  readonly distance: number | null;
}

export interface Or {
  readonly kind: "or";
  readonly at: number;
  readonly operands: readonly Indicator[];
}
