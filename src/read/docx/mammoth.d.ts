/** The part of mammoth that is used: its reader of Word's document model, which the package ships without types. */
declare module "mammoth/lib/docx/docx-reader.js" {
  interface WordNode {
    readonly type: string;
    readonly children?: readonly WordNode[];
    /** Of text. */
    readonly value?: string;
    /** Of paragraphs and runs. */
    readonly styleName?: string | null;
    readonly styleId?: string | null;
    /** Of runs. */
    readonly isBold?: boolean;
    readonly isItalic?: boolean;
    readonly highlight?: string | null;
    /** Of table cells: how many columns and rows they span. */
    readonly colSpan?: number;
    readonly rowSpan?: number;
  }

  interface WordDocument extends WordNode {
    readonly comments?: readonly unknown[];
    readonly notes?: { readonly _notes?: Readonly<Record<string, unknown>> };
  }

  /** An unpacked file: its parts by name. */
  interface WordFile {
    exists(name: string): boolean;
    /** Text where an encoding is asked for. */
    read(name: string, encoding?: string): Promise<string | Uint8Array>;
  }

  function read(file: WordFile): PromiseLike<{ readonly value: WordDocument }>;
}
