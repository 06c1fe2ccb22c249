import type { Code, LocalText, Stage } from "../../model/codebook.js";
import { dice, wordSet } from "./similarity.js";

/** From here on a code that is gone and one that is new are the same code under another id. 0..1. */
const same = 0.6;

/** A feature that more new codes share than this tells none of them apart. */
const common = 20;

/** What a code is told by, apart from its id. */
interface Traits {
  readonly indicators: ReadonlySet<string>;
  /** Words of label and definitions. */
  readonly words: ReadonlySet<string>;
}

/**
 * Ids of codes that are gone, with the id under which each goes on: the new code with the same or nearly the same definition and
 * indicators. Every new code goes on for one old code at most, the nearest first. `settled` are renames known otherwise.
 */
export function renamedCodes(
  removed: readonly Code[],
  added: readonly Code[],
  settled: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const renames = new Map(settled);
  const taken = new Set(settled.values());
  const free = new Map(added.filter(({ id }) => !taken.has(id)).map((code) => [code.id, traitsOf(code)]));
  const holders = holdersOf(free);
  const pairs = removed
    .flatMap((code) => {
      const traits = traitsOf(code);
      const near = new Set([...featuresOf(traits)].flatMap((feature) => holders.get(feature) ?? []));
      return [...near].map((id) => ({ from: code.id, to: id, score: likeness(traits, free.get(id)) }));
    })
    .filter(({ score }) => score >= same)
    .sort((a, b) => b.score - a.score);
  for (const { from, to } of pairs) if (!renames.has(from) && free.delete(to)) renames.set(from, to);
  // In the order of the codebook, not of likeness.
  const gone = removed.flatMap(({ id }) => (renames.has(id) ? [id] : []));
  return new Map([...settled.keys(), ...gone].map((id) => [id, renames.get(id) ?? id]));
}

/** Codes that were retired for a new one: kept under their old id, and going on under the one that `replacedBy` names. */
export function succeededCodes(before: readonly Code[], after: readonly Code[]): ReadonlyMap<string, string> {
  const old = new Map(before.map((code) => [code.id, code]));
  const successions = new Map<string, string>();
  const taken = new Set<string>();
  for (const { id, retired, replacedBy } of after) {
    const was = old.get(id);
    if (was === undefined || was.retired !== undefined || retired === undefined || replacedBy === undefined) continue;
    if (old.has(replacedBy) || taken.has(replacedBy)) continue;
    taken.add(replacedBy);
    successions.set(id, replacedBy);
  }
  return successions;
}

/** New codes by feature, without features that many of them share, so that codebooks without a common id are compared in linear time. */
function holdersOf(codes: ReadonlyMap<string, Traits>): ReadonlyMap<string, readonly string[]> {
  const holders = new Map<string, string[]>();
  for (const [id, traits] of codes) {
    for (const feature of featuresOf(traits)) {
      const others = holders.get(feature);
      if (others === undefined) holders.set(feature, [id]);
      else if (others.length <= common) others.push(id);
    }
  }
  return new Map([...holders].filter(([, ids]) => ids.length <= common));
}

function featuresOf({ indicators, words }: Traits): ReadonlySet<string> {
  return new Set([...indicators, ...words]);
}

function traitsOf({ id, indicators, label, brief, definition }: Code): Traits {
  // A code without a label is labelled by its id, which says nothing here.
  const texts = [label, brief, definition].flatMap((words) => Object.values(words)).filter((text) => text !== id);
  const text = texts.join(" ");
  return { indicators: new Set(indicators.map((line) => `${line.language}\n${line.text}`)), words: wordSet(text) };
}

/** The mean of how like their indicators and their words are; that of the indicators alone where these are nearly the same. */
function likeness(a: Traits, b: Traits | undefined): number {
  if (b === undefined) return 0;
  const indicators = dice(a.indicators, b.indicators);
  const words = dice(a.words, b.words);
  if (a.indicators.size + b.indicators.size === 0) return words;
  if (indicators >= 0.8 || a.words.size + b.words.size === 0) return indicators;
  return (indicators + words) / 2;
}

/** Stages that are gone, with the id of the new stage that has one of their labels, or names the old id among its aliases. */
export function renamedStages(removed: readonly Stage[], added: readonly Stage[]): ReadonlyMap<string, string> {
  const renames = new Map<string, string>();
  const free = new Set(added);
  for (const stage of removed) {
    const heir = [...free].find(({ label, aliases }) => aliases.includes(stage.id) || shareLabel(label, stage.label));
    if (heir === undefined) continue;
    free.delete(heir);
    renames.set(stage.id, heir.id);
  }
  return renames;
}

function shareLabel(a: LocalText, b: LocalText): boolean {
  return Object.entries(a).some(([language, text]) => b[language]?.toLowerCase() === text.toLowerCase());
}
