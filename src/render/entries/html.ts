import type { Table } from "../../model/table.js";
import type { Lang } from "../../model/text.js";
import { plainHtml } from "../html-text.js";
import { type Entry, type Field, sectionsOf } from "./entries.js";

/** The body of a table of form "entries": a heading for each section and entry, under it a table of label and text. */
export function* htmlEntries(table: Table, lang: Lang): Generator<string> {
  for (const { title, entries } of sectionsOf(table, lang)) {
    yield "<section>\n";
    if (title !== null) yield `<h2>${plainHtml(title)}</h2>\n`;
    for (const entry of entries) yield* entryPieces(entry);
    yield "</section>\n";
  }
}

function* entryPieces({ key, aside, fields }: Entry): Generator<string> {
  const name = key.items.join(" ");
  yield `<h3>${plainHtml(aside === "" ? name : aside)}</h3>\n<table class="entry">\n`;
  for (const field of [{ ...key, items: [name] }, ...fields]) {
    yield `<tr><th scope="row">${plainHtml(field.label)}</th><td>${itemsOf(field)}</td></tr>\n`;
  }
  yield "</table>\n";
}

function itemsOf({ items }: Field): string {
  const shown = items.map(plainHtml);
  return shown.length > 1 ? `<ul>${shown.map((item) => `<li>${item}</li>`).join("")}</ul>` : shown.join("");
}
