import type { Place } from "../../model/diagnostic.js";

/** What a change asks of the version: whether tallies under both can be compared, are more than before, or stay as they are. */
export type Level = "major" | "minor" | "patch";

/** "moved": the same under another stage. "renamed": the same under another id. */
export type ChangeKind = "added" | "removed" | "renamed" | "moved" | "changed";

/** What of a code, or of the codebook as a whole, a change is about. */
export type Part =
  | "code"
  | "stage"
  | "kind"
  | "parent"
  | "label"
  | "brief"
  | "definition"
  | "include"
  | "exclude"
  | "examples"
  | "counterexamples"
  | "indicators"
  | "lackingAs"
  | "recommendation"
  | "maps"
  | "color"
  | "scope"
  | "overlaps"
  | "hypothetical"
  | "retired"
  | "replacedBy"
  | "order"
  | "id"
  | "title"
  | "citation"
  | "languages"
  | "list"
  | "context"
  | "matching";

/** One difference between two codebooks, with `extends` followed. */
export interface Change {
  readonly kind: ChangeKind;
  readonly part: Part;
  /** Of a code: its id afterwards; of one that was removed, before. null: the codebook as a whole. */
  readonly code: string | null;
  /** The list, context category, stage or setting that is meant; null where the part says all. */
  readonly name: string | null;
  /** Language of the text or line; null: none, or all. */
  readonly language: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly level: Level;
  /** Codes that it concerns besides: those whose indicators use the list. */
  readonly usedBy: readonly string[];
  /** Where it is written: afterwards, or before where it is gone. */
  readonly place: Place | null;
}

export const levels: readonly Level[] = ["major", "minor", "patch"];

/** The strongest level; null without changes. */
export function strongest(changes: readonly Change[]): Level | null {
  return levels.find((level) => changes.some((change) => change.level === level)) ?? null;
}
