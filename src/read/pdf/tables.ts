import type { LabelledSpan, Mask } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { type TablePlan, tablePlan } from "../table/plan.js";
import { type RowCell, speechOfRow } from "../table/speech.js";

/** What the rows of tables say of who speaks; rows come one after the other. */
export class TableSpeech {
  readonly labelled: LabelledSpan[] = [];
  readonly masks: Mask[] = [];
  private header = "";
  private plan: TablePlan | null = null;
  private columns = 0;

  /** A line that belongs to no table ends the one before it. */
  end(): void {
    this.columns = 0;
    this.plan = null;
  }

  /**
   * Takes in a row of `text`, its cells apart by tabs. Gives its paragraphs: its cells, the row as a whole where it is `flat`,
   * and in a table of speech only the cells that are said. `known`: what the columns hold, where that is known without a head.
   */
  row(text: string, span: Span, flat: boolean, known?: TablePlan): Span[] {
    const cells = cellsOf(text);
    if (known !== undefined && this.plan === null && tablePlan(cells.map((cell) => cell.text)) === null) {
      this.columns = cells.length;
      this.plan = known;
    }
    if (cells.length !== this.columns) {
      this.columns = cells.length;
      this.header = text;
      this.plan = tablePlan(cells.map((cell) => cell.text));
      if (this.plan !== null) {
        this.masks.push({ span, why: "heading" });
        return [];
      }
    } else if (this.plan !== null) {
      // The header may be printed again on a new page.
      if (text === this.header) {
        this.masks.push({ span, why: "heading" });
        return [];
      }
      const speech = speechOfRow(text, { start: 0, end: text.length }, cells, this.plan);
      for (const one of speech.labelled) this.labelled.push({ ...one, span: moved(one.span, span.start) });
      for (const one of speech.masks) this.masks.push({ ...one, span: moved(one.span, span.start) });
      return speech.labelled.map((one) => moved(one.span, span.start));
    }
    if (flat) return [span];
    return cells.flatMap((cell) => (cell.text === "" ? [] : [moved(cell.span, span.start)]));
  }
}

function moved({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function cellsOf(text: string): RowCell[] {
  let at = 0;
  return text.split("\t").map((cell) => {
    const span = { start: at, end: at + cell.length };
    at = span.end + 1;
    return { span, text: cell };
  });
}
