import type { WrittenCode, WrittenText } from "../conversion.js";
import { textsCell } from "./fields.js";
import type { ColumnRole, Role } from "./header.js";

/** One row of a table of codes, and what its columns say. */
export interface Row {
  readonly columns: readonly ColumnRole[];
  readonly cells: readonly string[];
  /** In the file, from 1. */
  readonly line: number;
}

/** The cell of a column without a language, as it stands; "" where there is none. */
export function rawCell({ columns, cells }: Row, wanted: Role): string {
  const column = columns.find(({ role, language }) => role === wanted && language === undefined);
  return column === undefined ? "" : (cells[column.index] ?? "");
}

/** The first cell of a role that is not blank, without blanks at its ends; "" where there is none. */
export function textCell(row: Row, wanted: Role): string {
  return textCells(row, wanted)[0] ?? "";
}

export function textCells({ columns, cells }: Row, wanted: Role): readonly string[] {
  const own = columns.filter(({ role }) => role === wanted).map(({ index }) => (cells[index] ?? "").trim());
  return own.filter((cell) => cell !== "");
}

/** Cells of columns with a language, that are not empty, by language. */
export function spokenCells({ columns, cells }: Row, wanted: readonly Role[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { role, language, index } of columns) {
    const cell = cells[index] ?? "";
    if (language !== undefined && wanted.includes(role) && cell !== "" && !found.has(language))
      found.set(language, cell);
  }
  return found;
}

/** A text: by language where columns name some. One without stands for `language`, or for none. */
export function localCells(row: Row, wanted: readonly Role[], language: string | null): WrittenText | undefined {
  const spoken = spokenCells(row, wanted);
  const plain = wanted.map((role) => rawCell(row, role)).find((cell) => cell !== "");
  if (spoken.size === 0 && (plain === undefined || language === null)) return plain;
  const texts = new Map(spoken);
  const own = language ?? "en";
  if (plain !== undefined && !texts.has(own)) texts.set(own, plain);
  return Object.fromEntries(texts);
}

/** A text of which only the columns with a language count; undefined where there are none. */
export function spokenText(row: Row, wanted: readonly Role[]): Readonly<Record<string, string>> | undefined {
  const spoken = spokenCells(row, wanted);
  return spoken.size === 0 ? undefined : Object.fromEntries(spoken);
}

/** Lines by language, or for all languages. */
export function lineCells(row: Row, wanted: Role, language: string | null): WrittenCode["indicators"] {
  const spoken = spokenCells(row, [wanted]);
  const plain = rawCell(row, wanted);
  if (spoken.size === 0 && (plain === "" || language === null)) return plain === "" ? undefined : textsCell.read(plain);
  const lines = new Map([...spoken].map(([one, cell]) => [one, textsCell.read(cell)]));
  const own = language ?? "en";
  if (plain !== "" && !lines.has(own)) lines.set(own, textsCell.read(plain));
  return Object.fromEntries(lines);
}

/** Settings of a code that are one of two words. */
export function choiceCells(row: Row): Pick<WrittenCode, "scope" | "overlaps" | "hypothetical"> {
  const [scope, overlaps, hypothetical] = [
    rawCell(row, "scope"),
    rawCell(row, "overlaps"),
    rawCell(row, "hypothetical"),
  ];
  return {
    ...(scope === "sentence" || scope === "turn" ? { scope } : {}),
    ...(overlaps === "longest" || overlaps === "all" ? { overlaps } : {}),
    ...(hypothetical === "apart" || hypothetical === "counts" ? { hypothetical } : {}),
  };
}

/** The row for a message. */
export function shownRow({ cells }: Row): string {
  return cells
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")
    .join(", ")
    .slice(0, 100);
}
