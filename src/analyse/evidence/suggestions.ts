import type { Standing } from "../../coding/counting.js";
import type { Entry } from "./counts.js";
import type { Passage } from "./passages.js";

/**
 * What informants themselves suggest: passages under a code of kind recommendation in a turn in which the same informant
 * affirms an obstacle, as entries of that obstacle's rows. `obstacles` are the entries of one document.
 * Coded obstacles go with coded suggestions, open ones with open ones.
 */
export function suggestionEntries(obstacles: readonly Entry[], passages: readonly Passage[]): readonly Entry[] {
  const keysByTurn: Readonly<Record<Standing, Map<number, Set<string>>>> = { coded: new Map(), open: new Map() };
  for (const { key, passage, speakers } of obstacles) {
    if (passage.assertion !== "affirmed") continue;
    for (const { turn, voice } of speakers) {
      if (voice.kind !== "informant") continue;
      const turns = keysByTurn[passage.standing];
      const keys = turns.get(turn);
      if (keys === undefined) turns.set(turn, new Set([key]));
      else keys.add(key);
    }
  }
  const entries: Entry[] = [];
  for (const passage of passages) {
    if (passage.code?.kind !== "recommendation" || passage.assertion !== "affirmed") continue;
    const keys = new Set<string>();
    for (const { turn } of passage.speakers)
      for (const key of keysByTurn[passage.standing].get(turn) ?? []) keys.add(key);
    for (const key of keys) entries.push({ key, passage, speakers: passage.speakers });
  }
  return entries;
}
