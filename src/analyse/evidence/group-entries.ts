import type { Entry } from "./counts.js";
import type { DocumentEvidence } from "./document-evidence.js";
import type { Grouping } from "./groups.js";
import type { Speaker } from "./passages.js";

/** Every passage of a document under each of its groups, with the speakers that belong there. */
export function* groupEntries({ document, passages }: DocumentEvidence, grouping: Grouping): Iterable<Entry> {
  for (const passage of passages) {
    const speakers = new Map<string, Speaker[]>();
    for (const speaker of passage.speakers) {
      for (const group of grouping.groupsOf(passage, speaker.voice, document)) {
        const known = speakers.get(group);
        if (known === undefined) speakers.set(group, [speaker]);
        else known.push(speaker);
      }
    }
    for (const [key, group] of speakers) yield { key, passage, speakers: group };
  }
}
