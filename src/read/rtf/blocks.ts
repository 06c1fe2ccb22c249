import { type Face, ParagraphWords } from "../prose/paragraph-words.js";
import { isHeadingStyle, type ParagraphForm, RichText } from "../prose/rich-text.js";

/** What holds where a paragraph ends. */
export interface ParagraphState {
  readonly inTable: boolean;
  readonly heading: boolean;
  /** Name of its style. */
  readonly style: string;
}

/**
 * Puts the words of RTF together to paragraphs and tables. RTF has no tables, only rows one after the other, whose cells end with a mark; a
 * paragraph outside ends them. Paragraphs of a text box follow the paragraph in which it is anchored.
 */
export class RtfBlocks {
  readonly rich = new RichText();
  private building = new ParagraphWords();
  private readonly boxes: { readonly depth: number; readonly around: ParagraphWords }[] = [];
  private readonly boxed: { readonly text: string; readonly form: ParagraphForm }[] = [];
  private inTable = false;
  private inRow = false;
  private inCell = false;
  /** Whether a row has been described whose end has not come. */
  private described = false;
  /** Of the row described: which cells go on with the cell above. */
  private merged: boolean[] = [];
  private mergesNext = false;
  private column = 0;

  add(text: string, face: Face): void {
    this.building.add(text, face);
  }

  /** A control word that ends or describes a paragraph, cell or row. */
  word(word: string, state: ParagraphState): void {
    if (word === "par" || word === "sect" || word === "nestcell") this.endParagraph(state);
    else if (word === "cell") this.endCell(state);
    else if (word === "row") this.endRow(state);
    else if (word === "trowd") {
      this.described = true;
      this.merged = [];
    } else if (word === "clvmrg") this.mergesNext = true;
    else if (word === "cellx") {
      this.merged.push(this.mergesNext);
      this.mergesNext = false;
    }
  }

  openBox(depth: number): void {
    this.boxes.push({ depth, around: this.building });
    this.building = new ParagraphWords();
  }

  /** Closes the box that was opened at this depth of groups, if any. */
  closeBox(depth: number): void {
    const box = this.boxes.at(-1);
    if (box === undefined || box.depth !== depth) return;
    if (this.building.text.trim() !== "") this.endParagraph({ inTable: false, heading: false, style: "" });
    this.boxes.pop();
    this.building = box.around;
  }

  finish(): ReturnType<RichText["finish"]> {
    if (this.building.text.trim() !== "") this.endParagraph({ inTable: this.inRow, heading: false, style: "" });
    return this.rich.finish();
  }

  private endParagraph(state: ParagraphState): void {
    const { text } = this.building;
    const heading = state.heading || isHeadingStyle(state.style.trim());
    const form = { heading, bold: this.building.isBold(), emphasised: this.building.emphasised() };
    this.building = new ParagraphWords();
    if (this.boxes.length > 0) {
      this.boxed.push({ text, form });
      return;
    }
    if (state.inTable || this.described) this.enterCell();
    else this.leaveTable();
    this.rich.paragraph(text, form);
    for (const box of this.boxed.splice(0)) this.rich.paragraph(box.text, box.form);
  }

  private endCell(state: ParagraphState): void {
    this.endParagraph({ ...state, inTable: true });
    if (this.boxes.length > 0) return;
    if (this.merged[this.column] === true) this.rich.outer()?.continueAbove();
    this.inCell = false;
    this.column++;
  }

  private endRow(state: ParagraphState): void {
    if (this.boxes.length > 0) return;
    if (this.building.text.trim() !== "") this.endCell(state);
    this.inRow = false;
    this.inCell = false;
    this.described = false;
    this.column = 0;
  }

  private enterCell(): void {
    if (!this.inTable) this.rich.openTable();
    if (!this.inRow) this.rich.outer()?.openRow();
    if (!this.inCell) this.rich.outer()?.openCell();
    this.inTable = true;
    this.inRow = true;
    this.inCell = true;
  }

  private leaveTable(): void {
    if (this.inTable) this.rich.closeTable();
    this.inTable = false;
    this.inRow = false;
    this.inCell = false;
    this.column = 0;
  }
}
