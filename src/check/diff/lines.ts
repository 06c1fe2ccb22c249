import { dice, reworded } from "./similarity.js";

/** Lines gone, new and reworded. Lines that stay are passed by, wherever they stand. */
export interface LineDiff<Line> {
  readonly removed: readonly Line[];
  readonly added: readonly Line[];
  readonly changed: readonly { readonly before: Line; readonly after: Line }[];
}

/** Beyond this many lines on a side none is looked for that was reworded: every pair would have to be compared. */
const maxPaired = 50;

/** Lines compared by `keyOf`. A line that stands twice counts once: it says no more. */
export function diffLines<Line>(
  before: readonly Line[],
  after: readonly Line[],
  keyOf: (line: Line) => string,
): LineDiff<Line> {
  const byKey = (lines: readonly Line[]) => new Map(lines.map((line) => [keyOf(line), line]));
  const [old, fresh] = [byKey(before), byKey(after)];
  return {
    removed: [...old].filter(([key]) => !fresh.has(key)).map(([, line]) => line),
    added: [...fresh].filter(([key]) => !old.has(key)).map(([, line]) => line),
    changed: [],
  };
}

/**
 * The same, with lines that were only reworded as pairs: each line gone with the new one nearest to it, if half of their words agree in a
 * language. `wordsOf`: the words of a line by language; those under "" may be of any.
 */
export function diffReworded<Line>(
  before: readonly Line[],
  after: readonly Line[],
  keyOf: (line: Line) => string,
  wordsOf: (line: Line) => WordsByLanguage,
): LineDiff<Line> {
  const plain = diffLines(before, after, keyOf);
  if (plain.removed.length > maxPaired || plain.added.length > maxPaired) return plain;
  const left = new Map(plain.added.map((line) => [line, wordsOf(line)]));
  const removed: Line[] = [];
  const changed: { before: Line; after: Line }[] = [];
  for (const line of plain.removed) {
    const words = wordsOf(line);
    let best: Line | undefined;
    let most = reworded;
    for (const [candidate, others] of left) {
      const share = likeness(words, others);
      if (share > most || (share === most && best === undefined)) [best, most] = [candidate, share];
    }
    if (best === undefined) removed.push(line);
    else {
      left.delete(best);
      changed.push({ before: line, after: best });
    }
  }
  return { removed, added: [...left.keys()], changed };
}

type WordsByLanguage = Readonly<Record<string, ReadonlySet<string>>>;

/** How like two lines are in the language in which they are most alike. 0..1. */
function likeness(a: WordsByLanguage, b: WordsByLanguage): number {
  const shares = Object.entries(a).flatMap(([language, words]) =>
    Object.entries(b)
      .filter(([other]) => language === "" || other === "" || language === other)
      .map(([, others]) => dice(words, others)),
  );
  return Math.max(0, ...shares);
}
