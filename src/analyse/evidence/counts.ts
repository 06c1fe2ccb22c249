import type { Assertion } from "../../model/coding.js";
import type { CodedDocument, Unit } from "../../model/corpus.js";
import { attributeOf, isDocumentary, isEvidential, isInterview } from "./attributes.js";
import type { Voice } from "./informants.js";
import { institutionOf, type StatedInstitution } from "./institutions.js";
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
      const seen = createSeenUnits();
      const stated = new Map<Voice, Stated>();
      for (const { key, passage, speakers } of entries) {
        const { coding, standing, assertion } = passage;
        const turns = speakers.map((speaker) => speaker.turn);
        seen.add(key, assertion, standing, unitsOf(document, coding, turns, unit));
        if (assertion !== "affirmed") continue;
        for (const { voice } of speakers) addVoice(of(key)[standing], document, voice, stated);
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

/** What is stated of an informant in one document. */
interface Stated {
  readonly institution: StatedInstitution | undefined;
  readonly level: string | undefined;
}

function statedOf(document: CodedDocument, { person }: Voice): Stated {
  return { institution: institutionOf(person, document), level: attributeOf("level", person, document) };
}

function addVoice(count: Count, document: CodedDocument, voice: Voice, stated: Map<Voice, Stated>): void {
  if (voice.kind === "documentary") {
    count.documents.add(document.id);
    if (isEvidential(document)) count.evidential.add(document.id);
  }
  if (voice.kind !== "informant") return;
  let own = stated.get(voice);
  if (own === undefined) {
    own = statedOf(document, voice);
    stated.set(voice, own);
  }
  count.informants.add(voice.informant.id);
  if (own.level !== undefined) count.levels.add(own.level);
  if (own.institution === undefined || count.institutions.has(own.institution.key)) return;
  count.institutions.set(own.institution.key, own.institution.name);
}

type Measure = "turns" | "paragraphs" | Assertion;

/** Units of one measure, in the order met, some perhaps more than once. */
interface Units {
  readonly coded: number[];
  readonly open: number[];
}

/** The units of one document seen so far under each key, so that each counts once. */
function createSeenUnits() {
  const byKey = new Map<string, Map<Measure, Units>>();
  return {
    add(key: string, measure: Measure, standing: keyof Units, units: readonly number[]): void {
      let measures = byKey.get(key);
      if (measures === undefined) {
        measures = new Map();
        byKey.set(key, measures);
      }
      let seen = measures.get(measure);
      if (seen === undefined) {
        seen = { coded: [], open: [] };
        measures.set(measure, seen);
      }
      for (const unit of units) seen[standing].push(unit);
    },
    flush(of: (key: string) => Counted): void {
      for (const [key, measures] of byKey) {
        const { coded, open } = of(key);
        for (const [measure, seen] of measures) {
          const settled = new Set(seen.coded);
          increase(coded, measure, settled.size);
          increase(open, measure, distinct(seen.open, settled));
        }
      }
    },
  };
}

/** How many different units there are that are not settled. */
function distinct(units: readonly number[], settled: ReadonlySet<number>): number {
  if (units.length === 1 && settled.size === 0) return 1;
  let size = 0;
  for (const unit of new Set(units)) if (!settled.has(unit)) size += 1;
  return size;
}

function increase(count: Count, measure: Measure, by: number): void {
  if (measure === "turns" || measure === "paragraphs") count[measure] += by;
  else count.units[measure] += by;
}
