import type { Place } from "./diagnostic.js";
import type { Label } from "./text.js";

/** Text in one or more languages; the key "" holds a text given without a language. */
export type LocalText = Readonly<Record<string, string>>;

export const codeKinds = ["activity", "obstacle", "enabler", "outcome", "recommendation", "context"] as const;

export type CodeKind = (typeof codeKinds)[number];

export interface Stage {
  readonly id: string;
  readonly label: LocalText;
  readonly aliases: readonly string[];
  readonly place: Place;
}

/** One line of the indicator language as written. `language` null: it holds for all languages. */
export interface IndicatorLine {
  readonly text: string;
  readonly language: string | null;
  readonly place: Place;
}

export interface Exclusion {
  readonly text: LocalText;
  readonly code?: string;
}

export interface Example {
  readonly text: string;
  readonly language: string | null;
  readonly because?: LocalText;
  readonly place: Place;
}

export interface Code {
  readonly id: string;
  /** A stage id, or "any". */
  readonly stage: string;
  readonly kind: CodeKind;
  readonly label: LocalText;
  readonly brief: LocalText;
  readonly definition: LocalText;
  readonly include: readonly LocalText[];
  readonly exclude: readonly Exclusion[];
  readonly examples: readonly Example[];
  readonly counterexamples: readonly Example[];
  readonly indicators: readonly IndicatorLine[];
  readonly lackingAs?: string;
  readonly recommendation: LocalText;
  /** Codebook id to code ids. */
  readonly maps: Readonly<Record<string, readonly string[]>>;
  readonly parent?: string;
  readonly color?: string;
  readonly scope: "sentence" | "turn";
  readonly overlaps: "longest" | "all";
  /** Whether a hypothetical passage counts as evidence ("if the budget ends, it stops"). */
  readonly hypothetical: "apart" | "counts";
  readonly retired?: string;
  readonly replacedBy?: string;
  readonly place: Place;
}

/** One group of context words. Reach in words before and after the matched words. `before: 4` means a trigger standing up to four words before them. */
export interface ContextGroup {
  readonly before: number;
  readonly after: number;
  readonly words: readonly IndicatorLine[];
}

/**
 * The words that decide what a passage asserts, by category and language. Categories are listed in codebooks/context/*.yaml,
 * where each is explained; the matcher gives them their meaning.
 */
export type Context = Readonly<Record<ContextCategory, Readonly<Record<string, ContextGroup>>>>;

export type ContextCategory = (typeof contextCategories)[number];

export const contextCategories = [
  "negated",
  "absent",
  "absentAfter",
  "denied",
  "refuted",
  "hypothetical",
  "speculated",
  "needed",
  "topic",
  "conditional",
  "consequence",
  "following",
  "without",
  "subordinate",
  "prevent",
  "prevented",
  "improve",
  "cope",
  "resolved",
  "solved",
  "ongoing",
  "now",
  "other",
  "hearsay",
  "there",
  "reports",
  "reality",
  "here",
  "we",
  "presence",
  "pseudo",
  "own",
  "merely",
  "stops",
  "contrast",
  "subjectless",
  "lackOf",
  "records",
  "likewise",
  "captions",
  "opensQuestion",
  "fillers",
  "joins",
  "yes",
  "no",
  "unclear",
  "asking",
] as const;

/** How words are taken; the defaults are the first of each. */
export interface Matching {
  /** `unicode`: words as quanteda cuts them, every other sign a word of its own, all of a text read in one run. */
  readonly words: "letters" | "unicode";
  readonly hyphens: "parts" | "whole";
  readonly scope: "sentence" | "turn";
  readonly regex: "full" | "search";
  readonly clitics: boolean;
  readonly masks: boolean;
}

export interface Codebook {
  readonly id: string;
  readonly title: LocalText;
  readonly version: string;
  readonly citation: string;
  readonly languages: readonly string[];
  readonly stages: readonly Stage[];
  /** List name to language to entries. */
  readonly lists: Readonly<Record<string, Readonly<Record<string, readonly IndicatorLine[]>>>>;
  readonly context: Context;
  readonly matching: Matching;
  /** In the order of the file, those of an extended codebook first. */
  readonly codes: readonly Code[];
  /** The path as shown to people. */
  readonly file: string;
}

/** The text in the wanted language, else English, else any. Empty string when there is none. */
export function localised(text: LocalText, lang: keyof Label): string {
  return text[lang] ?? text[""] ?? text["en"] ?? Object.values(text)[0] ?? "";
}

/** A text of the codebook in both languages of output; `otherwise` where the codebook gives none. */
export function labelOf(text: LocalText, otherwise: string): Label {
  return { en: localised(text, "en") || otherwise, id: localised(text, "id") || otherwise };
}
