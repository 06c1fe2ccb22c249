import { edgesOf } from "./edges.js";
import type { PageLine } from "./paragraphs.js";
import { pitchOf } from "./rows.js";

/** The usual distance of lines on each page; of all pages where one has too few. */
export function pitchesOf(lines: readonly PageLine[]): Map<number, number> {
  const pages = new Map<number, PageLine[]>();
  for (const line of lines) {
    const own = pages.get(line.page);
    if (own === undefined) pages.set(line.page, [line]);
    else own.push(line);
  }
  const steps: { y: number }[] = [];
  const sizes: number[] = [];
  const pitches = new Map<number, number>();
  let y = 0;
  for (const [page, own] of pages) {
    pitches.set(page, own.length < 8 ? 0 : pitchOf(own));
    for (const { size } of own) sizes.push(size);
    for (let i = 1; i < own.length; i++) {
      const step = (own[i]?.y ?? 0) - (own[i - 1]?.y ?? 0);
      if (step <= 0) continue;
      y += step;
      steps.push({ y });
    }
  }
  sizes.sort((a, b) => a - b);
  const size = sizes[sizes.length >> 1] ?? 0;
  const met = pitchOf([{ y: 0 }, ...steps]);
  // Lines are set twice as wide as letters are high at most; further apart, each is a paragraph.
  const common = met > size * 2.4 ? size * 1.2 : (narrowerStep(lines, met, size) ?? met);
  for (const [page, pitch] of pitches) {
    // A page of short answers has more white than lines.
    if (pitch === 0 || pitch > common * 1.25) pitches.set(page, common);
  }
  return pitches;
}

/** Steps of this share of all make a distance of lines. */
const leastSteps = 0.04;

/** Where fewer lines than this share reach the end of their column above the usual step, that step parts paragraphs of one line. */
const mostlyFull = 0.4;

/** A distance smaller than the one met most that is the distance of lines, where most paragraphs have one line; null where there is none. */
function narrowerStep(lines: readonly PageLine[], met: number, size: number): number | null {
  const counts = new Map<number, number>();
  const edges = edgesOf(lines);
  let [usual, full] = [0, 0];
  for (let i = 1; i < lines.length; i++) {
    const [line, before] = [lines[i], lines[i - 1]];
    if (line === undefined || before === undefined || line.page !== before.page || line.block !== before.block)
      continue;
    if (Math.abs(line.size - size) > 0.5 || Math.abs(before.size - size) > 0.5) continue;
    const step = Math.round((line.y - before.y) * 2) / 2;
    counts.set(step, (counts.get(step) ?? 0) + 1);
    if (Math.abs(step - met) > 0.5) continue;
    usual++;
    if (before.end > (edges[i - 1]?.right ?? 0) - size * 3) full++;
  }
  if (full >= usual * mostlyFull) return null;
  const least = Math.max(2, lines.length * leastSteps);
  const narrow = [...counts].flatMap(([step, count]) =>
    step >= size * 0.95 && step <= met * 0.8 && count >= least ? [step] : [],
  );
  return narrow.length === 0 ? null : Math.min(...narrow);
}
