import { decode } from "./bytes/decode.js";
import { speechText } from "./cue/text.js";
import type { Reader } from "./reader.js";
import { csvRows } from "./table/csv-rows.js";
import type { TableRows } from "./table/rows.js";
import { timesOf } from "./table/times.js";
import { tableText } from "./table/turns.js";

/** A table of turns, or of questions with the answers of informants; comma, semicolon, tab or bar between cells. */
export const csv: Reader = {
  name: "csv",
  version: 2,
  async read(bytes, context) {
    const { text, warnings } = await decode(bytes, context);
    const table = await csvRows(text, context.id);
    if (context.columns === undefined && isWhisper(table)) {
      return { ...segmentsOf(table), masks: [], warnings };
    }
    const read = tableText(table, context);
    return { ...read, warnings: [...warnings, ...read.warnings] };
  },
};

/** Whisper writes start, end and text, in whole milliseconds. */
function isWhisper({ rows }: TableRows): boolean {
  return rows[0]?.join(" ").trim().toLowerCase() === "start end text";
}

/** Segments of a recording are cut anywhere and name nobody: they are read as cues are. */
function segmentsOf({ rows }: TableRows): ReturnType<typeof speechText> {
  const segments = rows.slice(1).filter((row) => (row[2] ?? "").trim() !== "");
  const texts = segments.map((row) => (row[2] ?? "").trim());
  const whole = segments.every((row) => /^\d+$/.test((row[0] ?? "").trim()));
  const times = (column: number) =>
    timesOf(
      segments.map((row) => row[column] ?? ""),
      whole ? "ms" : "s",
      texts,
    );
  const starts = times(0);
  const ends = times(1);
  return speechText(
    texts.map((text, index) => {
      const start = starts[index] ?? null;
      return { start, end: ends[index] ?? start, pieces: [{ text, label: null, fresh: false }] };
    }),
  );
}
