/** The part of mammoth's document model that is read; the package types it as anything. */
export interface WordNode {
  readonly type: string;
  readonly children?: readonly WordNode[];
  /** Of text. */
  readonly value?: string;
  /** Of paragraphs. */
  readonly styleName?: string | null;
  readonly styleId?: string | null;
  /** Of runs. */
  readonly isBold?: boolean;
  /** Of table cells: how many columns and rows they span. */
  readonly colSpan?: number;
  readonly rowSpan?: number;
}

export interface WordDocument extends WordNode {
  readonly comments?: readonly unknown[];
  readonly notes?: { readonly _notes?: Readonly<Record<string, unknown>> };
}

/** Words of a paragraph and its inline content; breaks as line feeds. */
export function inlineText(node: WordNode): string {
  if (node.type === "text") return node.value ?? "";
  if (node.type === "tab") return "\t";
  if (node.type === "break") return "\n";
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
      if (child.isBold !== true) return false;
      bold = true;
    } else if ((child.children?.length ?? 0) > 0) {
      if (inlineText(child).trim() === "") continue;
      if (!isBold(child)) return false;
      bold = true;
    }
  }
  return bold;
}
