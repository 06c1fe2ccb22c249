import { basename } from "node:path";
import type { CodeKind } from "../../model/codebook.js";
import { CgError } from "../../model/diagnostic.js";
import { CodeIds, idFromName } from "../code-ids.js";
import { colorOf } from "../color.js";
import type { ConvertedCodebook, Loss, WrittenCode, WrittenText } from "../conversion.js";
import type { ReadHints } from "../format.js";
import { type CodebookFields, codebookMemo, codeMemo, withShown } from "../memo.js";
import { inOrder } from "../order.js";
import { withoutDangling } from "../references.js";
import { stageNames } from "../stage-names.js";
import { byLanguage } from "../written.js";
import { examplesCell, exclusionsCell, mappingsCell, textsCell } from "./fields.js";
import { type Header, headerOf } from "./header.js";
import { placedRows } from "./hierarchy.js";
import { ownRecords } from "./records.js";
import {
  choiceCells,
  lineCells,
  localCells,
  type Row,
  rawCell,
  shownRow,
  spokenText,
  textCell,
  textCells,
} from "./row.js";

/** A table of codes as a file holds it. */
export interface CodeTable {
  readonly rows: readonly (readonly string[])[];
  /** Number of each row in the file, from 1. */
  readonly numbers: readonly number[];
}

const kindNames: Readonly<Record<string, CodeKind>> = {
  activity: "activity",
  kegiatan: "activity",
  aktivitas: "activity",
  obstacle: "obstacle",
  barrier: "obstacle",
  kendala: "obstacle",
  hambatan: "obstacle",
  enabler: "enabler",
  facilitator: "enabler",
  pendukung: "enabler",
  outcome: "outcome",
  hasil: "outcome",
  recommendation: "recommendation",
  rekomendasi: "recommendation",
  context: "context",
  konteks: "context",
};

