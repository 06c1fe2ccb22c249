/** How words are set. */
export interface Face {
  readonly bold: boolean;
  readonly italic: boolean;
}

export const plainFace: Face = { bold: false, italic: false };

/** The words of a paragraph while it is read, and whether all of them are bold, or each line set in bold or italics. */
export class ParagraphWords {
  text = "";
  private bold = false;
  private plain = false;
  /** Whether white space would be the first here, or stand behind other white space. */
  private blank = true;
  /** For each line: whether it has words in bold or italics, and whether it has others. */
  private readonly lines = [{ set: false, usual: false }];

  /** Words as they stand. Looks at what is added alone, since `text` may grow by a word at a time to any length. */
  add(text: string, face: Face): void {
    if (text === "") return;
    this.text += text;
    this.blank = text.endsWith("\n");
    text.split("\n").forEach((line, i) => {
      if (i > 0) this.lines.push({ set: false, usual: false });
      const last = this.lines.at(-1);
      if (last === undefined || line.trim() === "") return;
      if (face.bold || face.italic) last.set = true;
      else last.usual = true;
    });
    if (text.trim() === "") return;
    if (face.bold) this.bold = true;
    else this.plain = true;
  }

  /** Words of a format in which white space of any length is one blank, and none at the beginning of a line. */
  addCollapsed(text: string, face: Face): void {
    const collapsed = text.replace(/[ \t\r\n\f]+/g, " ");
    this.add(this.blank && collapsed.startsWith(" ") ? collapsed.slice(1) : collapsed, face);
    if (collapsed.endsWith(" ")) this.blank = true;
  }

  isBold(): boolean {
    return this.bold && !this.plain;
  }

  /** For each line whether all its words are bold or italic. */
  emphasised(): readonly boolean[] {
    return this.lines.map(({ set, usual }) => set && !usual);
  }
}
