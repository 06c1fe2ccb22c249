import { basename } from "node:path";
import { CgError } from "../../model/diagnostic.js";
import { idFromName } from "../code-ids.js";
import type { ConvertedCodebook, Loss } from "../conversion.js";
import type { ReadHints } from "../format.js";
import { checkCount } from "../limits.js";
import { type CodebookFields, codebookMemo } from "../memo.js";
import { inOrder } from "../order.js";
import { withoutDangling } from "../references.js";
import { stageNames } from "../stage-names.js";
import { foreignCodes, memoTexts, ownCode } from "./codes.js";
import { type Header, headerOf } from "./header.js";
import { ownRecords } from "./records.js";
import { type Row, shownRow, textCell } from "./row.js";

/** A table of codes as a file holds it. */
export interface CodeTable {
  readonly rows: readonly (readonly string[])[];
  /** Number of each row in the file, from 1. */
  readonly numbers: readonly number[];
}

/** The codebook that a table describes, columns found by their headers. Throws CgError for a table that names no codes. */
export function codebookOf(table: CodeTable, id: string, hints: ReadHints): ConvertedCodebook {
  const header = headerOf(table.rows);
  if (header === undefined) throw withoutNames(table, id);
  checkCount(table.rows.length - header.row - 1, id);
  const losses: Loss[] = columnLosses(header, table);
  const all = table.rows.slice(header.row + 1).map((cells, index): Row => {
    return { columns: header.columns, cells, line: table.numbers[header.row + 1 + index] ?? 0 };
  });
  // Our own layout has rows for what is no code, and never a name with those above it in it.
  const isOwn = header.columns.some(({ role }) => role === "record");
  const { codebook: fields, codes: rows } = isOwn ? ownRecords(all, losses) : codebookRow(all);
  const { order = [], ...codebook } = fields;
  const named = rows.filter((row) => {
    const some = textCell(row, "name") !== "" || textCell(row, "path") !== "" || textCell(row, "id") !== "";
    if (!some) losses.push({ line: row.line, what: shownRow(row), why: "a row that names no code" });
    return some;
  });
  if (named.length === 0) {
    throw new CgError(`${id}: names no code below its header`, { hint: "Export the codebook with its codes." });
  }
  const stages = stageNames(codebook.stages);
  const made = isOwn
    ? named.map((row) => ownCode(row, stages, hints, losses))
    : foreignCodes(named, stages, hints, losses);
  const name = basename(id).replace(/\.[^.]*$/, "");
  return {
    codebook: {
      id: idFromName(name) || "codebook",
      title: name,
      version: "1.0.0",
      languages: hints.language === null ? [] : [hints.language],
      ...codebook,
      cgCode: 1,
      codes: inOrder(withoutDangling(made, losses), order),
    },
    losses,
  };
}

/** The row that is no code, but what we had to say of the codebook. */
function codebookRow(rows: readonly Row[]): { readonly codebook: CodebookFields; readonly codes: readonly Row[] } {
  const memos = rows.map((row) => codebookMemo(memoTexts(row).join("\n\n")));
  const found = memos.findIndex((memo) => memo?.id !== undefined);
  return { codebook: memos[found] ?? {}, codes: found < 0 ? rows : rows.toSpliced(found, 1) };
}

function columnLosses({ columns, unknown, row }: Header, { rows }: CodeTable): Loss[] {
  const filled = (index: number): number =>
    rows.slice(row + 1).filter((cells) => (cells[index] ?? "").trim() !== "").length;
  const lost = (index: number, why: string): readonly Loss[] => {
    const count = filled(index);
    const what = `column ${rows[row]?.[index]?.trim() ?? ""} (${count} ${count === 1 ? "cell" : "cells"})`;
    return count === 0 ? [] : [{ what, why }];
  };
  return [
    ...columns.flatMap(({ role, index }) =>
      role === "count" ? lost(index, "a codebook has no figures about sources") : [],
    ),
    ...unknown.flatMap(({ index }) => lost(index, "no place for it in a codebook")),
  ];
}

function withoutNames({ rows }: CodeTable, id: string): CgError {
  const first = (rows[0] ?? []).map((cell) => cell.trim()).filter((cell) => cell !== "");
  const shown = first
    .slice(0, 8)
    .map((cell) => cell.slice(0, 40))
    .join(", ");
  return new CgError(`${id}: no column names the codes${shown === "" ? "" : ` (the first row is: ${shown})`}`, {
    hint: "Call that column name, code, tag or nama.",
  });
}