/** The codebook that a table describes, columns found by their headers. Throws CgError for a table that names no codes. */
export function codebookOf(table: CodeTable, id: string, hints: ReadHints): ConvertedCodebook {
  const header = headerOf(table.rows);
  if (header === undefined) throw withoutNames(table, id);
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

/** A code of our own layout: ids and everything else as they stand. */
function ownCode(row: Row, stages: ReadonlyMap<string, string>, hints: ReadHints, losses: Loss[]): WrittenCode {
  const parent = textCell(row, "parent");
  const label = localCells(row, ["name"], null);
  const definition = localCells(row, ["definition"], null);
  return {
    id: textCell(row, "id"),
    ...stageAndKind(row, stages, hints, losses),
    ...(label === undefined ? {} : { label }),
    ...(definition === undefined ? {} : { definition }),
    ...fieldsOf(row, null),
    ...colored(row, losses),
    ...(parent === "" ? {} : { parent }),
  };
}

function foreignCodes(
  rows: readonly Row[],
  stages: ReadonlyMap<string, string>,
  hints: ReadHints,
  losses: Loss[],
): readonly WrittenCode[] {
  const { language } = hints;
  const names = rows.map((row) => textCell(row, "path") || textCell(row, "name") || textCell(row, "id"));
  const placed = placedRows(
    rows.map((row, index) => ({ name: names[index] ?? "", parent: textCell(row, "parent"), id: textCell(row, "id") })),
  );
  const memos = rows.map((row) => codeMemo(memoTexts(row).join("\n\n")));
  const ids = new CodeIds();
  const wanted = rows.map((row, index) => memos[index]?.code.id ?? idOr(textCell(row, "id")));
  const given = wanted.map((id) => (id === undefined ? undefined : ids.claim(id)));
  const made: string[] = [];
  for (const [index, { name, parent }] of placed.entries()) {
    const id = given[index] ?? ids.make(name, parent === undefined ? undefined : made[parent]);
    made.push(id);
    const own = wanted[index] ?? idFromName(name);
    const line = rows[index]?.line;
    if (id === own) continue;
    const why = own === "" ? "the name has no Latin letters" : `the id ${own} is taken by another code`;
    losses.push({ ...(line === undefined ? {} : { line }), what: name, why: `has the id ${id}, since ${why}` });
  }
  return placed.map(({ name, parent }, index): WrittenCode => {
    const row = rows[index];
    const memo = memos[index];
    const above = parent === undefined ? {} : { parent: made[parent] ?? "" };
    const id = made[index] ?? "";
    // A code above others that has no row of its own.
    if (row === undefined || memo === undefined)
      return { id, stage: hints.stage, kind: hints.kind, label: labelled(name, language), ...above };
    const { label, definition, ...rest } = memo.code;
    if (memo.broken)
      losses.push({
        line: row.line,
        what: name,
        why: "what stands below [cg-code] can be read no more; it is kept as text",
      });
    const known = name === id || Object.values(byLanguage(label)).some((text) => text.trim() === name);
    const newLabel = spokenText(row, ["name"]) ?? (known ? label : withShown(label, name, language));
    const newDefinition =
      spokenText(row, ["definition", "description", "memo"]) ?? withShown(definition, memo.text, language);
    return {
      ...rest,
      id,
      ...stageAndKind(
        row,
        stages,
        { ...hints, stage: rest.stage ?? hints.stage, kind: rest.kind ?? hints.kind },
        losses,
      ),
      ...(newLabel === undefined ? {} : { label: newLabel }),
      ...(newDefinition === undefined ? {} : { definition: newDefinition }),
      ...fieldsOf(row, language),
      ...colored(row, losses),
      ...above,
    };
  });
}

/** What columns without a language say of a code in full; a memo of ours stands in one of them. */
function memoTexts(row: Row): readonly string[] {
  const cells = (["definition", "description", "memo"] as const).map((role) => rawCell(row, role));
  return cells.filter((cell) => cell.trim() !== "");
}

/** An id as a table gives it, where it is one; numbers of rows are none. */
function idOr(written: string): string | undefined {
  return /^[a-z][a-z0-9-]*$/.test(written) && written !== "any" ? written : undefined;
}

function labelled(name: string, language: string | null): WrittenText {
  return language === null ? name : { [language]: name };
}

function stageAndKind(
  row: Row,
  stages: ReadonlyMap<string, string>,
  hints: ReadHints,
  losses: Loss[],
): Pick<WrittenCode, "stage" | "kind"> {
  const stageOf = (text: string): string | undefined => {
    const name = text.trim().toLowerCase();
    return name === "any" ? "any" : stages.get(name);
  };
  const written = textCell(row, "stage");
  const stage = stageOf(written);
  if (written !== "" && stage === undefined)
    losses.push({ line: row.line, what: written, why: "there is no such stage" });
  const groups = textCells(row, "group")
    .flatMap((cell) => cell.split(/[\n;,]/))
    .map((group) => group.trim())
    .filter((group) => group !== "");
  for (const group of groups)
    if (stageOf(group) === undefined)
      losses.push({ line: row.line, what: group, why: "a group of codes that is no stage" });
  const inGroup = groups.map(stageOf).find((found) => found !== undefined);
  const kindName = textCell(row, "kind");
  const key = kindName.toLowerCase();
  const kind = Object.hasOwn(kindNames, key) ? kindNames[key] : undefined;
  if (kindName !== "" && kind === undefined)
    losses.push({ line: row.line, what: kindName, why: "there is no such kind" });
  return { stage: stage ?? inGroup ?? hints.stage, kind: kind ?? hints.kind };
}

function colored(row: Row, losses: Loss[]): Pick<WrittenCode, "color"> {
  const written = textCell(row, "color");
  const color = colorOf(written);
  if (written !== "" && color === undefined)
    losses.push({ line: row.line, what: written, why: "not a colour that is known" });
  return color === undefined ? {} : { color };
}

/** Fields that have the same columns in our layout and in those that people make. */
function fieldsOf(row: Row, language: string | null): Partial<WrittenCode> {
  const brief = localCells(row, ["brief"], language);
  const recommendation = localCells(row, ["recommendation"], language);
  const indicators = lineCells(row, "indicators", language);
  const include = textsCell.read(rawCell(row, "include"));
  const exclude = exclusionsCell.read(rawCell(row, "exclude"));
  const spoken = language === null ? {} : { language };
  const examples = examplesCell.read(rawCell(row, "examples")).map((example) => ({ ...spoken, ...example }));
  const counterexamples = examplesCell
    .read(rawCell(row, "counterexamples"))
    .map((example) => ({ ...spoken, ...example }));
  const maps = mappingsCell.read(rawCell(row, "maps"));
  const lackingAs = textCell(row, "lackingAs");
  const retired = rawCell(row, "retired");
  const replacedBy = textCell(row, "replacedBy");
  return {
    ...(brief === undefined ? {} : { brief }),
    ...(include.length === 0 ? {} : { include }),
    ...(exclude.length === 0 ? {} : { exclude }),
    ...(examples.length === 0 ? {} : { examples }),
    ...(counterexamples.length === 0 ? {} : { counterexamples }),
    ...(indicators === undefined ? {} : { indicators }),
    ...(recommendation === undefined ? {} : { recommendation }),
    ...(maps.length === 0 ? {} : { maps: Object.fromEntries(maps) }),
    ...(lackingAs === "" ? {} : { lackingAs }),
    ...(retired === "" ? {} : { retired }),
    ...(replacedBy === "" ? {} : { replacedBy }),
    ...choiceCells(row),
  };
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
