import type { Table } from "../../model/table.js";
import type { Lang } from "../../model/text.js";
import { basisWords } from "../basis.js";
import { plainMarkdown } from "../md-text.js";
import { type Entry, sectionsOf } from "./entries.js";

/**
 * The rule between head and body. Its dashes give the shares of the two columns to pandoc, and its length (over 72) makes pandoc use them:
 * in Word every entry is a table as wide as the page. One wide table would have columns too narrow to read; pandoc also takes no lists
 * into cells of it. GitHub shows the same.
 */
const rule = `| :${"-".repeat(15)} | :${"-".repeat(59)} |\n`;

/** A table of form "entries" as Markdown: a heading for each section and entry, and under it a table of label and text, an item a row. */
export function* markdownEntries(table: Table, lang: Lang): Generator<string> {
  yield `## ${plainMarkdown(table.title[lang])}\n`;
  for (const { title, entries } of sectionsOf(table, lang)) {
    if (title !== null) yield `\n### ${plainMarkdown(title)}\n`;
    for (const entry of entries) yield* entryLines(entry, title === null ? "###" : "####");
  }
  for (const sentence of basisWords(table.basis, lang)) yield `\n${plainMarkdown(sentence)}\n`;
}

function* entryLines({ key, aside, fields }: Entry, sign: string): Generator<string> {
  const name = key.items.join(" ");
  yield `\n${sign} ${plainMarkdown(aside === "" ? name : aside)}\n\n`;
  yield line(key.label, exactMarkdown(name));
  yield rule;
  for (const { label, items, exact } of fields) {
    for (const [index, item] of items.entries()) {
      yield line(index === 0 ? label : "", exact ? exactMarkdown(item) : plainMarkdown(item));
    }
  }
}

function line(label: string, text: string): string {
  return `| ${label === "" ? "" : `${plainMarkdown(label)} `}| ${text} |\n`;
}

/** Also without the quotation marks, dashes and dots that pandoc would make typographic. */
function exactMarkdown(text: string): string {
  return plainMarkdown(text).replace(/["']|-(?=-)|\.(?=\.)/g, "\\$&");
}
