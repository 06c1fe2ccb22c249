import { parseClock } from "../../text/clock.js";
import type { Columns } from "./columns.js";
import { isPersonWord, isQuestionWord } from "./plan.js";

/** Rows that are looked at to tell what a column holds. */
const sampleRows = 2000;

interface Column {
  readonly index: number;
  /** Shares of the filled cells that are times with a colon, short, and of four words or more. */
  readonly times: number;
  readonly short: number;
  readonly wordy: number;
  readonly filled: number;
  readonly length: number;
  readonly values: ReadonlyMap<string, number>;
}

/**
 * Columns of a table without a header, where what they hold leaves no doubt: one of sentences, one of a few names that come again, and either times
 * or the words for one who asks or answers. null otherwise: a list of something else must not become a conversation.
 */
export function bareColumns(rows: readonly (readonly string[])[]): (Columns & { readonly text: number }) | null {
  if (rows.length < 4) return null;
  const sample = rows.slice(0, sampleRows);
  const width = Math.min(Math.max(...sample.map(({ length }) => length)), 20);
  const columns = Array.from({ length: width }, (_, index) => columnAt(sample, index));
  const text = columns
    .filter(({ filled, wordy }) => filled >= sample.length * 0.8 && wordy >= 0.5)
    .sort((a, b) => b.length - a.length)[0];
  if (text === undefined) return null;
  const time = columns.find(({ index, times, filled }) => index !== text.index && filled > 0 && times >= 0.9);
  const speaker = columns.find(
    ({ index, values, short, filled }) =>
      index !== text.index &&
      index !== time?.index &&
      filled >= sample.length * 0.5 &&
      short === 1 &&
      values.size >= 2 &&
      values.size <= filled / 2 &&
      [...values.keys()].every((value) => /\p{L}/u.test(value)) &&
      // A header of unknown words would not come again among the turns.
      (values.get((rows[0]?.[index] ?? "").trim()) ?? 0) > 1,
  );
  if (speaker === undefined) return null;
  const people = [...speaker.values.keys()];
  const letters = people.length <= 3 && people.every((name) => /^\p{L}\d?[.:]?$/u.test(name));
  const asks = letters || people.some(isQuestionWord) || people.filter(isPersonWord).length > people.length / 2;
  if (time === undefined && !asks) return null;
  return { text: text.index, speaker: speaker.index, ...(time === undefined ? {} : { time: time.index }) };
}

function columnAt(rows: readonly (readonly string[])[], index: number): Column {
  const values = new Map<string, number>();
  let times = 0;
  let short = 0;
  let wordy = 0;
  let filled = 0;
  let length = 0;
  for (const row of rows) {
    const cell = (row[index] ?? "").trim();
    if (cell === "") continue;
    filled++;
    length += cell.length;
    if (cell.includes(":") && parseClock(cell) !== null) times++;
    if (cell.length <= 40) short++;
    if (/\S+\s+\S+\s+\S+\s+\S/.test(cell)) wordy++;
    values.set(cell, (values.get(cell) ?? 0) + 1);
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return { index, times: share(times), short: share(short), wordy: share(wordy), filled, length, values };
}

/** Whether a row that nobody calls a header is a turn: its time is one, its speaker comes again, or its text is a sentence. */
export function isFirstTurn(
  rows: readonly (readonly string[])[],
  at: number,
  columns: Columns & { readonly text: number },
): boolean {
  const row = rows[at] ?? [];
  const cell = (column: number | undefined) => (column === undefined ? "" : (row[column] ?? "").trim());
  if (parseClock(cell(columns.time)) !== null) return true;
  const { speaker } = columns;
  const name = cell(speaker);
  if (speaker !== undefined && name !== "" && rows.slice(at + 1).some((other) => other[speaker]?.trim() === name)) {
    return true;
  }
  return /[.?!…]["'”’)]*$/.test(cell(columns.text)) || cell(columns.text).split(/\s+/).length > 8;
}
