import type { IndicatorLine } from "../model/codebook.js";
import { placeOf } from "./source.js";
import { itemsOf, type Text, type Tree } from "./tree.js";

/** What a line is written for, which decides what it may hold. */
export type LineUse = "indicator" | "list" | "context";

export interface WrittenLine {
  readonly line: IndicatorLine;
  readonly written: Text;
  readonly use: LineUse;
}

/** Collects every line of a codebook with the place it is written at, while the codebook is built. */
export class LineRegister {
  readonly all: WrittenLine[] = [];

  /** The lines of a sequence; items that are no text have been reported by the schema. */
  lines(tree: Tree | undefined, language: string | null, use: LineUse): readonly IndicatorLine[] {
    const lines: IndicatorLine[] = [];
    for (const written of itemsOf(tree)) {
      if (written.kind !== "text") continue;
      const line: IndicatorLine = { text: written.value, language, place: placeOf(written.spot) };
      this.all.push({ line, written, use });
      lines.push(line);
    }
    return lines;
  }
}
