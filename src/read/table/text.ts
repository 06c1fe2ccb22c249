import type { LabelledSpan, RawText } from "../../model/document.js";
import type { Span } from "../../model/text.js";
import type { TablePlan } from "./plan.js";
import { speakerOf } from "./speech.js";

/** How the one who asks is called where only those who answer have names. */
const asker = "Pertanyaan";

/** Rows of questions and answers as text, one cell a line: each question, then what everybody answers to it. */
export function answersAsText(
  rows: readonly (readonly string[])[],
  plan: TablePlan,
): Pick<RawText, "text" | "paragraphs" | "marks" | "labelled"> {
  const parts: string[] = [];
  const paragraphs: Span[] = [];
  const labelled: LabelledSpan[] = [];
  let at = 0;
  const add = (content: string, by: Pick<LabelledSpan, "label" | "role"> | null): void => {
    const words = content.trim();
    if (words === "" || by === null) return;
    const span = { start: at, end: at + words.length };
    labelled.push({ ...by, span });
    paragraphs.push(span);
    parts.push(words, "\n");
    at = span.end + 1;
  };
  const said = (row: readonly string[], column: number): void => {
    const cells = row.map((text) => ({ text }));
    add(row[column] ?? "", speakerOf(column, cells, plan));
  };
  const [header = [], ...body] = rows;
  for (const { column } of plan.questionsAbove ? plan.texts : []) {
    add(header[column] ?? "", { label: asker, role: "interviewer" });
    for (const row of body) said(row, column);
  }
  for (const row of plan.questionsAbove ? [] : body) {
    if (plan.question !== null) said(row, plan.question.column);
    for (const { column } of plan.texts) said(row, column);
  }
  return { text: parts.join(""), paragraphs, marks: [], labelled };
}
