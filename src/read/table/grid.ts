/** A place in a row of a table. A cell that spans columns or rows fills more than one. */
export interface GridCell {
  /** Words that hold here: of a cell that reaches down from a row above, also where they do not stand. */
  readonly text: string;
  /** Whether the words stand here. */
  readonly own: boolean;
}

interface Slot {
  readonly lines: string[];
  readonly own: boolean;
}

/** More columns than a table of speech has: cells behind them are read, but span nothing. */
const mostColumns = 100;

/** Collects the cells of a table row by row, so that every cell stands in its column, whatever spans columns and rows. */
export class TableGrid {
  private readonly rows: Slot[][] = [];
  private readonly reaching: ({ readonly slot: Slot; readonly until: number } | undefined)[] = [];
  private cell: Slot | null = null;

  openRow(): void {
    this.rows.push([]);
    this.cell = null;
  }

  /** `columns`, `rows`: how many the cell spans. */
  openCell(columns = 1, rows = 1): void {
    const row = this.row();
    this.fill(row);
    const slot = { lines: [], own: true };
    const width = Math.max(1, Math.min(columns, mostColumns - row.length));
    const until = this.rows.length - 2 + rows;
    for (let n = 0; n < width; n++) {
      if (rows > 1 && row.length < mostColumns) this.reaching[row.length] = { slot: n === 0 ? slot : blank, until };
      row.push(n === 0 ? slot : blank);
    }
    this.cell = slot;
  }

  /** Says that the open cell only goes on with the one above it, where it has no words of its own. */
  continueAbove(): void {
    const row = this.row();
    const above = this.rows.at(-2)?.[row.length - 1];
    if (above === undefined || this.cell === null || this.cell.lines.some((line) => line.trim() !== "")) return;
    row[row.length - 1] = { lines: above.lines, own: false };
    this.cell = null;
  }

  line(text: string): void {
    if (this.cell === null) this.openCell();
    this.cell?.lines.push(text);
  }

  cells(): GridCell[][] {
    return this.rows.map((row) => row.map(({ lines, own }) => ({ text: lines.join("\n").trim(), own })));
  }

  private row(): Slot[] {
    const last = this.rows.at(-1);
    if (last !== undefined) return last;
    const row: Slot[] = [];
    this.rows.push(row);
    return row;
  }

  private fill(row: Slot[]): void {
    for (let from = this.reaching[row.length]; from !== undefined; from = this.reaching[row.length]) {
      if (from.until < this.rows.length - 1) return;
      row.push({ lines: from.slot.lines, own: false });
    }
  }
}

const blank: Slot = { lines: [], own: false };
