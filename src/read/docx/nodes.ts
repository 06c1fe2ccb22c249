import type { WordNode } from "mammoth/lib/docx/docx-reader.js";
import { hiddenHighlight } from "./parts.js";

/** Words of a paragraph and its inline content without what is hidden; breaks as line feeds. */
export function inlineText(node: WordNode): string {
  if (node.type === "text") return node.value ?? "";
  if (node.type === "tab") return "\t";
  if (node.type === "break") return "\n";
  if (node.highlight === hiddenHighlight) return "";
  let text = "";
  for (const child of node.children ?? []) text += inlineText(child);
  return text;
}

/** Whether every run with words in it is bold. */
export function isBold(node: WordNode): boolean {
  let bold = false;
  for (const child of node.children ?? []) {
    if (child.type === "run") {
      if (inlineText(child).trim() === "") continue;
      if (child.isBold !== true && child.styleName !== "Strong") return false;
      bold = true;
    } else if ((child.children?.length ?? 0) > 0) {
      if (inlineText(child).trim() === "") continue;
      if (!isBold(child)) return false;
      bold = true;
    }
  }
  return bold;
}
