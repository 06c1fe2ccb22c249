import type { WordNode } from "mammoth/lib/docx/docx-reader.js";
import type { ParagraphWords } from "../prose/paragraph-words.js";
import { hiddenHighlight } from "./parts.js";

/** Adds the words of a paragraph's content, without what is hidden; breaks as line feeds. `bold`: what holds around the node. */
export function addInline(node: WordNode, into: ParagraphWords, bold = false): void {
  if (node.type === "text") into.add(node.value ?? "", bold);
  else if (node.type === "tab") into.add("\t", bold);
  else if (node.type === "break") into.add("\n", bold);
  else if (node.highlight !== hiddenHighlight) {
    const own = node.type === "run" ? node.isBold === true || node.styleName === "Strong" : bold;
    for (const child of node.children ?? []) addInline(child, into, own);
  }
}
