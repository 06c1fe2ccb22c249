import type { Assertion } from "../../model/coding.js";
import type { CodedDocument, Unit } from "../../model/corpus.js";
import { attributeOf, isDocumentary, isEvidential, isInterview } from "./attributes.js";
import { institutionKey } from "./institutions.js";
import type { Passage, Speaker } from "./passages.js";
import { overlapping, unitsOf } from "./units.js";

/** What is known of one row or cell of a table. Sets hold ids, so a parent counts the union of its children, never their sum. */
export interface Count {
  readonly informants: Set<string>;
  /** Known institutions of those informants: key to the name first met. */
  readonly institutions: Map<string, string>;
  readonly levels: Set<string>;
  /** Documentary sources with evidence, and those of them that can corroborate. */
  readonly documents: Set<string>;
  readonly evidential: Set<string>;
  /** Mentions: turns of interviews and paragraphs of documentary sources. Never added up. */
  turns: number;
  paragraphs: number;
  /** Distinct counting units by what they assert. */
  readonly units: Record<Assertion, number>;
}

/** Coded and open evidence of one key, apart. A unit that is coded is not open. */
export interface Counted {
  readonly coded: Count;
  readonly open: Count;
}

/** One passage under one key, with those of its speakers that belong there. */
export interface Entry {
  readonly key: string;
  readonly passage: Passage;
  readonly speakers: readonly Speaker[];
}

export interface Counts {
  readonly keys: Iterable<string>;
  /** Counts of a key; of an unknown key those of no evidence. */
  get(key: string): Counted;
  /** Adds a document's entries; once per document. */
  add(document: CodedDocument, entries: Iterable<Entry>): void;
}

/** `unit`: what `units` counts. */
export function createCounts(unit: Unit): Counts {
  const counted = new Map<string, Counted>();
  const of = (key: string): Counted => {
    const known = counted.get(key);
    if (known !== undefined) return known;
    const fresh = { coded: emptyCount(), open: emptyCount() };
    counted.set(key, fresh);
    return fresh;
  };
  return {
    get keys() {
      return counted.keys();
    },
    get: (key) => counted.get(key) ?? { coded: emptyCount(), open: emptyCount() },
    add: (document, entries) => {
      const seen = createSeen();
      for (const { key, passage, speakers } of entries) {
        const { coding, standing, assertion } = passage;
        const turns = speakers.map((speaker) => speaker.turn);
        seen.add(key, assertion, standing, unitsOf(document, coding, turns, unit));
        if (assertion !== "affirmed") continue;
        for (const speaker of speakers) addSpeaker(of(key)[standing], document, speaker);
        if (isInterview(document.type)) seen.add(key, "turns", standing, turns);
        if (!isDocumentary(document.type)) continue;
        seen.add(key, "paragraphs", standing, overlapping(document.units.paragraphs, coding.span));
      }
      seen.flush(of);
    },
  };
}

export function emptyCount(): Count {
  return {
    informants: new Set(),
    institutions: new Map(),
    levels: new Set(),
    documents: new Set(),
    evidential: new Set(),
    turns: 0,
    paragraphs: 0,
    units: { affirmed: 0, negated: 0, hypothetical: 0, resolved: 0, other: 0 },
  };
}

function addSpeaker(count: Count, document: CodedDocument, { voice }: Speaker): void {
  if (voice.kind === "documentary") {
    count.documents.add(document.id);
    if (isEvidential(document)) count.evidential.add(document.id);
  }
  if (voice.kind !== "informant") return;
  count.informants.add(voice.informant.id);
  const institution = attributeOf("institution", voice.person, document);
  if (institution !== undefined) {
    const key = institutionKey(institution);
    if (!count.institutions.has(key)) count.institutions.set(key, institution);
  }
  const level = attributeOf("level", voice.person, document);
  if (level !== undefined) count.levels.add(level);
}

type Measure = "turns" | "paragraphs" | Assertion;

interface SeenUnits {
  readonly coded: Set<number>;
  readonly open: Set<number>;
}

/** The units of one document seen so far under each key, so that each counts once. */
function createSeen() {
  const byKey = new Map<string, Map<Measure, SeenUnits>>();
  return {
    add(key: string, measure: Measure, standing: keyof SeenUnits, units: readonly number[]): void {
      let measures = byKey.get(key);
      if (measures === undefined) {
        measures = new Map();
        byKey.set(key, measures);
      }
      let seen = measures.get(measure);
      if (seen === undefined) {
        seen = { coded: new Set(), open: new Set() };
        measures.set(measure, seen);
      }
      for (const unit of units) seen[standing].add(unit);
    },
    flush(of: (key: string) => Counted): void {
      for (const [key, measures] of byKey) {
        const { coded, open } = of(key);
        for (const [measure, seen] of measures) {
          increase(coded, measure, seen.coded.size);
          increase(open, measure, sizeWithout(seen.open, seen.coded));
        }
      }
    },
  };
}

function sizeWithout(units: ReadonlySet<number>, without: ReadonlySet<number>): number {
  if (without.size === 0) return units.size;
  let size = 0;
  for (const unit of units) if (!without.has(unit)) size += 1;
  return size;
}

function increase(count: Count, measure: Measure, by: number): void {
  if (measure === "turns" || measure === "paragraphs") count[measure] += by;
  else count.units[measure] += by;
}
