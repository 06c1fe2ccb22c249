import type { WrittenCode, WrittenCodebook, WrittenText } from "../conversion.js";
import { byLanguage, linesByLanguage } from "../written.js";
import { examplesCell, exclusionsCell, itemsCell, mappingsCell, textsCell } from "./fields.js";
import { cellsOfItems } from "./items.js";

/** Columns of our own layout, those with a language once for each; the rest where they hold anything. */
const order = (
  "record id parent stage kind label brief definition include exclude examples counterexamples indicators lackingAs recommendation maps " +
  "color scope overlaps hypothetical retired replacedBy aliases settings"
).split(" ");

/** Cells by column. */
type Cells = ReadonlyMap<string, string>;

/**
 * A codebook as a table that loses nothing but empty texts: a row for each code, then rows for what is no code. The first column says what a row is
 * of; texts in a language have a column for each ("label:en").
 */
export function fullRows(codebook: WrittenCodebook): readonly (readonly string[])[] {
  const records = [...codebook.codes.map(codeCells), ...otherCells(codebook)];
  const used = new Set(
    records.flatMap((cells) => [...cells].filter(([, cell]) => cell !== "").map(([column]) => column)),
  );
  // Languages in the order in which the codebook has them.
  const columns = [...used].toSorted((a, b) => place(a) - place(b));
  return [columns, ...records.map((cells) => columns.map((column) => cells.get(column) ?? ""))];
}

function place(column: string): number {
  return order.indexOf(column.replace(/:.*$/, ""));
}

function codeCells(code: WrittenCode): Cells {
  return new Map<string, string>([
    ["record", "code"],
    ["id", code.id],
    ["parent", code.parent ?? ""],
    ["stage", code.stage],
    ["kind", code.kind],
    ...spoken("label", code.label),
    ...spoken("brief", code.brief),
    ...spoken("definition", code.definition),
    ...inColumns("include", cellsOfItems(code.include ?? [], itemsCell)),
    ...inColumns("exclude", cellsOfItems(code.exclude ?? [], exclusionsCell)),
    ["examples", examplesCell.write(code.examples ?? [])],
    ["counterexamples", examplesCell.write(code.counterexamples ?? [])],
    ...lines(code.indicators),
    ["lackingAs", code.lackingAs ?? ""],
    ...spoken("recommendation", code.recommendation),
    ["maps", mappingsCell.write(Object.entries(code.maps ?? {}))],
    ["color", code.color ?? ""],
    ["scope", code.scope ?? ""],
    ["overlaps", code.overlaps ?? ""],
    ["hypothetical", code.hypothetical ?? ""],
    ["retired", code.retired ?? ""],
    ["replacedBy", code.replacedBy ?? ""],
  ]);
}

function otherCells({
  cgCode: _,
  id,
  title,
  stages,
  lists,
  context,
  codes: __,
  ...settings
}: WrittenCodebook): readonly Cells[] {
  return [
    ...(stages ?? []).map((stage) => {
      const aliases = textsCell.write(stage.aliases ?? []);
      return new Map([["record", "stage"], ["id", stage.id], ...spoken("label", stage.label), ["aliases", aliases]]);
    }),
    ...Object.entries(lists ?? {}).map(
      ([name, entries]) => new Map([["record", "list"], ["id", name], ...lines(entries)]),
    ),
    ...Object.entries(context ?? {}).map(
      ([category, value]) =>
        new Map([
          ["record", "context"],
          ["id", category],
          ["settings", JSON.stringify(value)],
        ]),
    ),
    new Map([["record", "codebook"], ["id", id], ...spoken("label", title), ["settings", JSON.stringify(settings)]]),
  ];
}

function spoken(column: string, text: WrittenText | undefined): readonly [string, string][] {
  return inColumns(column, byLanguage(text));
}

function inColumns(column: string, cells: Readonly<Record<string, string>>): readonly [string, string][] {
  return Object.entries(cells).map(([language, value]) => [columnOf(column, language), value]);
}

function lines(written: WrittenCode["indicators"]): readonly [string, string][] {
  const all = Object.entries(linesByLanguage(written));
  return all.map(([language, values]) => [columnOf("indicators", language), textsCell.write(values)]);
}

function columnOf(column: string, language: string): string {
  return language === "" ? column : `${column}:${language}`;
}
