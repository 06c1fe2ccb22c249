import type { Loss } from "../conversion.js";
import { boundOf } from "../written.js";
import type { CellForm, Item } from "./fields.js";
import { type Row, rawCell, shownRow, spokenCells } from "./row.js";

/*
 * Lists of texts by language: a column for each language, in which the same line is the same item. Items that are not all in the same languages
 * stand together in the column without a language.
 */

/** Cells by language; that without one under "". */
export function cellsOfItems(items: readonly Item[], form: CellForm<Item>): Readonly<Record<string, string>> {
  const [first] = items;
  const text = first === undefined ? "" : boundOf(first).text;
  const languages = typeof text === "string" ? [] : Object.keys(text);
  const lines = new Map(languages.map((language) => [language, items.flatMap((item) => inLanguage(item, language))]));
  const whole = languages.length > 0 && [...lines.values()].every((own) => own.length === items.length);
  if (!whole || JSON.stringify(joined(lines)) !== JSON.stringify(items)) return { "": form.write(items) };
  return Object.fromEntries([...lines].map(([language, own]) => [language, form.write(own)]));
}

/** An item in one language; none where it has nothing in it. */
function inLanguage(item: Item, language: string): readonly Item[] {
  const { text, code } = boundOf(item);
  const own = typeof text === "string" ? undefined : text[language];
  if (own === undefined) return [];
  return [code === undefined ? own : { text: own, code }];
}

/** Items of the lines that each language has, the first with the first, and so on. */
function joined(lines: ReadonlyMap<string, readonly Item[]>): readonly Item[] {
  const count = Math.max(0, ...[...lines.values()].map((own) => own.length));
  return Array.from({ length: count }, (_, index) => {
    const bounds = [...lines].flatMap(([language, own]) => {
      const item = own[index];
      return item === undefined ? [] : [{ language, ...boundOf(item) }];
    });
    const text = Object.fromEntries(bounds.map((bound) => [bound.language, String(bound.text)]));
    const code = bounds.find((bound) => bound.code !== undefined)?.code;
    return code === undefined ? text : { text, code };
  });
}

/** The items of a row. `language`: of lines in a column without one that stands beside columns with one. */
export function itemsOf(
  row: Row,
  role: "include" | "exclude",
  form: CellForm<Item>,
  language: string | null,
  losses: Loss[],
): readonly Item[] {
  const lines = new Map([...spokenCells(row, [role])].map(([one, cell]) => [one, form.read(cell)]));
  const plain = form.read(rawCell(row, role));
  const own = language ?? "en";
  if (lines.size === 0) return plain;
  if (plain.length > 0 && !lines.has(own)) lines.set(own, plain);
  const counts = [...lines].map(([one, items]) => `${items.length} in ${one}`);
  if (new Set([...lines.values()].map((items) => items.length)).size > 1) {
    const why = `not as many lines in every language (${counts.join(", ")}): the first is taken for the first, and so on`;
    losses.push({ line: row.line, what: `${shownRow(row)}: ${role}`, why });
  }
  return joined(lines);
}
