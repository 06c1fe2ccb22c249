import type { LabelledSpan, Mask } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import { isEmptyCell } from "./empty-cell.js";
import { labelText, type TablePlan } from "./plan.js";

/** A cell of a table where it stands in the text. */
export interface RowCell {
  readonly span: Span;
  readonly text: string;
}

export interface Speech {
  readonly labelled: readonly LabelledSpan[];
  readonly masks: readonly Mask[];
}

/** One row of a table that holds speech: who says which cell, the rest of the row masked. */
export function speechOfRow(text: string, row: Span, cells: readonly RowCell[], plan: TablePlan): Speech {
  const labelled: LabelledSpan[] = [];
  const masks: Mask[] = [];
  let at = row.start;
  const said = cells.flatMap(({ span }, column) => {
    const by = span.start < span.end ? speakerOf(column, cells, plan) : null;
    return by === null ? [] : [{ ...by, span }];
  });
  for (const one of said) {
    if (one.span.start > at) masks.push({ span: { start: at, end: one.span.start }, why: "label" });
    labelled.push(one);
    at = one.span.end;
  }
  if (row.end > at) masks.push({ span: { start: at, end: row.end }, why: "label" });
  return { labelled, masks: masks.filter(({ span }) => text.slice(span.start, span.end).trim() !== "") };
}

/** Who speaks in a cell, and in which role where the table says so; null for a cell that is no speech. */
export function speakerOf(
  column: number,
  cells: readonly { readonly text: string }[],
  { question, speaker, texts, questionsAbove }: TablePlan,
): Pick<LabelledSpan, "label" | "role"> | null {
  if (question?.column === column) return { label: question.label, role: "interviewer" };
  const said = texts.find((one) => one.column === column);
  if (said === undefined || isEmptyCell(cells[column]?.text ?? "")) return null;
  const named = said.label ?? (speaker === null ? "" : labelText(cells[speaker]?.text ?? ""));
  const label = named === "" ? null : named;
  // Beside and under questions only informants answer; in a table of turns the label says who speaks.
  return question === null && !questionsAbove ? { label } : { label, role: "participant" };
}
