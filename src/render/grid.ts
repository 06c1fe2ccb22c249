import type { Column, Row, Table } from "../model/table.js";
import type { Lang } from "../model/text.js";
import { cellWords, isFigure } from "./cell.js";
import { hostOf, type Need } from "./layout.js";
import { visibleLine } from "./visible.js";
import { displayWidth } from "./width.js";
import { longestPiece } from "./wrap.js";

/** A piece longer than any word (a hash, a file name) may be broken. */
const longestWord = 24;

/** The cells of a table as people read them. */
export class Grid {
  readonly columns: readonly Column[];
  private readonly rows: readonly Row[];
  private readonly lang: Lang;
  /** Index of the column that names the row and shows the hierarchy. */
  private readonly naming: number;
  private readonly widths = new Map<Column, number>();

  constructor({ columns, rows }: Table, lang: Lang) {
    this.columns = columns;
    this.rows = rows;
    this.lang = lang;
    this.naming = columns.findIndex((column) => !isFigure(column));
  }

  label(column: Column): string {
    return visibleLine(column.label[this.lang]);
  }

  /** Text of one cell, with what the columns left out say in it: "9 of 12", "4 (2)", a quotation and its source. */
  words(row: Row, column: Column, leftOut: readonly Column[] = []): string {
    const guests = leftOut.filter((other) => hostOf(other) === column.key);
    const parts = guests.map((guest) => this.guestWords(row, guest, isFigure(column)));
    return this.own(row, column) + parts.join("");
  }

  indent(row: Row, column: Column): string {
    return this.columns[this.naming] === column ? this.margin(row) : "";
  }

  margin(row: Row): string {
    return "  ".repeat(Math.min(row.level ?? 0, 10));
  }

  /** What a column needs. A figure is never broken. */
  need(column: Column, leftOut: readonly Column[]): Need {
    const label = this.label(column);
    const figure = isFigure(column);
    // The header of short cells yields to them.
    let natural = figure || column.type === "flag" ? longestPiece(label) : displayWidth(label);
    let word = longestPiece(label);
    for (const row of this.rows) {
      const text = this.words(row, column, leftOut);
      const room = this.indent(row, column).length;
      natural = Math.max(natural, room + displayWidth(text));
      word = Math.max(word, room + (figure ? displayWidth(text) : Math.min(longestPiece(text), longestWord)));
    }
    return { natural, word, name: this.columns[this.naming] === column };
  }

  /** Whether a column left out says something in brackets anywhere. */
  isBracketed(column: Column): boolean {
    if (typeof column.instead !== "object" || column.instead.as !== "aside") return false;
    const host = this.columns.find(({ key }) => key === hostOf(column));
    return host !== undefined && isFigure(host) && this.bracketsWidth(column) > 0;
  }

  private own(row: Row, column: Column): string {
    const cell = row.cells[this.columns.indexOf(column)];
    if ((cell === null || cell === undefined) && typeof column.instead === "object") return "";
    return visibleLine(cellWords(cell, column.type, this.lang));
  }

  private guestWords(row: Row, guest: Column, inFigure: boolean): string {
    if (typeof guest.instead === "object" && guest.instead.as === "of") {
      return ` ${{ en: "of", id: "dari" }[this.lang]} ${this.own(row, guest)}`;
    }
    if (!inFigure) return ` ${this.own(row, guest)}`.trimEnd();
    // Figures stand under each other, also those without a bracket behind them.
    return this.brackets(row, guest).padEnd(this.bracketsWidth(guest));
  }

  /** " (2)"; nothing where there is nothing to say. */
  private brackets(row: Row, guest: Column): string {
    const figure = row.cells[this.columns.indexOf(guest)];
    return typeof figure === "number" && figure !== 0 ? ` (${this.own(row, guest)})` : "";
  }

  private bracketsWidth(guest: Column): number {
    const known = this.widths.get(guest);
    if (known !== undefined) return known;
    const width = this.rows.reduce((most, row) => Math.max(most, this.brackets(row, guest).length), 0);
    this.widths.set(guest, width);
    return width;
  }
}
