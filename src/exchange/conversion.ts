import type { CodeKind, Matching } from "../model/codebook.js";

/** A text, or one for each language. */
export type WrittenText = string | Readonly<Record<string, string>>;

/** A passage as an example or a counterexample. */
export interface WrittenExample {
  readonly text: string;
  readonly language?: string;
  readonly because?: WrittenText;
}

/** What does not belong to a code, and the code it belongs to. */
export interface WrittenBound {
  readonly text: WrittenText;
  readonly code?: string;
}

/** A code as it is written in a codebook, its keys in the order of the file. */
export interface WrittenCode {
  readonly id: string;
  readonly stage: string;
  readonly kind: CodeKind;
  readonly label?: WrittenText;
  readonly brief?: WrittenText;
  readonly definition?: WrittenText;
  readonly include?: readonly WrittenText[];
  readonly exclude?: readonly (WrittenText | WrittenBound)[];
  readonly examples?: readonly WrittenExample[];
  readonly counterexamples?: readonly WrittenExample[];
  /** Lines without a language hold for all languages. */
  readonly indicators?: readonly string[] | Readonly<Record<string, readonly string[]>>;
  readonly lackingAs?: string;
  readonly recommendation?: WrittenText;
  readonly maps?: Readonly<Record<string, readonly string[]>>;
  readonly parent?: string;
  readonly color?: string;
  readonly scope?: "sentence" | "turn";
  readonly overlaps?: "longest" | "all";
  readonly hypothetical?: "apart" | "counts";
  readonly retired?: string;
  readonly replacedBy?: string;
}

export interface WrittenStage {
  readonly id: string;
  readonly label?: WrittenText;
  readonly aliases?: readonly string[];
}

/** Words of one category of context in one language. */
export interface WrittenContextGroup {
  readonly before?: number;
  readonly after?: number;
  readonly words?: readonly string[];
  readonly replace?: boolean;
}

/** Categories, in them languages; beside them `replace`, which starts from nothing. */
export type WrittenContext = Readonly<
  Record<string, boolean | Readonly<Record<string, readonly string[] | WrittenContextGroup>>>
>;

/** A codebook as it is written in a file: plain data, without places, its keys in the order of the file. */
export interface WrittenCodebook {
  readonly cgCode: 1;
  readonly id: string;
  readonly title: WrittenText;
  readonly version: string;
  readonly citation?: string;
  /** Empty where nobody knows. */
  readonly languages: readonly string[];
  readonly stages?: readonly WrittenStage[];
  readonly lists?: Readonly<Record<string, readonly string[] | Readonly<Record<string, readonly string[]>>>>;
  readonly context?: WrittenContext;
  readonly matching?: Partial<Matching>;
  readonly codes: readonly WrittenCode[];
}

/** What could not be carried over, or not as it was. */
export interface Loss {
  /** 1-based line of the source file, where it has lines. */
  readonly line?: number;
  /** The thing itself, as written: a pattern, a code, a rule. User text. */
  readonly what: string;
  /** Why, in words. */
  readonly why: string;
}

/** A codebook made from a file of another program. */
export interface ConvertedCodebook {
  readonly codebook: WrittenCodebook;
  /** In the order of the source file. */
  readonly losses: readonly Loss[];
}

/** A file for another program, made from a codebook. */
export interface ConvertedFile {
  readonly content: string | Uint8Array;
  readonly losses: readonly Loss[];
}
