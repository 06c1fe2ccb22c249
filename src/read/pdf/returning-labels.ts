import type { Line } from "./columns.js";

/** Labels that can be told by coming back alone: in small letters, long, or parted by the end of a line. */
export interface ReturningLabels {
  /** Whether a line opens with such a label. `next`: the line below. */
  readonly opens: (line: string, next: string | undefined) => boolean;
  /** Whether a line goes on with a label that the line above begins. */
  readonly goesOn: (line: string, above: string) => boolean;
}

/** Fewest times a label comes back; the two parts of one say more together. */
const fewest = 3;
const fewestParted = 2;
/** The part of them that stand behind the end of a sentence or under a heading: words within sentences stand there by chance. */
const mostly = 0.8;

const head = /^(\p{L}[^:?!\n]{0,78}?)\s*:(?=\s|$)/u;
const ended = /[.?!:…]["'”’)\]]*$/u;
/** A whole line that may be the beginning of a name or an office. */
const beginning = /^\p{Lu}[^:?!]{1,70}[^\s:.?!…]$/u;

export function returningLabels(lines: readonly Pick<Line, "text">[]): ReturningLabels {
  const whole = new Map<string, Places>();
  const parted = new Map<string, Places>();
  lines.forEach(({ text }, i) => {
    const label = head.exec(text)?.[1];
    if (label === undefined) return;
    const above = lines[i - 1]?.text ?? "";
    count(whole, label, i === 0 || ended.test(above));
    const before = lines[i - 2]?.text;
    if (beginning.test(above)) count(parted, `${above}\n${label}`, before === undefined || ended.test(before));
  });
  const labels = sure(whole, fewest);
  const pairs = sure(parted, fewestParted);
  const pairOf = (above: string, line: string): boolean => {
    const label = head.exec(line)?.[1];
    return label !== undefined && pairs.has(`${above}\n${label}`);
  };
  return {
    opens: (line, next) => {
      const label = head.exec(line)?.[1];
      return (label !== undefined && labels.has(label)) || (next !== undefined && pairOf(line, next));
    },
    goesOn: (line, above) => pairOf(above, line),
  };
}

interface Places {
  readonly all: number;
  readonly ended: number;
}

function count(places: Map<string, Places>, key: string, isEnded: boolean): void {
  const { all, ended: own } = places.get(key) ?? { all: 0, ended: 0 };
  places.set(key, { all: all + 1, ended: own + (isEnded ? 1 : 0) });
}

function sure(places: ReadonlyMap<string, Places>, least: number): ReadonlySet<string> {
  return new Set(
    [...places].flatMap(([key, { all, ended: own }]) => (all >= least && own >= all * mostly ? [key] : [])),
  );
}
