import { sourceOffset } from "../../codebook/scalar-offset.js";
import type { Text } from "../../codebook/tree.js";
import type { Atom, Item } from "../../indicator/ast.js";
import { remarkAt } from "../remark.js";
import type { Remark } from "../rule.js";

/** A remark about a part of a line, wherever YAML has put its characters. `at` and `length` in code units of the line. */
export function remarkInside(written: Text, at: number, length: number, message: string, hint?: string): Remark {
  const start = sourceOffset(written, at);
  const end = sourceOffset(written, at + length);
  return remarkAt({ source: written.spot.source, start, end: Math.max(end, start + 1) }, message, hint);
}

/** Code units that an item takes in its line; of a choice only its parenthesis. */
export function lengthOf(item: Item): number {
  if (item.kind === "list") return item.name.length + 1;
  return item.kind === "choice" ? 1 : lengthOfAtom(item.atom);
}

export function lengthOfAtom(atom: Atom): number {
  switch (atom.kind) {
    case "bare":
      return atom.text.length;
    case "root":
      return atom.root.length + 1;
    case "quoted":
      return atom.text.replace(/[\\"]/g, "\\$&").length + 2;
    case "regex":
      return atom.source.length + 2;
  }
}
