import { CgError } from "../model/diagnostic.js";
import type { LabelledSpan, Mark, RawText } from "../model/document.js";
import type { Span } from "../model/text.js";
import { parseClock } from "./clock.js";
import { columnsOf } from "./columns.js";
import { cueText } from "./cue-text.js";
import type { Cue } from "./cues.js";
import { decode } from "./decode.js";
import type { Reader } from "./reader.js";
import { tablePlan } from "./table-plan.js";
import { answersAsText } from "./table-text.js";

/** A table of turns, or of questions with the answers of informants; comma, semicolon, tab or bar between cells. */
export const csv: Reader = {
  name: "csv",
  version: 1,
  async read(bytes, context) {
    const { text, warnings } = await decode(bytes, context);
    const rows = await rowsOf(text, context.id);
    const header = rows[0] ?? [];
    const columns = columnsOf(header);
    const plan = tablePlan(header);
    if (plan !== null && (plan.question !== null || plan.questionsAbove)) {
      return { ...answersAsText(rows, plan), masks: [], warnings, reader: "csv@1" };
    }
    if (columns.text === undefined) {
      throw new CgError(
        `${context.id}: not a source, because no column holds text (${header.slice(0, 8).join(", ")})`,
        {
          hint: 'Name the column with the words "text" or "ujaran" in the first row; questions go under "question" or "pertanyaan".',
        },
      );
    }
    const turns = isWhisper(header) ? segmentsOf(rows) : turnsOf(rows, { ...columns, text: columns.text });
    return { ...turns, masks: [], warnings, reader: "csv@1" };
  },
};

async function rowsOf(text: string, id: string): Promise<string[][]> {
  const { parse, CsvError } = await import("csv-parse/sync");
  try {
    return parse(text, {
      delimiter: delimiterOf(text),
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      record_delimiter: "\n",
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new CgError(`${id}: not a sound table (${error.message})`, {
      hint: "Check the quotation marks; every one that opens must close.",
      cause: error,
    });
  }
}

/** The mark that stands most often in the first line, outside quotation marks. */
function delimiterOf(text: string): string {
  const counts = new Map([
    [",", 0],
    [";", 0],
    ["\t", 0],
    ["|", 0],
  ]);
  let quoted = false;
  for (let i = 0; i < text.length && i < 65536; i++) {
    const char = text.charAt(i);
    if (char === '"') quoted = !quoted;
    else if (!quoted && char === "\n") break;
    else if (!quoted && counts.has(char)) counts.set(char, (counts.get(char) ?? 0) + 1);
  }
  let best = ",";
  for (const [mark, count] of counts) if (count > (counts.get(best) ?? 0)) best = mark;
  return best;
}

/** Whisper writes start, end and text, in whole milliseconds. */
function isWhisper(header: readonly string[]): boolean {
  return header.join(" ").trim().toLowerCase() === "start end text";
}

/** Segments of a recording are cut anywhere and name nobody: they are read as cues are. */
function segmentsOf(rows: readonly (readonly string[])[]): ReturnType<typeof cueText> {
  const cues = rows.slice(1).flatMap(([start, end, text]): Cue[] => {
    const from = Number(start);
    return Number.isFinite(from) && text !== undefined
      ? [{ start: from, end: Number(end) || from, lines: [text] }]
      : [];
  });
  return cueText(cues);
}

interface Columns {
  readonly text: number;
  readonly speaker?: number;
  readonly time?: number;
  readonly role?: number;
}

function turnsOf(
  rows: readonly (readonly string[])[],
  columns: Columns,
): Pick<RawText, "text" | "paragraphs" | "marks" | "labelled"> {
  const parts: string[] = [];
  const paragraphs: Span[] = [];
  const marks: Mark[] = [];
  const labelled: LabelledSpan[] = [];
  let at = 0;
  for (let i = 1; i < rows.length; i++) {
    const row = rows[i] ?? [];
    const cell = (index: number | undefined) => (index === undefined ? "" : (row[index] ?? "").trim());
    const content = cell(columns.text);
    if (content === "") continue;
    const span = { start: at, end: at + content.length };
    const time = parseClock(cell(columns.time));
    if (time !== null) marks.push({ at, time });
    const role = cell(columns.role);
    const label = cell(columns.speaker) || role || null;
    labelled.push({ span, label, ...(role === "" ? {} : { role }) });
    paragraphs.push(span);
    parts.push(content, "\n");
    at = span.end + 1;
  }
  const named = columns.speaker !== undefined || columns.role !== undefined;
  // Without such a column the text alone says who speaks, if anything does.
  return { text: parts.join(""), paragraphs, marks, ...(named ? { labelled } : {}) };
}
