/** The words of a paragraph while it is read, and whether all of them are bold. */
export class ParagraphWords {
  text = "";
  private bold = false;
  private plain = false;
  /** Whether white space would be the first here, or stand behind other white space. */
  private blank = true;

  /** Words as they stand. Looks at what is added alone, since `text` may grow by a word at a time to any length. */
  add(text: string, bold: boolean): void {
    if (text === "") return;
    this.text += text;
    this.blank = text.endsWith("\n");
    if (text.trim() === "") return;
    if (bold) this.bold = true;
    else this.plain = true;
  }

  /** Words of a format in which white space of any length is one blank, and none at the beginning of a line. */
  addCollapsed(text: string, bold: boolean): void {
    const collapsed = text.replace(/[ \t\r\n\f]+/g, " ");
    this.add(this.blank && collapsed.startsWith(" ") ? collapsed.slice(1) : collapsed, bold);
    if (collapsed.endsWith(" ")) this.blank = true;
  }

  isBold(): boolean {
    return this.bold && !this.plain;
  }
}
