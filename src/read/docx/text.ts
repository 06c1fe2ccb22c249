import type { WordNode } from "mammoth/lib/docx/docx-reader.js";
import { ParagraphWords } from "../prose/paragraph-words.js";
import { isHeadingStyle, type RichText } from "../prose/rich-text.js";
import { addInline } from "./nodes.js";

/** Tells a Word body, block by block. */
export function wordBody(nodes: readonly WordNode[], into: RichText): void {
  for (const node of nodes) {
    if (node.type === "paragraph") {
      const heading = isHeadingStyle(node.styleName ?? node.styleId ?? "");
      const words = new ParagraphWords();
      addInline(node, words);
      into.paragraph(words.text, { heading, bold: words.isBold(), emphasised: words.emphasised() });
    } else if (node.type === "table") {
      into.openTable();
      wordBody(node.children ?? [], into);
      into.closeTable();
    } else {
      if (node.type === "tableRow") into.outer()?.openRow();
      else if (node.type === "tableCell") into.outer()?.openCell(node.colSpan, node.rowSpan);
      wordBody(node.children ?? [], into);
    }
  }
}
