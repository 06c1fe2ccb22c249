import { isDocumentary } from "./attributes.js";
import { ANY_STAGE } from "./code-index.js";
import type { DocumentEvidence } from "./document-evidence.js";

/** The N of a corpus or of a group of it. */
export interface Population {
  readonly informants: number;
  /** Informants asked about at least one of the stages (`any`: about any stage at all, as cross-cutting codes can come up everywhere). */
  asked(...stages: readonly string[]): number;
  /** Documentary sources. */
  readonly documents: number;
  has(informant: string): boolean;
}

export interface GrowingPopulation extends Population {
  add(evidence: DocumentEvidence): void;
  /** Adds one informant of a document, with the stages they were asked about there. */
  addInformant(id: string, evidence: DocumentEvidence): void;
  addDocument(id: string): void;
}

export function createPopulation(): GrowingPopulation {
  const informants = new Set<string>();
  const documents = new Set<string>();
  const asked = new Map<string, Set<string>>();
  const takeAsked = (stage: string, id: string): void => {
    const known = asked.get(stage);
    if (known === undefined) asked.set(stage, new Set([id]));
    else known.add(id);
  };
  const population: GrowingPopulation = {
    get informants() {
      return informants.size;
    },
    get documents() {
      return documents.size;
    },
    has: (id) => informants.has(id),
    asked: (...stages) => new Set(stages.flatMap((stage) => [...(asked.get(stage) ?? [])])).size,
    addInformant: (id, evidence) => {
      informants.add(id);
      for (const [stage, ids] of evidence.asked) {
        if (!ids.has(id)) continue;
        takeAsked(stage, id);
        takeAsked(ANY_STAGE, id);
      }
    },
    addDocument: (id) => {
      documents.add(id);
    },
    add: (evidence) => {
      for (const { informant } of evidence.voices.informants) population.addInformant(informant.id, evidence);
      if (isDocumentary(evidence.document.type)) documents.add(evidence.document.id);
    },
  };
  return population;
}

/** No percentage is printed of fewer than this, unless asked. */
export const SMALLEST_BASE = 5;

/** n of N as a share 0..1; null of nothing, and of a base too small unless `small` is wanted. */
export function shareOf(n: number, of: number, small: boolean): number | null {
  return of === 0 || (of < SMALLEST_BASE && !small) ? null : n / of;
}
