import type { WordNode } from "mammoth/lib/docx/docx-reader.js";
import { type Face, type ParagraphWords, plainFace } from "../prose/paragraph-words.js";
import { hiddenHighlight } from "./parts.js";

/** Adds the words of a paragraph's content, without what is hidden; breaks as line feeds. `face`: what holds around the node. */
export function addInline(node: WordNode, into: ParagraphWords, face: Face = plainFace): void {
  if (node.type === "text") into.add(node.value ?? "", face);
  else if (node.type === "tab") into.add("\t", face);
  else if (node.type === "break") into.add("\n", face);
  else if (node.highlight !== hiddenHighlight) {
    const own = node.type === "run" ? faceOf(node) : face;
    for (const child of node.children ?? []) addInline(child, into, own);
  }
}

function faceOf({ isBold, isItalic, styleName }: WordNode): Face {
  return { bold: isBold === true || styleName === "Strong", italic: isItalic === true || styleName === "Emphasis" };
}
