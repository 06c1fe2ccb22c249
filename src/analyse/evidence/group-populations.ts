import { isDocumentary, isInterview } from "./attributes.js";
import type { DocumentEvidence } from "./document-evidence.js";
import type { Grouping } from "./groups.js";
import { createPopulation, type GrowingPopulation, type Population } from "./population.js";

/** Each group's own N. */
export interface GroupPopulations {
  add(evidence: DocumentEvidence): void;
  /** Undefined where groups are of passages only, which all share the N of the corpus. */
  of(group: string): Population | undefined;
  /** Groups that people or sources belong to, with evidence or without. */
  readonly groups: Iterable<string>;
}

export function createGroupPopulations(grouping: Grouping): GroupPopulations {
  const { ofVoice } = grouping;
  const populations = new Map<string, GrowingPopulation>();
  const of = (group: string): GrowingPopulation => {
    const known = populations.get(group);
    if (known !== undefined) return known;
    const fresh = createPopulation();
    populations.set(group, fresh);
    return fresh;
  };
  return {
    add: (evidence) => {
      if (ofVoice === null) return;
      const { document, voices } = evidence;
      for (const voice of voices.informants) of(ofVoice(voice, document)).addInformant(voice.informant.id, evidence);
      if (isInterview(document.type)) return;
      const group = of(ofVoice(voices.voiceOf(-1), document));
      if (isDocumentary(document.type)) group.addDocument(document.id);
    },
    of: (group) => (ofVoice === null ? undefined : (populations.get(group) ?? createPopulation())),
    get groups() {
      return populations.keys();
    },
  };
}
