import type { Standing } from "../../coding/counting.js";
import type { CodedDocument } from "../../model/corpus.js";
import { attributeOf } from "./attributes.js";
import type { CodeIndex } from "./code-index.js";
import type { Voice } from "./informants.js";
import type { Passage } from "./passages.js";

/** An informant or documentary source that says the contrary, and in which times and at which levels. */
export interface Contrary {
  readonly who: string;
  readonly dates: Set<string>;
  readonly levels: Set<string>;
}

export interface ContraryEvidence {
  add(document: CodedDocument, passage: Passage): void;
  /** Who contradicts an obstacle in a stage, in the order of sources. */
  of(key: string, standing: Standing): readonly Contrary[];
}

/**
 * Gathers contrary evidence to obstacles: denials of the obstacle, and its counterpart affirmed with a presence word
 * (sudah, telah, ada, punya, ditandatangani). What contradicts a member of a family contradicts the family.
 * `keysOf` gives the rows that a code stands in at a stage; `codeOf` names who speaks.
 */
export function createContraryEvidence(
  index: CodeIndex,
  keysOf: (stage: string, code: string) => readonly string[],
  codeOf: (voice: Voice, document: CodedDocument) => string,
): ContraryEvidence {
  const found = new Map<string, Record<Standing, Map<string, Contrary>>>();
  return {
    add: (document, passage) => {
      for (const key of targetsOf(passage, index, keysOf)) {
        let both = found.get(key);
        if (both === undefined) {
          both = { coded: new Map(), open: new Map() };
          found.set(key, both);
        }
        for (const { voice } of passage.speakers) record(both[passage.standing], voice, document, codeOf);
      }
    },
    of: (key, standing) => [...(found.get(key)?.[standing].values() ?? [])],
  };
}

function targetsOf(
  { assertion, coding, code, stage }: Passage,
  index: CodeIndex,
  keysOf: (stage: string, code: string) => readonly string[],
): readonly string[] {
  if (assertion === "negated" && code?.kind === "obstacle") return keysOf(stage, coding.code);
  if (assertion !== "affirmed" || !coding.present) return [];
  const keys = new Set<string>();
  for (const id of index.counterparts(coding.code)) {
    const counterpart = index.code(id);
    if (counterpart?.kind !== "obstacle") continue;
    for (const key of keysOf(counterpart.stage, id)) keys.add(key);
  }
  return [...keys];
}

function record(
  voices: Map<string, Contrary>,
  voice: Voice,
  document: CodedDocument,
  codeOf: (voice: Voice, document: CodedDocument) => string,
): void {
  if (voice.kind !== "informant" && voice.kind !== "documentary") return;
  const id = voice.kind === "informant" ? voice.informant.id : document.id;
  let contrary = voices.get(id);
  if (contrary === undefined) {
    contrary = { who: codeOf(voice, document), dates: new Set(), levels: new Set() };
    voices.set(id, contrary);
  }
  const date = attributeOf("date", voice.person, document);
  const level = attributeOf("level", voice.person, document);
  if (date !== undefined) contrary.dates.add(date);
  if (level !== undefined) contrary.levels.add(level);
}
