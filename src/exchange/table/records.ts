import { codebookSchema } from "../../codebook/schema.js";
import type { Loss, WrittenCode, WrittenCodebook, WrittenContext, WrittenStage, WrittenText } from "../conversion.js";
import type { CodebookFields } from "../memo.js";
import { parsed, textsCell } from "./fields.js";
import { lineCells, localCells, type Row, rawCell, shownRow, textCell } from "./row.js";

/** Rows of our own layout, which say in `record` what they are of. */
export interface Records {
  readonly codebook: CodebookFields;
  readonly codes: readonly Row[];
}

/**
 * Sorts the rows of our own layout: codes, stages, lists, categories of context words, and the codebook itself, whose settings are JSON. A row of no
 * known record is lost.
 */
export function ownRecords(rows: readonly Row[], losses: Loss[]): Records {
  const codes: Row[] = [];
  const stages: WrittenStage[] = [];
  const lists = new Map<string, NonNullable<WrittenCode["indicators"]>>();
  const context = new Map<string, WrittenContext[string]>();
  let codebook: Partial<WrittenCodebook> = {};
  const lose = (row: Row, why: string): void => {
    losses.push({ line: row.line, what: shownRow(row), why });
  };
  for (const row of joinedRows(rows)) {
    const record = textCell(row, "record").toLowerCase();
    const id = textCell(row, "id");
    const label = localCells(row, ["name"], null);
    if (record === "code" || record === "") codes.push(row);
    else if (record === "stage") stages.push(stageOf(id, label, textsCell.read(rawCell(row, "aliases"))));
    else if (record === "list") lists.set(id, lineCells(row, "indicators", null) ?? []);
    else if (record === "context") {
      const settings = parsed(rawCell(row, "settings"));
      if (isContext(id, settings)) context.set(id, settings);
      else lose(row, "not a category of context words with its settings");
    } else if (record === "codebook") {
      const settings = parsed(rawCell(row, "settings")) ?? {};
      const own = { ...(id === "" ? {} : { id }), ...(label === undefined ? {} : { title: label }) };
      if (isCodebook(settings)) codebook = { ...own, ...settings };
      else lose(row, "its settings are not those of a codebook");
    } else lose(row, "a record of no known kind");
  }
  return {
    codebook: {
      ...codebook,
      ...(stages.length === 0 ? {} : { stages }),
      ...(lists.size === 0 ? {} : { lists: Object.fromEntries(lists) }),
      ...(context.size === 0 ? {} : { context: Object.fromEntries(context) }),
    },
    codes,
  };
}

/** What a cell cannot hold stands in rows below, whose record is this. */
export const continued = "continued";

function joinedRows(rows: readonly Row[]): readonly Row[] {
  const joined: Row[] = [];
  for (const row of rows) {
    const before = joined.at(-1);
    if (before === undefined || textCell(row, "record").toLowerCase() !== continued) joined.push(row);
    else joined[joined.length - 1] = { ...before, cells: joinedCells(before, row) };
  }
  return joined;
}

function joinedCells(before: Row, { columns, cells }: Row): readonly string[] {
  const named = new Set(columns.filter(({ role }) => role === "record" || role === "id").map(({ index }) => index));
  return before.cells.map((cell, index) => {
    const more = named.has(index) ? "" : (cells[index] ?? "");
    return more === "" ? cell : `${cell}\n${more}`;
  });
}

function stageOf(id: string, label: WrittenText | undefined, aliases: readonly string[]): WrittenStage {
  return { id, ...(label === undefined ? {} : { label }), ...(aliases.length === 0 ? {} : { aliases }) };
}

function isContext(category: string, settings: unknown): settings is WrittenContext[string] {
  const context = Object.fromEntries([[category, settings]]);
  return settings !== undefined && codebookSchema.safeParse({ cgCode: 1, id: "a", context }).success;
}

function isCodebook(settings: unknown): settings is Partial<WrittenCodebook> {
  return codebookSchema.safeParse({ cgCode: 1, id: "a", ...Object(settings) }).success;
}
