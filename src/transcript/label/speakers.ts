import { speaksAtExamination } from "../role/examination.js";
import { isOffice, meaningOf } from "../role/words.js";
import { type KnownLabels, type Trial, tryShapes } from "./accepted.js";
import type { LabelHit } from "./labels.js";
import { withMissingColons } from "./missing-colons.js";
import { resemblances } from "./resemblance.js";
import type { Shape } from "./shapes.js";
import { smallNames } from "./small.js";
import { soundsSpoken } from "./speech.js";
import { namesWithoutTime } from "./untimed.js";

export interface Speakers {
  /** Accepted labels in order of the text. */
  readonly labels: readonly LabelHit[];
  /** Keys of labels that look like a mistyped one: key to the key it resembles. Never merged. */
  readonly resembling: ReadonlyMap<string, string>;
  /** Labels read where their colon is missing. */
  readonly mended: readonly LabelHit[];
  /** Every shape that was tried; null for the chosen one where no shape held. */
  readonly trials: readonly Trial[];
  readonly chosen: Trial | null;
}

/** Shapes of which one is chosen for a document; those of a group may stand side by side. */
const groups: readonly (readonly Shape[])[] = [
  ["colon", "clock", "tab"],
  ["beside"],
  ["bracket"],
  ["bare"],
  // `Fasilitator` beside `Pak Ujang (petani)`.
  ["alone", "bare"],
  ["paren"],
  ["round"],
  ["dash"],
  ["equals"],
  ["semicolon"],
  ["letter"],
  ["point"],
  ["chat"],
  ["code"],
];

/**
 * Decides over the whole document which label shapes are labels. Every group of shapes is weighed; of those that hold together as a
 * conversation the one that labels most wins.
 */
export function speakersOf(text: string, hits: readonly LabelHit[], known: KnownLabels): Speakers {
  const byShape = shapesOf(hits);
  const clocks = byShape.get("clock");
  const timed = clocks === undefined ? null : tryShapes(text, ["clock"], clocks, known);
  const trials: Trial[] = [];
  let chosen: Trial | null = null;
  if (timed !== null) {
    trials.push(timed);
    // Where labels carry times, a colon without one is mostly just a colon.
    if (timed.weighed.verdict === "held" && timed.labels.length >= 3) chosen = timed;
  }
  for (const shapes of groups) {
    if (timed !== null && chosen === timed) break;
    const found = shapes.filter((shape) => byShape.has(shape));
    if (found.length === 0) continue;
    const own = found.length === 1 ? byShape.get(found[0] ?? "colon") : hits.filter((hit) => found.includes(hit.shape));
    if (own === undefined) continue;
    const trial = tryShapes(text, shapes, own, known);
    trials.push(trial);
    if (trial.weighed.verdict === "held" && trial.labels.length > (chosen?.labels.length ?? 0)) chosen = trial;
  }
  if (chosen === null) return { labels: [], resembling: new Map(), mended: [], trials, chosen };
  const found =
    chosen === timed
      ? withNamesAlone(text, withUntimed(text, chosen, hits))
      : chosen.shapes[0] === "letter" || chosen.shapes[0] === "point"
        ? withOffices(text, chosen.labels, hits)
        : chosen.labels;
  const small = chosen.shapes[0] === "colon" ? smallNames(text, found) : [];
  const mended = withMissingColons(text, found);
  const more = [...small, ...mended];
  const labels = more.length === 0 ? found : [...found, ...more].sort((a, b) => a.span.start - b.span.start);
  return { labels, resembling: resemblances(labels), mended, trials, chosen };
}

function withNamesAlone(text: string, labels: readonly LabelHit[]): readonly LabelHit[] {
  const names = namesWithoutTime(text, labels);
  return names.length === 0 ? labels : [...labels, ...names].sort((a, b) => a.span.start - b.span.start);
}

/** Labels of known speakers without a time from which a file is taken to name some speakers without one. */
const leastUntimed = 2;

/** Keys before a plain colon that come back, each time followed by what sounds like talk. */
function speakingWithoutTime(text: string, hits: readonly LabelHit[]): string[] {
  const times = new Map<string, number>();
  const silent = new Set<string>();
  hits.forEach((hit, i) => {
    if (hit.shape !== "colon") return;
    times.set(hit.key, (times.get(hit.key) ?? 0) + 1);
    const end = hits[i + 1]?.span.start ?? text.length;
    if (hit.listed || !soundsSpoken(text, { start: hit.span.end, end })) silent.add(hit.key);
  });
  return [...times].flatMap(([key, count]) => (count >= 2 && !silent.has(key) ? [key] : []));
}

function shapesOf(hits: readonly LabelHit[]): Map<Shape, LabelHit[]> {
  const byShape = new Map<Shape, LabelHit[]>();
  for (const hit of hits) {
    const own = byShape.get(hit.shape);
    if (own === undefined) byShape.set(hit.shape, [hit]);
    else own.push(hit);
  }
  return byShape;
}

/** `Q.` and `A.` together with the court and counsel between them, and before them where they talk: `THE COURT: Sustained.` */
function withOffices(text: string, letters: readonly LabelHit[], hits: readonly LabelHit[]): readonly LabelHit[] {
  const first = letters[0]?.span.start ?? 0;
  const known = new Set(letters);
  const others = hits.filter((hit, i) => {
    if (known.has(hit)) return false;
    if ((hit.shape !== "colon" && hit.shape !== "point") || hit.own || hit.label !== hit.label.toUpperCase())
      return false;
    const end = hits[i + 1]?.span.start ?? text.length;
    // Things have "the" before them too: `THE RECORD: page four`.
    const office = hit.key.startsWith("the ") ? speaksAtExamination(hit.key) : isOffice(hit.key);
    return office && (hit.span.start > first || soundsSpoken(text, { start: hit.span.end, end }));
  });
  return others.length === 0 ? letters : [...letters, ...others].sort((a, b) => a.span.start - b.span.start);
}

/** Labels with times together with untimed ones of the same speakers, of a role, and of others who come back where many have no time. */
function withUntimed(text: string, timed: Trial, hits: readonly LabelHit[]): readonly LabelHit[] {
  const keys = new Set(timed.labels.map((hit) => hit.key));
  const untimed = hits.filter((hit) => hit.shape === "colon" && keys.has(hit.key)).length;
  if (untimed >= leastUntimed) for (const key of speakingWithoutTime(text, hits)) keys.add(key);
  const alike = sameForm(timed.labels);
  const isRole = (hit: LabelHit): boolean => {
    const meaning = meaningOf(hit.label);
    return hit.key.length > 1 && (meaning === "interviewer" || meaning === "participant");
  };
  return hits.filter(
    (hit) => hit.shape === "clock" || (hit.shape === "colon" && (keys.has(hit.key) || isRole(hit) || alike(hit))),
  );
}

/** Whether a label without a time looks as those with one do, all of which fill their lines as an office and a name: `3. SAKSI: KARSONO`. */
function sameForm(timed: readonly LabelHit[]): (hit: LabelHit) => boolean {
  const isPair = ({ own, label }: LabelHit): boolean => own && label.includes(": ");
  if (timed.length === 0 || !timed.every(isPair)) return () => false;
  const numbered = timed.every(({ number }) => number !== null);
  return (hit) => isPair(hit) && (!numbered || hit.number !== null);
}
