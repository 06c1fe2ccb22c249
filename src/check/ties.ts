import { canBeOpposite } from "./opposite.js";
import type { Subject } from "./subject.js";

/** What a code is tied to. */
export interface StageTies {
  /** How much speaks for each stage that the code might belong to. */
  readonly weights: ReadonlyMap<string, number>;
  /** The sum of what is more than the codes around it in the file. */
  readonly beyondFile: number;
}

/** What ties a code to others, by how much it says about the stage. */
const weights = { parent: 1, child: 2, counterpart: 4, mapped: 1, neighbour: 2 } as const;

/**
 * For every code of a codebook the stages of what it is tied to: its parent and children, its counterpart by lackingAs, the codes of
 * each shipped codebook that it maps to or that map to it (together as much as one tie, since one code often maps to several), and the
 * codes before and after it in the file. Codes of the stage `any` say nothing; those in
 * `assumed` count at the stage given there.
 */
export function stageTies(subject: Subject, assumed: ReadonlyMap<string, string>): ReadonlyMap<string, StageTies> {
  const { codebook, neighbours } = subject;
  const codes = codebook.codes.filter(({ retired }) => retired === undefined);
  const stageOf = new Map(codes.map(({ id, stage }) => [id, assumed.get(id) ?? stage]));
  const children = new Map<string, string[]>();
  const counterparts = new Map<string, string[]>();
  const put = (map: Map<string, string[]>, key: string, value: string): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [value]);
    else known.push(value);
  };
  const byId = new Map(codes.map((code) => [code.id, code]));
  for (const code of codes) {
    const { id, parent, lackingAs } = code;
    if (parent !== undefined) put(children, parent, id);
    const counterpart = lackingAs === undefined ? undefined : byId.get(lackingAs);
    // A counterpart that cannot be one is told of as that, and says nothing about stages.
    if (counterpart === undefined || !canBeOpposite(code, counterpart)) continue;
    put(counterparts, id, counterpart.id);
    put(counterparts, counterpart.id, id);
  }
  const all = new Map<string, StageTies>();
  for (const [index, code] of codes.entries()) {
    const found = new Map<string, number>();
    const add = (stages: readonly (string | undefined)[], weight: number): void => {
      const telling = stages.flatMap((stage) => (stage === undefined || stage === "any" ? [] : [stage]));
      for (const stage of telling) found.set(stage, (found.get(stage) ?? 0) + weight / telling.length);
    };
    const stagesOf = (ids: readonly string[]): readonly (string | undefined)[] => ids.map((id) => stageOf.get(id));
    if (code.parent !== undefined) add(stagesOf([code.parent]), weights.parent);
    add(stagesOf(children.get(code.id) ?? []), weights.child);
    add(stagesOf(counterparts.get(code.id) ?? []), weights.counterpart);
    for (const [name, { stages, mapped }] of neighbours) {
      const targets = Object.hasOwn(code.maps, name) ? (code.maps[name] ?? []) : [];
      add(
        [...targets, ...(mapped.get(code.id) ?? [])].map((id) => stages.get(id)),
        weights.mapped,
      );
    }
    const beyondFile = Array.from(found.values()).reduce((sum, weight) => sum + weight, 0);
    for (const near of [codes[index - 1], codes[index + 1]])
      if (near !== undefined) add(stagesOf([near.id]), weights.neighbour);
    all.set(code.id, { weights: found, beyondFile });
  }
  return all;
}
