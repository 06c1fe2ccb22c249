import { columnsIn } from "./column-rows.js";
import { type Row, wholeText } from "./rows.js";

/** What stands in the first column of one row of a table, over one or more lines. */
export interface LabelBlock {
  /** The row of the page with its first line. */
  readonly first: Row;
  readonly text: string;
  readonly lines: number;
}

interface Line {
  readonly row: Row;
  readonly text: string;
  /** The line of the first column above it, no further away than lines of one cell are; null for none. */
  readonly above: Line | null;
  /** Whether the row above, with whatever column, is no further away than that. */
  readonly close: boolean;
  /** Whether nothing stands beside it, or what goes on with a sentence from above. */
  readonly within: boolean;
}

/** How much wider white between rows of a table is than between lines, in parts of the distance of lines and in points. */
const apart = 1.15;
const more = 0.5;
/** Fewest rows of a table that white shows. */
const fewestParted = 3;
/** The part of labels that end with a colon where they all do. */
const mostly = 0.6;

/**
 * Puts the lines of the first column, that left of `edge`, together to cells: a line belongs to the one above where white parts rows of the table
 * but not these, or where the column says so elsewhere: the two always come together, or the one above lacks the colon that the others end with.
 */
export function labelBlocks(rows: readonly Row[], edge: number): LabelBlock[] {
  const lines = linesOf(rows, edge);
  const colons = lines.filter(({ text }) => text.endsWith(":")).length;
  const white = isPartedByWhite(lines);
  const withColons = colons > 0 && colons >= lines.filter(({ above }) => above === null).length * mostly;
  const pairs = pairsOf(lines);
  const found: LabelBlock[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (line.above !== null && last !== undefined && goesOn(line, line.above)) {
      found[found.length - 1] = { ...last, text: `${last.text} ${line.text}`, lines: last.lines + 1 };
    } else found.push({ first: line.row, text: line.text, lines: 1 });
  }
  return found;

  function goesOn(line: Line, above: Line): boolean {
    if (white) return true;
    if (/^\d+[.)]?$/.test(line.text) || above.text.endsWith(":")) return false;
    return withColons || pairs.has(`${above.text}\n${line.text}`);
  }
}

/** Whether all cells begin below white; one that follows close on a line with nothing in the first column shows that they do not. */
function isPartedByWhite(lines: readonly Line[]): boolean {
  const parted = lines.filter(({ close }) => !close).length;
  const close = lines.filter((line) => line.close && line.above === null).length;
  return parted >= fewestParted && close <= parted * 0.05;
}

/** Pairs of lines that always come together, and mostly with nothing beside the second that begins a sentence. */
function pairsOf(lines: readonly Line[]): ReadonlySet<string> {
  const [first, last] = [new Set<string>(), new Set<string>()];
  const counts = new Map<string, { all: number; within: number }>();
  lines.forEach((line, i) => {
    if (line.above === null) first.add(line.text);
    else {
      const key = `${line.above.text}\n${line.text}`;
      const { all, within } = counts.get(key) ?? { all: 0, within: 0 };
      counts.set(key, { all: all + 1, within: within + (line.within ? 1 : 0) });
    }
    if (lines[i + 1]?.above !== line) last.add(line.text);
  });
  return new Set(
    [...counts].flatMap(([key, { all, within }]) => {
      const [above = "", line = ""] = key.split("\n");
      return !first.has(line) && !last.has(above) && within > all / 2 ? [key] : [];
    }),
  );
}

function linesOf(rows: readonly Row[], edge: number): Line[] {
  const pitch = pitchWithin(rows, edge);
  const lines: Line[] = [];
  let above: Line | null = null;
  rows.forEach((row, i) => {
    const [left = [], right = []] = columnsIn([row], [edge]);
    const before = rows[i - 1];
    const step = row.y - (before?.y ?? Number.NEGATIVE_INFINITY);
    const close = step > 0 && step <= pitch * apart + more;
    const [own] = left;
    if (own === undefined) {
      above = null;
      return;
    }
    const [beside] = right;
    const [, said] = before === undefined ? [] : columnsIn([before], [edge]);
    const last = said?.[0];
    const opens =
      beside !== undefined &&
      !/^\p{Ll}/u.test(wholeText(beside)) &&
      (last === undefined || /[.?!…:"”)\]]$/u.test(wholeText(last)));
    above = { row, text: wholeText(own), above: close ? above : null, close, within: !opens };
    lines.push(above);
  });
  return lines;
}

/** The distance of lines right of an edge: the lower quartile of the steps from line to line. */
function pitchWithin(rows: readonly Row[], edge: number): number {
  const [, right = []] = columnsIn(rows, [edge]);
  const steps = right
    .flatMap((row, i) => {
      const step = row.y - (right[i - 1]?.y ?? row.y);
      return step > 0 ? [step] : [];
    })
    .sort((a, b) => a - b);
  return steps[steps.length >> 2] ?? 0;
}
