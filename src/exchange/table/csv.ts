import { decode } from "../../read/bytes/decode.js";
import type { ReadContext } from "../../read/reader.js";
import { csvRows } from "../../read/table/csv-rows.js";
import type { ConvertedCodebook, ConvertedFile } from "../conversion.js";
import type { Exchange, OwnCodebook, ReadHints, WriteHints } from "../format.js";
import { checkSize } from "../limits.js";
import { asWritten, csvText } from "./cells.js";
import { headerOf } from "./header.js";
import { tableOf } from "./layouts.js";
import { codebookOf } from "./read.js";

/** A table of codes as text: comma, semicolon, tab or bar between cells. */
export const csvExchange: Exchange = { read: readCsv, write: writeCsv };

/** In megabytes, as a codebook of ours. */
const largest = 16;

const marks = [",", ";", "\t", "|"];

export async function readCsv(bytes: Uint8Array, context: ReadContext, hints: ReadHints): Promise<ConvertedCodebook> {
  checkSize(bytes, largest, "a table of codes", context.id);
  const { text, warnings } = await decode(bytes, context);
  const { rows, numbers } = await csvRows(text, context.id, markOf(text));
  const cells = rows.map((row) => row.map(asWritten));
  const { codebook, losses } = codebookOf({ rows: cells, numbers }, context.id, hints);
  return { codebook, losses: [...warnings.map(({ message }) => ({ what: context.id, why: message })), ...losses] };
}

export function writeCsv({ written }: Pick<OwnCodebook, "written">, hints: WriteHints): ConvertedFile {
  const { rows, losses } = tableOf(written, hints);
  const hidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]|\p{Cs}/gu;
  const lines = rows.map((row) => row.map((cell) => cell.replace(hidden, "\ufffd").replace(/\r\n?/g, "\n")));
  const some = rows.some((row) => row.some((cell) => cell.search(hidden) >= 0));
  const lost = some ? [{ what: "control characters and halves of characters", why: "are written as U+FFFD" }] : [];
  return { content: csvText(lines), losses: [...losses, ...lost] };
}

/** The mark that makes most known columns of one of the first lines; undefined where none makes any. */
function markOf(text: string): string | undefined {
  const lines = text.slice(0, 20_000).split("\n").slice(0, 15);
  let best: string | undefined;
  let most = 0;
  for (const mark of marks) {
    for (const line of lines) {
      const found = headerOf([line.split(mark).map((cell) => cell.replace(/^"|"$/g, ""))])?.columns.length ?? 0;
      if (found > most) [best, most] = [mark, found];
    }
  }
  return best;
}
