import type { Cell, Column, ColumnType } from "../model/table.js";
import type { Lang } from "../model/text.js";

/** What machine-readable formats hold: numbers rounded to stated digits (shares and numbers: 4), labels in the language of output. */
export function cellData(cell: Cell | undefined, lang: Lang): string | number | boolean | null {
  if (cell === undefined || cell === null) return null;
  if (typeof cell === "number") return rounded(cell, 4);
  return typeof cell === "object" ? cell[lang] : cell;
}

/**
 * What a person reads: shares as percentages with one decimal, numbers with up to two, a decimal comma in Indonesian, yes and no for flags,
 * "–" where there is no value (a note of the basis says why).
 */
export function cellWords(cell: Cell | undefined, type: ColumnType, lang: Lang): string {
  if (cell === undefined || cell === null) return "–";
  if (typeof cell === "boolean") return { en: cell ? "yes" : "no", id: cell ? "ya" : "tidak" }[lang];
  if (typeof cell === "object") return cell[lang];
  if (typeof cell === "string") return cell;
  if (type === "share") return `${decimal(rounded(cell * 100, 1).toFixed(1), lang)}%`;
  return decimal(String(rounded(cell, 2)), lang);
}

/** Whether a column holds figures: aligned right, and a measure in the long form. */
export function isFigure(column: Column): boolean {
  return column.type === "count" || column.type === "number" || column.type === "share";
}

function decimal(figure: string, lang: Lang): string {
  return lang === "id" ? figure.replace(".", ",") : figure;
}

/** Half away from zero, on the shortest decimal form, so that 0.285 gives 0.29 whatever its binary neighbour is. */
function rounded(value: number, digits: number): number {
  if (!Number.isFinite(value) || Number.isInteger(value)) return value;
  const shifted = Number(`${Math.abs(value)}e${digits}`);
  if (Number.isNaN(shifted)) return Number(value.toFixed(digits));
  return Math.sign(value) * Number(`${Math.round(shifted)}e-${digits}`);
}
