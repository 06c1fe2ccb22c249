import { delimited } from "./delimited.js";
import { rendered } from "./lines.js";
import type { Renderer } from "./renderer.js";
import { visible } from "./visible.js";

const lines = delimited(",", "\r\n", quoted);

/** RFC 4180: comma, CRLF after every record, quotes where needed; UTF-8, with a byte order mark only for Excel. */
export const csv: Renderer = {
  name: "csv",
  about: { en: "comma-separated, RFC 4180, rows only", id: "dipisahkan koma, RFC 4180, baris saja" },
  extensions: [".csv"],
  lines,
  render: (table, options) => rendered(lines, table, options),
};

function quoted(text: string): string {
  const shown = visible(text);
  return /[",\n\r]|^\s|\s$/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
