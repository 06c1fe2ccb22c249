import type { Column, Row, Table } from "../model/table.js";
import type { Lang } from "../model/text.js";
import { basisWords, emptyTable } from "./basis.js";
import { cellWords, isFigure } from "./cell.js";
import { htmlEntries } from "./entries/html.js";
import { plainHtml } from "./html-text.js";
import type { Renderer } from "./renderer.js";

/**
 * One page that stands for itself: no scripts, nothing fetched, which its policy also says to the browser. Opens in a browser and in Word,
 * and prints with the header of the table on every page.
 */
export const html: Renderer = {
  name: "html",
  about: {
    en: "a web page that needs nothing else, to read and print",
    id: "halaman web mandiri, untuk dibaca dan dicetak",
  },
  extensions: [".html", ".htm"],
  several: onePage,
  *render(table, { lang }) {
    const title = plainHtml(table.title[lang]);
    yield `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>
${style}</style>
</head>
<body>
<h1>${title}</h1>
`;
    if (table.rows.length === 0) yield `<p>${emptyTable[lang]}</p>\n`;
    else if (table.form === "entries") yield* htmlEntries(table, lang);
    else yield* grid(table, lang);
    const sentences = basisWords(table.basis, lang);
    if (sentences.length > 0) {
      yield "<footer>\n";
      for (const sentence of sentences) yield `<p>${plainHtml(sentence)}</p>\n`;
      yield "</footer>\n";
    }
    yield "</body>\n</html>\n";
  },
};

/** The bodies of several pages in one. Text of tables is escaped, so that these tags are the pages' own. */
function* onePage(pages: readonly Iterable<string>[]): Generator<string> {
  let end = "";
  for (const [index, pieces] of pages.entries()) {
    const page = [...pieces].join("");
    const close = page.lastIndexOf("</body>");
    yield page.slice(index === 0 ? 0 : page.indexOf(bodyTag) + bodyTag.length, close);
    end = page.slice(close);
  }
  yield end;
}

const bodyTag = "<body>\n";

function* grid({ columns, rows }: Table, lang: Lang): Generator<string> {
  const naming = columns.findIndex((column) => !isFigure(column));
  const heads = columns.map(
    (column) =>
      `<th scope="col"${classes(column)} title="${plainHtml(column.about[lang])}">${plainHtml(column.label[lang])}</th>`,
  );
  yield `<table>\n<thead>\n<tr>${heads.join("")}</tr>\n</thead>\n<tbody>\n`;
  let group = rows[0]?.group;
  for (const row of rows) {
    if (row.group !== group) yield "</tbody>\n<tbody>\n";
    group = row.group;
    yield `<tr>${columns.map((column, index) => cell(row, column, index, naming, lang)).join("")}</tr>\n`;
  }
  yield "</tbody>\n</table>\n";
}

/** What names the row is its header. */
function cell(row: Row, column: Column, index: number, naming: number, lang: Lang): string {
  const text = plainHtml(cellWords(row.cells[index], column.type, lang));
  if (index !== naming) return `<td${classes(column)}>${text}</td>`;
  const level = Math.min(row.level ?? 0, 10);
  return `<th scope="row"${level > 0 ? ` style="padding-left: ${level * 1.5 + 0.5}em"` : ""}>${text}</th>`;
}

function classes(column: Column): string {
  if (isFigure(column)) return ' class="figure"';
  return column.type === "quote" ? ' class="quote"' : "";
}

const style = `body { font: 16px/1.4 Georgia, serif; color: #111; background: #fff; margin: 2em auto; max-width: 70em; padding: 0 1em; }
h1 { font-size: 1.4em; }
h2 { font-size: 1.2em; margin-top: 2em; border-bottom: 1px solid #111; }
h3 { font-size: 1em; margin: 1.5em 0 0.3em; break-after: avoid; }
table { border-collapse: collapse; width: 100%; font-size: 0.9em; }
th, td { padding: 0.3em 0.5em; text-align: left; vertical-align: top; border-bottom: 1px solid #ccc; overflow-wrap: anywhere; }
th { font-weight: normal; }
thead th { font-weight: bold; border-bottom: 1px solid #111; vertical-align: bottom; }
tbody { border-bottom: 1px solid #111; }
.figure { text-align: right; white-space: nowrap; }
.quote { min-width: 16em; }
table.entry th { width: 20%; font-weight: bold; }
ul { margin: 0; padding-left: 1.2em; }
footer { font-size: 0.85em; margin-top: 1em; }
footer p { margin: 0.3em 0; }
@media print {
  body { font-size: 10pt; margin: 0; max-width: none; padding: 0; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
}
`;
