import { Chalk } from "chalk";
import type { Table } from "../../model/table.js";
import { basisWords } from "../basis.js";
import type { RenderOptions } from "../renderer.js";
import { visibleLine } from "../visible.js";
import { displayWidth } from "../width.js";
import { wrap } from "../wrap.js";
import { type Entry, type Field, sectionsOf } from "./entries.js";

/** Labels wider than this, and labels where the text beside them would be narrower than `narrow`, stand on a line of their own. */
const widest = 24;
const narrow = 36;

/** A table of form "entries" for the terminal: headings, and under each name its labels and texts side by side. */
export function* terminalEntries(table: Table, options: RenderOptions): Generator<string> {
  const { lang, width } = options;
  const chalk = new Chalk({ level: options.colour ? 1 : 0 });
  const sections = sectionsOf(table, lang);
  const labels = sections.flatMap(({ entries }) => entries).flatMap(({ fields }) => fields);
  const column = labels.reduce((most, { label }) => Math.max(most, displayWidth(visibleLine(label))), 0);
  for (const line of wrap(visibleLine(table.title[lang]), width)) yield `${chalk.bold(line)}\n`;
  for (const { title, entries } of sections) {
    if (title !== null) {
      const heading = visibleLine(title);
      const rule = "─".repeat(Math.max(0, width - displayWidth(heading) - 1));
      yield `\n${chalk.bold(heading)}${rule === "" ? "" : ` ${chalk.dim(rule)}`}\n`;
    }
    for (const entry of entries) {
      yield "\n";
      for (const line of nameLines(entry, width)) yield `${chalk.bold(line)}\n`;
      const margin = marginOf(entry);
      for (const field of entry.fields) yield* fieldLines(field, `${margin}  `, column, width);
    }
  }
  const sentences = basisWords(table.basis, lang);
  if (sentences.length > 0) yield `\n${chalk.dim("─".repeat(width))}\n`;
  for (const sentence of sentences) for (const line of wrap(visibleLine(sentence), width)) yield `${line}\n`;
}

function marginOf({ level }: Entry): string {
  return "  ".repeat(Math.min(level, 10));
}

function nameLines(entry: Entry, width: number): readonly string[] {
  const margin = marginOf(entry);
  const name = visibleLine(entry.key.items.join(" "));
  const words = entry.aside === "" || entry.aside === name ? name : `${name}  ${visibleLine(entry.aside)}`;
  return wrap(words, Math.max(1, width - margin.length)).map((line) => margin + line);
}

function* fieldLines({ label, items }: Field, margin: string, column: number, width: number): Generator<string> {
  const shown = visibleLine(label);
  const beside = column <= widest && width - margin.length - column - 2 >= narrow;
  const indent = margin + " ".repeat(beside ? column + 2 : 2);
  let first = margin + (beside ? shown + " ".repeat(column + 2 - displayWidth(shown)) : "");
  if (!beside) yield `${margin}${shown}\n`;
  for (const item of items) {
    const bullet = items.length > 1 ? "· " : "";
    const lines = wrap(visibleLine(item), Math.max(1, width - indent.length - bullet.length));
    for (const [index, line] of lines.entries()) {
      const start = index === 0 && beside ? first : indent;
      yield `${start}${index === 0 ? bullet : " ".repeat(bullet.length)}${line}`.trimEnd();
      yield "\n";
      first = indent;
    }
  }
}
